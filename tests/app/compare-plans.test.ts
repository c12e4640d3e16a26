/** Two plans on a real store: compared, and what was worked out for the one carried over to the next. */
import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import {
  type Actor,
  type App,
  addText,
  carryOverPlan,
  comparePlans,
  importPlan,
  listActs,
  rebuildPlan,
  review,
  reviewQueue,
  verifyPlan,
} from '../../src/app/index.ts';
import type { ComparedChange, ComparisonView } from '../../src/views/index.ts';
import { planChars } from '../text/sample-texts.ts';
import { codeOf, must, openNode, person, smallPlan } from './test-node.ts';

const bytesOf = (chars: string): Uint8Array => new TextEncoder().encode(chars);
const who = person();

interface Two {
  readonly app: App;
  readonly old: string;
  readonly now: string;
}

/** The invented plan and the one that follows it, in Chinese. */
async function twoPlans(t: TestContext): Promise<Two> {
  const { app } = await openNode(t);
  const bring = async (from: 2025 | 2030): Promise<string> =>
    must(await importPlan(app, who, { bytes: bytesOf(planChars('zh', from)), standing: 'signed-copy' })).id;
  return { app, old: await bring(2025), now: await bring(2030) };
}

const compared = async ({ app, old, now }: Two, by: Actor = who): Promise<ComparisonView> =>
  must(await comparePlans(app, by, { planId: now, withPlan: old }));

function changeOf({ changes }: ComparisonView, words: string): ComparedChange {
  return changes.find(({ old, now }) => (now ?? old)?.words.includes(words)) ?? assert.fail(words);
}

/** Accepts the outline. */
async function acceptOutline({ app }: Two, planId: string): Promise<void> {
  const { text } = must(await reviewQueue(app, who, { planId }));
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text }] }));
}

/** Accepts the outline, then everything of one provision, and sets who leads it. */
async function settle(
  { app }: Two,
  planId: string,
  path: string,
  leads: readonly string[],
): Promise<string[]> {
  const queue = must(await reviewQueue(app, who, { planId }));
  const items = queue.provisions.find((each) => each.path === path)?.items.map(({ id }) => id) ?? [];
  assert.ok(items.length > 0, path);
  const acts = [
    ...(queue.outlineAccepted ? [] : [{ act: 'accept-outline', text: queue.text } as const]),
    { act: 'accept', items } as const,
    ...(leads.length === 0 ? [] : [{ act: 'reread', items, reading: { leads } } as const]),
  ];
  must(await review(app, who, { planId, acts }));
  return items;
}

test('AP65 two plans are compared whether their commitments are settled or proposed, and nothing is written', async (t) => {
  const two = await twoPlans(t);
  const before = await compared(two);
  // Written from what the second edition was meant to change.
  assert.equal(changeOf(before, '培训干部600名').verdict, 'sharpened');
  assert.equal(changeOf(before, '培训外交人员20名').verdict, 'weakened');
  assert.equal(changeOf(before, '设立联络官2名').verdict, 'new');
  assert.equal(changeOf(before, '24小时通关').verdict, 'gone');
  assert.equal(changeOf(before, '推动地方合作').isMoved, true);
  assert.equal(before.years, 5);
  await settle(two, two.old, '2.1.2', []);
  await settle(two, two.now, '2.1.2', []);
  const after = await compared(two);
  assert.deepEqual(after.counts, before.counts);
  assert.equal(changeOf(after, '培训干部600名').verdict, 'sharpened');
  for (const planId of [two.old, two.now]) {
    const found = must(await verifyPlan(two.app, who, { planId }));
    assert.ok(found.sound);
  }
});

test('AP65 the language is the one asked for, or one that both have; else the comparison is refused', async (t) => {
  const two = await twoPlans(t);
  const { app, old, now } = two;
  const ask = (more: { language?: 'zh' | 'lo' | 'en' }) =>
    comparePlans(app, who, { planId: now, withPlan: old, ...more });
  assert.equal(must(await ask({})).language, 'zh');
  assert.equal(must(await ask({})).further, null);
  assert.equal(codeOf(await ask({ language: 'lo' })), 'no-common-language');
  for (const [planId, from] of [
    [old, 2025],
    [now, 2030],
  ] as const)
    must(await addText(app, who, { planId, bytes: bytesOf(planChars('lo', from)), standing: 'signed-copy' }));
  const lao = must(await ask({ language: 'lo' }));
  assert.equal(lao.language, 'lo');
  assert.equal(changeOf(lao, '12 ຊະນິດ').verdict, 'sharpened');
  // Commitments have no places of their own in a further text: none is named, nothing is carried over there.
  assert.ok(lao.changes.every((change) => change.now === null || change.now.item === null));
  assert.deepEqual(lao.further, { first: 'zh' });
  assert.equal(must(await ask({ language: 'zh' })).further, null);
  const english = must(
    await importPlan(app, who, { bytes: bytesOf(planChars('en', 2030)), standing: 'unofficial' }),
  );
  assert.equal(
    codeOf(await comparePlans(app, who, { planId: english.id, withPlan: old })),
    'no-common-language',
  );
  // The first texts are in two languages: one beside the first is compared, and the first ones are nowhere.
  // Another copy of the words: a text that a plan has already is not taken twice.
  const bytes = bytesOf(`${planChars('zh', 2030)}\n`);
  const beside = { planId: english.id, bytes, standing: 'unofficial' } as const;
  must(await addText(app, who, beside));
  const mixed = must(await comparePlans(app, who, { planId: english.id, withPlan: old }));
  assert.deepEqual([mixed.language, mixed.further], ['zh', { first: null }]);
  assert.equal(codeOf(await comparePlans(app, who, { planId: 'none', withPlan: old })), 'not-found');
  assert.equal(codeOf(await comparePlans(app, who, { planId: now, withPlan: 'none' })), 'not-found');
});

