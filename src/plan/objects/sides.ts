/**
 * Whose something is, as seen from one side: 'ours' and 'theirs' are said by whoever holds the value, and among more than two parties the
 * party's code in place of 'theirs'. Between parties all of it is said by codes, so that it means one thing on every node [AP1704, OB1850].
 */
import { isJsonObject, type Json } from '../../base/index.ts';
import type { ChoiceField, ColumnField, Field } from './field.ts';
import type { ObjectType } from './object-type.ts';

/** A party of the plan, as far as a side asks. */
export interface SideParty {
  readonly code: string;
  /** Whether it is this node's own. */
  readonly ours: boolean;
}

/** The form of a party's code, and of the words that stand beside it. */
export const sideCode = '^[a-z][a-z0-9-]{0,15}$';
const CODE = new RegExp(sideCode);

/** Whether the values of a field say whose something is from the own side. */
export function isSide(field: Field | ColumnField): field is ChoiceField {
  return field.kind === 'choice' && field.of.includes('ours') && field.of.includes('theirs');
}

/** Whether a type's fields, or the rows of one, say whose something is. */
export function hasSides({ fields }: ObjectType): boolean {
  return Object.values(fields).some((field) => {
    return isSide(field) || (field.kind === 'rows' && Object.values(field.columns).some(isSide));
  });
}

/** Whether the word may stand in the field: one of its own, or where it says whose something is, a party's code. */
export function isChoice(field: ChoiceField, word: string): boolean {
  return field.of.includes(word) || (isSide(field) && CODE.test(word));
}

/** Whether it is another party's: of one that is named, or of one that is not. `of` are the words that may stand beside codes. */
export function isTheirs(of: readonly string[], word: string): boolean {
  return word === 'theirs' || !of.includes(word);
}

/** Parties beside the own one. */
export function otherParties<P extends SideParty>(parties: readonly P[]): readonly P[] {
  return parties.filter(({ ours }) => !ours);
}

/**
 * The word that is kept of one that was given: the own party's code is 'ours', that of the only other one 'theirs'; null for a code that
 * no party has.
 */
export function keptSide(field: ChoiceField, parties: readonly SideParty[], word: string): string | null {
  if (field.of.includes(word)) return word;
  const party = parties.find(({ code }) => code === word);
  if (party === undefined) return null;
  if (party.ours) return 'ours';
  return otherParties(parties).length > 1 ? word : 'theirs';
}

/** What may be chosen: among more than two parties each of the others by its code, and 'theirs' only where it stands already. */
export function sideChoices(
  field: ChoiceField,
  parties: readonly SideParty[],
  standing: readonly string[] = [],
): readonly string[] {
  const others = otherParties(parties).map(({ code }) => code);
  if (!isSide(field) || others.length < 2) return field.of;
  const named = field.of.flatMap((word) => (word === 'theirs' ? others : [word]));
  return [...named, ...standing.filter((word) => word !== '' && !named.includes(word))];
}

/** What a word says among these parties: a party, one of several that is not named, all of them, nobody of them, or just the word. */
export type SideMeaning<P> =
  | { readonly is: 'word' | 'all' | 'outside' }
  | { readonly is: 'party'; readonly party: P }
  | { readonly is: 'one-of'; readonly parties: readonly P[] };

/** What a word of a field says among the parties. */
export function sideMeaning<P extends SideParty>(
  field: Field | ColumnField,
  parties: readonly P[],
  word: string,
): SideMeaning<P> {
  if (!isSide(field)) return { is: 'word' };
  const others = otherParties(parties);
  const party = field.of.includes(word) ? undefined : parties.find(({ code }) => code === word);
  if (party !== undefined) return { is: 'party', party };
  if (others.length < 2) return { is: 'word' };
  if (word === 'theirs') return { is: 'one-of', parties: others };
  if (word === 'both') return { is: 'all' };
  return { is: word === 'third' ? 'outside' : 'word' };
}

/** The value with each word that says whose something is put through `map`; rows have them in their columns. */
export function withSides(field: Field, value: Json, map: (side: string) => string): Json {
  if (isSide(field)) return typeof value === 'string' ? map(value) : value;
  if (field.kind !== 'rows' || !Array.isArray(value)) return value;
  const columns = Object.entries(field.columns).flatMap(([name, column]) => (isSide(column) ? [name] : []));
  if (columns.length === 0) return value;
  return value.map((row: Json) => {
    if (!isJsonObject(row)) return row;
    const cells = Object.entries(row).map(([name, cell]) => {
      return [name, columns.includes(name) && typeof cell === 'string' ? map(cell) : cell] as const;
    });
    return Object.fromEntries(cells);
  });
}

/** A value as it is kept among the parties, and where in it a code stands that none of them has. */
export function keptSides(
  field: Field,
  parties: readonly SideParty[],
  value: Json,
  at: string,
): { readonly value: Json; readonly unknown: readonly string[] } {
  if (isSide(field)) {
    const kept = typeof value === 'string' ? keptSide(field, parties, value) : value;
    return kept === null && value !== null ? { value, unknown: [at] } : { value: kept, unknown: [] };
  }
  if (field.kind !== 'rows' || !Array.isArray(value)) return { value, unknown: [] };
  const unknown: string[] = [];
  const rows = value.map((row: Json, n): Json => {
    if (!isJsonObject(row)) return row;
    const cells = Object.entries(row).map(([name, cell]) => {
      const column = field.columns[name];
      if (column === undefined || !isSide(column) || typeof cell !== 'string') return [name, cell] as const;
      const kept = keptSide(column, parties, cell);
      if (kept === null) unknown.push(`${at}/${n}/${name}`);
      return [name, kept ?? cell] as const;
    });
    return Object.fromEntries(cells);
  });
  return { value: rows, unknown };
}
