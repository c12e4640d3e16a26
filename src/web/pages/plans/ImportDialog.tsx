/** Import of a plan: the file, what kind of text it is, and what to do when it is already here. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Static } from 'typebox';
import { useLocation } from 'wouter';
import type { Plan } from '../../../http/contract/index.ts';
import { addresses, refresh, type Trouble } from '../../data/index.ts';
import {
  emptyImport,
  type ImportFields,
  ImportFieldset,
  importForm,
  UploadProgress,
  useUpload,
} from '../../files/index.ts';
import { Acts, Button, Dialog, ProblemNote, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

export function ImportDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog form="wide" title={say('plans.import.title')} open={open} onClose={onClose}>
      <ImportBody onClose={onClose} />
    </Dialog>
  );
}

function ImportBody({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [fields, setFields] = useState<ImportFields>(emptyImport);
  const uploading = useUpload<Static<typeof Plan>>();
  const send = async (extra: Readonly<Record<string, string>>) => {
    const answer = await uploading.send(addresses.plans(), importForm(fields, language, extra));
    if (!answer?.ok) return;
    await refresh(queries, [addresses.plans()]);
    navigate(`/plans/${encodeURIComponent(answer.value.id)}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({});
  };
  const { part, problem } = uploading;
  return (
    <form className="stack" onSubmit={submit}>
      <p className="soft">{say('plans.import.lead')}</p>
      {problem === null ? null : <ImportProblem problem={problem} onForce={() => send({ force: 'true' })} />}
      <ImportFieldset
        fields={fields}
        problem={problem}
        withTitle
        onChange={(next) => {
          uploading.clear();
          setFields(next);
        }}
      />
      <UploadProgress uploading={uploading} />
      <Acts>
        {part === null ? (
          // Keyed: the press that stops an import must not end on the button that begins one.
          <Button key="begin" type="submit" look="primary" isDisabled={fields.file === null}>
            {say('plans.import.act')}
          </Button>
        ) : (
          <Button key="stop" onPress={uploading.stop}>
            {say('plans.import.stop')}
          </Button>
        )}
        {part === null ? (
          <Button look="quiet" onPress={onClose}>
            {say('plans.cancel')}
          </Button>
        ) : null}
      </Acts>
    </form>
  );
}

/** A text that is already here can be opened, or imported once more as a plan of its own. */
function ImportProblem({ problem, onForce }: { readonly problem: Trouble; readonly onForce: () => void }) {
  const say = useSay();
  const { plan } = problem.facts;
  if (problem.code !== 'text-duplicate') return <ProblemNote problem={problem} />;
  return (
    <ProblemNote problem={problem}>
      {plan === undefined ? null : (
        <TextLink look="button" href={`/plans/${encodeURIComponent(plan)}`}>
          {say('plans.import.open-existing')}
        </TextLink>
      )}
      <Button onPress={onForce}>{say('plans.import.force')}</Button>
    </ProblemNote>
  );
}
