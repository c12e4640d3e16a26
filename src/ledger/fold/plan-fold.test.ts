/** The fold of several logs: what their authors had seen, deemed acceptance, disputes, erasure, schema, attestations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logs, mixed, numbersFrom } from '../../../tests/sync/logs.ts';
import { planId, planOf, sha256 } from '../../../tests/sync/parties.ts';
import { utf8 } from '../../base/index.ts';
import {
  agreedContent,
  answerTermsRegister,
  disputeId,
  disputesOf,
  type PlanState,
  stateDigest,
} from '../index.ts';

const title = 'plan/p/title';
const value = (of: number) => ({ reg: title, body: { value: of } });
const statusOf = (state: PlanState, id: string, register = title) =>
  state.registers[register]?.proposals[id]?.status;

test('LG14 an act counts what its author had seen, through others too', () => {
  const logs = new Logs(3);
  const proposal = logs.write('a', 'propose', value(1));
  logs.write('b', 'ack', {}, { a: 2 });
  // c has read b's acknowledgement, and through it knows a's proposal without having cited log a.
  logs.write('c', 'confirm', { reg: title, item: proposal }, { b: 2 });
  logs.write('b', 'confirm', { reg: title, item: proposal });
  const state = logs.fold().state();
  assert.deepEqual([statusOf(state, proposal), state.voids], ['settled', {}]);
  assert.deepEqual(agreedContent(state.registers[title] ?? assert.fail()), { value: 1 });
  const blind = new Logs(3);
  const unseen = blind.write('a', 'propose', value(1));
  blind.write('c', 'confirm', { reg: title, item: unseen }, { b: 1 });
  assert.deepEqual(blind.fold().state().voids, { 'c:1': 'proposal-unknown' });
});

test('LG14 an entry waits until what its author had seen is there, and nothing else waits with it', () => {
  const logs = new Logs(3);
  const proposal = logs.write('a', 'propose', value(1));
  logs.write('b', 'confirm', { reg: title, item: proposal }, { a: 2 });
  logs.write('c', 'report', { reg: 'x/y/z', body: { value: 3 } });
  const late = logs.all.filter(({ log }) => log !== 'a');
  const state = logs.fold(late).state();
  assert.deepEqual(state.waiting, { b: { for: 'entries', seq: 1, log: 'a' } });
  assert.deepEqual(
    [state.held, state.vector],
    [
      { a: 0, b: 2, c: 2 },
      { a: 0, b: 1, c: 2 },
    ],
  );
  assert.deepEqual(state.registers['x/y/z']?.positions.c?.content, { value: 3 });
  const fold = logs.fold(late);
  const steps = logs.entriesOf('a').flatMap((entry) => fold.add(entry));
  assert.deepEqual(
    steps.map(({ log, seq, register }) => [log, seq, register]),
    [
      ['a', 0, null],
      ['a', 1, title],
      ['b', 1, title],
    ],
  );
  assert.deepEqual(fold.state(), logs.fold().state());
  assert.throws(() => fold.add(logs.entriesOf('a')[0] ?? assert.fail()), RangeError);
});

test('LG17 bytes that are no entry of this place are void there with their reason', () => {
  const logs = new Logs(2);
  logs.append('b', utf8('{'));
  logs.append('b', utf8('{"a": 1}'));
  logs.write('b', 'comment', { log: 'a' });
  logs.write('b', 'comment', { seq: 9 });
  logs.write('b', 'comment', { plan: 'A'.repeat(43) });
  logs.write('b', 'plan.open');
  logs.write('b', 'report', { body: { value: 1 } });
  const quota = planOf(2);
  const small = new Logs({
    ...quota,
    opened: { ...quota.opened, genesis: { ...quota.genesis, quotas: { entryBytes: 1_024 } } },
  });
  small.write('a', 'comment', { body: { value: 'x'.repeat(1_024) } });
  assert.deepEqual(small.fold().state().voids, { 'a:1': 'over-quota' });
  assert.deepEqual(logs.fold().state().voids, {
    'b:1': 'not-json',
    'b:2': 'not-canonical',
    'b:3': 'wrong-log',
    'b:4': 'wrong-seq',
    'b:5': 'wrong-plan',
    'b:6': 'plan-open-misplaced',
    'b:7': 'register-missing',
  });
});

test('LG25 a head that is not the cited log’s, of no log, or less than before makes the entry void', () => {
  const logs = new Logs(2);
  logs.write('a', 'comment');
  const root = (n: number) => logs.tree('a').citedRootAt(n);
  const head = (n: number, of = root(n)) => ({ seen: { a: { n, root: of } } });
  logs.write('b', 'ack', head(2));
  logs.write('b', 'ack', head(1));
  logs.write('b', 'ack', head(2, root(1)));
  logs.write('b', 'ack', { seen: { z: { n: 1, root: root(1) } } });
  logs.write('b', 'ack', { seen: { b: { n: 1, root: root(1) } } });
  logs.write('b', 'ack', head(2));
  const state = logs.fold().state();
  assert.deepEqual(state.voids, {
    'b:2': 'seen-decreasing',
    'b:3': 'bad-seen',
    'b:4': 'bad-seen',
    'b:5': 'bad-seen',
  });
});

test('LG25 a head that will never be stalls nobody once the cited log has acknowledged it', () => {
  const logs = new Logs(3);
  const lie = { seen: { b: { n: 1_000, root: 'A'.repeat(43) } } };
  logs.write('a', 'report', { ...value(1), ...lie });
  logs.write('a', 'report', value(2));
  assert.deepEqual(logs.fold().state().waiting, { a: { for: 'entries', seq: 1, log: 'b' } });
  // b's receipt covers the lie: no continuation of b's log can contain a root that contains this receipt.
  logs.write('b', 'ack', {}, { a: 2 });
  const state = logs.fold().state();
  assert.deepEqual([state.voids, state.waiting], [{ 'a:1': 'bad-seen' }, {}]);
  assert.deepEqual(state.registers[title]?.positions.a?.content, { value: 2 });
});

test('LG25 a false head is found through a third log too', () => {
  const logs = new Logs(3);
  logs.write('a', 'report', { ...value(1), seen: { b: { n: 1_000, root: 'A'.repeat(43) } } });
  logs.write('c', 'ack', {}, { a: 2 });
  logs.write('b', 'ack', {}, { c: 2 });
  for (const seed of [1, 2, 3, 4]) {
    const state = logs
      .fold(
        mixed(
          logs.letters.map((l) => logs.entriesOf(l)),
          numbersFrom(seed),
        ),
      )
      .state();
    assert.deepEqual([state.voids, state.waiting], [{ 'a:1': 'bad-seen' }, {}]);
  }
});

test('LG25 what is late and not false goes on waiting', () => {
  const logs = new Logs(2);
  logs.write('b', 'comment');
  logs.write('a', 'ack', {}, { b: 2 });
  logs.write('b', 'ack', {}, { a: 2 });
  const early = [...logs.entriesOf('a'), ...logs.entriesOf('b').slice(0, 1)];
  assert.deepEqual(logs.fold(early).state().waiting, { a: { for: 'entries', seq: 1, log: 'b' } });
  assert.deepEqual(logs.fold().state().voids, {});
});

const ruleRegister = answerTermsRegister(planId);
const terms = (more: object = {}) => ({ terms: [{ covers: ['plan'], days: 60, deemed: true, ...more }] });

/** Logs of two parties with settled terms, and a proposal of a that b was handed and left alone for more than sixty days. */
function withRule(rule: unknown = terms()) {
  const logs = new Logs(2);
  const settled = logs.write('a', 'propose', {
    reg: ruleRegister,
    body: { value: JSON.parse(JSON.stringify(rule)) },
  });
  logs.write('b', 'confirm', { reg: ruleRegister, item: settled }, 'all');
  const proposal = logs.write('a', 'propose', value(1), 'all');
  logs.write('b', 'ack', {}, 'all');
  logs.now = '2027-01-23T08:00:00Z';
  logs.write('b', 'report', { reg: 'plan/p/other', body: { value: 0 } });
  logs.write('a', 'ack', {}, 'all');
  const deem = (more = {}) =>
    logs.write('a', 'deem', { reg: title, item: proposal, base: [settled], body: { party: 'b' }, ...more });
  return { logs, settled, proposal, deem };
}

