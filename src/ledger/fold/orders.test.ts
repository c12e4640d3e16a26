/** Folds in every order that causality allows, for two to four parties, and every reason for which an entry is void. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../entry.ts';
import { entryId, parseEntryId } from '../entry-id.ts';
import { type FoldContext, foldEntry } from './fold-entry.ts';
import { agreedContent, isContested, type RegisterState } from './register-state.ts';

type Seen = Readonly<Record<string, number>>;
interface Act {
  readonly id: string;
  readonly entry: Entry;
  readonly seen: Seen;
}

const idOf = (log: string, seq: number) =>
  entryId(log, seq, new Uint8Array(32).fill(log.charCodeAt(0) + seq));

/** An act of log `place[0]`, number `place[1]`; `seen` says how many entries of other logs its author had read. */
function act(place: string, kind: Entry['kind'], more: Partial<Entry> = {}, seen: Seen = {}): Act {
  const [log = '', digits = ''] = place;
  const seq = Number(digits);
  const at = '2026-11-22T08:00:00Z';
  const entry: Entry = { v: 1, plan: 'p', log, seq, at, by: `${log}-1`, kind, reg: 'x/y/z', ...more };
  return { id: idOf(log, seq), entry, seen };
}

function fold(acts: readonly Act[], letters: string, rule: FoldContext['rule'] = 'all') {
  let state: RegisterState | null = null;
  const voids: string[] = [];
  for (const { id, entry, seen } of acts) {
    const knows = (other: string) => {
      const place = parseEntryId(other);
      if (place === null) return false;
      return place.seq < (place.log === entry.log ? entry.seq : (seen[place.log] ?? 0));
    };
    const folded = foldEntry(state, entry, id, { letters: [...letters], rule, knows });
    state = folded.state;
    for (const change of folded.changes) if (change.change === 'void') voids.push(change.reason);
  }
  return { state: state ?? assert.fail(), voids };
}

/** Every order in which nobody's entry comes before one that its author had seen. */
function ordersOf(acts: readonly Act[]): readonly (readonly Act[])[] {
  if (acts.length === 0) return [[]];
  const isBefore = (first: Act, then: Act) =>
    first.entry.log === then.entry.log
      ? first.entry.seq < then.entry.seq
      : first.entry.seq < (then.seen[first.entry.log] ?? 0);
  return acts
    .filter((next) => acts.every((other) => other === next || !isBefore(other, next)))
    .flatMap((next) => ordersOf(acts.filter((other) => other !== next)).map((rest) => [next, ...rest]));
}

/** Folds every order and answers the one state. */
function foldAll(acts: readonly Act[], letters: string, rule: FoldContext['rule'] = 'all'): RegisterState {
  const orders = ordersOf(acts);
  assert.ok(orders.length > 1, 'more than one order is possible');
  const [first, ...others] = orders.map((order) => fold(order, letters, rule));
  for (const other of others) assert.deepEqual(other, first);
  return first?.state ?? assert.fail();
}

const a1 = idOf('a', 1);
const b1 = idOf('b', 1);
const propose = act('a1', 'propose', { body: { value: 1 } });
const onA1 = (place: string, kind: Entry['kind'], seen: Seen = { a: 2 }) =>
  act(place, kind, { item: a1 }, seen);
const statusIn = (state: RegisterState, id = a1) => state.proposals[id]?.status;

test('LG14 two parties: an objection taken back and an unseen withdrawal give one state in all orders', () => {
  const answers = [onA1('b1', 'object'), onA1('b2', 'confirm')];
  const state = foldAll([propose, ...answers, onA1('a2', 'withdraw', {})], 'ab');
  assert.deepEqual([statusIn(state), state.heads, agreedContent(state)], ['disputed', [], null]);
  const objected = foldAll([propose, onA1('b1', 'object'), onA1('a2', 'withdraw', {})], 'ab');
  assert.equal(statusIn(objected), 'withdrawn');
});

