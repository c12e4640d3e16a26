/** Entries exactly as they stand in a log, each with the words that go beside it. */
import type { ExactEntry } from '../../../http/contract/index.ts';
import { useSay } from '../../words/index.ts';

export function ExactEntries({ entries }: { readonly entries: readonly ExactEntry[] }) {
  const say = useSay();
  if (entries.length === 0) return <p className="soft">{say('joint.no-entries')}</p>;
  return (
    <ol className="joint-entries">
      {entries.map(({ log, seq, text, words }) => (
        <li key={`${log}:${seq}`}>
          <span className="soft">{say('joint.entry', { log, seq })}</span>
          <pre className="joint-exact">{text}</pre>
          {words.map((one) => (
            <p key={one.name}>{say('joint.beside', { text: one.text })}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}
