/** Names of a declared type in the API: 'Task', 'Tasks', 'indicator value'. */
import type { ObjectType } from '../../../plan/objects/index.ts';

const pascal = (name: string): string =>
  name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** Names by which operations and schemas of the type go. */
export function namesOf({ name, collection }: ObjectType) {
  const one = pascal(name);
  const many = pascal(collection);
  // 'evidence' is its own plural: the list's operation needs another name.
  return { one, many: many === one ? `${one}List` : many, words: name.replaceAll('-', ' ') };
}
