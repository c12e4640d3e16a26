/**
 * What a party states by itself: bodies, activities, values of indicators, evidence, obstacles. It goes over as a report, asks for no
 * answer, stands beside what the others state, and only its author changes it or takes it back. All of it is invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, changeObject, createObject, getObject, retireObject } from '../../../src/app/index.ts';
import {
  type ListStated,
  listNews,
  listReleases,
  listStated,
  prepareRelease,
  previewJoint,
  proposeJoint,
  proposePackage,
  setRoute,
  showAbout,
  showPackage,
  showTakings,
  stepRelease,
} from '../../../src/app/joint/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, exchange, listed, propose } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

async function make({ app, planId }: JointNode, type: string, values: Values): Promise<string> {
  return must(await createObject(app, who, { planId, type, values })).id;
}

async function change({ app, planId }: JointNode, type: string, id: string, patch: Values): Promise<void> {
  const { version } = must(await getObject(app, who, { planId, type, id }));
  must(await changeObject(app, who, { planId, type, id, version, patch }));
}

const stated = async ({ app, planId }: JointNode, asked: Partial<ListStated> = {}, as: Actor = who) =>
  must(await listStated(app, as, { planId, ...asked }));
const preview = async ({ app, planId }: JointNode) =>
  must(await previewJoint(app, who, { planId, limit: 2_000 })).items;
const of =
  (...things: readonly string[]) =>
  (register: string): boolean =>
    things.some((thing) => register.startsWith(`${thing}/`));

/** The kinds of the entries in the node's own log that are about a thing, with the fields that they speak of. */
async function entriesOn({ app, planId }: JointNode, thing: string): Promise<readonly string[]> {
  const letter = app.node.party === 'cn' ? 'a' : 'b';
  const rows = await app.store.read((r) => r.joint.entries(planId, letter, 0, 100_000));
  return rows.flatMap(({ bytes }) => {
    const entry: { kind: string; reg?: string } = JSON.parse(new TextDecoder().decode(bytes));
    return entry.reg?.startsWith(`${thing}/`) === true
      ? [`${entry.kind} ${entry.reg.slice(thing.length + 1)}`]
      : [];
  });
}

const seminar: Values = {
  title: { en: 'Sample seminar', zh: '示例研讨班' },
  ...{ form: 'seminar', date: '2026-05', people: 20 },
};

test('AP1700 bodies, activities, indicator values, evidence and obstacles go as reports, everything else as proposals; none of them waits for an answer', async (t) => {
  const { cn, la } = await twoNodes(t);
  const indicator = await make(cn, 'indicator', {
    title: { en: 'Sample places' },
    ...{ unit: 'places', comparator: 'at-least', aggregation: 'sum' },
  });
  const things = [
    ['body', await make(cn, 'body', { name: { en: 'Sample Bureau' }, side: 'ours' })],
    ['activity', await make(cn, 'activity', seminar)],
    [
      'indicator-value',
      await make(cn, 'indicator-value', {
        indicator: `indicator/${indicator}`,
        ...{ period: '2026', side: 'ours', value: { amount: '12', unit: 'places' } },
      }),
    ],
    [
      'evidence',
      await make(cn, 'evidence', {
        title: { en: 'Sample record' },
        ...{ address: 'https://example.org/a', captured: '2026-05-02', showing: 'shown' },
      }),
    ],
    ['obstacle', await make(cn, 'obstacle', { title: { en: 'Sample delay' }, state: 'open' })],
  ].map(([type, id]) => `${type}/${id}`);
  assert.deepEqual(
    (await preview(cn)).filter(({ register }) => of(...things)(register)).map(({ act }) => act),
    (await preview(cn)).filter(({ register }) => of(...things)(register)).map(() => 'report'),
  );
  const all = [...things, `indicator/${indicator}`];
  await propose(cn, of(...all));
  for (const thing of things) {
    const made = await entriesOn(cn, thing);
    assert.ok(made.length > 0 && made.every((one) => one.startsWith('report ')), `${thing}: ${made}`);
  }
  assert.ok((await entriesOn(cn, `indicator/${indicator}`)).every((one) => one.startsWith('propose ')));
  // The other side has what is proposed to answer, and what is stated to read.
  const waiting = (await listed(la)).map(({ register }) => register);
  assert.ok(waiting.length > 0 && waiting.every(of(`indicator/${indicator}`)), waiting.join());
  const { items, kinds } = await stated(la);
  assert.deepEqual(items.map(({ ref }) => ref).toSorted(), things.toSorted());
  assert.ok(items.every(({ by, isOwn, isOver }) => by === 'a' && !isOwn && !isOver));
  assert.deepEqual(
    kinds.map(({ kind, n }) => [kind, n]),
    ['activity', 'body', 'evidence', 'indicator-value', 'obstacle'].map((kind) => [kind, 1]),
  );
  // What is stated like that already is not offered again, and is refused when asked for all the same.
  const again = (await preview(cn)).filter(({ register }) => of(...things)(register));
  assert.ok(again.length > 0 && again.every(({ standing }) => standing === 'stated'));
  const { app, planId } = cn;
  const [one] = again;
  const twice = await proposeJoint(app, who, { planId, registers: [one?.register ?? ''] });
  assert.deepEqual([codeOf(twice), !twice.ok && twice.error.facts.reason], ['joint-act-refused', 'stated']);
});

