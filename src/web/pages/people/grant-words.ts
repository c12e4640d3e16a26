/** Grants in words: each role, and in how many plans it is narrowed. */
import type { Grant } from '../../../http/contract/index.ts';
import type { Say } from '../../words/index.ts';

/** One grant in words. */
export function grantWords(say: Say, { role, areas }: Grant): string {
  const n = Object.keys(areas).length;
  const name = say(`term.role.${role}`);
  return n === 0 ? name : say('people.grant-some', { role: name, n });
}
