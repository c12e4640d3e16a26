/**
 * Reply times between two nodes: terms settled by both, since when and until when, silence that is taken as acceptance, answers
 * that come later. The clocks of the two nodes are set apart on purpose; days are counted by hand in a calendar.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  attestState,
  listDisagreements,
  listDrafts,
  listReleases,
  prepareRelease,
  previewClaims,
  proposeClaims,
  proposeTerms,
  remind,
  setRoute,
  showDraft,
  showJointFigures,
  showTerms,
  stepRelease,
  type TermAsked,
  takeSilence,
} from '../../../src/app/joint/index.ts';
import { JointBook } from '../../../src/app/joint/joint-book.ts';
import { sayCell } from '../../../src/export/index.ts';
import { stateDigest } from '../../../src/ledger/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const thirty: readonly TermAsked[] = [{ subject: 'claims', days: 30, deemed: true }];
const at = (time: string, ...nodes: readonly JointNode[]): void => {
  for (const { clock } of nodes) clock.now = Date.parse(time);
};
const terms = async ({ app, planId }: JointNode) => must(await showTerms(app, who, { planId }));
const take = ({ app, planId }: JointNode, ...items: readonly string[]) =>
  takeSilence(app, who, { planId, items });
const reasonOf = (result: Parameters<typeof codeOf>[0]): unknown =>
  result.ok ? 'done' : result.error.facts.reason;
const reader = person({ roles: ['reader'] });
const digestOf = async ({ app, planId }: JointNode): Promise<string> => {
  const book = must(await app.store.read((r) => JointBook.load(app, r, planId)));
  return stateDigest(book.state, app.sha256);
};

/** Both have the plan; cn proposes the terms and la confirms them, on 1 June. */
async function withTerms(t: Parameters<typeof twoNodes>[0], asked: readonly TermAsked[] = thirty) {
  const { cn, la } = await twoNodes(t);
  at('2026-06-01T08:00:00Z', cn, la);
  const commitment = await accept(cn, '二十名教师');
  must(await proposeTerms(cn.app, who, { planId: cn.planId, terms: asked }));
  await exchange(cn);
  const [proposed] = (await terms(la)).proposed;
  must(await answer(la, 'confirm', proposed?.id ?? ''));
  await exchange(la);
  return { cn, la, commitment };
}

/** cn claims on 2 June; it reaches la on 3 June, by la's own clock. */
async function claimed(t: Parameters<typeof twoNodes>[0], asked?: readonly TermAsked[]) {
  const nodes = await withTerms(t, asked);
  const { cn, la, commitment } = nodes;
  at('2026-06-02T08:00:00Z', cn);
  at('2026-06-03T20:00:00Z', la);
  await claim(cn, commitment, { progress: 'complete', finished: '2026-05-30' });
  const [item = ''] = await proposeOwn(cn);
  return { ...nodes, item };
}

/** Time goes by on both sides and they hear of each other. */
async function hear(
  { cn, la }: { readonly cn: JointNode; readonly la: JointNode },
  time: string,
): Promise<void> {
  at(time, cn, la);
  must(await attestState(cn.app, who, { planId: cn.planId }));
  await exchange(cn);
}

test('AP1040 where nothing is settled no time is shown and no silence is ever taken', async (t) => {
  const { cn, la } = await twoNodes(t);
  const commitment = await accept(cn, '二十名教师');
  await claim(cn, commitment);
  const [item = ''] = await proposeOwn(cn);
  await hear({ cn, la }, '2030-01-01T08:00:00Z');
  for (const node of [cn, la]) {
    const found = await terms(node);
    assert.deepEqual([found.settled, found.ours, found.theirs, found.taken], [null, [], [], []]);
    for (const one of await listed(node, 'all')) assert.deepEqual([one.replies, one.taken], [[], []]);
  }
  assert.equal(reasonOf(await take(cn, item)), 'terms_missing');
  assert.equal((await listed(la))[0]?.status, 'open');
});

