/**
 * Numbers of passages on papers of the joint record where the parties have read the text otherwise: one has taken a better copy of it, or
 * reads its structure otherwise. Both sides print the same, or say whose the number is. Everything is invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper, replaceText } from '../../../src/app/index.ts';
import { previewJoint, printAct } from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import { isJsonObject, type Json, ok, parseCanonicalText, utf8 } from '../../../src/base/index.ts';
import { must, smallPlan } from '../test-node.ts';
import { acceptAll, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { wordsOf } from './paper-words.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const textOf = async ({ app, planId }: JointNode): Promise<string> =>
  (await app.store.read((r) => r.projections.texts(planId)))[0]?.textId ?? assert.fail('no text');

/** The same text read as one whose first part is the third: a heading that a poor copy had hidden, say. */
async function readOtherwise(node: JointNode): Promise<void> {
  const { app, planId } = node;
  const textId = await textOf(node);
  await app.store.write(planId, async (w) => {
    const row = (await w.own.extraction(planId, textId)) ?? assert.fail('nothing was read');
    const mentions = await w.own.mentions(planId, textId);
    const moved = row.outline.map((one) => ({ ...one, path: one.path.replace(/^1/, '3') }));
    await w.own.putExtraction(planId, { ...row, outline: moved }, mentions);
    return ok(null);
  });
}

async function actPaper({ app, planId }: JointNode, entry: string, language = 'en'): Promise<string> {
  const asked = { planId, entry, original: 1, language, format: 'docx' };
  const words = wordsOf(must(await printAct(app, who, asked)).bytes);
  const end = { en: 'Logs of the parties', zh: '各方记录簿', lo: 'ປຶ້ມບັນທຶກຂອງແຕ່ລະຝ່າຍ' }[language] ?? '';
  const at = words.indexOf(end);
  return at === -1 ? words : words.slice(0, at);
}

async function statusPaper({ app, planId }: JointNode): Promise<string> {
  const paper = must(await makePaper(app, who, { planId, kind: 'joint-status', audience: 'shared' }));
  const set = must(await app.printing.set({ paper, languages: { main: 'en', second: null }, zone: 'UTC' }));
  return JSON.stringify(set.parts.filter((part) => !('name' in part) || part.name !== 'signatures'));
}

/** cn claims what it has cut, and proposes the cut; both are confirmed. Answers the entries of the claim and of the cut. */
async function agreedCut(cn: JointNode, la: JointNode) {
  const [commitment = ''] = await acceptAll(cn);
  const [place] = await cn.app.store.read((r) => r.projections.places(cn.planId, [commitment]));
  await claim(cn, commitment, { progress: 'begun' });
  const [entry = ''] = await proposeOwn(cn);
  const cut = `cut/${place?.provisionId}/list`;
  const [cutEntry = ''] = await propose(cn, (register) => register === cut);
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  await exchange(la);
  return { commitment, entry, cut, cutEntry, path: place?.path ?? '' };
}

test('EX1837 the number that a cut gives its passage stands on papers of both sides, whatever outline the other has accepted', async (t) => {
  const { cn, la } = await twoNodes(t);
  await readOtherwise(la);
  const theirs = await acceptAll(la);
  const { commitment, entry, cutEntry, path } = await agreedCut(cn, la);
  assert.equal(path, '1.1');
  const [there] = await la.app.store.read((r) => r.projections.places(la.planId, [commitment]));
  assert.ok(theirs.includes(commitment));
  assert.equal(there?.path, '3.1', 'la numbers the passage otherwise');
  for (const id of [entry, cutEntry]) {
    const [here, at] = [await actPaper(cn, id), await actPaper(la, id)];
    assert.equal(here, at);
    assert.ok(here.includes('1.1') && !here.includes('3.1') && !here.includes('outline'), here);
  }
  const [here, at] = [await statusPaper(cn), await statusPaper(la)];
  assert.equal(here, at);
  assert.ok(here.includes('1.1–1') && !here.includes('3.1'), here);
  // Whoever answers sees the number that is proposed beside the own one.
  const seen = (await listed(la, 'all')).find(({ id }) => id === cutEntry);
  assert.equal(seen?.told.atHome, 'differs');
  assert.ok(seen?.told.lines.some(({ key }) => key === 'place'));
});

