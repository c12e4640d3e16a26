/** Where something stands in the text: the provision's path, and on hover and focus the quoted words. */
import { Link, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useSay } from '../words/index.ts';

export interface SourceChipProps {
  readonly path: string;
  readonly words: string;
  readonly href: string;
  /** Language of the quoted words. */
  readonly lang?: string;
}

export function SourceChip({ path, words, href, lang }: SourceChipProps) {
  const say = useSay();
  return (
    <TooltipTrigger delay={250}>
      <Link className="source" href={href} aria-label={say('parts.source', { path })}>
        {path}
      </Link>
      <Tooltip className="tooltip" placement="top">
        <q lang={lang}>{words}</q>
      </Tooltip>
    </TooltipTrigger>
  );
}
