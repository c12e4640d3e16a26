/**
 * What a line of a table does to the tasks that are there: which task it is, by its code, its number or, where it has neither,
 * its title; and the fields that it would set. Cells that are empty say nothing and take nothing away; what is to be taken
 * away is said so in words [OB940]; words are put beside those of other languages, never in their place.
 */
import type { Json } from '../../base/index.ts';
import type { Values } from '../objects/index.ts';
import { folded } from '../rounds/index.ts';
import { findNames, type NameIndex } from './find-names.ts';
import { type CellFault, languageOf, type TaskRow, type WrittenWords } from './read-task-row.ts';
import { readTaskCode } from './task-code.ts';
import type { TaskColumn } from './task-headings.ts';

/** A task that is there. */
export interface KnownTask {
  readonly id: string;
  readonly version: number;
  readonly values: Values;
}
/** What names in cells may lead to. */
export interface TaskWorld {
  readonly bodies: NameIndex;
  /** Letters, meetings and instruments, by number and by name. */
  readonly issuers: NameIndex;
  /** Commitments by place, '2.1.3–2' → the reference, '2.1.3' → those of the provision. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Tasks in use: by the signs of their code, by number and by each of their titles, folded. */
  readonly bySigns: ReadonlyMap<string, readonly KnownTask[]>;
  readonly byNumber: ReadonlyMap<string, readonly KnownTask[]>;
  readonly byTitle: ReadonlyMap<string, readonly KnownTask[]>;
}
/** What a line would do. */
export interface DecidedTaskRow {
  readonly line: number;
  readonly task: KnownTask | null;
  readonly matched: 'code' | 'number' | 'title' | null;
  /** The task has changed since the table was made, and the line says something else than it says now. */
  readonly stale: boolean;
  readonly patch: Values;
  readonly faults: readonly CellFault[];
  /** Names of bodies that nobody entered. */
  readonly unknownBodies: readonly string[];
}

type Match = Pick<DecidedTaskRow, 'task' | 'matched'> & {
  readonly fault: CellFault | null;
  readonly version: number | null;
};

function one(
  found: readonly KnownTask[] | undefined,
  matched: 'code' | 'number' | 'title',
  given: string,
): Match {
  const [first, second] = found ?? [];
  const none = { task: null, matched: null, version: null };
  if (second !== undefined) {
    const at = matched === 'code' ? 'code' : matched === 'number' ? 'number' : 'title';
    return { ...none, fault: { at, fault: 'task-several', facts: { given } } };
  }
  return first === undefined
    ? { ...none, fault: null }
    : { task: first, matched, fault: null, version: null };
}

function match({ code, number, set }: TaskRow, world: TaskWorld): Match {
  if (code !== '') {
    const read = readTaskCode(code);
    const found = read === null ? [] : (world.bySigns.get(read.signs) ?? []);
    if (found.length === 0) {
      const fault = { at: 'code', fault: 'task-code-unknown', facts: { given: code } } as const;
      return { task: null, matched: null, version: null, fault };
    }
    return { ...one(found, 'code', code), version: read?.version ?? null };
  }
  if (number !== '') return one(world.byNumber.get(folded(number)), 'number', number);
  for (const { text } of set.title ?? []) {
    const found = one(world.byTitle.get(folded(text)), 'title', text);
    if (found.task !== null || found.fault !== null) return found;
  }
  return { task: null, matched: null, fault: null, version: null };
}

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words beside those that are there in other languages; what stands there already in any of them says nothing new. */
function beside(before: Json | undefined, words: readonly WrittenWords[], between: string): Json {
  const there = new Set(isObject(before) ? Object.values(before).map((text) => folded(String(text))) : []);
  const added = new Map<string, string>();
  for (const { language, text: lines } of words) {
    const isThere = lines.split('\n').every((line) => there.has(folded(line)));
    if (isThere || there.has(folded(lines))) continue;
    const text = lines.split(/\s*\n\s*/u).join(between);
    const first = added.get(language);
    added.set(language, first === undefined || first === text ? text : `${first}${between}${text}`);
  }
  return { ...(isObject(before) ? before : {}), ...Object.fromEntries(added) };
}

