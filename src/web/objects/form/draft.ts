/**
 * What somebody is typing into the form of an object: values as fields hold them while they are typed, what of them is sent,
 * what is wrong before it is sent, and what becomes of it when somebody else was quicker. Pure: the form only shows it.
 */
import type { Json, JsonObject } from '../../../base/index.ts';
import {
  type ColumnField,
  checkField,
  type FieldFault,
  type ObjectType,
  type RowsField,
  type Values,
} from '../../../plan/objects/index.ts';

/** Values as they are typed: amounts and dates as text that may be half-way, everything else as it is kept. */
export type Draft = Readonly<Record<string, Json>>;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values as they were answered, ready to be typed over. */
export function toDraft(values: Readonly<Record<string, unknown>>): Draft {
  const draft: Draft = JSON.parse(JSON.stringify(values));
  return draft;
}

/** Whether a typed value says nothing. */
export function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.every((one: Json) => isBlank(one));
  return isObject(value) && Object.values(value).every((one) => isBlank(one));
}

/** Whether two typed values say the same. */
export const same = (a: Json | undefined, b: Json | undefined): boolean =>
  (isBlank(a) && isBlank(b)) || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** The value without the order in which members were typed. */
function ordered(value: Json | undefined): Json {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map((one: Json) => ordered(one));
  if (!isObject(value)) return value;
  const members = Object.keys(value).sort();
  return Object.fromEntries(members.map((name) => [name, ordered(value[name])]));
}

/** Columns of a row that are shown for it: what is said of one save is asked only of a row that stood before. */
export function columnsFor(
  field: RowsField,
  row: JsonObject,
  stood: Json | undefined,
): readonly (readonly [string, ColumnField])[] {
  const columns = Object.entries(field.columns);
  const lasting = columns.filter(([, column]) => !(column.kind === 'flag' && column.passing));
  if (lasting.length === columns.length) return columns;
  const kept = Object.fromEntries(lasting.map(([name]) => [name, row[name] ?? null]));
  const isOld = Array.isArray(stood) && stood.some((one: Json) => same(one, kept));
  return isOld ? columns : lasting;
}

/** What of a draft is sent for a new object: everything that says something. */
export function toValues(draft: Draft): Values {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => !isBlank(value)));
}

/** What of a draft is sent as a change: what differs from `before`; null takes a field away. */
export function toPatch(before: Values, draft: Draft): Values {
  const changed = Object.keys(draft).filter((name) => !same(before[name], draft[name]));
  return Object.fromEntries(
    changed.map((name) => [name, isBlank(draft[name]) ? null : (draft[name] ?? null)]),
  );
}

/** What is wrong with a draft as far as it can be told without asking anybody. */
export function draftFaults(type: ObjectType, draft: Draft): readonly FieldFault[] {
  return Object.entries(type.fields).flatMap(([name, field]) => {
    const value = draft[name];
    if (isBlank(value))
      return field.required ? [{ at: name, fault: 'missing', facts: {} } satisfies FieldFault] : [];
    return checkField(field, value ?? null, name).filter(
      ({ fault }) => fault !== 'unit' && fault !== 'unit-missing',
    );
  });
}

/** A field that both changed since the form was opened. */
export interface Clash {
  readonly field: string;
  readonly theirs: Json | undefined;
}

/**
 * Lays a draft over what somebody else has made of the object meanwhile: what only they changed is taken over, what was
 * typed here stays, and what both changed is named.
 */
export function rebaseDraft(
  opened: Values,
  now: Values,
  draft: Draft,
): { readonly draft: Draft; readonly clashes: readonly Clash[] } {
  const names = new Set([...Object.keys(opened), ...Object.keys(now), ...Object.keys(draft)]);
  const next: Record<string, Json> = {};
  const clashes: Clash[] = [];
  for (const name of names) {
    const [was, theirs, mine] = [opened[name], now[name], draft[name]];
    const isMine = !same(was, mine);
    const isTheirs = !same(was, theirs);
    if (isMine && isTheirs && !same(theirs, mine)) clashes.push({ field: name, theirs });
    const kept = isMine ? mine : theirs;
    if (kept !== undefined) next[name] = kept;
  }
  return { draft: next, clashes };
}

/** A draft that a link fills in: '…/new?lead=body/1&commitments=commitment/2&title.zh=…'. */
export function draftFromQuery(type: ObjectType, query: URLSearchParams): Draft {
  const draft: Record<string, Json> = {};
  for (const [name, field] of Object.entries(type.fields)) {
    const values = query.getAll(name);
    if (field.kind === 'links' && values.length > 0) draft[name] = values;
    if (['link', 'choice', 'date', 'line'].includes(field.kind) && values[0]) draft[name] = values[0];
    if (field.kind !== 'name' && field.kind !== 'words') continue;
    const words = (['zh', 'lo', 'en'] as const).flatMap((language) => {
      const text = query.get(`${name}.${language}`);
      return text === null || text === '' ? [] : [[language, text] as const];
    });
    if (words.length > 0) draft[name] = Object.fromEntries(words);
  }
  return draft;
}

/** Faults of the server by field: '/rows/3/used' and 'due' lead to the field they stand in. */
export function faultsByField(
  faults: readonly { readonly at: string; readonly message: string }[],
): ReadonlyMap<string, readonly { readonly at: string; readonly message: string }[]> {
  const placed = faults.map(({ at, message }) => ({ at: at.replace(/^\//, ''), message }));
  return Map.groupBy(placed, ({ at }) => at.split('/')[0] ?? '');
}
