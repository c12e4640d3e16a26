/**
 * A route covers whatever leaves under the party's name: answers, withdrawals, answers to packages, acts about disagreements, silence
 * taken. What leaves is what was shown to the byte; what became of it meanwhile is told, and nothing changes.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../src/app/index.ts';
import {
  answerPackage,
  attestState,
  endDisagreement,
  listDisagreements,
  listReleases,
  type Preparing,
  prepareRelease,
  previewExport,
  previewJoint,
  proposePackage,
  proposeTerms,
  type ReleaseStep,
  type Route,
  referDisagreement,
  setRoute,
  showPackage,
  stateInDisagreement,
  stepRelease,
  takeAnswers,
  takeBackDisagreement,
  takeSilence,
} from '../../../src/app/joint/index.ts';
import { isJsonObject, type Json } from '../../../src/base/index.ts';
import { codeOf, must, operator, person } from '../test-node.ts';
import { accept, acceptAll, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const second: Actor = { ...person(), personId: 'p2', pseudonym: 'a-2', displayName: 'Second Sample Person' };
const two: Route = { consult: false, approve: false, people: 2 };
const numbered: Route = { consult: false, approve: true, people: 1 };

const reasonOf = (result: Parameters<typeof codeOf>[0]): unknown =>
  result.ok ? 'done' : (result.error.facts.reason ?? result.error.code);
const route = async ({ app, planId }: JointNode, set: Route) =>
  must(await setRoute(app, who, { planId, ...set }));
const prepare = ({ app, planId }: JointNode, what: Preparing, by = who) =>
  prepareRelease(app, by, { planId, what });
const look = async ({ app, planId }: JointNode, id: string) => {
  const { items } = must(await listReleases(app, who, { planId }));
  return items.find((one) => one.id === id) ?? assert.fail('no such release');
};
async function step(node: JointNode, release: string, as: ReleaseStep, by = who, number = '') {
  const { digest: seen } = await look(node, release);
  return stepRelease(node.app, by, { planId: node.planId, release, step: as, seen, number });
}
/** Released by two people; what came of the second. */
async function letGo(node: JointNode, release: string) {
  assert.equal(must(await step(node, release, 'release')), 'awaits-second');
  return step(node, release, 'release', second);
}
/** Kinds of the entries that would leave, but for what the nodes do by themselves. */
const leaving = async ({ app, planId }: JointNode): Promise<readonly string[]> =>
  must(await previewExport(app, who, { planId })).entries.flatMap(({ text }) => {
    const entry: Json = JSON.parse(text);
    const kind = isJsonObject(entry) ? String(entry.kind) : '';
    return ['register', 'attest', 'receipt'].includes(kind) ? [] : [kind];
  });
const textsLeaving = async ({ app, planId }: JointNode) =>
  must(await previewExport(app, who, { planId })).entries.map(({ text }) => text);

/** cn has claimed; la is to answer, by a route. */
async function claimed(t: Parameters<typeof twoNodes>[0], set: Route = two) {
  const { cn, la } = await twoNodes(t);
  const commitment = await accept(cn, '二十名教师');
  const own = await claim(cn, commitment);
  const [item = ''] = await proposeOwn(cn);
  await route(la, set);
  return { cn, la, item, own };
}

