/** One of a few that are worth seeing side by side, each with a line of explanation. Plain inputs: works in any form. */
import { useId } from 'react';
import type { Choice } from './Select.tsx';

export interface RadioGroupProps {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly (Choice & { readonly help?: string })[];
  readonly value?: string;
  readonly start?: string;
  readonly inline?: boolean;
  readonly onChange?: (value: string) => void;
}

export function RadioGroup({
  label,
  name,
  choices,
  value,
  start,
  inline = false,
  onChange,
}: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset className="field radios">
      <legend className="field-label">{label}</legend>
      <div className={inline ? 'radios-inline' : 'radios-stack'}>
        {choices.map((choice) => {
          const held =
            value === undefined
              ? { defaultChecked: choice.value === start }
              : { checked: choice.value === value };
          return (
            <div className="radio" key={choice.value}>
              <input
                type="radio"
                id={`${id}${choice.value}`}
                name={name}
                value={choice.value}
                {...held}
                onChange={() => onChange?.(choice.value)}
                aria-describedby={choice.help === undefined ? undefined : `${id}${choice.value}h`}
              />
              <label htmlFor={`${id}${choice.value}`} lang={choice.lang}>
                {choice.word}
              </label>
              {choice.help === undefined ? null : <small id={`${id}${choice.value}h`}>{choice.help}</small>}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
