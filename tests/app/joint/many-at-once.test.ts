/** Many answers as one act, and acts that cannot be done: each leaves both nodes as they were, with words that say why. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, getObject, getPlan, patchPlan } from '../../../src/app/index.ts';
import {
  answerJoint,
  exportBundle,
  importBundle,
  type JointAnswer,
  previewExport,
  previewJoint,
  proposeJoint,
  showJoint,
  showJointFigures,
} from '../../../src/app/joint/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, acceptAll, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const own = async ({ app, planId }: JointNode): Promise<number> =>
  must(await showJoint(app, who, { planId })).ownEntries;
const planOf = ({ app, planId }: JointNode) => getPlan(app, who, { planId });
const changeTitle = ({ app, planId }: JointNode, version: number, en: string) =>
  patchPlan(app, who, { planId, version, patch: { title: { en } } });
const reasonOf = (result: Awaited<ReturnType<typeof answer>>): unknown =>
  result.ok ? 'done' : result.error.facts.reason;

/** Proposes as many values as asked for, in one act. */
async function proposeMany(node: JointNode, n: number): Promise<readonly string[]> {
  await acceptAll(node);
  const { app, planId } = node;
  const { items } = must(await previewJoint(app, who, { planId, limit: 500 }));
  const registers = items.slice(0, n).map(({ register }) => register);
  assert.equal(registers.length, n, 'the sample plan is too small');
  const made = must(await proposeJoint(app, who, { planId, registers }));
  await exchange(node);
  return made;
}

test('AP83 a list is answered as one act with its exceptions marked', async (t) => {
  const { cn, la } = await twoNodes(t);
  const made = await proposeMany(cn, 12);
  const exceptions = new Set(made.slice(4, 7));
  const answers = made.map((item): JointAnswer => {
    return exceptions.has(item)
      ? { kind: 'object', item, reason: 'Sample reasons' }
      : { kind: 'confirm', item };
  });
  const before = await own(la);
  must(await answerJoint(la.app, who, { planId: la.planId, answers }));
  assert.equal(await own(la), before + 12);
  await exchange(la);
  for (const node of [cn, la]) {
    const all = await listed(node, 'all');
    const ofStatus = (status: string) => all.filter((one) => one.status === status).map(({ id }) => id);
    assert.deepEqual(ofStatus('objected').sort(), [...exceptions].sort());
    assert.equal(ofStatus('settled').length, 9);
  }
});

test('AP83 where one answer of a list cannot be given, none is', async (t) => {
  const { cn, la } = await twoNodes(t);
  const made = await proposeMany(cn, 12);
  const before = await own(la);
  for (const wrong of [
    { kind: 'object', item: made[11] ?? '' },
    { kind: 'withdraw', item: made[11] ?? '' },
    { kind: 'confirm', item: 'a:999:nothing' },
  ] as const) {
    const answers = [...made.slice(0, 11).map((item) => ({ kind: 'confirm', item }) as const), wrong];
    const refused = await answerJoint(la.app, who, { planId: la.planId, answers });
    assert.match(codeOf(refused), /joint-act-refused|not-found/);
    assert.equal(await own(la), before);
    assert.equal((await listed(la)).length, 12);
  }
});

test('AP83 of two people who answer at once one act counts, and the other is told how it stands', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [title = ''] = await propose(cn, (register) => register.endsWith('/title'));
  const second = { ...person(), personId: 'p2', pseudonym: 'a-2' };
  const done = await Promise.all([
    answer(la, 'confirm', title),
    answer(la, 'confirm', title, undefined, second),
  ]);
  assert.deepEqual(done.map(reasonOf).sort(), ['done', 'settled']);
});

test('AP83 an answer to what was withdrawn, or to an own proposal, is refused and changes nothing', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [title = ''] = await propose(cn, (register) => register.endsWith('/title'));
  assert.equal(reasonOf(await answer(cn, 'confirm', title)), 'own');
  must(await answer(cn, 'withdraw', title));
  await exchange(cn);
  const before = await own(la);
  for (const kind of ['confirm', 'note', 'consult'] as const)
    assert.equal(reasonOf(await answer(la, kind, title)), 'withdrawn');
  assert.equal(reasonOf(await answer(la, 'object', title, 'Sample reasons')), 'withdrawn');
  assert.equal(await own(la), before);
});

test('AP83 who may not act for the whole plan answers nothing', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [title = ''] = await propose(cn, (register) => register.endsWith('/title'));
  const before = await own(la);
  for (const somebody of [
    person({ roles: ['reader'] }),
    person({ roles: ['coordinator'], areas: ['somewhere-else'] }),
  ])
    assert.equal(codeOf(await answer(la, 'confirm', title, undefined, somebody)), 'not-allowed');
  assert.equal(await own(la), before);
});

