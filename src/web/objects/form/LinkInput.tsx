/** References of a field: one, or several. */
import { useSay } from '../../words/index.ts';
import { RefPicker } from '../RefPicker.tsx';
import { fieldWords } from '../words/index.ts';
import type { InputProps } from './input-props.ts';

export function LinkInput({ planId, name, field, value, onChange, refs, onRefs, problems }: InputProps) {
  const say = useSay();
  if (field.kind !== 'link' && field.kind !== 'links') return null;
  const isSingle = field.kind === 'link';
  const chosen = Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string' && value !== ''
      ? [value]
      : [];
  const own = problems.filter(({ at }) => at === name || at.startsWith(`${name}/`));
  return (
    <RefPicker
      planId={planId}
      label={fieldWords(say, name, field)}
      to={field.to}
      chosen={chosen}
      refs={refs}
      single={isSingle}
      problem={own.length === 0 ? undefined : [...new Set(own.map(({ message }) => message))].join(' ')}
      onChoose={(next, names) => {
        onRefs(names);
        onChange(isSingle ? (next[0] ?? '') : [...next]);
      }}
    />
  );
}
