/** The reader's open provisions, the register on paper and without script, the gallery: in a real browser on a real server. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, follow, openBrowser } from './browser.ts';
import { act, importText, largePlan, queueOf } from './review-plans.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
/** So many that the browser leaves a part of the list at the server: up to 120 rows it draws, and asks for, all. */
const articles = 40;
/** What the register lists: all but what was rejected when its provision was marked as holding none. */
let all = 0;
let node: WorkNode;
let browser: Browser;
let plan = '';
let reader = '';
before(async () => {
  if (skip) return;
  node = await openWorkNode();
  browser = await openBrowser();
  plan = await importText(node, largePlan(articles));
  const { text, provisions } = await queueOf(node, plan);
  reader = `/plans/${plan}/text/${text}`;
  const [first, second] = provisions;
  assert.ok(first && second);
  await act(node, plan, {
    acts: [
      { act: 'accept', items: first.items.map(({ id }) => id) },
      { act: 'holds-none', provisions: [second.id] },
    ],
    seen: [first, ...first.items, second, ...second.items].map(({ id, version }) => ({ id, version })),
  });
  all = provisions.flatMap(({ items }) => items).length - second.items.length;
  assert.ok(all > 200);
});
after(async () => {
  if (skip) return;
  await browser.close();
  await node.close();
});

const complaintsOf = async (page: Page, but: string[] = []) =>
  (await new AxeBuilder({ page }).disableRules(but).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes[0]?.html,
  ]);
const places = (page: Page) => page.locator('.grid-row .grid-place').allInnerTexts();

test('DK116 the reader counts what is open, and the keys go from one to the next and into the review', {
  skip,
}, async () => {
  const page = await look(browser, node, reader, { language: 'en' });
  const list = page.locator('.reader-open');
  assert.equal(await list.locator('summary').innerText(), `Provisions not settled yet (${articles - 2})`);
  await list.locator('summary').click();
  assert.equal(await list.locator('li').count(), articles - 2);
  assert.match(await list.locator('li').first().innerText(), /^3 /);
  await page.getByText('Marked as holding none: 1').waitFor();
  assert.deepEqual(await complaintsOf(page), []);
  const focused = () =>
    page.evaluate(() => new URL(document.activeElement?.getAttribute('href') ?? '/', location.href).hash);
  const open = (await queueOf(node, plan)).provisions.filter(({ coverage }) => coverage === 'open');
  for (const [key, at] of [
    ['n', 0],
    ['n', 1],
    ['n', 2],
    ['p', 1],
  ] as const) {
    await page.keyboard.press(key);
    assert.equal(await focused(), `#provision-${open[at]?.id}`, key);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/review\?.*#provision-/);
  await page.locator(`#provision-${open[1]?.id}`).waitFor();
  await page.context().close();
});

test('DK115 single keys that were switched off in the reader stay off in the register', {
  skip,
}, async () => {
  const page = await look(browser, node, reader, { language: 'en' });
  await page.getByRole('switch', { name: 'Single keys' }).click({ force: true });
  await page.keyboard.press('n');
  assert.equal(await page.locator('.set-coverage:focus').count(), 0);
  await page.goto(`${node.origin}/plans/${plan}/register`);
  await page.waitForSelector('html[data-ready]');
  await page.keyboard.press('/');
  assert.equal(await page.locator('input:focus').count(), 0);
  await page.context().close();
});

test('DK111 DK118 the register is printed whole: what is missing is fetched first; on screen what is in view is drawn', {
  skip,
}, async () => {
  const page = await look(browser, node, `/plans/${plan}/register`, { language: 'en' });
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      document.body.dataset.printed = String(document.querySelectorAll('.grid-row').length);
    };
  });
  await page.getByRole('button', { name: `Print all ${all}` }).click();
  await page.waitForFunction(() => document.body.dataset.printed !== undefined);
  assert.equal(await page.evaluate(() => document.body.dataset.printed), String(all));
  assert.equal(await page.locator('.only-on-paper').count(), 0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.waitForFunction((all) => document.querySelectorAll('.grid-row').length < all / 2, all);
  await page.context().close();
});

test('DK118 a list that is narrowed says so on paper', { skip }, async () => {
  const page = await look(browser, node, `/plans/${plan}/register?kind=build&q=%E9%93%81%E8%B7%AF`, {
    language: 'en',
  });
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('.only-on-paper').innerText();
  assert.match(words, /Build/);
  assert.match(words, /铁路/);
  await page.context().close();
});

test('DK118 without script the pages of the register follow each other, and lead back to the beginning', {
  skip,
}, async () => {
  const page = await look(browser, node, `/plans/${plan}/register`, {
    language: 'en',
    options: { javaScriptEnabled: false },
  });
  const first = await places(page);
  assert.equal(first.length, 100);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.only-on-paper').innerText(), `Only 100 of ${all} are listed here`);
  await page.emulateMedia({ media: 'screen' });
  await follow(page.locator('.pages a'));
  const second = await places(page);
  assert.equal(new Set([...first, ...second]).size, 200);
  await follow(page.getByRole('link', { name: 'List from the beginning' }));
  assert.deepEqual(await places(page), first);
  await page.context().close();
});

for (const language of ['zh', 'lo', 'en'] as const)
  test(`DK117 the gallery in ${language}: the panel takes the focus and gives it back, axe finds nothing`, {
    skip,
  }, async () => {
    const page = await look(browser, node, `/parts?tongue=${language}`, { language });
    for (let theme = 0; theme < 3; theme++) {
      const sample = page.locator('.gallery-panel').nth(theme);
      await sample.locator('button').click();
      assert.ok(await sample.locator('h2').evaluate((heading) => heading === document.activeElement));
    }
    // The same part stands here once in each theme, with one name.
    assert.deepEqual(await complaintsOf(page, ['landmark-unique']), []);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.gallery-panel .side-panel').count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement?.closest('.gallery-panel') !== null));
    await page.context().close();
  });
