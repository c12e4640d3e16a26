/** Keys of a joint plan through time: rotation, revocation with a root key from a stick, loss, and the restore guard. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../../src/app/index.ts';
import {
  exchangeByLine,
  joinJoint,
  liftJointGuard,
  makeStatement,
  openJoint,
  partyFile,
  planFile,
  previewJoint,
  proposeJoint,
  revokeKey,
  rotateKey,
  showJoint,
  showJointKeys,
} from '../../../src/app/joint/index.ts';
import { err, ok, problem, utf8 } from '../../../src/base/index.ts';
import { readKeyStatement } from '../../../src/ledger/index.ts';
import { verifyStatement } from '../../../src/ledger/verify/index.ts';
import { generateEd25519Pem, signerFromPem } from '../../../src/main/node-crypto.ts';
import { codeOf, must, person } from '../test-node.ts';
import { type JointNode, nodeOf, twoNodes, who } from './two-nodes.ts';

const keysOf = async ({ app, planId }: JointNode) => must(await showJointKeys(app, who, { planId }));
const exchange = async ({ app, planId }: JointNode, party: string) =>
  must(await exchangeByLine(app, who, { planId, party }));
const rotate = ({ app, planId }: JointNode, role: 'log' | 'cosign') => rotateKey(app, who, { planId, role });
const revoke = ({ app, planId }: JointNode, role: 'log' | 'cosign', rootKey: Uint8Array | null = null) =>
  revokeKey(app, who, { planId, role, rootKey });

/** Puts the root key on a stick: the node knows its public half alone. Answers the stick's file. */
function rootOnStick({ app }: JointNode): Uint8Array {
  const pem = generateEd25519Pem();
  const root = signerFromPem(pem);
  Object.assign(app.keys, { root: { publicKey: root.publicKey, sign: null } });
  return utf8(pem);
}

async function propose({ app, planId }: JointNode, at: number): Promise<string> {
  const { items } = must(await previewJoint(app, who, { planId, onlyNew: true }));
  const register = items[at]?.register ?? assert.fail('nothing to propose');
  const [id] = must(await proposeJoint(app, who, { planId, registers: [register] }));
  return id ?? assert.fail('nothing proposed');
}

/** What both nodes hold and have registered. */
async function standing({ app, planId }: JointNode) {
  const { parties } = must(await showJoint(app, who, { planId }));
  return parties.map(({ letter, held }) => [letter, held]);
}

test('AP861 a rotated log key is known to both after an exchange, and what either key signed is verified', async (t) => {
  const { cn, la } = await twoNodes(t);
  const before = (await keysOf(cn)).parties[0]?.log[0]?.printed;
  const first = await propose(cn, 0);
  must(await rotate(cn, 'log'));
  const second = await propose(cn, 0);
  await exchange(cn, 'b');
  await exchange(la, 'a');
  for (const node of [cn, la]) {
    const [own] = (await keysOf(node)).parties;
    assert.deepEqual(
      own?.log.map(({ printed, until, ended }) => [printed === before, until === null, ended]),
      [
        [true, false, 'rotate'],
        [false, true, null],
      ],
    );
  }
  assert.deepEqual(await standing(cn), await standing(la));
  for (const entry of [first, second]) {
    const made = must(
      await makeStatement(cn.app, who, { planId: cn.planId, entries: [entry], withWords: false }),
    );
    const ports = { verify: cn.app.verifyEd25519, sha256: cn.app.sha256 };
    assert.ok(verifyStatement(made.bytes, made.hash, ports).ok, entry);
  }
});

test('AP1345 a key that was replaced as often as it can be is not replaced again, and the root key can still end it', async (t) => {
  const { cn, la } = await twoNodes(t);
  for (let n = 0; n < 6; n++) must(await rotate(cn, 'log'));
  const before = await keysOf(cn);
  const again = await rotate(cn, 'log');
  assert.deepEqual(again.ok ? null : [again.error.code, again.error.facts], [
    'joint-held',
    { reason: 'keys_spent' },
  ]);
  assert.deepEqual(await keysOf(cn), before);
  must(await revoke(cn, 'log'));
  must(await rotate(cn, 'cosign'));
  await exchange(cn, 'b');
  assert.equal((await keysOf(la)).parties[0]?.log.length, 8);
  assert.deepEqual(await standing(cn), await standing(la));
});

test('AP861 a rotated registration key signs further registrations, and those before stay', async (t) => {
  const { cn, la } = await twoNodes(t);
  const registered = async () =>
    must(await showJoint(cn.app, who, { planId: cn.planId })).parties.find(({ letter }) => letter === 'b')
      ?.registered;
  const before = await registered();
  must(await rotate(la, 'cosign'));
  await propose(cn, 0);
  await exchange(cn, 'b');
  await exchange(cn, 'b');
  const { parties } = await keysOf(cn);
  assert.deepEqual(
    parties[1]?.cosign.map(({ until, ended }) => [until, ended]),
    [
      [{ a: before }, 'rotate'],
      [null, null],
    ],
  );
  assert.ok(((await registered()) ?? 0) > (before ?? 0));
});

