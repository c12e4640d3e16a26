/**
 * Reply times between two sides: terms proposed on one and confirmed on the other, a matter that then shows its days on both, a
 * reminder in the other side's language, printed or sent as a consultation draft, and the answer that ends the waiting.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { exchangeNow, openTwoSides, type Side, cannotPlay as skip, type TwoSides } from './two-sides.ts';

let sides: TwoSides;
let cn: Side;
let la: Side;

before(async () => {
  if (skip) return;
  sides = await openTwoSides();
  ({ cn, la } = sides);
});
after(async () => {
  if (!skip) await sides.close();
});

const openTerms = async ({ page, exchange }: Side): Promise<void> => {
  await page.goto(`${exchange}/terms`);
  await page.getByRole('heading', { level: 1, name: 'Reply times' }).waitFor();
};
/** The section under this heading. */
const section = ({ page }: Side, heading: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name: heading, exact: true }) });

test('DK1040 nothing has a time until both have confirmed terms; then what waits shows its days on both sides', {
  skip,
}, async () => {
  await openTerms(cn);
  await cn.page.getByText('The parties have settled no reply times').waitFor();
  await cn.page.getByText('Propose terms', { exact: true }).click();
  const days = cn.page.getByLabel('The plan and its programme: days to answer');
  await days.fill('many');
  await cn.page.getByText('Please give a whole number from 1 to 730').waitFor();
  await days.fill('30');
  await cn.page
    .getByText('The plan and its programme: silence after that may be taken as acceptance')
    .click();
  await cn.page.getByRole('button', { name: 'Propose', exact: true }).click();
  await cn.page.getByText('Proposed; it leaves with the next exchange').waitFor();
  await exchangeNow(cn);

  await openTerms(la);
  const proposed = section(la, 'Terms that are proposed');
  await proposed.getByText('Answered within 30 days').waitFor();
  await la.page.getByText('The parties have settled no reply times').waitFor();
  await proposed.getByRole('button', { name: 'Confirm' }).click();
  await section(la, 'Terms that hold').getByText('Answered within 30 days').waitFor();
  await exchangeNow(la);

  await cn.page.goto(`${cn.exchange}/propose`);
  await cn.page.locator('.joint-card').first().waitFor();
  const title = cn.page.locator('.joint-card', { has: cn.page.getByText('Plan · Title', { exact: true }) });
  await title.first().getByRole('checkbox').check({ force: true });
  await cn.page.getByRole('button', { name: 'Propose 1 item' }).click();
  await cn.page.getByText('1 item proposed').waitFor();
  await openTerms(cn);
  // It has not been handed over: no time runs.
  await section(cn, 'Waiting for the others').getByText('no time runs').first().waitFor();
  await exchangeNow(cn);
  await openTerms(cn);
  await section(cn, 'Waiting for the others').getByText('30 days left').first().waitFor();
  await openTerms(la);
  await section(la, 'Waiting for our answer').getByText('30 days left').first().waitFor();
  // The time has only begun: nothing offers to take the silence.
  assert.equal(await cn.page.getByText('Take as accepted under the terms').count(), 0);
});

test('DK1041 a reminder is drafted in Lao, and reaches the other side as a consultation draft', {
  skip,
}, async () => {
  await openTerms(cn);
  await section(cn, 'Waiting for the others')
    .getByRole('link', { name: /Draft a reminder to/ })
    .click();
  await cn.page.getByRole('heading', { level: 1, name: 'Draft of a reminder' }).waitFor();
  await cn.page.getByLabel('Language of the letter').selectOption('lo');
  const letter = cn.page.locator('article[lang=lo]');
  await letter.getByText('ດ້ວຍຄວາມນັບຖືຢ່າງສູງ.').waitFor();
  await cn.page.getByRole('button', { name: 'Send as a consultation draft' }).click();
  await cn.page.getByText('Kept as a consultation draft; it leaves with the next exchange').waitFor();
  await exchangeNow(cn);
  await la.page.goto(`${la.exchange}/drafts`);
  await la.page.getByText('ດ້ວຍຄວາມນັບຖືຢ່າງສູງ.').first().waitFor();
});

test('DK1040 DK1041 the pages are in order for everybody, at 360 px and in three languages as well', {
  skip,
}, async () => {
  const { page, exchange } = cn;
  for (const address of [`${exchange}/terms`, `${exchange}/reminder?language=zh`]) {
    await page.goto(address);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      [],
      address,
    );
    await page.setViewportSize({ width: 360, height: 800 });
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    assert.equal(isWide, false, address);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});

test('DK1040 an answer ends the waiting on both sides', { skip }, async () => {
  await openTerms(la);
  const waiting = section(la, 'Waiting for our answer').getByRole('button', { name: 'Confirm' });
  await waiting.first().waitFor();
  for (let left = await waiting.count(); left > 0; left--) {
    await waiting.first().click();
    await waiting.nth(left - 1).waitFor({ state: 'detached' });
  }
  await la.page.getByText('Nothing waits for our answer').waitFor();
  await exchangeNow(la);
  await openTerms(cn);
  await cn.page.getByText('Nothing of ours waits for an answer').waitFor();
});
