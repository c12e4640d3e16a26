/** Papers for all parties where the parties cut the text otherwise, or nobody has said anything of a cut: both sides print the same. Everything is invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper, review } from '../../../src/app/index.ts';
import { printAct, proposeJoint } from '../../../src/app/joint/index.ts';
import type { Paper } from '../../../src/views/index.ts';
import { must } from '../test-node.ts';
import { acceptAll, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { wordsOf } from './paper-words.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const kinds = ['joint-status', 'joint-report'] as const;
type Kind = (typeof kinds)[number];

async function paperOf({ app, planId }: JointNode, kind: Kind): Promise<Paper> {
  const span = kind === 'joint-report' ? { from: '2026', to: '2026' } : {};
  return must(await makePaper(app, who, { planId, kind, audience: 'shared', ...span }));
}

/** What a paper says, without how far the logs of either side are. */
async function said(node: JointNode, kind: Kind): Promise<string> {
  const paper = await paperOf(node, kind);
  const set = must(
    await node.app.printing.set({ paper, languages: { main: 'en', second: null }, zone: 'UTC' }),
  );
  // Whoever prints it is named first where it is signed [EX1053].
  const parts = set.parts.filter((part) => !('name' in part) || part.name !== 'signatures');
  return JSON.stringify(parts);
}

async function actPaper({ app, planId }: JointNode, entry: string): Promise<string> {
  const asked = { planId, entry, original: 1, language: 'en', format: 'docx' };
  const words = wordsOf(must(await printAct(app, who, asked)).bytes);
  return words.slice(0, words.indexOf('Logs of the parties'));
}

/** A claim of one side on what it has cut; the other has accepted nothing. */
async function claimed(cn: JointNode) {
  const [commitment = ''] = await acceptAll(cn);
  const [place] = await cn.app.store.read((r) => r.projections.places(cn.planId, [commitment]));
  await claim(cn, commitment, { progress: 'begun' });
  const [entry = ''] = await proposeOwn(cn);
  return { commitment, entry, provision: place?.provisionId ?? assert.fail('no place') };
}

test('EX1730 where nobody has said anything of the cut joint papers say so, and both sides print the same', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { commitment, entry } = await claimed(cn);
  must(await answer(la, 'confirm', entry));
  await exchange(la);
  for (const kind of kinds) {
    const [here, there] = [await said(cn, kind), await said(la, kind)];
    assert.equal(here, there, kind);
    assert.ok(here.includes(`commitment ${commitment.slice(0, 8)} (place in the text not agreed yet)`), here);
  }
  assert.equal(await actPaper(cn, entry), await actPaper(la, entry));
  assert.ok((await actPaper(la, entry)).includes('place in the text not agreed yet'));
});

test('EX1730 a cut that is proposed is told as such, and one that all have confirmed by its place and words', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { entry, provision } = await claimed(cn);
  must(
    await review(la.app, who, {
      planId: la.planId,
      acts: [{ act: 'accept-outline', text: await textOf(la) }],
    }),
  );
  must(await answer(la, 'confirm', entry));
  const cut = `cut/${provision}/list`;
  await propose(cn, (register) => register === cut);
  for (const kind of kinds) {
    const [here, there] = [await said(cn, kind), await said(la, kind)];
    assert.equal(here, there, kind);
    assert.ok(here.includes('place in the text proposed, not agreed yet'), here);
  }
  const waiting = (await listed(la)).find(({ register }) => register === cut);
  must(await answer(la, 'confirm', waiting?.id ?? ''));
  await exchange(la);
  for (const kind of kinds) {
    const [here, there] = [await said(cn, kind), await said(la, kind)];
    assert.equal(here, there, kind);
    assert.ok(!here.includes('place in the text'), here);
    assert.match(here, /\d–1/);
  }
});

test('EX1730 where two cuts were proposed at once both sides print the same, in whatever order they arrived', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { entry, provision } = await claimed(cn);
  // The other side cuts nothing there but the last piece, so that places and words differ.
  const theirs = await acceptAll(la);
  const places = await la.app.store.read((r) => r.projections.places(la.planId, theirs));
  const there = places.filter((one) => one.provisionId === provision);
  const first = there.find(({ ordinal }) => ordinal === 1) ?? assert.fail('nothing there');
  must(
    await review(la.app, who, { planId: la.planId, acts: [{ act: 'reject', items: [first.commitmentId] }] }),
  );
  must(await answer(la, 'note', entry));
  const cut = (register: string): boolean => register === `cut/${provision}/list`;
  // Each proposes before the other's has come.
  for (const { app, planId } of [cn, la])
    must(await proposeJoint(app, who, { planId, registers: [`cut/${provision}/list`] }));
  await exchange(la);
  assert.equal((await listed(cn, 'all')).filter(({ register }) => cut(register)).length, 2);
  for (const kind of kinds) assert.equal(await said(cn, kind), await said(la, kind), kind);
  assert.equal(await actPaper(cn, entry), await actPaper(la, entry));
});

const textOf = async ({ app, planId }: JointNode): Promise<string> =>
  (await app.store.read((r) => r.projections.texts(planId)))[0]?.textId ?? assert.fail('no text');
