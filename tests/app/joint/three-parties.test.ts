/** A plan of three parties: whoever acts, and whoever is to act, is named on lists, figures, papers and in what has come. States are invented. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createObject, makePaper } from '../../../src/app/index.ts';
import {
  exchangeByLine,
  listNews,
  listProposals,
  printAct,
  showJointFigures,
} from '../../../src/app/joint/index.ts';
import { sayCell } from '../../../src/export/words/index.ts';
import { must } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { wordsOf } from './paper-words.ts';
import { type JointNode, nodeOf, openTogether, who } from './two-nodes.ts';

/** Everybody exchanges with everybody until all hold the same. */
async function exchangeAll(nodes: readonly JointNode[]): Promise<void> {
  for (let round = 0; round < 2; round++)
    for (const node of nodes)
      for (const [n, other] of nodes.entries())
        if (other !== node)
          must(await exchangeByLine(node.app, who, { planId: node.planId, party: 'abc'[n] ?? '' }));
}

async function threeNodes(t: TestContext) {
  const all = new Map<string, JointNode>();
  const [cn, la, th] = [await nodeOf(t, 'cn', all), await nodeOf(t, 'la', all), await nodeOf(t, 'th', all)];
  await openTogether([cn, la, th]);
  const nodes = [cn, la, th] as const;
  await exchangeAll(nodes);
  return { cn, la, th, nodes };
}

test('AP1735 each party is named that answered, and each that is still to answer, in figures and on all papers alike', async (t) => {
  const { cn, la, th, nodes } = await threeNodes(t);
  const commitment = await accept(cn, '二十名教师');
  await propose(cn, (register) => register.startsWith('cut/'));
  await claim(cn, commitment);
  const [entry = ''] = await proposeOwn(cn);
  await exchangeAll(nodes);
  const awaits = async () => must(await showJointFigures(cn.app, who, { planId: cn.planId })).awaits;
  assert.deepEqual(await awaits(), { ours: 0, theirs: 1, of: { b: 1, c: 1 } });
  must(await answer(la, 'confirm', entry));
  await exchangeAll(nodes);
  assert.deepEqual(await awaits(), { ours: 0, theirs: 1, of: { b: 0, c: 1 } });
  must(await answer(th, 'object', entry, 'Sample reasons of the third'));
  await exchangeAll(nodes);
  assert.deepEqual(await awaits(), { ours: 0, theirs: 0, of: { b: 0, c: 0 } });
  const [item] = (await listed(la, 'all')).filter(({ id }) => id === entry);
  assert.deepEqual(item?.answers.map(({ letter, kind }) => [letter, kind]).toSorted(), [
    ['b', 'confirm'],
    ['c', 'object'],
  ]);
  const paper = async ({ app, planId }: JointNode, act: string, original: number) =>
    wordsOf(
      must(await printAct(app, who, { planId, entry: act, original, language: 'en', format: 'docx' })).bytes,
    );
  const returned = item?.acts.find(({ kind }) => kind === 'object')?.entry ?? '';
  for (const node of nodes) {
    const third = await paper(node, returned, 3);
    assert.ok(third.includes('Original 3 of 3, for State th'), third);
    assert.match(third, /Returned with reasons by State th/);
    for (const name of ['State cn', 'State la', 'State th']) assert.ok(third.includes(name), name);
    assert.equal(
      third.slice(0, third.indexOf('Logs of the parties')),
      (await paper(cn, returned, 3)).split('Logs of the parties')[0],
    );
  }
  const { planId } = la;
  const report = must(
    await makePaper(la.app, who, {
      planId,
      kind: 'joint-report',
      audience: 'shared',
      from: '2026',
      to: '2026',
    }),
  );
  const set = must(
    await la.app.printing.set({ paper: report, languages: { main: 'en', second: null }, zone: 'UTC' }),
  );
  const all = JSON.stringify(set.parts);
  assert.ok(all.includes('Sample reasons of the third') && all.includes('State th'));
  assert.ok(!/\b(?:ours|theirs|other side)\b/i.test(all), all);
});

test('AP1735 what has come says of each line from whom, and of more than two no value says "theirs" of nobody', async (t) => {
  const { cn, la, th, nodes } = await threeNodes(t);
  const make = async (node: JointNode, values: object): Promise<string> =>
    must(await createObject(node.app, who, { planId: node.planId, type: 'mechanism', values: { ...values } }))
      .id;
  const mine = await make(cn, {
    title: { en: 'Sample committee' },
    ...{ form: 'committee', chairs: [{ side: 'theirs', post: { en: 'Sample post' } }] },
  });
  const theirs = await make(th, { title: { en: 'Sample forum' }, form: 'forum' });
  const items = async (node: JointNode, id: string) => {
    const found = must(await listProposals(node.app, who, { planId: node.planId, which: 'all', limit: 500 }));
    return found.items.filter(({ register }) => register.includes(id));
  };
  await propose(cn, (register) => register.includes(mine));
  const { previewJoint, proposeJoint } = await import('../../../src/app/joint/index.ts');
  const own = must(await previewJoint(th.app, who, { planId: th.planId, limit: 2_000 })).items;
  const registers = own.map(({ register }) => register).filter((one) => one.includes(theirs));
  must(await proposeJoint(th.app, who, { planId: th.planId, registers }));
  await exchangeAll(nodes);
  for (const node of nodes) {
    const chairs = (await items(node, mine)).find(({ register }) => register.endsWith('/chairs'));
    const said = (language: 'zh' | 'lo' | 'en') =>
      chairs?.told.lines.map(({ after }) => sayCell(language, after)).join() ?? '';
    for (const language of ['zh', 'lo', 'en'] as const)
      for (const name of ['State la', 'State th']) assert.ok(said(language).includes(name), said(language));
    assert.ok(!said('en').includes('State cn'), said('en'));
  }
  const news = must(await listNews(la.app, who, { planId: la.planId }));
  const from = new Set(JSON.stringify(news).match(/"(?:by|party|letter)":"[abc]"/g));
  assert.ok(
    [...from].some((one) => one.endsWith('"a"')) && [...from].some((one) => one.endsWith('"c"')),
    [...from].join(),
  );
  await exchange(cn);
});
