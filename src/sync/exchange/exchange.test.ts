/** The exchange between two and more nodes: opening, receipts, cosignatures, resuming, standing by each entry. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchangeAll, nodesOf, type TestNode } from '../../../tests/sync/node.ts';
import { planOf, sha256, verify } from '../../../tests/sync/parties.ts';
import { stateDigest } from '../../ledger/index.ts';
import { nodeCompression } from '../../main/node-compression.ts';
import {
  defaultCaps,
  draftEntries,
  Exchange,
  emptyRecord,
  packBundle,
  receiveBundle,
  unpackBundle,
} from '../index.ts';

const title = 'plan/p/title';

for (const n of [2, 3, 4, 5])
  test(`SY7 ${n} parties: the plan is live when each log’s first checkpoint is cosigned by all others, and then it is still`, () => {
    const nodes = nodesOf(planOf(n));
    assert.ok(nodes.every(({ x }) => !x.isLive));
    const rounds = exchangeAll(nodes);
    assert.ok(nodes.every(({ x }) => x.isLive));
    assert.ok(rounds <= 4, `${rounds} rounds`);
    // Nobody acknowledges acknowledgements: nothing more is written, however often they exchange.
    const sizes = nodes.map(({ x }) => x.own.tree.size);
    assert.equal(exchangeAll(nodes), 1);
    assert.deepEqual(
      nodes.map(({ x }) => x.own.tree.size),
      sizes,
    );
    const digests = nodes.map(({ state }) => stateDigest(state, sha256));
    assert.equal(new Set(digests).size, 1);
  });

test('SY7 a receipt comes before the cosignature, and a checkpoint that covers it in the same bundle', () => {
  const [a, b] = nodesOf(planOf(2));
  assert.ok(a && b);
  exchangeAll([a, b]);
  a.act({ kind: 'propose', reg: title, body: { value: 1 } });
  const before = b.x.own.tree.size;
  b.receive(a.send('b'));
  assert.equal(b.x.log('a').cosignedBy('b') < a.x.own.tree.size, true);
  const answer = b.send('a');
  assert.equal(b.x.own.tree.size, before + 1);
  assert.equal(b.x.log('a').cosignedBy('b'), a.x.own.tree.size);
  const own = b.x.authority.open(answer.logs.b?.checkpoint ?? assert.fail());
  assert.equal(own.ok && own.value.size, before + 1);
  a.receive(answer);
  assert.equal(a.x.own.cosignedBy('b'), a.x.own.tree.size);
});

const pair = (): readonly [TestNode, TestNode] => {
  const [a, b] = nodesOf(planOf(2));
  assert.ok(a && b);
  exchangeAll([a, b]);
  return [a, b];
};
const propose = (value: number) => ({ kind: 'propose', reg: title, body: { value } }) as const;

test('SY7 acknowledgements alone are cosigned without a receipt', () => {
  const [a, b] = pair();
  a.act({ kind: 'ack' });
  const before = b.x.own.tree.size;
  b.receive(a.send('b'));
  b.settle();
  assert.deepEqual([b.x.log('a').cosignedBy('b'), b.x.own.tree.size], [a.x.own.tree.size, before]);
  // One that carries more than what its author has seen is an act, whatever its kind says.
  a.act({ kind: 'ack', body: { text: 'x' } });
  b.receive(a.send('b'));
  b.settle();
  assert.equal(b.x.own.tree.size, before + 1);
});

test('SY7 one receipt serves all logs that have grown', () => {
  const nodes = nodesOf(planOf(4));
  exchangeAll(nodes);
  const [a, b, c, d] = nodes;
  assert.ok(a && b && c && d);
  for (const node of [a, b, c]) {
    node.act(propose(1));
    d.receive(node.send('d'));
  }
  const before = d.x.own.tree.size;
  d.settle();
  assert.equal(d.x.own.tree.size, before + 1);
  assert.ok([a, b, c].every(({ letter, x }) => d.x.log(letter).cosignedBy('d') === x.own.tree.size));
});

test('SY7 an answer settles on both sides, and what was seen is cited by the next own entry', () => {
  const [a, b] = pair();
  a.act(propose(7), { kind: 'comment', body: { text: 'x' } });
  const item = a.idAt(a.x.own.tree.size - 2);
  b.receive(a.send('b'));
  b.act({ kind: 'confirm', reg: title, item });
  const entry = b.placed().findLast(({ log }) => log === 'b')?.entry;
  assert.deepEqual(entry?.seen, {
    a: { n: a.x.own.tree.size, root: a.x.own.tree.citedRootAt(a.x.own.tree.size) },
  });
  exchangeAll([a, b]);
  assert.deepEqual(
    [a, b].map(({ state }) => state.registers[title]?.heads),
    [[item], [item]],
  );
});

test('SY10 a third party gets what it lacks from whoever has it, and its cosignature comes back the same way', () => {
  const nodes = nodesOf(planOf(3));
  exchangeAll(nodes);
  const [a, b, c] = nodes;
  assert.ok(a && b && c);
  a.act(propose(1));
  // a and c never meet: b carries.
  for (let round = 0; round < 3; round++) {
    b.receive(a.send('b'));
    c.receive(b.send('c'));
    b.receive(c.send('b'));
    a.receive(b.send('a'));
  }
  const size = a.x.own.tree.size;
  assert.deepEqual(
    ['b', 'c'].map((letter) => a.x.own.cosignedBy(letter)),
    [size, size],
  );
});

test('SY10 one bundle for all on a stick serves each of them', () => {
  const nodes = nodesOf(planOf(3));
  exchangeAll(nodes);
  const [a, b, c] = nodes;
  assert.ok(a && b && c);
  a.act(propose(1));
  const stick = a.send('bc');
  assert.deepEqual(
    [b, c].map((node) => node.receive(stick).logs.find(({ log }) => log === 'a')?.taken),
    [1, 1],
  );
});

test('SY10 a long log comes in several bundles, each taken as far as it goes and shown to be of the signed whole', () => {
  const [a, b] = pair();
  for (let n = 0; n < 6; n++) a.act(...Array.from({ length: 100 }, (_, at) => propose(n * 100 + at)));
  const whole = a.x.own.tree.size + 0;
  const first = a.send('b', 256);
  const report = b.receive(first).logs.find(({ log }) => log === 'a');
  assert.deepEqual([report?.outcome, report?.signed], ['take', whole]);
  assert.equal(b.x.log('a').tree.size, 256);
  // What is held only in part is cited as held, and not cosigned before it is whole.
  b.settle();
  assert.equal(b.x.log('a').cosignedBy('b') < 256, true);
  for (let round = 0; round < 3; round++) {
    a.receive(b.send('a', 256));
    b.receive(a.send('b', 256));
  }
  b.settle();
  assert.deepEqual(
    [b.x.log('a').tree.size, b.x.log('a').cosignedBy('b')],
    [a.x.own.tree.size, a.x.own.tree.size],
  );
  exchangeAll([a, b]);
  assert.equal(stateDigest(a.state, sha256), stateDigest(b.state, sha256));
});

test('SY11 the same bundle a second time, or an older one later, changes nothing', () => {
  const [a, b] = pair();
  a.act(propose(1));
  const old = a.send('b');
  b.receive(old);
  b.settle();
  const before = b.record;
  assert.deepEqual(b.receive(old).writes, []);
  a.act(propose(2));
  const newer = a.send('b');
  b.receive(newer);
  const after = b.record.logs;
  b.receive(old);
  assert.deepEqual(b.record.logs, after);
  assert.notDeepEqual(before.logs, after);
});

test('SY11 a bundle of another plan, for others, by oneself or by nobody is not used', () => {
  const [a, b] = pair();
  a.act(propose(1));
  const bundle = a.send('b');
  const refusalOf = (change: object) => {
    const { refusal, writes } = b.receive({ ...bundle, ...change });
    assert.deepEqual(writes, []);
    return refusal;
  };
  assert.deepEqual([{ plan: 'A'.repeat(43) }, { to: ['c'] }, { from: 'b' }, { from: 'z' }].map(refusalOf), [
    'other-plan',
    'not-for-us',
    'own-bundle',
    'sender-unknown',
  ]);
  const stranger = b.receive({ ...bundle, logs: { z: bundle.logs.a ?? assert.fail() } });
  assert.deepEqual([stranger.logs[0]?.outcome, stranger.logs[0]?.reason], ['refused', 'log-unknown']);
});

test('SY10 through a file everything is as without one', () => {
  const [a, b] = pair();
  a.act(propose(1));
  const packed = packBundle(a.send('b'), sha256, nodeCompression);
  const read = unpackBundle(packed, defaultCaps, sha256, nodeCompression);
  assert.ok(read.ok);
  assert.deepEqual(b.receive(read.value).logs.find(({ log }) => log === 'a')?.taken, 1);
});

test('SY5 a node without keys looks and takes, and signs nothing; a letter that is none is refused', () => {
  const [a, b] = pair();
  a.act(propose(1));
  const bundle = a.send('b');
  const looker = new Exchange(b.plan.opened, 'b', { verify, sha256 }, b.record);
  for (const write of b.receive(bundle).writes) looker.apply(write);
  assert.equal(looker.log('a').tree.size, a.x.own.tree.size);
  assert.throws(
    () => new Exchange(b.plan.opened, 'z', { verify, sha256 }, emptyRecord(['a', 'b'])),
    RangeError,
  );
});

test('SY8 what the node undertook is never signed shorter or otherwise', () => {
  const [a] = pair();
  a.act(propose(1));
  const { tree } = a.x.own;
  const head = { size: tree.size, root: new Uint8Array(32) };
  a.keep({ write: 'undertake-sign', head });
  assert.throws(() => a.settle(), /does not extend/);
});

test('SY1170 what came is hashed once, when it is judged, and not again as it is applied', () => {
  const [a, b] = pair();
  const drafts = Array.from({ length: 300 }, (_, n) => propose(n));
  a.act(...drafts);
  const bundle = a.send('b');
  let hashed = 0;
  const counting = (bytes: Uint8Array): Uint8Array => {
    hashed++;
    return sha256(bytes);
  };
  const looker = new Exchange(b.plan.opened, 'b', { verify, sha256: counting }, b.record);
  const { writes } = receiveBundle(looker, bundle);
  const judged = hashed;
  const taken = writes.find(({ write }) => write === 'take');
  looker.apply(taken ?? assert.fail());
  // A leaf and less than one node each; then only what stands beside the entries, such as the note's keys.
  assert.ok(judged >= 2 * drafts.length - 20 && judged <= 2 * drafts.length + 60, `${judged} to judge`);
  assert.ok(hashed - judged < 60, `${hashed - judged} to apply`);
  assert.deepEqual(looker.log('a').tree.root, a.x.own.tree.root);
});

test('SY1170 a write leads to the same log on another exchange, after a change, and without its tree', () => {
  const [a, b] = pair();
  a.act(propose(1), propose(2));
  const bundle = a.send('b');
  const taken = receiveBundle(b.x, bundle).writes.find(({ write }) => write === 'take');
  assert.ok(taken?.write === 'take');
  const { tree, ...bare } = taken;
  assert.equal(tree?.size, a.x.own.tree.size);
  const seen: (string | undefined)[][] = [];
  for (const write of [taken, bare]) {
    const other = new Exchange(b.plan.opened, 'b', { verify, sha256 }, b.record);
    const ids: string[] = [];
    other.apply(write, ({ id }) => ids.push(id));
    assert.deepEqual(other.log('a').tree.root, a.x.own.tree.root);
    assert.equal(other.log('a').lastAct, b.record.logs.a === undefined ? -1 : a.x.own.lastAct);
    seen.push(ids);
  }
  assert.deepEqual(seen[0], seen[1]);
  assert.equal(seen[0]?.at(-1), a.newestId);
  b.keep(taken);
  assert.deepEqual(b.x.log('a').tree.root, a.x.own.tree.root);
});

test('SY1170 an own act keeps its tree while it waits, and gives way to what was entered before it', () => {
  const [a] = pair();
  const by = 'a-1';
  const first = draftEntries(a.x, [{ ...propose(1), by }], '2026-01-01T00:00:00Z');
  const late = draftEntries(a.x, [{ ...propose(2), by }], '2026-01-01T00:00:00Z');
  assert.ok(first.ok && late.ok);
  a.keep(first.value);
  const size = a.x.own.tree.size;
  // It was drafted for the place that is taken now: it stands where it came, void, and the tree is that of the bytes.
  a.keep(late.value);
  const again = new Exchange(a.plan.opened, 'a', { verify, sha256 }, a.record);
  assert.deepEqual([a.x.own.tree.size, a.x.own.tree.root], [size + 1, again.own.tree.root]);
  assert.equal(a.state.voids[`a:${size}`], 'wrong-seq');
});
