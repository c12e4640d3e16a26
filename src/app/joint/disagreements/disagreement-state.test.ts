/** Disagreements out of states written by hand, as another node might have written them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Json } from '../../../base/index.ts';
import type { PlanState, Proposal, RaisedDispute, RegisterState } from '../../../ledger/index.ts';
import {
  disagreementOf,
  disagreementRegister,
  disagreements,
  isDisputed,
  readLevel,
  readOutcome,
} from './disagreement-state.ts';

const hash = 'h'.repeat(43);
const entry = (log: string, seq: number): string => `${log}:${seq}:${hash}`;
const item = entry('a', 1);
const raised: RaisedDispute = { by: 'b', item, raise: entry('b', 2), register: null, closed: null };

function proposal(value: Json, given: Partial<Proposal> = {}): Proposal {
  const rest = { base: [], answers: {}, withdrawn: null, status: 'open' } as const;
  return { by: 'a', content: { value }, ...rest, ...given };
}
const settled = (value: Json): RegisterState => {
  const id = entry('a', 9);
  return { positions: {}, proposals: { [id]: proposal(value, { status: 'settled' }) }, heads: [id] };
};
const said = (letter: string, seq: number): RegisterState['positions'] => {
  return { [letter]: { entry: entry(letter, seq), content: { value: { words: hash } } } };
};
function state(
  registers: Readonly<Record<string, RegisterState>>,
  disputes: Readonly<Record<string, RaisedDispute>> = { d: raised },
): PlanState {
  const empty = { held: {}, vector: {}, voids: {}, waiting: {}, postponed: {}, redactions: {} };
  return { plan: hash, ...empty, attests: {}, overrides: {}, frozen: {}, registers, disputes };
}
const about = { 'plan/p/title': { positions: {}, proposals: { [item]: proposal('t') }, heads: [] } };

test('AP980 the sides are who proposed, who raised and whoever else has spoken; a raise is a statement', () => {
  const alone = disagreementOf(state(about), 'd');
  assert.deepEqual(alone?.sides, ['a', 'b']);
  assert.deepEqual(alone?.statements, [{ party: 'b', entry: entry('b', 2) }]);
  assert.equal(alone?.subject?.register, 'plan/p/title');
  const positions = { ...said('c', 4), ...said('b', 7) };
  const statement = { positions, proposals: {}, heads: [] };
  const three = disagreementOf(state({ ...about, [disagreementRegister('d', 'statement')]: statement }), 'd');
  assert.deepEqual(three?.sides, ['a', 'b', 'c']);
  assert.deepEqual(three?.statements, [
    { party: 'b', entry: entry('b', 7) },
    { party: 'c', entry: entry('c', 4) },
  ]);
});

test('AP980 a dispute about an entry that is no proposal is a disagreement without a subject', () => {
  const found = disagreementOf(state({}), 'd');
  assert.deepEqual([found?.subject, found?.sides, found?.level.level], [null, ['b'], 'desk']);
  assert.equal(disagreementOf(state({}), 'toString'), null);
  assert.equal(disagreements(state({}, {})).length, 0);
});

test('AP981 level and outcome hold when settled, not as proposed; two confirmed ones hold neither', () => {
  const level = disagreementRegister('d', 'level');
  const asked: RegisterState = {
    positions: {},
    proposals: { [entry('a', 3)]: proposal({ level: 'ministers' }) },
    heads: [],
  };
  assert.equal(disagreementOf(state({ [level]: asked }), 'd')?.level.level, 'desk');
  assert.equal(
    disagreementOf(state({ [level]: settled({ level: 'ministers' }) }), 'd')?.level.level,
    'ministers',
  );
  const contested = { ...settled({ level: 'ministers' }), heads: [entry('a', 9), entry('b', 9)] };
  assert.equal(disagreementOf(state({ [level]: contested }), 'd')?.level.level, 'desk');
});

test('AP981 it is disputed while open or left standing, and not when settled or taken back', () => {
  const outcome = disagreementRegister('d', 'outcome');
  const ended = (word: string) => state({ [outcome]: settled({ outcome: word }) });
  assert.deepEqual(
    [state({}), ended('standing'), ended('invented'), ended('settled')].map((one) => isDisputed(one, item)),
    [true, true, true, false],
  );
  const back = state({}, { d: { ...raised, closed: entry('b', 5) } });
  assert.equal(isDisputed(back, item), false);
  assert.equal(disagreementOf(back, 'd')?.standing, 'taken-back');
  assert.deepEqual([isDisputed(state({}), item, 'b'), isDisputed(state({}), item, 'a')], [true, false]);
  assert.equal(isDisputed(state({}), entry('a', 2)), false);
});

test('AP980 what another node wrote in no known form says nothing', () => {
  for (const value of [null, 'desk', 7, [], {}, { level: 'heaven' }, { level: 3 }])
    assert.equal(readLevel(value), null);
  for (const value of [null, 'settled', {}, { outcome: 'won' }]) assert.equal(readOutcome(value), null);
  assert.deepEqual(readLevel({ level: 'desk', meeting: 7, on: 'soon', name: { en: 'S', fr: 'T', zh: 5 } }), {
    level: 'desk',
    meeting: null,
    name: { en: 'S' },
    on: null,
  });
  assert.deepEqual(readOutcome({ outcome: 'standing', on: '2026-05', words: hash }), {
    outcome: 'standing',
    on: '2026-05',
    words: hash,
  });
});
