/** How a proposal stands by what was answered to it: the same words on both nodes, from the first answer to the last. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endDisagreement, listDisagreements } from '../../../src/app/joint/index.ts';
import { must } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

/** A claim of cn that la has. */
async function claimed(t: Parameters<typeof twoNodes>[0]) {
  const { cn, la } = await twoNodes(t);
  await claim(cn, await accept(cn, '二十名教师'));
  const [item = ''] = await proposeOwn(cn);
  await exchange(cn);
  const stands = async (node: JointNode) =>
    (await listed(node, 'all')).find(({ id }) => id === item)?.standing;
  const both = async (standing: string) => {
    for (const node of [cn, la]) assert.equal(await stands(node), standing);
  };
  return { cn, la, item, both };
}

test('AP1450 a proposal reads as noted, under consultation, returned and confirmed as it is answered, on both nodes', async (t) => {
  const { la, item, both } = await claimed(t);
  await both('registered');
  for (const [kind, standing] of [
    ['note', 'noted'],
    ['consult', 'consultation'],
    ['object', 'returned'],
    ['confirm', 'confirmed'],
  ] as const) {
    must(await answer(la, kind, item, kind === 'object' ? 'Sample reason' : undefined));
    await exchange(la);
    await both(standing);
  }
});

test('AP1450 what a party disputes reads as disputed, before any answer and after a confirmation, until that is over', async (t) => {
  const { cn, la, item, both } = await claimed(t);
  must(await answer(la, 'confirm', item));
  must(await answer(la, 'dispute.raise', item, 'Sample view of la'));
  await exchange(la);
  await both('disputed');
  const [dispute] = must(await listDisagreements(cn.app, who, { planId: cn.planId })).items;
  const end = { outcome: 'settled' as const, words: 'Sample outcome' };
  must(await endDisagreement(cn.app, who, { planId: cn.planId, dispute: dispute?.id ?? '', ...end }));
  await exchange(cn);
  await both('disputed');
  const ending = (await listed(la)).find(({ register }) => register.endsWith('/outcome'));
  must(await answer(la, 'confirm', ending?.id ?? ''));
  await exchange(la);
  await both('confirmed');
});

test('AP1450 what is withdrawn reads so, whatever was answered before', async (t) => {
  const { cn, la, item, both } = await claimed(t);
  must(await answer(la, 'consult', item));
  await exchange(la);
  must(await answer(cn, 'withdraw', item));
  await exchange(cn);
  await both('withdrawn');
});