test('AP1041 terms are proposed by either, hold when both have confirmed them, and are told in words', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  const asked: readonly TermAsked[] = [
    { subject: 'claims', days: 30, deemed: true },
    { subject: 'programme', days: 60, deemed: false },
  ];
  must(await proposeTerms(cn.app, who, { planId, terms: asked }));
  assert.equal(reasonOf(await proposeTerms(cn.app, who, { planId, terms: asked })), 'proposed');
  await exchange(cn);
  assert.equal((await terms(la)).settled, null);
  const [one] = (await terms(la)).proposed;
  assert.deepEqual(
    one?.told.lines.map(({ label, after }) => [sayCell('en', label), sayCell('en', after)]),
    [
      ['Status', 'Answered within 30 days, silence after that may be taken as acceptance'],
      ['The plan and its programme', 'Answered within 60 days, silence after that means nothing'],
    ],
  );
  must(await answer(la, 'confirm', one?.id ?? ''));
  await exchange(la);
  for (const node of [cn, la]) {
    const { settled } = await terms(node);
    assert.deepEqual(
      settled?.terms.map(({ subject, days, deemed }) => ({ subject, days, deemed })),
      asked,
    );
    assert.equal(settled?.entry, one?.id);
  }
  // Others take their place in the same way; whoever proposes again takes the first back in the same act.
  const first = must(await proposeTerms(la.app, who, { planId: la.planId, terms: thirty }));
  const second = must(await proposeTerms(la.app, who, { planId: la.planId, terms: [] }));
  assert.deepEqual([first.length, second.length], [1, 2]);
  await exchange(la);
  const waiting = (await terms(cn)).proposed;
  assert.deepEqual(
    waiting.map(({ told }) => told.lines.map(({ after }) => sayCell('en', after))),
    [['No reply times', '', '']],
  );
  must(await answer(cn, 'confirm', waiting[0]?.id ?? ''));
  await exchange(cn);
  for (const node of [cn, la]) assert.deepEqual((await terms(node)).settled?.terms, []);
});

test('AP1041 wrong terms, and terms past a route, are refused and change nothing', async (t) => {
  const { cn } = await twoNodes(t);
  const { planId } = cn;
  const proposing = (asked: readonly TermAsked[], by = who) =>
    proposeTerms(cn.app, by, { planId, terms: asked });
  assert.equal(reasonOf(await proposing([])), 'terms_none');
  assert.equal(reasonOf(await proposing([...thirty, ...thirty])), 'terms_twice');
  assert.equal(codeOf(await proposing(thirty, reader)), 'not-allowed');
  must(await setRoute(cn.app, who, { planId, consult: false, approve: true, people: 1 }));
  assert.equal(reasonOf(await proposing(thirty)), 'route_set');
  assert.deepEqual((await terms(cn)).proposed, []);
  // By the route they go.
  must(await prepareRelease(cn.app, who, { planId, what: { kind: 'terms', terms: thirty } }));
  const step = async (name: 'approve' | 'release') => {
    const [one] = must(await listReleases(cn.app, who, { planId })).items;
    const given = { planId, release: one?.id ?? '', step: name, seen: one?.digest ?? '', number: 'No. 7' };
    must(await stepRelease(cn.app, who, given));
  };
  await step('approve');
  await step('release');
  assert.equal((await terms(cn)).proposed.length, 1);
});

test('AP1040 what waits shows since when the other has it, days left and over, the same on both sides', async (t) => {
  const { cn, la, commitment } = await withTerms(t);
  at('2026-06-02T08:00:00Z', cn);
  at('2026-06-03T20:00:00Z', la);
  await claim(cn, commitment);
  const held = async () => (await terms(cn)).theirs[0]?.replies;
  // Proposed, and not handed over: no time runs, whatever our own clock says.
  const { app, planId } = cn;
  const { items } = must(await previewClaims(app, who, { planId }));
  must(
    await proposeClaims(app, who, {
      planId,
      claims: items.map(({ claim: id, beside }) => ({ claim: id, beside })),
    }),
  );
  at('2026-12-24T08:00:00Z', cn);
  const waits = { letter: 'b', since: null, lastDay: null, left: null, deemed: true, takes: 'no' };
  assert.deepEqual(await held(), [waits]);
  at('2026-06-02T09:00:00Z', cn);
  await exchange(cn);
  // 3 June and thirty days is 3 July.
  const running = { ...waits, since: '2026-06-03T20:00:00Z', lastDay: '2026-07-03' };
  at('2026-06-10T00:00:00Z', cn, la);
  assert.deepEqual(await held(), [{ ...running, left: 23 }]);
  assert.deepEqual((await terms(la)).ours[0]?.replies, [{ ...running, left: 23 }]);
  at('2026-07-03T23:00:00Z', cn, la);
  assert.equal((await held())?.[0]?.left, 0);
  at('2026-07-08T01:00:00Z', cn, la);
  assert.deepEqual(await held(), [{ ...running, left: -5, takes: 'not-heard' }]);
  assert.deepEqual((await terms(la)).ours[0]?.replies, [{ ...running, left: -5 }]);
  // What the terms do not cover waits without a time.
  await propose(cn, (register) => register.startsWith('reading/'));
  for (const one of await listed(la))
    assert.equal(one.replies.length, one.register.startsWith('status/') ? 1 : 0, one.register);
  // An answer ends the waiting, whatever it is.
  const [item] = (await terms(la)).ours;
  must(await answer(la, 'note', item?.id ?? ''));
  assert.deepEqual(
    [(await terms(la)).ours, await held()].map((list) => list?.length),
    [0, 1],
  );
  await exchange(la);
  assert.equal((await terms(cn)).theirs.length, 0);
});

