/** Faults that the server names in rows of a form, by row and cell, so that each stands where it was typed. */
import type { Trouble } from '../../data/index.ts';

/** By the row's key: what is wrong in each of its cells. */
export type RowProblems = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Faults by row, where the rows were sent in the order of `keys`; and those that are in none of them. */
export function rowProblems(
  keys: readonly string[],
  problem: Trouble | null,
): { readonly byRow: RowProblems; readonly rest: Trouble | null } {
  const byRow = new Map<string, Record<string, string>>();
  const others = (problem?.errors ?? []).filter(({ at, message }) => {
    const [, n = '', cell = ''] = /^\/rows\/(\d+)\/(\w+)/.exec(at) ?? [];
    const key = n === '' ? undefined : keys[Number(n)];
    if (key === undefined) return true;
    byRow.set(key, { ...byRow.get(key), [cell]: message });
    return false;
  });
  if (problem === null) return { byRow, rest: null };
  const { errors: _, ...told } = problem;
  return { byRow, rest: others.length === 0 ? told : { ...told, errors: others } };
}
