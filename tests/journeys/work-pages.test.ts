/** Reader, register, commitment and review on a real node with the example plan, in a real browser. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { CommitmentDetail, CommitmentPage } from '../../src/http/contract/index.ts';
import { chromiumPath, follow, openBrowser } from './browser.ts';
import { ask, look, openWorkNode, type WorkNode } from './work-node.ts';

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
const reader = () => at(`/text/${node.text}`);

test('DK81 without script the reader is a document: all its words, each commitment a link to its page', {
  skip,
}, async () => {
  const page = await look(browser, node, reader(), { options: { javaScriptEnabled: false } });
  const words = ((await page.locator('article.set').textContent()) ?? '').replace(/\s/g, '');
  assert.ok(words.includes('稳步实施《关于共建中老经济走廊的合作框架(2019-2030年)》'));
  const link = page.locator('a.cmark').first();
  await follow(link);
  assert.match(page.url(), /\/commitments\/[0-9a-f]+$/);
  assert.equal(await page.locator('h1').count(), 1);
  await page.context().close();
});

test('DK82 a commitment opens beside its words, stands in the address, and Escape gives the place back', {
  skip,
}, async () => {
  const page = await look(browser, node, reader());
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const mark = await page.evaluate(() => document.activeElement?.id);
  await page.keyboard.press('Enter');
  await page.locator('.side-panel').waitFor();
  assert.match(page.url(), /item=/);
  await page.keyboard.press('Escape');
  await page.locator('.side-panel').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.id), mark);
  await page.context().close();
});

test('DK83 review by keyboard: the outline first, then accept and split', {
  skip,
}, async () => {
  const page = await look(browser, node, at('/review'));
  await page.getByRole('button', { name: /^Accept the outline/ }).click();
  await page.locator('.review-step').waitFor({ state: 'detached' });
  // At once, without waiting for the page to come up to date: keys wait for what is being registered.
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.locator('.review-item-commitment').first().waitFor();
  const settled = await ask<CommitmentPage>(node, '/commitments?state=accepted');
  assert.equal(settled.total, 1);
  assert.match(settled.items[0]?.words ?? '', /^发挥高层引领作用/);
  await page.keyboard.press('s');
  await page.locator('.cut-places button').first().click();
  await page.getByRole('button', { name: /^Split into 2/ }).click();
  await page.locator('.cut').waitFor({ state: 'detached' });
  const parts = await ask<CommitmentPage>(node, '/commitments?limit=200');
  for (const { words } of parts.items) assert.doesNotMatch(words, /^[,，、。]|[,，、。]$/, words);
  await page.context().close();
});

test('DK84 the register finds words in Chinese, marks them, and its address gives the same list again', {
  skip,
}, async () => {
  const page = await look(browser, node, at('/register'), { language: 'zh' });
  await page.keyboard.press('/');
  await page.keyboard.type('铁路');
  await page.waitForURL(/q=/);
  await page.locator('mark', { hasText: '铁路' }).first().waitFor();
  const rows = await page.locator('tbody tr').count();
  const again = await look(browser, node, new URL(page.url()).pathname + new URL(page.url()).search, {
    language: 'zh',
  });
  assert.equal(await again.locator('tbody tr').count(), rows);
  await page.context().close();
  await again.context().close();
});

test('DK85 a reading is changed from the version that was seen, and its history leads to the entry', {
  skip,
}, async () => {
  const list = await ask<CommitmentPage>(node, '/commitments?state=accepted');
  const id = list.items[0]?.id ?? '';
  const page = await look(browser, node, at(`/commitments/${id}`));
  await page.getByRole('button', { name: 'Change the reading' }).click();
  await page.getByLabel('Kind').selectOption('explore');
  await page.getByRole('button', { name: 'Register this reading' }).click();
  await page.getByRole('button', { name: 'Change the reading' }).waitFor();
  const detail = await ask<CommitmentDetail>(node, `/commitments/${id}`);
  assert.equal(detail.reading.kind, 'explore');
  await page
    .getByRole('link', { name: /^Entry \d+/ })
    .first()
    .click();
  await page.waitForURL(/\/log\/\d+$/);
  await page.context().close();
});

for (const language of ['zh', 'lo', 'en'] as const) {
  for (const [width, theme] of [
    [1440, 'light'],
    [360, 'dark'],
  ] as const) {
    test(`DK16 DK17 the work pages in ${language} at ${width}: axe finds nothing, nothing scrolls sideways`, {
      skip,
    }, async () => {
      const list = await ask<CommitmentPage>(node, '/commitments?limit=1');
      const id = list.items[0]?.id ?? '';
      for (const address of [
        `${reader()}?names=1&item=${id}`,
        at('/register'),
        at(`/commitments/${id}`),
        at('/review'),
      ]) {
        const page = await look(browser, node, address, { language, width, theme });
        await page.waitForLoadState('networkidle');
        assert.ok((await page.getAttribute('html', 'lang'))?.startsWith(language));
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          violations.map((one) => [address, one.id, one.nodes[0]?.html]),
          [],
        );
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(beyond <= 0, `${address} ${language} ${width}: ${beyond} px`);
        await page.context().close();
      }
    });
  }
}
