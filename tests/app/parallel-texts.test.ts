/** Several texts of one plan on a real store: brought in, aligned, corrected, replaced by better copies. */
import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import {
  type Actor,
  type App,
  addText,
  getCommitment,
  getPlan,
  importPlan,
  listCommitments,
  logPage,
  readText,
  rebuildPlan,
  replaceText,
  review,
  reviewQueue,
  settleAlignment,
  showAlignment,
  verifyPlan,
} from '../../src/app/index.ts';
import { planChars, withWords } from '../text/sample-texts.ts';
import { codeOf, must, openNode, person } from './test-node.ts';

const bytesOf = (chars: string): Uint8Array => new TextEncoder().encode(chars);
const who = person();

interface Texts {
  readonly app: App;
  readonly planId: string;
  readonly zh: string;
  readonly lo: string;
}

/** The invented plan in Chinese, with its Lao text. */
async function twoTexts(t: TestContext, lo = planChars('lo')): Promise<Texts> {
  const { app } = await openNode(t);
  const plan = must(
    await importPlan(app, who, { bytes: bytesOf(planChars('zh')), standing: 'signed-copy', authentic: true }),
  );
  const added = must(
    await addText(app, who, {
      planId: plan.id,
      bytes: bytesOf(lo),
      standing: 'signed-copy',
      authentic: true,
    }),
  );
  return { app, planId: plan.id, zh: plan.texts[0]?.id ?? '', lo: added.id };
}

/** Accepts the first text's outline and everything proposed in one provision. */
async function acceptMeasure(
  { app, planId, zh }: Texts,
  path: string,
  by: Actor = who,
): Promise<readonly string[]> {
  const queue = must(await reviewQueue(app, by, { planId }));
  const items = queue.provisions.find((provision) => provision.path === path)?.items ?? [];
  const seen = new Map(items.map(({ id, version }) => [id, version]));
  const acts = [
    ...(queue.outlineAccepted ? [] : [{ act: 'accept-outline', text: zh } as const]),
    { act: 'accept', items: items.map(({ id }) => id) } as const,
  ];
  must(await review(app, by, { planId, acts, seen }));
  return items.map(({ id }) => id);
}

test('AP60 a further text is registered with its standing, and the commitments stay those of the first', async (t) => {
  const { app, planId, zh, lo } = await twoTexts(t);
  const plan = must(await getPlan(app, who, { planId }));
  assert.deepEqual(
    plan.texts.map(({ id, language, standing, authentic, current }) => [
      id,
      language,
      standing,
      authentic,
      current,
    ]),
    [
      [zh, 'zh', 'signed-copy', true, true],
      [lo, 'lo', 'signed-copy', true, true],
    ],
  );
  const queue = must(await reviewQueue(app, who, { planId }));
  assert.equal(queue.text, zh);
  const before = queue.provisions.flatMap(({ items }) => items).length;
  assert.equal(plan.counts.proposalsOpen, before);
  assert.deepEqual(
    must(await reviewQueue(app, who, { planId, textId: lo })).provisions.flatMap(({ items }) => items),
    [],
  );
});

test('AP60 the plan takes its title in the text’s language, and keeps one that it has', async (t) => {
  const { app, planId } = await twoTexts(t);
  const { title } = must(await getPlan(app, who, { planId }));
  assert.match(title.lo ?? '', /^ແຜນປະຕິບັດງານ/);
  assert.match(title.zh ?? '', /行动计划/);
  must(await addText(app, who, { planId, bytes: bytesOf(planChars('en')) }));
  assert.match(must(await getPlan(app, who, { planId })).title.en ?? '', /^Action Plan/);
});

