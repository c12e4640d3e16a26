/** Papers at the desk, on a real node in a real browser: kinds, one paper with its preview, its files, a template of one's own. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
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
  const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const made = await fetch(`${node.origin}/api/plans/${node.plan}/tasks`, {
    method: 'POST',
    headers: { cookie, origin: node.origin, 'content-type': 'application/json' },
    body: JSON.stringify({
      title: { zh: '起草港口合作规划', lo: 'ຮ່າງແຜນຮ່ວມມືດ້ານທ່າເຮືອ', en: 'Draft the port plan' },
      due: '2026-06-30',
      state: 'planned',
    }),
  });
  assert.ok(made.ok, await made.text());
});
after(async () => {
  if (skip) return;
  await browser.close();
  await node.close();
});
const at = (rest: string) => `/plans/${node.plan}${rest}`;
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
const words = {
  zh: { rail: '材料', list: '任务清单', task: '起草港口合作规划' },
  lo: { rail: 'ເອກະສານລາຍງານ', list: 'ບັນຊີໜ້າວຽກ', task: 'ຮ່າງແຜນຮ່ວມມືດ້ານທ່າເຮືອ' },
  en: { rail: 'Papers', list: 'Task list', task: 'Draft the port plan' },
} as const;

test('DK260 papers and their previews are readable without script, in each language', { skip }, async () => {
  for (const language of ['zh', 'lo', 'en'] as const) {
    const how = { language, options: { javaScriptEnabled: false } };
    const kinds = await look(browser, node, at('/papers'), how);
    assert.ok((await kinds.locator('nav.rail').innerText()).includes(words[language].rail));
    assert.equal(await kinds.locator('.paper-kind').count(), 17);
    assert.ok((await kinds.locator('main').innerText()).includes(words[language].list));
    await kinds.close();
    const one = await look(browser, node, at(`/papers/task-list?language=${language}`), how);
    const sheet = await one.locator('.paper-sheet').innerText();
    assert.ok(sheet.includes(words[language].task), sheet);
    await one.close();
  }
});

test('DK1090 behind the door the account decides the language of the desk, before it the address may', {
  skip,
}, async () => {
  const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const toAccount = await fetch(`${node.origin}/api/session`, {
    method: 'PATCH',
    headers: { cookie, origin: node.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'zh' }),
  });
  assert.ok(toAccount.ok, await toAccount.text());
  const inside = await fetch(node.origin + at('/papers/task-list?language=lo'), { headers: { cookie } });
  assert.match(await inside.text(), /<html lang="zh/);
  assert.equal(inside.headers.get('set-cookie'), null);
  const outside = await fetch(`${node.origin}/sign-in?language=lo`);
  assert.match(await outside.text(), /<html lang="lo/);
  assert.match(outside.headers.get('set-cookie') ?? '', /^language=lo;/);
});

test('DK261 a choice is at once in the preview, and the files are of what is shown', { skip }, async () => {
  const page = await look(browser, node, at('/papers/task-list'), { language: 'zh' });
  await page.getByLabel('对照语种').selectOption('lo');
  await page.locator('.paper-second', { hasText: words.lo.task }).first().waitFor();
  assert.match(page.url(), /beside=lo/);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF', exact: true }).click();
  const download = await waiting;
  assert.match(download.suggestedFilename(), /^task-list-zh-lo-\d{4}-\d\d-\d\d\.pdf$/);
  assert.equal(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  );
  await page.close();
});

test('DK262 a template that cannot be used is refused with its faults, and a good one is taken', {
  skip,
}, async () => {
  const page = await look(browser, node, at('/papers/task-list'), { language: 'zh' });
  const bring = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await bring('bad.docx', Buffer.from('no document'));
  await page.getByText('文件不是可读取的 DOCX 文档').waitFor();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载默认模板' }).click();
  await bring('ours.docx', readFileSync(await (await waiting).path()));
  await page.getByText('模板已启用。').waitFor();
  await page.close();
});

test('DK260 nothing scrolls sideways at 360 px, and nobody is shut out', { skip }, async () => {
  for (const [language, rest] of [
    ['lo', '/papers'],
    ['zh', '/papers/yearly-report'],
    ['lo', '/papers/task-list?beside=en'],
    ['en', '/papers/committee-brief'],
  ] as const)
    for (const width of [360, 1440]) {
      const page = await look(browser, node, at(rest), { language, width });
      assert.equal(await isWide(page), false, `${rest} ${width}`);
      const shots = process.env.ENTENTE_SHOTS;
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/${language}${rest.replace(/\W/g, '-')}-${width}.png` });
      if (width === 1440) {
        const found = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
          [],
        );
      }
      await page.close();
    }
});
