/** Whatever acts of review follow one another: rows kept act by act are the rows folded anew. ENTENTE_ACTS sets how many. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type Actor,
  type App,
  fillLines,
  getCommitment,
  importPlan,
  listActs,
  listCommitments,
  type ReviewAct,
  rebuildPlan,
  review,
  reviewQueue,
  verifyPlan,
} from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { codeOf, must, openNode, person, seedPlan, smallPlan } from './test-node.ts';

/** A small generator, so that a failing seed can be run again (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Queue = Extract<Awaited<ReturnType<typeof reviewQueue>>, { readonly ok: true }>['value'];

function randomAct(queue: Queue, pick: (below: number) => number): ReviewAct {
  const provisions = queue.provisions;
  const provision = provisions[pick(provisions.length)];
  const items = provision?.items ?? [];
  const item = items[pick(Math.max(items.length, 1))];
  const id = provision?.id ?? '';
  if (item === undefined || provision === undefined)
    return pick(2) === 0 ? { act: 'holds-none', provisions: [id] } : { act: 'reopen', provisions: [id] };
  const [span] = item.spans;
  const start = span?.start ?? 0;
  const end = span?.end ?? 0;
  const middle = start + 1 + pick(Math.max(end - start - 1, 1));
  const two = items.slice(0, 2).map((each) => each.id);
  const acts: readonly ReviewAct[] = [
    { act: 'accept', items: [item.id] },
    { act: 'accept', items: items.map((each) => each.id) },
    { act: 'reject', items: [item.id], reason: 'sample' },
    { act: 'recut', item: item.id, spans: [{ start, end: middle }] },
    { act: 'split', item: item.id, parts: [[{ start, end: middle }], [{ start: middle, end }]] },
    { act: 'join', items: two },
    { act: 'reread', items: [item.id], reading: { strength: 'effort', leads: [`Body ${pick(9)}`] } },
    { act: 'reread', items: [item.id], reading: { due: { date: '2027', origin: 'set', words: null } } },
    { act: 'add', provision: id, spans: [{ start: middle, end }], reading: item.reading },
    { act: 'holds-none', provisions: [id] },
    { act: 'reopen', provisions: [id] },
  ];
  return acts[pick(acts.length)] ?? { act: 'reopen', provisions: [id] };
}

const acts = Number(process.env.ENTENTE_ACTS ?? 25);

for (const seed of [1, 2, 3])
  test(`AP3 after ${acts} acts of seed ${seed} the rows are those that the log gives, and rebuilding changes none`, async (t) => {
    const { app } = await openNode(t);
    const who = person();
    const { id: planId, texts } = must(await importPlan(app, who, { bytes: seedPlan }));
    must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }));
    const pick = seeded(seed);
    let done = 0;
    for (let tries = 0; done < acts && tries < acts * 5; tries++) {
      const queue = must(await reviewQueue(app, who, { planId }));
      const result = await review(app, who, {
        planId,
        acts: [randomAct(queue, pick), ...(pick(3) === 0 ? [randomAct(queue, pick)] : [])],
      });
      if (result.ok) done++;
      else assert.doesNotMatch(codeOf(result), /internal|log-|store-/);
    }
    assert.equal(done, acts);
    const before = must(await reviewQueue(app, who, { planId }));
    assert.deepEqual(
      must(await verifyPlan(app, who, { planId })).checks.filter(({ sound }) => !sound),
      [],
    );
    must(await rebuildPlan(app, who, { planId }));
    assert.deepEqual(must(await reviewQueue(app, who, { planId })), before);
    assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
  });

/** What the queue holds, in reading order, as the register of a plan with one text lists it. */
async function fromQueue(app: App, who: Actor, planId: string) {
  const { provisions } = must(await reviewQueue(app, who, { planId }));
  const listed = (items: (typeof provisions)[number]['items']) =>
    items.map((item) => ({ ...item, further: [] }));
  return {
    listed: provisions.flatMap(({ items }) => listed(items)),
    rejected: provisions.flatMap(({ rejected }) => listed(rejected)),
  };
}

