/** What all have agreed is taken over into the own register, by one act that can be taken back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject, getPlan, patchPlan, review } from '../../../src/app/index.ts';
import { showTakings, takeBackTaking, takeOver } from '../../../src/app/joint/index.ts';
import type { Json, Problem, Result } from '../../../src/base/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer, exchange, listed, propose } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const takings = async ({ app, planId }: JointNode) => must(await showTakings(app, who, { planId }));
const own = async ({ app, planId }: JointNode, register: string): Promise<Json> =>
  (await app.store.read((r) => r.registers.get(planId, register)))?.value ?? null;
const reasonOf = (result: Result<unknown, Problem>): unknown =>
  result.ok ? 'no problem' : result.error.facts.reason;

/** Confirms whatever waits, and lets the other side know. */
async function confirmAll(node: JointNode): Promise<void> {
  for (const { id } of await listed(node)) must(await answer(node, 'confirm', id));
  await exchange(node);
}

/** Takes over what is offered of these registers. */
async function take(node: JointNode, isMeant: (register: string) => boolean): Promise<string> {
  const { items } = await takings(node);
  const values = items
    .filter(({ register }) => isMeant(register))
    .map(({ register, value }) => ({ register, value }));
  return must(await takeOver(node.app, who, { planId: node.planId, values }));
}

/** Both list the commitment; cn reads it anew and la confirms that. */
async function agreedReading(t: Parameters<typeof twoNodes>[0]) {
  const { cn, la } = await twoNodes(t);
  const id = await accept(cn, '二十名教师');
  await accept(la, '二十名教师');
  const reading = { strength: 'tentative', leads: ['Sample Ministry of Education'] } as const;
  must(await review(cn.app, who, { planId: cn.planId, acts: [{ act: 'reread', items: [id], reading }] }));
  await propose(cn, (register) => /^reading\/.*\/(strength|leads)$/.test(register));
  await confirmAll(la);
  return { cn, la, id };
}

test('AP984 a reading that all have agreed is offered beside the own one, taken over, and taken back', async (t) => {
  const { cn, la, id } = await agreedReading(t);
  const before = await own(la, `reading/${id}/strength`);
  assert.notEqual(before, 'tentative');
  const { items } = await takings(la);
  assert.deepEqual(
    items.map(({ register }) => register),
    [`reading/${id}/leads`, `reading/${id}/strength`],
  );
  assert.deepEqual(
    items[1]?.told.lines.map((line) => [line.before, line.after]),
    [
      [
        { is: 'say', key: `term.strength.${String(before)}`, facts: {} },
        { is: 'say', key: 'term.strength.tentative', facts: {} },
      ],
    ],
  );
  assert.deepEqual((await takings(cn)).items, []);
  const taking = await take(la, () => true);
  assert.equal(await own(la, `reading/${id}/strength`), 'tentative');
  assert.deepEqual(await own(la, `reading/${id}/leads`), ['Sample Ministry of Education']);
  const after = await takings(la);
  assert.deepEqual(
    [after.items, after.done.map(({ n, by, isTakenBack }) => [n, by, isTakenBack])],
    [[], [[2, 'a-1', false]]],
  );
  must(await takeBackTaking(la.app, who, { planId: la.planId, taking }));
  assert.equal(await own(la, `reading/${id}/strength`), before);
  assert.deepEqual(await own(la, `reading/${id}/leads`), []);
  assert.equal((await takings(la)).items.length, 2);
  const again = await takeBackTaking(la.app, who, { planId: la.planId, taking });
  assert.equal(reasonOf(again), 'taken_back');
});