test('AP861 a revocation by the root key is known to both after an exchange, and the log goes on under the new key', async (t) => {
  const { cn, la } = await twoNodes(t);
  await propose(cn, 0);
  must(await revoke(cn, 'log'));
  await exchange(cn, 'b');
  const notes = (await la.app.store.read((r) => r.joint.plan(la.planId)))?.marks ?? null;
  assert.ok(JSON.stringify(notes).includes('"statements":["'));
  const [own] = (await keysOf(la)).parties;
  assert.deepEqual(
    own?.log.map(({ ended }) => ended),
    ['revoke', null],
  );
  await propose(cn, 0);
  await exchange(cn, 'b');
  assert.deepEqual(await standing(cn), await standing(la));
});

test('AP860 with the root key on a stick its file is taken for one act, the right one alone, and kept nowhere', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  const stick = rootOnStick(cn);
  const wrong = utf8(generateEd25519Pem());
  assert.equal(codeOf(partyFile(cn.app)), 'root-key-away');
  assert.equal(codeOf(partyFile(cn.app, wrong)), 'root-key-wrong');
  assert.equal(codeOf(partyFile(cn.app, utf8('words'))), 'root-key-wrong');
  assert.ok(partyFile(cn.app, stick).ok);
  const offers = [must(partyFile(la.app)).bytes];
  const { planId } = cn;
  assert.equal(codeOf(await openJoint(cn.app, who, { planId, offers })), 'root-key-away');
  const row = must(await openJoint(cn.app, who, { planId, offers, rootKey: stick }));
  const { bytes } = await planFile(cn.app, planId, row);
  const signed = must(await joinJoint(la.app, who, { planId: la.planId, bytes, sign: true }));
  const back = (await planFile(la.app, la.planId, signed)).bytes;
  // Taking over what others signed needs no root key.
  must(await joinJoint(cn.app, who, { planId, bytes: back, sign: false }));
  await exchange(cn, 'b');
  assert.equal((await keysOf(cn)).isRootHere, false);
  assert.equal(codeOf(await revoke(cn, 'log')), 'root-key-away');
  assert.equal(codeOf(await revoke(cn, 'log', wrong)), 'root-key-wrong');
  assert.equal((await keysOf(cn)).parties[0]?.log.length, 1);
  must(await revoke(cn, 'log', stick));
  assert.equal((await keysOf(cn)).parties[0]?.log.length, 2);
  assert.equal(codeOf(partyFile(cn.app)), 'root-key-away');
});

test('AP863 a node without the key that counts says so and enters nothing, until the root key names another', async (t) => {
  const { cn, la } = await twoNodes(t);
  must(await rotate(cn, 'log'));
  await exchange(cn, 'b');
  // An old copy of the keys folder was put back: the newest key is not in it.
  const { ring } = cn.app;
  Object.assign(cn.app, { ring: { ...ring, keys: () => [] } });
  assert.equal((await keysOf(cn)).missing, 'log');
  const [item] = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true })).items;
  const held = await standing(cn);
  const refused = await proposeJoint(cn.app, who, { planId: cn.planId, registers: [item?.register ?? ''] });
  assert.deepEqual(
    [codeOf(refused), refused.ok || refused.error.facts.reason],
    ['joint-held', 'key_missing'],
  );
  assert.equal(codeOf(await rotate(cn, 'log')), 'joint-held');
  assert.deepEqual(await standing(cn), held);
  Object.assign(cn.app, { ring: { ...ring, keys: (role: 'log' | 'cosign') => ring.keys(role).slice(1) } });
  must(await revoke(cn, 'log'));
  assert.equal((await keysOf(cn)).missing, null);
  await propose(cn, 0);
  await exchange(cn, 'b');
  assert.deepEqual(await standing(cn), await standing(la));
});

test('AP863 where it is not known what was signed, it says since when the others have to be heard, and goes on when they are', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId, markers, clock } = cn;
  markers.clear();
  clock.now = Date.UTC(2031, 4, 6, 7, 8, 9);
  // Another process has written: the record is read anew.
  must(
    await app.store.write(planId, async (w) => {
      const row = await w.joint.plan(planId);
      if (row === null) return err(problem('internal'));
      await w.joint.putPlan(planId, { ...row, version: row.version + 1 });
      return ok(null);
    }),
  );
  const { guard } = await keysOf(cn);
  assert.deepEqual([guard?.signed, guard?.since], [null, '2031-05-06T07:08:09Z']);
  assert.deepEqual(guard?.heard, [{ letter: 'b', size: null }]);
  // The other's clock is behind: what it makes now passes for old.
  await exchange(cn, 'b');
  assert.deepEqual((await keysOf(cn)).guard?.heard, [{ letter: 'b', size: null }]);
  la.clock.now = Date.UTC(2031, 4, 6, 7, 9);
  await exchange(cn, 'b');
  assert.equal((await keysOf(cn)).guard, null);
});

