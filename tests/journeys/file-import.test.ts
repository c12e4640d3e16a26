/** Files of several kinds through the desk: an encoding that a person names, the place on a page, a reading that is stopped. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { linesAt, makePdf } from '../readers/make-pdf.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-files-'));
let node: WorkNode;
let browser: Browser;
before(async () => {
  if (skip) return;
  node = await openWorkNode();
  browser = await openBrowser();
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (skip) return;
  await browser.close();
  await node.close();
});

async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  await page.locator('input[type=file]').setInputFiles(file);
}
async function countPlans(): Promise<number> {
  const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${node.origin}/api/plans`, { headers: { cookie } });
  const { items }: { items: unknown[] } = await answer.json();
  return items.length;
}
async function faultsOf(page: Page): Promise<readonly unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...violations.map(({ id, nodes }) => [id, nodes[0]?.html]), ...(beyond > 0 ? [beyond] : [])];
}

for (const language of ['zh', 'lo', 'en'] as const) {
  for (const width of [1440, 360]) {
    test(`DK290 where encodings differ the person sees what each gives, in ${language} at ${width}`, {
      skip,
    }, async () => {
      const vectors: { ambiguous: { hex: string }[] } = JSON.parse(
        readFileSync('fixtures/vectors/encodings.json', 'utf8'),
      );
      const page = await look(browser, node, '/plans?import=file', { language, width });
      await chooseFile(
        page,
        'plan.txt',
        Buffer.concat([
          Buffer.from(vectors.ambiguous[0]?.hex ?? '', 'hex'),
          Buffer.from(` ${language} ${width}`),
        ]),
      );
      await page.locator('form button[type=submit]').click();
      const choice = page.locator('input[name=encoding-choice]');
      await choice.first().waitFor();
      assert.ok((await choice.count()) >= 2);
      assert.deepEqual(await faultsOf(page), []);
      await page.locator('label', { hasText: 'coopération à Vientiane' }).click();
      await page.locator('form button[type=submit]').click();
      await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
      await page.context().close();
    });
  }
}

for (const language of ['zh', 'lo', 'en'] as const)
  test(`DK922 what went wrong with a form comes into view on a small screen, in ${language}`, {
    skip,
  }, async () => {
    const page = await look(browser, node, '/plans?import=file', { language, width: 360 });
    await page.setViewportSize({ width: 360, height: 640 });
    await chooseFile(page, 'nothing.txt', new Uint8Array());
    await page.locator('form button[type=submit]').click();
    const alert = page.locator('[role=dialog] [role=alert]');
    await alert.waitFor();
    const title = await alert.locator('.notice-title').elementHandle();
    // The whole title stands between the top and the foot of the window.
    await page.waitForFunction((one) => {
      const { top, bottom } = one?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= window.innerHeight;
    }, title);
    assert.deepEqual(await faultsOf(page), []);
    await page.context().close();
  });

test('DK923 a text without numbering has nothing to review: its page says what can be done, and not that all is done', {
  skip,
}, async () => {
  const page = await look(browser, node, '/plans?import=file', { language: 'zh' });
  await chooseFile(page, 'plain.txt', Buffer.from('某地概况\n气候温和\n'));
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await page.goto(`${page.url().split('?')[0]}/review`);
  await page.locator('.review-step button').click();
  await page.locator('.review-step').waitFor({ state: 'detached' });
  const words = await page.locator('main').innerText();
  assert.match(words, /文本外承诺事项/);
  assert.doesNotMatch(words, /全部条款已核定/);
  await page.context().close();
});

test('DK291 words of a PDF are shown on a drawing of their page, and in the margin', { skip }, async () => {
  const page = await look(browser, node, '/plans?import=file');
  await chooseFile(page, 'plan.pdf', readFileSync('fixtures/readers/lanze.en.pdf'));
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  const plan = /plans\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const get = async (address: string) =>
    (await fetch(`${node.origin}/api/plans/${plan}${address}`, { headers: { cookie } })).json();
  const { texts }: { texts: { id: string }[] } = await get('');
  const { items }: { items: { id: string }[] } = await get('/commitments?limit=1');
  const address = `/plans/${plan}/text/${texts[0]?.id}?places=1&item=${items[0]?.id}`;
  for (const width of [1440, 360]) {
    const reader = await look(browser, node, address, { width });
    await reader.locator('.page-mark').first().waitFor();
    assert.ok((await reader.locator('.page-line').count()) > 20);
    assert.match(await reader.locator('.set-place').first().innerText(), /^page 1$/);
    assert.deepEqual(await faultsOf(reader), []);
    await reader.context().close();
  }
  await page.context().close();
});

test('DK292 a file that is being read shows how far, and stopping it keeps nothing', { skip }, async () => {
  const lines = Array.from(
    { length: 40 },
    (_, n) => `${n + 1}. The Parties cooperate in trade and in transport.`,
  );
  const long = makePdf({ pages: Array.from({ length: 2500 }, () => linesAt(72, 780, lines)) });
  const before = await countPlans();
  const page = await look(browser, node, '/plans?import=file');
  await chooseFile(page, 'long.pdf', long);
  await page.locator('form button[type=submit]').click();
  await page.locator('[role=progressbar][aria-valuenow]').first().waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.locator('[role=progressbar]').waitFor({ state: 'detached' });
  assert.equal(await countPlans(), before);
  await page.context().close();
});