for (const seed of [4, 5, 6])
  test(`AP800 after each act of seed ${seed} the register lists what the queue holds`, async (t) => {
    const { app } = await openNode(t);
    const who = person();
    const { id: planId, texts } = must(await importPlan(app, who, { bytes: smallPlan }));
    const compare = async (after: string) => {
      const { listed, rejected } = await fromQueue(app, who, planId);
      const page = { planId, limit: 200 };
      assert.deepEqual(must(await listCommitments(app, who, page)).items, listed, after);
      const gone = must(await listCommitments(app, who, { ...page, state: ['rejected'] }));
      assert.deepEqual(gone.items, rejected, after);
    };
    await compare('import');
    must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }));
    await compare('outline');
    const pick = seeded(seed);
    for (let done = 0; done < 40; done++) {
      const act = randomAct(must(await reviewQueue(app, who, { planId })), pick);
      const result = await review(app, who, { planId, acts: [act] });
      await compare(`${done} ${JSON.stringify(act)} ${result.ok ? 'kept' : codeOf(result)}`);
      if (done % 7 !== 6) continue;
      const [last] = must(await listActs(app, who, { planId })).items;
      await review(app, who, { planId, acts: [{ act: 'undo', of: last?.id ?? '' }] });
      await compare(`${done} undo`);
    }
  });

test('AP800, AP16 a line that differs from what it is made from is named, and rebuilding mends it', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId } = must(await importPlan(app, who, { bytes: smallPlan }));
  const before = must(await listCommitments(app, who, { planId }));
  const [line] = await app.store.read((r) => r.lines.within(planId, null));
  assert.ok(line);
  const bent = { ...line, words: 'other words', folded: 'other words' };
  must(await app.store.write(planId, async (w) => ok(await w.lines.put(planId, [bent]))));
  const named = must(await verifyPlan(app, who, { planId })).checks.filter(({ sound }) => !sound);
  assert.deepEqual(
    named.map(({ name, detail }) => [name, detail.facts.at]),
    [['projections', `line/proposed/${line.lineId}`]],
  );
  must(await rebuildPlan(app, who, { planId }));
  assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
  assert.deepEqual(must(await listCommitments(app, who, { planId })), before);
});

test('AP801 a plan that has no lines gets them when the node opens, once', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const kept = must(await importPlan(app, who, { bytes: smallPlan }));
  const old = must(await importPlan(app, who, { bytes: seedPlan }));
  const before = must(await listCommitments(app, who, { planId: old.id, limit: 200 }));
  assert.ok(before.total > 0);
  must(await app.store.write(old.id, async (w) => ok(await w.lines.clear(old.id))));
  assert.equal(must(await listCommitments(app, who, { planId: old.id })).total, 0);
  assert.equal(must(await fillLines(app.store)), 1);
  assert.deepEqual(must(await listCommitments(app, who, { planId: old.id, limit: 200 })), before);
  assert.equal(must(await fillLines(app.store)), 0);
  for (const planId of [kept.id, old.id])
    assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
});

test('AP15 each change of a commitment is a line of its history that leads to its entry', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: seedPlan }));
  const item = must(await reviewQueue(app, who, { planId })).provisions.flatMap((row) => row.items)[0];
  const id = item?.id ?? '';
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }));
  must(
    await review(app, who, {
      planId,
      acts: [{ act: 'reread', items: [id], reading: { done: 'A sample is handed over' } }],
    }),
  );
  const open = must(await getCommitment(app, who, { planId, commitmentId: id }));
  assert.deepEqual(
    [open.what, open.history.map(({ act, entry }) => [act, entry])],
    ['proposal', [['reread', null]]],
  );
  must(await review(app, who, { planId, acts: [{ act: 'accept', items: [id] }] }));
  must(
    await review(app, who, {
      planId,
      acts: [{ act: 'reread', items: [id], reading: { strength: 'tentative' } }],
    }),
  );
  const settled = must(await getCommitment(app, who, { planId, commitmentId: id }));
  const last = settled.history.at(-1);
  assert.deepEqual(
    [last?.act, last?.before, last?.after],
    ['reading-strength', item?.reading.strength, 'tentative'],
  );
  assert.ok(
    settled.history
      .filter(({ entry }) => entry !== null)
      .every(({ register }) => /^(cut|reading)\//.test(register)),
  );
  assert.ok(settled.history.some(({ act, entry }) => act === 'accepted' && entry !== null));
});

test("AP13 what is done to a proposal writes no entry and stays open as a person's proposal", async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: seedPlan }));
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }));
  const item = must(await reviewQueue(app, who, { planId })).provisions.flatMap((row) => row.items)[0];
  const start = item?.spans[0]?.start ?? 0;
  const end = item?.spans[0]?.end ?? 0;
  const parts = [[{ start, end: start + 2 }], [{ start: start + 2, end }]];
  const done = must(
    await review(app, who, { planId, acts: [{ act: 'split', item: item?.id ?? '', parts }] }),
  );
  assert.deepEqual(done.entries, []);
  assert.deepEqual(
    done.items.map(({ what }) => what),
    ['proposal', 'proposal'],
  );
  assert.equal(must(await getCommitment(app, who, { planId, commitmentId: item?.id ?? '' })).live, false);
});
