/** Disagreements between two nodes: both statements, levels, a meeting's agenda, settled or left standing by acts of both. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject } from '../../../src/app/index.ts';
import {
  type DisagreementView,
  endDisagreement,
  listDisagreements,
  makeStatement,
  referDisagreement,
  showDisagreement,
  showJointFigures,
  stateInDisagreement,
  takeBackDisagreement,
} from '../../../src/app/joint/index.ts';
import type { Problem, Result } from '../../../src/base/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const all = async ({ app, planId }: JointNode): Promise<readonly DisagreementView[]> =>
  must(await listDisagreements(app, who, { planId })).items;
const only = async (node: JointNode): Promise<DisagreementView> => {
  const [one, ...more] = await all(node);
  assert.equal(more.length, 0);
  return one ?? assert.fail('no disagreement');
};
const reasonOf = (result: Result<unknown, Problem>): unknown =>
  result.ok ? 'no problem' : result.error.facts.reason;

/** A claim of cn that la disputes; both nodes know. */
async function disputed(t: Parameters<typeof twoNodes>[0]) {
  const { cn, la } = await twoNodes(t);
  const commitment = await accept(cn, '二十名教师');
  const own = await claim(cn, commitment);
  const [item = ''] = await proposeOwn(cn);
  must(await answer(la, 'dispute.raise', item, 'Sample view of la'));
  await exchange(la);
  const { id: dispute } = await only(cn);
  return { cn, la, commitment, own, item, dispute };
}

/** Answers the newest step of the disagreement. */
async function confirmStep(node: JointNode, dispute: string): Promise<void> {
  const { planId, app } = node;
  const { steps } = must(await showDisagreement(app, who, { planId, dispute }));
  const step = steps.find(({ awaitsUs }) => awaitsUs) ?? assert.fail('nothing waits');
  must(await answer(node, 'confirm', step.entry));
  await exchange(node);
}

/** What both must tell alike: everything but whose it is, and the words of the text, which only who lists the commitment can find. */
async function alike(cn: JointNode, la: JointNode): Promise<void> {
  const shared = (views: readonly DisagreementView[]) =>
    views.map(({ me: _me, told, words: _words, steps, ...rest }) => ({
      ...rest,
      lines: told?.lines,
      steps: steps.map(({ awaitsUs: _awaits, isOwn: _own, ...step }) => step),
    }));
  assert.deepEqual(shared(await all(cn)), shared(await all(la)));
}

test('AP980 a dispute is a disagreement with the statements of both sides, the same on both nodes', async (t) => {
  const { cn, la, dispute, item } = await disputed(t);
  const before = await only(cn);
  assert.deepEqual(
    before.statements.map(({ party, words }) => [party, words]),
    [
      ['a', null],
      ['b', 'Sample view of la'],
    ],
  );
  assert.deepEqual([before.areBothGiven, before.standing, before.level.level], [false, 'open', 'desk']);
  assert.equal(before.item, item);
  must(await stateInDisagreement(cn.app, who, { planId: cn.planId, dispute, words: 'Sample view of cn' }));
  await exchange(cn);
  for (const node of [cn, la]) {
    const { statements, areBothGiven, told } = await only(node);
    assert.deepEqual(
      statements.map(({ words }) => words),
      ['Sample view of cn', 'Sample view of la'],
    );
    assert.equal(areBothGiven, true);
    assert.equal(told?.subject.kind, 'claim');
  }
  await alike(cn, la);
  must(await stateInDisagreement(la.app, who, { planId: la.planId, dispute, words: 'Further sample view' }));
  await exchange(la);
  assert.equal((await only(cn)).statements[1]?.words, 'Further sample view');
});

test('AP981 taken to the committee, onto the agenda of its meeting, and settled, each by acts of both', async (t) => {
  const { cn, la, dispute, item } = await disputed(t);
  const values = { title: { en: 'Sample committee session' }, state: 'planned', date: '2026-09-01' };
  const made = must(await createObject(cn.app, who, { planId: cn.planId, type: 'meeting', values }));
  const meeting = `meeting/${made.id}`;
  const at = { planId: cn.planId, dispute, level: 'committee' as const, meeting, on: '2026-09-01' };
  must(await referDisagreement(cn.app, who, at));
  await exchange(cn);
  assert.equal((await only(la)).level.level, 'desk');
  assert.deepEqual(
    (await listed(la)).map(({ register }) => register),
    [`dispute/${dispute}/level`],
  );
  await confirmStep(la, dispute);
  for (const node of [cn, la])
    assert.deepEqual(
      [(await only(node)).level.level, (await only(node)).level.meeting, (await only(node)).level.on],
      ['committee', meeting, '2026-09-01'],
    );
  for (const node of [cn, la])
    assert.equal((await only(node)).level.meetingName.en, 'Sample committee session');
  const ending = { planId: la.planId, dispute, outcome: 'settled' as const, words: 'Twelve teachers by May' };
  must(await endDisagreement(la.app, who, ending));
  await exchange(la);
  assert.equal((await only(cn)).standing, 'open');
  await confirmStep(cn, dispute);
  for (const node of [cn, la]) {
    const { standing, steps } = await only(node);
    assert.equal(standing, 'settled');
    assert.deepEqual(
      steps.map(({ level, outcome, words, status }) => [level, outcome, words, status]),
      [
        ['committee', null, null, 'settled'],
        [null, 'settled', 'Twelve teachers by May', 'settled'],
      ],
    );
  }
  await alike(cn, la);
  // The claim waits for an answer again, and takes one.
  assert.ok((await listed(la)).some(({ id }) => id === item));
  must(await answer(la, 'confirm', item));
});

