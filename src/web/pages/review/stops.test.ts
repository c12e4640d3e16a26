/** The review queue: what is shown, where the keyboard stops, what can be taken back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommitmentItem } from '../../../http/contract/index.ts';
import { cutAct } from './cut-act.ts';
import {
  narrowed,
  proposalIds,
  type ReviewProvision,
  readCoverage,
  readFrom,
  stopBeside,
  stopsOf,
} from './stops.ts';

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

test('DK66 the address narrows the queue to what a figure counts', () => {
  const by = (search: string) => idsOf(narrowed(provisions, readCoverage(new URLSearchParams(search))));
  assert.deepEqual(by(''), ['p1', 'p2', 'p3']);
  assert.deepEqual(by('coverage=open'), ['p1']);
  assert.deepEqual(by('coverage=settled'), ['p2', 'p3']);
  assert.deepEqual(by('coverage=none'), ['p2']);
  assert.deepEqual(by('coverage=elsewhere'), ['p1', 'p2', 'p3']);
});

test('DK114 the queue can be narrowed to provisions in which something was rejected', () => {
  const [first, ...rest] = provisions;
  assert.ok(first);
  const some = [{ ...first, rejected: [item('gone', 'rejected')] }, ...rest];
  assert.deepEqual(idsOf(narrowed(some, readCoverage(new URLSearchParams('coverage=rejected')))), ['p1']);
  assert.ok(!stopsOf(some).some(({ id }) => id === 'gone'), 'what was rejected is no stop');
});

test('DK111 without script the queue is shown in parts, by the place in the address', () => {
  const from = (search: string) => readFrom(new URLSearchParams(search));
  assert.deepEqual(['', 'from=30', 'from=-3', 'from=x', 'from=1.5'].map(from), [0, 30, 0, 0, 0]);
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
