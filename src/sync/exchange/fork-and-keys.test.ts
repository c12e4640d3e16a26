/** Forks of a log whose keys have changed: what a proof carries so that a third person can check it, and what a key that ended can still do. */
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
import { propose, three } from '../../../tests/sync/three.ts';
import {
  cosignatureSigner,
  ED25519_COSIGNATURE,
  ED25519_NOTE,
  forkNoticeBody,
  forkProofBody,
  formatForkProof,
  formatVerifierKey,
  keyNoticeBody,
  MOST_ROTATIONS,
  parseForkProof,
  type SigningKey,
  signKeyChange,
  stateDigest,
  verifyForkProof,
} from '../../ledger/index.ts';
import { type Bundle, takeStatements } from '../index.ts';

/** The party's log key is followed by another at this size. */
function changed(
  plan: TestPlan,
  statement: 'rotate' | 'revoke',
  size: number,
  [old, next]: readonly [SigningKey, SigningKey],
): Uint8Array {
  const { origin } = partyIn(plan, 'a');
  const printed = (key: SigningKey) => formatVerifierKey(origin, ED25519_NOTE, key.publicKey, sha256);
  const said = {
    v: 1,
    plan: plan.opened.hash,
    party: 'a',
    role: 'log',
    oldKey: printed(old),
    newKey: printed(next),
    until: { a: size },
  } as const;
  const closer = statement === 'rotate' ? signersOf(plan, 'a', { log: old }).log : signersOf(plan, 'a').root;
  return signKeyChange(statement, said, [closer, signersOf(plan, 'a', { log: next }).log]);
}

const first = partyIn(planOf(3), 'a').signing.log;
const second = keyFrom('a second log');

/** The node goes on under another log key. */
function goOn(node: TestNode, statement: 'rotate' | 'revoke', old: SigningKey, next: SigningKey): void {
  const before = node.x.statements.map((each) => new TextDecoder().decode(each));
  const note = changed(node.plan, statement, node.x.own.tree.size, [old, next]);
  for (const write of takeStatements(node.x, [note]).writes) node.keep(write);
  Object.assign(node.ports, { keys: { ...partyIn(node.plan, 'a').signing, log: next } });
  node.act({ kind: 'key.rotate', body: keyNoticeBody(new TextDecoder().decode(note), before) });
}

/** Whether anybody with the genesis alone finds the proof sound that the node keeps. */
function isProvenTo(node: TestNode): boolean {
  const file = node.x.log('a').fork;
  const proof = file === null ? null : parseForkProof(file);
  return proof?.ok === true && verifyForkProof(proof.value, node.plan.opened, { verify, sha256 }).ok;
}

test('SY1340 a proof that is made of a bundle which brings the key statement too carries that statement', () => {
  const { a, b, c } = three();
  rewrite(
    a,
    () => {
      a.act(propose(1));
      b.receive(a.send('b'));
      b.settle();
    },
    () => {
      a.act(propose(2));
      goOn(a, 'rotate', first, second);
      a.act(propose(3));
    },
  );
  const received = b.receive(a.send('b'));
  assert.equal(received.logs.find(({ log }) => log === 'a')?.outcome, 'forked');
  assert.equal(isProvenTo(b), true);
  c.receive(b.send('c'));
  assert.deepEqual([c.x.log('a').fork, isProvenTo(c)], [b.x.log('a').fork, true]);
  exchangeAll([b, c]);
  for (const { state } of [b, c]) assert.deepEqual([Object.keys(state.frozen), state.voids], [['a'], {}]);
});

test('SY1341 a notice of a fork carries the statements that lead to the keys of all who had cosigned', () => {
  const { plan, nodes, a, b, c } = three();
  const { origin, signing, cosignKey } = partyIn(plan, 'c');
  const next = keyFrom('c second cosign');
  const name = `${origin}/cosigner`;
  const said = {
    v: 1,
    plan: plan.opened.hash,
    party: 'c',
    role: 'cosign',
    oldKey: cosignKey,
    newKey: formatVerifierKey(name, ED25519_COSIGNATURE, next.publicKey, sha256),
    until: { a: c.x.log('a').cosignedBy('c'), b: c.x.log('b').cosignedBy('c') },
  } as const;
  const by = (key: SigningKey) => cosignatureSigner(name, key, 1_790_000_000, sha256);
  c.keep({ write: 'statement', note: signKeyChange('rotate', said, [by(signing.cosign), by(next)]) });
  Object.assign(c.ports, { keys: { ...signing, cosign: next } });
  a.act(propose(1));
  exchangeAll(nodes);
  const agreed = a.x.own.cosignedByAll(a.x.authority)?.size;
  assert.equal(agreed, a.x.own.tree.size);
  rewrite(
    a,
    () => {
      a.act(propose(2));
      b.receive(a.send('b'));
    },
    () => {
      a.act(propose(3));
      c.receive(a.send('c'));
    },
  );
  b.receive(c.send('b'));
  exchangeAll([b, c]);
  for (const { state, x } of [b, c]) {
    assert.equal(x.log('a').fork !== null, true);
    assert.deepEqual([state.frozen.a?.size, state.voids], [agreed, {}]);
  }
});