test('LG24 silence is acceptance only by an entry of the proposer under settled terms that it had seen', () => {
  const { logs, proposal, deem } = withRule();
  deem();
  assert.equal(statusOf(logs.fold().state(), proposal), 'deemed');
  const cases = [
    [terms({ covers: ['status'] }), {}, 'rule-missing'],
    [terms({ deemed: false }), {}, 'rule-missing'],
    [terms({ days: 61 }), {}, 'time-running'],
    [null, {}, 'rule-missing'],
    [terms(), { base: [] }, 'rule-missing'],
    [terms(), { body: { party: 'a' } }, 'party-unknown'],
    [terms(), { body: {} }, 'party-unknown'],
    [terms(), { item: `b:9:${'A'.repeat(43)}` }, 'proposal-unknown'],
  ] as const;
  for (const [rule, more, reason] of cases) {
    const other = withRule(rule);
    other.deem(more);
    assert.deepEqual(Object.values(other.logs.fold().state().voids), [reason], JSON.stringify([rule, more]));
  }
  const unsettled = new Logs(2);
  const rule = unsettled.write('a', 'propose', { reg: ruleRegister, body: { value: terms() } });
  const item = unsettled.write('a', 'propose', value(1));
  unsettled.write('a', 'deem', { reg: title, item, base: [rule], body: { party: 'b' } });
  assert.deepEqual(unsettled.fold().state().voids, { 'a:3': 'rule-missing' });
});

