/** The fields of a reading, each by itself: for one commitment all of them, for many those that are chosen. */
import { useState } from 'react';
import type { Reading } from '../../../http/contract/index.ts';
import { CheckboxGroup, Select, TextField } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import {
  actorOf,
  actorWords,
  codesOf,
  kinds,
  leadsFrom,
  type Party,
  type ReadingField,
  strengths,
} from '../words/index.ts';
import { DueFields } from './DueFields.tsx';

/** What a field needs: the reading so far, and where a change of it goes. */
export interface ReadingFieldProps {
  readonly reading: Reading;
  readonly parties: readonly Party[];
  /** Last day of the plan's period, offered where a date is the plan's end. */
  readonly planEnd: string | null;
  readonly onChange: (part: Partial<Reading>) => void;
}

/** The editor of one field. */
export function ReadingFieldEditor({
  field,
  ...props
}: ReadingFieldProps & { readonly field: ReadingField }) {
  switch (field) {
    case 'actor':
      return <ActorField {...props} />;
    case 'kind':
      return <KindField {...props} />;
    case 'strength':
      return <StrengthField {...props} />;
    case 'due':
      return (
        <DueFields
          due={props.reading.due}
          planEnd={props.planEnd}
          onChange={(due) => props.onChange({ due })}
        />
      );
    case 'leads':
      return <LeadsField {...props} />;
    case 'done':
      return <DoneField {...props} />;
  }
}

/** The parties that act. Of two it is one or both; of more it may be several. A code that is no party is kept in sight. */
function ActorField({ reading, parties, onChange }: ReadingFieldProps) {
  const say = useSay();
  const language = useLanguage();
  const label = say('term.field.actor');
  const wordOf = (code: string) => ({ value: code, word: actorWords(say, language, parties, code) });
  if (parties.length < 3) {
    const codes = [...new Set(['both', ...parties.map(({ code }) => code), reading.actor])];
    return (
      <Select
        label={label}
        value={reading.actor}
        choices={codes.map(wordOf)}
        onChange={(actor) => onChange({ actor })}
      />
    );
  }
  const chosen = codesOf(reading.actor, parties);
  const codes = [...new Set([...parties.map(({ code }) => code), ...chosen])];
  return (
    <CheckboxGroup
      label={label}
      value={[...chosen]}
      choices={codes.map(wordOf)}
      // Somebody acts in every reading: the last one stays until another is chosen.
      onChange={(next) => onChange({ actor: actorOf(new Set(next), parties) ?? reading.actor })}
    />
  );
}

function KindField({ reading, onChange }: ReadingFieldProps) {
  const say = useSay();
  return (
    <Select
      label={say('term.field.kind')}
      value={reading.kind}
      choices={kinds.map((kind) => ({ value: kind, word: say(`term.kind.${kind}`) }))}
      onChange={(value) => onChange({ kind: kinds.find((kind) => kind === value) ?? reading.kind })}
    />
  );
}

function StrengthField({ reading, onChange }: ReadingFieldProps) {
  const say = useSay();
  return (
    <Select
      label={say('term.field.strength')}
      value={reading.strength}
      choices={strengths.map((one) => ({ value: one, word: say(`term.strength.${one}`) }))}
      onChange={(value) => onChange({ strength: strengths.find((one) => one === value) ?? reading.strength })}
    />
  );
}

/** What is typed stays as it is typed; the bodies are read out of its lines. */
function LeadsField({ reading, onChange }: ReadingFieldProps) {
  const say = useSay();
  const [typed, setTyped] = useState(reading.leads.join('\n'));
  return (
    <TextField
      label={say('term.field.leads')}
      help={say('commitment.leads-help')}
      lines={Math.max(2, reading.leads.length + 1)}
      value={typed}
      onChange={(words) => {
        setTyped(words);
        onChange({ leads: leadsFrom(words) });
      }}
    />
  );
}

function DoneField({ reading, onChange }: ReadingFieldProps) {
  const say = useSay();
  return (
    <TextField
      label={say('term.field.done')}
      help={say('commitment.done-help')}
      lines={2}
      value={reading.done ?? ''}
      onChange={(done) => onChange({ done: done === '' ? null : done })}
    />
  );
}
