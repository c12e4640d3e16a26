/** A reading in one line of words: who acts, what kind of act, how firm, by when. */
import type { Reading } from '../../http/contract/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { actorWords, dueWords, type Party } from './words/index.ts';

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
      <span>{actorWords(say, language, parties, reading.actor)}</span>
      <span className="reading-kind">{say(`term.kind.${reading.kind}`)}</span>
      <span>{say(`term.strength.${reading.strength}`)}</span>
      {reading.due === null ? null : <span className="soft">{dueWords(say, language, reading.due)}</span>}
    </span>
  );
}
