/** The queue by pages: what they show together, and what a page and an act cost in a large plan. The plans are invented. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type Actor,
  type App,
  comparePlans,
  importPlan,
  type ListedQueue,
  listActs,
  listCommitments,
  type QueueFilter,
  type ReviewAct,
  readText,
  review,
  reviewQueue,
} from '../../src/app/index.ts';
import { loadPicture } from '../../src/app/plans/plan-picture.ts';
import { reviewQueueView } from '../../src/views/index.ts';
import { seeded } from '../fuzz/seeded.ts';
import { largePlan } from '../journeys/review-plans.ts';
import { costOf } from './counted-rows.ts';
import { codeOf, must, openNode, person } from './test-node.ts';

const who = person();
const filters = [undefined, 'open', 'covered', 'none', 'settled', 'rejected'] as const;

async function openPlan(t: TestContext, articles: number) {
  const { app } = await openNode(t);
  const bytes = new TextEncoder().encode(largePlan(articles));
  const { id: planId, texts } = must(await importPlan(app, who, { bytes }));
  const act = async (...acts: readonly ReviewAct[]) => must(await review(app, who, { planId, acts }));
  return { app, planId, textId: texts[0]?.id ?? '', act };
}

/** All pages of a queue, one after the other. */
async function pagesOf(
  app: App,
  by: Actor,
  planId: string,
  coverage: QueueFilter | undefined,
  limit: number,
) {
  const pages: ListedQueue[] = [];
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const which = { planId, limit, cursor, ...(coverage === undefined ? {} : { coverage }) };
    pages.push(must(await reviewQueue(app, by, which)));
    cursor = pages.at(-1)?.next ?? null;
  }
  return pages;
}

/** The queue as the whole plan's picture gives it. */
async function wholeOf(app: App, by: Actor, planId: string, coverage: QueueFilter | undefined) {
  const picture = must(await app.store.read((r) => loadPicture(r, by, planId)));
  return reviewQueueView(picture, { coverage: coverage ?? null, from: 0, limit: 1_000 });
}

test('AP1140 under every filter the pages together are the queue, whatever was done, for whoever sees all or a part', async (t) => {
  const { app, planId, textId, act } = await openPlan(t, 12);
  const random = seeded(11);
  await act({ act: 'accept-outline', text: textId });
  const { provisions } = await wholeOf(app, who, planId, undefined);
  const some = person({ areas: provisions.slice(3, 8).map(({ id }) => id) });
  for (let round = 0; round < 4; round++) {
    const [acted, marked] = (await wholeOf(app, who, planId, undefined)).provisions
      .filter(({ coverage, items }) => coverage === 'open' && items.length > 0)
      .toSorted(() => random() - 0.5);
    assert.ok(acted && marked);
    const items = acted.items.map(({ id }) => id).slice(round);
    await act({ act: round % 2 === 0 ? 'accept' : 'reject', items });
    await act({ act: 'holds-none', provisions: [marked.id] });
    for (const by of [who, some])
      for (const coverage of filters) {
        const whole = await wholeOf(app, by, planId, coverage);
        const limit = 1 + Math.floor(random() * 5);
        const pages = await pagesOf(app, by, planId, coverage, limit);
        const name = `round ${round}, ${coverage}, ${limit} a page`;
        assert.deepEqual(
          pages.flatMap((page) => page.provisions),
          whole.provisions,
          name,
        );
        for (const [at, page] of pages.entries()) {
          assert.deepEqual(page.counts, whole.counts, name);
          const passed = pages.slice(0, at).reduce((sum, { provisions: own }) => sum + own.length, 0);
          assert.deepEqual(page.shown, { ...whole.shown, passed }, name);
          assert.equal(page.before === null, passed === 0, name);
        }
      }
  }
});

