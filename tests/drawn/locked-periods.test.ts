/** What pages say of periods that all parties have locked, as they are drawn in each language. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type {
  JointFigures,
  JointPackageDetail,
  JointProposalPage,
  OutgoingClaims,
  ProposablePage,
} from '../../src/http/contract/index.ts';
import { languages, translate } from '../../src/i18n/index.ts';
import { acceptAll, claim } from '../app/joint/agreeing.ts';
import { carry, get, opened, post, type Side } from '../http/joint-sites.ts';
import { problemOf } from '../http/open-site.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
const id = ({ at }: Side): string => at.split('/')[3] ?? '';
const exchange = (side: Side) => `/plans/${id(side)}/exchange`;
for (const [from, to] of [
  [cn, la],
  [la, cn],
] as const)
  await carry(from, to);

/** A package of three values and one claim for 2026, which both lock then. */
async function lockedPackage(): Promise<string> {
  const [first = ''] = await acceptAll({ app: cn.site.app, planId: id(cn) });
  await claim({ app: cn.site.app, planId: id(cn) }, first);
  const registers = (await get<ProposablePage>(cn, '/proposables?kind=reading')).items
    .slice(0, 3)
    .map(({ register }) => register);
  const { items } = await get<OutgoingClaims>(cn, '/outgoing-claims');
  const claims = items.map((one) => ({ claim: one.claim, beside: one.beside }));
  const made = await post(cn, '/packages', { title: { en: 'Sample list' }, registers, claims });
  assert.equal(made.statusCode, 201, made.body);
  assert.equal((await post(cn, '/period-locks', { period: '2026', locked: true })).statusCode, 201);
  await carry(cn, la);
  const { items: waiting } = await get<JointProposalPage>(la, '/proposals?which=waiting');
  const lock = waiting.find(({ register }) => register === 'period/2026/lock');
  const confirmed = await post(la, '/answers', { answers: [{ kind: 'confirm', item: lock?.id ?? '' }] });
  assert.equal(confirmed.statusCode, 201, confirmed.body);
  await carry(la, cn);
  return made.json<{ id: string }>().id;
}

test('AP1664 DK1664 joint progress names the locked periods on both sides, since when and by whose act, and leads to that act', async () => {
  const list = await lockedPackage();
  const [ofCn, ofLa] = [await get<JointFigures>(cn, '/figures'), await get<JointFigures>(la, '/figures')];
  assert.deepEqual(ofCn.locks, ofLa.locks);
  const [lock] = ofCn.locks;
  assert.deepEqual([ofCn.locks.length, lock?.period, lock?.by], [1, '2026', 'a']);
  assert.ok((lock?.since ?? '') >= (lock?.at ?? '~'), JSON.stringify(lock));
  for (const language of languages)
    for (const side of [cn, la]) {
      const { main } = await stage.draw(side.site, `${exchange(side)}/standing`, { language });
      const section = main.querySelector('section[aria-labelledby="joint-locks"]') ?? assert.fail(language);
      const words = wordsOf(section);
      for (const key of ['joint.locks.title', 'joint.locks.help', 'joint.locks.since'] as const)
        assert.ok(words.includes(translate(language, key)), `${language} ${key}: ${words}`);
      const href = section.querySelector('a')?.getAttribute('href') ?? '';
      assert.ok(href.endsWith('/exchange/proposals?which=all&about=period%2F2026'), href);
    }
  const about = await get<JointProposalPage>(la, '/proposals?which=all&about=period%2F2026');
  assert.deepEqual(
    about.items.map(({ id: entry }) => entry),
    [lock?.entry],
  );
  const shown = await get<JointPackageDetail>(la, `/packages/${list}`);
  assert.deepEqual([shown.waiting, shown.locked], [3, 1]);
});

test('DK1663 a package says how many of its items are of a locked period and offers the rest; the refusal by the API names the item', async () => {
  const [one] = (await get<{ items: JointPackageDetail[] }>(la, '/packages')).items;
  for (const language of languages) {
    const { main } = await stage.draw(la.site, `${exchange(la)}/packages/${one?.id}`, { language });
    const words = wordsOf(main);
    for (const [key, values] of [
      ['package.locked', { n: 1 }],
      ['package.locked-help', { n: 1 }],
      ['package.answer-act', { n: 3, m: 0 }],
      ['package.count.registered', { n: 3 }],
      ['package.item.locked', {}],
    ] as const)
      assert.ok(words.includes(translate(language, key, values)), `${language} ${key}`);
    assert.ok(!words.includes(translate(language, 'package.count.registered', { n: 4 })), language);
    const own = await stage.draw(cn.site, `${exchange(cn)}/claims`, { language });
    assert.ok(
      wordsOf(own.main).includes(translate(language, 'joint.claim-standing.proposed-locked')),
      language,
    );
  }
  const shown = await get<JointPackageDetail>(la, `/packages/${one?.id}`);
  const [item = ''] = shown.lockedItems;
  const at = shown.items.findIndex((each) => each.id === item) + 1;
  const whole = problemOf(await post(la, `/packages/${one?.id}/answer`, { exceptions: [] }));
  assert.deepEqual([whole.code, whole.facts.items], ['joint-step-refused', String(at)]);
  assert.ok(whole.detail.includes(`Item ${at} of the list`), whole.detail);
  const rest = await post(la, `/packages/${one?.id}/answer`, { exceptions: [{ item, kind: 'open' }] });
  assert.equal(rest.statusCode, 201, rest.body);
});

test('AP1665 DK1665 a period that is locked with a longer one says so, and is opened again with that', async () => {
  await claim(
    { app: cn.site.app, planId: id(cn) },
    (await acceptAll({ app: cn.site.app, planId: id(cn) }))[1] ?? '',
    {
      period: '2026-Q1',
    },
  );
  const { periods } = await get<OutgoingClaims>(cn, '/outgoing-claims');
  assert.deepEqual(periods, [
    { period: '2026', isLocked: true, lockedWith: '2026' },
    { period: '2026-Q1', isLocked: true, lockedWith: '2026' },
  ]);
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${exchange(cn)}/claims`, { language });
    assert.equal(main.querySelectorAll('.status-period button').length, 1, language);
  }
  const quarter = problemOf(await post(cn, '/period-locks', { period: '2026-Q1', locked: false }));
  assert.deepEqual([quarter.code, quarter.facts.reason], ['joint-act-refused', 'period_locked_with']);
  assert.ok(quarter.detail.includes('2026'), quarter.detail);
  assert.equal((await post(cn, '/period-locks', { period: '2026', locked: false })).statusCode, 201);
});