test('AP65 a person with areas gets the changes in their areas alone', async (t) => {
  const two = await twoPlans(t);
  const areaOf = async (planId: string, path: string) =>
    must(await reviewQueue(two.app, who, { planId })).provisions.find((each) => each.path === path)?.id ?? '';
  const areas = [await areaOf(two.old, '2.1.5'), await areaOf(two.now, '2.1.5')];
  const some = await compared(two, person({ roles: ['contributor'], areas }));
  assert.ok(some.changes.length > 0);
  assert.ok(some.changes.every(({ old, now }) => (now ?? old)?.provision.path === '2.1.5'));
  const all = await compared(two);
  assert.equal(
    some.changes.length,
    all.changes.filter(
      ({ old, now }) =>
        (old?.provision.path ?? '2.1.5') === '2.1.5' && (now?.provision.path ?? '2.1.5') === '2.1.5',
    ).length,
  );
});

test('AP66 who leads is carried over as an act that is kept, verified and taken back', async (t) => {
  const two = await twoPlans(t);
  const { app, now } = two;
  await settle(two, two.old, '2.1.2', ['Sample Party School']);
  await settle(two, now, '2.1.2', []);
  const change = changeOf(await compared(two), '培训干部600名');
  assert.deepEqual(change.carries, { leads: ['Sample Party School'] });
  const pick = {
    old: change.old?.item ?? '',
    now: change.now?.item ?? '',
    version: change.now?.version ?? 0,
  };
  const given = { planId: now, from: two.old, picks: [pick] };
  const done = must(await carryOverPlan(app, who, given));
  assert.deepEqual(
    done.items.map(({ id, reading }) => [id, reading.leads]),
    [[pick.now, ['Sample Party School']]],
  );
  assert.equal(done.entries.length, 1);
  assert.equal(changeOf(await compared(two), '培训干部600名').carries, null);
  assert.ok(must(await verifyPlan(app, who, { planId: now })).sound);
  must(await rebuildPlan(app, who, { planId: now }));
  assert.equal(codeOf(await carryOverPlan(app, who, given)), 'review-changed');
  const [act] = must(await listActs(app, who, { planId: now })).items;
  assert.equal(act?.id, done.acts[0]?.id);
  must(await review(app, who, { planId: now, acts: [{ act: 'undo', of: act?.id ?? '' }] }));
  assert.deepEqual(changeOf(await compared(two), '培训干部600名').carries, {
    leads: ['Sample Party School'],
  });
});

test('AP66 a proposal takes it on too, and what it says of its own stays', async (t) => {
  const two = await twoPlans(t);
  await settle(two, two.old, '2.1.5', ['Sample Foreign Ministry']);
  const change = changeOf(await compared(two), '培训外交人员20名');
  const pick = {
    old: change.old?.item ?? '',
    now: change.now?.item ?? '',
    version: change.now?.version ?? 0,
  };
  const given = { planId: two.now, from: two.old, picks: [pick] };
  assert.equal(codeOf(await carryOverPlan(two.app, who, given)), 'outline-not-accepted');
  await acceptOutline(two, two.now);
  const done = must(await carryOverPlan(two.app, who, given));
  assert.deepEqual(done.entries, []);
  const { what, reading } = done.items[0] ?? assert.fail();
  assert.deepEqual([what, reading.leads], ['proposal', ['Sample Foreign Ministry']]);
  assert.equal(reading.strength, change.now?.strength);
});

test('AP66 it takes what one may see of the earlier plan, and may review in the new one', async (t) => {
  const two = await twoPlans(t);
  const { app, now, old } = two;
  await settle(two, old, '2.1.5', ['Sample Foreign Ministry']);
  await acceptOutline(two, now);
  const change = changeOf(await compared(two), '培训外交人员20名');
  const pick = {
    old: change.old?.item ?? '',
    now: change.now?.item ?? '',
    version: change.now?.version ?? 0,
  };
  const given = { planId: now, from: old, picks: [pick] };
  const here = change.now?.provision.id ?? '';
  const there = change.old?.provision.id ?? '';
  const as = (areas: readonly string[]) => person({ roles: ['contributor'], areas });
  assert.equal(codeOf(await carryOverPlan(app, person({ roles: ['reader'] }), given)), 'not-allowed');
  assert.equal(codeOf(await carryOverPlan(app, as([here]), given)), 'not-found');
  assert.equal(codeOf(await carryOverPlan(app, as([there]), given)), 'not-found');
  assert.equal(
    codeOf(await carryOverPlan(app, who, { ...given, picks: [{ ...pick, now: 'none' }] })),
    'not-found',
  );
  must(await carryOverPlan(app, as([here, there]), given));
});

test('AP66 plans that have nothing in common carry nothing', async (t) => {
  const two = await twoPlans(t);
  const small = must(await importPlan(two.app, who, { bytes: smallPlan, standing: 'working-copy' }));
  const { changes } = must(await comparePlans(two.app, who, { planId: small.id, withPlan: two.old }));
  assert.ok(changes.every(({ carries }) => carries === null));
});
