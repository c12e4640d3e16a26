/** What joint figures are made of, from states written by hand as another node might have written them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Json } from '../../../base/index.ts';
import type { PlanState, Proposal, RegisterState } from '../../../ledger/index.ts';
import { agreementOf, jointFacts, standingClaims } from './joint-facts.ts';
import { isJointlyLocked } from './joint-periods.ts';

const hash = 'h'.repeat(43);
const idOf = (log: string, seq: number): string => `${log}:${seq}:${hash}`;

function proposal(by: string, value: Json, given: Partial<Proposal> = {}): Proposal {
  const nothing = { base: [], answers: {}, withdrawn: null, status: 'open' } as const;
  return { by, content: { value }, ...nothing, ...given };
}
const register = (proposals: Record<string, Proposal>, heads: readonly string[] = []): RegisterState => {
  return { positions: {}, proposals, heads };
};
function state(
  registers: Readonly<Record<string, RegisterState>>,
  given: Partial<PlanState> = {},
): PlanState {
  const empty = { held: {}, vector: {}, voids: {}, waiting: {}, postponed: {}, disputes: {}, redactions: {} };
  return { plan: hash, ...empty, attests: {}, overrides: {}, frozen: {}, registers, ...given };
}
const settled = (value: Json): RegisterState =>
  register({ [idOf('a', 1)]: proposal('a', value, { status: 'settled' }) }, [idOf('a', 1)]);

test('AP884 the newest claim of a register that was not withdrawn speaks, in its party’s own name alone', () => {
  const found = standingClaims(
    state({
      'status/c1/2026/a': register({
        [idOf('a', 2)]: proposal('a', { progress: 'begun' }),
        [idOf('a', 10)]: proposal('a', { progress: 'complete' }),
        [idOf('a', 11)]: proposal('a', { progress: 'suspended' }, { status: 'withdrawn' }),
      }),
      'status/c2/2026/a': register({ [idOf('b', 3)]: proposal('b', { progress: 'complete' }) }),
      'status/c3/2026/b': register({ [idOf('b', 4)]: proposal('b', 'no claim') }),
      'status/c4/never/a': register({ [idOf('a', 5)]: proposal('a', { progress: 'begun' }) }),
    }),
  );
  assert.deepEqual(
    found.map(({ commitment, claim: { progress } }) => [commitment, progress]),
    [['c1', 'complete']],
  );
});

test('AP884 where the parties stand follows from answers and disputes', () => {
  const answer = (kind: 'note' | 'consult') => ({ answers: { b: { kind, entry: idOf('b', 1) } } });
  const none = state({});
  const at = (given: Partial<Proposal>, of = none) => agreementOf(of, idOf('a', 1), proposal('a', {}, given));
  assert.equal(at({}), 'registered');
  assert.equal(at(answer('note')), 'noted');
  assert.equal(at(answer('consult')), 'consultation');
  assert.equal(at({ status: 'objected' }), 'returned');
  assert.equal(at({ status: 'settled' }), 'confirmed');
  assert.equal(at({ status: 'disputed' }), 'disputed');
  const raised = { by: 'b', item: idOf('a', 1), raise: idOf('b', 2), register: null };
  const open = state({}, { disputes: { d: { ...raised, closed: null } } });
  assert.equal(at({ status: 'settled' }, open), 'disputed');
  const closed = state({}, { disputes: { d: { ...raised, closed: idOf('b', 3) } } });
  assert.equal(at({ status: 'settled' }, closed), 'confirmed');
});

test('AP884 only what is agreed and known counts as a reading or a milestone', () => {
  const facts = jointFacts(
    state({
      'reading/c1/kind': settled('build'),
      'reading/c1/due': settled({ date: '2027', origin: 'stated', words: 'by 2027' }),
      'reading/c2/kind': settled('unheard-of'),
      'reading/c3/kind': register({ [idOf('a', 1)]: proposal('a', 'build') }),
      'milestone/m1/state': settled('reached'),
      'milestone/m2/state': register({}, []),
    }),
  );
  assert.deepEqual(facts.readings, [
    { commitment: 'c1', kind: 'build', due: { date: '2027', origin: 'stated', words: 'by 2027' } },
  ]);
  assert.deepEqual(facts.milestones, [{ id: 'm1', state: 'reached' }]);
});

test('AP883 a lock that all have settled holds for the period and for the parts of it', () => {
  const locked = state({ 'period/2026/lock': settled({ locked: true }) });
  assert.deepEqual(
    ['2026', '2026-Q1', '2027', 'never'].map((key) => isJointlyLocked(locked, key)),
    [true, true, false, false],
  );
  const asked = register({ [idOf('a', 1)]: proposal('a', { locked: true }) });
  assert.equal(isJointlyLocked(state({ 'period/2026/lock': asked }), '2026'), false);
});