test('LG24 an answer that the claim did not know of stands above it, one that it knew makes it void', () => {
  const { logs, proposal, deem } = withRule();
  logs.write('b', 'object', { reg: title, item: proposal }, 'all');
  deem();
  assert.equal(statusOf(logs.fold().state(), proposal), 'objected');
  const known = withRule();
  known.logs.write('b', 'note', { reg: title, item: known.proposal }, 'all');
  known.logs.write('a', 'ack', {}, 'all');
  known.deem();
  assert.deepEqual(known.logs.fold().state().voids, { 'a:5': 'answered-already' });
});

test('LG24 who is deemed to have accepted may confirm or dispute that, once, and not simply object', () => {
  const { logs, proposal, deem } = withRule();
  const claim = deem();
  logs.write('b', 'object', { reg: title, item: proposal }, 'all');
  const raise = logs.write('b', 'dispute.raise', { reg: title, item: claim });
  let state = logs.fold().state();
  assert.deepEqual([statusOf(state, proposal), state.voids], ['disputed', { 'b:4': 'already-deemed' }]);
  assert.deepEqual(disputesOf(state, sha256), [
    {
      id: disputeId([raise, claim], sha256),
      kind: 'deemed',
      register: title,
      entries: [claim, raise].sort(),
      awaits: ['b'],
      isClosed: false,
    },
  ]);
  logs.write('b', 'dispute.close', { reg: title, item: raise });
  state = logs.fold().state();
  assert.deepEqual([statusOf(state, proposal), disputesOf(state, sha256)[0]?.isClosed], ['deemed', true]);
  logs.write('b', 'dispute.raise', { reg: title, item: claim });
  assert.equal(logs.fold().state().voids['b:7'], 'already-deemed');
  logs.write('b', 'confirm', { reg: title, item: proposal });
  assert.equal(statusOf(logs.fold().state(), proposal), 'settled');
});

