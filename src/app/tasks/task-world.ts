/** What names in a table of tasks may lead to, as this person sees it: bodies, letters and meetings, commitments by place, tasks. */
import type { Json } from '../../base/index.ts';
import { folded } from '../../plan/rounds/index.ts';
import { type KnownTask, type NameIndex, type TaskWorld, taskSigns } from '../../plan/tables/index.ts';
import type { Sight } from '../objects/sight.ts';
import type { ListedObject, StoreReader } from '../ports/index.ts';

/** Every wording of a field: a line, or words in each language. */
function wordings(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.values(value).filter((text) => typeof text === 'string');
}

async function inUse(r: StoreReader, planId: string, type: string, sight: Sight) {
  return (await r.objects.ofType(planId, type)).filter((row) => !row.retired && sight.sees(row));
}

/** By name, folded: the reference. The first of a name has it; our own bodies go before others. */
function nameIndex(rows: readonly ListedObject[], fields: readonly string[]): NameIndex {
  const index = new Map<string, string>();
  for (const { type, id, label, values } of rows)
    for (const word of [...wordings(label), ...fields.flatMap((field) => wordings(values[field]))]) {
      const name = folded(word);
      if (name !== '' && !index.has(name)) index.set(name, `${type}/${id}`);
    }
  return index;
}

function grouped(tasks: readonly KnownTask[], namesOf: (task: KnownTask) => readonly string[]) {
  const by = new Map<string, KnownTask[]>();
  for (const task of tasks)
    for (const name of new Set(namesOf(task))) if (name !== '') by.set(name, [...(by.get(name) ?? []), task]);
  return by;
}

async function placesOf(r: StoreReader, planId: string, sight: Sight) {
  const places = new Map<string, string[]>();
  for (const row of await r.projections.commitments(planId, { live: true })) {
    if (!sight.seesCommitment(row)) continue;
    const ref = `commitment/${row.commitmentId}`;
    places.set(`${row.path}–${row.ordinal}`, [ref]);
    places.set(row.path, [...(places.get(row.path) ?? []), ref]);
  }
  return places;
}

/** Our own bodies first. */
const oursFirst = (a: ListedObject, b: ListedObject): number =>
  Number(b.values.side === 'ours') - Number(a.values.side === 'ours') || (a.id < b.id ? -1 : 1);

/** Loads it. */
export async function loadTaskWorld(r: StoreReader, planId: string, sight: Sight): Promise<TaskWorld> {
  const bodies = (await inUse(r, planId, 'body', sight)).toSorted(oursFirst);
  const issuers = [
    ...(await inUse(r, planId, 'letter', sight)),
    ...(await inUse(r, planId, 'meeting', sight)),
    ...(await inUse(r, planId, 'instrument', sight)),
  ];
  const rows = await inUse(r, planId, 'task', sight);
  const tasks = rows.map(({ id, version, values }): KnownTask => ({ id, version, values }));
  return {
    bodies: nameIndex(bodies, ['name', 'short']),
    issuers: nameIndex(issuers, ['number', 'title']),
    places: await placesOf(r, planId, sight),
    bySigns: grouped(tasks, ({ id }) => [taskSigns(id)]),
    byNumber: grouped(tasks, ({ values }) => wordings(values.number).map(folded)),
    byTitle: grouped(tasks, ({ values }) => wordings(values.title).map(folded)),
  };
}
