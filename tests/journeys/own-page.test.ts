/**
 * The own page in a browser, on the real server that is killed and started again: what is typed outlives a closed tab, a broken
 * line and a restart, and is sent once. Without script the same form does the same work.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoPassword } from '../../src/main/demo/load-demo.ts';
import { freePort } from '../free-port.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { type Place, type RealServer, startServer } from './real-server.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'own-journey-'));
let place: Place;
let server: RealServer;
let browser: Browser;
let admin = '';

async function setUp(): Promise<void> {
  const answer = await fetch(`${server.origin}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify({
      ...{ code: server.code, name: 'keo', displayName: 'Keo Sample', language: 'en' },
      password: 'a long enough sentence of a sample',
    }),
  });
  assert.equal(answer.status, 201);
  admin = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

before(async () => {
  if (skip) return;
  place = { folder, port: await freePort(), env: { ENTENTE_EXAMPLE: '0' } };
  const filled = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'src/main/demo.ts')],
    { env: { ...process.env, ENTENTE_DATA: folder, ENTENTE_LANG: 'en' }, encoding: 'utf8' },
  );
  assert.equal(filled.status, 0, filled.stderr);
  server = await startServer(place);
  browser = await openBrowser();
  await setUp();
});
after(async () => {
  await browser?.close();
  await server?.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Signs in and arrives where a focal point begins. */
async function arrive(
  name: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(server.origin);
  if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]');
  await page.fill('input[name=name]', name);
  await page.fill('input[name=password]', demoPassword);
  await Promise.all([page.waitForURL('**/own*'), page.click('button[type=submit]')]);
  return { context, page };
}

/** What the body has said, newest first, as the coordinator sees it. */
async function claims(): Promise<readonly { readonly values: Readonly<Record<string, unknown>> }[]> {
  const asked = async <T>(address: string): Promise<T> =>
    (await fetch(server.origin + address, { headers: { cookie: admin } })).json();
  const { items } = await asked<{ items: { id: string }[] }>('/api/plans');
  const url = `/api/plans/${items[0]?.id}/claims?limit=200&sort=-changed`;
  return (await asked<{ items: { values: Record<string, unknown> }[] }>(url)).items;
}
const said = async (words: string): Promise<number> =>
  (await claims()).filter(({ values }) => JSON.stringify(values.inside ?? '').includes(words)).length;

test('DK820 without script the page is where one begins, and the form reports in place', {
  skip,
}, async () => {
  const { context, page } = await arrive('som', { javaScriptEnabled: false });
  assert.match(await page.locator('h1').innerText(), /ours and due/);
  await page.locator('summary', { hasText: 'Report' }).first().click();
  await page.locator('select').first().selectOption('substantial');
  await page.locator('textarea').first().fill('Said without script (sample)');
  await Promise.all([page.waitForURL('**sent=1*'), page.click('#own button[type=submit]')]);
  assert.match(await page.locator('.good').innerText(), /1 line was registered/);
  assert.equal(await said('Said without script'), 1);
  await context.close();
});

test('DK822 what is typed outlives a closed tab, and is dropped when it was sent', { skip }, async () => {
  const { context, page } = await arrive('noy');
  await page.locator('#own summary').nth(1).click();
  await page.locator('textarea').nth(3).fill('ຮ່າງ one (sample)');
  await page.waitForFunction(() => localStorage.length > 0);
  await page.close();
  const again = await context.newPage();
  await again.goto(`${server.origin}/`);
  assert.equal(await again.locator('textarea').nth(3).inputValue(), 'ຮ່າງ one (sample)');
  await again.locator('select').nth(1).selectOption('begun');
  await Promise.all([again.waitForURL('**sent=1*'), again.click('#own button[type=submit]')]);
  assert.equal(await said('ຮ່າງ one'), 1);
  assert.equal(await again.evaluate(() => localStorage.length), 0);
  await context.close();
});

test('DK822 sent while the line was broken or the server killed, it goes once when that is over', {
  skip,
}, async () => {
  const { context, page } = await arrive('noy');
  await page.locator('#own summary').nth(2).click();
  await page.locator('select').nth(2).selectOption('begun');
  await page.locator('textarea').nth(6).fill('ຮ່າງ two (sample)');
  // The request arrives and is kept; its answer does not come back.
  let lost = 0;
  await page.route('**/own*', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch({ maxRedirects: 0 });
    return route.abort('connectionreset');
  });
  await page.click('#own button[type=submit]');
  await page.waitForFunction(() => document.getElementById('own-state')?.textContent?.includes('ເຄືອຂ່າຍ'));
  assert.equal(lost, 1);
  assert.equal(await said('ຮ່າງ two'), 1);
  await page.close();
  await server.end('SIGKILL');
  server = await startServer(place);
  // Opened again, the page sends what waits as it was, under its key: the server knows it.
  const again = await context.newPage();
  await Promise.all([again.waitForURL('**sent=*'), again.goto(`${server.origin}/`)]);
  assert.equal(await said('ຮ່າງ two'), 1);
  assert.equal((await claims()).filter(({ values }) => values.via === 'page').length, 3);
  assert.equal(await again.evaluate(() => localStorage.length), 0);
  await context.close();
});

