/** Acts of seeded histories beside the logs: drafts that are shown, remarked on and taken back; and words beside entries that are erased. */
import assert from 'node:assert/strict';
import {
  eraseWords,
  listDrafts,
  listWords,
  previewJoint,
  remarkOnDraft,
  showDraft,
  takeBackDraft,
} from '../../../src/app/joint/index.ts';
import { pickOf } from '../../fuzz/seeded.ts';
import { must } from '../test-node.ts';
import { type JointNode, who } from './two-nodes.ts';

/** Takes back an own draft, remarks on another's, or shows a further one. */
export async function draftOne({ app, planId }: JointNode, random: () => number): Promise<void> {
  const { items } = must(await listDrafts(app, who, { planId }));
  const letter = app.node.party === 'cn' ? 'a' : 'b';
  const [own, ...more] = items.filter(({ by }) => by === letter);
  const [theirs, ...others] = items.filter(({ by }) => by !== letter);
  const chance = random();
  if (chance < 0.25 && own !== undefined) {
    must(await takeBackDraft(app, who, { planId, draft: pickOf(random, [own, ...more]).id }));
    return;
  }
  if (chance < 0.6 && theirs !== undefined) {
    const draft = pickOf(random, [theirs, ...others]).id;
    must(await remarkOnDraft(app, who, { planId, draft, text: `Sample remark ${random()}` }));
    return;
  }
  const values = must(await previewJoint(app, who, { planId, limit: 2_000 })).items;
  const [first, ...rest] = values.map(({ register }) => register);
  if (first === undefined) return;
  must(await showDraft(app, who, { planId, register: pickOf(random, [first, ...rest]), days: 30 }));
}

/** Erases own words beside an entry, where there are any. */
export async function eraseOne({ app, planId }: JointNode, random: () => number): Promise<void> {
  const { items } = must(await listWords(app, who, { planId }));
  const [first, ...rest] = items.filter(({ isOwn, state }) => isOwn && state === 'held');
  if (first === undefined) return;
  must(await eraseWords(app, who, { planId, digest: pickOf(random, [first, ...rest]).digest }));
}

/** The drafts that are live by the clocks of both, with their remarks: the same on both sides once they have exchanged. */
export async function draftsAt({ app, planId }: JointNode, now: number): Promise<readonly unknown[]> {
  const { items } = must(await listDrafts(app, who, { planId }));
  return items
    .filter(({ expires }) => Date.parse(expires) > now)
    .map(({ id, by, note, remarks }) => ({
      id,
      by,
      note,
      remarks: remarks.map(({ text }) => text).toSorted(),
    }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** What stands of the words beside entries, and which of them were erased: the same on both sides. */
export async function wordsAt({ app, planId }: JointNode): Promise<readonly unknown[]> {
  const { items } = must(await listWords(app, who, { planId }));
  assert.ok(items.every(({ state, text }) => (state === 'held') === (text !== null)));
  return items
    .map(({ digest, state, text }) => ({ digest, state, text }))
    .toSorted((one, other) => (one.digest < other.digest ? -1 : 1));
}