test('AP1701 each thing is told with its party, its values in the order of its kind and how far it has come; it enters nobody’s own register', async (t) => {
  const { cn, la } = await twoNodes(t);
  const activity = await make(cn, 'activity', seminar);
  const { app, planId } = cn;
  const meant = (await preview(cn)).map(({ register }) => register).filter(of(`activity/${activity}`));
  must(await proposeJoint(app, who, { planId, registers: meant }));
  const [before] = (await stated(cn)).items;
  assert.deepEqual(before?.reach, [{ letter: 'b', state: 'local' }]);
  await exchange(cn);
  const [there] = (await stated(la)).items;
  assert.deepEqual(
    there?.fields.map(({ register, value }) => [register.split('/')[2], value]),
    [
      ['title', '{"en":"Sample seminar","zh":"示例研讨班"}'],
      ['form', '"seminar"'],
      ['date', '"2026-05"'],
      ['people', '20'],
    ],
  );
  assert.deepEqual(there?.subject, {
    kind: 'activity',
    ref: null,
    name: { is: 'words', words: { en: 'Sample seminar', zh: '示例研讨班' } },
  });
  assert.equal((await stated(cn)).items[0]?.reach[0]?.state, 'registered');
  assert.equal(
    codeOf(await getObject(la.app, who, { planId: la.planId, type: 'activity', id: activity })),
    'not-found',
  );
  assert.deepEqual(must(await showTakings(la.app, who, { planId: la.planId })).items, []);
  // Whoever opens the desk there hears of it.
  const news = must(await listNews(la.app, who, { planId: la.planId })).items;
  const reports = news.filter(({ kind }) => kind === 'report');
  assert.deepEqual(
    reports.map(({ n, name, register }) => [n, name, register?.split('/').slice(0, 2).join('/')]),
    [[4, { en: 'Sample seminar', zh: '示例研讨班' }, `activity/${activity}`]],
  );
});

test('AP1701 the list is narrowed by party, kind, words and thing, and goes by time', async (t) => {
  const { cn, la } = await twoNodes(t);
  const activity = await make(cn, 'activity', seminar);
  await propose(cn, of(`activity/${activity}`));
  cn.clock.now += 60_000;
  la.clock.now += 60_000;
  const bureau = await make(la, 'body', { name: { en: 'Sample Bureau' }, side: 'ours' });
  await propose(la, of(`body/${bureau}`));
  for (const node of [cn, la]) {
    const refs = async (asked: Partial<ListStated>) =>
      (await stated(node, asked)).items.map(({ ref }) => ref);
    const both = [`body/${bureau}`, `activity/${activity}`];
    assert.deepEqual(await refs({}), both);
    assert.deepEqual(await refs({ order: 'at' }), both.toReversed());
    assert.deepEqual(await refs({ by: 'a' }), [`activity/${activity}`]);
    assert.deepEqual(await refs({ kinds: ['body'] }), [`body/${bureau}`]);
    assert.deepEqual(await refs({ q: '研讨班' }), [`activity/${activity}`]);
    assert.deepEqual(await refs({ about: `body/${bureau}` }), [`body/${bureau}`]);
    assert.deepEqual(await refs({ over: true }), []);
    const first = await stated(node, { limit: 1 });
    assert.deepEqual([first.items.length, first.total, first.next], [1, 2, 1]);
    assert.deepEqual(await refs({ limit: 1, from: 1 }), [`activity/${activity}`]);
  }
});

