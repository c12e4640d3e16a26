/** The form that reads many anew: only the fields that are chosen here change, each other stays as it is in each. */
import { useState } from 'react';
import type { Reading } from '../../../http/contract/index.ts';
import { Acts, Button, Checkbox } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { isDueComplete, type Party, type ReadingField, readingFields } from '../words/index.ts';
import { ReadingFieldEditor } from './ReadingFields.tsx';

export interface BulkReadingFormProps {
  /** What the fields begin with: the reading of the first that is chosen. */
  readonly start: Reading;
  readonly count: number;
  readonly parties: readonly Party[];
  readonly planEnd: string | null;
  readonly busy: boolean;
  readonly onSave: (changes: Partial<Reading>) => void;
  readonly onCancel: () => void;
}

export function BulkReadingForm({ start, count, busy, onSave, onCancel, ...rest }: BulkReadingFormProps) {
  const say = useSay();
  const [reading, setReading] = useState(start);
  const [chosen, setChosen] = useState<ReadonlySet<ReadingField>>(new Set());
  const choose = (field: ReadingField, on: boolean) =>
    setChosen(new Set(readingFields.filter((one) => (one === field ? on : chosen.has(one)))));
  const changes: Partial<Reading> = Object.fromEntries([...chosen].map((field) => [field, reading[field]]));
  const ready = chosen.size > 0 && (!chosen.has('due') || isDueComplete(reading.due));
  return (
    <form
      className="reading-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) onSave(changes);
      }}
    >
      <p className="soft">{say('commitment.bulk-reading-lead', { n: count })}</p>
      <ul className="plain-list bulk-fields">
        {readingFields.map((field) => (
          <li key={field} className="bulk-field">
            <Checkbox isSelected={chosen.has(field)} onChange={(on) => choose(field, on)}>
              {say('commitment.bulk-change', { field: say(`term.field.${field}`) })}
            </Checkbox>
            {chosen.has(field) ? (
              <ReadingFieldEditor
                field={field}
                reading={reading}
                onChange={(part) => setReading({ ...reading, ...part })}
                {...rest}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Acts>
        <Button type="submit" look="primary" busy={busy} isDisabled={!ready}>
          {say('commitment.bulk-save', { n: count })}
        </Button>
        <Button onPress={onCancel}>{say('commitment.cancel')}</Button>
      </Acts>
    </form>
  );
}
