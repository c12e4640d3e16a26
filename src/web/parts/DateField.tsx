/** A day, in the browser's own field: it knows the reader's habits, the keyboard and the phone. The value is ISO 8601. */
import { useId } from 'react';

export interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly least?: string;
  readonly most?: string;
  readonly required?: boolean;
}

export function DateField({ label, value, onChange, least, most, required }: DateFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="input input-date"
        type="date"
        id={id}
        value={value}
        min={least}
        max={most}
        required={required}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
