/** A due date and where it comes from; a soft one has words and no date. */
import { useState } from 'react';
import type { Reading } from '../../http/contract/index.ts';
import { Select, TextField } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { origins, readPartialDate } from './words/index.ts';

type Due = Reading['due'];

export function DueFields({ due, onChange }: { readonly due: Due; readonly onChange: (due: Due) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState(due?.date ?? '');
  const wrong = typed !== '' && readPartialDate(typed) === null;
  const origin = due?.origin ?? 'none';
  const choose = (value: string) => {
    const chosen = origins.find((one) => one === value);
    if (chosen === undefined) return onChange(null);
    onChange({
      date: chosen === 'soft' ? null : readPartialDate(typed),
      origin: chosen,
      words: due?.words ?? null,
    });
  };
  const type = (value: string) => {
    setTyped(value);
    if (due !== null) onChange({ ...due, date: readPartialDate(value) });
  };
  return (
    <div className="reading-form-row">
      <Select
        label={say('term.field.due-origin')}
        value={origin}
        choices={[
          { value: 'none', word: say('term.due.none') },
          ...origins.map((one) => ({ value: one, word: say(`term.due-origin.${one}`) })),
        ]}
        onChange={choose}
      />
      {due === null || due.origin === 'soft' ? null : (
        <TextField
          label={say('term.field.due')}
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
  );
}
