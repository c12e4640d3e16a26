/**
 * Who acts, as a choice among the plan's parties: each party by itself, several together, or all of them, which a reading
 * calls 'both' whatever their number.
 */
import type { Party } from './reading-words.ts';

/** The codes that a reading's actor stands for; 'both' is every party. A code that is no party stays. */
export function codesOf(actor: string, parties: readonly Party[]): ReadonlySet<string> {
  if (actor === 'both') return new Set(parties.map(({ code }) => code));
  return new Set(actor.split('+').filter((code) => code !== ''));
}

/** The actor that the codes make, in the order of the plan's parties; null where nobody is chosen. */
export function actorOf(codes: ReadonlySet<string>, parties: readonly Party[]): string | null {
  const known = parties.map(({ code }) => code);
  const others = [...codes].filter((code) => !known.includes(code));
  const chosen = [...known.filter((code) => codes.has(code)), ...others];
  if (chosen.length === 0) return null;
  const isAll = known.length > 1 && others.length === 0 && chosen.length === known.length;
  return isAll ? 'both' : chosen.join('+');
}
