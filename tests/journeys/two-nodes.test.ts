/**
 * Both sides played in one browser. One proposes, the exchange carries it, the other confirms or returns, and each sees
 * what the other did. One desk is in Chinese, the other in Lao, with labels as the catalogues have them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JointProposalPage, OutgoingClaims } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { button, type Speaker, speak, word } from './speakers.ts';
import {
  askSide,
  exchangeNow,
  openPage,
  planOf,
  proposeTitle,
  cannotPlay as skip,
  type TwoSides,
} from './two-sides.ts';
import { assertInOrder, cardsOn as cards, playTwoSides } from './two-sides-setup.ts';

let sides: TwoSides;
let cn: Speaker;
let la: Speaker;

playTwoSides(async (opened) => {
  sides = opened;
  cn = await speak(opened.cn, 'a', 'zh');
  la = await speak(opened.la, 'b', 'lo');
});

test('HO25 the demonstration prints a line for each node, says that its people are invented, and is open on both', {
  skip,
}, async () => {
  assert.match(sides.said(), /invented sample data, not facts/);
  for (const party of ['cn', 'la'])
    assert.match(
      sides.said(),
      new RegExp(`^${party}  http://${party}\\.localhost:\\d+  ${sides.folder}`, 'm'),
    );
  for (const side of [cn, la]) {
    await openPage(side.page, side.exchange);
    await side.page.getByRole('heading', { name: word(side, 'joint.parties') }).waitFor();
    assert.match(await side.page.locator('.rail-party').innerText(), /示例数据|ຂໍ້ມູນຕົວຢ່າງ/);
    assert.equal(await side.page.getByText(word(side, 'joint.waiting.title')).count(), 0);
  }
});

test('DK1180 DK1181 who has a page open is told that something came, and nothing moves until they look; hidden, it asks nothing', {
  skip,
}, async () => {
  // A window of its own with a clock of its own: what takes a minute is not waited for.
  const page = await la.page.context().newPage();
  await page.clock.install();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/joint/news')) asked++;
  });
  const line = page.locator('.top-news');
  await openPage(page, `${la.exchange}/news`);
  const looked = page.getByRole('button', { name: word(la, 'news.looked') });
  if ((await looked.count()) > 0) await looked.click();
  await page.getByText(word(la, 'news.none')).waitFor();
  await openPage(page, `${la.exchange}/proposals`);
  assert.equal(await line.getByRole('link').count(), 0);
  const before = await page.locator('main').innerText();
  const top = await page.locator('main h1').boundingBox();
  await proposeTitle(cn, 'Sample plan that comes unasked');
  await exchangeNow(cn);
  await page.clock.fastForward(60_000);
  await line.getByRole('link').waitFor();
  assert.match(await line.innerText(), /1/);
  assert.equal(await page.locator('main').innerText(), before);
  assert.deepEqual(await page.locator('main h1').boundingBox(), top);
  const setHidden = (isHidden: boolean) =>
    page.evaluate(
      (state) => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      },
      isHidden ? 'hidden' : 'visible',
    );
  await setHidden(true);
  const until = asked;
  await page.clock.fastForward(3_600_000);
  // A round trip of the page's own, after which what was due would have been asked.
  await page.evaluate(async () => (await fetch('/api/session')).status);
  assert.equal(asked, until);
  await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/joint/news')),
    setHidden(false),
  ]);
  await line.getByRole('link').click();
  await page.waitForURL(/\/exchange\/news$/);
  const card = page.locator('.joint-card');
  await card.getByRole('link').first().click();
  await page.locator('article.proposal', { hasText: 'Sample plan that comes unasked' }).waitFor();
  await page.goBack();
  await looked.click();
  await line.getByRole('link').waitFor({ state: 'detached' });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    assert.equal(isWide, false, String(width));
  }
  await page.close();
  const answers = (
    await askSide<JointProposalPage>(cn, 'GET', `${planOf(cn)}/joint/proposals?which=own`)
  ).items
    .filter(({ value }) => value?.includes('comes unasked'))
    .map(({ id }) => ({ kind: 'withdraw', item: id }));
  await askSide(cn, 'POST', `${planOf(cn)}/joint/answers`, { answers });
  await exchangeNow(cn);
});

test('DK980 a disagreement is taken to the committee and settled by acts of both, and printed with both statements', {
  skip,
}, async () => {
  await openPage(la.page, `${la.exchange}/disagreements`);
  await la.page.locator('.joint-card h2 a').first().click();
  await la.page.waitForURL(/\/disagreements\/[\w-]{43}$/);
  const dispute = la.page.url().split('/').at(-1) ?? '';
  const step = la.page.getByRole('listitem').filter({
    hasText: word(la, 'disagreement.step.level', { level: word(la, 'disagreement.level.committee') }),
  });
  await button(la, 'joint.act.confirm', step).click();
  await step.getByText(word(la, 'joint.status.settled')).waitFor();
  const ending = la.page.locator('details').filter({ hasText: word(la, 'disagreement.end') });
  await ending.locator('summary').click();
  await button(la, 'disagreement.propose', ending).click();
  await ending
    .getByText(translate('lo', 'problem.joint-act-refused.advice', { reason: 'outcome_words' }))
    .waitFor();
  await ending.getByLabel(word(la, 'disagreement.end-words')).fill('Sample settlement of both');
  await button(la, 'disagreement.propose', ending).click();
  await la.page.locator('blockquote', { hasText: 'Sample settlement of both' }).waitFor();
  await exchangeNow(la);
  await openPage(cn.page, `${cn.exchange}/disagreements/${dispute}`);
  const settling = cn.page.getByRole('listitem').filter({ hasText: 'Sample settlement of both' });
  await button(cn, 'joint.act.confirm', settling).click();
  await settling.getByText(word(cn, 'joint.status.settled')).waitFor();
  await exchangeNow(cn);
  for (const side of [cn, la]) {
    const { page, exchange } = side;
    await openPage(page, `${exchange}/disagreements/${dispute}`);
    await page
      .locator('.proposal-marks .tag', { hasText: word(side, 'disagreement.standing.settled') })
      .first()
      .waitFor();
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.disagreement-sides blockquote');
    assert.equal(await printed.count(), 2);
    for (const one of await printed.all()) assert.ok(await one.isVisible());
    await page.emulateMedia({ media: 'screen' });
  }
});

test('DK320 one side proposes what it picks, the other confirms, and both see it agreed', {
  skip,
}, async () => {
  await openPage(cn.page, `${cn.exchange}/propose`);
  const first = cards(cn).first();
  const exact = await first.locator('.joint-exact').textContent();
  assert.ok(exact, 'nothing exact is shown');
  await first.getByRole('checkbox').check({ force: true });
  await button(cn, 'joint.propose.act', cn.page, { n: 1 }).click();
  await cn.page.getByText(word(cn, 'joint.propose.done', { n: 1 })).waitFor();
  await exchangeNow(cn);
  await openPage(la.page, `${la.exchange}/proposals`);
  const mine = cards(la).filter({ has: la.page.locator('.joint-exact', { hasText: exact }) });
  await button(la, 'joint.act.confirm', mine).click();
  await mine.waitFor({ state: 'detached' });
  await exchangeNow(la);
  for (const side of [cn, la]) {
    await openPage(side.page, `${side.exchange}/proposals?which=agreed`);
    await side.page.locator('.joint-exact', { hasText: exact }).first().waitFor({ state: 'attached' });
  }
});

test('DK320 a return needs words; they are read on the other side, and the entry holds none of them', {
  skip,
}, async () => {
  await openPage(la.page, `${la.exchange}/proposals`);
  const waiting = await cards(la).count();
  const first = cards(la).first();
  await button(la, 'joint.act.object', first).click();
  await button(la, 'joint.act.object', first).click();
  await first
    .getByText(translate('lo', 'problem.joint-act-refused.advice', { reason: 'words_missing' }))
    .waitFor();
  await first.getByLabel(word(la, 'joint.reason')).fill('Sample words of the Lao side');
  await button(la, 'joint.act.object', first).click();
  await la.page.waitForFunction((n) => document.querySelectorAll('.joint-card').length < n, waiting);
  await exchangeNow(la);
  await openPage(cn.page, `${cn.exchange}/proposals?which=own`);
  await cn.page.getByText('Sample words of the Lao side').waitFor();
});

test('DK880 what changes is marked between the former and the proposed words, and two confirmed values stand side by side', {
  skip,
}, async () => {
  await proposeTitle(cn, 'Sample plan of ten words');
  await exchangeNow(cn);
  await openPage(la.page, `${la.exchange}/proposals`);
  const first = cards(la).filter({ hasText: 'Sample plan of ten words' });
  await button(la, 'joint.act.confirm', first).click();
  await first.waitFor({ state: 'detached' });
  await exchangeNow(la);
  await proposeTitle(cn, 'Sample plan of twelve words');
  await proposeTitle(la, 'Sample plan of seven words');
  await exchangeNow(cn);
  for (const side of [la, cn]) {
    await openPage(side.page, `${side.exchange}/proposals`);
    const card = cards(side).filter({ hasText: 'Sample plan of' });
    // The exchange that runs by itself may have brought the other's confirmation: what stands now is 'ten' or 'twelve'.
    await card.locator('del', { hasText: side === la ? /ten/ : /ten|twelve/ }).waitFor();
    await card.locator('ins', { hasText: side === la ? 'twelve' : 'seven' }).waitFor();
    await button(side, 'joint.act.confirm', card).click();
    await card.waitFor({ state: 'detached' });
  }
  await exchangeNow(cn);
  await openPage(la.page, `${la.exchange}/proposals?which=contested`);
  assert.equal(await cards(la).count(), 2);
  await cards(la).first().getByText(word(la, 'joint.rivals')).waitFor();
});

test('DK881 own and joint figures stand beside each other, lead to their rows, and a commitment shows both', {
  skip,
}, async () => {
  await openPage(la.page, `${la.exchange}/standing`);
  const table = `table[aria-label="${word(la, 'joint.standing-page.title')}"] tbody tr`;
  const lines = la.page.locator(table);
  await lines.first().waitFor();
  const all = await lines.count();
  await la.page
    .getByRole('row', { name: word(la, 'joint.figure.confirmed') })
    .getByRole('link')
    .click();
  await la.page.waitForURL(/figure=confirmed/);
  await la.page.waitForFunction(([rows, n]) => document.querySelectorAll(rows).length < n, [
    table,
    all,
  ] as const);
  assert.equal(await lines.count(), 1);
  await lines.first().getByText(word(la, 'term.progress.substantial')).first().waitFor();
  await lines.first().getByRole('link').first().click();
  await la.page.waitForURL(/\/commitments\//);
  const between = la.page.locator('section.between');
  // the claim, and what stands of the reading
  for (const key of ['parts.agreement.confirmed', 'joint.standing.agreed'] as const)
    await between.getByText(word(la, key), { exact: true }).first().waitFor();
});

test('DK881 AP1667 a claim that came back is offered once it is corrected, and is proposed as it is shown, word by word and to the byte', {
  skip,
}, async () => {
  await openPage(cn.page, `${cn.exchange}/claims`);
  const returned = cards(cn)
    .filter({ hasText: word(cn, 'joint.claim-standing.returned') })
    .first();
  assert.equal(await returned.getByRole('checkbox').isDisabled(), true);
  const own = await askSide<OutgoingClaims>(
    cn,
    'GET',
    `${planOf(cn)}/joint/outgoing-claims?standing=returned`,
  );
  const claim = own.items[0]?.claim ?? assert.fail('none came back');
  await askSide(cn, 'PATCH', `${planOf(cn)}/claims/${claim}`, { progress: 'substantial' });
  await openPage(cn.page, `${cn.exchange}/claims`);
  const card = cards(cn)
    .filter({ hasText: word(cn, 'joint.claim-standing.differs') })
    .first();
  assert.doesNotMatch((await card.textContent()) ?? '', /inside only/);
  await card.getByRole('checkbox').check({ force: true });
  await button(cn, 'joint.claims-page.act', cn.page, { n: 1 }).click();
  await cn.page.getByText(word(cn, 'joint.claims-page.done', { n: 1 })).waitFor();
});

test('DK882 a list is confirmed by one act but for its exception, which stays open or is returned with reasons', {
  skip,
}, async () => {
  const { page } = la;
  await exchangeNow(la);
  await openPage(page, `${la.exchange}/proposals`);
  const waiting = await page.locator('.proposal').count();
  assert.ok(waiting > 2, String(waiting));
  const title = await page.locator('.proposal h2').first().innerText();
  await page
    .locator('.proposal')
    .first()
    .getByText(word(la, 'joint.many.exception'), { exact: true })
    .click();
  await button(la, 'joint.many.act', page, { n: waiting - 1, m: 1 }).click();
  await page.getByText(word(la, 'joint.many.done', { n: waiting - 1 })).waitFor();
  await page.waitForFunction((n) => document.querySelectorAll('.proposal').length < n, waiting);
  assert.ok((await page.locator('.proposal h2').allInnerTexts()).includes(title), title);
});

test('DK321 what has left is a list that leads to the exact entries, and every page is in order for everybody', {
  skip,
}, async () => {
  const { page, exchange } = cn;
  await openPage(page, `${exchange}/left`);
  await page.locator('table tbody a').first().click();
  await page.locator('.side-panel .joint-exact, .side-panel p').first().waitFor();
  for (const rest of [
    '',
    '/proposals?which=all',
    '/disagreements',
    '/taking',
    '/standing',
    '/claims',
    '/propose',
    '/left',
    '/annex',
  ]) {
    await assertInOrder(cn, `${exchange}${rest}`);
  }
});