test('AP1042 silence is taken by an act, only when both logs have gone beyond the time, and stands as such on both', async (t) => {
  const { cn, la, item } = await claimed(t);
  assert.equal(reasonOf(await take(cn, item)), 'time_running');
  at('2026-07-04T11:59:00Z', cn);
  assert.equal(reasonOf(await take(cn, item)), 'time_running');
  // Our own clock has passed the time; of the other party nothing was heard since.
  at('2026-07-10T08:00:00Z', cn);
  assert.equal(reasonOf(await take(cn, item)), 'not_heard');
  assert.equal(reasonOf(await take(la, item)), 'not_own');
  await hear({ cn, la }, '2026-07-10T08:00:00Z');
  assert.equal((await terms(cn)).theirs[0]?.replies[0]?.takes, 'yes');
  const [entry = ''] = must(await take(cn, item));
  assert.equal(reasonOf(await take(cn, item)), 'answered');
  await exchange(cn);
  const rule = (await terms(cn)).settled;
  for (const node of [cn, la]) {
    const [one] = (await terms(node)).taken;
    assert.equal(one?.status, 'deemed');
    assert.deepEqual(one.answers, []);
    assert.deepEqual(one.taken, [
      {
        ...{ letter: 'b', entry, at: '2026-07-10T08:00:00Z', terms: rule?.entry, termsAt: rule?.at },
        ...{ lastDay: '2026-07-03', isOver: false },
      },
    ]);
    assert.equal(one.mayAnswerLate, node === la);
    const figures = must(await showJointFigures(node.app, who, { planId: node.planId }));
    const figure = (id: string) => figures.figures.find((one) => one.id === id);
    assert.deepEqual([figure('confirmed')?.n, figure('deemed')?.n, figure('deemed')?.m], [0, 1, 1]);
    assert.deepEqual(
      figures.items.map(({ progress, claims }) => [progress, claims.map(({ agreement }) => agreement)]),
      [['not-reported', ['deemed']]],
    );
    const { ours, theirs, of } = figures.awaits;
    assert.deepEqual([ours, theirs, ...Object.values(of)], [0, 0, 0]);
  }
  // As it is kept, folded anew, and on both nodes: one state.
  assert.equal(await digestOf(cn), await digestOf(la));
});

test('AP1042 several are taken all or none, by whoever coordinates the whole plan', async (t) => {
  const { cn, la, item } = await claimed(t);
  await hear({ cn, la }, '2026-07-10T08:00:00Z');
  assert.equal(
    codeOf(await takeSilence(cn.app, reader, { planId: cn.planId, items: [item] })),
    'not-allowed',
  );
  const unknown = `a:99:${'A'.repeat(43)}`;
  assert.equal(codeOf(await take(cn, item, unknown)), 'not-found');
  assert.equal((await terms(cn)).taken.length, 0);
  assert.equal((await listed(la))[0]?.status, 'open');
});

test('AP1042 terms of days alone let nothing be taken', async (t) => {
  const { cn, la, item } = await claimed(t, [{ subject: 'claims', days: 30, deemed: false }]);
  await hear({ cn, la }, '2026-09-01T08:00:00Z');
  const [reply] = (await terms(cn)).theirs[0]?.replies ?? [];
  assert.deepEqual([reply?.left, reply?.deemed, reply?.takes], [-60, false, 'no']);
  assert.equal(reasonOf(await take(cn, item)), 'terms_missing');
});

