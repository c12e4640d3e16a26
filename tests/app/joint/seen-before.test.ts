/** What goes is what was looked at; and what stays, though it stands in the own log. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject, retireObject } from '../../../src/app/index.ts';
import {
  prepareRelease,
  previewClaims,
  previewJoint,
  proposeClaims,
  proposeJoint,
  proposePackage,
  setRoute,
  showDraft,
  showJoint,
  showTakings,
} from '../../../src/app/joint/index.ts';
import type { Problem, Result } from '../../../src/base/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { codeOf, must } from '../test-node.ts';
import { acceptAll, answer, claim, exchange, listed } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const outcome = (result: Result<unknown, Problem>): unknown =>
  result.ok ? 'entered' : (result.error.facts.reason ?? result.error.code);
const entriesOf = async ({ app, planId }: JointNode) =>
  must(await showJoint(app, who, { planId })).ownEntries;
const preview = async ({ app, planId }: JointNode) =>
  must(await previewJoint(app, who, { planId, limit: 2_000 })).items;

async function make({ app, planId }: JointNode, type: string, values: Values): Promise<string> {
  return must(await createObject(app, who, { planId, type, values })).id;
}
async function change({ app, planId }: JointNode, type: string, id: string, patch: Values): Promise<void> {
  const { version } = must(await getObject(app, who, { planId, type, id }));
  must(await changeObject(app, who, { planId, type, id, version, patch }));
}

test('AP1322 a value that was changed since it was looked at goes neither alone, nor in a package, nor on the route', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const id = await make(cn, 'mechanism', { title: { en: 'Sample committee' }, form: 'committee' });
  const of = (register: string) => register === `mechanism/${id}/title`;
  const before = (await preview(cn)).find(({ register }) => of(register));
  const other = (await preview(cn)).find(({ register }) => register === `mechanism/${id}/form`);
  assert.ok(before && other);
  await change(cn, 'mechanism', id, { title: { en: 'Sample commission' } });
  const registers = [other.register, before.register];
  const seen = { [before.register]: before.digest, [other.register]: other.digest };
  const size = await entriesOf(cn);
  assert.equal(outcome(await proposeJoint(app, who, { planId, registers, seen })), 'preview_old');
  const contents = {
    title: { en: 'Sample list' },
    occasion: {},
    date: null,
    claims: [],
    registers,
    seen,
  };
  assert.equal(outcome(await proposePackage(app, who, { planId, ...contents })), 'preview_old');
  const what = { kind: 'values', registers, seen } as const;
  assert.equal(outcome(await prepareRelease(app, who, { planId, what })), 'preview_old');
  assert.equal(await entriesOf(cn), size);
  const now = (await preview(cn)).find(({ register }) => of(register));
  assert.ok(now?.value.includes('Sample commission'));
  const again = { ...seen, [before.register]: now?.digest ?? '' };
  assert.equal(outcome(await proposeJoint(app, who, { planId, registers, seen: again })), 'entered');
});

test('AP1401 digests are given for all that goes or for nothing: one that is missing is refused, alone, in a package and on the route', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  await make(cn, 'mechanism', { title: { en: 'Sample committee' }, form: 'committee' });
  const [one, other] = (await preview(cn)).filter(({ register }) => register.startsWith('mechanism/'));
  assert.ok(one && other);
  const registers = [one.register, other.register];
  const seen = { [one.register]: one.digest };
  const size = await entriesOf(cn);
  const title = { title: { en: 'Sample list' }, occasion: {}, date: null, claims: [] };
  for (const refused of [
    await proposeJoint(app, who, { planId, registers, seen }),
    await proposePackage(app, who, { planId, ...title, registers, seen }),
    await prepareRelease(app, who, { planId, what: { kind: 'values', registers, seen } }),
  ])
    assert.equal(codeOf(refused), 'request-invalid');
  assert.equal(await entriesOf(cn), size);
  assert.equal(outcome(await proposeJoint(app, who, { planId, registers })), 'entered');
});

test('AP1322 what was prepared as it was seen is kept without the digest, and released by what its steps name', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  await acceptAll(cn);
  must(await setRoute(app, who, { planId, consult: false, approve: true, people: 1 }));
  const [one] = await preview(cn);
  assert.ok(one);
  const what = {
    kind: 'values',
    registers: [one.register],
    seen: { [one.register]: one.digest },
  } as const;
  const id = must(await prepareRelease(app, who, { planId, what }));
  const row = await app.store.read((r) => r.joint.release(planId, id));
  assert.deepEqual(JSON.parse(JSON.stringify(row?.content)).what, {
    kind: 'values',
    registers: [one.register],
  });
});

test('AP1322 a claim that says something else since, or was put out of use, does not go', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const [first = '', second = ''] = await acceptAll(cn);
  // Without words there is nothing beside the entry by which it could be told.
  const values = { commitment: `commitment/${first}`, period: '2026', progress: 'begun' };
  const id = await make(cn, 'claim', values);
  const shown = must(await previewClaims(app, who, { planId })).items.find((one) => one.claim === id);
  assert.ok(shown);
  assert.equal(shown.beside, null);
  await change(cn, 'claim', id, { progress: 'complete' });
  const size = await entriesOf(cn);
  const seen = { claim: id, beside: shown.beside, value: shown.value };
  assert.equal(outcome(await proposeClaims(app, who, { planId, claims: [seen] })), 'preview_old');
  const retired = await claim(cn, second);
  const { version } = must(await getObject(app, who, { planId, type: 'claim', id: retired }));
  must(await retireObject(app, who, { planId, type: 'claim', id: retired, version, retired: true }));
  const claims = [{ claim: retired, beside: null }];
  assert.equal(outcome(await proposeClaims(app, who, { planId, claims })), 'preview_old');
  assert.equal(await entriesOf(cn), size);
  const now = must(await previewClaims(app, who, { planId })).items.find((one) => one.claim === id);
  assert.ok(now);
  const again = { claim: id, beside: now.beside, value: now.value };
  assert.equal(outcome(await proposeClaims(app, who, { planId, claims: [again] })), 'entered');
});

test('AP1323 evidence that is held is not among what can go, and goes once it is shown', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const values = { title: { en: 'Sample evidence' }, address: 'https://held.example/' };
  const id = await make(cn, 'evidence', { ...values, showing: 'held' });
  const named = async () => (await preview(cn)).filter(({ register }) => register.includes(id));
  assert.deepEqual(await named(), []);
  const register = `evidence/${id}/title`;
  const size = await entriesOf(cn);
  assert.equal(outcome(await proposeJoint(app, who, { planId, registers: [register] })), 'not-found');
  assert.equal(outcome(await showDraft(app, who, { planId, register })), 'not-found');
  assert.equal(await entriesOf(cn), size);
  await change(cn, 'evidence', id, { showing: 'shown' });
  assert.ok((await named()).some((one) => one.register === register));
  assert.equal(outcome(await proposeJoint(app, who, { planId, registers: [register] })), 'entered');
});

test('AP1323 no value that goes names a letter, a task or a visit; what differs in such names alone does not differ', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  const letter = await make(cn, 'letter', {
    number: 'Sample 3',
    title: { en: 'Sample letter' },
    direction: 'in',
    state: 'registered',
    date: '2026-05-01',
  });
  const mechanism = await make(cn, 'mechanism', { title: { en: 'Sample committee' }, form: 'committee' });
  const milestone = await make(cn, 'milestone', {
    title: { en: 'Sample step' },
    of: `mechanism/${mechanism}`,
    due: '2027',
    state: 'rescheduled',
    rescheduled: [{ from: '2026', to: '2027', by: `letter/${letter}` }],
  });
  const words = (await preview(cn)).map(({ value }) => value).join('\n');
  assert.ok(words.includes('Sample step') && words.includes(`mechanism/${mechanism}`));
  assert.ok(!words.includes(letter), 'a letter is named');
  const register = `milestone/${milestone}/rescheduled`;
  const [own] = (await preview(cn)).filter((one) => one.register === register);
  assert.equal(own?.value, '[{"from":"2026","to":"2027"}]');
  must(await proposeJoint(app, who, { planId, registers: [register] }));
  await exchange(cn);
  const [waiting] = await listed(la);
  must(await answer(la, 'confirm', waiting?.id ?? ''));
  await exchange(la);
  const [told] = (await listed(cn, 'agreed')).filter((one) => one.register === register);
  assert.equal(told?.told.atHome, 'same');
  const { items } = must(await showTakings(app, who, { planId }));
  assert.equal(
    items.some((one) => one.register === register),
    false,
  );
});
