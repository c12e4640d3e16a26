/**
 * Entries exactly as they stand in a log, each with the words that go beside it and, where it is held, how far it has come; and the
 * files that go with them.
 */
import type { ExactEntry, HeldEntry, Joint, TransferFile } from '../../../http/contract/index.ts';
import { Reached } from '../../joint/index.ts';
import { fileSize } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { StatedApart } from './StatedApart.tsx';

interface ExactEntriesProps {
  readonly entries: readonly (ExactEntry | HeldEntry)[];
  readonly parties: Joint['parties'];
}

export function ExactEntries({ entries, parties }: ExactEntriesProps) {
  const say = useSay();
  if (entries.length === 0) return <p className="soft">{say('joint.no-entries')}</p>;
  return (
    <ol className="joint-entries">
      {entries.map((entry) => (
        <li key={`${entry.log}:${entry.seq}`}>
          <p className="proposal-marks">
            <span className="soft">{say('joint.entry', { log: entry.log, seq: entry.seq })}</span>
            {'reach' in entry ? <Reached reach={entry.reach} parties={parties} /> : null}
          </p>
          <pre className="joint-exact">{entry.text}</pre>
          {entry.words.map((one) => (
            <StatedApart key={one.name} isStatement={entry.isStatement}>
              <p>{say('joint.beside', { text: one.text })}</p>
            </StatedApart>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** Files that go, came or stay, by the hash under which entries name them. */
export function CarriedFiles({
  title,
  files,
}: {
  readonly title: string;
  readonly files: readonly TransferFile[];
}) {
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="shown-files">
        {files.map(({ sha256, bytes }) => (
          <li key={sha256}>
            <code>{sha256}</code> <span className="soft">{fileSize(language, bytes)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
