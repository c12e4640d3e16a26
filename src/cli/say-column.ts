/** Columns and fields of a task as a person reads them, the same words that the desk uses [OB1592]. */
import { faultWords, isMessageKey, type Language, translate } from '../i18n/index.ts';
import { objectType } from '../plan/objects/index.ts';

/** The name of a column of a task list. */
export function sayColumn(language: Language, column: string): string {
  if (column === 'code') return translate(language, 'tasks.code');
  const key = `field.${objectType('task')?.fields[column]?.word ?? column}`;
  return isMessageKey(key) ? translate(language, key) : column;
}

/** A fault of a line, after the column that it is in; of the whole line by itself. */
export function sayFaultOfLine(
  language: Language,
  one: {
    readonly at: string;
    readonly fault: string;
    readonly facts: Readonly<Record<string, string | number>>;
  },
): string {
  const message = faultWords(language, one);
  const [at = ''] = one.at.split('/');
  if (at === '') return message;
  return translate(language, 'cli.tasks.fault', { column: sayColumn(language, at), message });
}
