/** Areas of grants: known ones only, and what becomes of them when a better copy takes the place of a text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Accounts,
  actorOf,
  addPerson,
  addPlan,
  codeOf,
  firstPerson,
  must,
  openAccounts,
  tryChange,
} from '../../tests/accounts/open-accounts.ts';
import { person as planMaker, smallPlan } from '../../tests/app/test-node.ts';
import { type Actor, type GrantRow, listCommitments, readText, replaceText, review } from '../app/index.ts';
import { createPerson, getPerson, listHistory } from './index.ts';

const contributor = (areas: GrantRow['areas']): readonly GrantRow[] => [{ role: 'contributor', areas }];

async function faultsOf(accounts: Accounts, admin: Actor, grants: readonly GrantRow[]) {
  const input = {
    name: `n${Math.abs(grants.length)}`,
    displayName: 'Sample',
    language: 'en',
    grants,
  } as const; // as const: a language is one of three
  const made = await createPerson(accounts.app, admin, input);
  return made.ok ? [] : (made.error.faults ?? []).map(({ at, fault, facts }) => [at, fault, facts.name]);
}

test('AC18 an area or plan that is not known is refused by its name, each at its place, and nothing is kept', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const [one, two] = [await addPlan(accounts), await addPlan(accounts)];
  const grants: readonly GrantRow[] = [
    { role: 'reader', areas: { [one.id]: [one.area('1'), 'nowhere'] } },
    { role: 'auditor', areas: { 'no/such~plan': ['x'], [two.id]: ['elsewhere'] } },
    { role: 'reader', areas: {} },
  ];
  assert.deepEqual(await faultsOf(accounts, admin, grants), [
    [`/grants/0/areas/${one.id}/1`, 'area', 'nowhere'],
    ['/grants/1/areas/no~1such~0plan', 'plan', 'no/such~plan'],
    [`/grants/1/areas/${two.id}/0`, 'area', 'elsewhere'],
    ['/grants/2/role', 'twice', undefined],
  ]);
  const before = await accounts.app.store.read((r) => r.accounts.people());
  assert.equal(before.length, 1);
  const keo = await addPerson(accounts, admin, 'Keo');
  const refused = await tryChange(accounts, admin, keo.id, {
    grants: contributor({ [one.id]: ['nowhere'] }),
  });
  assert.equal(codeOf(refused), 'request-invalid');
  assert.deepEqual(must(await getPerson(accounts.app, admin, keo.id)).person.grants, [
    { role: 'reader', areas: {} },
  ]);
});

test('AC18 an area of one plan is foreign in another, even where both have the very same text', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const one = await addPlan(accounts);
  const other = new TextEncoder().encode(`${new TextDecoder().decode(smallPlan)}\n三、其他\n`);
  const two = await addPlan(accounts, other);
  const foreign = await faultsOf(accounts, admin, contributor({ [one.id]: [two.area('1')] }));
  assert.deepEqual(foreign, [[`/grants/0/areas/${one.id}/0`, 'area', two.area('1')]]);
  assert.deepEqual(await faultsOf(accounts, admin, contributor({ [two.id]: [two.area('1')] })), []);
});

test('AC18 an area named twice is held once; a plan narrowed to nothing is kept so', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const [one, two] = [await addPlan(accounts), await addPlan(accounts)];
  const areas = { [one.id]: [one.area('1'), one.area('1')], [two.id]: [] };
  const keo = await addPerson(accounts, admin, 'Keo', { roles: ['contributor'], areas });
  const { person } = must(await getPerson(accounts.app, admin, keo.id));
  assert.deepEqual(person.grants, contributor({ [one.id]: [one.area('1')], [two.id]: [] }));
});

/** The small plan with a first area that is the same and a second that is called otherwise. */
const betterCopy = new TextEncoder().encode(
  new TextDecoder()
    .decode(smallPlan)
    .replace('二、人文领域', '二、人文和教育领域')
    .replace('推动两国铁路部门签署合作协议', '推动两国铁路部门签署铁路合作协议'),
);

