/**
 * Reply times between two sides: terms proposed on one and confirmed on the other, a matter that then shows its days on both, a
 * reminder in the other side's language, printed or sent as a consultation draft, and the answer that ends the waiting.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { exchangeNow, openPage, type Side, cannotPlay as skip } from './two-sides.ts';
import { assertInOrder, playTwoSides } from './two-sides-setup.ts';

let cn: Side;
let la: Side;

playTwoSides((opened) => {
  ({ cn, la } = opened);
});

const openTerms = async ({ page, exchange }: Side): Promise<void> => {
  await openPage(page, `${exchange}/terms`);
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

  await openPage(cn.page, `${cn.exchange}/propose`);
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
  await openPage(la.page, `${la.exchange}/drafts`);
  await la.page.getByText('ດ້ວຍຄວາມນັບຖືຢ່າງສູງ.').first().waitFor();
});

test('DK1040 DK1041 the pages are in order for everybody, at 360 px and in three languages as well', {
  skip,
}, async () => {
  for (const rest of ['terms', 'reminder?language=zh']) await assertInOrder(cn, `${cn.exchange}/${rest}`);
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

test('DK1042 each party’s value and the difference stand on the indicator’s page and in the joint status', {
  skip,
}, async () => {
  const plan = cn.exchange.split('/').at(-2) ?? '';
  const made = await cn.page.evaluate(async (id) => {
    const make = async (collection: string, body: unknown): Promise<string> => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/api/plans/${id}/${collection}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()).id;
    };
    const title = { en: 'Sample share of lines at zero tariff' };
    const rest = { unit: '%', comparator: 'at-least', aggregation: 'latest' };
    const indicator = await make('indicators', { title, ...rest });
    const of = { indicator: `indicator/${indicator}`, period: '2026' };
    const value = await make('indicator-values', {
      ...of,
      side: 'ours',
      value: { amount: '98.1', unit: '%' },
    });
    await make('indicator-values', { ...of, side: 'theirs', value: { amount: '97.4', unit: '%' } });
    return { indicator, value };
  }, plan);
  const base = cn.exchange.replace(/\/exchange$/, '');
  await openPage(cn.page, `${base}/programme/indicators/${made.indicator}`);
  // Nothing has been proposed: these are our own records of both sides.
  const own = cn.page.getByRole('table', { name: 'Indicators as we hold them' });
  await own.getByText('0.7 percentage points').waitFor();
  await cn.page.evaluate(
    async ({ id, value }) => {
      const listed = await fetch(`/api/plans/${id}/joint/proposables?limit=200`);
      const { items }: { items: { register: string }[] } = await listed.json();
      const registers = items
        .map(({ register }) => register)
        .filter((register) => register.startsWith(`indicator-value/${value}/`));
      const sent = await fetch(`/api/plans/${id}/joint/proposals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ registers }),
      });
      if (!sent.ok) throw new Error(await sent.text());
    },
    { id: plan, value: made.value },
  );
  await exchangeNow(cn);
  await openPage(cn.page, `${base}/programme/indicators/${made.indicator}`);
  const joint = cn.page.getByRole('table', { name: 'Indicators: each party’s value' });
  // The other party has stated none: what we hold of it is ours alone.
  await joint.getByText('Stated by one party alone').waitFor();
  assert.equal(await joint.getByText('97.4').count(), 0);
  await openPage(la.page, `${la.exchange}/standing`);
  const theirs = la.page.getByRole('table', { name: 'Indicators: each party’s value' });
  await theirs.getByText('98.1%').waitFor();
  const { violations } = await new AxeBuilder({ page: la.page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
  );
});