test('AP861 who does not coordinate the plan replaces no key, and an own plan has none', async (t) => {
  const { cn } = await twoNodes(t);
  const reader = person({ roles: ['reader'] });
  const { planId } = cn;
  const asked = { planId, role: 'log' as const };
  assert.equal(codeOf(await rotateKey(cn.app, reader, asked)), 'not-allowed');
  assert.equal(codeOf(await revokeKey(cn.app, reader, { ...asked, rootKey: null })), 'not-allowed');
  assert.equal(codeOf(await liftJointGuard(cn.app, reader, { planId, reason: 'r' })), 'not-allowed');
  assert.equal(codeOf(await showJointKeys(cn.app, reader, { planId })), 'not-allowed');
  const alone = new Map<string, JointNode>();
  const kh = await nodeOf(t, 'kh', alone);
  assert.equal(codeOf(await rotate(kh, 'log')), 'joint-not-open');
});

/** Puts the folder back to where it was, as a restored backup does; what stands beside the keys stays. */
async function restored(node: JointNode, change: () => Promise<void>): Promise<void> {
  const { app, planId } = node;
  const sizes = await standing(node);
  const [row, logs] = await app.store.read((r) => Promise.all([r.joint.plan(planId), r.joint.logs(planId)]));
  await change();
  must(
    await app.store.write(planId, async (w) => {
      const now = await w.joint.plan(planId);
      if (row === null || now === null) throw new Error('no plan');
      await w.joint.putPlan(planId, { ...row, version: now.version + 1 });
      await w.joint.putLogs(planId, logs);
      for (const [log, size] of sizes) await w.joint.cutEntries(planId, String(log), Number(size));
      return ok(null);
    }),
  );
}

const second = (roles: readonly Role[] = ['coordinator']) => ({
  ...person({ roles }),
  personId: 'p2',
  pseudonym: 'a-2',
  displayName: 'Second Sample',
});

test('AP862 a restored node shows what it waits for; two people lift the guard, one alone does not', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  await restored(cn, async () => {
    await propose(cn, 0);
    await exchange(cn, 'b');
  });
  const waiting = (await keysOf(cn)).guard;
  assert.ok(waiting !== null && (waiting.signed ?? 0) > waiting.held);
  assert.deepEqual(waiting.heard, [{ letter: 'b', size: null }]);
  const lift = (actor: typeof who, reason?: string) =>
    liftJointGuard(cn.app, actor, { planId, ...(reason === undefined ? {} : { reason }) });
  assert.equal(codeOf(await lift(who)), 'joint-act-refused');
  assert.equal(codeOf(await lift({ ...who, pseudonym: 'a-0' }, 'alone')), 'joint-act-refused');
  assert.equal(must(await lift(who, 'The line will be down for weeks')), 'waits');
  assert.equal(must(await lift(who, 'again by the same person')), 'waits');
  assert.equal((await keysOf(cn)).guard?.pending?.reason, 'again by the same person');
  assert.equal(must(await lift(second())), 'lifted');
  assert.equal((await keysOf(cn)).guard, null);
  assert.equal(codeOf(await lift(who, 'once more')), 'joint-act-refused');
  // The entry that says so is seen by the others, or shows them that the log has two histories.
  const own = await cn.app.store.read((r) => r.joint.entries(planId, 'a', 0, 100));
  const texts = own.map(({ bytes }) => new TextDecoder().decode(bytes));
  assert.ok(texts.some((text) => text.includes('"kind":"restore.notice"') && text.includes('"a-1","a-2"')));
  await exchangeByLine(la.app, who, { planId: la.planId, party: 'a' });
});

test('AP862 a first word that nobody confirms within a day counts no more, and an exchange needs none', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  await restored(cn, async () => {
    await propose(cn, 0);
    await exchange(cn, 'b');
  });
  must(await liftJointGuard(cn.app, who, { planId, reason: 'first' }));
  cn.clock.now += 25 * 60 * 60 * 1_000;
  assert.equal((await keysOf(cn)).guard?.pending, null);
  assert.equal(must(await liftJointGuard(cn.app, second(), { planId, reason: 'other' })), 'waits');
  await exchange(cn, 'b');
  assert.equal((await keysOf(cn)).guard, null);
  await exchange(cn, 'b');
  assert.deepEqual(await standing(cn), await standing(la));
});

test('AP861 a node restored from before a rotation hears of it from the others and signs with the newer key', async (t) => {
  const { cn, la } = await twoNodes(t);
  await restored(cn, async () => {
    must(await rotate(cn, 'log'));
    await exchange(cn, 'b');
  });
  assert.equal((await keysOf(cn)).parties[0]?.log.length, 1);
  assert.ok((await keysOf(cn)).guard !== null);
  await exchange(cn, 'b');
  const keys = await keysOf(cn);
  assert.deepEqual([keys.guard, keys.missing, keys.parties[0]?.log.length], [null, null, 2]);
  await propose(cn, 0);
  await exchange(cn, 'b');
  assert.deepEqual(await standing(cn), await standing(la));
  const row = await la.app.store.read((r) => r.joint.plan(la.planId));
  const kept = JSON.stringify(row?.marks ?? null).match(/"statements":\["([^"]+)"/)?.[1] ?? '';
  const read = readKeyStatement(new Uint8Array(Buffer.from(kept, 'base64')));
  assert.equal(read.ok && read.value.statement, 'rotate');
});
