/** One of a few, in the browser's own list: works without script, on a phone, by keyboard and in a posted form. */
import { useId } from 'react';
import { Icon } from './Icon.tsx';

/** A choice: its value and its word. */
export interface Choice {
  readonly value: string;
  readonly word: string;
  /** Language of the word where it is not the page's. */
  readonly lang?: string;
}

export interface SelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly name?: string;
  readonly value?: string;
  readonly start?: string;
  readonly help?: string;
  readonly disabled?: boolean;
  /** The label is for screen readers only, where the place says it already. */
  readonly bare?: boolean;
  readonly onChange?: (value: string) => void;
}

export function Select({ label, choices, name, value, start, help, disabled, bare, onChange }: SelectProps) {
  const id = useId();
  const held = value === undefined ? { defaultValue: start } : { value };
  return (
    <div className="field">
      <label className={bare ? 'unseen' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {help === undefined ? null : (
        <p className="field-help" id={`${id}h`}>
          {help}
        </p>
      )}
      <span className="select">
        <select
          id={id}
          name={name}
          disabled={disabled}
          aria-describedby={help === undefined ? undefined : `${id}h`}
          className="input"
          {...held}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} lang={choice.lang}>
              {choice.word}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}
