/** Taking up what was rejected, and taking acts back: what it restores, what it refuses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeSha256 as sha256 } from '../main/node-crypto.ts';
import {
  type CutValue,
  cutItems,
  decideReview,
  type OutlineNode,
  type ReadingValue,
  type ReviewChange,
  type ReviewCommand,
  type ReviewProposal,
  type ReviewState,
} from './index.ts';
import { itemsOf, provisionsOf } from './review-change.ts';

const node = (id: string, start: number, end: number, role: OutlineNode['role']): OutlineNode => {
  return { id, path: id, label: null, heading: null, role, start, end };
};
const reading: ReadingValue = {
  ...{ actor: 'both', kind: 'cooperate', strength: 'firm', due: null, leads: [], done: null },
};
const span = (start: number, end: number) => ({ start, end });
const row = (id: string, start: number, end: number, more: Partial<ReviewProposal> = {}): ReviewProposal => {
  const spans = [span(start, end)];
  return { id, provisionId: 'x', spans, reading, state: 'open', origin: 'machine', byMark: false, ...more };
};
/** x holds the commitment c and the open proposals p and q; r was rejected; y holds nothing yet but an open one, s. */
const begun: ReviewState = {
  textId: 't',
  charsSha256: 'c'.repeat(64),
  nodes: [node('root', 0, 100, 'root'), node('x', 0, 60, 'operative'), node('y', 60, 100, 'operative')],
  cuts: new Map<string, CutValue>([['x', { items: [{ id: 'c', spans: { t: [span(0, 10)] } }] }]]),
  readings: new Map([['c', reading]]),
  proposals: new Map(
    [
      row('p', 10, 20),
      row('q', 20, 30),
      row('r', 30, 40, { state: 'rejected' }),
      row('s', 60, 70, { provisionId: 'y' }),
    ].map((one) => [one.id, one]),
  ),
};
const decide = (state: ReviewState, ...acts: ReviewCommand[]) => {
  const decided = decideReview(state, acts, sha256);
  return decided.ok ? decided.value : assert.fail(JSON.stringify(decided.error));
};
const refusal = (state: ReviewState, ...acts: ReviewCommand[]) => {
  const decided = decideReview(state, acts, sha256);
  return decided.ok ? null : [decided.error.code, decided.error.facts.item];
};
const undo = (change: ReviewChange): ReviewCommand => ({ act: 'undo', change });
const live = ({ cuts }: ReviewState, provision: string) =>
  cutItems(cuts.get(provision)).map(({ id, spans }) => [id, spans.t?.[0]?.start, spans.t?.[0]?.end]);
const stateOf = (state: ReviewState, id: string) => state.proposals.get(id)?.state;

test('PL40 a rejected proposal is taken up again as it last stood, without an entry', () => {
  const { facts, state, items } = decide(begun, { act: 'take-up', items: ['r'] });
  assert.deepEqual([facts, items], [[], ['r']]);
  assert.deepEqual(state.proposals.get('r'), row('r', 30, 40));
  assert.deepEqual(decide(begun, { act: 'take-up', items: ['p'] }).items, [], 'what is open stays so');
});

test('PL40 what was taken out of the list can be taken up again with its last words and reading', () => {
  const { state } = decide(
    begun,
    { act: 'recut', item: 'c', spans: [span(0, 8)] },
    { act: 'reread', items: ['c'], reading: { kind: 'build' } },
    { act: 'reject', items: ['c'] },
  );
  assert.deepEqual(live(state, 'x'), []);
  const again = decide(state, { act: 'take-up', items: ['c'] });
  assert.deepEqual(again.state.proposals.get('c'), {
    ...row('c', 0, 8),
    ...{ reading: { ...reading, kind: 'build' }, origin: 'person' },
  });
  const back = decide(again.state, { act: 'accept', items: ['c'] });
  assert.deepEqual(live(back.state, 'x'), [['c', 0, 8]]);
});

