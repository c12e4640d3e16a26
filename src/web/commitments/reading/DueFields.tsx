/** A due date and where it comes from; a soft one has words and no date. */
import { useState } from 'react';
import type { Reading } from '../../../http/contract/index.ts';
import { Select, TextField } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { dueFrom, isDueComplete, origins, readPartialDate } from '../words/index.ts';

type Due = Reading['due'];

export interface DueFieldsProps {
  readonly due: Due;
  readonly planEnd: string | null;
  readonly onChange: (due: Due) => void;
}

export function DueFields({ due, planEnd, onChange }: DueFieldsProps) {
  const say = useSay();
  const [typed, setTyped] = useState(due?.date ?? '');
  const wrong = typed !== '' && readPartialDate(typed) === null;
  const choose = (value: string) => {
    const next = dueFrom(value, due, readPartialDate(typed), planEnd);
    if (next?.date !== undefined && next.date !== null && next.date !== readPartialDate(typed))
      setTyped(next.date);
    onChange(next);
  };
  const type = (value: string) => {
    setTyped(value);
    if (due !== null) onChange({ ...due, date: readPartialDate(value) });
  };
  return (
    <fieldset className="field due-fields">
      <legend className="field-label">{say('term.field.due')}</legend>
      <div className="reading-form-row">
        <Select
          label={say('term.field.due-origin')}
          value={due?.origin ?? 'none'}
          choices={[
            { value: 'none', word: say('term.due.none') },
            ...origins.map((one) => ({ value: one, word: say(`term.due-origin.${one}`) })),
          ]}
          onChange={choose}
        />
        {due === null || due.origin === 'soft' ? null : (
          <TextField
            label={say('commitment.due-date')}
            value={typed}
            onChange={type}
            width={12}
            help={say('commitment.due-help')}
            problem={wrong ? say('commitment.due-wrong') : undefined}
          />
        )}
        {due === null ? null : (
          <TextField
            label={say('commitment.due-words')}
            value={due.words ?? ''}
            onChange={(words) => onChange({ ...due, words: words === '' ? null : words })}
          />
        )}
      </div>
      {isDueComplete(due) ? null : (
        <p className="field-problem" role="status">
          {say('commitment.due-incomplete')}
        </p>
      )}
    </fieldset>
  );
}