test('AP1701 what is changed is stated anew, what is cleared is taken back, what is retired is over: by its author alone', async (t) => {
  const { cn, la } = await twoNodes(t);
  const activity = await make(cn, 'activity', seminar);
  const thing = `activity/${activity}`;
  await propose(cn, of(thing));
  await change(cn, 'activity', activity, { people: 21, date: '2026-06', title: { en: 'Sample seminar' } });
  const differing = (await preview(cn)).filter(
    ({ register, standing }) => of(thing)(register) && standing === 'differs',
  );
  assert.deepEqual(
    differing.map(({ register, value }) => [register.split('/')[2], value]),
    [
      ['date', '"2026-06"'],
      ['people', '21'],
      ['title', '{"en":"Sample seminar"}'],
    ],
  );
  await propose(cn, (register) => register === `${thing}/people`);
  const fieldsAt = async (node: JointNode) =>
    Object.fromEntries(
      (await stated(node)).items.flatMap(({ fields }) =>
        fields.map(({ register, value }) => [register.split('/')[2], value]),
      ),
    );
  assert.equal((await fieldsAt(la)).people, '21');
  assert.equal((await fieldsAt(la)).date, '"2026-05"');
  // Cleared at home it is offered as taken back, and stands there no more once it has gone.
  await change(cn, 'activity', activity, { people: null });
  const gone = (await preview(cn)).find(({ register }) => register === `${thing}/people`);
  assert.deepEqual([gone?.value, gone?.act, gone?.standing], ['null', 'report', 'differs']);
  await propose(cn, (register) => register === `${thing}/people`);
  assert.equal(Object.hasOwn(await fieldsAt(la), 'people'), false);
  assert.equal(
    (await preview(cn)).some(({ register }) => register === `${thing}/people`),
    false,
  );
  const { version } = must(
    await getObject(cn.app, who, { planId: cn.planId, type: 'activity', id: activity }),
  );
  must(
    await retireObject(cn.app, who, {
      planId: cn.planId,
      type: 'activity',
      id: activity,
      version,
      retired: true,
      reason: null,
    }),
  );
  const [retired] = (await preview(cn)).filter(
    ({ register, standing }) => of(thing)(register) && standing === 'not-proposed',
  );
  await propose(cn, (register) => register === retired?.register);
  assert.deepEqual(
    (await stated(la, { over: true })).items.map(({ ref }) => ref),
    [thing],
  );
});

test('AP1701 evidence that is held is stated by nobody, and one that was shown is taken back when it is held', async (t) => {
  const { cn, la } = await twoNodes(t);
  const record = { title: { en: 'Sample record' }, address: 'https://example.org/a', captured: '2026-05-02' };
  const held = await make(cn, 'evidence', { ...record, showing: 'held' });
  const shown = await make(cn, 'evidence', { ...record, showing: 'shown' });
  assert.equal(
    (await preview(cn)).some(({ register }) => of(`evidence/${held}`)(register)),
    false,
  );
  await propose(cn, of(`evidence/${shown}`));
  assert.equal((await stated(la)).items.length, 1);
  await change(cn, 'evidence', shown, { showing: 'held' });
  const offered = (await preview(cn)).filter(({ register }) => of(`evidence/${shown}`)(register));
  assert.ok(offered.length > 0 && offered.every(({ value }) => value === 'null'));
  await propose(cn, of(`evidence/${shown}`));
  const [over] = (await stated(la)).items;
  assert.deepEqual([over?.isOver, over?.fields], [true, []]);
});

test('AP1701 a thing’s own page says what each party states of it, and none of it is to be agreed on', async (t) => {
  const { cn } = await twoNodes(t);
  const activity = await make(cn, 'activity', seminar);
  await propose(cn, of(`activity/${activity}`));
  const about = must(await showAbout(cn.app, who, { planId: cn.planId, ref: `activity/${activity}` }));
  assert.equal(about.values.length, 4);
  assert.ok(about.values.every(({ standing, by }) => standing === 'stated' && by === 'a'));
});

