/** What was said of a thing is listed whole, and what another program wrote in a form that is not known here hinders nothing else. Names are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject } from '../../../src/app/index.ts';
import { answerJoint, showAbout, showTakings, takeOver } from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import { type Json, ok } from '../../../src/base/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { codeOf, must } from '../test-node.ts';
import { answer, exchange, listed, propose } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const make = async ({ app, planId }: JointNode, type: string, values: Values): Promise<string> =>
  must(await createObject(app, who, { planId, type, values })).id;

const historyOf = async ({ app, planId }: JointNode, ref: string) =>
  must(await showAbout(app, who, { planId, ref })).entries.map(({ kind, log, seq }) => [kind, log, seq]);

test('AP1730 every statement of a party stands in the history of the thing, each at its place in the log', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const body = await make(cn, 'body', { name: { en: 'First Sample Bureau' }, side: 'ours' });
  const register = `body/${body}/name`;
  await propose(cn, (one) => one === register);
  for (const en of ['Second Sample Bureau', 'Third Sample Bureau']) {
    const { version } = must(await getObject(app, who, { planId, type: 'body', id: body }));
    must(await changeObject(app, who, { planId, type: 'body', id: body, version, patch: { name: { en } } }));
    await propose(cn, (one) => one === register);
  }
  const said = await historyOf(cn, `body/${body}`);
  assert.deepEqual(
    said.map(([kind, log]) => [kind, log]),
    [
      ['report', 'a'],
      ['report', 'a'],
      ['report', 'a'],
    ],
  );
  const places = said.map(([, , seq]) => Number(seq));
  assert.equal(new Set(places).size, 3);
  assert.deepEqual(
    places.toSorted((a, b) => a - b),
    places,
  );
});

test('AP1730 every answer to a proposal stands there, on both sides alike, and what counts for nothing does not', async (t) => {
  const { cn, la } = await twoNodes(t);
  const project = await make(cn, 'project', {
    title: { en: 'Sample line' },
    form: 'railway',
    stage: 'planned',
  });
  const [id = ''] = await propose(cn, (register) => register === `project/${project}/title`);
  for (const [kind, reason] of [
    ['note', undefined],
    ['consult', 'Sample question'],
    ['consult', 'Sample further question'],
    ['confirm', undefined],
  ] as const)
    must(await answer(la, kind, id, reason));
  // Another program answers its own proposal: it stands in the log and counts for nothing.
  const draft = { kind: 'confirm', item: id, reg: `project/${project}/title` } as const;
  must(await appendJoint(cn.app, who, cn.planId, async () => ok([{ draft, words: [] }])));
  await exchange(la);
  const { entries } = must(await showAbout(cn.app, who, { planId: cn.planId, ref: `project/${project}` }));
  assert.deepEqual(
    entries.map(({ kind, log }) => [kind, log]).toSorted(),
    [
      ['propose', 'a'],
      ['note', 'b'],
      ['consult', 'b'],
      ['consult', 'b'],
      ['confirm', 'b'],
    ].toSorted(),
  );
});

/** A milestone of one side, owned by a body of which it states this beside its name. */
async function ownedStep(cn: JointNode, la: JointNode, field: string, value: Json) {
  const body = await make(cn, 'body', { name: { en: 'Sample Bureau' }, side: 'ours' });
  const owner = { title: { en: 'Sample step' }, due: '2027-03', state: 'planned', owner: `body/${body}` };
  const milestone = await make(cn, 'milestone', owner);
  await propose(cn, (register) => register.includes(milestone) || register.includes(body));
  // A later version of the program has a word that this one has not.
  const report = {
    draft: { kind: 'report', reg: `body/${body}/${field}`, body: { value } },
    words: [],
  } as const;
  must(await appendJoint(cn.app, who, cn.planId, async () => ok([report])));
  await exchange(cn);
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  await exchange(la);
  return { body, milestone };
}

const takings = async ({ app, planId }: JointNode) =>
  must(await showTakings(app, who, { planId, limit: 500 })).items;

