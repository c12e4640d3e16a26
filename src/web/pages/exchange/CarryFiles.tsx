/** The exchange by file: one is made for a stick, a disc or mail; one that came is looked at first, then taken. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BundleFiles, BundlePreview, BundleReport } from '../../../http/contract/index.ts';
import { addresses, refresh, useAct } from '../../data/index.ts';
import { UploadProgress, useUpload } from '../../files/index.ts';
import { Acts, Button, FileDrop, Icon, Notice, ProblemNote, Select, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { CarriedFiles, ExactEntries } from './ExactEntries.tsx';
import { handOut } from './hand-out.ts';

/** Whose files; while an opening is being signed none is made or taken, and that is said instead [DK1404]. */
export interface FilesProps {
  readonly plan: string;
  readonly isResting: boolean;
}

export function CarryFiles({ plan, isResting }: FilesProps) {
  const say = useSay();
  return (
    <section aria-labelledby="files" className="stack-close not-on-paper">
      <h2 id="files">{say('joint.files.title')}</h2>
      <p className="soft measure">{say('joint.files.lead')}</p>
      {isResting ? <p className="measure">{say('opening.rests.advice')}</p> : <MakeAndTake plan={plan} />}
    </section>
  );
}

function MakeAndTake({ plan }: { readonly plan: string }) {
  const say = useSay();
  const act = useAct<BundleFiles>([addresses.plan(plan)]);
  const [size, setSize] = useState('');
  const [made, setMade] = useState(0);
  const make = async () => {
    const body = size === '' ? {} : { partBytes: Number(size) * 1_000_000 };
    setMade(0);
    const answer = await act.run({ method: 'POST', address: addresses.jointAct(plan, 'bundles'), body });
    if (!answer.ok) return;
    for (const { name, content } of answer.value.files) handOut(name, content);
    setMade(answer.value.files.length);
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Select
        label={say('joint.files.size')}
        help={say('joint.files.size-help')}
        value={size}
        onChange={setSize}
        choices={[
          { value: '', word: say('joint.files.whole') },
          ...['2', '5', '10', '20'].map((n) => ({
            value: n,
            word: say('joint.files.parts-of', { n: Number(n) }),
          })),
        ]}
      />
      <Acts>
        <Button isDisabled={act.busy} onPress={make}>
          <Icon name="save" />
          {say('joint.files.make')}
        </Button>
      </Acts>
      {made === 0 ? null : (
        <Notice tone="note" title={say('joint.files.made', { n: made })}>
          {say('joint.files.made-advice')}
        </Notice>
      )}
      <TakeFile plan={plan} />
    </>
  );
}

function TakeFile({ plan }: { readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [shown, setShown] = useState<BundlePreview | null>(null);
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
    const answer = await looking.send(addresses.jointAct(plan, 'bundles', 'reading'), form(given));
    if (answer?.ok) setShown(answer.value);
  };
  const take = async () => {
    if (files.length === 0) return;
    const answer = await taking.send(addresses.jointAct(plan, 'imports'), form(files));
    if (!answer?.ok) return;
    const n = answer.value.logs.reduce((sum, { from, to }) => sum + to - from, 0);
    tell({ words: say('joint.files.taken', { n }) });
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
      {shown === null ? null : <Brought shown={shown} onTake={() => void take()} />}
    </div>
  );
}

function Brought({ shown, onTake }: { readonly shown: BundlePreview; readonly onTake: () => void }) {
  const say = useSay();
  const refused = shown.logs.filter(({ reason }) => reason !== null);
  return (
    <>
      <h3>{say('joint.files.preview', { n: shown.entries.length })}</h3>
      {shown.twice === 0 ? null : <p>{say('joint.files.twice', { n: shown.twice })}</p>}
      <ul>
        {refused.map(({ log, reason }) => (
          <li key={log}>{say('joint.files.refused', { log, reason: reason ?? '' })}</li>
        ))}
      </ul>
      <ExactEntries entries={shown.entries} parties={[]} />
      <CarriedFiles title={say('joint.carried.files')} files={shown.files} />
      <Acts>
        <Button look="primary" onPress={onTake}>
          {say('joint.files.take')}
        </Button>
      </Acts>
    </>
  );
}
