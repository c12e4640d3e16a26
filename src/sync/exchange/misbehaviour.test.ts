/**
 * When the other side lies or fails: each case is caught, named, kept as evidence that a third person can check, and what
 * was agreed before stays. Nobody but people resolves it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewrite } from '../../../tests/sync/forking.ts';
import { exchangeAll, TestNode } from '../../../tests/sync/node.ts';
import {
  keyFrom,
  partyIn,
  planOf,
  sha256,
  signersOf,
  type TestPlan,
  verify,
} from '../../../tests/sync/parties.ts';
import { propose, reportOf, three, title } from '../../../tests/sync/three.ts';
import { utf8 } from '../../base/index.ts';
import {
  ED25519_NOTE,
  formatVerifierKey,
  keyNoticeBody,
  parseForkProof,
  type Resumption,
  signKeyChange,
  signResumption,
  stateDigest,
  verifyForkProof,
} from '../../ledger/index.ts';
import { type Bundle, draftEntries, missingKey, nextDuty } from '../index.ts';

/** Whether anybody with the genesis finds the proof sound. */
function provenBy(node: TestNode, log = 'a') {
  const file = node.x.log(log).fork;
  const proof = file === null ? null : parseForkProof(file);
  const proven =
    proof?.ok === true ? verifyForkProof(proof.value, node.plan.opened, { verify, sha256 }) : null;
  return proven?.ok === true ? proven.value.letter : null;
}

test('SY11 rewritten history of one length is proven at once', () => {
  const { a, b } = three();
  let shown: Bundle | undefined;
  rewrite(
    a,
    () => {
      a.act(propose(1));
      shown = a.send('b');
    },
    () => a.act(propose(2)),
  );
  b.receive(shown ?? assert.fail());
  assert.equal(reportOf(b.receive(a.send('b'))), 'forked');
  assert.equal(provenBy(b), 'a');
});

test('SY11 rewritten history that has grown since is refused, asked for whole, and proven', () => {
  const { a, b } = three();
  rewrite(
    a,
    () => {
      a.act(propose(1));
      b.receive(a.send('b'));
      b.settle();
    },
    () => a.act(propose(2), propose(3), propose(4)),
  );
  const held = b.x.log('a').tree.size;
  const bundle = a.send('b');
  const log = bundle.logs.a ?? assert.fail();
  // In a long log only the newest tiles come: they do not show where the histories part.
  const tail = { from: held, entries: log.range.entries.slice(held) };
  const late = b.receive({ ...bundle, logs: { a: { ...log, range: tail } } });
  assert.equal(reportOf(late), 'history-differs');
  assert.deepEqual([b.x.log('a').tree.size, b.x.log('a').isSuspect], [held, true]);
  assert.equal(b.send('a').have.a, 0);
  assert.equal(reportOf(b.receive(bundle)), 'forked');
  assert.equal(provenBy(b), 'a');
});

test('SY11 two histories shown to two readers are proven when the readers’ notes meet', () => {
  const { a, b, c } = three();
  rewrite(
    a,
    () => {
      a.act(propose(1));
      b.receive(a.send('b'));
    },
    () => {
      a.act(propose(2));
      c.receive(a.send('c'));
    },
  );
  assert.equal(reportOf(c.receive(b.send('c'))), 'forked');
  assert.equal(provenBy(c), 'a');
  // The proof reaches b with c's next bundle.
  b.receive(c.send('b'));
  assert.equal(provenBy(b), 'a');
});

test('SY11 of two histories of different length the notes meet later, and are held until then', () => {
  const { a, b, c } = three();
  rewrite(
    a,
    () => {
      a.act(propose(1));
      b.receive(a.send('b'));
    },
    () => {
      a.act(propose(2), propose(3), propose(4));
      c.receive(a.send('c'));
    },
  );
  const bundle = c.send('b');
  const noEntries = {
    ...bundle,
    logs: { a: { ...(bundle.logs.a ?? assert.fail()), range: { from: 0, entries: [] }, proofs: [] } },
  };
  assert.equal(reportOf(b.receive(noEntries)), 'heard');
  assert.equal(b.x.log('a').heard.length, 1);
  const whole = c.record.logs.a?.entries ?? [];
  const full = { ...bundle, logs: { a: { ...noEntries.logs.a, range: { from: 0, entries: whole } } } };
  assert.equal(reportOf(b.receive(full)), 'forked');
  assert.equal(provenBy(b), 'a');
});

