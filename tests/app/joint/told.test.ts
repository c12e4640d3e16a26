/** Proposals as the other side reads them: names, words of the text, what is held at home, and what must not be among them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject } from '../../../src/app/index.ts';
import { answerJoint, listProposals, type ProposalView, previewJoint } from '../../../src/app/joint/index.ts';
import { must } from '../test-node.ts';
import { accept, propose } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const preview = async ({ app, planId }: JointNode) =>
  must(await previewJoint(app, who, { planId, limit: 500 })).items;

const waiting = async ({ app, planId }: JointNode): Promise<readonly ProposalView[]> =>
  must(await listProposals(app, who, { planId, which: 'waiting' })).items;
const about = (items: readonly ProposalView[], part: string): ProposalView =>
  items.find(({ register }) => register.includes(part)) ?? assert.fail(`nothing about ${part}`);
const markedIn = ({ told }: ProposalView): readonly string[] => {
  const { words = '', marks = [] } = told.subject.text ?? {};
  return marks.map(({ start, end }) => [...words].slice(start, end).join(''));
};

test('AP880 a proposal tells its commitment by the words of the text, also where this node has not cut it', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await accept(cn, '二十名教师');
  await propose(cn, (register) => register.includes(id) || register.startsWith('cut/'));
  const items = await waiting(la);
  const actor = about(items, `reading/${id}/actor`);
  assert.equal(actor.told.subject.kind, 'commitment');
  assert.equal(actor.told.subject.ref, null);
  assert.deepEqual(markedIn(actor), ['甲方为乙方培训二十名教师']);
  assert.equal(actor.told.atHome, 'nothing');
  const cut = about(items, 'cut/');
  assert.deepEqual(
    cut.told.lines.map(({ after }) => after),
    [
      { is: 'plain', text: '2.1' },
      { is: 'quote', language: 'zh', text: '甲方为乙方培训二十名教师' },
    ],
  );
  await accept(la, '二十名教师');
  const known = about(await waiting(la), `reading/${id}/actor`);
  assert.equal(known.told.subject.ref, `commitment/${id}`);
  assert.equal(known.told.atHome, 'same');
  assert.match(JSON.stringify(known.told.subject.name), /–1/);
});

test('AP880 what this node has none of bears the name that the joint log gives it', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  const body = must(
    await createObject(cn.app, who, {
      planId,
      type: 'body',
      values: { name: { en: 'Sample Ministry' }, side: 'ours' },
    }),
  );
  const milestone = must(
    await createObject(cn.app, who, {
      planId,
      type: 'milestone',
      values: { title: { en: 'Sample step' }, owner: `body/${body.id}`, due: '2027-03', state: 'planned' },
    }),
  );
  await propose(cn, (register) => register.startsWith(`milestone/${milestone.id}/`));
  const unnamed = about(await waiting(la), '/owner');
  assert.deepEqual(
    unnamed.told.lines.map(({ after }) => after),
    [{ is: 'none' }],
  );
  assert.deepEqual(unnamed.told.subject.name, { is: 'words', words: { en: 'Sample step' } });
  await propose(cn, (register) => register.startsWith(`body/${body.id}/name`));
  const named = about(await waiting(la), '/owner');
  assert.deepEqual(
    named.told.lines.map(({ after }) => after),
    [{ is: 'words', words: { en: 'Sample Ministry' } }],
  );
  assert.equal(named.told.subject.ref, null);
});

test('AP880 a value stands beside what is agreed, and two confirmed values beside each other', async (t) => {
  const { cn, la } = await twoNodes(t);
  await propose(cn, (register) => register.endsWith('/title'));
  const [title] = await waiting(la);
  must(
    await answerJoint(la.app, who, {
      planId: la.planId,
      answers: [{ kind: 'confirm', item: title?.id ?? '' }],
    }),
  );
  const all = must(await listProposals(la.app, who, { planId: la.planId, which: 'agreed' })).items;
  assert.deepEqual(
    all[0]?.told.lines.map(({ before }) => before),
    [{ is: 'none' }],
  );
  assert.equal(all[0]?.rivals.length, 0);
});

test('AP881 notes and claims are not among what can be proposed', async (t) => {
  const { cn } = await twoNodes(t);
  const { planId } = cn;
  const id = await accept(cn, '二十名教师');
  must(
    await createObject(cn.app, who, {
      planId,
      type: 'claim',
      values: {
        commitment: `commitment/${id}`,
        period: '2026',
        progress: 'begun',
        inside: { en: 'kept-inside-words' },
        shared: { en: 'words for others' },
      },
    }),
  );
  must(
    await createObject(cn.app, who, {
      planId,
      type: 'milestone',
      values: { title: { en: 'Sample step' }, state: 'planned', notes: { en: 'kept-inside-note' } },
    }),
  );
  const items = await preview(cn);
  assert.ok(items.some(({ register }) => register.startsWith('milestone/')));
  assert.ok(!JSON.stringify(items).includes('kept-inside'));
  assert.ok(items.every(({ register }) => !register.startsWith('status/') && !register.endsWith('/notes')));
});
