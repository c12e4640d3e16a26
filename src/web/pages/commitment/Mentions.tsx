/** What is named in the words: instruments, mechanisms, projects, bodies, places, times, quantities. */
import type { CommitmentDetail } from '../../../http/contract/index.ts';
import { langOf, mentionWords } from '../../commitments/index.ts';
import { useSay } from '../../words/index.ts';

export function Mentions({
  mentions,
  language,
}: {
  readonly mentions: CommitmentDetail['mentions'];
  readonly language: string | undefined;
}) {
  const say = useSay();
  return (
    <section aria-labelledby="mentions">
      <h2 id="mentions">{say('commitment.mentions')}</h2>
      {mentions.length === 0 ? (
        <p className="soft">{say('commitment.no-mentions')}</p>
      ) : (
        <dl className="mention-list">
          {mentions.map((mention) => (
            <div key={`${mention.type} ${mention.start}`}>
              <dt className="soft">{mentionWords(say, mention.type)}</dt>
              <dd {...langOf(language)}>{mention.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
