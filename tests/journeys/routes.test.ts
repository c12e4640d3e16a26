/**
 * What an office answers, states and remarks leaves by the route that it has set, whichever way it came to the desk: as a file from the
 * offline form, as the answer to a package, as a statement in a disagreement, as a remark on a draft. People on both sides, invented.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import type { Joint, JointDisagreements } from '../../src/http/contract/index.ts';
import {
  askSide,
  exchangeNow,
  openPage,
  planOf,
  type Side,
  cannotPlay as skip,
  type TwoSides,
} from './two-sides.ts';
import { addCommittees, cardsOn, playTwoSides, preparedOn, setRoute, tick } from './two-sides-setup.ts';

let sides: TwoSides;
let cn: Side;
let la: Side;
const kept = mkdtempSync(path.join(tmpdir(), 'entente-routes-'));

playTwoSides(async (opened) => {
  sides = opened;
  ({ cn, la } = opened);
  await addCommittees(cn, 3);
  await setRoute(la, { approve: true });
});
after(() => rmSync(kept, { recursive: true, force: true }));

/** Keeps what a press hands out, under its own name. */
async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const file = path.join(kept, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Goes by the office's route: nothing of it leaves before it has its number, and then all of it does. */
async function passRoute(side: Side, kind: string | RegExp, number: string): Promise<void> {
  const { page, exchange } = side;
  await openPage(page, `${exchange}/releases`);
  const prepared = preparedOn(side, kind).first();
  await prepared.getByText('To be approved', { exact: true }).waitFor();
  await prepared.getByLabel('Document number of the approval').fill(number);
  await prepared.getByRole('button', { name: 'Approve', exact: true }).click();
  await prepared.getByText(`no. ${number}`).waitFor();
  await prepared.getByRole('button', { name: 'Release', exact: true }).click();
  await page.getByText('Released; it leaves with the next exchange').waitFor();
}

const prepared = (within: Page | Locator, act: string) =>
  within.getByRole('button', { name: `Prepare for release: ${act}`, exact: true });
/** How many entries the side's own log holds. */
const entries = async (side: Side): Promise<number> =>
  (await askSide<Joint>(side, 'GET', `${planOf(side)}/joint`)).ownEntries;

test('DK1183 a file of answers is looked at and prepared, and its answers leave with the document number', {
  skip,
}, async () => {
  await tick(cn, 1);
  await cn.page.getByRole('button', { name: 'Propose 1 item' }).click();
  await cn.page.getByText('1 item proposed').waitFor();
  await openPage(cn.page, cn.exchange);
  const bundle = await saved(cn.page, () =>
    cn.page.getByRole('button', { name: 'Make an exchange file' }).click(),
  );
  await openPage(la.page, la.exchange);
  await la.page.locator('input[type=file][name=file]').setInputFiles(bundle);
  await la.page.getByRole('button', { name: 'Take it' }).click();
  await la.page.getByText(/^\d+ entr(?:y|ies) taken$/).waitFor();
  const form = await saved(la.page, () => la.page.getByRole('link', { name: 'Save the form' }).click());
  // On another machine, without a line to any node.
  const away = await (await sides.browser.newContext({ locale: 'en-GB', offline: true })).newPage();
  await away.goto(pathToFileURL(form).href);
  await away.setInputFiles('#file', [bundle]);
  const cards = away.locator('#proposals article');
  await cards.first().getByLabel('Confirm').check();
  await away.fill('#person', 'Somebody Invented');
  const answers = await saved(away, () => away.click('#save'));
  await away.close();

  const before = await entries(la);
  await openPage(la.page, la.exchange);
  await la.page.locator('input[type=file][name=answers]').setInputFiles(answers);
  await la.page.getByText(/^Filled in by Somebody Invented/).waitFor();
  await prepared(la.page, 'Enter 1 answer').click();
  await la.page.getByText('Prepared; see “Release”').waitFor();
  assert.equal(await entries(la), before);
  await passRoute(la, 'Answer or withdrawal', 'Sample 2026/21');
  assert.equal(await entries(la), before + 1);
});

test('DK1183 the answer to a package is prepared with its exception, and leaves as one', {
  skip,
}, async () => {
  await tick(cn, 3);
  await cn.page.getByText('Send as one package').click();
  await cn.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Sample list of three');
  await cn.page.getByRole('button', { name: 'Propose 3 as one package' }).click();
  await cn.page.getByText('The package is proposed').waitFor();
  await exchangeNow(cn);
  await openPage(la.page, `${la.exchange}/packages`);
  await la.page.getByRole('link', { name: 'Sample list of three' }).click();
  await prepared(la.page, 'Confirm all 3').waitFor();
  await cardsOn(la).nth(1).getByText('Exception').click();
  await cardsOn(la).nth(1).getByLabel('Reasons').fill('Sample reason: the date differs');
  const before = await entries(la);
  await prepared(la.page, 'Confirm 2, with 1 exception').click();
  await la.page.getByText('Prepared; see “Release”').waitFor();
  assert.equal(await entries(la), before);
  await passRoute(la, /^Answer to a package/, 'Sample 2026/22');
  await exchangeNow(la);
  await openPage(cn.page, `${cn.exchange}/packages`);
  const list = cardsOn(cn).filter({ hasText: 'Sample list of three' });
  for (const words of ['2 confirmed', '1 returned']) await list.getByText(words).waitFor();
});

test('DK1183 a statement in a disagreement is prepared, and the other side reads it once it has left', {
  skip,
}, async () => {
  const { items } = await askSide<JointDisagreements>(la, 'GET', `${planOf(la)}/joint/disagreements`);
  const dispute = items[0]?.id ?? assert.fail('no disagreement');
  const words = 'Sample statement under a number';
  await openPage(la.page, `${la.exchange}/disagreements/${dispute}`);
  const give = la.page.locator('details').filter({ hasText: /(?:Give|Replace) our statement/ });
  await give.locator('summary').click();
  await give.getByRole('textbox').fill(words);
  const act = give.getByRole('button', { name: /^Prepare for release: (?:Give|Replace) our statement$/ });
  await act.click();
  await la.page.getByText('Prepared; see “Release”').waitFor();
  await exchangeNow(la);
  await openPage(cn.page, `${cn.exchange}/disagreements/${dispute}`);
  await cn.page.locator('.disagreement-sides blockquote').first().waitFor();
  assert.equal(await cn.page.getByText(words).count(), 0);
  await passRoute(la, 'Step in a disagreement', 'Sample 2026/23');
  await exchangeNow(la);
  await openPage(cn.page, `${cn.exchange}/disagreements/${dispute}`);
  await cn.page.locator('.disagreement-sides blockquote', { hasText: words }).waitFor();
});

test('DK1183 a remark on a draft is prepared beside the draft, and its author reads it once it has left', {
  skip,
}, async () => {
  await openPage(cn.page, `${cn.exchange}/drafts`);
  await cn.page.getByRole('button', { name: 'Choose', exact: true }).first().click();
  await cn.page.getByLabel('Words with it').fill('Sample words with a draft');
  await cn.page.getByRole('button', { name: 'Show it as a draft' }).click();
  await cn.page.getByText('Kept; it leaves with the next exchange').waitFor();
  await exchangeNow(cn);
  await openPage(la.page, `${la.exchange}/drafts`);
  const card = cardsOn(la).filter({ hasText: 'Sample words with a draft' });
  await card.getByLabel('Remark', { exact: true }).fill('Sample remark under a number');
  await prepared(card, 'Add the remark').click();
  await la.page.getByText('Prepared; see “Release”').waitFor();
  await passRoute(la, 'Remark on a draft', 'Sample 2026/24');
  await exchangeNow(la);
  await openPage(cn.page, `${cn.exchange}/drafts`);
  await cn.page.getByText('Sample remark under a number').waitFor();
});