test('AC18 with a better copy an area that is the same goes with its people; another is left behind, and shown so', async (t) => {
  const accounts = await openAccounts(t);
  const { app } = accounts;
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const plan = await addPlan(accounts);
  must(
    await review(app, planMaker(), { planId: plan.id, acts: [{ act: 'accept-outline', text: plan.textId }] }),
  );
  const hold = (...paths: readonly string[]) => ({ [plan.id]: paths.map(plan.area) });
  const both = await addPerson(accounts, admin, 'Both', { roles: ['contributor'], areas: hold('1', '2') });
  const lost = await addPerson(accounts, admin, 'Lost', { roles: ['contributor'], areas: hold('2') });
  const part = await addPerson(accounts, admin, 'Part', {
    roles: ['contributor'],
    areas: hold('1.1', '1.2'),
  });
  const all = await addPerson(accounts, admin, 'All', { roles: ['contributor'] });
  const copy = { planId: plan.id, textId: plan.textId, bytes: betterCopy };
  const preview = must(await replaceText(app, planMaker(), copy));
  const left = preview.leftAreas.map(({ path, heading }) => [path, heading]);
  assert.deepEqual(left, [
    ['1.2', null],
    ['2', '人文领域'],
  ]);
  assert.deepEqual(must(await getPerson(app, admin, both.id)).leftAreas, [], 'a preview moves nobody');
  const done = must(await replaceText(app, planMaker(), { ...copy, confirm: true }));
  assert.deepEqual(done.leftAreas, preview.leftAreas);
  const textId = done.text?.id ?? '';
  const { provisions } = must(await readText(app, planMaker(), { planId: plan.id, textId }));
  const now = (path: string) => provisions.find((one) => one.path === path)?.id ?? '';
  const seen = async (id: string) => {
    const { person, leftAreas } = must(await getPerson(app, admin, id));
    return [person.grants[0]?.areas[plan.id], leftAreas.map(({ area }) => area?.path)];
  };
  assert.deepEqual(await seen(both.id), [[now('1'), plan.area('2')], ['2']]);
  assert.deepEqual(await seen(lost.id), [[plan.area('2')], ['2']]);
  assert.deepEqual(await seen(part.id), [[now('1.1'), plan.area('1.2')], ['1.2']]);
  assert.deepEqual(await seen(all.id), [undefined, []]);
  // What is left behind opens nothing in the present text.
  const listed = async (token: string) => {
    const who = await actorOf(accounts, token);
    return must(await listCommitments(app, who, { planId: plan.id })).items.map(
      ({ provision }) => provision.path,
    );
  };
  assert.deepEqual(await listed(lost.token), []);
  assert.deepEqual([...new Set((await listed(both.token)).map((path) => path.split('.')[0]))], ['1']);
  const { lines } = must(await listHistory(app, admin, {}));
  const carried = lines.filter(({ act }) => act === 'areas-carried').map(({ subject }) => subject);
  assert.deepEqual(carried.sort(), [both.id, part.id].sort());
});

test('AC18 an area that was left behind stays through a change of the account, and goes when it is taken out', async (t) => {
  const accounts = await openAccounts(t);
  const { app } = accounts;
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const plan = await addPlan(accounts);
  const held = contributor({ [plan.id]: [plan.area('2')] });
  const keo = await addPerson(accounts, admin, 'Keo', { grants: held });
  must(
    await replaceText(app, planMaker(), {
      planId: plan.id,
      textId: plan.textId,
      bytes: betterCopy,
      confirm: true,
    }),
  );
  const change = async (grants: readonly GrantRow[]) =>
    must(await tryChange(accounts, admin, keo.id, { displayName: 'Other', grants })).leftAreas.length;
  assert.equal(await change(held), 1);
  assert.equal(await change(contributor({ [plan.id]: [] })), 0);
});
