/**
 * A number that says what it counts: "7 of 23", a bar if it helps, and a way to what it is made of [DK8]. Nothing is
 * turned into a percentage, and what is not reported is not counted as nothing done.
 */
import { formatNumber } from '../../i18n/desk/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { TextLink } from './TextLink.tsx';

export interface FigureProps {
  readonly name: string;
  readonly n: number;
  readonly of: number | null;
  readonly href: string;
  /** What the number means, in a short line. */
  readonly note?: string;
  readonly bar?: boolean;
}

export function Figure({ name, n, of, href, note, bar = true }: FigureProps) {
  const language = useLanguage();
  const say = useSay();
  const said = of === null ? formatNumber(language, n) : say('format.n-of-m', { n, m: of });
  return (
    <div className="figure">
      <p className="figure-name">
        <TextLink href={href} look="quiet">
          {name}
        </TextLink>
      </p>
      <p className="figure-number">{said}</p>
      {bar && of !== null ? <Bar n={n} of={of} /> : null}
      {note === undefined ? null : <p className="figure-note">{note}</p>}
    </div>
  );
}

/** A bar of n out of m: decoration beside the number, silent for screen readers. */
export function Bar({ n, of }: { readonly n: number; readonly of: number }) {
  const width = of === 0 ? 0 : Math.round((n / of) * 1000) / 10;
  return (
    <svg
      className="bar"
      width="100%"
      height="6"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="bar-whole" width="100" height="6" />
      <rect className="bar-part" width={n > 0 ? Math.max(width, 1) : 0} height="6" />
    </svg>
  );
}
