/** Coordinators of areas: each answers in areas of their own, sees what is there, and is refused courteously elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, createObject } from '../../../src/app/index.ts';
import {
  answerJoint,
  listProposals,
  listReleases,
  type ProposalView,
  prepareRelease,
  previewClaims,
  previewJoint,
  printAct,
  proposeClaims,
  proposeJoint,
  setRoute,
  stateInDisagreement,
  stepRelease,
} from '../../../src/app/joint/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

/** The provision that a commitment stands in. */
async function provisionOf({ app, planId }: JointNode, commitment: string): Promise<string> {
  const [row] = await app.store.read((r) => r.projections.places(planId, [commitment]));
  return row?.provisionId ?? assert.fail(commitment);
}

const seen = async ({ app, planId }: JointNode, as: Actor): Promise<readonly ProposalView[]> =>
  must(await listProposals(app, as, { planId, which: 'waiting', limit: 500 })).items;

const subjects = (views: readonly ProposalView[]): readonly string[] =>
  views.map(({ register }) => register.split('/')[1] ?? '').toSorted();

/** cn claims in trade and in training, and proposes the plan's title; la has a coordinator of each area. */
async function areas(t: Parameters<typeof twoNodes>[0]) {
  const { cn, la } = await twoNodes(t);
  const [training, trade] = [await accept(cn, '二十名教师'), await accept(cn, '港口')];
  await accept(la, '二十名教师');
  await accept(la, '港口');
  await claim(cn, training);
  await claim(cn, trade);
  await proposeOwn(cn);
  await propose(cn, (register) => register.endsWith('/title'));
  const of = async (commitment: string): Promise<Actor> =>
    person({ roles: ['coordinator'], areas: [await provisionOf(la, commitment)] });
  return { cn, la, training, trade, ofTraining: await of(training), ofTrade: await of(trade) };
}

test('AP985 whoever coordinates an area sees and confirms what is in it', async (t) => {
  const { cn, la, training, trade, ofTraining, ofTrade } = await areas(t);
  assert.deepEqual(subjects(await seen(la, ofTraining)), [training]);
  assert.deepEqual(subjects(await seen(la, ofTrade)), [trade]);
  assert.equal((await seen(la, who)).length, 3);
  const [mine] = await seen(la, ofTrade);
  must(await answer(la, 'confirm', mine?.id ?? '', undefined, ofTrade));
  await exchange(la);
  const agreed = (await listed(cn, 'agreed')).map(({ register }) => register);
  assert.deepEqual(agreed, [`status/${trade}/2026/a`]);
  assert.deepEqual(await seen(la, ofTrade), []);
});

test('EX1403 the paper of an act is had by whoever coordinates its area, and by no coordinator of another', async (t) => {
  const { la, training, ofTraining, ofTrade } = await areas(t);
  const entry = (await seen(la, ofTraining)).find(({ register }) => register.includes(training))?.id ?? '';
  const asked = { planId: la.planId, entry, original: 1, language: 'en', format: 'docx' };
  must(await printAct(la.app, ofTraining, asked));
  assert.equal(codeOf(await printAct(la.app, ofTrade, asked)), 'not-allowed');
});

test('AP985 an act in an area that is not one’s own is refused, a list with one such act whole, and nothing is entered', async (t) => {
  const { la, training, ofTraining, ofTrade } = await areas(t);
  const all = await seen(la, who);
  const idOf = (part: string): string =>
    all.find(({ register }) => register.includes(part))?.id ?? assert.fail(part);
  for (const kind of ['confirm', 'note', 'object', 'dispute.raise'] as const)
    assert.equal(codeOf(await answer(la, kind, idOf(training), 'Sample', ofTrade)), 'not-allowed', kind);
  assert.equal(codeOf(await answer(la, 'confirm', idOf('/title'), undefined, ofTrade)), 'not-allowed');
  const both = [...subjects(await seen(la, ofTrade)), training].map((part) => idOf(part));
  const answers = both.map((item) => ({ kind: 'confirm' as const, item }));
  for (const as of [ofTrade, ofTraining])
    assert.equal(codeOf(await answerJoint(la.app, as, { planId: la.planId, answers })), 'not-allowed');
  assert.equal((await seen(la, who)).length, 3);
  // What concerns the plan as a whole stays with whoever coordinates all of it.
  const { planId, app } = la;
  assert.equal(codeOf(await proposeJoint(app, ofTrade, { planId, registers: [] })), 'not-allowed');
  const words = { planId, dispute: 'x'.repeat(43), words: 'Sample' };
  assert.equal(codeOf(await stateInDisagreement(app, ofTrade, words)), 'not-allowed');
});