test('AP1140 a page leads back to the one before it, and begins with the provision that is asked for', async (t) => {
  const { app, planId, textId, act } = await openPlan(t, 9);
  const look = async (more: object) => must(await reviewQueue(app, who, { planId, limit: 4, ...more }));
  const idsOf = ({ provisions }: ListedQueue) => provisions.map(({ id }) => id);
  for (const step of ['proposed', 'accepted']) {
    if (step === 'accepted') await act({ act: 'accept-outline', text: textId });
    const first = await look({});
    const second = await look({ cursor: first.next });
    const third = await look({ cursor: second.next });
    assert.deepEqual(
      [idsOf(first).length, idsOf(second).length, idsOf(third).length, third.next],
      [4, 4, 1, null],
    );
    assert.deepEqual(idsOf(await look({ cursor: third.before })), idsOf(second), step);
    const [, , wanted] = idsOf(first);
    const from = await look({ at: wanted });
    assert.deepEqual([idsOf(from)[0], from.shown.passed], [wanted, 2], step);
    assert.deepEqual(idsOf(await look({ at: wanted, limit: 1 })), [wanted]);
    assert.deepEqual(
      idsOf(await look({ at: 'nowhere' })),
      idsOf(first),
      'where it is not there, from the beginning',
    );
  }
});

test('AP1140 where a page has been settled away meanwhile the last one that is left is shown', async (t) => {
  const { app, planId, textId, act } = await openPlan(t, 5);
  await act({ act: 'accept-outline', text: textId });
  const open = { planId, coverage: 'open', limit: 3 } as const; // as: a filter
  const first = must(await reviewQueue(app, who, open));
  const { provisions } = must(await reviewQueue(app, who, { ...open, cursor: first.next }));
  assert.equal(provisions.length, 2);
  await act({ act: 'accept', items: provisions.flatMap(({ items }) => items.map(({ id }) => id)) });
  const now = must(await reviewQueue(app, who, { ...open, cursor: first.next }));
  assert.deepEqual(
    [now.provisions.map(({ id }) => id), now.next],
    [first.provisions.map(({ id }) => id), null],
  );
  const refused = await reviewQueue(app, who, { planId, coverage: 'none', cursor: first.next });
  assert.equal(codeOf(refused), 'cursor-invalid', 'a cursor is good for its own filter');
});

/** What the pages and acts of a review cost in a plan of so many articles with eight commitments each. */
async function costsIn(t: TestContext, articles: number) {
  const { app, planId, textId, act } = await openPlan(t, articles);
  await act({ act: 'accept-outline', text: textId });
  const { items } = must(await listCommitments(app, who, { planId, limit: 40 }));
  const idsAt = (from: number, to: number) => items.slice(from, to).map(({ id }) => id);
  const rows = async (work: () => Promise<unknown>) => (await costOf(work)).rows;
  const costs = {
    page: await rows(() => reviewQueue(app, who, { planId, limit: 10 })),
    open: await rows(() => reviewQueue(app, who, { planId, limit: 10, coverage: 'open' })),
    accept: await rows(() => act({ act: 'accept', items: idsAt(0, 1) })),
    reread: await rows(() => act({ act: 'reread', items: idsAt(0, 1), reading: { kind: 'train' } })),
    reject: await rows(() => act({ act: 'reject', items: idsAt(20, 21) })),
    several: await rows(() => act({ act: 'accept', items: idsAt(21, 40) })),
    acts: await rows(() => listActs(app, who, { planId })),
  };
  const [last] = must(await listActs(app, who, { planId })).items;
  const undo = await rows(() => act({ act: 'undo', of: last?.id ?? '' }));
  return { app, planId, textId, costs: { ...costs, undo } };
}

test('AP1141 a page of the queue, an act and its undoing read as many rows in a plan of 1,600 commitments as in one of 160', async (t) => {
  const small = await costsIn(t, 20);
  const large = await costsIn(t, 200);
  // Only counts grow: one row for each kind of line that the plan holds, and it holds the same kinds.
  assert.deepEqual(large.costs, small.costs);
});

test('AP1142 the reader and the comparison read each row of their texts once', async (t) => {
  const { app, planId, textId } = await costsIn(t, 100);
  const commitments = 800;
  const { provisions, mentions } = await app.store.read(async (r) => ({
    provisions: (await r.projections.provisions(planId, textId)).length,
    mentions: (await r.own.mentions(planId, textId)).length,
  }));
  const around = 60;
  const read = await costOf(async () => must(await readText(app, who, { planId, textId })));
  const ofText = provisions + commitments + mentions;
  assert.ok(
    read.rows >= ofText && read.rows <= ofText + around,
    `${read.rows} rows for ${ofText} of the text`,
  );
  const compared = await costOf(async () => must(await comparePlans(app, who, { planId, withPlan: planId })));
  const ofBoth = 2 * (provisions + commitments);
  assert.ok(compared.rows <= ofBoth + 2 * around, `${compared.rows} rows for ${ofBoth} of both texts`);
});
