/**
 * Tasks in bulk, from whatever they are made of: looked at first, and kept as they were seen or not at all. Looking carries
 * everything out and takes it back, so that what is shown is what keeping would do [OB840].
 */
import {
  canonicalText,
  err,
  hex,
  type Json,
  ok,
  type PlacedFault,
  type Problem,
  problem,
  problemAt,
  type Result,
  utf8,
} from '../../base/index.ts';
import { type ObjectType, refsIn, type Values } from '../../plan/objects/index.ts';
import { folded } from '../../plan/rounds/index.ts';
import { type KnownTask, languageOf, type TaskWorld } from '../../plan/tables/index.ts';
import type { TaskRowsView, TaskRowView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { findType } from '../objects/find-type.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import { type RowOutcome, writeRowsWithin } from '../objects/write-rows.ts';
import type { App, StoreWriter } from '../ports/index.ts';
import { loadTaskWorld } from './task-world.ts';

/** A task as it would be made or changed. */
export interface DraftTask {
  readonly line: number;
  readonly task: KnownTask | null;
  readonly matched: TaskRowView['matched'];
  readonly stale: boolean;
  readonly patch: Values;
  readonly faults: readonly PlacedFault[];
  readonly unknownBodies: readonly string[];
}
/** What is to become of them. */
export interface TaskRowsWish {
  readonly planId: string;
  /** Whether bodies that nobody entered are entered as our own, by the names that stand there. */
  readonly bodies: 'known' | 'make';
  /** What was seen, to keep it; null: to look. */
  readonly seen: string | null;
}
type Draw = (world: TaskWorld) => readonly DraftTask[];

function typeOf(name: string): ObjectType {
  const type = findType(name);
  if (!type.ok) throw new Error(`no type '${name}'`);
  return type.value;
}

/** Names of bodies that nobody entered, each with how many rows name it, in the order of the rows. */
function unknownBodies(drafts: readonly DraftTask[]): TaskRowsView['unknownBodies'] {
  const by = new Map<string, { name: string; rows: number }>();
  for (const { unknownBodies: names } of drafts)
    for (const name of new Set(names)) {
      const known = by.get(folded(name));
      by.set(folded(name), { name: known?.name ?? name, rows: (known?.rows ?? 0) + 1 });
    }
  return [...by.values()];
}

/** Two new tasks of one number: the second is wrong. */
function refuseTwice(drafts: readonly DraftTask[]): readonly DraftTask[] {
  const seen = new Set<string>();
  return drafts.map((draft) => {
    const { number } = draft.patch;
    if (draft.task !== null || typeof number !== 'string') return draft;
    const key = folded(number);
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice
      ? { ...draft, faults: [...draft.faults, { at: 'number', fault: 'twice', facts: {} }] }
      : draft;
  });
}

/** Words by language out of a value. */
function wordsIn(value: Json): TaskRowView['title'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, String(text)]));
}

function toView(
  { line, task, matched, stale, patch, faults }: DraftTask,
  done: RowOutcome | undefined,
): TaskRowView {
  const all = [...faults, ...(done?.faults ?? [])];
  const outcome = done === undefined || all.length > 0 ? 'error' : done.outcome;
  const before = task?.values ?? {};
  const title: Json = patch.title ?? before.title ?? {};
  const changes = Object.entries(patch).flatMap(([field, to]) => {
    const from: Json = before[field] ?? null;
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }];
  });
  const id = done?.id ?? task?.id ?? null;
  return {
    ...{ line, outcome, matched, stale, changes, faults: all },
    ref: id === null ? null : `task/${id}`,
    title: wordsIn(title),
  };
}

const rowOf = ({ task, patch }: DraftTask): Values =>
  task === null ? patch : { id: task.id, version: task.version, ...patch };

/** One name for what was decided, whatever ids new things will have. */
function nameOf(app: App, drafts: readonly DraftTask[], { bodies }: TaskRowsWish): string {
  const rows = drafts.map(({ line, task, patch, faults, unknownBodies: unknown }) => {
    return {
      line,
      task: task?.id ?? null,
      version: task?.version ?? 0,
      patch,
      wrong: faults.length,
      unknown,
    };
  });
  return hex(app.sha256(utf8(canonicalText({ bodies, rows })))).slice(0, 32);
}

