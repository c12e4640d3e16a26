/** Answers from the offline form, entered at the node of the party in whose name they are, and at no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  exportBundle,
  importBundle,
  listProposals,
  readAnswers,
  showJoint,
  takeAnswers,
} from '../../../src/app/joint/index.ts';
import { type FileAnswer, formatAnswerFile } from '../../../src/sync/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer, exchange, listed, propose, proposeAll } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

async function hashOf({ app, planId }: JointNode): Promise<string> {
  return must(await showJoint(app, who, { planId })).hash ?? assert.fail('not open');
}

async function fileOf(
  node: JointNode,
  answers: readonly FileAnswer[],
  more: { readonly plan?: string; readonly party?: string } = {},
): Promise<Uint8Array> {
  const plan = await hashOf(node);
  return formatAnswerFile({ plan, party: 'b', person: 'Somebody', day: '2026-11-26', answers, ...more });
}

const confirm = (item: string): FileAnswer => ({ item, kind: 'confirm', reason: '' });
const standings = async ({ app, planId }: JointNode, bytes: Uint8Array) =>
  must(await readAnswers(app, who, { planId, bytes })).answers.map(({ standing }) => standing);
const take = ({ app, planId }: JointNode, bytes: Uint8Array, by = who) =>
  takeAnswers(app, by, { planId, bytes });

/** Two nodes on which cn has proposed the reading of one commitment. */
async function proposed(t: Parameters<typeof twoNodes>[0]) {
  const { cn, la } = await twoNodes(t);
  await accept(cn, '二十名教师');
  const made = await propose(cn, () => true);
  assert.ok(made.length >= 4, String(made.length));
  return { cn, la, made };
}

test('AP1000 answers are told with what they answer, entered in one act, and reach the other side', async (t) => {
  const { cn, la, made } = await proposed(t);
  const [first = '', second = '', third = '', fourth = ''] = made;
  const bytes = await fileOf(la, [
    confirm(first),
    { item: second, kind: 'object', reason: 'sample reasons' },
    { item: third, kind: 'dispute.raise', reason: 'sample statement' },
    { item: fourth, kind: 'note', reason: '' },
  ]);
  const shown = must(await readAnswers(la.app, who, { planId: la.planId, bytes }));
  assert.deepEqual([shown.person, shown.day], ['Somebody', '2026-11-26']);
  for (const { standing, told, item } of shown.answers) {
    assert.equal(standing, 'ready');
    const [listedOne] = (await listed(la)).filter(({ id }) => id === item);
    assert.deepEqual(told?.lines, listedOne?.told.lines);
    assert.deepEqual(told?.subject.field, listedOne?.told.subject.field);
  }
  const before = must(await showJoint(la.app, who, { planId: la.planId })).unsent;
  const taken = must(await take(la, bytes));
  assert.equal(taken.entries.length, 4);
  assert.deepEqual(taken.left, []);
  assert.equal(must(await showJoint(la.app, who, { planId: la.planId })).unsent, before + 4);
  await exchange(la);
  const [ours] = (await listed(cn, 'own')).filter(({ id }) => id === second);
  assert.deepEqual(
    ours?.answers.map(({ letter, kind, words }) => ({ letter, kind, words })),
    [{ letter: 'b', kind: 'object', words: 'sample reasons' }],
  );
  const disputed = (await listed(cn, 'all')).find(({ id }) => id === third);
  assert.deepEqual(
    disputed?.disputes.map(({ words }) => words),
    ['sample statement'],
  );
});

test('AP1000 the same file again enters nothing; what is answered, settled, withdrawn, ours or not here is left', async (t) => {
  const { cn, la, made } = await proposed(t);
  const [first = '', second = '', third = '', fourth = ''] = made;
  const bytes = await fileOf(la, [confirm(first)]);
  must(await take(la, bytes));
  const again = must(await take(la, bytes));
  assert.deepEqual(again, { entries: [], left: [{ item: first, standing: 'given' }] });
  must(await answer(la, 'note', second));
  must(await answer(cn, 'withdraw', third));
  await exchange(la);
  const [ofOurs = ''] = await propose(la, (register) => register.startsWith('plan/'));
  const unknown = `a:4000:${'A'.repeat(43)}`;
  const mixed = await fileOf(la, [
    { item: first, kind: 'note', reason: '' },
    confirm(second),
    confirm(third),
    confirm(ofOurs),
    confirm(unknown),
    confirm(fourth),
  ]);
  const byItem = new Map(
    must(await readAnswers(la.app, who, { planId: la.planId, bytes: mixed })).answers.map(
      ({ item, standing }) => [item, standing] as const,
    ),
  );
  const expected = new Map([
    [first, 'other'],
    [second, 'other'],
    [third, 'over'],
    [ofOurs, 'own'],
    [unknown, 'not-here'],
    [fourth, 'ready'],
  ]);
  assert.deepEqual(byItem, new Map([...expected].toSorted(([one], [other]) => (one < other ? -1 : 1))));
  const taken = must(await take(la, mixed));
  assert.equal(taken.entries.length, 1);
  assert.equal(taken.left.length, 5);
});

test('AP1000 a file that comes before its exchange file waits for it', async (t) => {
  const { cn, la } = await twoNodes(t);
  await accept(cn, '二十名教师');
  const [made = ''] = await proposeAll(cn);
  const bytes = await fileOf(la, [confirm(made)]);
  assert.deepEqual(await standings(la, bytes), ['not-here']);
  assert.deepEqual(must(await take(la, bytes)).entries, []);
  const [bundle] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  must(await importBundle(la.app, who, { planId: la.planId, files: [bundle?.bytes ?? new Uint8Array()] }));
  assert.deepEqual(await standings(la, bytes), ['ready']);
  assert.equal(must(await take(la, bytes)).entries.length, 1);
});

test('AP1000 no node enters answers of another plan, in the name of another party, altered, or for who may not', async (t) => {
  const { cn, la, made } = await proposed(t);
  const [first = ''] = made;
  const waiting = async () => (await listed(la)).length;
  const before = await waiting();
  const reason = (of: Awaited<ReturnType<typeof take>>) => (of.ok ? null : of.error.facts.reason);
  const good = await fileOf(la, [confirm(first)]);
  assert.equal(reason(await take(cn, good)), 'answers_other_party');
  assert.equal(
    reason(await take(la, await fileOf(la, [confirm(first)], { party: 'c' }))),
    'answers_other_party',
  );
  const other = await fileOf(la, [confirm(first)], { plan: 'Q'.repeat(43) });
  assert.equal(reason(await take(la, other)), 'answers_other_plan');
  assert.equal(reason(await take(la, good.slice(0, -1))), 'answers_malformed');
  for (const bytes of [other, good.slice(0, -1)])
    assert.equal(codeOf(await readAnswers(la.app, who, { planId: la.planId, bytes })), 'joint-file-refused');
  assert.equal(codeOf(await take(la, good, person({ roles: ['reader'] }))), 'not-allowed');
  assert.equal(await waiting(), before);
  const { total } = must(await listProposals(cn.app, who, { planId: cn.planId, which: 'waiting' }));
  assert.equal(total, 0);
});
