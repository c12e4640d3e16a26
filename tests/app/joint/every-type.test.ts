/**
 * Every kind of thing that goes over, with all of its fields set: proposed or stated by one side, confirmed where it is to be, taken over by
 * the other with all that it names, and held there as it is here, but for whose side is whose. Values are invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject, getObject } from '../../../src/app/index.ts';
import {
  listProposals,
  listStated,
  previewJoint,
  proposeJoint,
  showTakings,
  takeBackTaking,
  takeOver,
} from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import { type Json, ok } from '../../../src/base/index.ts';
import {
  type ColumnField,
  type Field,
  isSide,
  type ObjectType,
  objectTypes,
  type Values,
} from '../../../src/plan/objects/index.ts';
import { codeOf, must } from '../test-node.ts';
import { acceptAll, answer, exchange, listed, propose } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const words = (name: string) => ({ en: `Sample ${name}`, zh: `示例 ${name}`, lo: `ຕົວຢ່າງ ${name}` });

/** Values of fields that rules tie to others. */
const tied: Readonly<Record<string, Values>> = {
  indicator: { unit: 'places' },
  project: { begun: '2026-01', due: '2026-12' },
  milestone: { state: 'planned' },
};
/** Fields that only another system brings, or that are for ourselves. */
const left: readonly string[] = ['notes', 'file', 'scan', 'files', 'minutes'];

/** A value for a field, with references to what was made before; null where there is nothing to refer to. */
function sample(name: string, field: Field | ColumnField, made: ReadonlyMap<string, string>): Json {
  const ref = (to: readonly string[]): string | null =>
    to.flatMap((type) => (made.has(type) ? [`${type}/${made.get(type)}`] : []))[0] ?? null;
  switch (field.kind) {
    case 'name':
    case 'words':
      return words(name);
    case 'line':
      if (field.form === 'elsewhere') return null;
      return { web: 'https://example.org/sample', mail: 'sample@example.org', period: '2026', line: name }[
        field.form ?? 'line'
      ];
    case 'date':
      return '2026-05';
    case 'amount':
      return { amount: '12', unit: field.units === 'any' ? 'places' : (field.units[0] ?? '') };
    case 'count':
      return 3;
    case 'choice':
      return field.of[0] ?? null;
    case 'flag':
      return field.passing === true ? null : true;
    case 'link':
      return ref(field.to);
    case 'links':
      return [ref(field.to)].filter((one) => one !== null);
    case 'rows': {
      const cells = Object.entries(field.columns).map(
        ([at, column]) => [at, sample(at, column, made)] as const,
      );
      return [Object.fromEntries(cells.filter(([, cell]) => cell !== null))];
    }
    case 'cadence':
      return { rule: 'FREQ=YEARLY', from: '2026-05' };
    case 'place':
      return '{"coordinates":[102.6,17.9],"type":"Point"}';
    case 'files':
      return null;
  }
}

function valuesOf(type: ObjectType, made: ReadonlyMap<string, string>): Values {
  const found = Object.entries(type.fields)
    .filter(([name]) => !left.includes(name))
    .map(([name, field]) => [name, sample(name, field, made)] as const)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return { ...Object.fromEntries(found), ...tied[type.name] };
}

/** The values as the other side would hold them. */
function seenThere({ fields }: ObjectType, values: Values): Values {
  const turn = (field: Field | ColumnField, value: Json): Json =>
    isSide(field) && (value === 'ours' || value === 'theirs')
      ? value === 'ours'
        ? 'theirs'
        : 'ours'
      : value;
  const found = Object.entries(values).map(([name, value]) => {
    const field = fields[name] ?? assert.fail(name);
    if (field.kind !== 'rows' || !Array.isArray(value)) return [name, turn(field, value ?? null)] as const;
    const rows = value.map((row: Readonly<Record<string, Json>>) =>
      Object.fromEntries(
        Object.entries(row).map(([at, cell]) => [at, turn(field.columns[at] ?? assert.fail(at), cell)]),
      ),
    );
    return [name, rows] as const;
  });
  const there = Object.fromEntries(found);
  const { ours = null, theirs = null } = there;
  return Object.hasOwn(fields, 'ours') ? { ...there, ours: theirs, theirs: ours } : there;
}

/** Every kind that goes over and stands by an id of its own, in an order in which each can name those before it. */
const order = [
  ...['body', 'channel', 'term', 'instrument', 'mechanism', 'project', 'indicator', 'milestone'],
  ...['meeting', 'decision', 'activity', 'obstacle', 'indicator-value', 'evidence', 'further-commitment'],
];
const goesOver = objectTypes.filter(({ recorded, keyed }) => recorded !== 'own' && keyed === undefined);
const typeNamed = (name: string): ObjectType =>
  objectTypes.find((one) => one.name === name) ?? assert.fail(name);