test('SY13 after a fork the log is frozen for all, what was agreed stays, others go on, and nothing is resolved by rule', () => {
  const { nodes, a, b, c } = three();
  a.act(propose(1));
  const agreed = a.newestId;
  exchangeAll(nodes);
  for (const node of [b, c]) node.act({ kind: 'confirm', reg: title, item: agreed });
  exchangeAll(nodes);
  rewrite(
    a,
    () => {
      a.act(propose(2));
      b.receive(a.send('b'));
      b.settle();
    },
    () => {
      a.act(propose(3));
      c.receive(a.send('c'));
      c.settle();
    },
  );
  c.receive(b.send('c'));
  exchangeAll([b, c]);
  for (const { state, x } of [b, c]) {
    assert.deepEqual([state.registers[title]?.heads, Object.keys(state.frozen)], [[agreed], ['a']]);
    assert.equal(x.own.notes.length > 0, true);
  }
  assert.equal(stateDigest({ ...b.state, held: {} }, sha256), stateDigest({ ...c.state, held: {} }, sha256));
  b.act({ kind: 'propose', reg: 'plan/p/period', body: { value: 1 } });
  const item = b.newestId;
  exchangeAll([b, c]);
  c.act({ kind: 'confirm', reg: 'plan/p/period', item });
  exchangeAll([b, c]);
  assert.equal(b.state.registers['plan/p/period']?.proposals[item]?.answers.c?.kind, 'confirm');
  // a learns that its own log is frozen and appends nothing more to it.
  a.receive(b.send('a'));
  assert.equal(provenBy(a), 'a');
  assert.throws(() => a.act(propose(4)), /own-log-frozen/);
  assert.equal(a.x.own.cosignedByAll(a.x.authority)?.size, b.x.log('a').cosignedByAll(b.x.authority)?.size);
});

test('SY13 people settle a fork: the log goes on under a new origin and key, on every node alike', () => {
  const { plan, nodes, a, b, c } = three();
  rewrite(
    a,
    () => {
      a.act(propose(2));
      b.receive(a.send('b'));
      b.settle();
    },
    () => {
      a.act(propose(3));
      c.receive(a.send('c'));
      c.settle();
    },
  );
  c.receive(b.send('c'));
  exchangeAll(nodes);
  const next = keyFrom('a after the fork');
  const { origin } = partyIn(plan, 'a');
  const newOrigin = `${origin}/e2`;
  const newKey = formatVerifierKey(newOrigin, ED25519_NOTE, next.publicKey, sha256);
  // They choose the history that b holds.
  const { tree } = b.x.log('a');
  const said: Resumption = {
    v: 1,
    plan: plan.opened.hash,
    log: 'a',
    origin,
    size: tree.size,
    root: tree.citedRootAt(tree.size),
    newOrigin,
    newKey,
  };
  const signer = {
    ...signersOf(plan, 'a', { log: next }).log,
    name: newOrigin,
    keyId: newKey.split('+')[1] ?? '',
  };
  const roots = ['a', 'b', 'c'].map((letter) => signersOf(plan, letter).root);
  const statement = signResumption(said, [...roots, signer]);
  const carrier = { ...b.send('ac'), statements: [statement] };
  a.receive(carrier);
  c.receive(carrier);
  b.receive({ ...c.send('b'), statements: [statement] });
  // a held the other history: it refills its own log from b and signs under its new key from then on.
  assert.notEqual(a.x.guard, null);
  const renewed = { ...partyIn(plan, 'a').signing, log: next };
  Object.assign(a.x.ports, { keys: renewed });
  for (const node of [b, c])
    node.act({ kind: 'fork.notice', body: { note: new TextDecoder().decode(statement), statements: [] } });
  exchangeAll(nodes);
  assert.deepEqual(
    nodes.map(({ x }) => [x.guard, x.log('a').fork]),
    [
      [null, null],
      [null, null],
      [null, null],
    ],
  );
  a.act(propose(5));
  const item = a.newestId;
  exchangeAll(nodes);
  const states = nodes.map(({ state }) => stateDigest(state, sha256));
  assert.deepEqual(new Set(states).size, 1);
  assert.deepEqual(b.state.frozen, {});
  assert.equal(b.state.registers[title]?.proposals[item]?.status, 'open');
  const newest = c.x.log('a').head;
  assert.deepEqual([newest?.origin, newest?.size], [newOrigin, a.x.own.tree.size]);
});