test('LG16 four parties: whose answers settle follows the rule in all orders, and an objection is no veto', () => {
  const acts = [
    propose,
    onA1('b1', 'confirm'),
    onA1('c1', 'object'),
    onA1('d1', 'note'),
    onA1('d2', 'consult'),
  ];
  const expected: readonly (readonly [FoldContext['rule'], string])[] = [
    ['all', 'objected'],
    [{ of: 1 }, 'settled'],
    [{ of: 2 }, 'settled'],
    [{ of: 3 }, 'objected'],
    [{ named: ['a', 'b'] }, 'settled'],
    [{ named: ['b'] }, 'settled'],
    [{ named: ['c'] }, 'objected'],
    [{ named: ['b', 'd'] }, 'objected'],
  ];
  for (const [rule, status] of expected)
    assert.equal(statusIn(foldAll(acts, 'abcd', rule)), status, JSON.stringify(rule));
  const turned = foldAll([...acts, onA1('c2', 'confirm')], 'abcd');
  assert.equal(statusIn(turned), 'open');
  assert.equal(statusIn(foldAll([...acts, onA1('c2', 'confirm'), onA1('d3', 'confirm')], 'abcd')), 'settled');
});

test('LG16 the latest of a party’s answers stands until it confirms, and confirming is final', () => {
  for (const [first, second, status] of [
    ['object', 'note', 'open'],
    ['note', 'object', 'objected'],
    ['consult', 'object', 'objected'],
    ['object', 'consult', 'open'],
    ['consult', 'confirm', 'settled'],
  ] as const) {
    const { state, voids } = fold([propose, onA1('b1', first), onA1('b2', second)], 'ab');
    assert.deepEqual([statusIn(state), voids], [status, []], `${first}, ${second}`);
    assert.deepEqual(state.proposals[a1]?.answers, {
      b: { kind: second, entry: idOf('b', 2), first: idOf('b', 1) },
    });
  }
  for (const kind of ['confirm', 'object', 'note', 'consult'] as const) {
    const { state, voids } = fold([propose, onA1('b1', 'confirm'), onA1('b2', kind)], 'ab');
    assert.deepEqual([statusIn(state), voids], ['settled', ['already-confirmed']], kind);
  }
});

test('LG16 three parties: a withdrawal stands while one confirmation is missing, and is disputed once all came unseen', () => {
  const withdraw = onA1('a2', 'withdraw', { b: 2 });
  const seenPart = [propose, onA1('b1', 'confirm'), withdraw, onA1('c1', 'object')];
  assert.equal(statusIn(foldAll(seenPart, 'abc')), 'withdrawn');
  assert.equal(statusIn(foldAll([...seenPart, onA1('c2', 'confirm')], 'abc')), 'disputed');
  const late = fold([propose, onA1('b1', 'confirm'), withdraw, onA1('c1', 'confirm', { a: 3 })], 'abc');
  assert.deepEqual([statusIn(late.state), late.voids], ['withdrawn', ['already-withdrawn']]);
});

const rivals = [
  propose,
  act('b1', 'propose', { body: { value: 2 } }),
  act('a2', 'confirm', { item: b1 }, { b: 2 }),
  onA1('b2', 'confirm'),
  onA1('c1', 'confirm'),
  act('c2', 'confirm', { item: b1 }, { b: 2 }),
];
const both: Seen = { a: 3, b: 3 };
const close = (base: readonly string[]) => act('c3', 'propose', { body: { value: 3 }, base }, both);
const confirmClose = (place: string, seen: Seen) => act(place, 'confirm', { item: idOf('c', 3) }, seen);
const closed = (base: readonly string[]) => [
  ...rivals,
  close(base),
  confirmClose('a3', { b: 3, c: 4 }),
  confirmClose('b3', { a: 3, c: 4 }),
];

test('LG15 three parties: rivals stay contested in all orders until a settlement names both', () => {
  const contested = foldAll(rivals, 'abc');
  assert.deepEqual(contested.heads, [a1, b1].sort());
  assert.deepEqual([isContested(contested), agreedContent(contested)], [true, null]);
  const state = foldAll(closed([b1, a1]), 'abc');
  assert.deepEqual([state.heads, agreedContent(state)], [[idOf('c', 3)], { value: 3 }]);
  assert.deepEqual(state.proposals[idOf('c', 3)]?.base, [a1, b1].sort());
  assert.deepEqual([statusIn(state), statusIn(state, b1)], ['settled', 'settled']);
});

