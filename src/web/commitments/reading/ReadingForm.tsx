/**
 * The form that changes a reading. What is typed is kept in the tab until it is registered; only the fields that were
 * changed are sent, so that two people at two fields do not meet. Ctrl+Enter registers, Escape leaves the form.
 */
import { useRef } from 'react';
import type { Reading } from '../../../http/contract/index.ts';
import { useDraft } from '../../data/index.ts';
import { Acts, Button, Kbd } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { ChangedNotice, type ChangedNoticeProps, dropping } from '../ChangedNotice.tsx';
import { DraftNote } from '../DraftNote.tsx';
import { formKeys } from '../form-keys.ts';
import { changesOf, isDueComplete, type Party, type ReadingField, readingFields } from '../words/index.ts';
import { ReadingFieldEditor } from './ReadingFields.tsx';

export interface ReadingFormProps {
  /** Under this key the draft is kept: what is read, and where. */
  readonly subject: string;
  readonly reading: Reading;
  readonly parties: readonly Party[];
  readonly planEnd: string | null;
  readonly busy: boolean;
  /** Why it was not registered, with what can be done about it. */
  readonly refusal: ChangedNoticeProps | null;
  /** Answers true once it is registered. */
  readonly onSave: (changes: Partial<Reading>) => Promise<boolean>;
  readonly onCancel: () => void;
}

const inLine: readonly ReadingField[] = ['actor', 'kind', 'strength'];

/** All fields of one reading. */
export function ReadingForm(props: ReadingFormProps) {
  const { refusal, onCancel } = props;
  const { form, draft, save, ready, dropDraft } = useReadingForm(props);
  const field = {
    ...{ parties: props.parties, planEnd: props.planEnd, reading: draft.value },
    onChange: (part: Partial<Reading>) => draft.set({ ...draft.value, ...part }),
  };
  return (
    <form
      ref={form}
      className="reading-form"
      onKeyDown={formKeys(save, onCancel)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {refusal === null ? null : <ChangedNotice {...dropping(refusal, () => draft.drop())} />}
      {draft.restored ? <DraftNote onDrop={dropDraft} /> : null}
      <div className="reading-form-row">
        {inLine.map((name) => (
          <ReadingFieldEditor key={name} field={name} {...field} />
        ))}
      </div>
      {readingFields
        .filter((name) => !inLine.includes(name))
        .map((name) => (
          <ReadingFieldEditor key={`${name} ${draft.restored}`} field={name} {...field} />
        ))}
      <FormActs busy={props.busy} ready={ready} onCancel={onCancel} />
    </form>
  );
}

function useReadingForm({ subject, reading, busy, onSave }: ReadingFormProps) {
  const draft = useDraft(`reading ${subject}`, reading);
  const form = useRef<HTMLFormElement>(null);
  const changes = changesOf(reading, draft.value);
  const ready = isDueComplete(draft.value.due) && Object.keys(changes).length > 0;
  const save = async () => {
    if (ready && !busy && (await onSave(changes))) draft.drop(draft.value);
  };
  // The button goes with the draft: the focus stays in the form.
  const dropDraft = () => {
    draft.drop();
    form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus();
  };
  return { form, draft, ready, dropDraft, save: () => void save() };
}

interface FormActsProps {
  readonly busy: boolean;
  readonly ready: boolean;
  readonly onCancel: () => void;
}

function FormActs({ busy, ready, onCancel }: FormActsProps) {
  const say = useSay();
  return (
    <Acts>
      <Button type="submit" look="primary" busy={busy} isDisabled={!ready}>
        {say('commitment.save-reading')}
      </Button>
      <Button onPress={onCancel}>{say('commitment.cancel')}</Button>
      <span className="key-help soft">
        <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {say('commitment.save-reading')} <Kbd>Esc</Kbd>{' '}
        {say('commitment.cancel')}
      </span>
    </Acts>
  );
}
