/** A plan of very many commitments at the desk: what is drawn, what is selected, how far a bulk act is, stopping, paper. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, follow, openBrowser } from './browser.ts';
import { importText, largePlan, queueOf } from './review-plans.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
const articles = 125;
const all = articles * 8;
let node: WorkNode;
let browser: Browser;
let plan = '';
before(async () => {
  if (skip) return;
  node = await openWorkNode();
  browser = await openBrowser();
  plan = await importText(node, largePlan(articles));
});
after(async () => {
  if (skip) return;
  await browser.close();
  await node.close();
});
const drawn = (page: Page) => page.locator('.review-provision').count();
const counts = async () => (await queueOf(node, plan)).counts;

test('DK1140 a long queue stands in pages; the keyboard goes from the last of one to the first of the next, and back', {
  skip,
}, async () => {
  assert.equal((await counts()).proposals, all);
  const page = await look(browser, node, `/plans/${plan}/review`);
  await page.locator('.pages-words', { hasText: `Provisions 1 to 30 of ${articles}` }).waitFor();
  assert.equal(await drawn(page), 30);
  const { provisions } = await queueOf(node, plan);
  const [last, next] = [provisions[29], provisions[30]];
  const focusOn = (id: string | undefined) =>
    page.waitForFunction((stop) => document.activeElement?.getAttribute('data-stop') === stop, id);
  await page.locator(`[data-stop="${last?.items.at(-1)?.id}"]`).focus();
  await page.keyboard.press('j');
  await focusOn(next?.items[0]?.id);
  await page.locator('.pages-words', { hasText: `Provisions 31 to 60 of ${articles}` }).waitFor();
  const box = await page.evaluate(() => document.activeElement?.getBoundingClientRect());
  assert.ok(box && box.top >= 40 && box.bottom <= 900, JSON.stringify(box));
  await page.keyboard.press('k');
  await focusOn(last?.items.at(-1)?.id);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
  );
  await page.context().close();
});

test('DK1141 where somebody writes stays while the pages are turned, and what was typed with it', {
  skip,
}, async () => {
  const page = await look(browser, node, `/plans/${plan}/review`);
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.getByLabel('What counts as done').fill('typed');
  await page.locator('.pages a').last().click();
  await page.locator('.pages-words', { hasText: `Provisions 31 to 60 of ${articles}` }).waitFor();
  assert.equal(await page.getByLabel('What counts as done').inputValue(), 'typed');
  assert.equal(await drawn(page), 31);
  await page.context().close();
});

test('DK1140 on paper a page says which it is, and without script the pages follow each other', {
  skip,
}, async () => {
  const plain = await look(browser, node, `/plans/${plan}/review`, { options: { javaScriptEnabled: false } });
  await plain.emulateMedia({ media: 'print' });
  await plain.locator('.only-on-paper', { hasText: `Provisions 1 to 30 of ${articles}` }).waitFor();
  await plain.emulateMedia({ media: 'screen' });
  const seen = new Set<string>();
  for (let part = 0; part < 5; part++) {
    for (const id of await plain
      .locator('.review-provision')
      .evaluateAll((list) => list.map((one) => one.id)))
      seen.add(id);
    if (part < 4) await follow(plain.locator('.pages a').last());
  }
  assert.equal(seen.size, articles);
  await plain.context().close();
});

test('DK110 all that the filters leave is selected, also what is not on the page, and says what it holds', {
  skip,
}, async () => {
  const page = await look(browser, node, `/plans/${plan}/register?strength=effort`);
  const effort = articles * 3;
  await page.locator('thead input').check();
  await page.getByRole('button', { name: `Select all ${effort} that were found` }).click();
  await page.getByText(new RegExp(`^${effort} selected`)).waitFor();
  await page.locator('.bulk').getByText(`${effort} proposed`).waitFor();
  await page.locator('.bulk').getByText(`Build ${articles}`).waitFor();
  await page
    .getByRole('button', { name: /reading/i })
    .first()
    .click();
  const form = page.getByRole('dialog');
  await form.getByText('Change: Strength').click();
  await form.getByLabel('Strength', { exact: true }).selectOption('tentative');
  await form.getByRole('button', { name: /^Register/ }).click();
  await form.waitFor({ state: 'detached' });
  await page.locator('.empty').waitFor();
  const items = (await queueOf(node, plan)).provisions.flatMap((provision) => provision.items);
  const of = (strength: string) => items.filter(({ reading }) => reading.strength === strength);
  assert.deepEqual([of('effort').length, of('tentative').length], [0, articles * 5]);
  assert.equal(
    new Set(of('tentative').map(({ reading }) => reading.kind)).size,
    4,
    'their kinds stay as they were',
  );
  await page.context().close();
});

test('DK109 accepting all asks, shows how far it is, can be stopped, and what was done is undone together', {
  skip,
}, async () => {
  const page = await look(browser, node, `/plans/${plan}/review`);
  await page.getByRole('button', { name: 'Accept all 1,000', exact: true }).click();
  const ask = page.getByRole('dialog');
  await ask.getByText(`${all.toLocaleString('en')} proposals in ${articles} provisions`).waitFor();
  // The line is slowed down, so that the parts can be seen one by one.
  await page.route('**/review', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await ask.getByRole('button', { name: /^Accept all/ }).click();
  const bar = page.getByRole('progressbar');
  await bar.waitFor();
  assert.match((await bar.getAttribute('aria-label')) ?? '', /of 1,000 done/);
  await page.getByRole('button', { name: 'Stop' }).click();
  await bar.waitFor({ state: 'detached' });
  const done = (await counts()).accepted;
  assert.ok(done > 0 && done < all, `${done} were accepted before it was stopped`);
  await page.unroute('**/review');
  await page.getByText(`${done} done, ${all - done} left`).waitFor();
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone: it is as it was.').waitFor();
  assert.deepEqual([(await counts()).accepted, (await counts()).proposals], [0, all]);
  await page.context().close();
});