for (const kind of ['confirm', 'note', 'consult', 'object', 'dispute.raise'] as const)
  test(`AP1120 with a route the answer “${kind}” leaves by two people alone, as it was shown`, async (t) => {
    const { cn, la, item } = await claimed(t);
    const reason = 'Sample reasons';
    assert.equal(reasonOf(await answer(la, kind, item, reason)), 'route_set');
    const id = must(await prepare(la, { kind: 'answers', answers: [{ kind, item, reason }] }));
    const { lines, next, isPossible } = await look(la, id);
    assert.deepEqual([next, isPossible, lines.length], ['release', true, 1]);
    const [line] = lines;
    assert.deepEqual([line?.act, line?.item, line?.words], [kind, item, reason]);
    assert.match(line?.register ?? '', /^status\//);
    assert.equal(line?.told.subject.kind, 'claim');
    assert.deepEqual(JSON.parse(line?.value ?? ''), { kind, item });
    const before = (await leaving(la)).length;
    assert.equal(must(await step(la, id, 'release')), 'awaits-second');
    assert.equal(reasonOf(await step(la, id, 'release')), 'same_person');
    assert.equal((await leaving(la)).length, before);
    const range = { log: 'b', from: 0, to: 1_000 };
    const kept = () => la.app.store.read((r) => r.joint.disclosures(la.planId, range));
    assert.deepEqual(await kept(), []);
    assert.equal(must(await step(la, id, 'release', second)), 'released');
    assert.deepEqual((await leaving(la)).slice(before), [kind]);
    // The salted words that leave are those that were previewed.
    assert.deepEqual(
      (await kept()).map(({ raw }) => raw),
      line?.beside,
    );
    await exchange(la);
    const [there] = await listed(cn, 'all');
    const said = kind === 'dispute.raise' ? there?.disputes[0]?.words : there?.answers[0]?.words;
    assert.equal(said, reason);
  });

test('AP1120 a withdrawal takes the route, and what the other does meanwhile is told', async (t) => {
  const { cn, la, item } = await claimed(t);
  await route(cn, numbered);
  assert.equal(reasonOf(await answer(cn, 'withdraw', item)), 'route_set');
  const id = must(await prepare(cn, { kind: 'answers', answers: [{ kind: 'withdraw', item }] }));
  must(await step(cn, id, 'approve', second, 'Sample 4'));
  const there = must(await prepare(la, { kind: 'answers', answers: [{ kind: 'confirm', item }] }));
  assert.equal(must(await step(la, there, 'release')), 'awaits-second');
  assert.equal(must(await step(cn, id, 'release')), 'released');
  await exchange(cn);
  // The proposal is gone: the second person is told so, and nothing was entered.
  const count = (await leaving(la)).length;
  const { isPossible, isChanged } = await look(la, there);
  assert.deepEqual([isPossible, isChanged], [false, true]);
  assert.equal(reasonOf(await step(la, there, 'release', second)), 'withdrawn');
  assert.equal(reasonOf(await step(la, there, 'renew', second)), 'withdrawn');
  assert.equal((await leaving(la)).length, count);
  const { steps, ended } = await look(la, there);
  assert.deepEqual([steps.map((one) => one.step), ended], [['prepare', 'release'], null]);
  assert.equal(must(await step(la, there, 'withdraw')), 'withdrawn');
  assert.equal(
    reasonOf(await prepare(la, { kind: 'answers', answers: [{ kind: 'note', item }] })),
    'withdrawn',
  );
});

test('AP1120 two who release an answer at once let it go once, and a second answer to the same is told', async (t) => {
  const { la, item } = await claimed(t);
  const answers = [{ kind: 'confirm' as const, item }];
  const [one, other] = [
    must(await prepare(la, { kind: 'answers', answers })),
    must(await prepare(la, { kind: 'answers', answers })),
  ];
  const { digest: seen } = await look(la, one);
  const both = await Promise.all(
    [who, second].map((by) =>
      stepRelease(la.app, by, { planId: la.planId, release: one, step: 'release', seen }),
    ),
  );
  assert.deepEqual(both.map((done) => (done.ok ? done.value : done.error.code)).sort(), [
    'awaits-second',
    'released',
  ]);
  assert.deepEqual(
    (await leaving(la)).filter((kind) => kind === 'confirm'),
    ['confirm'],
  );
  assert.equal(reasonOf(await step(la, other, 'release')), 'settled');
  assert.equal((await look(la, other)).isPossible, false);
});

test('AP1120 what cannot be answered is not prepared, nor by the machine, a reader or for another area', async (t) => {
  const { cn, la, item } = await claimed(t);
  await route(cn, two);
  const confirm = { kind: 'answers', answers: [{ kind: 'confirm', item }] } as const;
  assert.equal(reasonOf(await prepare(cn, confirm)), 'own');
  assert.equal(
    reasonOf(await prepare(la, { kind: 'answers', answers: [{ kind: 'withdraw', item }] })),
    'not_own',
  );
  const silent = { kind: 'answers', answers: [{ kind: 'object', item, reason: '  ' }] } as const;
  assert.equal(reasonOf(await prepare(la, silent)), 'words_missing');
  const unknown = { kind: 'answers', answers: [{ kind: 'confirm', item: 'none' }] } as const;
  assert.equal(codeOf(await prepare(la, unknown)), 'not-found');
  assert.equal(reasonOf(await prepare(la, { kind: 'answers', answers: [] })), 'package_empty');
  assert.equal(reasonOf(await prepare(la, confirm, operator)), 'people_only');
  assert.equal(codeOf(await prepare(la, confirm, person({ roles: ['reader'] }))), 'not-allowed');
  const elsewhere = person({ roles: ['coordinator'], areas: ['another'] });
  assert.equal(codeOf(await prepare(la, confirm, elsewhere)), 'not-allowed');
  for (const node of [cn, la])
    assert.deepEqual(must(await listReleases(node.app, who, { planId: node.planId })).items, []);
});

test('AP1120 a package is answered by one release; an exception withdrawn meanwhile voids what was approved', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const registers = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true }))
    .items.slice(0, 4)
    .map(({ register }) => register);
  const head = { title: { en: 'Sample' }, occasion: {}, date: null };
  const sent = must(await proposePackage(cn.app, who, { planId: cn.planId, ...head, registers, claims: [] }));
  await exchange(cn);
  await route(la, numbered);
  const { awaiting } = must(
    await showPackage(la.app, who, { planId: la.planId, package: sent, from: 0, limit: 50 }),
  );
  const [first = '', last = ''] = [awaiting[0], awaiting[3]];
  const exceptions = [
    { item: first, kind: 'object' as const, reason: 'Sample reason' },
    { item: last, kind: 'open' as const },
  ];
  const past = await answerPackage(la.app, who, { planId: la.planId, package: sent, exceptions });
  assert.equal(reasonOf(past), 'route_set');
  const id = must(await prepare(la, { kind: 'package-answer', package: sent, exceptions }));
  const shown = await look(la, id);
  assert.deepEqual(
    shown.lines.map(({ act, words }) => [act, words]),
    [
      ['object', 'Sample reason'],
      ['confirm', null],
      ['confirm', null],
      ['note', null],
    ],
  );
  must(await step(la, id, 'approve', second, '9'));
  // One of the confirmed is withdrawn: what was approved would say more than is there.
  must(await answer(cn, 'withdraw', awaiting[1] ?? ''));
  await exchange(cn);
  assert.equal(reasonOf(await step(la, id, 'release')), 'release_changed');
  assert.equal((await look(la, id)).isPossible, true);
  must(await step(la, id, 'renew'));
  const anew = await look(la, id);
  assert.deepEqual([anew.next, anew.lines.length], ['approve', 3]);
  assert.deepEqual(anew.lines[0]?.beside, shown.lines[0]?.beside);
  must(await step(la, id, 'approve', second, '10'));
  assert.equal(must(await step(la, id, 'release')), 'released');
  await exchange(la);
  const states = (await listed(cn, 'all')).map(({ id: entry, status }) => [entry, status]);
  assert.deepEqual(Object.fromEntries(states), {
    [first]: 'objected',
    [awaiting[1] ?? '']: 'withdrawn',
    [awaiting[2] ?? '']: 'settled',
    [last]: 'open',
  });
});

