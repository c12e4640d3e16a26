/** What an undo would do, counted by kind; and where the views put what was rejected. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReviewChange, ReviewProposal } from '../../src/plan/index.ts';
import { changeCounts, reviewQueueView } from '../../src/views/index.ts';
import { chars, items, text, tree } from './sample-plan.ts';
import { registerPage } from './stored-register.ts';

const whole = { coverage: null, from: 0, limit: 1_000 } as const; // as: no coverage
const reading = {
  ...{ actor: 'both', kind: 'build' as const, strength: 'firm' as const, due: null, leads: [], done: null },
};
const row = (state: ReviewProposal['state'], more: Partial<ReviewProposal> = {}): ReviewProposal => ({
  ...{ id: 'p', provisionId: 'x', spans: [{ start: 1, end: 4 }], reading, state },
  ...{ origin: 'machine' as const, byMark: false, ...more },
});
const place = (start: number) => ({ provisionId: 'x', item: { id: 'c', spans: { t: [{ start, end: 9 }] } } });
const none: ReviewChange = { proposals: [], places: [], readings: [], marks: [] };
const counted = (change: Partial<ReviewChange>) =>
  Object.fromEntries(Object.entries(changeCounts({ ...none, ...change })).filter(([, n]) => n > 0));

test('VW41 what waits again, is rejected again and goes is told apart', () => {
  const proposals = [
    { id: 'a', before: row('accepted'), after: row('open') },
    { id: 'b', before: row('rejected'), after: row('open') },
    { id: 'c', before: row('open'), after: row('rejected') },
    { id: 'd', before: row('open'), after: row('replaced') },
  ];
  assert.deepEqual(counted({ proposals }), { waiting: 2, rejected: 1, withdrawn: 1 });
});

test('VW41 commitments are taken out, put in or cut as before; proposals that stay open likewise', () => {
  const places = [
    { id: 'a', before: place(1), after: null },
    { id: 'b', before: null, after: place(2) },
    { id: 'c', before: place(1), after: place(3) },
  ];
  assert.deepEqual(counted({ places }), { takenOut: 1, putIn: 1, recut: 1 });
  const spans = [{ start: 2, end: 4 }];
  const recut = [{ id: 'p', before: row('open'), after: row('open', { spans }) }];
  assert.deepEqual(counted({ proposals: recut }), { recut: 1 });
});

test('VW41 readings and marks are counted on both sides of acceptance', () => {
  const read = { ...reading, done: 'Opened' };
  const readings = [{ id: 'c', before: reading, after: read }];
  const proposals = [{ id: 'p', before: row('open'), after: row('open', { reading: read }) }];
  const marks = [
    { id: 'x', before: true, after: false },
    { id: 'y', before: null, after: true },
    { id: 'z', before: true, after: null },
  ];
  assert.deepEqual(counted({ readings, proposals, marks }), { reread: 2, marked: 1, unmarked: 2 });
  assert.deepEqual(counted({}), {});
});

const [line] = items;
const rejected = line === undefined ? [] : [{ ...line, id: 'gone', what: 'rejected' as const, ordinal: 9 }];

test('VW40 what was rejected is listed only where it is asked for, and counted among the states', async () => {
  const all = [...items, ...rejected];
  const usual = await registerPage(all, {}, tree);
  assert.equal(usual.total, items.length);
  assert.deepEqual(
    usual.facets.state.find(({ value }) => value === 'rejected'),
    { value: 'rejected', count: 1 },
  );
  const kinds = usual.facets.kind.reduce((sum, { count }) => sum + count, 0);
  assert.equal(kinds, items.length, 'the other facets count what is listed');
  const asked = await registerPage(all, { state: ['rejected'] }, tree);
  assert.deepEqual(
    asked.items.map(({ id }) => id),
    ['gone'],
  );
});

test('VW40 the queue holds it apart, under its provision, and counts it by itself', () => {
  const queue = reviewQueueView({ text, chars, tree, items, rejected, visible: null }, whole);
  const home = queue.provisions.find(({ id }) => id === line?.provision.id);
  assert.deepEqual(
    home?.rejected.map(({ id }) => id),
    ['gone'],
  );
  assert.ok(home?.items.every(({ id }) => id !== 'gone'));
  assert.deepEqual([queue.counts.rejected, queue.counts.proposals], [1, 2]);
});
