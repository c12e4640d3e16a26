/** Files that a claim shows: each to be opened where it is here, else to be added as it was handed over. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JointFile } from '../../../http/contract/index.ts';
import { addresses, refresh } from '../../data/index.ts';
import { FileLink, UploadProgress, useUpload } from '../../files/index.ts';
import { Button, FileDrop, fileSize, ProblemNote, useTell } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

export interface ShownFilesProps {
  readonly files: readonly JointFile[];
  readonly plan: string;
  /** Own claims before they go: they are opened where the evidence is. */
  readonly isBefore?: boolean;
}

export function ShownFiles({ files, plan, isBefore = false }: ShownFilesProps) {
  const say = useSay();
  if (files.length === 0) return null;
  return (
    <div className="stack-close">
      <h3>{say(isBefore ? 'joint.shown-files.go' : 'joint.shown-files')}</h3>
      <ul className="shown-files">
        {files.map((file, n) => (
          <li key={file.sha256}>
            <ShownFile file={file} plan={plan} n={n + 1} isBefore={isBefore} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OneProps {
  readonly file: JointFile;
  readonly plan: string;
  readonly n: number;
  readonly isBefore: boolean;
}

function ShownFile({ file: { sha256, title, bytes }, plan, n, isBefore }: OneProps) {
  const say = useSay();
  const language = useLanguage();
  const name = title === '' ? say('joint.told.evidence', { n }) : title;
  if (bytes === null && !isBefore) return <Awaited name={name} sha256={sha256} plan={plan} />;
  const size = bytes === null ? null : <span className="soft">{fileSize(language, bytes)}</span>;
  const address = isBefore
    ? `${addresses.plan(plan)}/files/${sha256}`
    : addresses.jointAct(plan, 'files', sha256);
  return (
    <div>
      <FileLink href={address} name={name} /> {size}
    </div>
  );
}

/** A file that has not come: whoever was given it otherwise adds it, and the node compares. */
function Awaited({
  name,
  sha256,
  plan,
}: {
  readonly name: string;
  readonly sha256: string;
  readonly plan: string;
}) {
  const say = useSay();
  const tell = useTell();
  const queries = useQueryClient();
  const [isAdding, setIsAdding] = useState(false);
  const uploading = useUpload();
  const add = async (file: File) => {
    const form = new FormData();
    form.append('file', file);
    const answer = await uploading.send(addresses.jointAct(plan, 'files', sha256), form);
    if (!answer?.ok) return;
    tell({ words: say('joint.shown-files.added') });
    await refresh(queries, [addresses.plan(plan)]);
  };
  return (
    <>
      <p>
        {name} <span className="soft">{say('joint.shown-files.awaited')}</span>
      </p>
      {uploading.problem === null ? null : <ProblemNote problem={uploading.problem} />}
      {isAdding ? (
        <FileDrop
          label={say('joint.shown-files.choose')}
          help={say('joint.shown-files.choose-help')}
          name="file"
          file={null}
          onFile={(file) => void add(file)}
        />
      ) : (
        <Button look="quiet" onPress={() => setIsAdding(true)}>
          {say('joint.shown-files.add')}
        </Button>
      )}
      <UploadProgress uploading={uploading} />
    </>
  );
}
