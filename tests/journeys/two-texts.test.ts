/** Several texts of a plan at the desk: brought in, read side by side, corrected, in a real browser. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { Parallel, Plan } from '../../src/http/contract/index.ts';
import { planChars } from '../text/sample-texts.ts';
import { chromiumPath, follow, openBrowser } from './browser.ts';
import { type InventedNode, openInventedNode, sendForm } from './invented-node.ts';
import { ask, look } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
let node: InventedNode;
let browser: Browser;
before(async () => {
  if (skip) return;
  node = await openInventedNode();
  browser = await openBrowser();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await node.close();
});
const beside = (text: string) => `/plans/${node.plan}/text/${text}/beside`;

test('DK180 without script two texts are a document: all words of both, what differs beside its row', {
  skip,
}, async () => {
  const page = await look(browser, node, beside(node.lo), { options: { javaScriptEnabled: false } });
  const shown = async (side: string) =>
    (await page.locator(`.beside-${side} [lang]`).allTextContents()).join('').replace(/\s/g, '');
  assert.ok((await shown('first')).includes('稳步实施《关于共建岚占经济走廊的合作框架（2021—2032年）》'));
  assert.ok((await shown('other')).includes('ລາດຕະເວນຊາຍແດນຮ່ວມກັນ'.replace(/\s/g, '')));
  assert.equal(await page.locator('.beside-row .notice').count(), 2);
  await follow(page.getByRole('link', { name: 'Show the differences only' }));
  assert.equal(await page.locator('.beside-row').count(), 2);
  assert.deepEqual(await page.locator('.beside-first .beside-differs').allTextContents(), [
    '500',
    '2028年6月',
  ]);
  await page.context().close();
});

test('DK180 a measure that one text lacks is shown, and the languages lead to each other', {
  skip,
}, async () => {
  const page = await look(browser, node, beside(node.en), { language: 'zh' });
  const row = page.locator('.beside-row', { hasText: '建立口岸管理部门热线联络机制' });
  assert.match((await row.locator('.beside-other').textContent()) ?? '', /没有对应内容/);
  await page.getByRole('link', { name: '与老挝文文本对照' }).click();
  await page.locator('.beside-row').first().waitFor();
  assert.ok(page.url().endsWith(beside(node.lo)));
  await page.context().close();
});

test('DK181 by keyboard from row to row and difference to difference; a row is settled and left again', {
  skip,
}, async () => {
  const page = await look(browser, node, `/plans/${node.plan}/review`);
  await page.getByRole('button', { name: /^Accept the outline/ }).click();
  await page.locator('.review-step').waitFor({ state: 'detached' });
  await page.goto(node.origin + beside(node.lo));
  await page.waitForSelector('html[data-ready]');
  await page.keyboard.press('d');
  assert.match((await page.locator('.beside-row:focus').textContent()) ?? '', /培训干部500名/);
  const row = page.locator('.beside-row', { hasText: '培训干部500名' });
  await page.keyboard.press('s');
  await row.getByText('Match settled').waitFor();
  const settled = async () => {
    const { groups } = await ask<Parallel>(node, `/texts/${node.lo}/alignment`);
    return groups.filter(({ isSettled }) => isSettled).length;
  };
  assert.equal(await settled(), 1);
  await row.getByRole('button', { name: 'Correct' }).click();
  await page.getByRole('menuitem', { name: 'Leave to the system again' }).click();
  await row.getByText('Match proposed by the system').waitFor();
  assert.equal(await settled(), 0);
  await page.context().close();
});

test('DK181 a person chooses what a provision goes with', { skip }, async () => {
  const page = await look(browser, node, beside(node.lo));
  const row = page.locator('.beside-row', { hasText: '加强媒体合作' });
  await row.getByRole('button', { name: 'Correct' }).click();
  await page.getByRole('menuitem', { name: 'Choose what it goes with' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('label.check', { hasText: /^6\. ແລກປ່ຽນ/ }).click();
  await dialog.getByRole('button', { name: 'Settle' }).click();
  await row.getByText('Match settled').waitFor();
  assert.match((await row.locator('.beside-other').textContent()) ?? '', /ສື່ມວນຊົນ.*ຊາວໜຸ່ມ/s);
  await page.context().close();
});

test('DK182 a further text is added at the desk and shown beside the first', { skip }, async () => {
  const { id } = await sendForm<Plan>(node, '/api/plans', planChars('zh', 2030));
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-text-'));
  const file = path.join(folder, 'plan.lo.txt');
  writeFileSync(file, planChars('lo', 2030));
  const page = await look(browser, node, `/plans/${id}`);
  await page.getByRole('button', { name: 'Add a text in another language' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByText('This text is authentic').click();
  await dialog.getByRole('button', { name: 'Add the text' }).click();
  await page.waitForURL(/\/beside$/);
  await page.getByText('No differences found').waitFor();
  rmSync(folder, { recursive: true, force: true });
  await page.context().close();
});

test('DK183 nothing stands out of its column at 360 pixels, and axe finds nothing, light and dark', {
  skip,
}, async () => {
  for (const [language, theme] of [
    ['zh', 'light'],
    ['lo', 'dark'],
    ['en', 'contrast'],
  ] as const) {
    const page = await look(browser, node, beside(node.lo), { language, theme, width: 360 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${language}: ${wide}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      [],
    );
    await page.context().close();
  }
});