test('LG15 a settlement that names one of two, or a proposal not settled, leaves the register contested', () => {
  const one = foldAll(closed([a1, a1]), 'abc');
  assert.deepEqual([one.heads, agreedContent(one)], [[b1, idOf('c', 3)].sort(), null]);
  assert.deepEqual(one.proposals[idOf('c', 3)]?.base, [a1]);
  for (const more of [
    [close([a1, b1])],
    [close([a1, b1]), confirmClose('a3', { b: 3, c: 4 })],
    [close([a1, b1]), act('c4', 'withdraw', { item: idOf('c', 3) }, both)],
  ]) {
    const { state, voids } = fold([...rivals, ...more], 'abc');
    assert.deepEqual([isContested(state), state.heads, voids], [true, [a1, b1].sort(), []]);
  }
});

test('LG14 reports are each party’s own position and agree on nothing', () => {
  const reports = ['a1', 'b1', 'c1', 'd1'].map((place, i) => act(place, 'report', { body: { value: i } }));
  const again = act('b2', 'report', { body: { value: null } });
  const state = foldAll([...reports, again], 'abcd');
  const values = Object.entries(state.positions).map(([letter, { content }]) => [letter, content.value]);
  assert.deepEqual(Object.fromEntries(values), { a: 0, b: null, c: 2, d: 3 });
  assert.deepEqual([state.heads, state.proposals, agreedContent(state)], [[], {}, null]);
});

test('LG17 each void reason is given where it applies, and the state stays what it was', () => {
  const { reg: _, ...noRegister } = act('b1', 'note', { item: a1 }, { a: 2 }).entry;
  const blob = 'ab'.repeat(32);
  const stranger = ['propose', 'report', 'withdraw', 'confirm', 'object', 'note', 'consult'] as const;
  const answers = ['confirm', 'object', 'note', 'consult'] as const;
  const cases: readonly (readonly [string, Act])[] = [
    ['register-missing', { id: b1, entry: noRegister, seen: { a: 2 } }],
    ...[{}, { blob: 'ab' }, { blob: blob.toUpperCase() }, { value: 1, blob }, { values: 1 }].flatMap((body) =>
      (['report', 'propose'] as const).map((kind) => ['content-missing', act('b1', kind, { body })] as const),
    ),
    ['content-missing', act('b1', 'report')],
    ['base-unknown', act('b1', 'propose', { body: { value: 2 }, base: [a1] })],
    ['base-unknown', act('b1', 'propose', { body: { value: 2 }, base: [a1, idOf('a', 0)] }, { a: 2 })],
    ['base-unknown', act('b1', 'propose', { body: { value: 2 }, base: ['toString'] }, { a: 2 })],
    ['proposal-unknown', act('b1', 'confirm', {}, { a: 2 })],
    ['proposal-unknown', act('a2', 'withdraw', { item: idOf('a', 0) })],
    ['proposal-unknown', act('b1', 'object', { item: 'constructor' }, { a: 2 })],
    ...answers.map((kind) => ['proposal-unknown', onA1('b1', kind, {})] as const),
    ...answers.map((kind) => ['own-proposal', onA1('a2', kind)] as const),
    ...['b1', 'c1'].map((place) => ['not-proposer', onA1(place, 'withdraw')] as const),
    ...stranger.map((kind) => ['party-unknown', act('z1', kind, { item: a1, body: { value: 1 } })] as const),
  ];
  for (const [reason, last] of cases) {
    const { state, voids } = fold([propose, last], 'abc');
    assert.deepEqual(voids, [reason], JSON.stringify(last.entry));
    assert.deepEqual(state, fold([propose], 'abc').state);
  }
  const twice = fold([propose, onA1('a2', 'withdraw'), onA1('a3', 'withdraw')], 'abc');
  assert.deepEqual(twice.voids, ['already-withdrawn']);
  const settled = [propose, onA1('b1', 'confirm'), onA1('a2', 'withdraw', { b: 2 })];
  assert.deepEqual(fold(settled, 'ab').voids, ['already-settled']);
});

test('LG17 an entry that touches no register changes nothing and is not void', () => {
  for (const kind of ['comment', 'evidence', 'ack', 'key.rotate', 'redact'] as const) {
    const { state, voids } = fold([propose, act('z1', kind)], 'ab');
    assert.deepEqual([state, voids], [fold([propose], 'ab').state, []], kind);
  }
});
