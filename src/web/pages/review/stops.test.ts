/** The review queue: what is shown, where the keyboard stops, what can be taken back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommitmentItem } from '../../../http/contract/index.ts';
import { cutAct } from './cut-act.ts';
import { pageAt, queueQuery } from './queue-query.ts';
import { proposalIds, type ReviewProvision, stopBeside, stopsOf, withWriting } from './stops.ts';

function item(id: string, what: CommitmentItem['what'] = 'proposal'): CommitmentItem {
  return {
    ...{ id, what, ordinal: 1, text: 't', spans: [{ start: 4, end: 9 }], words: '加强沟通', found: [] },
    provision: { id: 'p1', path: '1', label: null, heading: null },
    reading: { actor: 'la', kind: 'train', strength: 'firm', due: null, leads: ['甲'], done: null },
    ...{ progress: 'not-reported' as const, anchored: true, version: 1 },
  };
}
function provision(
  id: string,
  coverage: ReviewProvision['coverage'],
  items: CommitmentItem[] = [],
): ReviewProvision {
  const plain = { id, path: id, label: null, heading: null, start: 0, end: 20, words: '' };
  return { ...plain, coverage, items, rejected: [], version: 1 };
}
const provisions = [
  provision('p1', 'open', [item('a'), item('b', 'commitment')]),
  provision('p2', 'none'),
  provision('p3', 'covered', [item('c', 'commitment')]),
];
const idsOf = (list: readonly ReviewProvision[]) => list.map(({ id }) => id);

test('DK66 the address narrows the queue to what a figure counts; words that it does not know do not', () => {
  const asked = (search: string) => queueQuery(new URLSearchParams(search)).coverage;
  assert.deepEqual(
    ['', 'coverage=open', 'coverage=settled', 'coverage=rejected', 'coverage=elsewhere'].map(asked),
    [null, 'open', 'settled', 'rejected', null],
  );
});

test('DK1140 the way to another page keeps text and filter, and forgets the place that the address began with', () => {
  const query = new URLSearchParams('text=t1&coverage=open&at=p9&cursor=old');
  assert.deepEqual(pageAt(query, 'new'), { text: 't1', coverage: 'open', cursor: 'new' });
  const { at, cursor, text } = queueQuery(query);
  assert.deepEqual([at, cursor, text], ['p9', 'old', 't1']);
});

test('DK114 what was rejected is no stop', () => {
  const [first, ...rest] = provisions;
  assert.ok(first);
  const some = [{ ...first, rejected: [item('gone', 'rejected')] }, ...rest];
  assert.ok(!stopsOf(some).some(({ id }) => id === 'gone'));
});

test('DK1141 the provision in which somebody writes stays in its place on a page that does not hold it, as it stands now', () => {
  const at = (id: string, start: number) => ({ ...provision(id, 'open'), start });
  const page = [at('p1', 0), at('p3', 40)];
  const written = at('p2', 20);
  assert.equal(withWriting(page, undefined, undefined), page);
  assert.equal(withWriting(page, at('p3', 40), undefined), page, 'it is there once');
  assert.deepEqual(idsOf(withWriting(page, written, undefined)), ['p1', 'p2', 'p3']);
  const now = { ...written, version: 9 };
  assert.equal(withWriting(page, written, now)[1], now);
  assert.equal(withWriting(page, written, at('p7', 90))[1], written, 'what was asked for another is not it');
});

test('DK67 the keyboard stops at each item, and at each provision without any', () => {
  const stops = stopsOf(provisions);
  assert.deepEqual(
    stops.map(({ id }) => id),
    ['a', 'b', 'p2', 'c'],
  );
  assert.equal(stopBeside(stops, null, 1)?.id, 'a');
  assert.equal(stopBeside(stops, 'b', 1)?.id, 'p2');
  assert.equal(stopBeside(stops, 'a', -1)?.id, 'a');
  assert.equal(stopBeside(stops, 'c', 1)?.id, 'c');
  assert.equal(stopBeside([], null, 1), undefined);
  assert.equal(stopBeside(stops, 'gone', 1, 4)?.id, 'a', 'what took the place of the one that has gone');
  assert.equal(stopBeside(stops, 'gone', 1, 900)?.id, 'c');
});

test('DK68 accepting all in a provision names its proposals and nothing settled', () => {
  assert.deepEqual(proposalIds(provisions[0]?.items ?? []), ['a']);
});

test('DK73 what is sent to the server is the parts as they were cut', () => {
  const first = provision('p1', 'open');
  const parts = [[{ start: 4, end: 6 }], [{ start: 7, end: 9 }]];
  assert.deepEqual(cutAct({ provision: first, item: item('a'), mode: 'split' }, parts), {
    act: 'split',
    item: 'a',
    parts,
  });
  assert.deepEqual(cutAct({ provision: first, item: item('a'), mode: 'recut' }, parts.slice(0, 1)), {
    ...{ act: 'recut', item: 'a', spans: [{ start: 4, end: 6 }] },
  });
  assert.equal(cutAct({ provision: first, item: null, mode: 'add' }, [])?.act, undefined);
});