test('PL40 what is settled or unknown is not taken up, nor what lies over words that are taken by now', () => {
  assert.deepEqual(refusal(begun, { act: 'take-up', items: ['c'] }), ['proposal-settled', 'c']);
  assert.deepEqual(refusal(begun, { act: 'take-up', items: ['nobody'] }), ['not-found', 'nobody']);
  const over: ReviewCommand = { act: 'add', provision: 'x', spans: [span(35, 45)], reading };
  assert.deepEqual(refusal(begun, over, { act: 'take-up', items: ['r'] }), ['spans-overlap', 'r']);
  const wider: ReviewCommand = { act: 'recut', item: 'q', spans: [span(20, 31)] };
  assert.deepEqual(refusal(begun, wider, { act: 'take-up', items: ['r'] }), ['spans-overlap', 'r']);
});

test('PL7 a mark rejects what is open, and its withdrawal gives back exactly that', () => {
  const marked = decide(begun, { act: 'holds-none', provisions: ['y'] });
  assert.equal(stateOf(marked.state, 's'), 'rejected');
  const back = decide(marked.state, { act: 'reopen', provisions: ['y'] });
  assert.deepEqual(back.state.proposals.get('s'), begun.proposals.get('s'));
  const byHand = decide(
    begun,
    { act: 'reject', items: ['s'] },
    { act: 'holds-none', provisions: ['y'] },
    { act: 'reopen', provisions: ['y'] },
  );
  assert.equal(stateOf(byHand.state, 's'), 'rejected', 'what a person rejected stays rejected');
});

test('PL7 taking up one of what a mark rejected takes the mark away and leaves the others', () => {
  const two: ReviewState = {
    ...begun,
    proposals: new Map([...begun.proposals, ['u', row('u', 70, 80, { provisionId: 'y' })]]),
  };
  const { state, facts } = decide(
    two,
    { act: 'holds-none', provisions: ['y'] },
    { act: 'take-up', items: ['s'] },
  );
  assert.deepEqual([stateOf(state, 's'), stateOf(state, 'u')], ['open', 'rejected']);
  assert.deepEqual(facts.at(-1), { register: 'cut/y/list', value: { items: [] } });
});

const acts: readonly (readonly [string, ReviewCommand])[] = [
  ['accept', { act: 'accept', items: ['p', 'q', 's'] }],
  ['reject a proposal', { act: 'reject', items: ['p'] }],
  ['reject a commitment', { act: 'reject', items: ['c'] }],
  ['recut a proposal', { act: 'recut', item: 'p', spans: [span(11, 19)] }],
  ['recut a commitment', { act: 'recut', item: 'c', spans: [span(1, 9)] }],
  ['split a proposal', { act: 'split', item: 'p', parts: [[span(10, 14)], [span(15, 20)]] }],
  ['split a commitment', { act: 'split', item: 'c', parts: [[span(0, 4)], [span(5, 10)]] }],
  ['join two proposals', { act: 'join', items: ['p', 'q'] }],
  ['join a commitment and a proposal', { act: 'join', items: ['c', 'p'] }],
  ['reread both', { act: 'reread', items: ['c', 'p'], reading: { kind: 'build', leads: ['Sample'] } }],
  ['add', { act: 'add', provision: 'x', spans: [span(50, 55)], reading }],
  ['holds-none', { act: 'holds-none', provisions: ['y'] }],
  ['take-up', { act: 'take-up', items: ['r'] }],
];
const shown = (state: ReviewState) => ({
  cuts: ['x', 'y'].map((id) => [live(state, id), 'holds' in (state.cuts.get(id) ?? {})]),
  reading: state.readings.get('c'),
  open: [...state.proposals.values()].filter((one) => one.state === 'open'),
  rejected: [...state.proposals.values()].filter((one) => one.state === 'rejected'),
});