test('DK822 whoever was signed out meanwhile signs in and finds the draft', { skip }, async () => {
  const { context, page } = await arrive('lin');
  await page.locator('#own summary').first().click();
  await page.locator('textarea').first().fill('草稿三（示例）');
  await context.clearCookies();
  await page.click('#own button[type=submit]');
  await page.waitForURL('**/sign-in*');
  await page.waitForSelector('html[data-ready]');
  await page.fill('input[name=name]', 'lin');
  await page.fill('input[name=password]', demoPassword);
  await page.click('button[type=submit]');
  await page.waitForSelector('#own');
  assert.equal(await page.locator('textarea').first().inputValue(), '草稿三（示例）');
  assert.equal(await said('草稿三'), 0);
  await context.close();
});

test('DK820 the page has no fault that axe finds and does not scroll sideways, in each language', {
  skip,
}, async () => {
  for (const name of ['noy', 'lin', 'som'])
    for (const width of [1440, 360]) {
      const { context, page } = await arrive(name, { viewport: { width, height: 900 } });
      await page.locator('#own summary').first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
        [],
        `${name} ${width}`,
      );
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      await context.close();
    }
});

/** A page of the coordinator's, who runs the plan. */
async function asCoordinator(place: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  const [name = '', ...value] = admin.split('=');
  const url = server.origin.replace('http:', 'https:');
  await context.addCookies([{ name, value: value.join('='), url, secure: true }]);
  const page = await context.newPage();
  const { items }: { items: { id: string }[] } = await (
    await fetch(`${server.origin}/api/plans`, { headers: { cookie: admin } })
  ).json();
  await page.goto(`${server.origin}${place.replace(':plan', items[0]?.id ?? '')}`);
  await page.waitForSelector('html[data-ready]');
  return { context, page };
}

test('DK830 notices are narrowed, marked as read and stay so; how often they come by mail is chosen', {
  skip,
}, async () => {
  const { context, page } = await asCoordinator('/plans/:plan/notices');
  const rows = page.locator('main tbody tr');
  const all = await rows.count();
  assert.ok(all > 3, String(all));
  await rows.first().locator('input[type=checkbox]').check({ force: true });
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByText('Unread only').click();
  await page.waitForFunction((n) => document.querySelectorAll('main tbody tr').length === n - 1, all);
  assert.match(page.url(), /unread=true/);
  await page.reload();
  assert.equal(await rows.count(), all - 1);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export as a sheet' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'Notices.xlsx');
  await page.goto(`${server.origin}/me`);
  await page.waitForSelector('html[data-ready]');
  await page.getByText('Weekly').click();
  await page.getByLabel('Mail address').fill('keo@office.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  await page.reload();
  assert.equal(await page.getByLabel('Mail address').inputValue(), 'keo@office.example');
  await context.close();
});

test('DK831 how often the plan reports is set at the desk; a period locks and opens again with a reason', {
  skip,
}, async () => {
  const { context, page } = await asCoordinator('/plans/:plan/status');
  await page.locator('summary', { hasText: 'Periods' }).click();
  await page.getByText('Reported each year; flagships each quarter').waitFor();
  await page.getByRole('button', { name: 'Set how often' }).click();
  await page.getByRole('dialog').getByText('Flagships', { exact: true }).waitFor();
  await page.getByRole('dialog').getByLabel('Flagships').selectOption('half');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Reported each year; flagships each half-year').waitFor();
  await page.getByRole('button', { name: /^Lock 2025/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Lock 2025/ })
    .click();
  const open = page.getByRole('button', { name: /^Open 2025 again/ });
  await open.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Open 2025 again/ })
    .click();
  await page.getByRole('dialog').locator('.notice').waitFor();
  await page.getByRole('dialog').locator('textarea').fill('A late correction (sample)');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Open 2025 again/ })
    .click();
  await page.getByText('A late correction (sample)').waitFor();
  // What was never reported can be given an opening balance from its line.
  const link = page.getByRole('link', { name: 'Enter an opening balance' }).first();
  await link.click();
  await page.waitForURL('**/opening-balances/new*');
  assert.match(page.url(), /commitment=commitment/);
  await context.close();
});