test('AP60 a second text in one language, a file that is there already, and who may not are refused', async (t) => {
  const { app, planId } = await twoTexts(t);
  const add = (chars: string, by = who): Promise<string> =>
    addText(app, by, { planId, bytes: bytesOf(chars) }).then(codeOf);
  assert.equal(await add(planChars('lo')), 'text-duplicate');
  assert.equal(await add(`${planChars('lo')}\n`), 'text-language-taken');
  assert.equal(await add(planChars('en'), person({ roles: ['reader'] })), 'not-allowed');
  assert.equal(
    await add(planChars('en'), person({ roles: ['coordinator'], areas: ['some'] })),
    'not-allowed',
  );
  assert.equal(
    codeOf(await addText(app, who, { planId: 'none', bytes: bytesOf(planChars('en')) })),
    'not-found',
  );
  assert.equal(await add(''), 'file-empty');
});

test('AP61 provisions of the further text go with the first’s, and its marks are the first’s commitments', async (t) => {
  const texts = await twoTexts(t);
  const { app, planId, zh, lo } = texts;
  const [accepted] = await acceptMeasure(texts, '2.4.5');
  const view = must(await showAlignment(app, who, { planId, textId: lo }));
  const pathOf = new Map(
    [...view.first.provisions, ...view.other.provisions].map(({ id, path }) => [id, path]),
  );
  assert.ok(view.groups.length > 50);
  assert.ok(
    view.groups.every(({ first, other }) => pathOf.get(first[0] ?? '') === pathOf.get(other[0] ?? '')),
  );
  assert.ok(view.groups.every(({ isSettled }) => !isSettled));
  assert.deepEqual(view.differences, []);
  const mark = view.other.marks.find(({ id }) => id === accepted);
  assert.equal(mark?.what, 'commitment');
  const words = [...planChars('lo')].slice(mark?.spans[0]?.start, mark?.spans[0]?.end).join('');
  assert.equal(words, 'ເພີ່ມທະວີການຮ່ວມມືດ້ານສື່ມວນຊົນ');
  const reader = must(await readText(app, who, { planId, textId: lo }));
  assert.deepEqual(reader.marks, view.other.marks);
  assert.equal(reader.provisions.find(({ path }) => path === '2.4.5')?.coverage, 'covered');
  assert.equal(codeOf(await showAlignment(app, who, { planId, textId: zh })), 'not-found');
});

test('AP61 what differs is a diagnostic of both texts, with the words of both', async (t) => {
  const { app, planId, zh, lo } = await twoTexts(
    t,
    withWords(planChars('lo'), 'ຈຳນວນ 500 ຄົນ', 'ຈຳນວນ 50 ຄົນ'),
  );
  const told = async (textId: string): Promise<readonly unknown[]> => {
    const { diagnostics } = must(await readText(app, who, { planId, textId }));
    return diagnostics
      .filter(({ code }) => code.startsWith('parallel-'))
      .map(({ code, facts, start, end }) => [code, facts, end - start]);
  };
  assert.deepEqual(await told(zh), [
    ['parallel-number-differs', { words: '500', other: '50', beside: 'lo' }, 3],
  ]);
  assert.deepEqual(await told(lo), [
    ['parallel-number-differs', { words: '50', other: '500', beside: 'zh' }, 2],
  ]);
});

test('AP61 the first text is told what each of two further texts says otherwise', async (t) => {
  const { app, planId, zh } = await twoTexts(t, withWords(planChars('lo'), '97%', '79%'));
  must(
    await addText(app, who, {
      planId,
      bytes: bytesOf(withWords(planChars('en'), 'by the end of 2028', 'by the end of 2029')),
    }),
  );
  const { diagnostics } = must(await readText(app, who, { planId, textId: zh }));
  const told = diagnostics
    .filter(({ code }) => code.startsWith('parallel-'))
    .map(({ facts }) => `${facts.beside} ${facts.other}`);
  assert.deepEqual(told.sort(), ['en 2029', 'lo 79%']);
});

