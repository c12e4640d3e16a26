/** What has left, as far as the node knows it: made, handed out, or not at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { App } from '../../../src/app/index.ts';
import { nothingLeft } from '../../../src/app/index.ts';
import {
  beginHandOut,
  endHandOut,
  exchangeByLine,
  exportBundle,
  importBundle,
  listCautions,
  listProposals,
  listTransfers,
  showJoint,
} from '../../../src/app/joint/index.ts';
import { err, isJsonObject, ok, problem } from '../../../src/base/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { proposeAll } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

/** Outcomes of what left, sorted: the clock stands still here. */
async function outOf({ app, planId }: JointNode): Promise<readonly string[]> {
  const { items } = must(await listTransfers(app, who, { planId }));
  return items
    .filter(({ direction }) => direction === 'out')
    .map(({ outcome }) => outcome)
    .toSorted();
}
const and = (outcomes: readonly string[], ...more: readonly string[]) => [...outcomes, ...more].toSorted();
const unsentOf = async ({ app, planId }: JointNode) => must(await showJoint(app, who, { planId })).unsent;
const call = ({ app, planId }: JointNode) => exchangeByLine(app, who, { planId, party: 'b' });

test('AP1210 a file that somebody takes away is listed as made, and is no caution', async (t) => {
  const { cn } = await twoNodes(t);
  await proposeAll(cn);
  must(await exportBundle(cn.app, who, { planId: cn.planId }));
  assert.equal((await outOf(cn)).filter((outcome) => outcome === 'made').length, 1);
  assert.deepEqual(must(await listCautions(cn.app, who, { planId: cn.planId })).items, []);
});

test('AP1210 what is taken back is as if it had not been made, but not what another file has marked since', async (t) => {
  const { cn } = await twoNodes(t);
  await proposeAll(cn);
  const { planId } = cn;
  const [before, unsent] = [await outOf(cn), await unsentOf(cn)];
  assert.ok(unsent > 0);
  const { leaving } = must(await beginHandOut(cn.app, who, { planId }));
  assert.deepEqual([await outOf(cn), await unsentOf(cn)], [and(before, 'made'), 0]);
  const end = { planId, leaving, outcome: 'not-left' } as const;
  assert.equal(codeOf(await endHandOut(cn.app, person({ roles: [] }), end)), 'not-allowed');
  must(await endHandOut(cn.app, who, end));
  assert.deepEqual([await outOf(cn), await unsentOf(cn)], [before, unsent]);
  const first = must(await beginHandOut(cn.app, who, { planId }));
  const second = must(await beginHandOut(cn.app, who, { planId }));
  must(await endHandOut(cn.app, who, { planId, leaving: second.leaving, outcome: 'handed-out' }));
  must(await endHandOut(cn.app, who, { planId, leaving: first.leaving, outcome: 'not-left' }));
  assert.deepEqual(await outOf(cn), and(before, 'handed-out'));
  assert.equal(await unsentOf(cn), 0, 'the second file has it');
});

/** How far what was proposed has come with the other party, each word once. */
async function reachOf({ app, planId }: JointNode): Promise<readonly string[]> {
  const { items } = must(await listProposals(app, who, { planId, which: 'own', limit: 500 }));
  return [...new Set(items.flatMap(({ reach }) => reach.map(({ state }) => state)))];
}

test('AP1324 SY1070 of what a file holds no more is said than is known: made, until it is known to be handed out', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  await proposeAll(cn);
  assert.deepEqual(await reachOf(cn), ['local']);
  // A browser takes it away: nobody here knows more.
  const files = must(await exportBundle(app, who, { planId }));
  assert.deepEqual(await reachOf(cn), ['made']);
  // A command has written it whole, though nothing was new in it.
  const { leaving } = must(await beginHandOut(app, who, { planId }));
  assert.deepEqual(await reachOf(cn), ['made']);
  must(await endHandOut(app, who, { planId, leaving, outcome: 'handed-out' }));
  assert.deepEqual(await reachOf(cn), ['sent']);
  must(await importBundle(la.app, who, { planId: la.planId, files: files.map(({ bytes }) => bytes) }));
  assert.deepEqual(await reachOf(cn), ['sent'], 'nothing has come back');
  must(await call(cn));
  assert.deepEqual(await reachOf(cn), ['registered']);
});

test('AP1324 marks that an earlier version kept say that it was made, and nothing of it is lost', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  await proposeAll(cn);
  const { leaving } = must(await beginHandOut(app, who, { planId }));
  must(await endHandOut(app, who, { planId, leaving, outcome: 'handed-out' }));
  assert.deepEqual(await reachOf(cn), ['sent']);
  must(
    await app.store.write(planId, async (w) => {
      const row = (await w.joint.plan(planId)) ?? assert.fail('no plan');
      assert.ok(isJsonObject(row.marks));
      const { handed: _handed, ...marks } = row.marks;
      await w.joint.putPlan(planId, { ...row, marks, version: row.version + 1 });
      return ok(null);
    }),
  );
  assert.deepEqual(await reachOf(cn), ['made']);
  assert.equal(await unsentOf(cn), 0);
});

test('AP1211 by line only what was answered is listed as handed out, and nothing where nothing left', async (t) => {
  const { cn } = await twoNodes(t);
  await proposeAll(cn);
  const line = cn.app.line ?? assert.fail('no line');
  const [before, unsent] = [await outOf(cn), await unsentOf(cn)];
  const cut = (after: boolean): App['line'] => ({
    own: line.own,
    exchange: async (...given) => {
      if (after) await line.exchange(...given);
      return err(problem('line-unreachable', { reason: 'reset', ...(after ? {} : nothingLeft) }));
    },
  });
  Object.assign(cn.app, { line: cut(false) });
  for (let n = 0; n < 3; n++) assert.equal(codeOf(await call(cn)), 'line-unreachable');
  assert.deepEqual([await outOf(cn), await unsentOf(cn)], [before, unsent]);
  // The bundle arrives, and the answer is lost: it may have left.
  Object.assign(cn.app, { line: cut(true) });
  assert.equal(codeOf(await call(cn)), 'line-unreachable');
  assert.deepEqual(await outOf(cn), and(before, 'made'));
  assert.deepEqual(await reachOf(cn), ['made']);
  Object.assign(cn.app, { line });
  must(await call(cn));
  assert.deepEqual(await outOf(cn), and(before, 'made', 'handed-out'));
  assert.equal(await unsentOf(cn), 0);
});