test('AP985 readings, things and cuts belong to areas too; what is not known here is the whole plan’s', async (t) => {
  const { cn, la, trade, ofTrade, ofTraining } = await areas(t);
  const values = { title: { en: 'Sample port milestone' }, state: 'planned' };
  const made = await createObject(cn.app, who, { planId: cn.planId, type: 'milestone', values });
  const { id } = must(made);
  await propose(
    cn,
    (register) => register === `reading/${trade}/kind` || register === `milestone/${id}/title`,
  );
  const cut = await provisionOf(cn, trade);
  await propose(cn, (register) => register.startsWith(`cut/${cut}/`));
  const registers = async (as: Actor) => (await seen(la, as)).map(({ register }) => register).toSorted();
  assert.deepEqual(await registers(ofTrade), [
    `cut/${cut}/list`,
    `reading/${trade}/kind`,
    `status/${trade}/2026/a`,
  ]);
  assert.ok((await registers(ofTraining)).every((register) => register.startsWith('status/')));
  const milestone = (await seen(la, who)).find(({ register }) => register.startsWith('milestone/'));
  assert.equal(codeOf(await answer(la, 'confirm', milestone?.id ?? '', undefined, ofTrade)), 'not-allowed');
  must(await answer(la, 'confirm', milestone?.id ?? ''));
});

/** la has own claims in both areas and a route by which one person approves and releases. */
async function withRoute(t: Parameters<typeof twoNodes>[0]) {
  const found = await areas(t);
  const { la, training, trade } = found;
  await claim(la, training);
  await claim(la, trade);
  must(await setRoute(la.app, who, { planId: la.planId, consult: false, approve: true, people: 1 }));
  const all = must(await previewClaims(la.app, who, { planId: la.planId })).items;
  const what = (commitment: string) => {
    const meant = all.filter((one) => one.commitment === `commitment/${commitment}`);
    return { kind: 'claims' as const, claims: meant.map(({ claim: id, beside }) => ({ claim: id, beside })) };
  };
  return { ...found, what };
}

test('AP1046 whoever coordinates an area prepares, approves and releases what lies in it, and sees no other', async (t) => {
  const { la, cn, trade, training, ofTrade, ofTraining, what } = await withRoute(t);
  const { app, planId } = la;
  const preview = must(await previewClaims(app, ofTrade, { planId })).items;
  assert.deepEqual([...new Set(preview.map(({ commitment }) => commitment))], [`commitment/${trade}`]);
  const values = must(await previewJoint(app, ofTrade, { planId, limit: 2_000 })).items;
  assert.ok(values.length > 0 && values.every(({ register }) => !register.startsWith('plan/')));
  assert.ok(values.every(({ register }) => !register.includes(training)));
  must(await prepareRelease(app, ofTrade, { planId, what: what(trade) }));
  assert.deepEqual(must(await listReleases(app, ofTraining, { planId })).items, []);
  const step = async (as: Actor, name: 'approve' | 'release') => {
    const [one] = must(await listReleases(app, who, { planId })).items;
    const given = { planId, release: one?.id ?? '', step: name, seen: one?.digest ?? '', number: 'Sample 7' };
    return stepRelease(app, as, given);
  };
  assert.equal(codeOf(await step(ofTraining, 'approve')), 'not-allowed');
  assert.equal(must(await step(ofTrade, 'approve')), 'taken');
  assert.equal(codeOf(await step(ofTraining, 'release')), 'not-allowed');
  assert.equal(must(await step(ofTrade, 'release')), 'released');
  await exchange(la);
  const came = (await listed(cn)).map(({ register }) => register);
  assert.deepEqual(came, [`status/${trade}/2026/b`]);
});