test('SY11 cut, reordered, doubled or altered entries are not taken, and the owner is not blamed', () => {
  const { a, b } = three();
  a.act(propose(1), propose(2), propose(3));
  const bundle = a.send('b');
  const log = bundle.logs.a ?? assert.fail();
  const { entries } = log.range;
  const last = entries.at(-1) ?? assert.fail();
  const tried = (changed: readonly Uint8Array[], from = 0) =>
    reportOf(b.receive({ ...bundle, logs: { a: { ...log, range: { from, entries: changed } } } }));
  const held = b.x.log('a').tree.size;
  assert.equal(tried(entries.slice(0, -1)), 'entries-missing');
  assert.equal(tried([...entries, last]), 'entries-beyond');
  assert.equal(tried([...entries.slice(0, -2), last, entries.at(-2) ?? last]), 'entries-altered');
  assert.equal(tried([...entries.slice(0, -2), last, last]), 'entries-altered');
  assert.equal(tried([...entries.slice(0, -1), utf8('{}')]), 'entries-altered');
  assert.equal(tried(entries, 256), 'entries-missing');
  assert.equal(tried(entries.slice(0, held)), 'entries-missing');
  assert.deepEqual([b.x.log('a').tree.size, b.x.log('a').fork, b.x.log('a').isSuspect], [held, null, false]);
  assert.equal(tried(entries), 'take');
});

test('SY11 a checkpoint of the wrong party, unsigned or altered is refused, and the other logs of the bundle are taken', () => {
  const { a, b, c } = three();
  a.act(propose(1));
  c.receive(a.send('c'));
  c.act(propose(2));
  const bundle = c.send('b');
  const log = bundle.logs.a ?? assert.fail();
  const text = new TextDecoder().decode(log.checkpoint ?? assert.fail());
  const wrong = [
    [utf8(text.replaceAll('ledger.a.example', 'ledger.c.example')), 'origin-wrong'],
    [utf8(text.replace(/^— .*\n/m, '')), 'signature-unknown'],
    [utf8(text.replace(/\n(\d+)\n/, (_, n) => `\n${Number(n) + 1}\n`)), 'signature-wrong'],
    [utf8('words'), 'note-malformed'],
    [bundle.logs.c?.checkpoint ?? assert.fail(), 'origin-wrong'],
  ] as const;
  for (const [at, [checkpoint, reason]] of wrong.entries()) {
    const received = b.receive({ ...bundle, logs: { ...bundle.logs, a: { ...log, checkpoint } } });
    assert.equal(reportOf(received), reason);
    assert.equal(reportOf(received, 'c'), at === 0 ? 'take' : 'nothing-new');
  }
});

test('SY14 what somebody else signs under the own key is no refill: it is refused and said', () => {
  const { plan, nodes, a, b } = three();
  const thief = new TestNode(plan, 'a', {});
  thief.record = a.record;
  thief.restart();
  thief.act(propose(666));
  b.receive(thief.send('b'));
  b.settle();
  const size = a.x.own.tree.size;
  b.receive(a.send('b'));
  assert.equal(reportOf(a.receive(b.send('a'))), 'own-log-ahead');
  assert.equal(a.x.own.tree.size, size);
  // a goes on: then its log has two histories, and everybody learns it.
  a.act(propose(1));
  exchangeAll(nodes);
  assert.equal(provenBy(b), 'a');
});

