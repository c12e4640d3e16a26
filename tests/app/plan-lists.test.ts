/** The list of plans: its order, its pages, and counts that are those of each plan's review. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type Actor,
  type App,
  adoptPlan,
  getPlan,
  importPlan,
  type ListedPlans,
  listPlans,
  logPage,
  review,
  reviewQueue,
} from '../../src/app/index.ts';
import { codeOf, must, openNode, person, seedPlan, smallPlan } from './test-node.ts';

const who = person();

/** The counts of a plan as its review has them, which reads the whole plan. */
async function countedByReview(app: App, actor: Actor, planId: string) {
  const { counts } = must(await reviewQueue(app, actor, { planId }));
  const { operative, covered, none, open, proposals, accepted } = counts;
  return {
    operative,
    covered,
    holdingNone: none,
    uncovered: open,
    proposalsOpen: proposals,
    commitments: accepted,
  };
}

async function checkCounts(app: App, actor: Actor): Promise<void> {
  const { items } = must(await listPlans(app, actor, {}));
  assert.ok(items.length > 0);
  for (const plan of items) {
    const { provisions, entries, ...counts } = plan.counts;
    assert.deepEqual(counts, await countedByReview(app, actor, plan.id), plan.id);
    assert.ok(provisions >= counts.operative && entries > 0);
    assert.deepEqual(must(await getPlan(app, actor, { planId: plan.id })), plan);
  }
}

async function importMany(app: App, clock: { now: number }, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    clock.now += 1_000;
    ids.push(must(await importPlan(app, who, { bytes: smallPlan, force: true })).id);
  }
  return ids;
}

test('AP90 the counts of a list are those of each plan at every stage of its review', async (t) => {
  const { app, clock } = await openNode(t);
  const seed = must(await importPlan(app, who, { bytes: seedPlan }));
  clock.now += 1_000;
  const small = must(await importPlan(app, who, { bytes: smallPlan }));
  await checkCounts(app, who);
  must(
    await review(app, who, {
      planId: small.id,
      acts: [{ act: 'accept-outline', text: small.texts[0]?.id ?? '' }],
    }),
  );
  await checkCounts(app, who);
  const queue = must(await reviewQueue(app, who, { planId: small.id }));
  const [first, second, third] = queue.provisions;
  const items = first?.items.map(({ id }) => id) ?? [];
  assert.ok(items.length > 0 && second && third);
  const acts = [
    { act: 'accept', items },
    { act: 'holds-none', provisions: [third.id] },
  ] as const; // as const: acts of review
  must(await review(app, who, { planId: small.id, acts }));
  await checkCounts(app, who);
  must(await adoptPlan(app, who, { planId: small.id, acknowledgeUncovered: true }));
  await checkCounts(app, who);
  const { items: listed } = must(await listPlans(app, who, {}));
  assert.deepEqual(
    listed.map(({ id }) => id),
    [seed.id, small.id],
  );
  const { counts } = listed[1] ?? assert.fail();
  assert.deepEqual([counts.covered, counts.holdingNone], [1, 1]);
});

test('AP90 whoever has areas is counted what they see, beside plans that they see whole', async (t) => {
  const { app } = await openNode(t);
  const first = must(await importPlan(app, who, { bytes: smallPlan }));
  must(await importPlan(app, who, { bytes: seedPlan }));
  must(
    await review(app, who, {
      planId: first.id,
      acts: [{ act: 'accept-outline', text: first.texts[0]?.id ?? '' }],
    }),
  );
  const { provisions } = must(await reviewQueue(app, who, { planId: first.id }));
  const [area] = provisions;
  const narrow = person({ areas: [area?.id ?? ''] });
  await checkCounts(app, narrow);
  const counts = must(await getPlan(app, narrow, { planId: first.id })).counts;
  assert.equal(counts.operative, 1);
  assert.equal(codeOf(await getPlan(app, who, { planId: 'none' })), 'not-found');
});

test('AP90 pages of plans lose and repeat none, and a cursor of another list is refused', async (t) => {
  const { app, clock } = await openNode(t);
  const ids = await importMany(app, clock, 7);
  const seen: string[] = [];
  let page: ListedPlans = { items: [], next: null };
  let pages = 0;
  do {
    page = must(await listPlans(app, who, { limit: 3, cursor: page.next }));
    seen.push(...page.items.map(({ id }) => id));
    pages++;
    // A plan that comes meanwhile stands at the end and moves nobody.
    if (pages === 1) ids.push(...(await importMany(app, clock, 1)));
  } while (page.next !== null);
  assert.deepEqual(seen, ids);
  assert.equal(pages, 3);
  const log = must(await logPage(app, who, { planId: ids[0] ?? '', limit: 1 }));
  assert.ok(log.next);
  assert.equal(codeOf(await listPlans(app, who, { limit: 3, cursor: log.next })), 'cursor-invalid');
});
