/**
 * Whose something is, between two nodes: what one holds as its own side's is the other side's there. Chairs, hosts and bodies are invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject, getObject } from '../../../src/app/index.ts';
import { listStated, previewJoint, showAbout, showTakings, takeOver } from '../../../src/app/joint/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { must } from '../test-node.ts';
import { answer, exchange, listed, propose } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const make = async ({ app, planId }: JointNode, type: string, values: Values): Promise<string> =>
  must(await createObject(app, who, { planId, type, values })).id;
const hold = async ({ app, planId }: JointNode, type: string, id: string) =>
  must(await getObject(app, who, { planId, type, id })).values;
const standings = async ({ app, planId }: JointNode, thing: string) =>
  must(await previewJoint(app, who, { planId, limit: 2_000 }))
    .items.filter(({ register }) => register.startsWith(`${thing}/`))
    .map(({ register, standing }) => [register.split('/')[2], standing]);

test('AP1704 whose something is goes over by the party’s code, is told by its name and is taken over as seen from here', async (t) => {
  const { cn, la } = await twoNodes(t);
  const committee = await make(cn, 'mechanism', {
    title: { en: 'Sample committee' },
    ...{ form: 'committee', host: 'alternating' },
    chairs: [
      { side: 'ours', post: { en: 'First Sample Post' } },
      { side: 'theirs', post: { en: 'Second Sample Post' } },
    ],
  });
  const session = await make(cn, 'meeting', {
    title: { en: 'Sample session' },
    ...{ mechanism: `mechanism/${committee}`, date: '2026-09', state: 'planned', host: 'theirs' },
  });
  const of = (register: string): boolean => register.includes(committee) || register.includes(session);
  await propose(cn, of);
  const waiting = await listed(la);
  const waitingAt = (end: string) => waiting.find(({ register }) => register.endsWith(end));
  assert.equal(waitingAt('/host')?.value, '"la"');
  assert.deepEqual(
    JSON.parse(waitingAt('/chairs')?.value ?? '[]').map(({ side }: { side: string }) => side),
    ['cn', 'la'],
  );
  const names = JSON.stringify(waitingAt('/chairs')?.told.lines.map(({ after }) => after));
  assert.match(names, /State cn.*First Sample Post.*State la.*Second Sample Post/);
  for (const { id } of waiting) must(await answer(la, 'confirm', id));
  await exchange(la);
  const { items } = must(await showTakings(la.app, who, { planId: la.planId }));
  const values = items
    .filter(({ register }) => of(register))
    .map(({ register, value }) => ({ register, value }));
  must(await takeOver(la.app, who, { planId: la.planId, values }));
  // On the other side each is what it is there.
  assert.equal((await hold(la, 'meeting', session)).host, 'ours');
  const chairs = (await hold(la, 'mechanism', committee)).chairs;
  assert.deepEqual(chairs, [
    { side: 'theirs', post: { en: 'First Sample Post' } },
    { side: 'ours', post: { en: 'Second Sample Post' } },
  ]);
  assert.equal((await hold(cn, 'meeting', session)).host, 'theirs');
  // Both hold what is agreed, though they say it in other words.
  for (const node of [cn, la]) {
    for (const [field, standing] of await standings(node, `meeting/${session}`))
      assert.equal(standing, 'agreed', `${node.app.node.party} ${field}`);
    const about = must(await showAbout(node.app, who, { planId: node.planId, ref: `meeting/${session}` }));
    const host = about.values.find(({ register }) => register.endsWith('/host'));
    assert.deepEqual(
      host?.lines.flatMap(({ before, after }) => [before, after]),
      [
        { is: 'words', words: { en: 'State la' } },
        { is: 'words', words: { en: 'State la' } },
      ],
    );
  }
  assert.deepEqual(must(await showTakings(la.app, who, { planId: la.planId })).items, []);
});

test('AP1704 what a party states of its own and of the other’s bodies names the parties', async (t) => {
  const { cn, la } = await twoNodes(t);
  for (const side of ['ours', 'theirs', 'third'])
    await make(cn, 'body', { name: { en: `Sample Bureau ${side}` }, side });
  await propose(cn, (register) => register.startsWith('body/'));
  for (const node of [cn, la]) {
    const { items } = must(await listStated(node.app, who, { planId: node.planId }));
    const sides = items.map(({ fields }) => fields.find(({ register }) => register.endsWith('/side'))?.value);
    assert.deepEqual(sides.toSorted(), ['"cn"', '"la"', '"third"'], node.app.node.party);
  }
});
