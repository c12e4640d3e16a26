/** A fault that the desk found itself, in the same words that the server uses. */
import { isMessageKey } from '../../../i18n/desk/index.ts';
import type { FieldFault } from '../../../plan/objects/index.ts';
import type { Say } from '../../words/index.ts';

export function sayFault(say: Say, { fault, facts }: FieldFault): string {
  const key = `problem.field.${fault}`;
  return isMessageKey(key) ? say(key, facts) : fault;
}