test('EX1837 where the joint log gives a passage no number, the one of the own outline is said to be ours alone', async (t) => {
  const { cn, la } = await twoNodes(t);
  await readOtherwise(la);
  await acceptAll(la);
  await acceptAll(cn);
  const offered = must(await previewJoint(cn.app, who, { planId: cn.planId, limit: 2_000 })).items;
  const cut = offered.find(({ value }) => value.includes('"place":"1.2"')) ?? assert.fail('no cut');
  const read = parseCanonicalText(cut.value);
  const whole: Json = read.ok ? read.value : null;
  const { place, ...value } = isJsonObject(whole) ? whole : {};
  assert.equal(typeof place, 'string');
  // As a cut was written before it said where it is.
  const made = await appendJoint(cn.app, who, cn.planId, async () =>
    ok([{ draft: { kind: 'propose', reg: cut.register, body: { value } }, words: [] }]),
  );
  const [entry = ''] = must(made);
  await exchange(cn);
  must(await answer(la, 'confirm', entry));
  await exchange(la);
  const ours = 'numbered by the outline of the party that printed this';
  for (const [node, number] of [
    [cn, '1.2'],
    [la, '3.2'],
  ] as const) {
    const words = await actPaper(node, entry);
    assert.ok(words.includes(`${number} (${ours}`), words);
  }
  assert.ok((await actPaper(cn, entry, 'zh')).includes('序号依制表方提纲'));
});

test('EX1837 a better copy that one side has taken changes neither the numbers nor the quoted words of what all have agreed', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(la);
  const { entry, cutEntry } = await agreedCut(cn, la);
  const before = [await actPaper(la, entry), await actPaper(la, cutEntry), await statusPaper(la)];
  const better = new TextDecoder().decode(smallPlan).replace('一、经济领域', '序言\n\n一、经济领域');
  const asked = { planId: la.planId, textId: await textOf(la), bytes: utf8(better) };
  const { version } = must(await replaceText(la.app, who, asked));
  must(await replaceText(la.app, who, { ...asked, confirm: true, version }));
  const after = [await actPaper(la, entry), await actPaper(la, cutEntry), await statusPaper(la)];
  assert.deepEqual(after, before);
  assert.deepEqual(after, [await actPaper(cn, entry), await actPaper(cn, cutEntry), await statusPaper(cn)]);
  assert.ok(before[1]?.includes('贸易联委会'), before[1]);
});

test('VW1835 a passage that nothing gives a number is named by its first words, on cards, as a reference and on papers, and by no dash', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [commitment = ''] = await acceptAll(cn);
  await acceptAll(la);
  const chars = new TextDecoder().decode(smallPlan);
  const [text] = await cn.app.store.read((r) => r.projections.texts(cn.planId));
  const [root] = await cn.app.store.read((r) => r.projections.provisions(cn.planId, text?.textId ?? ''));
  assert.equal(root?.path, '');
  // One party takes the text as one piece, and cuts it there.
  const start = [...chars.slice(0, chars.indexOf('推动两国'))].length;
  const spans = { [text?.charsSha256 ?? '']: [{ start, end: start + 14 }] };
  const id = 'a'.repeat(43);
  const value = { items: [{ id, spans }] };
  const made = await appendJoint(cn.app, who, cn.planId, async () =>
    ok([
      { draft: { kind: 'propose', reg: `cut/${root?.id}/list`, body: { value } }, words: [] },
      { draft: { kind: 'propose', reg: `reading/${id}/actor`, body: { value: 'both' } }, words: [] },
    ]),
  );
  const [, entry = ''] = must(made);
  await exchange(cn);
  const card = (await listed(la)).find((one) => one.id === entry) ?? assert.fail('nothing waits');
  assert.deepEqual(card.told.subject.name, { is: 'plain', text: '推动两国铁路部门签署合作协议' });
  for (const node of [cn, la]) {
    const words = await actPaper(node, entry);
    assert.ok(words.includes('推动两国铁路部门签署合作协议') && !/(?:^|[^0-9])–1/m.test(words), words);
  }
  assert.notEqual(commitment, '');
});
