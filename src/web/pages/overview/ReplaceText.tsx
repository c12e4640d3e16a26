/**
 * A better copy of a text, in two steps: first what would keep its place and what would lose it, word by word; then, if
 * the person wants it, the replacement. Nothing is kept before the second step.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Static } from 'typebox';
import type { Replacement, Text } from '../../../http/contract/index.ts';
import { addresses, refresh } from '../../data/index.ts';
import {
  emptyImport,
  type ImportFields,
  ImportFieldset,
  importForm,
  UploadProgress,
  useUpload,
} from '../../files/index.ts';
import { Acts, Button, Notice, ProblemNote, useTell } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

type Outcome = Static<typeof Replacement>;

export function ReplaceText({
  planId,
  text,
  onDone,
}: {
  readonly planId: string;
  readonly text: Static<typeof Text>;
  readonly onDone: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const tell = useTell();
  const queries = useQueryClient();
  const [fields, setFields] = useState<ImportFields>({
    ...emptyImport,
    standing: text.standing,
    language: text.language,
  });
  const [preview, setPreview] = useState<Outcome | null>(null);
  const uploading = useUpload<Outcome>();
  const { part, problem, send, stop } = uploading;
  const address = `${addresses.plan(planId)}/texts/${encodeURIComponent(text.id)}/replacement`;
  const ask = async (confirm: boolean) => {
    const form = importForm(fields, language, confirm ? { confirm: 'true' } : {});
    const answer = await send(address, form, confirm ? preview?.version : undefined);
    // What was shown is no longer what would be: it is to be looked at anew.
    if (answer !== null && !answer.ok && answer.problem.code === 'precondition-failed') setPreview(null);
    if (!answer?.ok) return;
    setPreview(answer.value);
    if (!answer.value.applied) return;
    await refresh(queries, [addresses.plans()]);
    tell({ words: say('overview.replace-done', { n: answer.value.kept }) });
    onDone();
  };
  return (
    <div className="stack">
      <p className="soft">{say('overview.replace-lead')}</p>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <ImportFieldset
        fields={fields}
        problem={problem}
        onChange={(next) => {
          setFields(next);
          setPreview(null);
        }}
      />
      {preview === null ? null : <Preview outcome={preview} />}
      <UploadProgress uploading={uploading} />
      <ReplaceActs
        part={part}
        ready={fields.file !== null}
        seen={preview !== null}
        ask={ask}
        stop={stop}
        onDone={onDone}
      />
    </div>
  );
}

interface ReplaceActsProps {
  /** How far the upload is; null while nothing is sent. */
  readonly part: number | null;
  readonly ready: boolean;
  /** The preview has been seen. */
  readonly seen: boolean;
  readonly ask: (confirm: boolean) => Promise<void>;
  readonly stop: () => void;
  readonly onDone: () => void;
}

function ReplaceActs({ part, ready, seen, ask, stop, onDone }: ReplaceActsProps) {
  const say = useSay();
  if (part !== null)
    return (
      <Acts>
        <Button onPress={stop}>{say('plans.import.stop')}</Button>
      </Acts>
    );
  return (
    <Acts>
      {seen ? (
        <Button look="primary" onPress={() => ask(true)}>
          {say('overview.replace-act')}
        </Button>
      ) : (
        <Button look="primary" isDisabled={!ready} onPress={() => ask(false)}>
          {say('overview.replace-preview')}
        </Button>
      )}
      <Button look="quiet" onPress={onDone}>
        {say('plans.cancel')}
      </Button>
    </Acts>
  );
}

function Preview({ outcome }: { readonly outcome: Outcome }) {
  const say = useSay();
  const lost = outcome.orphans;
  return (
    <Notice
      tone={lost.length + outcome.leftAreas.length === 0 ? 'good' : 'care'}
      title={say('overview.replace-kept', { n: outcome.kept })}
      urgent
    >
      <p>{say('overview.replace-lost', { n: lost.length })}</p>
      {lost.length === 0 ? null : (
        <ul className="notice-list">
          {lost.map((orphan) => (
            <li key={orphan.id}>{orphan.words}</li>
          ))}
        </ul>
      )}
      {outcome.leftAreas.length === 0 ? null : (
        <>
          <p>{say('overview.replace-areas', { n: outcome.leftAreas.length })}</p>
          <ul className="notice-list">
            {outcome.leftAreas.map(({ id, path, label, heading }) => (
              <li key={id}>{`${path} ${heading ?? label ?? ''}`.trim()}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