test('AP1120 whoever coordinates an area prepares and releases answers in it, and in no other', async (t) => {
  const { la, cn, trade, training, ofTrade, ofTraining } = await withRoute(t);
  const { app, planId } = la;
  const item = (await listed(la)).find(({ register }) => register.includes(trade))?.id ?? assert.fail();
  const what = { kind: 'answers', answers: [{ kind: 'note', item }] } as const;
  assert.equal(codeOf(await prepareRelease(app, ofTraining, { planId, what })), 'not-allowed');
  const id = must(await prepareRelease(app, ofTrade, { planId, what }));
  assert.deepEqual(must(await listReleases(app, ofTraining, { planId })).items, []);
  const [one] = must(await listReleases(app, ofTrade, { planId })).items;
  assert.equal(one?.id, id);
  const step = (as: Actor, name: 'approve' | 'release') =>
    stepRelease(app, as, { planId, release: id, step: name, seen: one?.digest ?? '', number: 'Sample 8' });
  assert.equal(codeOf(await step(ofTraining, 'approve')), 'not-allowed');
  must(await step(ofTrade, 'approve'));
  assert.equal(must(await step(ofTrade, 'release')), 'released');
  await exchange(la);
  const there = (await listed(cn, 'all')).filter(({ answers }) => answers.length > 0);
  assert.deepEqual(
    there.map(({ id: entry, register }) => [entry, register.includes(training)]),
    [[item, false]],
  );
});

test('AP1046 what lies elsewhere, and what is of the plan as a whole, is refused and nothing is kept', async (t) => {
  const { la, trade, training, ofTrade, what } = await withRoute(t);
  const { app, planId } = la;
  const title = must(await previewJoint(app, who, { planId, limit: 2_000 })).items.find(({ register }) =>
    register.endsWith('/title'),
  );
  const reading = must(await previewJoint(app, who, { planId, limit: 2_000 })).items.find(({ register }) =>
    register.startsWith(`reading/${training}/`),
  );
  const elsewhere = [title?.register ?? '', reading?.register ?? ''];
  for (const register of elsewhere) {
    const asked = { kind: 'values' as const, registers: [register] };
    assert.equal(
      codeOf(await prepareRelease(app, ofTrade, { planId, what: asked })),
      'not-allowed',
      register,
    );
  }
  assert.ok(
    ['not-allowed', 'not-found'].includes(
      codeOf(await prepareRelease(app, ofTrade, { planId, what: what(training) })),
    ),
  );
  const whole = [
    { kind: 'lock', period: '2026', locked: true },
    { kind: 'terms', terms: [{ subject: 'claims', days: 30, deemed: false }] },
    {
      kind: 'package',
      title: { en: 'Sample' },
      occasion: {},
      date: null,
      registers: [],
      claims: what(trade).claims,
    },
  ] as const;
  for (const one of whole)
    assert.equal(codeOf(await prepareRelease(app, ofTrade, { planId, what: one })), 'not-allowed', one.kind);
  assert.deepEqual(must(await listReleases(app, who, { planId })).items, []);
  const route = { planId, consult: false, approve: false, people: 1 } as const;
  assert.equal(codeOf(await setRoute(app, ofTrade, route)), 'not-allowed');
  // Proposing past the route stays closed to them.
  assert.equal(
    codeOf(await proposeClaims(app, ofTrade, { planId, claims: what(trade).claims })),
    'not-allowed',
  );
});