async function makeAll({ app, planId }: JointNode, commitment: string): Promise<ReadonlyMap<string, string>> {
  const [place] = await app.store.read((r) => r.projections.places(planId, [commitment]));
  const made = new Map([
    ['commitment', commitment],
    ['provision', place?.provisionId ?? assert.fail(commitment)],
  ]);
  const named = { name: words('other'), side: 'theirs' };
  const other = must(await createObject(app, who, { planId, type: 'body', values: named }));
  for (const name of order) {
    const type = typeNamed(name);
    // Whose body is whose a channel says by the names of its fields.
    const pair = name === 'channel' ? { theirs: `body/${other.id}` } : {};
    const values = { ...valuesOf(type, made), ...pair };
    const result = await createObject(app, who, { planId, type: name, values });
    if (!result.ok) assert.fail(`${name}: ${JSON.stringify(result.error)}`);
    made.set(name, result.value.id);
  }
  return made.set('other', other.id);
}

async function takeAll({ app, planId }: JointNode, isMeant: (register: string) => boolean) {
  const { items } = must(await showTakings(app, who, { planId, limit: 500 }));
  const values = items
    .filter(({ register, hindrance }) => hindrance === null && isMeant(register))
    .map(({ register, value }) => ({ register, value }));
  return takeOver(app, who, { planId, values });
}

test('AP1707 every kind of thing goes over with all of its fields, and is held there as it is here', async (t) => {
  // What goes by other keys, or is made with its document, has tests of its own.
  const elsewhere = ['claim', 'opening-balance', 'signed-paper', 'succession'];
  const named = goesOver.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
  assert.deepEqual(order.toSorted(), named.toSorted());
  const { cn, la } = await twoNodes(t);
  const [commitment = ''] = await acceptAll(cn);
  await acceptAll(la);
  const made = await makeAll(cn, commitment);
  const isOfThing = (register: string): boolean =>
    [...made].some(([type, id]) => register.startsWith(`${type === 'other' ? 'body' : type}/${id}/`));
  await propose(cn, isOfThing);
  const waiting = (await listed(la)).filter(({ register }) => isOfThing(register));
  for (const { id } of waiting) must(await answer(la, 'confirm', id));
  await exchange(la);
  const types = new Set(waiting.map(({ register }) => register.split('/')[0]));
  assert.deepEqual(
    [...types].toSorted(),
    order.filter((name) => typeNamed(name).recorded === 'register').toSorted(),
  );
  // One thing that names others brings those along, agreed or stated.
  const { items } = must(await showTakings(la.app, who, { planId: la.planId, limit: 500 }));
  assert.deepEqual(
    items.filter(({ hindrance }) => hindrance !== null),
    [],
  );
  const owner = items.find(({ register }) => register === `milestone/${made.get('milestone')}/owner`);
  assert.deepEqual(owner?.brings, [{ is: 'words', words: words('name') }]);
  const taking = must(await takeAll(la, isOfThing));
  for (const name of order) {
    const type = typeNamed(name);
    const id = made.get(name) ?? '';
    const here = must(await getObject(cn.app, who, { planId: cn.planId, type: name, id })).values;
    const there = await getObject(la.app, who, { planId: la.planId, type: name, id });
    if (type.recorded === 'report' && !there.ok) continue;
    assert.deepEqual(must(there).values, seenThere(type, here), name);
  }
  // Bodies were named, and came; what nobody named of what is stated did not.
  assert.equal(
    codeOf(await getObject(la.app, who, { planId: la.planId, type: 'body', id: made.get('body') ?? '' })),
    'no problem',
  );
  assert.equal(
    codeOf(
      await getObject(la.app, who, { planId: la.planId, type: 'obstacle', id: made.get('obstacle') ?? '' }),
    ),
    'not-found',
  );
  // Everything is held as it is agreed, and nothing of the other side's is ours to state.
  assert.deepEqual(must(await showTakings(la.app, who, { planId: la.planId, limit: 500 })).items, []);
  const { items: ours } = must(await previewJoint(la.app, who, { planId: la.planId, limit: 2_000 }));
  const things = ours.filter(({ register }) => isOfThing(register));
  assert.ok(things.length > 50, String(things.length));
  assert.deepEqual(
    things.filter(({ standing, register }) => standing !== 'agreed' || register.startsWith('body/')),
    [],
  );
  // And it is put back as one.
  must(await takeBackTaking(la.app, who, { planId: la.planId, taking }));
  const body = must(
    await getObject(la.app, who, { planId: la.planId, type: 'body', id: made.get('body') ?? '' }),
  );
  assert.ok(body.retired !== null);
});