test('AP1120 statements, levels, outcomes and taking back of a disagreement take the route', async (t) => {
  const { cn, la, item } = await claimed(t);
  const raise = { kind: 'dispute.raise' as const, item, reason: 'Sample view of la' };
  must(await letGo(la, must(await prepare(la, { kind: 'answers', answers: [raise] }))));
  await exchange(la);
  const [{ id: dispute } = { id: '' }] = must(
    await listDisagreements(la.app, who, { planId: la.planId }),
  ).items;
  const which = { planId: la.planId, dispute };
  const past = [
    await stateInDisagreement(la.app, who, { ...which, words: 'Sample' }),
    await referDisagreement(la.app, who, { ...which, level: 'committee' }),
    await endDisagreement(la.app, who, { ...which, outcome: 'standing' }),
    await takeBackDisagreement(la.app, who, which),
  ];
  assert.deepEqual(past.map(reasonOf), Array(4).fill('route_set'));
  const acts = [
    { act: 'state', words: 'Further sample view' },
    { act: 'refer', level: 'committee', on: '2026-12' },
    { act: 'end', outcome: 'settled', words: 'Twelve teachers' },
  ] as const;
  for (const act of acts) {
    const id = must(await prepare(la, { kind: 'disagreement', dispute, act }));
    const { lines } = await look(la, id);
    assert.equal(lines.length, 1);
    assert.equal(lines[0]?.words, 'words' in act ? act.words : null);
    assert.equal(must(await letGo(la, id)), 'released');
    const texts = await textsLeaving(la);
    assert.ok(texts.some((text) => text.includes(`"value":${lines[0]?.value}`)));
  }
  const blank = { kind: 'disagreement', dispute, act: { act: 'state', words: ' ' } } as const;
  assert.equal(reasonOf(await prepare(la, blank)), 'statement_words');
  const twice = { kind: 'disagreement', dispute, act: { act: 'refer', level: 'ministers' } } as const;
  assert.equal(reasonOf(await prepare(la, twice)), 'proposed');
  await exchange(la);
  const [there] = must(await listDisagreements(cn.app, who, { planId: cn.planId })).items;
  assert.equal(there?.statements.find(({ party }) => party === 'b')?.words, 'Further sample view');
  assert.deepEqual(
    there?.steps.map(({ words, on }) => [words, on]),
    [
      [null, '2026-12'],
      ['Twelve teachers', null],
    ],
  );
  const back = must(await prepare(la, { kind: 'disagreement', dispute, act: { act: 'take-back' } }));
  assert.equal(must(await letGo(la, back)), 'released');
  const late = { kind: 'disagreement', dispute, act: { act: 'state', words: 'late' } } as const;
  assert.equal(reasonOf(await prepare(la, late)), 'dispute_over');
});

