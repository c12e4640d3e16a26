/** Acts of seeded histories with what a party states by itself: made, changed, cleared, held and shown, taken out of use, and stated. */
import assert from 'node:assert/strict';
import { changeObject, createObject, retireObject } from '../../../src/app/index.ts';
import { listStated, previewJoint, proposeJoint } from '../../../src/app/joint/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { pickOf } from '../../fuzz/seeded.ts';
import { must } from '../test-node.ts';
import { type JointNode, who } from './two-nodes.ts';

/** So many of a kind are at a node before the history only changes them. */
const MOST = 2;

/** What evidence says that is held: nothing that leaves may hold it. */
export const heldWords = 'Kept5Held3Only';

const sample = (random: () => number): string => `Sample ${Math.floor(random() * 1e6)}`;

function valuesOf(type: 'activity' | 'evidence', random: () => number): Values {
  if (type === 'activity')
    return {
      title: { en: sample(random) },
      form: pickOf(random, ['visit', 'course']),
      date: `2026-0${1 + Math.floor(random() * 9)}`,
      people: random() < 0.3 ? null : Math.floor(random() * 100),
    };
  const isHeld = random() < 0.4;
  return {
    title: { en: isHeld ? `${heldWords} ${sample(random)}` : sample(random) },
    address: 'https://example.org/sample',
    captured: '2026-05-02',
    showing: isHeld ? 'held' : 'shown',
  };
}

/** Makes, changes or takes out of use something that this side alone states, and states what of it is new. */
export async function stateOne({ app, planId }: JointNode, random: () => number): Promise<void> {
  const type = pickOf(random, ['activity', 'evidence'] as const);
  const values = valuesOf(type, random);
  const own = (await app.store.read((r) => r.objects.ofType(planId, type))).filter(({ retired }) => !retired);
  const [first, ...more] = own;
  if (first === undefined || own.length < MOST) must(await createObject(app, who, { planId, type, values }));
  else {
    const { id, version } = pickOf(random, [first, ...more]);
    if (random() < 0.15)
      must(await retireObject(app, who, { planId, type, id, version, retired: true, reason: null }));
    else must(await changeObject(app, who, { planId, type, id, version, patch: values }));
  }
  const { items } = must(await previewJoint(app, who, { planId, limit: 2_000, onlyNew: true }));
  const registers = items
    .map(({ register }) => register)
    .filter((register) => register.startsWith(`${type}/`) && random() < 0.9);
  if (registers.length === 0) return;
  const done = await proposeJoint(app, who, { planId, registers });
  // Where a route stands nothing goes past it.
  if (!done.ok) assert.match(done.error.code, /^joint-(act|step)-refused$/);
}

/** What the parties state, which is the same on every side. */
export async function statedAt({ app, planId }: JointNode): Promise<readonly unknown[]> {
  const { items } = must(await listStated(app, who, { planId, limit: 1_000 }));
  return items
    .map(({ ref, by, at, isOver, fields }) => {
      return {
        ref,
        by,
        at,
        isOver,
        fields: fields.map(({ register, entry, value }) => [register, entry, value]),
      };
    })
    .toSorted((one, other) => (`${one.by} ${one.ref}` < `${other.by} ${other.ref}` ? -1 : 1));
}
