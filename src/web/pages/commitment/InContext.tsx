/** The exact words among those that stand around them. */
import type { CommitmentDetail } from '../../../http/contract/index.ts';
import { langOf, Words } from '../../commitments/index.ts';
import { useSay } from '../../words/index.ts';

export function InContext({
  item,
  language,
}: {
  readonly item: CommitmentDetail;
  readonly language: string | undefined;
}) {
  const say = useSay();
  const { before, after } = item.context;
  return (
    <section aria-labelledby="context">
      <h2 id="context">{say('commitment.context')}</h2>
      <blockquote className="context" {...langOf(language)}>
        <span className="context-around">
          {before.trim() === '' ? '' : `…${withoutGaps(before).trimStart()}`}
        </span>
        <span className={`context-words cmark cmark-${item.what}`}>
          <Words words={item.words} language={language} />
        </span>
        <span className="context-around">
          {after.trim() === '' ? '' : `${withoutGaps(after).trimEnd()}…`}
        </span>
      </blockquote>
    </section>
  );
}

/** Empty lines say nothing about the words around: one break is enough. */
function withoutGaps(words: string): string {
  return words.replaceAll(/\s*\n\s*/gu, '\n');
}
