/** A party that is alone prints a thing for signature, chooses the other party's original, and records the scan from the thing's page. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { tablesOf } from '../export/read-office-file.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
let node: WorkNode;
let browser: Browser;
let thing = '';

before(async () => {
  if (skip) return;
  node = await openWorkNode();
  browser = await openBrowser();
  const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const made = await fetch(`${node.origin}/api/plans/${node.plan}/mechanisms`, {
    method: 'POST',
    headers: { cookie, origin: node.origin, 'content-type': 'application/json' },
    body: JSON.stringify({
      title: { zh: '示例联委会', lo: 'ຄະນະກຳມະການຮ່ວມຕົວຢ່າງ', en: 'Sample joint committee' },
      form: 'committee',
      notes: { en: 'CANARYNOTE' },
    }),
  });
  assert.ok(made.ok, await made.clone().text());
  const { id }: { id: string } = await made.json();
  thing = id;
});
after(async () => {
  if (skip) return;
  await browser.close();
  await node.close();
});

const said = {
  zh: { paper: '供签署的文件', record: '登记签字文件', name: '示例联委会' },
  lo: { paper: 'ເອກະສານເພື່ອລົງນາມ', record: 'ບັນທຶກເອກະສານທີ່ລົງນາມ', name: 'ຄະນະກຳມະການຮ່ວມຕົວຢ່າງ' },
  en: { paper: 'Paper for signature', record: 'Record a signed paper', name: 'Sample joint committee' },
} as const;

for (const language of ['zh', 'lo', 'en'] as const)
  for (const width of [1280, 360])
    test(`DK1880 a thing leads to its paper for signature and to recording the scan: ${language}, ${width} px`, {
      skip,
    }, async () => {
      const { paper, name } = said[language];
      const page = await look(browser, node, `/plans/${node.plan}/programme/mechanisms/${thing}`, {
        language,
        width,
      });
      const record = page.locator(`a[href*="signed-papers/new?about=mechanism%2F${thing}"]`);
      await record.waitFor();
      await page.getByRole('link', { name: paper, exact: true }).click();
      await page.locator('.paper-sheet').waitFor();
      const sheet = await page.locator('.paper-sheet').innerText();
      assert.ok(sheet.includes(name) && !sheet.includes('CANARYNOTE'), sheet);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      assert.ok(!isWide, `${language} ${width}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(violations, []);
      await page.context().close();
    });

test('DK1880 the second original names the other party first, and the scan is recorded for the thing', {
  skip,
}, async () => {
  const page = await look(browser, node, `/plans/${node.plan}/papers/for-signature?about=mechanism/${thing}`);
  await page.locator('.paper-sheet').waitFor();
  await page.getByLabel('Original').selectOption('2');
  await page.waitForURL(/original=2/);
  await page.locator('.paper-sheet', { hasText: 'Original 2 of 2' }).waitFor();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'DOCX', exact: true }).click();
  const download = await waiting;
  assert.match(download.suggestedFilename(), /^for-signature-en-\d{4}-\d\d-\d\d-2\.docx$/);
  const tables = tablesOf(new Uint8Array(readFileSync(await download.path()))).flat(2);
  assert.ok(tables.some((cell) => cell.includes('Original 2 of 2')));
  await page.goto(`${node.origin}/plans/${node.plan}/programme/signed-papers/new?about=mechanism%2F${thing}`);
  await page.locator('html[data-ready]').waitFor();
  await page.locator('.picked-line', { hasText: 'Sample joint committee' }).waitFor();
  await page.context().close();
});
