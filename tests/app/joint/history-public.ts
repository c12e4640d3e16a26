/** Acts of seeded histories with what is released to the public: chosen from what could be, put forward anew or for the first time. */
import assert from 'node:assert/strict';
import {
  listPublishable,
  listRecords,
  previewRecord,
  proposeRecord,
  showRecord,
} from '../../../src/app/joint/index.ts';
import { pickOf } from '../../fuzz/seeded.ts';
import { must } from '../test-node.ts';
import { type JointNode, who } from './two-nodes.ts';

/** Puts forward some of what could be released, or what stands now where an earlier record listed something. */
export async function publishOne({ app, planId }: JointNode, random: () => number): Promise<void> {
  const { items } = must(await listPublishable(app, who, { planId, limit: 500 }));
  const [first, ...rest] = must(await listRecords(app, who, { planId, limit: 500 })).items;
  const earlier = first === undefined || random() < 0.5 ? null : pickOf(random, [first, ...rest]);
  const again =
    earlier === null ? null : must(await showRecord(app, who, { planId, entry: earlier.entry })).now;
  const free = items.filter(({ record }) => record === null && random() < 3 / items.length);
  const entries = again ?? free.map(({ entry }) => entry);
  if (entries.length === 0) return;
  const contents = {
    title: { en: `Sample release ${Math.floor(random() * 1e6)}` },
    date: null,
    items: entries.map((entry) => ({ entry })),
    ...(earlier === null ? {} : { record: earlier.record }),
  };
  const seen = await previewRecord(app, who, { planId, ...contents });
  // What stands in the place of one entry may be public by another record already.
  const done = seen.ok
    ? await proposeRecord(app, who, { planId, seen: seen.value.digest, ...seen.value.contents })
    : seen;
  if (!done.ok) assert.equal(done.error.code, 'joint-step-refused');
}

/** What is released and put forward, which is the same on every side. */
export async function publicAt({ app, planId }: JointNode): Promise<readonly unknown[]> {
  const { items } = must(await listRecords(app, who, { planId, limit: 500 }));
  const records = items
    .map(({ entry, record, by, title, state, total, changed }) => {
      return { entry, record, by, title, state: state.replace(/-.*/, ''), total, changed };
    })
    .toSorted((one, other) => (one.entry < other.entry ? -1 : 1));
  const { items: ready } = must(await listPublishable(app, who, { planId, limit: 2_000 }));
  const entries = ready
    .map(({ entry, value, record }) => [entry, value, record])
    .toSorted((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));
  return [records, entries];
}
