/** A value that was agreed and is cleared at home: proposed as nothing, confirmed, taken over. All of it is invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject } from '../../../src/app/index.ts';
import { previewJoint, showTakings, takeOver } from '../../../src/app/joint/index.ts';
import { must } from '../test-node.ts';
import { answer, exchange, listed, propose } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

async function takeAll({ app, planId }: JointNode): Promise<readonly string[]> {
  const { items } = must(await showTakings(app, who, { planId }));
  const values = items.map(({ register, value }) => ({ register, value }));
  if (values.length > 0) must(await takeOver(app, who, { planId, values }));
  return values.map(({ value }) => value);
}

test('AP1705 what is cleared at home is proposed as nothing, and is nothing on both sides once it is confirmed', async (t) => {
  const { cn, la } = await twoNodes(t);
  const type = 'milestone';
  const values = { title: { en: 'Sample step' }, due: '2027-03', state: 'planned' };
  const { id } = must(await createObject(cn.app, who, { planId: cn.planId, type, values }));
  const due = `${type}/${id}/due`;
  const offered = async ({ app, planId }: JointNode) =>
    must(await previewJoint(app, who, { planId, limit: 2_000 })).items.find(
      ({ register }) => register === due,
    );
  await propose(cn, (register) => register.startsWith(`${type}/${id}/`));
  for (const one of await listed(la)) must(await answer(la, 'confirm', one.id));
  await exchange(la);
  await takeAll(la);
  const held = async ({ app, planId }: JointNode) => must(await getObject(app, who, { planId, type, id }));
  assert.equal((await held(la)).values.due, '2027-03');
  const { version } = await held(cn);
  must(await changeObject(cn.app, who, { planId: cn.planId, type, id, version, patch: { due: null } }));
  const first = await offered(cn);
  assert.deepEqual([first?.value, first?.act, first?.standing], ['null', 'propose', 'differs']);
  await propose(cn, (register) => register === due);
  assert.equal((await offered(cn))?.standing, 'proposed');
  const [waiting] = await listed(la);
  // It is there to be answered, and not one that has yet to come.
  assert.deepEqual([waiting?.register, waiting?.value, waiting?.agreed], [due, 'null', '"2027-03"']);
  must(await answer(la, 'confirm', waiting?.id ?? ''));
  await exchange(la);
  assert.deepEqual(await takeAll(la), ['null']);
  assert.equal(Object.hasOwn((await held(la)).values, 'due'), false);
  for (const node of [cn, la]) {
    assert.deepEqual(await takeAll(node), []);
    assert.equal(await offered(node), undefined, 'nothing is left to propose');
  }
});