test('AP1043 a confirmation that comes later is one, and shows that it came later', async (t) => {
  const { cn, la, item } = await claimed(t);
  await hear({ cn, la }, '2026-07-10T08:00:00Z');
  must(await take(cn, item));
  await exchange(cn);
  must(await answer(la, 'confirm', item));
  await exchange(la);
  for (const node of [cn, la]) {
    const one = (await listed(node, 'all')).find(({ id }) => id === item);
    assert.deepEqual([one?.status, one?.taken[0]?.isOver, one?.mayAnswerLate], ['settled', true, false]);
    assert.deepEqual((await terms(node)).taken, []);
    const figures = must(await showJointFigures(node.app, who, { planId: node.planId }));
    assert.equal(figures.figures.find(({ id }) => id === 'confirmed')?.n, 1);
    assert.equal(
      figures.figures.some(({ id }) => id === 'deemed'),
      false,
    );
  }
});

test('AP1043 a return or a dispute that comes later is recorded and ends what was taken', async (t) => {
  const { cn, la, item } = await claimed(t);
  await hear({ cn, la }, '2026-07-10T08:00:00Z');
  must(await take(cn, item));
  await exchange(cn);
  assert.equal(must(await answer(la, 'object', item, 'Sample: the number is not ours')).length, 2);
  await exchange(la);
  for (const node of [cn, la]) {
    const one = (await listed(node, 'all')).find(({ id }) => id === item);
    assert.deepEqual(
      [one?.status, one?.taken[0]?.isOver, one?.answers.map(({ kind, words }) => [kind, words])],
      ['objected', true, [['object', 'Sample: the number is not ours']]],
    );
  }
  assert.equal(await digestOf(cn), await digestOf(la));
  const other = await claimed(t);
  await hear(other, '2026-07-10T08:00:00Z');
  must(await take(other.cn, other.item));
  await exchange(other.cn);
  must(await answer(other.la, 'dispute.raise', other.item, 'Sample statement'));
  await exchange(other.la);
  for (const node of [other.cn, other.la]) {
    const { items } = must(await listDisagreements(node.app, who, { planId: node.planId }));
    assert.deepEqual(
      items.map(({ item: about }) => about),
      [other.item],
    );
    const one = (await listed(node, 'all')).find(({ id }) => id === other.item);
    assert.equal(one?.status, 'disputed');
  }
});

test('AP1043 an answer that the taking did not know of stands above it', async (t) => {
  const { cn, la, item } = await claimed(t);
  await hear({ cn, la }, '2026-07-10T08:00:00Z');
  // la returns it while cn takes its silence; they exchange only afterwards.
  must(await answer(la, 'object', item, 'Sample reasons'));
  must(await take(cn, item));
  await exchange(cn);
  for (const node of [cn, la]) {
    const one = (await listed(node, 'all')).find(({ id }) => id === item);
    assert.deepEqual([one?.status, one?.taken[0]?.isOver], ['objected', true]);
  }
  assert.equal(await digestOf(cn), await digestOf(la));
});

test('AP1044 a reminder is drafted in three languages, names what is over, and nothing of it is in a log', async (t) => {
  const { cn, la, item } = await claimed(t);
  const { planId } = cn;
  const before = await digestOf(cn);
  at('2026-07-08T01:00:00Z', cn, la);
  const letter = must(await remind(cn.app, who, { planId, party: 'b' }));
  const said = (language: 'zh' | 'lo' | 'en') =>
    [letter.subject, ...letter.lines].map((line) => sayCell(language, line)).join('\n');
  for (const [language, day] of [
    ['zh', '2026年7月3日'],
    ['lo', '3 ກໍລະກົດ 2026'],
    ['en', '3 July 2026'],
  ] as const)
    assert.ok(said(language).includes(day), said(language));
  assert.ok(said('en').includes('State la') && said('en').includes('State cn'));
  assert.ok(!/late|overdue|fail/i.test(said('en')), said('en'));
  assert.equal(reasonOf(await remind(la.app, who, { planId: la.planId, party: 'a' })), 'reminder_none');
  assert.equal(await digestOf(cn), before);
  // As the note of a consultation draft it goes beside the logs.
  const [register = ''] = letter.registers;
  must(await showDraft(cn.app, who, { planId, register, to: ['b'], note: said('en') }));
  await exchange(cn);
  const [draft] = must(await listDrafts(la.app, who, { planId: la.planId })).items;
  assert.equal(draft?.note, said('en'));
  assert.equal((await listed(la))[0]?.id, item);
});