const second = keyFrom('a second log');
function changeOf(plan: TestPlan, statement: 'rotate' | 'revoke', size: number, next = second): Uint8Array {
  const { logKey, origin } = partyIn(plan, 'a');
  const newKey = formatVerifierKey(origin, ED25519_NOTE, next.publicKey, sha256);
  const said = {
    v: 1,
    plan: plan.opened.hash,
    party: 'a',
    role: 'log',
    oldKey: logKey,
    newKey,
    until: { a: size },
  } as const;
  const { log, root } = signersOf(plan, 'a');
  return signKeyChange(statement, said, [
    statement === 'rotate' ? log : root,
    signersOf(plan, 'a', { log: next }).log,
  ]);
}

test('SY12 a rotation goes to all, and the log goes on under the new key', () => {
  const { plan, nodes, a, b } = three();
  const statement = changeOf(plan, 'rotate', a.x.own.tree.size);
  a.keep({ write: 'statement', note: statement });
  Object.assign(a.ports, { keys: { ...partyIn(plan, 'a').signing, log: second } });
  a.act({ kind: 'key.rotate', body: keyNoticeBody(new TextDecoder().decode(statement), []) }, propose(1));
  exchangeAll(nodes);
  for (const { x, state } of nodes) {
    assert.deepEqual([x.statements.length, x.log('a').tree.size], [1, a.x.own.tree.size]);
    assert.deepEqual(state.voids, {});
  }
  assert.equal(b.x.authority.logKey('a', a.x.own.tree.size).key.publicKey.join(), second.publicKey.join());
});

test('SY860 a node that does not hold the key that counts enters and signs nothing, and goes on when it does', () => {
  const { plan, nodes, a, b } = three();
  a.keep({ write: 'statement', note: changeOf(plan, 'rotate', a.x.own.tree.size) });
  const held = a.x.own.tree.size;
  assert.equal(missingKey(a.x), 'log');
  const drafted = draftEntries(a.x, [{ ...propose(2), by: 'a-1' }], '2026-01-01T00:00:00Z');
  assert.deepEqual(drafted, { ok: false, error: { fault: 'key-missing' } });
  b.act(propose(3));
  b.settle();
  const bundle = b.send('a');
  a.receive(bundle);
  assert.equal(nextDuty(a.x, { unixSeconds: 1 }), null);
  assert.deepEqual([a.x.own.tree.size, a.x.log('b').tree.size], [held, b.x.own.tree.size]);
  const { signing } = partyIn(plan, 'a');
  Object.assign(a.ports, { keys: { ...signing, further: () => [second] } });
  assert.equal(missingKey(a.x), null);
  exchangeAll(nodes);
  assert.equal(b.x.log('a').tree.size, a.x.own.tree.size);
  assert.ok(a.x.own.tree.size > held);
  const other = three().a;
  Object.assign(other.ports, { keys: { log: signing.log, cosign: signing.log } });
  assert.equal(missingKey(other.x), 'cosign');
});

test('SY12 after a revocation what the stolen key signs is refused, and what it would take back is not', () => {
  const { plan, nodes, a, b, c } = three();
  const size = a.x.own.tree.size;
  const thief = new TestNode(plan, 'a', {});
  thief.record = a.record;
  thief.restart();
  a.keep({ write: 'statement', note: changeOf(plan, 'revoke', size) });
  Object.assign(a.ports, { keys: { ...partyIn(plan, 'a').signing, log: second } });
  exchangeAll(nodes);
  thief.act(propose(666));
  assert.equal(reportOf(b.receive(thief.send('b'))), 'key-ended');
  assert.equal(b.x.log('a').tree.size, size);
  a.act(propose(1));
  exchangeAll(nodes);
  assert.equal(c.x.log('a').tree.size, a.x.own.tree.size);
  const fresh = three();
  const below = changeOf(plan, 'revoke', fresh.b.x.log('a').cosignedBy('b') - 1);
  const received = fresh.b.receive({
    ...fresh.a.send('b'),
    statements: [below, utf8('words'), changeOf(planOf(2), 'revoke', 9)],
  });
  assert.deepEqual(
    received.statements.map(({ reason }) => reason),
    ['below-cosigned', 'statement-malformed', 'statement-unfounded'],
  );
  assert.equal(fresh.b.x.statements.length, 0);
});