test('LG1341 SY1342 a party that changes its key without end and then writes two histories stops nobody', () => {
  const { plan, a, b, c } = three();
  let old = first;
  for (let n = 0; n < MOST_ROTATIONS; n++) {
    const next = keyFrom(`a log ${n}`);
    goOn(a, 'rotate', old, next);
    old = next;
  }
  // No further one counts, whoever signs it.
  const further = changed(plan, 'rotate', a.x.own.tree.size, [old, second]);
  assert.equal(takeStatements(a.x, [further]).refused[0]?.reason, 'statement-unfounded');
  // The root key can still end it.
  const ended = changed(plan, 'revoke', a.x.own.tree.size, [old, second]);
  assert.deepEqual(takeStatements(a.x, [ended]).refused, []);
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
  b.receive(c.send('b'));
  exchangeAll([b, c]);
  for (const { state } of [b, c]) assert.deepEqual([Object.keys(state.frozen), state.voids], [['a'], {}]);
});

test('LG1340 SY1343 who holds a key that was revoked freezes nothing with it', () => {
  const { plan, nodes, a, b, c } = three();
  const thief = new TestNode(plan, 'a', {});
  thief.record = a.record;
  thief.restart();
  goOn(a, 'revoke', first, second);
  a.act(propose(1));
  exchangeAll(nodes);
  // The thief signs two histories, and makes a proof of them that is silent about the revocation.
  const shown: Bundle[] = [];
  rewrite(
    thief,
    () => {
      thief.act(propose(666));
      shown.push(thief.send('b'));
    },
    () => {
      thief.act(propose(667));
      shown.push(thief.send('b'));
    },
  );
  const [one, other] = shown.map(({ logs }) => logs.a?.checkpoint ?? assert.fail());
  assert.ok(one && other);
  const proof = { plan: plan.opened.hash, first: one, second: other, statements: [] };
  assert.equal(verifyForkProof(proof, plan.opened, { verify, sha256 }).ok, true);
  b.receive({ ...c.send('b'), forks: [formatForkProof(proof)] });
  assert.equal(b.x.log('a').fork, null);
  // Nor where another party enters it as a notice.
  c.act({ kind: 'fork.notice', body: forkNoticeBody(forkProofBody(proof), null) });
  exchangeAll(nodes);
  for (const { state } of nodes) assert.deepEqual(state.frozen, {});
});

test('LG1340 SY1344 the end of a stolen key lifts what the thief froze with it, on every node, unless somebody had cosigned it', () => {
  for (const isCosigned of [false, true]) {
    const { plan, nodes, a, b, c } = three();
    const thief = new TestNode(plan, 'a', {});
    thief.record = a.record;
    thief.restart();
    const { size } = a.x.own.tree;
    rewrite(
      thief,
      () => {
        thief.act(propose(666));
        b.receive(thief.send('b'));
        if (isCosigned) b.settle();
      },
      () => {
        thief.act(propose(667));
        b.receive(thief.send('b'));
      },
    );
    exchangeAll([b, c]);
    for (const { x, state } of [b, c])
      assert.deepEqual([x.log('a').fork !== null, Object.keys(state.frozen)], [true, ['a']]);
    a.receive(c.send('a'));
    assert.notEqual(a.x.own.fork, null);
    const note = changed(plan, 'revoke', size, [first, second]);
    for (const write of takeStatements(a.x, [note]).writes) a.keep(write);
    if (isCosigned) {
      // What b holds signed stands against it: that is for people to settle.
      b.receive(a.send('b'));
      assert.deepEqual([b.x.statements.length, b.x.log('a').fork === null], [0, false]);
      continue;
    }
    Object.assign(a.ports, { keys: { ...partyIn(plan, 'a').signing, log: second } });
    a.act({ kind: 'key.rotate', body: keyNoticeBody(new TextDecoder().decode(note), []) }, propose(1));
    const item = a.newestId;
    exchangeAll(nodes);
    for (const { x, state } of nodes) {
      assert.deepEqual([x.log('a').fork, state.frozen, x.log('a').tree.size], [null, {}, a.x.own.tree.size]);
      assert.equal(state.registers['plan/p/title']?.proposals[item]?.status, 'open');
    }
    assert.equal(new Set(nodes.map(({ state }) => stateDigest(state, sha256))).size, 1);
  }
});