test('LG24 a withdrawal and a confirmation that knew nothing of each other wait for all whose acts they are', () => {
  const logs = new Logs(2);
  const proposal = logs.write('a', 'propose', value(1));
  logs.write('b', 'confirm', { reg: title, item: proposal }, { a: 2 });
  const withdrawal = logs.write('a', 'withdraw', { reg: title, item: proposal });
  const dispute = () => disputesOf(logs.fold().state(), sha256)[0];
  assert.deepEqual(dispute(), {
    id: disputeId([proposal, withdrawal], sha256),
    kind: 'withdrawn-and-confirmed',
    register: title,
    entries: [proposal, withdrawal].sort(),
    awaits: ['a', 'b'],
    isClosed: false,
  });
  // a cannot close what it has not seen.
  logs.write('a', 'dispute.close', { reg: title, item: proposal });
  assert.equal(logs.fold().state().voids['a:3'], 'dispute-unknown');
  logs.write('a', 'dispute.close', { reg: title, item: proposal }, 'all');
  assert.deepEqual(dispute()?.awaits, ['b']);
  logs.write('b', 'dispute.close', { reg: title, item: proposal }, 'all');
  assert.deepEqual([dispute()?.isClosed, statusOf(logs.fold().state(), proposal)], [true, 'withdrawn']);
  logs.write('b', 'dispute.close', { reg: title, item: proposal });
  assert.equal(logs.fold().state().voids['b:3'], 'dispute-unknown');
});

test('LG24 contested values and raised disputes are listed; the one who raised closes', () => {
  const logs = new Logs(2);
  const one = logs.write('a', 'propose', value(1));
  const two = logs.write('b', 'propose', value(2));
  logs.write('b', 'confirm', { reg: title, item: one }, { a: 2 });
  logs.write('a', 'confirm', { reg: title, item: two }, { b: 2 });
  const raise = logs.write('b', 'dispute.raise', { item: one, reg: title, body: { reason: 'x' } });
  logs.write('b', 'dispute.raise', { item: `a:1:${'A'.repeat(43)}` });
  logs.write('b', 'dispute.raise', {});
  logs.write('a', 'dispute.close', { item: raise }, 'all');
  const kinds = () =>
    Object.fromEntries(disputesOf(logs.fold().state(), sha256).map((each) => [each.kind, each.isClosed]));
  assert.deepEqual(kinds(), { contested: false, raised: false });
  assert.deepEqual(logs.fold().state().voids, {
    'a:3': 'not-author',
    'b:4': 'item-unknown',
    'b:5': 'item-unknown',
  });
  const sorted = disputesOf(logs.fold().state(), sha256).map(({ id }) => id);
  assert.deepEqual(sorted, [disputeId([one, two], sha256), disputeId([raise, one], sha256)].sort());
  logs.write('b', 'dispute.close', { item: raise });
  logs.write('b', 'dispute.close', { item: raise });
  assert.deepEqual(
    [kinds(), logs.fold().state().voids['b:7']],
    [{ contested: false, raised: true }, 'dispute-unknown'],
  );
});

test('LG29 erasure is asked by the author and acknowledged by the others, and no register changes', () => {
  const logs = new Logs(2);
  const digest = 'B'.repeat(43);
  const entry = logs.write('a', 'report', { ...value(1), _sd: [digest] });
  const before = logs.fold().state().registers;
  const redact = logs.write('a', 'redact', { item: entry, body: { digest, reason: 'x' } });
  const ack = logs.write('b', 'redact.ack', { item: redact }, 'all');
  logs.write('b', 'redact', { item: entry, body: { digest } });
  logs.write('a', 'redact', { item: entry, body: { digest: 'short' } });
  logs.write('a', 'redact.ack', { item: redact });
  logs.write('b', 'redact.ack', { item: entry });
  logs.write('b', 'redact.ack', { item: redact });
  const state = logs.fold().state();
  assert.deepEqual(state.redactions, { [redact]: { item: entry, digest, acks: { b: ack } } });
  assert.deepEqual(state.registers, before);
  assert.deepEqual(state.voids, {
    'b:2': 'not-author',
    'a:3': 'content-missing',
    'a:4': 'own-proposal',
    'b:3': 'item-unknown',
  });
});