test('AP1707 things that name each other are taken over together, whatever their order', async (t) => {
  const { cn, la } = await twoNodes(t);
  const make = async (type: string, values: Values): Promise<string> =>
    must(await createObject(cn.app, who, { planId: cn.planId, type, values })).id;
  const project = await make('project', { title: words('line'), form: 'railway', stage: 'planned' });
  const mechanism = await make('mechanism', {
    ...{ title: words('committee'), form: 'committee', serves: [`project/${project}`] },
  });
  await propose(cn, (register) => register.includes(project) || register.includes(mechanism));
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  await exchange(la);
  // One value alone is picked; the project that it names comes whole.
  must(await takeAll(la, (register) => register.startsWith('mechanism/')));
  const held = must(await getObject(la.app, who, { planId: la.planId, type: 'project', id: project })).values;
  assert.deepEqual(held.title, words('line'));
});

test('AP1706 AP1707 what is stated of a thing that came along is told again when its party changes it, and is nobody else’s to state', async (t) => {
  const { cn, la } = await twoNodes(t);
  const make = async (type: string, values: Values): Promise<string> =>
    must(await createObject(cn.app, who, { planId: cn.planId, type, values })).id;
  const body = await make('body', { name: { en: 'Sample Bureau' }, side: 'ours' });
  const owner = { title: words('step'), due: '2027-03', state: 'planned', owner: `body/${body}` };
  const milestone = await make('milestone', owner);
  const isMeant = (register: string): boolean => register.includes(milestone) || register.includes(body);
  await propose(cn, isMeant);
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  await exchange(la);
  must(await takeAll(la, isMeant));
  const { planId } = cn;
  const { version } = must(await getObject(cn.app, who, { planId, type: 'body', id: body }));
  const { changeObject } = await import('../../../src/app/index.ts');
  const patch = { name: { en: 'Sample Bureau of Lines' } };
  must(await changeObject(cn.app, who, { planId, type: 'body', id: body, version, patch }));
  await propose(cn, (register) => register === `body/${body}/name`);
  const { items } = must(await showTakings(la.app, who, { planId: la.planId }));
  assert.deepEqual(
    items.map(({ register, by }) => [register, by]),
    [[`body/${body}/name`, 'a']],
  );
  must(await takeAll(la, isMeant));
  assert.deepEqual(
    must(await getObject(la.app, who, { planId: la.planId, type: 'body', id: body })).values.name,
    patch.name,
  );
  const refused = await proposeJoint(la.app, who, { planId: la.planId, registers: [`body/${body}/name`] });
  assert.equal(codeOf(refused), 'not-found');
  assert.equal(must(await listStated(la.app, who, { planId: la.planId })).total, 1);
  assert.deepEqual(must(await listProposals(cn.app, who, { planId, which: 'waiting' })).items, []);
});

test('AP1706 another party that states something of our own thing takes it from nobody, and is not offered to be taken over', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  const values = { name: { en: 'Sample Bureau' }, side: 'ours' };
  const { id } = must(await createObject(cn.app, who, { planId, type: 'body', values }));
  const register = `body/${id}/name`;
  const body = { value: { en: 'Another name' } };
  const report = { draft: { kind: 'report', reg: register, body }, words: [] } as const;
  must(await appendJoint(la.app, who, la.planId, async () => ok([report])));
  await exchange(la);
  assert.deepEqual(must(await showTakings(cn.app, who, { planId })).items, []);
  await propose(cn, (one) => one === register);
  const { items } = must(await listStated(la.app, who, { planId: la.planId, about: `body/${id}` }));
  assert.deepEqual(items.map(({ by }) => by).toSorted(), ['a', 'b']);
});

test('AP1707 what names a thing that is neither here nor in the joint log says so, and nothing of it is taken', async (t) => {
  const { cn, la } = await twoNodes(t);
  const make = async (type: string, values: Values): Promise<string> =>
    must(await createObject(cn.app, who, { planId: cn.planId, type, values })).id;
  const body = await make('body', { name: { en: 'Sample Bureau' }, side: 'ours' });
  const owner = { title: words('step'), due: '2027-03', state: 'planned', owner: `body/${body}` };
  const milestone = await make('milestone', owner);
  await propose(cn, (register) => register.includes(milestone));
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  await exchange(la);
  const { items } = must(await showTakings(la.app, who, { planId: la.planId }));
  const one = items.find(({ register }) => register.endsWith('/owner')) ?? assert.fail('no owner');
  assert.equal(one.hindrance, 'names-missing');
  const values = [{ register: one.register, value: one.value }];
  const done = await takeOver(la.app, who, { planId: la.planId, values });
  assert.deepEqual(
    [codeOf(done), !done.ok && done.error.facts.reason],
    ['joint-act-refused', 'taking_names_missing'],
  );
  assert.equal(
    codeOf(await getObject(la.app, who, { planId: la.planId, type: 'milestone', id: milestone })),
    'not-found',
  );
});