for (const [name, act] of acts) {
  test(`PL41 PL43 ${name}: undone everything is as it was, and undoing that does it again`, () => {
    const did = decide(begun, act);
    const undone = decide(did.state, undo(did.change));
    assert.deepEqual(shown(undone.state), shown(begun));
    const again = decide(undone.state, undo(undone.change));
    assert.deepEqual(shown(again.state), shown(did.state));
  });
}

test('PL41 undoing an accepted cut is a further fact that restores the former one, and no other', () => {
  const recut = decide(begun, { act: 'recut', item: 'c', spans: [span(1, 9)] });
  assert.deepEqual(decide(recut.state, undo(recut.change)).facts, [
    { register: 'cut/x/list', value: { items: [{ id: 'c', spans: { t: [span(0, 10)] } }] } },
  ]);
  const reread = decide(begun, { act: 'reread', items: ['c'], reading: { kind: 'build', done: 'Opened' } });
  assert.deepEqual(decide(reread.state, undo(reread.change)).facts, [
    { register: 'reading/c/kind', value: 'cooperate' },
    { register: 'reading/c/done', value: null },
  ]);
  const rejected = decide(begun, { act: 'reject', items: ['p'] });
  assert.deepEqual(decide(rejected.state, undo(rejected.change)).facts, [], 'what is open is in no log');
});

test('PL41 what others did beside it stays: only the thing itself is restored', () => {
  const mine = decide(begun, { act: 'accept', items: ['p'] });
  const theirs = decide(mine.state, { act: 'accept', items: ['q'] });
  const undone = decide(theirs.state, undo(mine.change));
  assert.deepEqual(live(undone.state, 'x'), [
    ['c', 0, 10],
    ['q', 20, 30],
  ]);
  assert.equal(stateOf(undone.state, 'p'), 'open');
});

test('PL42 an act that somebody has built upon is not undone, and the thing that moved is named', () => {
  const accepted = decide(begun, { act: 'accept', items: ['p'] });
  const later: readonly ReviewCommand[] = [
    { act: 'recut', item: 'p', spans: [span(10, 15)] },
    { act: 'reread', items: ['p'], reading: { kind: 'build' } },
    { act: 'reject', items: ['p'] },
  ];
  for (const act of later) {
    const { state } = decide(accepted.state, act);
    assert.deepEqual(refusal(state, undo(accepted.change)), ['review-changed', 'p'], act.act);
  }
  const twice = decide(accepted.state, undo(accepted.change)).state;
  assert.deepEqual(refusal(twice, undo(accepted.change)), ['review-changed', 'p'], 'undone already');
});

test('PL42 an undo gives way to what stands in its place by now', () => {
  const rejected = decide(begun, { act: 'reject', items: ['p'] });
  const drawn = decide(rejected.state, { act: 'add', provision: 'x', spans: [span(12, 18)], reading });
  assert.deepEqual(refusal(drawn.state, undo(rejected.change)), ['spans-overlap', 'p']);
  const gone = decide(begun, { act: 'reject', items: ['s'] });
  const marked = decide(gone.state, { act: 'holds-none', provisions: ['y'] });
  assert.deepEqual(refusal(marked.state, undo(gone.change)), ['review-changed', 's']);
  const none = decide(begun, { act: 'holds-none', provisions: ['y'] });
  const reopened = decide(none.state, { act: 'reopen', provisions: ['y'] });
  const filled = decide(reopened.state, { act: 'add', provision: 'y', spans: [span(80, 90)], reading });
  assert.deepEqual(refusal(filled.state, undo(reopened.change)), ['provision-has-commitments', undefined]);
});

test('PL41 a change names the provisions and the items that it touches, each once', () => {
  const { change, state } = decide(begun, { act: 'accept', items: ['p', 's'] });
  assert.deepEqual(provisionsOf(change, state).toSorted(), ['x', 'y']);
  assert.deepEqual(itemsOf(change).toSorted(), ['p', 's']);
  const reread = decide(begun, { act: 'reread', items: ['c'], reading: { kind: 'build' } });
  assert.deepEqual(provisionsOf(reread.change, reread.state), ['x']);
});
