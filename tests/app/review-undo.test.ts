/** Acts of review on a real node: what rests on what was seen, what is kept of an act, and how it is undone. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type App,
  getCommitment,
  importPlan,
  listActs,
  listCommitments,
  logPage,
  type ReviewAct,
  rebuildPlan,
  review,
  reviewQueue,
  showAct,
  verifyPlan,
} from '../../src/app/index.ts';
import { codeOf, must, openNode, person, smallPlan } from './test-node.ts';

const mina = person();
const other = { ...person(), personId: 'p2', pseudonym: 'a-2' };

interface Work {
  readonly app: App;
  readonly planId: string;
  readonly clock: { now: number };
}
async function begin(t: TestContext): Promise<Work> {
  const { app, clock } = await openNode(t);
  const { id: planId, texts } = must(await importPlan(app, mina, { bytes: smallPlan }));
  must(await review(app, mina, { planId, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }));
  return { app, planId, clock };
}
const queueOf = async ({ app, planId }: Work) => must(await reviewQueue(app, mina, { planId })).provisions;
const itemsOf = async (work: Work) => (await queueOf(work)).flatMap(({ items }) => items);
const sizeOf = async ({ app, planId }: Work) => must(await logPage(app, mina, { planId, limit: 1 })).size;
const act = async ({ app, planId }: Work, done: ReviewAct, who = mina) =>
  must(await review(app, who, { planId, acts: [done] }));
const idOf = async (work: Work, done: ReviewAct) => (await act(work, done)).acts[0]?.id ?? '';
const refusal = async ({ app, planId }: Work, done: ReviewAct, seen?: ReadonlyMap<string, number>) => {
  const result = await review(app, mina, { planId, acts: [done], ...(seen ? { seen } : {}) });
  return result.ok ? assert.fail(`${done.act} was done`) : result.error;
};

test('AP70 an act on what somebody else has changed since is refused, and says who did what', async (t) => {
  const work = await begin(t);
  const [item] = await itemsOf(work);
  assert.ok(item);
  const seen = new Map([[item.id, item.version]]);
  await act(work, { act: 'reread', items: [item.id], reading: { kind: 'build' } }, other);
  const before = await sizeOf(work);
  const found = await refusal(work, { act: 'accept', items: [item.id] }, seen);
  assert.equal(found.code, 'review-changed');
  const { by, act: did, when, item: which } = found.facts;
  assert.deepEqual([by, did, which], ['a-2', 'reread', item.id]);
  assert.match(String(when), /^\d{4}-\d\d-\d\dT/);
  assert.equal(await sizeOf(work), before);
  const [now] = await itemsOf(work);
  assert.equal(now?.reading.kind, 'build');
  const fresh = new Map([[item.id, now?.version ?? 0]]);
  const { app, planId } = work;
  must(await review(app, mina, { planId, acts: [{ act: 'accept', items: [item.id] }], seen: fresh }));
});

test('AP70 what is named without its version is refused; what the same request makes has none', async (t) => {
  const work = await begin(t);
  const [item] = await itemsOf(work);
  const span = item?.spans[0];
  assert.ok(item && span);
  assert.equal(
    (await refusal(work, { act: 'accept', items: [item.id] }, new Map())).code,
    'precondition-required',
  );
  const middle = span.start + 4;
  const parts = [[{ start: span.start, end: middle }], [{ start: middle, end: span.end }]];
  const split = await act(work, { act: 'split', item: item.id, parts });
  const [first, second] = split.items.map(({ id }) => id);
  must(
    await review(work.app, mina, {
      planId: work.planId,
      acts: [{ act: 'undo', of: split.acts[0]?.id ?? '' }],
    }),
  );
  const [back] = await itemsOf(work);
  const acts: ReviewAct[] = [
    { act: 'split', item: item.id, parts },
    { act: 'accept', items: [first ?? '', second ?? ''] },
  ];
  const seen = new Map([[item.id, back?.version ?? 0]]);
  const done = must(await review(work.app, mina, { planId: work.planId, acts, seen }));
  assert.deepEqual(
    done.items.map(({ what }) => what),
    ['commitment', 'commitment'],
  );
});

test('AP74 a commitment names what it was split from and what it became, with their words and whether they are listed', async (t) => {
  const work = await begin(t);
  const whole = (await itemsOf(work)).find(({ words }) => words.includes('铁路'));
  const span = whole?.spans[0];
  assert.ok(whole && span);
  await act(work, { act: 'accept', items: [whole.id] });
  const middle = span.start + 2;
  const parts = [[{ start: span.start, end: middle }], [{ start: middle, end: span.end }]];
  const { items } = await act(work, { act: 'split', item: whole.id, parts });
  const kinOf = async (commitmentId: string) =>
    must(await getCommitment(work.app, mina, { planId: work.planId, commitmentId })).kin;
  const cut = '推动两国铁路部门签署合作协议';
  assert.deepEqual(
    (await kinOf(whole.id)).map(({ id, ...said }) => [
      said.relation,
      said.words.replace('。', ''),
      said.live,
    ]),
    [
      ['child', cut.slice(0, 2), true],
      ['child', cut.slice(2), true],
    ],
  );
  for (const { id } of items)
    assert.deepEqual(await kinOf(id), [
      { id: whole.id, relation: 'parent', words: whole.words, live: false },
    ]);
});

test('AP70 an act beside it changes no version: two people settle two commitments of one provision', async (t) => {
  const work = await begin(t);
  const [a, b] = (await queueOf(work)).find(({ items }) => items.length > 1)?.items ?? [];
  assert.ok(a && b);
  await act(work, { act: 'accept', items: [a.id] }, other);
  const seen = new Map([[b.id, b.version]]);
  must(await review(work.app, mina, { planId: work.planId, acts: [{ act: 'accept', items: [b.id] }], seen }));
  const settled = (await itemsOf(work)).find(({ id }) => id === a.id);
  await act(work, { act: 'reread', items: [b.id], reading: { strength: 'tentative' } });
  assert.equal((await itemsOf(work)).find(({ id }) => id === a.id)?.version, settled?.version);
});

test('AP70 a provision is marked only as it was seen: somebody who has just drawn something there is named', async (t) => {
  const work = await begin(t);
  const provision = (await queueOf(work)).find(({ words }) => words.includes('教师'));
  assert.ok(provision);
  const seen = new Map([[provision.id, provision.version]]);
  await act(work, { act: 'reject', items: provision.items.map(({ id }) => id) }, other);
  const found = await refusal(work, { act: 'holds-none', provisions: [provision.id] }, seen);
  assert.deepEqual([found.code, found.facts.by, found.facts.act], ['review-changed', 'a-2', 'reject']);
});

test('AP72 accepting is undone by a further entry: the log grows, the proposal waits again, all verifies', async (t) => {
  const work = await begin(t);
  const before = await queueOf(work);
  const ids = (await itemsOf(work)).map(({ id }) => id);
  const accepted = await idOf(work, { act: 'accept', items: ids });
  const size = await sizeOf(work);
  const { app, planId } = work;
  const preview = must(await showAct(app, mina, { planId, actId: accepted }));
  assert.deepEqual(
    [preview.undo?.does.waiting, preview.undo?.does.takenOut, preview.undo?.entries],
    [ids.length, ids.length, before.length],
  );
  await act(work, { act: 'undo', of: accepted });
  assert.equal(await sizeOf(work), size + before.length, 'one entry for each provision');
  assert.deepEqual(
    (await queueOf(work)).map(({ items }) => items),
    before.map(({ items }) => items),
  );
  const shown = must(await listCommitments(app, mina, { planId, limit: 200 }));
  assert.equal(must(await verifyPlan(app, mina, { planId })).sound, true);
  must(await rebuildPlan(app, mina, { planId }));
  assert.deepEqual(must(await listCommitments(app, mina, { planId, limit: 200 })), shown);
});

test('AP72 what was open is undone without an entry, and an undo can be undone by its own id', async (t) => {
  const work = await begin(t);
  const [item] = await itemsOf(work);
  assert.ok(item);
  const size = await sizeOf(work);
  const rejected = await idOf(work, { act: 'reject', items: [item.id], reason: 'no act is promised' });
  assert.deepEqual(
    (await queueOf(work)).flatMap((one) => one.rejected).map(({ id, what }) => [id, what]),
    [[item.id, 'rejected']],
  );
  const undone = await idOf(work, { act: 'undo', of: rejected });
  assert.deepEqual((await itemsOf(work))[0], item);
  await act(work, { act: 'undo', of: undone });
  assert.deepEqual(
    (await queueOf(work)).flatMap((one) => one.rejected).map(({ id }) => id),
    [item.id],
  );
  assert.equal(await sizeOf(work), size);
  await act(work, { act: 'undo', of: rejected });
  assert.deepEqual((await itemsOf(work))[0], item, 'the act stood again, and is undone again');
});

test('AP72 an act that somebody has built on is not undone; they and what they did are named', async (t) => {
  const work = await begin(t);
  const [item] = await itemsOf(work);
  assert.ok(item);
  const accepted = await idOf(work, { act: 'accept', items: [item.id] });
  await act(work, { act: 'reread', items: [item.id], reading: { done: 'Opened' } }, other);
  const { app, planId } = work;
  const preview = must(await showAct(app, mina, { planId, actId: accepted }));
  assert.deepEqual([preview.undo, preview.refusal?.code], [null, 'review-changed']);
  const found = await refusal(work, { act: 'undo', of: accepted });
  assert.deepEqual([found.code, found.facts.by, found.facts.act], ['review-changed', 'a-2', 'reread']);
});

test('AP72 an act is undone once, an outline never, and what is unknown is said', async (t) => {
  const work = await begin(t);
  const [item] = await itemsOf(work);
  assert.ok(item);
  const rejected = await idOf(work, { act: 'reject', items: [item.id] });
  await act(work, { act: 'undo', of: rejected }, other);
  const again = await refusal(work, { act: 'undo', of: rejected });
  assert.deepEqual([again.code, again.facts.by, again.facts.act], ['review-changed', 'a-2', 'undo']);
  const acts = must(await listActs(work.app, mina, { planId: work.planId })).items;
  const outline = acts.find((one) => one.act === 'accept-outline');
  assert.equal((await refusal(work, { act: 'undo', of: outline?.id ?? '' })).code, 'undo-impossible');
  assert.equal((await refusal(work, { act: 'undo', of: 'nothing' })).code, 'not-found');
});

test('AP71 an act is kept with who, when, its entries and its provisions; one that changes nothing is not', async (t) => {
  const work = await begin(t);
  const { app, planId, clock } = work;
  const [first] = await queueOf(work);
  const ids = first?.items.map(({ id }) => id) ?? [];
  clock.now += 60_000;
  const from = await sizeOf(work);
  await act(work, { act: 'accept', items: ids }, other);
  const to = await sizeOf(work);
  await act(work, { act: 'reopen', provisions: [first?.id ?? ''] });
  const [newest, outline] = must(await listActs(app, mina, { planId })).items;
  assert.deepEqual(
    [newest?.act, newest?.by, newest?.items, newest?.entries, newest?.provisions.map(({ path }) => path)],
    ['accept', 'a-2', ids.length, { first: from, last: to - 1 }, [first?.path]],
  );
  assert.deepEqual([outline?.act, outline?.items], ['accept-outline', 0]);
  assert.ok((newest?.at ?? '') > (outline?.at ?? ''));
});

test('AP71 acts of one request keep their order, though the clock stands still', async (t) => {
  const work = await begin(t);
  const ids = (await itemsOf(work)).map(({ id }) => id);
  const acts = ids.map((id): ReviewAct => ({ act: 'reject', items: [id] }));
  const done = must(await review(work.app, mina, { planId: work.planId, acts }));
  const listed = must(await listActs(work.app, mina, { planId: work.planId, limit: 2 }));
  assert.deepEqual(
    listed.items.map(({ id }) => id),
    done.acts
      .map(({ id }) => id)
      .reverse()
      .slice(0, 2),
  );
  const rest = must(await listActs(work.app, mina, { planId: work.planId, cursor: listed.next }));
  assert.equal(rest.items.length, ids.length + 1 - 2);
});

test('AP73 an act is shown, listed and undone only where all that it touched is open', async (t) => {
  const work = await begin(t);
  const { app, planId } = work;
  const provisions = await queueOf(work);
  const [mine, theirs] = [provisions[0], provisions.at(-1)];
  assert.ok(mine && theirs);
  const ids = (one: typeof mine) => one.items.map(({ id }) => id);
  const both = await idOf(work, { act: 'accept', items: [...ids(mine), ...ids(theirs)] });
  const partly = person({ areas: [mine.id] });
  const listed = must(await listActs(app, partly, { planId })).items.map((one) => one.act);
  assert.deepEqual(listed, ['accept-outline']);
  assert.equal(codeOf(await showAct(app, partly, { planId, actId: both })), 'not-allowed');
  const undo = { planId, acts: [{ act: 'undo', of: both } as const] };
  assert.equal(codeOf(await review(app, partly, undo)), 'not-allowed');
});

test('AP15 the lines of a history name their act, and whether it was undone', async (t) => {
  const work = await begin(t);
  const { app, planId } = work;
  const [item] = await itemsOf(work);
  assert.ok(item);
  const reread = await idOf(work, { act: 'reread', items: [item.id], reading: { kind: 'build' } });
  const accepted = await idOf(work, { act: 'accept', items: [item.id] });
  const undone = await idOf(work, { act: 'undo', of: accepted });
  const { history, what } = must(await getCommitment(app, mina, { planId, commitmentId: item.id }));
  assert.equal(what, 'proposal');
  const acts = Map.groupBy(history, ({ reviewAct }) => reviewAct?.id);
  assert.deepEqual([...acts.keys()], [reread, accepted, undone]);
  assert.deepEqual(acts.get(accepted)?.[0]?.reviewAct, { id: accepted, act: 'accept', undone: true });
  assert.ok(
    acts.get(accepted)?.every(({ entry }) => entry !== null),
    'told by its entries alone',
  );
  assert.equal(acts.get(reread)?.[0]?.entry, null);
});

test('AP70 the register lists what was rejected where it is asked for, and it is taken up again in bulk', async (t) => {
  const work = await begin(t);
  const { app, planId } = work;
  const ids = (await itemsOf(work)).map(({ id }) => id);
  await act(work, { act: 'reject', items: ids });
  const list = async (state?: 'rejected') =>
    must(await listCommitments(app, mina, { planId, ...(state ? { state: [state] } : {}) }));
  assert.equal((await list()).total, 0);
  const rejected = await list('rejected');
  assert.deepEqual(rejected.items.map(({ id }) => id).sort(), [...ids].sort());
  const seen = new Map(rejected.items.map(({ id, version }) => [id, version]));
  must(await review(app, mina, { planId, acts: [{ act: 'take-up', items: ids }], seen }));
  assert.equal((await list()).total, ids.length);
  assert.equal((await list('rejected')).total, 0);
});
