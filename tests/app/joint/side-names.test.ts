/** A plan of three parties: whose something is names the party, on every node, on paper and where an own value is made. States are invented. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { changeObject, createObject, getObject, getPlan, makePaper } from '../../../src/app/index.ts';
import {
  exchangeByLine,
  listProposals,
  previewJoint,
  showTakings,
  takeOver,
} from '../../../src/app/joint/index.ts';
import { sayCell } from '../../../src/export/words/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { must } from '../test-node.ts';
import { accept, answer, propose } from './agreeing.ts';
import { type JointNode, nodeOf, openTogether, twoNodes, who } from './two-nodes.ts';

const make = ({ app, planId }: JointNode, type: string, values: Values) =>
  createObject(app, who, { planId, type, values });
const hold = async ({ app, planId }: JointNode, type: string, id: string) =>
  must(await getObject(app, who, { planId, type, id }));

async function threeNodes(t: TestContext) {
  const all = new Map<string, JointNode>();
  const [cn, la, th] = [await nodeOf(t, 'cn', all), await nodeOf(t, 'la', all), await nodeOf(t, 'th', all)];
  const nodes = [cn, la, th] as const;
  await openTogether(nodes);
  const exchangeAll = async () => {
    for (let round = 0; round < 2; round++)
      for (const node of nodes)
        for (const [n, other] of nodes.entries())
          if (other !== node)
            must(await exchangeByLine(node.app, who, { planId: node.planId, party: 'abc'[n] ?? '' }));
  };
  await exchangeAll();
  return { cn, la, th, nodes, exchangeAll };
}

const committee: Values = {
  title: { en: 'Sample committee' },
  ...{ form: 'committee', host: 'th' },
  chairs: [
    { side: 'cn', post: { en: 'First Sample Post' } },
    { side: 'th', post: { en: 'Third Sample Post' } },
  ],
};

test('AP1850 the parties that a plan is opened with are the plan’s, each once, though its office has named itself alone', async (t) => {
  const { cn, la, th } = await threeNodes(t);
  for (const { app, planId } of [cn, la, th]) {
    const { parties } = must(await getPlan(app, who, { planId }));
    assert.deepEqual(
      parties.map(({ code, ours }) => [code, ours]).toSorted(),
      ['cn', 'la', 'th'].map((code) => [code, code === app.node.party]),
    );
    assert.deepEqual(
      parties.filter(({ ours }) => !ours).map(({ code, name }) => name.en === `State ${code}`),
      [true, true],
    );
  }
});

test('AP1850 AP1704 of three parties the one that is meant is named to all, and is kept by its code where it is neither of both', async (t) => {
  const { cn, la, th, nodes, exchangeAll } = await threeNodes(t);
  const { id } = must(await make(cn, 'mechanism', committee));
  const own = await hold(cn, 'mechanism', id);
  assert.equal(own.values.host, 'th');
  assert.deepEqual(own.values.chairs, [
    { side: 'ours', post: { en: 'First Sample Post' } },
    { side: 'th', post: { en: 'Third Sample Post' } },
  ]);
  await propose(cn, (register) => register.includes(id));
  await exchangeAll();
  for (const node of nodes) {
    const { app, planId } = node;
    const { items } = must(await listProposals(app, who, { planId, which: 'all', limit: 500 }));
    const said = (end: string) =>
      items
        .find(({ register }) => register.endsWith(end))
        ?.told.lines.map(({ after }) => sayCell('en', after)) ?? [];
    assert.deepEqual(said('/host'), ['State th']);
    assert.match(said('/chairs').join(), /State cn.*First Sample Post.*State th.*Third Sample Post/);
  }
  for (const node of [la, th]) {
    const { items } = must(
      await listProposals(node.app, who, { planId: node.planId, which: 'waiting', limit: 500 }),
    );
    for (const item of items) must(await answer(node, 'confirm', item.id));
  }
  await exchangeAll();
  for (const [node, host] of [
    [la, 'th'],
    [th, 'ours'],
  ] as const) {
    const { app, planId } = node;
    const { items } = must(await showTakings(app, who, { planId }));
    const values = items.map(({ register, value }) => ({ register, value }));
    must(await takeOver(app, who, { planId, values }));
    const taken = (await hold(node, 'mechanism', id)).values;
    assert.equal(taken.host, host);
    const { items: own } = must(await previewJoint(app, who, { planId, limit: 2_000 }));
    for (const { register, standing } of own.filter((one) => one.register.includes(id)))
      assert.equal(standing, 'agreed', `${app.node.party} ${register}`);
  }
});

test('AP1850 a party that the plan has not is refused, what says "theirs" of nobody may stay, and between two it stays one word', async (t) => {
  const { cn } = await threeNodes(t);
  const unknown = await make(cn, 'body', { name: { en: 'Sample bureau' }, side: 'kh' });
  assert.ok(!unknown.ok && unknown.error.code === 'object-invalid');
  const { id } = must(await make(cn, 'body', { name: { en: 'Sample bureau' }, side: 'theirs' }));
  assert.equal((await hold(cn, 'body', id)).values.side, 'theirs');
  const { version } = await hold(cn, 'body', id);
  const { app, planId } = cn;
  must(await changeObject(app, who, { planId, type: 'body', id, version, patch: { side: 'la' } }));
  assert.equal((await hold(cn, 'body', id)).values.side, 'la');
  const { cn: alone } = await twoNodes(t);
  const two = must(await make(alone, 'body', { name: { en: 'Sample bureau' }, side: 'la' }));
  assert.equal((await hold(alone, 'body', two.id)).values.side, 'theirs');
});

test('EX1851 an own paper of a plan that three have opened says of what all do that all parties do it', async (t) => {
  const { cn } = await threeNodes(t);
  const commitment = await accept(cn, '共同编制港口');
  const { app, planId } = cn;
  const asked = { kind: 'commitment-sheet', audience: 'own', about: `commitment/${commitment}` } as const;
  const paper = must(await makePaper(app, who, { planId, ...asked }));
  const languages = { main: 'en', second: null } as const;
  const said = JSON.stringify(must(await app.printing.set({ paper, languages, zone: 'UTC' })).parts);
  assert.match(said, /All parties/);
  assert.doesNotMatch(said, /Both parties/);
});