test('AP63 a settled group is an entry, stands beside what the machine proposes, and can be left to it again', async (t) => {
  const texts = await twoTexts(t);
  const { app, planId, lo } = texts;
  await acceptMeasure(texts, '2.4.5');
  const view = must(await showAlignment(app, who, { planId, textId: lo }));
  const idOf = (side: 'first' | 'other', path: string): string =>
    view[side].provisions.find((each) => each.path === path)?.id ?? '';
  const groups = [{ first: [idOf('first', '3.1')], other: [idOf('other', '3.1'), idOf('other', '3.2')] }];
  const settled = must(
    await settleAlignment(app, who, {
      planId,
      textId: lo,
      version: view.version,
      acts: [{ act: 'settle', groups }],
    }),
  );
  assert.ok(settled.entries.length > 0);
  const after = must(await showAlignment(app, who, { planId, textId: lo }));
  assert.equal(after.version, settled.version);
  assert.deepEqual(
    after.groups.filter(({ isSettled }) => isSettled).map(({ first, other }) => ({ first, other })),
    groups,
  );
  assert.equal(after.other.outlineAccepted, true);
  const log = must(await logPage(app, who, { planId }));
  assert.equal(log.items[0]?.summary.code, 'alignment-groups');
  const stale = await settleAlignment(app, who, {
    planId,
    textId: lo,
    version: view.version,
    acts: [{ act: 'settle', groups }],
  });
  assert.equal(codeOf(stale), 'precondition-failed');
  const reopen = [{ act: 'reopen', provisions: groups[0]?.first ?? [] } as const];
  must(await settleAlignment(app, who, { planId, textId: lo, version: after.version, acts: reopen }));
  const last = must(await showAlignment(app, who, { planId, textId: lo }));
  assert.ok(last.groups.every(({ isSettled }) => !isSettled));
});

test('AP63 a commitment’s place in the further text is settled, also that it stands nowhere', async (t) => {
  const texts = await twoTexts(t);
  const { app, planId, lo } = texts;
  const [first = '', second = ''] = await acceptMeasure(texts, '2.4.5');
  const view = must(await showAlignment(app, who, { planId, textId: lo }));
  const proposed = view.places.find(({ item }) => item === first);
  assert.equal(proposed?.isSettled, false);
  const [span = { start: 0, end: 0 }] = proposed?.spans ?? [];
  const shorter = [{ start: span.start, end: span.end - 4 }];
  const places = [
    { commitment: first, spans: shorter },
    { commitment: second, spans: [] },
  ];
  must(
    await settleAlignment(app, who, {
      planId,
      textId: lo,
      version: view.version,
      acts: [{ act: 'place', places }],
    }),
  );
  const after = must(await showAlignment(app, who, { planId, textId: lo }));
  assert.deepEqual(
    after.places.filter(({ isSettled }) => isSettled),
    [
      { item: first, spans: shorter, isSettled: true },
      { item: second, spans: null, isSettled: true },
    ],
  );
  const { sound } = must(await verifyPlan(app, who, { planId }));
  assert.equal(sound, true);
  must(await rebuildPlan(app, who, { planId }));
  assert.deepEqual(must(await showAlignment(app, who, { planId, textId: lo })), after);
});

test('AP1160 a commitment is told in the reader’s language once its place is settled there, and on its page in every text', async (t) => {
  const texts = await twoTexts(t);
  const { app, planId, lo } = texts;
  const [first = '', second = ''] = await acceptMeasure(texts, '2.4.5');
  const listed = async (language: string) => {
    const { items } = must(await listCommitments(app, who, { planId, language, limit: 500 }));
    return new Map(items.map(({ id, further }) => [id, further]));
  };
  // The machine has aligned them; nobody has settled it.
  assert.deepEqual((await listed('lo')).get(first), []);
  assert.deepEqual(must(await getCommitment(app, who, { planId, commitmentId: first })).further, []);
  const view = must(await showAlignment(app, who, { planId, textId: lo }));
  const [span = { start: 0, end: 0 }] = view.places.find(({ item }) => item === first)?.spans ?? [];
  const places = [
    { commitment: first, spans: [span] },
    { commitment: second, spans: [] },
  ];
  const acts = [{ act: 'place', places } as const];
  must(await settleAlignment(app, who, { planId, textId: lo, version: view.version, acts }));
  const words = [...planChars('lo')].slice(span.start, span.end).join('');
  assert.ok(words.length > 10);
  const told = [{ text: lo, language: 'lo', words, found: [] }];
  for (const [language, expected] of [
    ['lo', told],
    ['zh', []],
    ['en', []],
  ] as const) {
    const found = await listed(language);
    assert.deepEqual([found.get(first), found.get(second)], [expected, []], language);
  }
  assert.deepEqual(must(await getCommitment(app, who, { planId, commitmentId: first })).further, told);
  // It is found by its words in either language, and shown where they stand in the reader's.
  const [word = ''] = words.split(' ').filter((one) => one.length > 6);
  const search = async () =>
    must(await listCommitments(app, who, { planId, language: 'lo', q: word, limit: 500 })).items;
  const [hit] = (await search()).filter(({ id }) => id === first);
  const marked = hit?.further[0]?.found.map((at) => [...words].slice(at.start, at.end).join(''));
  assert.ok(marked?.includes(word), JSON.stringify(marked));
  assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
  must(await rebuildPlan(app, who, { planId }));
  assert.deepEqual(
    (await search()).filter(({ id }) => id === first),
    [hit],
  );
  assert.deepEqual(must(await getCommitment(app, who, { planId, commitmentId: second })).further, []);
});

