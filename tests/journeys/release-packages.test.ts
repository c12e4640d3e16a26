/**
 * A package of twenty with three exceptions, and two people who release at once: people on both sides, each in a browser of
 * their own, the exchange between the demonstration's two nodes.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JointProposalPage } from '../../src/http/contract/index.ts';
import {
  askSide,
  colleagueOf,
  exchangeNow,
  openPage,
  planOf,
  type Side,
  cannotPlay as skip,
  type TwoSides,
} from './two-sides.ts';
import {
  addCommittees,
  assertInOrder,
  cardsOn as cards,
  playTwoSides,
  setRoute,
  tick,
} from './two-sides-setup.ts';

let sides: TwoSides;
let cn: Side;
let la: Side;

playTwoSides((opened) => {
  sides = opened;
  ({ cn, la } = opened);
});

test('DK960 DK1401 a package of twenty goes over as one and is answered by one act with three exceptions', {
  skip,
}, async () => {
  await addCommittees(cn, 12);
  await tick(cn, 20);
  await cn.page.getByText('Send as one package').click();
  await cn.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Sample list of twenty');
  await cn.page.getByRole('textbox', { name: 'Title (Lao, optional)' }).fill('ບັນຊີຕົວຢ່າງ');
  await cn.page.getByRole('textbox', { name: 'Occasion', exact: true }).fill('Sample session');
  await cn.page.getByRole('button', { name: 'Propose 20 as one package' }).click();
  await cn.page.getByText('The package is proposed').waitFor();
  await exchangeNow(cn);
  await openPage(la.page, `${la.exchange}/packages`);
  await la.page.getByRole('link', { name: 'Sample list of twenty' }).click();
  await la.page.getByRole('button', { name: 'Confirm all 20' }).waitFor();
  for (const n of [2, 9, 16]) await cards(la).nth(n).getByText('Exception').click();
  await cards(la).nth(2).getByLabel('Reasons').fill('Sample reason: the date differs');
  await cards(la).nth(9).getByLabel('How it is answered').selectOption('consult');
  await la.page.getByRole('button', { name: 'Confirm 17, with 3 exceptions' }).click();
  // The third is to be returned, and for that it needs reasons: it is named, and nothing has been answered [DK1401].
  await la.page.getByText('Reasons are missing at item 17. Nothing has been answered so far.').waitFor();
  await cards(la).nth(16).getByText('Please give the reasons, so that').waitFor();
  await cards(la).nth(16).getByLabel('Reasons').fill('Sample reason: another body leads');
  await la.page.getByRole('button', { name: 'Confirm 17, with 3 exceptions' }).click();
  await la.page.getByText('17 confirmed').waitFor();
  await exchangeNow(la);
  await openPage(cn.page, `${cn.exchange}/packages`);
  for (const words of ['17 confirmed', '2 returned', '1 under consultation'])
    await cards(cn).getByText(words).waitFor();
  await cn.page.getByRole('link', { name: 'Sample list of twenty' }).click();
  await cn.page.getByText('Sample reason: another body leads').waitFor();
});

test('DK1120 with a route of two people an answer is prepared and goes by the second; one to what was withdrawn says so', {
  skip,
}, async () => {
  await tick(cn, 2);
  await cn.page.getByRole('button', { name: 'Propose 2 items' }).click();
  await cn.page.getByText('2 items proposed').waitFor();
  await exchangeNow(cn);
  await setRoute(la, { people: 2 });
  const { page, exchange } = la;
  const waiting = `${exchange}/proposals?which=waiting`;
  const act = 'Prepare for release: Confirm';
  const found = await askSide<JointProposalPage>(la, 'GET', `${planOf(la)}/joint/proposals`);
  const [first, other] = found.items.map(({ id }) => id);
  const card = (id: string | undefined) =>
    page.locator('article.proposal').filter({ has: page.locator(`[id="proposal-${id}"]`) });
  await openPage(page, waiting);
  for (const id of [first, other]) {
    await card(id).getByRole('button', { name: act, exact: true }).click();
    await card(id).getByText('Something about this is on its way out').waitFor();
  }
  const second = await colleagueOf(sides, la, 'second');
  const releases = (side: Side) =>
    side.page.locator('.joint-card').filter({ hasText: 'Answer or withdrawal' });
  const release = (side: Side, n: number) =>
    releases(side).nth(n).getByRole('button', { name: 'Release', exact: true });
  for (const side of [la, second]) await openPage(side.page, `${exchange}/releases`);
  // The newest stands above: the answer to the other value, then that to the first.
  await releases(la).nth(1).getByText(`"item":"${first}"`).waitFor();
  for (const n of [0, 1]) {
    await release(la, n).click();
    await releases(la).nth(n).getByText('You have released it; a second person is waited for.').waitFor();
  }
  const answers = [{ kind: 'withdraw', item: other }];
  await askSide(cn, 'POST', `${planOf(cn)}/joint/answers`, { answers });
  await exchangeNow(cn);
  await release(second, 0).click();
  await second.page
    .getByText('The party that proposed it has withdrawn it; nothing more is to be answered.')
    .waitFor();
  await openPage(second.page, `${exchange}/releases`);
  await releases(second).nth(0).getByText('It can no longer leave').waitFor();
  assert.equal(await release(second, 0).count(), 0);
  await release(second, 1).click();
  await second.page.getByText('Released; it leaves with the next exchange').waitFor();
  await exchangeNow(la);
  const there = await askSide<JointProposalPage>(cn, 'GET', `${planOf(cn)}/joint/proposals?which=all`);
  const statusOf = (id: string | undefined) => there.items.find((one) => one.id === id)?.status;
  assert.deepEqual([statusOf(first), statusOf(other)], ['settled', 'withdrawn']);
});

test('DK961 with a route of two people a value is approved, released by one, and by the second it goes', {
  skip,
}, async () => {
  const { page, exchange } = cn;
  await openPage(page, `${exchange}/releases`);
  await page.getByText('Change the route', { exact: true }).click();
  for (const words of ['Approve under a document number', 'Released by two people'])
    await page.getByText(words, { exact: true }).click();
  await page.getByRole('button', { name: 'Save the route' }).click();
  await page.getByText('Approve under a document number → Released by two people').waitFor();
  await tick(cn, 1);
  await page.getByRole('button', { name: 'Prepare 1 item for release' }).click();
  await page.getByText('Prepared; see').waitFor();
  await openPage(page, `${exchange}/releases`);
  const exact = await page.locator('.joint-exact').first().textContent();
  assert.ok(exact?.includes('/'), 'nothing exact is shown');
  await page.getByLabel('Document number of the approval').fill('Sample 2026/14');
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByText('no. Sample 2026/14').waitFor();
  const second = await colleagueOf(sides, cn, 'second');
  const third = await colleagueOf(sides, cn, 'third');
  const release = ({ page: at }: Side) => at.getByRole('button', { name: 'Release', exact: true });
  for (const side of [second, third]) {
    await openPage(side.page, `${exchange}/releases`);
    await release(side).waitFor();
  }
  await release(cn).click();
  await page.getByText('You have released it; a second person is waited for.').waitFor();
  assert.equal(await release(cn).isDisabled(), true);
  // Two colleagues press at once: one of them is the second person, the other hears that it has gone.
  await Promise.all([release(second).click(), release(third).click()]);
  const gone = ({ page: at }: Side) => at.getByText('Released; it leaves with the next exchange');
  const late = ({ page: at }: Side) => at.getByText('This has been released already');
  await Promise.all([second, third].map((side) => gone(side).or(late(side)).first().waitFor()));
  const told = await Promise.all([second, third].map(async (side) => (await late(side).count()) > 0));
  assert.deepEqual(told.toSorted(), [false, true]);
  await page.reload();
  await page.locator('.tag', { hasText: 'Released' }).waitFor();
});

test('DK961 the pages of release and packages are in order for everybody, at 360 px as well', {
  skip,
}, async () => {
  const { page, exchange } = cn;
  await openPage(page, `${exchange}/packages`);
  await page.getByRole('link', { name: 'Sample list of twenty' }).click();
  await page.locator('h1', { hasText: 'Sample list of twenty' }).waitFor();
  const one = page.url();
  for (const address of [`${exchange}/packages`, one, `${exchange}/releases`, `${exchange}/propose`])
    await assertInOrder(cn, address);
});
