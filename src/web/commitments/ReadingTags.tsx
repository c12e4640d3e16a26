/** A reading in one line: who acts, what kind of act, how firm, by when. */
import type { Reading } from '../../http/contract/index.ts';
import { Tag } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { actorWords, dueWords, type Party } from './reading-words.ts';

export function ReadingTags({
  reading,
  parties,
}: {
  readonly reading: Reading;
  readonly parties: readonly Party[];
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <span className="reading-tags">
      <Tag>{actorWords(say, language, parties, reading.actor)}</Tag>
      <Tag>{say(`term.kind.${reading.kind}`)}</Tag>
      <Tag>{say(`term.strength.${reading.strength}`)}</Tag>
      {reading.due === null ? null : <Tag tone="note">{dueWords(say, language, reading.due)}</Tag>}
    </span>
  );
}
