/** A programme for tests: the small plan accepted, with a coordinator, and short ways to make and read its objects. */
import assert from 'node:assert/strict';
import {
  type Actor,
  type App,
  changeObject,
  createObject,
  getObject,
  importPlan,
  listObjects,
  type ObjectFilters,
  readText,
  review,
  verifyPlan,
} from '../../../src/app/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import type { ObjectDetailView, ObjectListView } from '../../../src/views/index.ts';
import { type Closing, must, openNode, person, smallPlan } from '../test-node.ts';

export interface Programme {
  readonly app: App;
  readonly clock: { now: number };
  readonly planId: string;
  readonly who: Actor;
  /** Accepted commitments: the two of provision 1.1, the one of 1.2, the one of 2.1. */
  readonly commitments: readonly string[];
  /** Provision ids by printed path. */
  readonly provisions: ReadonlyMap<string, string>;
}

/** Imports the small plan and accepts all that was proposed. */
export async function openProgramme(t: Closing): Promise<Programme> {
  const { app, clock } = await openNode(t);
  const who = person();
  const plan = must(await importPlan(app, who, { bytes: smallPlan }));
  const textId = plan.texts[0]?.id ?? '';
  const outline = { act: 'accept-outline', text: textId } as const;
  must(await review(app, who, { planId: plan.id, acts: [outline] }));
  const queue = must(await readText(app, who, { planId: plan.id, textId }));
  const proposals = queue.marks.map(({ id }) => id);
  const accept = { act: 'accept', items: proposals } as const;
  const done = must(await review(app, who, { planId: plan.id, acts: [accept] }));
  const provisions = new Map(queue.provisions.map(({ path, id }) => [path, id]));
  const commitments = done.items.map(({ id }) => id);
  assert.deepEqual(
    done.items.map(({ provision }) => provision.path),
    ['1.1', '1.1', '1.2', '2.1'],
  );
  return { app, clock, planId: plan.id, who, commitments, provisions };
}

export async function make(
  { app, who, planId }: Programme,
  type: string,
  values: Values,
): Promise<ObjectDetailView> {
  return must(await createObject(app, who, { planId, type, values }));
}

export async function change(
  { app, who, planId }: Programme,
  { type, id, version }: Pick<ObjectDetailView, 'type' | 'id' | 'version'>,
  patch: Values,
): Promise<ObjectDetailView> {
  return must(await changeObject(app, who, { planId, type, id, version, patch }));
}

export async function show(
  { app, planId, who }: Programme,
  { type, id }: Pick<ObjectDetailView, 'type' | 'id'>,
  as: Actor = who,
): Promise<ObjectDetailView> {
  return must(await getObject(app, as, { planId, type, id }));
}

export async function list(
  { app, planId, who }: Programme,
  type: string,
  filters: ObjectFilters & { readonly limit?: number; readonly cursor?: string | null } = {},
  as: Actor = who,
): Promise<ObjectListView> {
  return must(await listObjects(app, as, { planId, type, ...filters }));
}

/** English names of a list, in its order. */
export const namesOf = ({ items }: ObjectListView): readonly string[] =>
  items.map(({ label }) => label.en ?? label.zh ?? '');

/** What the plan's verification finds wrong. */
export async function findings({ app, planId, who }: Programme): Promise<readonly string[]> {
  const { checks } = must(await verifyPlan(app, who, { planId }));
  return checks.flatMap(({ name, sound, detail }) =>
    sound ? [] : [`${name} ${detail.code} ${detail.facts.at ?? ''}`],
  );
}

/** How many entries the internal log holds. */
export async function entriesOf({ app, planId }: Programme): Promise<number> {
  return (await app.store.read((r) => r.logs.head(planId, 'a')))?.size ?? 0;
}