test('AP1120 an act about a disagreement, a package or silence is for whoever coordinates all of the plan', async (t) => {
  const { la } = await claimed(t);
  const elsewhere = person({ roles: ['coordinator'], areas: ['another'] });
  const asked = [
    { kind: 'disagreement', dispute: 'none', act: { act: 'take-back' } },
    { kind: 'silence', items: ['none'] },
    { kind: 'package-answer', package: 'none', exceptions: [] },
  ] as const;
  for (const what of asked) {
    assert.equal(codeOf(await prepare(la, what)), 'not-found', what.kind);
    assert.equal(codeOf(await prepare(la, what, elsewhere)), 'not-allowed', what.kind);
  }
});

test('AP1120 silence is taken by a release too, and an answer that came before it leaves ends it', async (t) => {
  const { cn, la } = await twoNodes(t);
  const at = (time: string): void => {
    for (const { clock } of [cn, la]) clock.now = Date.parse(time);
  };
  at('2026-06-01T08:00:00Z');
  const commitment = await accept(cn, '二十名教师');
  const terms = [{ subject: 'claims', days: 10, deemed: true }] as const;
  must(await proposeTerms(cn.app, who, { planId: cn.planId, terms }));
  await exchange(cn);
  must(await answer(la, 'confirm', (await listed(la))[0]?.id ?? ''));
  await exchange(la);
  await claim(cn, commitment);
  const [item = ''] = await proposeOwn(cn);
  at('2026-07-01T08:00:00Z');
  must(await attestState(cn.app, who, { planId: cn.planId }));
  await exchange(cn);
  await route(cn, two);
  assert.equal(reasonOf(await takeSilence(cn.app, who, { planId: cn.planId, items: [item] })), 'route_set');
  const id = must(await prepare(cn, { kind: 'silence', items: [item] }));
  const { lines } = await look(cn, id);
  assert.deepEqual(
    lines.map(({ act, item: about }) => [act, about]),
    [['deem', item]],
  );
  const other = must(await prepare(cn, { kind: 'silence', items: [item] }));
  assert.equal(must(await letGo(cn, id)), 'released');
  assert.equal((await listed(cn, 'all')).find((one) => one.id === item)?.status, 'deemed');
  assert.equal(reasonOf(await step(cn, other, 'release')), 'answered');
});

test('AP1120 a file of answers takes the route as well, and the terminal, which is no person, passes none', async (t) => {
  const { la, item } = await claimed(t);
  const given = { planId: la.planId, bytes: new TextEncoder().encode('{}') };
  for (const by of [who, operator]) assert.equal(reasonOf(await takeAnswers(la.app, by, given)), 'route_set');
  assert.equal(reasonOf(await answer(la, 'confirm', item, undefined, operator)), 'route_set');
  assert.ok(!(await leaving(la)).includes('confirm'));
  // Without one the file itself is looked at.
  must(await setRoute(la.app, who, { planId: la.planId, ...two, people: 1 }));
  must(await setRoute(la.app, second, { planId: la.planId, ...two, people: 1 }));
  assert.equal(codeOf(await takeAnswers(la.app, who, given)), 'joint-file-refused');
});

test('AP1121 a proposal says that an answer to it is being prepared, until it left or was taken back', async (t) => {
  const { la, item } = await claimed(t);
  const isUnderWay = async () => (await listed(la, 'all')).find(({ id }) => id === item)?.isUnderWay;
  assert.equal(await isUnderWay(), false);
  const answers = { kind: 'answers', answers: [{ kind: 'note', item }] } as const;
  const first = must(await prepare(la, answers));
  assert.equal(await isUnderWay(), true);
  must(await step(la, first, 'withdraw'));
  assert.equal(await isUnderWay(), false);
  const again = must(await prepare(la, answers));
  assert.equal(await isUnderWay(), true);
  must(await letGo(la, again));
  assert.equal(await isUnderWay(), false);
});

test('AP1120 with no route answers go at once, and values still need none', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [item = ''] = await propose(cn, (register) => register.endsWith('/title'));
  must(await answer(la, 'confirm', item));
  assert.ok((await leaving(la)).includes('confirm'));
});