test('AP1200 a place settled in a further text is told as such, not as a new cut', async (t) => {
  const texts = await twoTexts(t);
  const { app, planId, lo } = texts;
  const [first = '', second = ''] = await acceptMeasure(texts, '2.4.5');
  const acts = async (commitmentId: string) =>
    must(await getCommitment(app, who, { planId, commitmentId }))
      .history.filter(({ register }) => register.startsWith('cut/'))
      .map(({ act }) => act);
  const settle = async (spans: readonly { start: number; end: number }[]) => {
    const { version } = must(await showAlignment(app, who, { planId, textId: lo }));
    const places = [{ commitment: first, spans }];
    must(await settleAlignment(app, who, { planId, textId: lo, version, acts: [{ act: 'place', places }] }));
  };
  const view = must(await showAlignment(app, who, { planId, textId: lo }));
  const [span = { start: 0, end: 0 }] = view.places.find(({ item }) => item === first)?.spans ?? [];
  await settle([span]);
  await settle([{ start: span.start, end: span.end - 1 }]);
  await settle([]);
  assert.deepEqual(await acts(first), ['accepted', 'placed', 'placed', 'unplaced']);
  // What was settled for one commitment is no line of its neighbour's.
  assert.deepEqual(await acts(second), ['accepted']);
  const { version } = must(await getCommitment(app, who, { planId, commitmentId: second }));
  const cut = must(await getCommitment(app, who, { planId, commitmentId: second })).spans[0];
  const shorter = [{ start: cut?.start ?? 0, end: (cut?.end ?? 0) - 1 }];
  const recut = { act: 'recut', item: second, spans: shorter } as const;
  must(await review(app, who, { planId, acts: [recut], seen: new Map([[second, version]]) }));
  assert.deepEqual(await acts(second), ['accepted', 'recut']);
});

test('AP63 nothing is settled that the plan has not, or before the first text’s outline is accepted', async (t) => {
  const texts = await twoTexts(t);
  const { app, planId, zh, lo } = texts;
  const view = must(await showAlignment(app, who, { planId, textId: lo }));
  const [group] = view.groups;
  const acts = [
    { act: 'settle', groups: [{ first: group?.first ?? [], other: group?.other ?? [] }] } as const,
  ];
  const settle = (textId: string, plan = planId): Promise<string> =>
    settleAlignment(app, who, { planId: plan, textId, version: 0, acts }).then(codeOf);
  assert.equal(await settle(lo), 'outline-not-accepted');
  assert.equal(await settle(zh), 'not-found');
  assert.equal(await settle(lo, 'none'), 'not-found');
});

