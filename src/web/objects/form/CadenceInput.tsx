/** How often: every so many years, months or weeks, counted from a date. */
import { cadenceRule, parseCadence } from '../../../plan/objects/index.ts';
import { Select, TextField } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { fieldWords } from '../words/index.ts';
import type { InputProps } from './input-props.ts';
import { partOf, problemAt } from './problem-at.ts';

const everies = ['year', 'month', 'week'] as const;

export function CadenceInput({ name, field, value, onChange, problems }: InputProps) {
  const say = useSay();
  const [rule, from] = [partOf(value, 'rule'), partOf(value, 'from')];
  const cadence = parseCadence(rule);
  const set = (every: string, interval: number) => {
    const known = everies.find((one) => one === every);
    onChange(
      known === undefined ? { rule: '', from: '' } : { rule: cadenceRule({ every: known, interval }), from },
    );
  };
  return (
    <fieldset className="field pair-input">
      <legend className="field-label">{fieldWords(say, name, field)}</legend>
      <Select
        label={say('object.cadence.every')}
        value={cadence?.every ?? ''}
        choices={[
          { value: '', word: say('object.not-set') },
          ...everies.map((every) => ({ value: every, word: say(`object.cadence.${every}`) })),
        ]}
        onChange={(every) => set(every, cadence?.interval ?? 1)}
      />
      <TextField
        label={say('object.cadence.interval')}
        value={cadence === null ? '' : String(cadence.interval)}
        inputMode="numeric"
        width={4}
        isDisabled={cadence === null}
        onChange={(text) =>
          set(cadence?.every ?? '', Math.min(99, Math.max(1, Number(text.replace(/\D/g, '')) || 1)))
        }
      />
      <TextField
        label={say('object.cadence.from')}
        value={from}
        width={12}
        help={say('object.date-help')}
        onChange={(text) => onChange({ rule, from: text.trim() })}
        problem={
          problemAt(problems, `${name}/from`) ??
          problemAt(problems, `${name}/rule`) ??
          problemAt(problems, name)
        }
      />
    </fieldset>
  );
}