test('LG28 a settled schema that the program does not know stops each log where its author knew of it', () => {
  const logs = new Logs(2);
  const register = `schema/${planId}/version`;
  const upgrade = logs.write('a', 'propose', { reg: register, body: { value: 2 } });
  logs.write('a', 'report', value(1));
  logs.write('b', 'confirm', { reg: register, item: upgrade }, { a: 2 });
  logs.write('b', 'report', value(2));
  logs.write('a', 'report', value(3));
  logs.write('a', 'report', value(4), 'all');
  for (const seed of [1, 2, 3]) {
    const order = mixed(
      logs.letters.map((letter) => logs.entriesOf(letter)),
      numbersFrom(seed),
    );
    const state = logs.fold(order).state();
    assert.deepEqual(state.waiting, {
      a: { for: 'entries', seq: 4, log: 'b' },
      b: { for: 'schema', seq: 2 },
    });
    assert.deepEqual(state.registers[title]?.positions.a?.content, { value: 3 });
    assert.equal(state.registers[title]?.positions.b, undefined);
  }
  const newer = logs.fold(logs.all, { schemas: [1, 2] }).state();
  assert.deepEqual([newer.waiting, newer.registers[title]?.positions.a?.content], [{}, { value: 4 }]);
});

test('LG28 attestations state a vector and a digest; two that differ on one vector are a dispute', () => {
  const logs = new Logs(2);
  logs.write('a', 'report', value(1));
  logs.write('b', 'ack', {}, 'all');
  const vector = { a: 2, b: 2 };
  const digest = stateDigest(logs.fold().state(), sha256);
  const one = logs.write('a', 'fold.attest', { body: { vector, digest } });
  const two = logs.write('b', 'fold.attest', { body: { vector, digest } });
  assert.deepEqual(logs.fold().state().attests, {
    a: { entry: one, vector, digest },
    b: { entry: two, vector, digest },
  });
  assert.deepEqual(disputesOf(logs.fold().state(), sha256), []);
  const other = logs.write('b', 'fold.attest', { body: { vector, digest: 'C'.repeat(43) } });
  const [dispute] = disputesOf(logs.fold().state(), sha256);
  assert.deepEqual([dispute?.kind, dispute?.entries], ['attests', [one, other].sort()]);
  for (const body of [
    { vector },
    { digest },
    { vector: { a: 1 }, digest },
    { vector: { a: 1, b: -1 }, digest },
  ])
    logs.write('b', 'fold.attest', { body });
  const { voids } = logs.fold().state();
  assert.deepEqual(voids, Object.fromEntries([4, 5, 6, 7].map((n) => [`b:${n}`, 'attest-malformed'])));
});

test('LG28 equal states have one digest and different ones differ', () => {
  const logs = new Logs(2);
  logs.write('a', 'report', value(1));
  const digest = stateDigest(logs.fold().state(), sha256);
  assert.equal(
    stateDigest(logs.fold([...logs.all].reverse().sort((x, y) => x.seq - y.seq)).state(), sha256),
    digest,
  );
  logs.write('a', 'report', value(2));
  assert.notEqual(stateDigest(logs.fold().state(), sha256), digest);
});

test('LG26 a restore guard is lifted only by two people of the party itself', () => {
  const logs = new Logs(2);
  const notice = logs.write('a', 'restore.notice', { body: { people: ['a-1', 'a-2'], reason: 'x' } });
  for (const people of [['a-1'], ['a-1', 'a-1'], ['a-1', 'b-1'], ['a-1', 'a-2', 'a-3'], 'a-1', undefined])
    logs.write('a', 'restore.notice', { body: JSON.parse(JSON.stringify({ people })) });
  const state = logs.fold().state();
  assert.deepEqual(state.overrides, { [notice]: ['a-1', 'a-2'] });
  assert.deepEqual(new Set(Object.values(state.voids)), new Set(['notice-unfounded']));
  assert.equal(Object.keys(state.voids).length, 6);
});
