/** The route before release: its steps in order, two different people, approvals that end when what was approved changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, changeObject, getObject, getPlan, patchPlan } from '../../../src/app/index.ts';
import {
  listPackages,
  listReleases,
  type Preparing,
  prepareRelease,
  previewClaims,
  previewExport,
  previewJoint,
  proposeClaims,
  proposeJoint,
  proposeLock,
  proposePackage,
  type ReleaseStep,
  type Route,
  setRoute,
  showDraft,
  showPackage,
  stepRelease,
} from '../../../src/app/joint/index.ts';
import { codeOf, must, operator, person } from '../test-node.ts';
import { acceptAll, claim, exchange, listed } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const second: Actor = { ...person(), personId: 'p2', pseudonym: 'a-2', displayName: 'Second Sample Person' };
const whole: Route = { consult: true, approve: true, people: 2 };

const reasonOf = (result: { ok: boolean; error?: { code: string; facts: Record<string, unknown> } }) =>
  result.ok ? 'done' : (result.error?.facts.reason ?? result.error?.code);
const route = ({ app, planId }: JointNode, set: Route, by = who) => setRoute(app, by, { planId, ...set });
const prepare = async ({ app, planId }: JointNode, what: Preparing) =>
  must(await prepareRelease(app, who, { planId, what }));
const look = async ({ app, planId }: JointNode, id: string, by = who) => {
  const { items } = must(await listReleases(app, by, { planId }));
  return items.find((one) => one.id === id) ?? assert.fail('no such release');
};
async function step(node: JointNode, release: string, as: ReleaseStep, by = who, number = '') {
  const { digest: seen } = await look(node, release);
  return stepRelease(node.app, by, { planId: node.planId, release, step: as, seen, number });
}
const someValues = async ({ app, planId }: JointNode, n = 1) =>
  must(await previewJoint(app, who, { planId, onlyNew: true }))
    .items.slice(0, n)
    .map(({ register }) => register);
const leaving = async ({ app, planId }: JointNode) =>
  must(await previewExport(app, who, { planId })).entries.filter(({ text }) => text.includes('"propose"'));

test('AP965 with no route one proposes at once; with one, nothing goes past it', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const [commitment = ''] = await acceptAll(cn);
  const own = await claim(cn, commitment);
  const [free = '', ...held] = await someValues(cn, 3);
  must(await proposeJoint(app, who, { planId, registers: [free] }));
  assert.equal(must(await listReleases(app, who, { planId })).route.isSet, false);
  assert.equal(must(await route(cn, { consult: false, approve: true, people: 1 })), 'set');
  const before = (await leaving(cn)).length;
  const head = { title: { en: 'Sample' }, occasion: {}, date: null };
  const past = [
    await proposeJoint(app, who, { planId, registers: held }),
    await proposeClaims(app, who, { planId, claims: [{ claim: own, beside: null }] }),
    await proposeLock(app, who, { planId, period: '2026', locked: true }),
    await proposePackage(app, who, { planId, ...head, registers: held, claims: [] }),
    await showDraft(app, who, { planId, register: held[0] ?? '' }),
  ];
  assert.deepEqual(past.map(reasonOf), Array(5).fill('route_set'));
  assert.equal((await leaving(cn)).length, before);
  must(await route(cn, { consult: false, approve: false, people: 1 }));
  must(await proposeJoint(app, who, { planId, registers: held }));
});

test('AP966 a release is consulted on, approved under a number and released, in this order', async (t) => {
  const { cn, la } = await twoNodes(t);
  must(await route(cn, { ...whole, people: 1 }));
  const registers = await someValues(cn, 2);
  const id = await prepare(cn, { kind: 'values', registers });
  const shown = await look(cn, id);
  assert.deepEqual([shown.next, shown.total, shown.isChanged], ['consult', 2, false]);
  assert.equal(reasonOf(await step(cn, id, 'release')), 'step_order');
  assert.equal(reasonOf(await step(cn, id, 'approve', who, '12')), 'step_order');
  assert.equal(must(await step(cn, id, 'consult')), 'taken');
  assert.equal(reasonOf(await step(cn, id, 'approve', who, ' ')), 'number_missing');
  assert.equal(must(await step(cn, id, 'approve', second, 'Sample 2026/14')), 'taken');
  assert.deepEqual(await leaving(cn), []);
  assert.equal(must(await step(cn, id, 'release')), 'released');
  const done = await look(cn, id);
  assert.deepEqual(
    done.steps.map(({ step: taken, by, number }) => [taken, by, number]),
    [
      ['prepare', 'Sample Person', ''],
      ['consult', 'Sample Person', ''],
      ['approve', 'Second Sample Person', 'Sample 2026/14'],
      ['release', 'Sample Person', ''],
    ],
  );
  // What left is what was shown, to the byte.
  const texts = (await leaving(cn)).map(({ text }) => text);
  for (const { value } of shown.lines)
    assert.ok(
      texts.some((text) => text.includes(`"value":${value}`)),
      value,
    );
  assert.equal(reasonOf(await step(cn, id, 'release')), 'was_released');
  assert.equal(texts.length, 2);
  await exchange(cn);
  assert.equal((await listed(la)).length, 2);
  const gone = JSON.stringify(await listed(la));
  assert.ok(!gone.includes('Sample 2026/14') && !gone.includes('Second Sample Person'));
});

test('AP967 two different people release it; the same person twice, or the machine, does not', async (t) => {
  const { cn } = await twoNodes(t);
  must(await route(cn, { consult: false, approve: false, people: 2 }));
  const id = await prepare(cn, { kind: 'values', registers: await someValues(cn) });
  assert.equal(must(await step(cn, id, 'release')), 'awaits-second');
  assert.equal(reasonOf(await step(cn, id, 'release')), 'same_person');
  assert.equal(reasonOf(await step(cn, id, 'release', operator)), 'people_only');
  const reader = person({ roles: ['reader'] });
  assert.equal(reasonOf(await step(cn, id, 'release', { ...reader, personId: 'p9' })), 'not-allowed');
  const narrow: Actor = { ...person({ roles: ['coordinator'], areas: ['another'] }), personId: 'p8' };
  assert.equal(reasonOf(await step(cn, id, 'release', narrow)), 'not-allowed');
  assert.deepEqual(await leaving(cn), []);
  assert.equal(must(await step(cn, id, 'release', second)), 'released');
  assert.equal((await leaving(cn)).length, 1);
});

test('AP967 two who release at once are settled cleanly: it goes once, whoever comes first', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  for (const [people, outcomes] of [
    [1, ['released', 'was_released']],
    [2, ['awaits-second', 'released']],
  ] as const) {
    const set = await route(cn, { consult: false, approve: people === 1, people });
    must(set);
    const before = (await leaving(cn)).length;
    const id = await prepare(cn, { kind: 'values', registers: await someValues(cn) });
    if (people === 1) must(await step(cn, id, 'approve', who, '7'));
    const { digest: seen } = await look(cn, id);
    const both = await Promise.all(
      [who, second].map((by) => stepRelease(app, by, { planId, release: id, step: 'release', seen })),
    );
    assert.deepEqual(both.map((one) => (one.ok ? one.value : one.error.facts.reason)).sort(), outcomes);
    assert.equal((await leaving(cn)).length, before + 1);
  }
});

test('AP966 what changes after approval ends the approval; prepared anew, it takes its route anew', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const [commitment = ''] = await acceptAll(cn);
  const own = await claim(cn, commitment);
  must(await route(cn, { consult: false, approve: true, people: 1 }));
  const [preview] = must(await previewClaims(app, who, { planId })).items;
  const id = await prepare(cn, { kind: 'claims', claims: [{ claim: own, beside: preview?.beside ?? null }] });
  assert.deepEqual((await look(cn, id)).lines[0]?.beside, [preview?.beside]);
  must(await step(cn, id, 'approve', second, '14'));
  const { version } = must(await getObject(app, who, { planId, type: 'claim', id: own }));
  const cleared = [{ wording: 'shared', on: '2026-05-20' }];
  const patch = { shared: { en: 'Other sample words' }, cleared };
  must(await changeObject(app, who, { planId, type: 'claim', id: own, version, patch }));
  assert.equal((await look(cn, id)).isChanged, true);
  assert.equal(reasonOf(await step(cn, id, 'release')), 'release_changed');
  assert.deepEqual(await leaving(cn), []);
  const { digest: seen } = await look(cn, id);
  must(await step(cn, id, 'renew'));
  const anew = await look(cn, id);
  assert.deepEqual([anew.next, anew.isChanged], ['approve', false]);
  assert.ok(anew.lines[0]?.beside[0]?.includes('Other sample words'));
  const old = { planId, release: id, step: 'approve', seen, number: '14' } as const;
  assert.equal(reasonOf(await stepRelease(app, second, old)), 'release_old');
  must(await step(cn, id, 'approve', second, '15'));
  assert.equal(must(await step(cn, id, 'release')), 'released');
});

test('AP966 a release that is taken back goes nowhere, and values that went meanwhile do not go twice', async (t) => {
  const { cn } = await twoNodes(t);
  must(await route(cn, { consult: true, approve: false, people: 1 }));
  const registers = await someValues(cn);
  const [one, other] = [
    await prepare(cn, { kind: 'values', registers }),
    await prepare(cn, { kind: 'values', registers }),
  ];
  assert.equal(must(await step(cn, one, 'withdraw')), 'withdrawn');
  assert.equal(reasonOf(await step(cn, one, 'consult')), 'was_withdrawn');
  const third = await prepare(cn, { kind: 'values', registers });
  for (const id of [other, third]) must(await step(cn, id, 'consult'));
  must(await step(cn, other, 'release'));
  assert.notEqual(reasonOf(await step(cn, third, 'release')), 'done');
  assert.equal((await leaving(cn)).length, 1);
  const planId = cn.planId;
  assert.equal(
    codeOf(await stepRelease(cn.app, who, { planId, release: 'none', step: 'consult', seen: '' })),
    'not-found',
  );
});

test('AP966 packages, drafts and locks take the same route', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  await acceptAll(cn);
  must(await route(cn, { consult: false, approve: true, people: 1 }));
  const [one = '', ...rest] = await someValues(cn, 3);
  const head = { title: { en: 'Sample package' }, occasion: {}, date: '2026' };
  const ids = [
    await prepare(cn, { kind: 'package', ...head, registers: rest, claims: [] }),
    await prepare(cn, { kind: 'draft', register: one, to: [], note: 'Sample note', days: 10 }),
    await prepare(cn, { kind: 'lock', period: '2026', locked: true }),
  ];
  assert.deepEqual((await look(cn, ids[1] ?? '')).lines[0]?.beside, ['Sample note']);
  for (const id of ids) {
    must(await step(cn, id, 'approve', second, '3'));
    assert.equal(must(await step(cn, id, 'release')), 'released');
  }
  await exchange(cn);
  const [there] = must(await listPackages(la.app, who, { planId: la.planId })).items;
  assert.equal(there?.isWhole, true);
  const { items } = must(await showPackage(la.app, who, { planId: la.planId, package: there?.id ?? '' }));
  assert.deepEqual(
    items.map(({ register }) => register),
    rest,
  );
  assert.equal((await la.app.store.read((r) => r.joint.drafts(la.planId))).length, 1);
  assert.equal((await listed(la)).length, 3);
  assert.equal(
    codeOf(await prepareRelease(app, operator, { planId, what: { kind: 'values', registers: [] } })),
    'joint-step-refused',
  );
});

test('AP965 where two people release, two change the route, and a person of another area changes nothing', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  assert.equal(must(await route(cn, { ...whole })), 'set');
  const off: Route = { consult: false, approve: false, people: 1 };
  assert.equal(must(await route(cn, off)), 'waits');
  assert.equal(must(await route(cn, off)), 'waits');
  assert.equal(must(await listReleases(app, who, { planId })).route.people, 2);
  assert.equal(must(await route(cn, off, second)), 'set');
  const { route: now } = must(await listReleases(app, who, { planId }));
  assert.deepEqual([now.isSet, now.by, now.pending], [false, 'Second Sample Person', null]);
  assert.equal(reasonOf(await route(cn, whole, operator)), 'people_only');
  assert.equal(reasonOf(await route(cn, whole, person({ roles: ['reader'] }))), 'not-allowed');
  assert.equal(reasonOf(await route(cn, whole, person({ areas: ['elsewhere'] }))), 'not-allowed');
});

test('AP966 steps are kept with their release, and a title that was changed is another text', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  must(await route(cn, { consult: true, approve: false, people: 1 }));
  const register =
    (await someValues(cn, 50)).find((one) => one.endsWith('/title')) ?? assert.fail('no title');
  const id = await prepare(cn, { kind: 'values', registers: [register] });
  must(await step(cn, id, 'consult'));
  const { version } = must(await getPlan(app, who, { planId }));
  must(
    await patchPlan(app, who, { planId, version, patch: { title: { zh: '示例计划', en: 'A sample plan' } } }),
  );
  assert.equal(reasonOf(await step(cn, id, 'release')), 'release_changed');
  const { steps, digest } = await look(cn, id);
  assert.deepEqual(
    steps.map(({ step: taken }) => taken),
    ['prepare', 'consult'],
  );
  must(await step(cn, id, 'renew'));
  const anew = await look(cn, id);
  assert.notEqual(anew.digest, digest);
  assert.ok(anew.lines[0]?.value.includes('A sample plan'));
});