test('AP84 a list that came only in part is not taken in part', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, limit: 500 }));
  const registers = items.slice(0, 12).map(({ register }) => register);
  must(await proposeJoint(cn.app, who, { planId: cn.planId, registers }));
  const parts = must(await exportBundle(cn.app, who, { planId: cn.planId, partBytes: 1_000 }));
  assert.ok(parts.length > 2);
  const files = parts.map(({ bytes }) => bytes);
  const { planId } = la;
  assert.equal(
    codeOf(await importBundle(la.app, who, { planId, files: files.slice(0, -1) })),
    'bundle-refused',
  );
  assert.equal((await listed(la, 'all')).length, 0);
  must(await importBundle(la.app, who, { planId, files }));
  assert.equal((await listed(la, 'all')).length, 12);
});

test('AP880 a claim in dispute bears its statement on both sides, and settles by a later claim that all confirm', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await accept(cn, '二十名教师');
  const mine = await claim(cn, id, { progress: 'complete' });
  const [first = ''] = await proposeOwn(cn);
  assert.equal(reasonOf(await answer(la, 'dispute.raise', first)), 'words_missing');
  must(await answer(la, 'dispute.raise', first, 'By our sample record twelve came'));
  const leaving = must(await previewExport(la.app, who, { planId: la.planId })).entries;
  const raised = leaving.find(({ text }) => text.includes('dispute.raise')) ?? assert.fail('no entry');
  assert.ok(!raised.text.includes('twelve'), 'the words go beside the entry');
  await exchange(la);
  for (const node of [cn, la]) {
    const [one] = await listed(node, 'all');
    assert.deepEqual(
      one?.disputes.map(({ by, words, isClosed }) => [by, words, isClosed]),
      [['b', 'By our sample record twelve came', false]],
    );
    const { items } = must(await showJointFigures(node.app, who, { planId: node.planId }));
    assert.deepEqual(
      items[0]?.claims.map(({ agreement }) => agreement),
      ['disputed'],
    );
  }
  assert.equal((await listed(la)).length, 0, 'who disputes has answered');
  const { version } = must(await getObject(cn.app, who, { planId: cn.planId, type: 'claim', id: mine }));
  const cleared = [{ wording: 'shared', on: '2026-05-20' }];
  const patch = { progress: 'substantial', shared: { en: 'Twelve came' }, cleared };
  must(await changeObject(cn.app, who, { planId: cn.planId, type: 'claim', id: mine, version, patch }));
  const made = await proposeOwn(cn);
  must(await answer(la, 'confirm', made.at(-1) ?? ''));
  await exchange(la);
  for (const node of [cn, la]) {
    const { items } = must(await showJointFigures(node.app, who, { planId: node.planId }));
    assert.deepEqual(
      [items[0]?.progress, items[0]?.claims.map(({ agreement }) => agreement)],
      ['substantial', ['confirmed']],
    );
  }
});

test('AP880 both sides change one reading at once: both values stand beside each other until all settle one', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { version } = must(await planOf(cn));
  must(await changeTitle(cn, version, 'Sample title of one side'));
  must(await changeTitle(la, must(await planOf(la)).version, 'Sample title of the other'));
  const isTitle = (register: string): boolean => register.endsWith('/title');
  const registersOf = async ({ app, planId }: JointNode) =>
    must(await previewJoint(app, who, { planId }))
      .items.map(({ register }) => register)
      .filter(isTitle);
  const [ours = ''] = must(
    await proposeJoint(cn.app, who, { planId: cn.planId, registers: await registersOf(cn) }),
  );
  const [theirs = ''] = must(
    await proposeJoint(la.app, who, { planId: la.planId, registers: await registersOf(la) }),
  );
  await exchange(cn);
  must(await answer(la, 'confirm', ours));
  must(await answer(cn, 'confirm', theirs));
  await exchange(cn);
  for (const node of [cn, la]) {
    const both = await listed(node, 'contested');
    assert.deepEqual(both.map(({ id }) => id).sort(), [ours, theirs].sort());
    for (const one of both) {
      const [line] = one.rivals[0]?.lines.filter(({ key }) => key === 'en') ?? [];
      assert.notDeepEqual(line?.before, line?.after);
    }
  }
  must(await changeTitle(la, must(await planOf(la)).version, 'Sample title of both'));
  const [settled = ''] = await propose(la, isTitle);
  must(await answer(cn, 'confirm', settled));
  await exchange(cn);
  for (const node of [cn, la])
    assert.deepEqual(
      [(await listed(node, 'contested')).length, (await listed(node, 'agreed')).map(({ id }) => id)],
      [0, [settled]],
    );
});
