/** The form that changes a reading: for one commitment all its fields, for several only those that are chosen. */
import { useState } from 'react';
import type { Reading } from '../../http/contract/index.ts';
import type { Trouble } from '../data/index.ts';
import { Acts, Button, ProblemNote, Select, TextField } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { DueFields } from './DueFields.tsx';
import { actorWords, isDueComplete, kinds, type Party, strengths } from './words/index.ts';

export interface ReadingFormProps {
  readonly reading: Reading;
  readonly parties: readonly Party[];
  readonly busy: boolean;
  readonly problem: Trouble | null;
  readonly onSave: (reading: Reading) => void;
  readonly onCancel: () => void;
}

/** All fields of one reading. */
export function ReadingForm({ reading, parties, busy, problem, onSave, onCancel }: ReadingFormProps) {
  const say = useSay();
  const [draft, setDraft] = useState(reading);
  const [leads, setLeads] = useState(reading.leads.join('\n'));
  const set = (part: Partial<Reading>) => setDraft({ ...draft, ...part });
  const save = () =>
    onSave({
      ...draft,
      leads: leads
        .split('\n')
        .map((lead) => lead.trim())
        .filter((lead) => lead !== ''),
      done: draft.done?.trim() === '' ? null : (draft.done?.trim() ?? null),
    });
  return (
    <form
      className="reading-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {problem === null ? null : <ProblemNote problem={problem} />}
      <ReadingRow
        draft={draft}
        parties={parties}
        actors={actorChoices(parties, reading.actor)}
        onChange={set}
      />
      <DueFields due={draft.due} onChange={(due) => set({ due })} />
      <TextField
        label={say('term.field.leads')}
        help={say('commitment.leads-help')}
        lines={2}
        value={leads}
        onChange={setLeads}
      />
      <TextField
        label={say('term.field.done')}
        help={say('commitment.done-help')}
        lines={2}
        value={draft.done ?? ''}
        onChange={(done) => set({ done })}
      />
      {isDueComplete(draft.due) ? null : (
        <p className="field-problem" role="status">
          {say('commitment.due-incomplete')}
        </p>
      )}
      <Acts>
        <Button type="submit" look="primary" busy={busy} isDisabled={!isDueComplete(draft.due)}>
          {say('commitment.save-reading')}
        </Button>
        <Button onPress={onCancel}>{say('commitment.cancel')}</Button>
      </Acts>
    </form>
  );
}

interface ReadingRowProps {
  readonly draft: Reading;
  readonly parties: readonly Party[];
  readonly actors: readonly string[];
  readonly onChange: (part: Partial<Reading>) => void;
}

/** The three fields that are chosen from a list. */
function ReadingRow({ draft, parties, actors, onChange }: ReadingRowProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="reading-form-row">
      <Select
        label={say('term.field.actor')}
        value={draft.actor}
        choices={actors.map((actor) => ({ value: actor, word: actorWords(say, language, parties, actor) }))}
        onChange={(actor) => onChange({ actor })}
      />
      <Select
        label={say('term.field.kind')}
        value={draft.kind}
        choices={kinds.map((kind) => ({ value: kind, word: say(`term.kind.${kind}`) }))}
        onChange={(value) => onChange({ kind: kinds.find((kind) => kind === value) ?? draft.kind })}
      />
      <Select
        label={say('term.field.strength')}
        value={draft.strength}
        choices={strengths.map((one) => ({ value: one, word: say(`term.strength.${one}`) }))}
        onChange={(value) => onChange({ strength: strengths.find((one) => one === value) ?? draft.strength })}
      />
    </div>
  );
}

/** Both, each party, and whatever the reading says now. */
export function actorChoices(parties: readonly Party[], now: string): string[] {
  return [...new Set(['both', ...parties.map(({ code }) => code), now])];
}
