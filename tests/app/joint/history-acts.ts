/** Acts of seeded histories beyond single proposals and answers: lists that go over as one, and values that are taken over. */
import assert from 'node:assert/strict';
import {
  answerPackage,
  listPackages,
  previewJoint,
  proposePackage,
  showPackage,
  showTakings,
  takeBackTaking,
  takeOver,
} from '../../../src/app/joint/index.ts';
import { pickOf } from '../../fuzz/seeded.ts';
import { must } from '../test-node.ts';
import { type JointNode, who } from './two-nodes.ts';

/** Refusals that the state of things may bring; anything else is a fault. */
function orRefused(done: { readonly ok: boolean; readonly error?: { readonly code: string } }): void {
  if (!done.ok) assert.match(done.error?.code ?? '', /^(joint-act-refused|changed-meanwhile)$/);
}

/** Proposes some own values as one list, or answers one of the other side's, as it comes. */
export async function packageOne({ app, planId }: JointNode, random: () => number): Promise<void> {
  const { items } = must(await listPackages(app, who, { planId }));
  const [first, ...rest] = items.filter(({ isWhole, waiting }) => isWhole && waiting > 0);
  if (first === undefined || random() < 0.4) {
    const own = must(await previewJoint(app, who, { planId, limit: 2_000, onlyNew: true })).items;
    const chosen = own.filter(() => random() < 3 / Math.max(3, own.length));
    // What is only stated goes along, and makes no list by itself.
    if (chosen.every(({ act }) => act === 'report')) return;
    const registers = chosen.map(({ register }) => register);
    const head = { title: { en: `Sample list ${Math.floor(random() * 1e6)}` }, occasion: {}, date: null };
    orRefused(await proposePackage(app, who, { planId, ...head, registers, claims: [] }));
    return;
  }
  const { id } = pickOf(random, [first, ...rest]);
  const { awaiting } = must(await showPackage(app, who, { planId, package: id }));
  const exceptions = awaiting
    .filter(() => random() < 0.3)
    .map((item) => ({ item, kind: pickOf(random, ['object', 'note'] as const), reason: 'Sample reasons' }));
  orRefused(await answerPackage(app, who, { planId, package: id, exceptions }));
}

/** Takes over an agreed value that differs from the own one, or puts back what was taken over last. */
export async function takeOne({ app, planId }: JointNode, random: () => number): Promise<void> {
  const { items, done } = must(await showTakings(app, who, { planId }));
  // Those of one value are the history's own; what both stand on, the shared indicator, is left.
  const last = done.find(({ isTakenBack, n }) => !isTakenBack && n === 1);
  if (last !== undefined && random() < 0.3) {
    orRefused(await takeBackTaking(app, who, { planId, taking: last.id }));
    return;
  }
  const [first, ...rest] = items;
  if (first === undefined) return;
  const { register, value } = pickOf(random, [first, ...rest]);
  const taken = await takeOver(app, who, { planId, values: [{ register, value }] });
  // A paper that was signed is none without its title, number and day: one value alone does not make it.
  if (!taken.ok && register.startsWith('signed-paper/') && taken.error.code === 'object-invalid') return;
  orRefused(taken);
}

/** How the lists stand, which is the same on every side. */
export async function packagesAt({ app, planId }: JointNode): Promise<readonly unknown[]> {
  const { items } = must(await listPackages(app, who, { planId }));
  return items.map(({ id, by, title, isWhole, total, counts }) => ({
    id,
    by,
    title,
    isWhole,
    total,
    counts,
  }));
}
