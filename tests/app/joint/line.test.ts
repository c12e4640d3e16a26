/** The line between nodes: who is at the other end, calls in both directions at once, and a guard after a restore. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { App } from '../../../src/app/index.ts';
import {
  answerByLine,
  answerJoint,
  beginLog,
  exchangeByLine,
  exportBundle,
  importBundle,
  listEvidence,
  listProposals,
  previewJoint,
  proposeJoint,
  showJoint,
} from '../../../src/app/joint/index.ts';
import { marksFrom } from '../../../src/app/joint/joint-marks.ts';
import { err, ok, problem } from '../../../src/base/index.ts';
import { parseCheckpoint, parseNote } from '../../../src/ledger/index.ts';
import { codeOf, must } from '../test-node.ts';
import { type JointNode, nodeOf, openTogether, twoNodes, who } from './two-nodes.ts';

const viewOf = async ({ app, planId }: JointNode) => must(await showJoint(app, who, { planId }));

/** The tree that the node's own checkpoint of this size names. */
async function checkpointAt({ app, planId }: JointNode, size: number) {
  const logs = await app.store.read((r) => r.joint.logs(planId));
  for (const note of logs.find(({ log }) => log === 'a')?.notes ?? []) {
    const parsed = parseNote(new Uint8Array(Buffer.from(note, 'base64')));
    const read = parsed.ok ? parseCheckpoint(parsed.value.text) : null;
    if (read?.ok === true && read.value.size === size) return ok(read.value);
  }
  return err(problem('not-found', { size }));
}

async function propose(node: JointNode, at = 0): Promise<string> {
  const { items } = must(await previewJoint(node.app, who, { planId: node.planId, onlyNew: true }));
  const register = items[at]?.register ?? assert.fail('nothing to propose');
  const [id] = must(await proposeJoint(node.app, who, { planId: node.planId, registers: [register] }));
  return id ?? assert.fail('nothing proposed');
}

test('AP86 who calls is known by the certificate, and brings no other party’s bundle', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { hash } = await viewOf(cn);
  const [file] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  const bytes = file?.bytes ?? assert.fail('no file');
  const call = (certificate: string, plan = hash ?? '') => answerByLine(la.app, { plan, certificate, bytes });
  assert.equal(codeOf(await call('00'.repeat(32))), 'not-allowed');
  assert.equal(codeOf(await call(la.app.line?.own.certificate ?? '')), 'not-allowed');
  assert.equal(codeOf(await call(cn.app.line?.own.certificate ?? '', 'A'.repeat(43))), 'not-found');
  assert.ok((await call(cn.app.line?.own.certificate ?? '')).ok);
});

test('AP86 nodes that call each other at once both come to rest with the same', async (t) => {
  const { cn, la } = await twoNodes(t);
  await Promise.all([propose(cn, 0), propose(la, 1)]);
  await Promise.all([
    exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }),
    exchangeByLine(la.app, who, { planId: la.planId, party: 'a' }),
  ]);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  const [one, other] = [await viewOf(cn), await viewOf(la)];
  assert.deepEqual(
    one.parties.map(({ held }) => held),
    other.parties.map(({ held }) => held),
  );
  assert.deepEqual([one.waiting, other.waiting, one.unsent, other.unsent], [1, 1, 0, 0]);
});

test('AP86 a line that is cut loses nothing: the next exchange brings it', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await propose(cn);
  const { line } = cn.app;
  assert.ok(line !== null);
  // The bundle arrives and the answer is lost.
  const lossy: App['line'] = {
    own: line.own,
    exchange: async (...call) => {
      await line.exchange(...call);
      return err(problem('line-unreachable', { reason: 'reset' }));
    },
  };
  Object.assign(cn.app, { line: lossy });
  const lost = await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' });
  assert.equal(codeOf(lost), 'line-unreachable');
  assert.equal((await viewOf(la)).waiting, 1);
  Object.assign(cn.app, { line });
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  const { items } = must(await listProposals(cn.app, who, { planId: cn.planId, which: 'own' }));
  assert.deepEqual(
    items.map((item) => [item.id, item.reach.map(({ state }) => state).join()]),
    [[id, 'registered']],
  );
});

test('AP80 a node whose folder is behind what stands beside its keys enters nothing until it has refilled', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  await openTogether([cn, la]);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  const old = await cn.app.store.read(async (r) => ({
    row: await r.joint.plan(cn.planId),
    logs: await r.joint.logs(cn.planId),
    sizes: (await viewOf(cn)).parties.map(({ letter, held }) => [letter, held] as const),
  }));
  await propose(cn);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  // The folder as a backup from before has it; what stands beside the keys stays.
  must(
    await cn.app.store.write(cn.planId, async (w) => {
      if (old.row === null) return err(problem('internal'));
      const now = await w.joint.plan(cn.planId);
      await w.joint.putPlan(cn.planId, { ...old.row, version: (now?.version ?? 0) + 1 });
      await w.joint.putLogs(cn.planId, old.logs);
      for (const [log, size] of old.sizes) await w.joint.cutEntries(cn.planId, log, size);
      return { ok: true, value: null } as const;
    }),
  );
  assert.equal((await viewOf(cn)).isGuarded, true);
  const refused = await proposeJoint(cn.app, who, {
    planId: cn.planId,
    registers: [
      must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true })).items[1]?.register ?? '',
    ],
  });
  assert.equal(codeOf(refused), 'joint-held');
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  const after = await viewOf(cn);
  assert.deepEqual([after.isGuarded, after.parties.some(({ isForked }) => isForked)], [false, false]);
  assert.deepEqual(
    after.parties.map(({ held }) => held),
    (await viewOf(la)).parties.map(({ held }) => held),
  );
  await propose(cn);
});

