/** A text in another language: the file, its standing, whether it is authentic; then the two texts side by side. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Static } from 'typebox';
import { useLocation } from 'wouter';
import type { Plan, Text } from '../../../http/contract/index.ts';
import { links } from '../../commitments/index.ts';
import { addresses, refresh } from '../../data/index.ts';
import {
  emptyImport,
  type ImportFields,
  ImportFieldset,
  importForm,
  UploadProgress,
  useUpload,
} from '../../files/index.ts';
import { Acts, Button, Checkbox, ProblemNote, useTell } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

export interface AddTextProps {
  readonly plan: Static<typeof Plan>;
  readonly onDone: () => void;
}

export function AddText({ plan, onDone }: AddTextProps) {
  const say = useSay();
  const language = useLanguage();
  const tell = useTell();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [fields, setFields] = useState<ImportFields>(emptyImport);
  const [authentic, setAuthentic] = useState(false);
  const uploading = useUpload<Static<typeof Text>>();
  const { part, problem, send, stop, clear } = uploading;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const extra = { authentic: authentic ? 'true' : 'false' };
    const answer = await send(`${addresses.plan(plan.id)}/texts`, importForm(fields, language, extra));
    if (!answer?.ok) return;
    await refresh(queries, [addresses.plans()]);
    tell({ words: say('beside.add-done', { language: say(`term.language.${answer.value.language}`) }) });
    onDone();
    navigate(links.beside(plan.id, answer.value.id));
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p className="soft">{say('beside.add-lead')}</p>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <ImportFieldset
        fields={fields}
        problem={problem}
        onChange={(next) => {
          clear();
          setFields(next);
        }}
      />
      <Checkbox isSelected={authentic} onChange={setAuthentic}>
        {say('beside.add-authentic')}
      </Checkbox>
      <UploadProgress uploading={uploading} />
      <Acts>
        {part === null ? (
          <Button key="begin" type="submit" look="primary" isDisabled={fields.file === null}>
            {say('beside.add-act')}
          </Button>
        ) : (
          <Button key="stop" onPress={stop}>
            {say('plans.import.stop')}
          </Button>
        )}
        {part === null ? (
          <Button look="quiet" onPress={onDone}>
            {say('plans.cancel')}
          </Button>
        ) : null}
      </Acts>
    </form>
  );
}
