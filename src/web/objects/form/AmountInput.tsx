/** A number and its unit; where the unit is another field's, it is filled in by itself. */
import type { Field } from '../../../plan/objects/index.ts';
import { Select, TextField } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { fieldWords } from '../words/index.ts';
import type { InputProps } from './input-props.ts';
import { partOf, problemAt } from './problem-at.ts';

type AmountField = Extract<Field, { kind: 'amount' }>;

export function AmountInput({
  name,
  field,
  value,
  onChange,
  problems,
}: InputProps & { readonly field: AmountField }) {
  const say = useSay();
  const [amount, unit] = [partOf(value, 'amount'), partOf(value, 'unit')];
  const label = fieldWords(say, name, field);
  const problem = problemAt(problems, name) ?? problemAt(problems, `${name}/unit`);
  return (
    <div className="pair-input">
      <TextField
        label={label}
        value={amount}
        inputMode="decimal"
        width={16}
        onChange={(text) => onChange(text === '' && field.unitOf ? '' : { amount: text.trim(), unit })}
        problem={problem}
        isRequired={field.required === true}
      />
      {field.unitOf !== undefined ? null : field.units === 'any' ? (
        <TextField
          label={say('field.unit')}
          value={unit}
          width={12}
          onChange={(text) => onChange({ amount, unit: text })}
        />
      ) : (
        <Select
          label={say('field.unit')}
          value={unit}
          choices={[
            { value: '', word: say('object.not-set') },
            ...field.units.map((one) => ({ value: one, word: one })),
          ]}
          onChange={(one) => onChange({ amount, unit: one })}
        />
      )}
    </div>
  );
}
