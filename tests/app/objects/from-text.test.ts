/** What the text names, offered as objects; and what a field may refer to, found by words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  findRefs,
  getPlan,
  importPlan,
  linkedObjects,
  nameReferences,
  readText,
  retireObject,
  review,
  suggestObjects,
  writeRows,
} from '../../../src/app/index.ts';
import { must, openNode, person, seedPlan } from '../test-node.ts';
import { make, openProgramme, type Programme } from './programme.ts';

async function seedProgramme(t: Parameters<typeof openNode>[0]) {
  const { app } = await openNode(t);
  const who = person();
  const plan = must(await importPlan(app, who, { bytes: seedPlan }));
  return { app, who, planId: plan.id };
}

test('OB35 instruments that the text names are offered, and no more once they are kept or set aside', async (t) => {
  const { app, who, planId } = await seedProgramme(t);
  const offer = async (type: string) => must(await suggestObjects(app, who, { planId, type })).items;
  const before = await offer('instrument');
  const plan = '2021年至2025年两党合作计划';
  const agreement = '《中老两国外交部关于加强新形势下合作的协议》';
  for (const name of [plan, agreement])
    assert.ok(
      before.some(({ words }) => words.includes(name.replace(/[《》]/g, ''))),
      name,
    );
  const found = before.find(({ words }) => words.includes(plan));
  assert.ok(found !== undefined);
  assert.deepEqual([found.language, found.times], ['zh', 1]);
  assert.equal(found.provisions.length, 1);
  const rows = [{ title: { zh: found.words }, stage: 'in-force' }];
  must(await writeRows(app, who, { planId, type: 'instrument', rows, dryRun: false }));
  const other = before.find(({ words }) => words.includes('外交部'));
  const aside = [{ name: other?.words ?? '', form: 'instrument' }];
  must(await writeRows(app, who, { planId, type: 'set-aside', rows: aside, dryRun: false }));
  const after = (await offer('instrument')).map(({ words }) => words);
  assert.ok(!after.includes(found.words) && !after.includes(other?.words ?? ''));
  assert.equal(after.length, before.length - 2);
  assert.ok((await offer('mechanism')).length > 0);
});

test('OB35 a paper that the text calls by a short name is offered once, in full', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const chars =
    '合作计划\n\n一、双方落实《湖区联合巡航五年行动计划》（以下简称《行动计划》）。\n\n二、《行动计划》每年审议一次，双方更新《行动计划》。\n';
  const { id: planId } = must(await importPlan(app, who, { bytes: new TextEncoder().encode(chars) }));
  const { items } = must(await suggestObjects(app, who, { planId, type: 'instrument' }));
  assert.deepEqual(
    items.map(({ words, times, provisions }) => [words, times, provisions.length]),
    [['《湖区联合巡航五年行动计划》', 4, 2]],
  );
});

test('OB35 a type that no text names is offered nothing', async (t) => {
  const { app, who, planId } = await seedProgramme(t);
  assert.deepEqual(must(await suggestObjects(app, who, { planId, type: 'task' })).items, []);
});

test('OB35 whoever sees a part of the plan is offered what stands in that part', async (t) => {
  const { app, who, planId } = await seedProgramme(t);
  const [text] = must(await getPlan(app, who, { planId })).texts;
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: text?.id ?? '' }] }));
  const reader = must(await readText(app, who, { planId, textId: text?.id ?? '' }));
  const accept = { act: 'accept', items: reader.marks.map(({ id }) => id) } as const;
  must(await review(app, who, { planId, acts: [accept] }));
  const { items, refs } = must(await suggestObjects(app, who, { planId, type: 'instrument' }));
  const named = items.find(({ words }) => words.includes('外交部'));
  assert.ok(named !== undefined);
  const [commitment = ''] = named.commitments;
  assert.match(refs[commitment]?.words ?? '', /外交部关于加强新形势下合作的协议/);
  const home = named.provisions[0]?.replace('provision/', '') ?? '';
  const seenBy = async (area: string) =>
    must(await suggestObjects(app, person({ areas: [area] }), { planId, type: 'instrument' })).items.map(
      ({ words }) => words,
    );
  assert.deepEqual(await seenBy(home), [named.words]);
  const elsewhere = reader.provisions.find(({ role, id }) => role === 'operative' && id !== home)?.id ?? '';
  assert.ok(!(await seenBy(elsewhere)).includes(named.words));
});

async function find({ app, who, planId }: Programme, to: readonly string[], q: string) {
  const { items, refs } = must(await findRefs(app, who, { planId, to, q }));
  return items.map((ref) => refs[ref]?.label.en ?? refs[ref]?.label.zh ?? '');
}

test('OB36 objects, commitments and provisions are found by words or place', async (t) => {
  const office = await openProgramme(t);
  const rail = await make(office, 'body', { name: { en: 'Rail Office', zh: '铁路局' }, side: 'ours' });
  await make(office, 'body', { name: { en: 'Port Office' }, side: 'ours' });
  assert.deepEqual(await find(office, ['body'], 'office'), ['Port Office', 'Rail Office']);
  assert.deepEqual(await find(office, ['body'], '铁路'), ['Rail Office']);
  assert.deepEqual(await find(office, ['commitment'], '港口'), ['1.1–2']);
  assert.deepEqual(await find(office, ['commitment'], '1.2'), ['1.2–1']);
  assert.deepEqual(await find(office, ['provision'], '人文'), ['2']);
  assert.deepEqual(await find(office, ['body', 'commitment'], 'nothing like it'), []);
  const { app, who, planId } = office;
  must(
    await retireObject(app, who, { planId, type: 'body', id: rail.id, version: rail.version, retired: true }),
  );
  assert.deepEqual(await find(office, ['body'], 'rail'), [], 'what is out of use is not offered');
});

test('OB36 nobody is offered what they may not see', async (t) => {
  const office = await openProgramme(t);
  const culture = person({ areas: [office.provisions.get('2') ?? ''] });
  const found = must(
    await findRefs(office.app, culture, { planId: office.planId, to: ['commitment'], q: '' }),
  );
  assert.deepEqual(found.items, [`commitment/${office.commitments[3]}`]);
});

test('OB22 a commitment knows what of the programme serves it', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const ref = `commitment/${office.commitments[0]}`;
  const task = await make(office, 'task', { title: { en: 'A' }, state: 'planned', commitments: [ref] });
  await make(office, 'flagship', { commitment: ref });
  const { back, refs } = must(await linkedObjects(app, who, { planId, ref }));
  assert.deepEqual(
    back.map(({ type, field, total }) => `${type} ${field} ${total}`),
    ['task commitments 1', 'flagship commitment 1'],
  );
  assert.deepEqual(refs[`task/${task.id}`]?.label, { en: 'A' });
  const named = must(await nameReferences(app, who, { planId, refs: [ref, 'body/none'] }));
  assert.deepEqual([named.refs[ref]?.open, named.refs['body/none']?.open], [true, false]);
});