test('AP80 a head stands beside the keys before it is kept that it will be signed: a stop in between signs nothing unmarked', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId, markers } = cn;
  const undertaken = async () => {
    const row = await app.store.read((r) => r.joint.plan(planId));
    return marksFrom(row?.marks ?? null)?.undertaken.sign?.size ?? 0;
  };
  const marked = () => Math.max(0, ...[...markers.values()].map(({ size }) => size));
  const { write } = app.store;
  const seen: (readonly [kept: number, beside: number])[] = [];
  Object.assign(app.store, {
    write: async (...asked: Parameters<typeof write>) => {
      const done = await write.apply(app.store, asked);
      seen.push([await undertaken(), marked()]);
      return done;
    },
  });
  const before = await undertaken();
  await propose(cn);
  must(await exchangeByLine(app, who, { planId, party: 'b' }));
  assert.ok((await undertaken()) > before, 'something was signed');
  assert.deepEqual(
    seen.filter(([kept, beside]) => kept > beside),
    [],
  );
});

test('AP80 what another process has written is seen, and nothing is entered twice', async (t) => {
  const { cn } = await twoNodes(t);
  // Another process of the same node: the same store and keys, nothing in common in memory.
  const twin: App = { ...cn.app, keys: { ...cn.app.keys } };
  const node: JointNode = { ...cn, app: twin };
  const one = await propose(cn, 0);
  const other = await propose(node, 0);
  assert.equal(new Set([one, other]).size, 2);
  const { items } = must(await listProposals(twin, who, { planId: cn.planId, which: 'own' }));
  assert.deepEqual(items.map(({ id }) => id).sort(), [one, other].sort());
  must(await beginLog(twin, cn.planId));
  assert.equal((await viewOf(cn)).ownEntries, (await viewOf(node)).ownEntries);
});

test('AP87 the view counts what waits, what is sent and registered', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await propose(cn);
  assert.equal((await viewOf(cn)).unsent, 1);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  const other = (await viewOf(cn)).parties.find(({ letter }) => letter === 'b');
  assert.deepEqual([other?.registered, (await viewOf(la)).waiting], [(await viewOf(cn)).ownEntries, 1]);
  must(await answerJoint(la.app, who, { planId: la.planId, answers: [{ kind: 'note', item: id }] }));
  assert.equal((await viewOf(la)).waiting, 0);
  const [file] = must(await exportBundle(la.app, who, { planId: la.planId }));
  must(await importBundle(cn.app, who, { planId: cn.planId, files: [file?.bytes ?? new Uint8Array()] }));
  assert.equal((await viewOf(cn)).evidence, 0);
});

test('AP87 a node that runs twice from one copy is found out, and the proof is kept', async (t) => {
  const { cn, la } = await twoNodes(t);
  const old = await cn.app.store.read(async (r) => ({
    row: await r.joint.plan(cn.planId),
    logs: await r.joint.logs(cn.planId),
    sizes: (await viewOf(cn)).parties.map(({ letter, held }) => [letter, held] as const),
  }));
  const agreed = await propose(cn, 0);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  must(await answerJoint(la.app, who, { planId: la.planId, answers: [{ kind: 'confirm', item: agreed }] }));
  const { hash } = await viewOf(cn);
  // The old copy, with the marker thrown away as well and what it had undertaken forgotten.
  must(
    await cn.app.store.write(cn.planId, async (w) => {
      const now = await w.joint.plan(cn.planId);
      if (old.row === null || now === null) return err(problem('internal'));
      await w.joint.putPlan(cn.planId, { ...old.row, version: now.version + 1 });
      await w.joint.putLogs(cn.planId, old.logs);
      for (const [log, size] of old.sizes) await w.joint.cutEntries(cn.planId, log, size);
      return { ok: true, value: null } as const;
    }),
  );
  cn.markers.clear();
  const marker = old.sizes.find(([log]) => log === 'a')?.[1] ?? 0;
  const { root } = must(await checkpointAt(cn, marker));
  cn.app.marker.note(cn.planId, `joint/${hash}`, { size: marker, root });
  await propose(cn, 1);
  const [file] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  must(await importBundle(la.app, who, { planId: la.planId, files: [file?.bytes ?? new Uint8Array()] }));
  const view = await viewOf(la);
  assert.deepEqual(
    view.parties.map(({ isForked }) => isForked),
    [true, false],
  );
  const [proof] = must(await listEvidence(la.app, who, { planId: la.planId }));
  assert.deepEqual([proof?.kind, proof?.log], ['fork', 'a']);
  // What had been agreed before stays to be read.
  const { items } = must(await listProposals(la.app, who, { planId: la.planId, which: 'all' }));
  assert.ok(items.length > 0);
});
