/**
 * The form of an entry: which members it has and what each may hold. Form is all that is asked here; whether an entry
 * means anything is for the fold, which makes a meaningless entry void and never removes it [LG3].
 */
import type { Json, JsonObject } from '../base/index.ts';
import { type Entry, type EntryKind, entryKinds } from './entry.ts';
import { parseEntryId } from './entry-id.ts';

const HASH = /^[A-Za-z0-9_-]{43}$/;
const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const REGISTER = /^[a-z][a-z0-9-]*(?:\/[A-Za-z0-9._+-]+){2,}$/;

/** Whether the text names a register: `<type>/<id>/<field>`, at most 300 characters. */
export function isRegisterName(text: string): boolean {
  return text.length <= 300 && REGISTER.test(text);
}

type Check = (value: Json) => boolean;

const isText: Check = (value) => typeof value === 'string';
const matches =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const isSeen: Check = (value) =>
  isObject(value) &&
  Object.entries(value).every(
    ([letter, head]) =>
      /^[a-z]$/.test(letter) &&
      isObject(head) &&
      Object.keys(head).length === 2 &&
      typeof head.n === 'number' &&
      head.n >= 0 &&
      isHash(head.root ?? null),
  );

/** Real day and time of day; leap seconds are not written. */
function isTime(value: Json): boolean {
  if (typeof value !== 'string' || !TIME.test(value)) return false;
  // Each month has 28 days; which later ones a month has is asked of the calendar.
  if (value.charAt(8) < '2' || (value.charAt(8) === '2' && value.charAt(9) < '9')) return true;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString() === value.replace('Z', '.000Z');
}

const isEntryId: Check = (value) => typeof value === 'string' && parseEntryId(value) !== null;
const isHash = matches(HASH);
const isLetter = matches(/^[a-z]$/);
const isPseudonym = matches(/^[a-z]-(?:0|[1-9]\d{0,8})$/);
const kinds: ReadonlySet<Json> = new Set<EntryKind>(entryKinds);

/** What each entry has, in the order in which faults are told. Each check takes its member by name, which is quicker than by a variable. */
const required: readonly (readonly [string, (entry: JsonObject) => boolean])[] = [
  ['v', ({ v }) => v === 1],
  ['plan', ({ plan = null }) => isHash(plan)],
  ['log', ({ log = null }) => isLetter(log)],
  ['seq', ({ seq }) => typeof seq === 'number' && seq >= 0],
  ['at', ({ at = null }) => isTime(at)],
  ['by', ({ by = null }) => isPseudonym(by)],
  ['kind', ({ kind = null }) => kinds.has(kind)],
];
const requiredNames: ReadonlySet<string> = new Set(required.map(([name]) => name));
/** What an entry may have. */
const optional: ReadonlyMap<string, Check> = new Map([
  ['reg', (value: Json) => typeof value === 'string' && isRegisterName(value)],
  ['item', isText],
  ['base', isList(isEntryId)],
  ['body', isObject],
  ['seen', isSeen],
  ['_sd', isList(isHash)],
]);

/** The first member that is missing, unknown or ill-formed, or null where the object has an entry's form. */
export function entryFormFault(value: JsonObject): string | null {
  for (const [name, check] of required) {
    if (!check(value)) return name;
  }
  for (const name of Object.keys(value)) {
    if (requiredNames.has(name)) continue;
    const check = optional.get(name);
    if (check === undefined || !check(value[name] ?? null)) return name;
  }
  return null;
}

/** Whether the object has an entry's form. */
export function hasEntryForm(value: JsonObject): value is JsonObject & Entry {
  return entryFormFault(value) === null;
}