test('AP984 only what was chosen is taken over, as it was shown, and not where it changed since', async (t) => {
  const { cn, la, id } = await agreedReading(t);
  const { planId, app } = la;
  const [leads] = (await takings(la)).items;
  const old = { register: leads?.register ?? '', value: '["Another"]' };
  assert.equal(reasonOf(await takeOver(app, who, { planId, values: [old] })), 'preview_old');
  const unknown = { register: 'reading/unknown/kind', value: '"build"' };
  assert.equal(reasonOf(await takeOver(app, who, { planId, values: [unknown] })), 'preview_old');
  const taking = await take(la, (register) => register.endsWith('/leads'));
  assert.equal((await takings(la)).items.length, 1);
  const reading = { leads: ['Sample Office'] };
  must(await review(app, who, { planId, acts: [{ act: 'reread', items: [id], reading }] }));
  assert.equal(reasonOf(await takeBackTaking(app, who, { planId, taking })), 'changed_since');
  assert.deepEqual(await own(la, `reading/${id}/leads`), ['Sample Office']);
  assert.equal(codeOf(await takeBackTaking(app, who, { planId, taking: 'unknown' })), 'not-found');
  const reader = person({ roles: ['reader'] });
  for (const refused of [
    await showTakings(app, reader, { planId }),
    await takeOver(app, reader, { planId, values: [] }),
    await takeBackTaking(app, reader, { planId, taking }),
  ])
    assert.equal(codeOf(refused), 'not-allowed');
  // The other side's own register is as it was.
  assert.deepEqual(await own(cn, `reading/${id}/leads`), ['Sample Ministry of Education']);
});

test('AP984 a milestone that only the other side had comes under its own id, and goes out of use when taken back', async (t) => {
  const { cn, la } = await twoNodes(t);
  const values = { title: { en: 'Sample milestone' }, state: 'planned', due: '2027' };
  const made = await createObject(cn.app, who, { planId: cn.planId, type: 'milestone', values });
  const { id, version } = must(made);
  await propose(cn, (register) => register.startsWith(`milestone/${id}/`));
  await confirmAll(la);
  const taking = await take(la, (register) => register.startsWith('milestone/'));
  const here = { planId: la.planId, type: 'milestone', id };
  const taken = must(await getObject(la.app, who, here));
  assert.deepEqual([taken.values.title, taken.values.state], [{ en: 'Sample milestone' }, 'planned']);
  const patch = { state: 'reached', reached: '2026-11-01' };
  const there = { planId: cn.planId, type: 'milestone', id };
  const changed = await changeObject(cn.app, who, { ...there, version, patch });
  assert.equal(codeOf(changed), 'no problem');
  await propose(cn, (register) => register === `milestone/${id}/state`);
  await confirmAll(la);
  assert.deepEqual(
    (await takings(la)).items.map(({ register, value }) => [register, value]),
    [[`milestone/${id}/state`, '"reached"']],
  );
  must(await takeBackTaking(la.app, who, { planId: la.planId, taking }));
  assert.notEqual(must(await getObject(la.app, who, here)).retired, null);
});

test('AP984 the plan’s title is taken over; what a commitment that is not listed here means is told and stays', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await accept(cn, '二十名教师');
  const { version } = must(await getPlan(cn.app, who, { planId: cn.planId }));
  const title = { zh: '示例计划', en: 'Sample title' };
  must(await patchPlan(cn.app, who, { planId: cn.planId, version, patch: { title } }));
  await propose(cn, (register) => register.endsWith('/title') || register.startsWith(`reading/${id}/kind`));
  await confirmAll(la);
  const { items } = await takings(la);
  const reading = items.find(({ register }) => register.startsWith('reading/'));
  assert.equal(reading?.hindrance, 'not-listed');
  const { register, value } = reading;
  const refused = await takeOver(la.app, who, { planId: la.planId, values: [{ register, value }] });
  assert.equal(reasonOf(refused), 'taking_not_listed');
  const taking = await take(la, (one) => one.endsWith('/title'));
  assert.deepEqual(must(await getPlan(la.app, who, { planId: la.planId })).title, title);
  must(await takeBackTaking(la.app, who, { planId: la.planId, taking }));
  assert.notDeepEqual(must(await getPlan(la.app, who, { planId: la.planId })).title, title);
});