test('AP1731 what comes along and is written in no known form stays where it is and is named; all else is taken over', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { body, milestone } = await ownedStep(cn, la, 'level', 'galactic');
  const items = await takings(la);
  const owner = items.find(({ register }) => register.endsWith('/owner'));
  assert.equal(owner?.hindrance, null);
  assert.match(JSON.stringify(owner?.leaves), /Sample Bureau.*body-level/);
  const values = items.map(({ register, value }) => ({ register, value }));
  must(await takeOver(la.app, who, { planId: la.planId, values }));
  const { planId } = la;
  const held = must(await getObject(la.app, who, { planId, type: 'body', id: body })).values;
  assert.deepEqual([held.name, held.level ?? null], [{ en: 'Sample Bureau' }, null]);
  const step = must(await getObject(la.app, who, { planId, type: 'milestone', id: milestone })).values;
  assert.equal(step.owner, `body/${body}`);
  // It is told as what it is, and hinders nothing.
  const left = await takings(la);
  assert.deepEqual(
    left.map(({ register, hindrance }) => [register, hindrance]),
    [[`body/${body}/level`, 'form']],
  );
});

test('AP1731 where the thing cannot be without it, what names it says so and everything else can be taken over', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { body, milestone } = await ownedStep(cn, la, 'name', { tlh: 'Sample' });
  const items = await takings(la);
  const hindered = items.filter(({ hindrance }) => hindrance !== null);
  assert.deepEqual(
    hindered.map(({ register, hindrance }) => [register, hindrance]),
    [[`milestone/${milestone}/owner`, 'names-form']],
  );
  const asked = items.map(({ register, value }) => ({ register, value }));
  const refused = await takeOver(la.app, who, { planId: la.planId, values: asked });
  assert.equal(refused.ok ? 'taken' : refused.error.facts.reason, 'taking_names_form');
  const values = asked.filter(({ register }) => !register.endsWith('/owner'));
  must(await takeOver(la.app, who, { planId: la.planId, values }));
  const { planId } = la;
  const step = must(await getObject(la.app, who, { planId, type: 'milestone', id: milestone })).values;
  assert.deepEqual([step.title, step.owner ?? null], [{ en: 'Sample step' }, null]);
  assert.equal(codeOf(await getObject(la.app, who, { planId, type: 'body', id: body })), 'not-found');
});

test('AP1731 an agreed value that is written in no known form is told as such before it is picked', async (t) => {
  const { cn, la } = await twoNodes(t);
  const project = await make(cn, 'project', {
    title: { en: 'Sample line' },
    form: 'railway',
    stage: 'planned',
  });
  await propose(cn, (register) => register.includes(project));
  const draft = {
    kind: 'propose',
    reg: `project/${project}/stage`,
    body: { value: 'afloat' },
    base: Object.keys(must(await proposeOf(cn, `project/${project}/stage`))),
  } as const;
  must(await appendJoint(cn.app, who, cn.planId, async () => ok([{ draft, words: [] }])));
  await exchange(cn);
  const waiting = await listed(la);
  const later = waiting.find(({ value }) => value === '"afloat"');
  for (const { id, register } of waiting)
    if (!register.endsWith('/stage')) must(await answer(la, 'confirm', id));
  must(
    await answerJoint(la.app, who, {
      planId: la.planId,
      answers: [{ kind: 'confirm', item: later?.id ?? '' }],
    }),
  );
  await exchange(la);
  const items = await takings(la);
  assert.deepEqual(
    items.flatMap(({ register, hindrance }) => (hindrance === null ? [] : [[register, hindrance]])),
    [[`project/${project}/stage`, 'form']],
  );
});

/** What was proposed in a register, by entry. */
async function proposeOf(node: JointNode, register: string) {
  const all = await listed(node, 'all');
  return ok(Object.fromEntries(all.filter((one) => one.register === register).map((one) => [one.id, one])));
}
