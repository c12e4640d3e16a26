/**
 * Lists of values between parties, narrowed and ordered alike: by kind of thing, by words of the value or its place, in the order of their
 * kinds or of the text. What kinds there are is told of the whole list, whatever narrows it [AP1302].
 */
import type { Message } from '../../views/index.ts';
import { parseRegister } from '../projections/register-values.ts';

/** How such a list is narrowed and ordered, and which page of it. */
export interface RegistersAsked {
  /** Types of registers. */
  readonly kinds?: readonly string[];
  /** Part of the value's exact text, of the thing's name or of its place in the text. */
  readonly q?: string;
  /** By kind of thing, unless the order of the text is asked for. */
  readonly order?: RegistersOrder;
  readonly from?: number;
  readonly limit?: number;
}
export type RegistersOrder = 'kind' | 'place' | '-place';

/** A value as the list looks at it. */
export interface ListedRegister {
  readonly register: string;
  readonly summary: Message;
  /** Exact text. */
  readonly value: string;
}

/** How many there are of a kind of register. */
export interface KindCount {
  readonly kind: string;
  readonly n: number;
}

const typeOf = ({ register }: ListedRegister): string => parseRegister(register).type;

/** Kinds of what is listed, by name, each with how many there are. */
export function kindsOf(items: readonly ListedRegister[]): readonly KindCount[] {
  return [...Map.groupBy(items, typeOf)]
    .map(([kind, of]) => ({ kind, n: of.length }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}

function saysOneOf(item: ListedRegister, words: string): boolean {
  const said = [item.value, ...Object.values(item.summary.facts).map(String)];
  return said.some((one) => one.normalize('NFKC').toLowerCase().includes(words));
}

/** Numbers within a path count as numbers: 2.1.10 comes after 2.1.9. */
const byPath = new Intl.Collator('en', { numeric: true });

/** A place in the text: the provision's path, and the number of the commitment in it. */
export interface ListPlace {
  readonly path: string;
  readonly n: number;
}

/** In the order of the text; what stands at no place of it comes after all that does. */
export function comparePlaces(one: ListPlace, other: ListPlace): number {
  if ((one.path === '') !== (other.path === '')) return one.path === '' ? 1 : -1;
  return byPath.compare(one.path, other.path) || one.n - other.n;
}

function placeIn({ summary: { facts } }: ListedRegister): ListPlace {
  return { path: String(facts.path ?? ''), n: Number(facts.n ?? 0) };
}

function inTextOrder(a: ListedRegister, b: ListedRegister): number {
  return comparePlaces(placeIn(a), placeIn(b)) || (a.register < b.register ? -1 : 1);
}

/** Those that are asked for, in the order asked for. */
export function registersAsked<T extends ListedRegister>(
  items: readonly T[],
  { kinds = [], q = '', order = 'kind' }: RegistersAsked,
): readonly T[] {
  const words = q.trim().normalize('NFKC').toLowerCase();
  const found = items
    .filter((item) => kinds.length === 0 || kinds.includes(typeOf(item)))
    .filter((item) => words === '' || saysOneOf(item, words));
  if (order === 'kind') return found.toSorted((a, b) => (a.register < b.register ? -1 : 1));
  const ordered = found.toSorted(inTextOrder);
  return order === 'place' ? ordered : ordered.toReversed();
}

/** A page of a list by number: how many there are on all pages, and where the next begins. */
export interface NumberedPage<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: number | null;
}

/** A page of a list by number. */
export function pageOf<T>(
  items: readonly T[],
  { from = 0, limit = 50 }: Pick<RegistersAsked, 'from' | 'limit'>,
): NumberedPage<T> {
  const end = from + limit;
  return { items: items.slice(from, end), total: items.length, next: end < items.length ? end : null };
}