async function makeBodies(
  app: App,
  w: StoreWriter,
  who: Actor,
  sight: Sight,
  planId: string,
  names: TaskRowsView['unknownBodies'],
): Promise<Result<unknown, Problem>> {
  if (names.length === 0) return ok(null);
  const rows = names.map(({ name }) => ({ name: { [languageOf(name)]: name }, side: 'ours' }));
  return writeRowsWithin(app, w, who, { planId, type: typeOf('body'), sight, rows, dryRun: false });
}

/** Outcomes by line, of the drafts that have no fault of their own. */
async function writeDrafts(
  app: App,
  w: StoreWriter,
  who: Actor,
  sight: Sight,
  planId: string,
  drafts: readonly DraftTask[],
  dryRun: boolean,
): Promise<Result<ReadonlyMap<DraftTask, RowOutcome>, Problem>> {
  const sound = drafts.filter(({ faults }) => faults.length === 0);
  const rows = sound.map(rowOf);
  const done = await writeRowsWithin(app, w, who, { planId, type: typeOf('task'), sight, rows, dryRun });
  if (!done.ok) return done;
  return ok(
    new Map(
      sound.flatMap((draft, i) => {
        const outcome = done.value.rows[i];
        return outcome === undefined ? [] : [[draft, outcome] as const];
      }),
    ),
  );
}

function refsOf(type: ObjectType, rows: readonly TaskRowView[]): readonly string[] {
  return rows.flatMap(({ ref, changes }) => [
    ...(ref === null ? [] : [ref]),
    ...changes.flatMap(({ field: name, from, to }) => {
      const field = type.fields[name];
      return field === undefined
        ? []
        : [from, to].flatMap((value) => refsIn(field, name, value).map((one) => one.ref));
    }),
  ]);
}

function countOf(rows: readonly TaskRowView[]): TaskRowsView['counts'] {
  const counts = { add: 0, change: 0, skip: 0, error: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

async function carryOut(
  app: App,
  w: StoreWriter,
  who: Actor,
  wish: TaskRowsWish,
  draw: Draw,
): Promise<Result<TaskRowsView, Problem>> {
  const { planId, bodies, seen } = wish;
  const sight = await sightOf(w, who, planId);
  const first = refuseTwice(draw(await loadTaskWorld(w, planId, sight)));
  const name = nameOf(app, first, wish);
  if (seen !== null && seen !== name) return err(problem('precondition-failed', { seen, current: name }));
  const unknown = unknownBodies(first);
  if (bodies === 'make') {
    const made = await makeBodies(app, w, who, sight, planId, unknown);
    if (!made.ok) return made;
  }
  const isSame = bodies === 'known' || unknown.length === 0;
  const drafts = isSame ? first : refuseTwice(draw(await loadTaskWorld(w, planId, sight)));
  const looked = await writeDrafts(app, w, who, sight, planId, drafts, true);
  if (!looked.ok) return looked;
  const view = (done: ReadonlyMap<DraftTask, RowOutcome>) =>
    drafts.map((draft) => toView(draft, done.get(draft)));
  let rows = view(looked.value);
  const counts = countOf(rows);
  if (seen !== null) {
    const faults = rows.flatMap(({ line, faults: of }) =>
      of.map((one) => ({ ...one, at: `rows/${line}/${one.at}` })),
    );
    if (counts.error > 0) return err(problemAt('rows-invalid', faults, { n: counts.error }));
    const kept = await writeDrafts(app, w, who, sight, planId, drafts, false);
    if (!kept.ok) return kept;
    rows = view(kept.value).map((row, i) => ({ ...row, outcome: rows[i]?.outcome ?? row.outcome }));
  }
  const refs = await nameRefs(w, planId, sight, refsOf(typeOf('task'), rows));
  return ok({ kept: seen !== null, rows, counts, unknownBodies: unknown, refs, seen: name });
}

/** Looks at what would become of them, or keeps it as it was seen. */
export async function keepTaskRows(
  app: App,
  who: Actor,
  wish: TaskRowsWish,
  draw: Draw,
): Promise<Result<TaskRowsView, Problem>> {
  let looked: TaskRowsView | null = null;
  const done = await app.store.write<TaskRowsView>(wish.planId, async (w) => {
    const result = await carryOut(app, w, who, wish, draw);
    if (!result.ok || wish.seen !== null) return result;
    looked = result.value;
    // Not an act: whatever looking has written goes with the transaction.
    return err(problem('reading-stopped'));
  });
  return looked === null ? done : ok(looked);
}