test('AP1701 whoever coordinates an area reads what is stated of it, and of no other', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [training, trade] = [await accept(cn, '二十名教师'), await accept(cn, '港口')];
  await accept(la, '二十名教师');
  await accept(la, '港口');
  const course = await make(cn, 'activity', { ...seminar, commitments: [`commitment/${training}`] });
  const fair = await make(cn, 'activity', {
    ...seminar,
    form: 'exhibition',
    commitments: [`commitment/${trade}`],
  });
  const anywhere = await make(cn, 'activity', { ...seminar, form: 'visit' });
  await propose(cn, of(...[course, fair, anywhere].map((id) => `activity/${id}`)));
  const areaOf = async (commitment: string): Promise<Actor> => {
    const [row] = await la.app.store.read((r) => r.projections.places(la.planId, [commitment]));
    return person({ roles: ['coordinator'], areas: [row?.provisionId ?? assert.fail()] });
  };
  const seen = async (as: Actor) => (await stated(la, {}, as)).items.map(({ ref }) => ref);
  assert.deepEqual(await seen(await areaOf(training)), [`activity/${course}`]);
  assert.deepEqual(await seen(await areaOf(trade)), [`activity/${fair}`]);
  assert.equal((await seen(who)).length, 3);
  assert.equal(
    codeOf(await listStated(la.app, person({ roles: ['contributor'] }), { planId: la.planId })),
    'not-allowed',
  );
});

test('AP1702 what is stated goes along with a list, before its head, and is no item of it', async (t) => {
  const { cn, la } = await twoNodes(t);
  const activity = await make(cn, 'activity', seminar);
  const mechanism = await make(cn, 'mechanism', { title: { en: 'Sample committee' }, form: 'committee' });
  const registers = (await preview(cn))
    .map(({ register }) => register)
    .filter(of(`activity/${activity}`, `mechanism/${mechanism}`));
  const head = { title: { en: 'Sample list' }, occasion: {}, date: null, claims: [] };
  const { app, planId } = cn;
  const only = registers.filter(of(`activity/${activity}`));
  const empty = await proposePackage(app, who, { planId, ...head, registers: only });
  assert.deepEqual(
    [codeOf(empty), !empty.ok && empty.error.facts.reason],
    ['joint-step-refused', 'package_empty'],
  );
  const id = must(await proposePackage(app, who, { planId, ...head, registers }));
  await exchange(cn);
  const there = must(await showPackage(la.app, who, { planId: la.planId, package: id }));
  assert.equal(there.isWhole, true);
  assert.deepEqual(
    there.items.map(({ register }) => register).toSorted(),
    registers.filter(of(`mechanism/${mechanism}`)).toSorted(),
  );
  assert.deepEqual(
    (await stated(la)).items.map(({ ref }) => ref),
    [`activity/${activity}`],
  );
});

test('AP1703 a route stands before what is stated as before what is proposed: prepared to the byte, and what changed meanwhile does not leave', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  const activity = await make(cn, 'activity', seminar);
  const register = `activity/${activity}/people`;
  must(await setRoute(app, who, { planId, consult: false, approve: true, people: 1 }));
  assert.equal(codeOf(await proposeJoint(app, who, { planId, registers: [register] })), 'joint-step-refused');
  const what = { kind: 'values', registers: [register] } as const;
  const id = must(await prepareRelease(app, who, { planId, what }));
  const [prepared] = must(await listReleases(app, who, { planId })).items;
  const { digest = '', lines = [] } = prepared ?? {};
  assert.deepEqual(
    lines.map((line) => [line.register, line.act, line.value]),
    [[register, 'report', '20']],
  );
  const step = (one: 'approve' | 'release', seen: string) =>
    stepRelease(app, who, { planId, release: id, step: one, seen, number: 'Sample 1' });
  must(await step('approve', digest));
  await change(cn, 'activity', activity, { people: 30 });
  assert.equal((await step('release', digest)).ok, false);
  assert.deepEqual(await entriesOn(cn, `activity/${activity}`), []);
  await change(cn, 'activity', activity, { people: 20 });
  must(await step('release', digest));
  await exchange(cn);
  assert.deepEqual(await entriesOn(cn, `activity/${activity}`), ['report people']);
  assert.equal((await stated(la)).items.length, 1);
});