/** Lead and supporting bodies: of several that lead the first leads, and the others support. */
function bodiesOf({ named }: TaskRow, world: TaskWorld) {
  const lead = findNames(named.lead, world.bodies);
  const support = findNames(named.support, world.bodies);
  const [first, ...others] = lead.found;
  const supporting = [...new Set([...others, ...support.found])].filter((ref) => ref !== first);
  return {
    patch: {
      ...(first === undefined ? {} : { lead: first }),
      ...(supporting.length > 0 ? { support: supporting } : {}),
    },
    unknown: [
      ...lead.unknown.map((name) => ({ at: 'lead' as const, name })),
      ...support.unknown.map((name) => ({ at: 'support' as const, name })),
    ],
  };
}

/** What issued it: something that is here by its number or name; other words as they are. */
function issuedOf({ named }: TaskRow, world: TaskWorld): Values {
  const lines = named.issued.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map((line) => world.issuers.get(folded(line)));
  const ref = found.find((one) => one !== undefined);
  const words = lines.filter((_, i) => found[i] === undefined).join(' ');
  return { ...(ref === undefined ? {} : { issued: ref }), ...(words === '' ? {} : { issuedAs: words }) };
}

const place = /(\d+(?:\.\d+)*)\s*(?:[-‐-―−]\s*(\d+))?/gu;

function commitmentsOf(
  { named }: TaskRow,
  world: TaskWorld,
): { readonly patch: Values; readonly faults: readonly CellFault[] } {
  const text = named.commitments;
  if (text.trim() === '') return { patch: {}, faults: [] };
  const refs: string[] = [];
  const faults: CellFault[] = [];
  const wrong = (given: string) =>
    faults.push({ at: 'commitments', fault: 'place-unknown', facts: { given } });
  const places = [...text.normalize('NFKC').matchAll(place)];
  if (places.length === 0) wrong(text);
  for (const [whole, path = '', ordinal] of places) {
    const found = world.places.get(ordinal === undefined ? path : `${path}–${ordinal}`) ?? [];
    if (found.length === 0) wrong(whole.trim());
    refs.push(...found);
  }
  return { patch: { commitments: [...new Set(refs)] }, faults };
}

function wordsPatch({ set, endless, emptied }: TaskRow, task: KnownTask | null): Values {
  const patch: Record<string, Json> = {};
  for (const at of ['title', 'measure', 'result', 'notes'] as const) {
    const words = set[at];
    const before = emptied.includes(at) ? undefined : task?.values[at];
    if (words !== undefined) patch[at] = beside(before, words, at === 'title' ? ' ' : '\n');
  }
  if (endless !== null && task === null && patch.notes === undefined)
    patch.notes = { [languageOf(endless)]: endless };
  for (const at of ['due', 'begun', 'finished', 'state'] as const) {
    const value = set[at];
    if (value !== undefined) patch[at] = value;
  }
  return patch;
}

/** Fields of a column: what issued a task is a thing that is here, or words. */
const fieldsOf = (column: TaskColumn): readonly string[] =>
  column === 'issued' ? ['issued', 'issuedAs'] : column === 'code' ? [] : [column];

/** Fields that the line empties; what other cells say of them goes before. */
const emptiedPatch = ({ emptied }: TaskRow): Values =>
  Object.fromEntries(emptied.flatMap(fieldsOf).map((field) => [field, null]));

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Decides on a line. */
export function decideTaskRow(row: TaskRow, world: TaskWorld): DecidedTaskRow {
  const { task, matched, fault, version } = match(row, world);
  const bodies = bodiesOf(row, world);
  const served = commitmentsOf(row, world);
  const patch: Values = {
    ...emptiedPatch(row),
    ...(row.number === '' ? {} : { number: row.number }),
    ...wordsPatch(row, task),
    ...bodies.patch,
    ...issuedOf(row, world),
    ...served.patch,
  };
  const whole = task === null && patch.state === undefined ? { ...patch, state: 'planned' } : patch;
  const differs = Object.entries(whole).some(([name, value]) => !isSame(task?.values[name], value));
  const isStale = task !== null && version !== null && version < task.version && differs;
  const unknown = bodies.unknown.map(
    ({ at, name }): CellFault => ({ at, fault: 'body-unknown', facts: { given: name } }),
  );
  return {
    line: row.line,
    task,
    matched,
    stale: isStale,
    patch: whole,
    faults: [...row.faults, ...(fault === null ? [] : [fault]), ...unknown, ...served.faults],
    unknownBodies: bodies.unknown.map(({ name }) => name),
  };
}
