/** Moving through the desk: pieces that come when they are wanted, links, places on a page, menus, plain tables. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, openBrowser } from './browser.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
let node: WorkNode;
let browser: Browser;
before(async () => {
  if (skip) return;
  node = await openWorkNode();
  browser = await openBrowser();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await node.close();
});
const at = (rest: string) => `/plans/${node.plan}${rest}`;
const scriptsOf = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

test('DK101 a page brings its own piece and no other; the piece of a link comes when it is pointed at', {
  skip,
}, async () => {
  const page = await look(browser, node, at('/log'), { width: 1440 });
  const first = await scriptsOf(page);
  assert.ok(first.some((path) => path.includes('LogPage')));
  for (const other of ['ReviewPage', 'RegisterPage', 'MenuList', 'DialogWindow', 'PaletteBody'])
    assert.ok(!first.some((path) => path.includes(other)), other);
  await page.locator('.rail a', { hasText: 'Review' }).hover();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('ReviewPage')),
  );
  await page.locator('.rail a', { hasText: 'Review' }).click();
  await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
  await page.context().close();
});

test('DK101 the document preloads all scripts that the page then needs', { skip }, async () => {
  const page = await look(browser, node, at('/register'));
  const named = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload], script[src]')].map(
      (one) => new URL(one.getAttribute('href') ?? one.getAttribute('src') ?? '', location.href).pathname,
    ),
  );
  const fetched = await scriptsOf(page);
  assert.deepEqual(
    fetched.filter((path) => !named.includes(path)),
    [],
  );
  await page.context().close();
});

test('DK103 a page opens at its top, and going back leads to where one had been, also after a reload', {
  skip,
}, async () => {
  const page = await look(browser, node, at('/register'), {
    width: 1024,
    options: { viewport: { width: 1024, height: 500 } },
  });
  const row = page.locator('tbody th a').nth(30);
  await row.scrollIntoViewIfNeeded();
  await page.waitForTimeout(400);
  const place = await scrolled(page);
  assert.ok(place > 300, `${place}`);
  await row.click();
  await page.getByRole('heading', { level: 2, name: 'History' }).waitFor();
  assert.equal(await scrolled(page), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  await page.goBack();
  await row.waitFor();
  await page.waitForFunction((y) => Math.abs(window.scrollY - y) < 4, place);
  await page.reload();
  await page.waitForFunction((y) => Math.abs(window.scrollY - y) < 4, place);
  await page.context().close();
});

test('DK102 a link with a place leads to it on the other page', { skip }, async () => {
  const page = await look(browser, node, at(`/text/${node.text}`));
  const link = page.locator('a.set-coverage').last();
  const id = (await link.getAttribute('href'))?.split('#')[1] ?? '';
  await link.click();
  await page.locator(`[id="${id}"]`).waitFor();
  await page.waitForFunction((place) => {
    const top = document.getElementById(place)?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < window.innerHeight;
  }, id);
  await page.context().close();
});

test('DK101 a menu is opened by pointer and by arrow keys, takes the focus, and gives it back', {
  skip,
}, async () => {
  const page = await look(browser, node, '/plans');
  const button = page.getByRole('button', { name: 'Language' });
  await button.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem', { name: '中文' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-haspopup') === 'menu');
  await button.click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.context().close();
});

test('DK104 a table is sorted by the button in its head, and a row is chosen by the box that names it', {
  skip,
}, async () => {
  const page = await look(browser, node, '/parts');
  const table = page
    .getByRole('table')
    .filter({ has: page.getByRole('checkbox') })
    .first();
  const paths = () => table.getByRole('row').locator('td:nth-of-type(2)').allInnerTexts();
  const before = await paths();
  assert.equal(before.length, 2);
  await table.getByRole('button').first().click();
  assert.deepEqual(await paths(), before.toReversed());
  assert.equal(await table.getByRole('columnheader').nth(1).getAttribute('aria-sort'), 'descending');
  const boxes = table.getByRole('checkbox');
  await boxes.first().check();
  for (const box of await boxes.all()) assert.equal(await box.isChecked(), true);
  // A box is called by the words that head its row.
  const heading = await table.getByRole('row').filter({ hasText: '2.1.2' }).locator('th a').innerText();
  await table.getByRole('checkbox', { name: heading }).uncheck();
  assert.equal(await boxes.first().evaluate((box: HTMLInputElement) => box.indeterminate), true);
  await page.context().close();
});