test('AP62 a person with areas settles in them alone, and sees other areas’ commitments in neither text', async (t) => {
  const texts = await twoTexts(t);
  const { app, planId, lo } = texts;
  await acceptMeasure(texts, '2.4.5');
  const whole = must(await showAlignment(app, who, { planId, textId: lo }));
  const area = whole.first.provisions.find(({ path }) => path === '2.4')?.id ?? '';
  const helper = person({ roles: ['contributor'], areas: [area] });
  const view = must(await showAlignment(app, helper, { planId, textId: lo }));
  const paths = new Map(view.other.provisions.map(({ id, path }) => [id, path]));
  assert.ok(view.other.marks.length > 0);
  assert.ok(view.other.marks.every(({ provision }) => paths.get(provision)?.startsWith('2.4')));
  assert.ok(view.places.every(({ item }) => view.first.marks.some(({ id }) => id === item)));
  const groupOf = (path: string) => {
    const id = view.first.provisions.find((each) => each.path === path)?.id ?? '';
    const group = view.groups.find(({ first }) => first.includes(id));
    return { first: group?.first ?? [], other: group?.other ?? [] };
  };
  const settle = (path: string): Promise<string> =>
    settleAlignment(app, helper, {
      planId,
      textId: lo,
      version: 0,
      acts: [{ act: 'settle', groups: [groupOf(path)] }],
    }).then(codeOf);
  assert.equal(await settle('2.1.1'), 'not-allowed');
  assert.equal(await settle('2.4.5'), 'no problem');
  const alone = { act: 'settle', groups: [{ first: [], other: groupOf('2.4.6').other }] } as const;
  assert.equal(
    codeOf(await settleAlignment(app, helper, { planId, textId: lo, version: view.version, acts: [alone] })),
    'precondition-failed',
  );
  const { version } = must(await showAlignment(app, helper, { planId, textId: lo }));
  assert.equal(
    codeOf(await settleAlignment(app, helper, { planId, textId: lo, version, acts: [alone] })),
    'not-allowed',
  );
});

test('AP64 a better copy of the further text keeps what was settled, and one of the first does too', async (t) => {
  const texts = await twoTexts(t);
  const { app, planId, zh, lo } = texts;
  const [first = ''] = await acceptMeasure(texts, '2.4.5');
  const view = must(await showAlignment(app, who, { planId, textId: lo }));
  const spans = view.places.find(({ item }) => item === first)?.spans ?? [];
  const groups = view.groups.slice(0, 30).map((group) => ({ first: group.first, other: group.other }));
  const acts = [
    { act: 'settle', groups } as const,
    { act: 'place', places: [{ commitment: first, spans }] } as const,
  ];
  must(await settleAlignment(app, who, { planId, textId: lo, version: view.version, acts }));
  const settledIn = async (textId: string): Promise<number> =>
    must(await showAlignment(app, who, { planId, textId })).groups.filter(({ isSettled }) => isSettled)
      .length;
  assert.equal(await settledIn(lo), 30);
  const better = must(
    await replaceText(app, who, {
      planId,
      textId: lo,
      bytes: bytesOf(`\n${planChars('lo')}`),
      confirm: true,
    }),
  );
  const newLo = better.text?.id ?? '';
  assert.deepEqual(better.orphans, []);
  assert.equal(await settledIn(newLo), 30);
  const moved = must(await showAlignment(app, who, { planId, textId: newLo })).places.find(
    ({ item }) => item === first,
  );
  assert.deepEqual(moved, {
    item: first,
    spans: spans.map(({ start, end }) => ({ start: start + 1, end: end + 1 })),
    isSettled: true,
  });
  const again = must(
    await replaceText(app, who, {
      planId,
      textId: zh,
      bytes: bytesOf(`\n${planChars('zh')}`),
      confirm: true,
    }),
  );
  const plan = must(await getPlan(app, who, { planId }));
  assert.deepEqual(
    plan.texts.filter(({ current }) => current).map(({ id }) => id),
    [again.text?.id, newLo],
  );
  assert.equal(await settledIn(newLo), 30);
  const { checks } = must(await verifyPlan(app, who, { planId }));
  assert.deepEqual(
    checks.filter(({ sound }) => !sound),
    [],
  );
});
