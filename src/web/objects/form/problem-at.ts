/** What is wrong at one place of a form. */
import type { InputProps } from './input-props.ts';

/** The words for the place; undefined where nothing is wrong there. */
export function problemAt(problems: InputProps['problems'], at: string): string | undefined {
  const own = problems.filter((one) => one.at === at);
  return own.length === 0 ? undefined : own.map(({ message }) => message).join(' ');
}

/** A part of a value that is typed as text. */
export function partOf(value: InputProps['value'], part: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const found: unknown = Reflect.get(value, part);
  return typeof found === 'string' ? found : '';
}
