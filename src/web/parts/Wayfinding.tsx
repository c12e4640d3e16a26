/** Where this page stands, and which pages stand beside it. */
import { useSay } from '../words/index.ts';
import { Icon } from './Icon.tsx';
import { TextLink } from './TextLink.tsx';

/** Where this page stands. The last step is the page itself. */
export function Breadcrumb({
  steps,
}: {
  readonly steps: readonly { readonly word: string; readonly href?: string }[];
}) {
  const say = useSay();
  return (
    <nav aria-label={say('parts.where')} className="crumbs">
      <ol className="crumbs-list">
        {steps.map((step) => (
          <li key={step.word} className="crumb">
            {step.href === undefined ? (
              <span aria-current="page">{step.word}</span>
            ) : (
              <TextLink href={step.href} look="quiet">
                {step.word}
              </TextLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface PaginationProps {
  /** "Entries 151–200 of 1,240", whole. */
  readonly words: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The way to the pages of a list beside this one: plain addresses. */
export function Pagination({ words, before, after }: PaginationProps) {
  const say = useSay();
  return (
    <nav className="pages not-on-paper" aria-label={say('parts.pages')}>
      {before === null ? (
        <span />
      ) : (
        <TextLink href={before} look="button">
          <Icon name="left" />
          {say('parts.page-before')}
        </TextLink>
      )}
      <span className="pages-words">{words}</span>
      {after === null ? (
        <span />
      ) : (
        <TextLink href={after} look="button">
          {say('parts.page-after')}
          <Icon name="right" />
        </TextLink>
      )}
    </nav>
  );
}
