/**
 * An exchange file that came: what it brings and what of it is not taken is said before anything is kept, in the reader's words;
 * where nothing of it can be taken, what was found can be kept, with its proof [DK1465].
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BundlePreview, BundleReport, Joint } from '../../../http/contract/index.ts';
import { addresses, refresh } from '../../data/index.ts';
import { UploadProgress, useUpload } from '../../files/index.ts';
import { Acts, Button, FileDrop, Notice, ProblemNote, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { CarriedFiles, ExactEntries } from './ExactEntries.tsx';
import { useNames } from './party-names.ts';

interface TakeFileProps extends Pick<Joint, 'parties'> {
  readonly plan: string;
}

const entriesIn = ({ logs }: BundleReport): number => logs.reduce((sum, { from, to }) => sum + to - from, 0);

export function TakeFile({ plan, parties }: TakeFileProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [shown, setShown] = useState<BundlePreview | null>(null);
  const [taken, setTaken] = useState<BundleReport | null>(null);
  const looking = useUpload<BundlePreview>();
  const taking = useUpload<BundleReport>();
  const form = (given: readonly File[]): FormData => {
    const made = new FormData();
    for (const one of given) made.append('file', one);
    return made;
  };
  const look = async (given: readonly File[]) => {
    taking.clear();
    setFiles(given);
    setShown(null);
    setTaken(null);
    const answer = await looking.send(addresses.jointAct(plan, 'bundles', 'reading'), form(given));
    if (answer?.ok) setShown(answer.value);
    // One that is refused as a whole is listed with what needs attention [AP1610].
    else if (answer !== null) await refresh(queries, [addresses.plan(plan)]);
  };
  const take = async () => {
    if (files.length === 0) return;
    const answer = await taking.send(addresses.jointAct(plan, 'imports'), form(files));
    if (!answer?.ok) return;
    setTaken(answer.value);
    setFiles([]);
    setShown(null);
    await refresh(queries, [addresses.plan(plan)]);
  };
  const problem = taking.problem ?? looking.problem;
  return (
    <div className="stack-close">
      {problem === null ? null : <ProblemNote problem={problem} />}
      <FileDrop
        label={say('joint.files.choose')}
        help={say('joint.files.choose-help')}
        name="file"
        file={files[0] ?? null}
        onFile={(given) => void look([given])}
        onFiles={(given) => void look(given)}
      />
      {files.length > 1 ? <p className="soft">{say('joint.files.chosen', { n: files.length })}</p> : null}
      <UploadProgress uploading={looking} />
      {shown === null ? null : <Brought shown={shown} parties={parties} onTake={() => void take()} />}
      <div aria-live="polite">{taken === null ? null : <Taken report={taken} plan={plan} />}</div>
    </div>
  );
}

/** What of a file is not taken, log by log. */
function NotTaken({ report, parties }: { readonly report: BundleReport } & Pick<Joint, 'parties'>) {
  const say = useSay();
  const nameOf = useNames(parties);
  return report.logs.map(({ log, kind }) =>
    kind === null ? null : (
      <Notice
        key={log}
        tone={kind === 'two-histories' ? 'bad' : 'care'}
        title={say('joint.files.refused', { name: nameOf(log) })}
      >
        <p>
          <strong>{say(`caution.${kind}.title`)}</strong>
        </p>
        <p>{say(`caution.${kind}.help`)}</p>
      </Notice>
    ),
  );
}

/** Files that are not as one expects: said, and in nobody's way [AP1732]. */
function FilesAside({ absent, unnamed }: Pick<BundleReport, 'absent' | 'unnamed'>) {
  const say = useSay();
  return (
    <>
      {absent.length === 0 ? null : (
        <Notice tone="care" title={say('joint.files.absent', { n: absent.length })} urgent={false}>
          <p>{say('joint.files.absent-help')}</p>
          <ul className="shown-files">
            {absent.map(({ sha256, title }) => (
              <li key={sha256}>
                {title} <code>{sha256}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {unnamed.length === 0 ? null : (
        <Notice tone="care" title={say('joint.files.unnamed', { n: unnamed.length })} urgent={false}>
          <p>{say('joint.files.unnamed-help')}</p>
          <ul className="shown-files">
            {unnamed.map(({ sha256 }) => (
              <li key={sha256}>
                <code>{sha256}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

interface BroughtProps extends Pick<Joint, 'parties'> {
  readonly shown: BundlePreview;
  readonly onTake: () => void;
}

function Brought({ shown, parties, onTake }: BroughtProps) {
  const say = useSay();
  const n = shown.entries.length;
  const isWhole = shown.logs.every(({ kind }) => kind === null);
  return (
    <>
      <h3>{say('joint.files.preview', { n })}</h3>
      {shown.twice === 0 ? null : <p>{say('joint.files.twice', { n: shown.twice })}</p>}
      <NotTaken report={shown} parties={parties} />
      {n > 0 ? <ExactEntries entries={shown.entries} parties={[]} /> : null}
      {n === 0 && isWhole ? <p className="soft measure">{say('joint.files.beside')}</p> : null}
      <CarriedFiles title={say('joint.carried.files')} files={shown.files} />
      <FilesAside absent={shown.absent} unnamed={shown.unnamed} />
      {isWhole ? null : <p className="measure">{say('joint.files.keep-help')}</p>}
      <Acts>
        <Button look="primary" onPress={onTake}>
          {say(n === 0 && !isWhole ? 'joint.files.keep' : 'joint.files.take')}
        </Button>
      </Acts>
    </>
  );
}

function Taken({ report, plan }: { readonly report: BundleReport; readonly plan: string }) {
  const say = useSay();
  const isWhole = report.logs.every(({ kind }) => kind === null);
  return (
    <Notice
      tone={isWhole ? 'good' : 'care'}
      title={say('joint.files.taken', { n: entriesIn(report) })}
      urgent={false}
    >
      {isWhole ? null : (
        <p>
          {say('joint.files.kept')}{' '}
          <TextLink href={`/plans/${encodeURIComponent(plan)}/exchange/attention`}>
            {say('caution.see')}
          </TextLink>
        </p>
      )}
    </Notice>
  );
}