test('AP981 left standing by acts of both it may still be settled; taken back by its raiser alone it is over', async (t) => {
  const { cn, la, dispute } = await disputed(t);
  const { planId } = cn;
  must(await endDisagreement(cn.app, who, { planId, dispute, outcome: 'standing' }));
  await exchange(cn);
  await confirmStep(la, dispute);
  assert.equal((await only(cn)).standing, 'standing');
  assert.equal(reasonOf(await takeBackDisagreement(cn.app, who, { planId, dispute })), 'not_raiser');
  must(await takeBackDisagreement(la.app, who, { planId: la.planId, dispute }));
  await exchange(la);
  assert.equal((await only(cn)).standing, 'taken-back');
  const late = await stateInDisagreement(cn.app, who, { planId, dispute, words: 'late' });
  assert.equal(reasonOf(late), 'dispute_over');
  await alike(cn, la);
});

test('AP981 AP1400 what cannot be done is refused with its reason, and nothing is entered', async (t) => {
  const { cn, la, dispute, item } = await disputed(t);
  const { app, planId } = cn;
  const which = { planId, dispute };
  const held = async () => (await listed(cn, 'all')).length;
  const before = await held();
  assert.equal(reasonOf(await stateInDisagreement(app, who, { ...which, words: '  ' })), 'statement_words');
  assert.equal(reasonOf(await endDisagreement(app, who, { ...which, outcome: 'settled' })), 'outcome_words');
  assert.equal(reasonOf(await referDisagreement(app, who, { ...which, level: 'desk' })), 'agreed');
  const nowhere = { ...which, level: 'committee' as const, meeting: 'meeting/unknown' };
  assert.equal(codeOf(await referDisagreement(app, who, nowhere)), 'not-found');
  const noMeeting = { ...which, level: 'committee' as const, meeting: `commitment/${item}` };
  assert.equal(codeOf(await referDisagreement(app, who, noMeeting)), 'not-found');
  const never = { ...which, level: 'committee' as const, on: 'some day' };
  assert.equal(codeOf(await referDisagreement(app, who, never)), 'request-invalid');
  const unknown = { planId, dispute: 'x'.repeat(43), words: 'words' };
  assert.equal(codeOf(await stateInDisagreement(app, who, unknown)), 'not-found');
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await stateInDisagreement(app, reader, { ...which, words: 'x' })), 'not-allowed');
  assert.equal(await held(), before);
  assert.equal(reasonOf(await answer(la, 'dispute.raise', item, 'again')), 'disputed_already');
  assert.equal(reasonOf(await answer(cn, 'dispute.raise', item, 'our own')), 'own');
  must(await referDisagreement(app, who, { ...which, level: 'ministers' }));
  assert.equal(reasonOf(await referDisagreement(app, who, { ...which, level: 'committee' })), 'proposed');
  await exchange(cn);
  const other = { planId: la.planId, dispute, level: 'committee' as const };
  assert.equal(reasonOf(await referDisagreement(la.app, who, other)), 'answer_first');
});

test('AP982 what all had confirmed stays in use while a correction of it is disputed', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  const commitment = await accept(cn, '二十名教师');
  const own = await claim(cn, commitment, { progress: 'begun' });
  const [first = ''] = await proposeOwn(cn);
  must(await answer(la, 'confirm', first));
  await exchange(la);
  const { version } = must(await getObject(app, who, { planId, type: 'claim', id: own }));
  const patch = { progress: 'complete' };
  must(await changeObject(app, who, { planId, type: 'claim', id: own, version, patch }));
  const second = (await proposeOwn(cn)).at(-1) ?? '';
  must(await answer(la, 'dispute.raise', second, 'Sample view'));
  await exchange(la);
  for (const node of [cn, la]) {
    const { items } = must(await showJointFigures(node.app, who, { planId: node.planId }));
    const line = items.find((one) => one.commitment === commitment);
    assert.deepEqual(
      [line?.progress, line?.claims.map(({ progress, agreement, stands }) => [progress, agreement, stands])],
      ['begun', [['complete', 'disputed', 'begun']]],
    );
  }
});

test('AP983 a statement for outsiders brings the words of all sides, and none while one is missing', async (t) => {
  const { cn, la, dispute } = await disputed(t);
  const [, theirs] = (await only(cn)).statements;
  const made = (entry: string) =>
    makeStatement(cn.app, who, { planId: cn.planId, entries: [entry], withWords: true });
  assert.equal(reasonOf(await made(theirs?.entry ?? '')), 'one_statement');
  must(await stateInDisagreement(cn.app, who, { planId: cn.planId, dispute, words: 'Sample view of cn' }));
  await exchange(cn);
  await exchange(la);
  for (const { entry } of (await only(cn)).statements) {
    const zip = Buffer.from(must(await made(entry ?? '')).bytes).toString('latin1');
    for (const { entry: each } of (await only(cn)).statements) {
      const [log, seq] = (each ?? '').split(':');
      assert.ok(zip.includes(`entry-${log}-${seq}`) || zip.includes(`${log}-${seq}`), `${log} ${seq}`);
    }
  }
});
