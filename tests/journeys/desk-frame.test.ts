/** The desk in a real browser: drawn without script, alive with it, in three languages, light and dark, wide and narrow. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromiumPath, follow, openBrowser } from './browser.ts';
import { nobody, plan } from './desk-sample.ts';
import { type DeskSite, openDesk, problemOf } from './desk-site.ts';

const skip = chromiumPath === null;
const languages = ['zh', 'lo', 'en'] as const;
const base = `/plans/${plan.id}`;
const pages = [
  '/plans',
  '/plans?import=file',
  base,
  `${base}/log`,
  `${base}/log/7`,
  '/people',
  '/people?person=p2',
  '/people?new=person',
  '/people/waiting',
  '/people/history?person=p2',
  '/me',
  '/nowhere',
];
const gates = [
  ['/sign-in', 'nobody'],
  ['/password', 'nobody'],
  ['/setup', 'fresh'],
] as const;

let site: DeskSite;
let browser: Browser;
before(async () => {
  if (skip) return;
  site = await openDesk();
  browser = await openBrowser();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await site.close();
});

interface Look {
  readonly language?: string;
  readonly theme?: string;
  readonly as?: string;
  readonly width?: number;
  readonly options?: BrowserContextOptions;
}

/** A fresh page with its console kept. The browser's own zone is far from the node's. */
async function open(look: Look): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const width = look.width ?? 1440;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    timezoneId: 'America/Anchorage',
    locale: 'de-DE',
    reducedMotion: 'reduce',
    ...look.options,
  });
  const cookies = {
    language: look.language ?? 'en',
    theme: look.theme ?? 'light',
    as: look.as ?? 'administrator',
  };
  await context.addCookies(
    Object.entries(cookies).map(([name, value]) => ({ name, value, url: site.origin })),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A page that is not there answers 404: the browser says so of every such page.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('404'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, close: () => context.close() };
}

async function go(page: Page, address: string): Promise<void> {
  await page.goto(site.origin + address);
  await page.locator('html[data-ready]').waitFor();
}

for (const language of languages) {
  for (const theme of ['light', 'dark']) {
    test(`DK17 axe finds nothing and the console stays silent: ${language}, ${theme}`, { skip }, async () => {
      const { page, complaints, close } = await open({ language, theme });
      const found: string[] = [];
      const look = async (address: string) => {
        await go(page, address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(
          ...violations.map(
            (one) => `${address} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
          ),
        );
      };
      for (const address of pages) await look(address);
      for (const [address, as] of gates) {
        await page.context().addCookies([{ name: 'as', value: as, url: site.origin }]);
        await look(address);
      }
      assert.deepEqual({ found, complaints }, { found: [], complaints: [] });
      await close();
    });
  }

  test(`DK16 nothing scrolls sideways at 360 px and the rail is a sheet: ${language}`, { skip }, async () => {
    const { page, close } = await open({ language, width: 360 });
    const wide: string[] = [];
    for (const address of pages) {
      await go(page, address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${address}: ${over}px`);
    }
    assert.deepEqual(wide, []);
    await go(page, base);
    assert.equal(await page.locator('nav.rail').isVisible(), false);
    await page.locator('.rail-open button').click();
    await page.getByRole('dialog').locator(`a[href="${base}/log"]`).waitFor();
    await close();
  });
}

test('DK1 a page is readable without script', { skip }, async () => {
  const { page, close } = await open({ options: { javaScriptEnabled: false } });
  await page.goto(site.origin + base);
  const words = await page.locator('main').innerText();
  assert.match(words, /Action plan of two invented provinces/);
  assert.match(words, /7 of 17/);
  assert.match(words, /The text breaks off in 2\.2\.4\./);
  await follow(page.locator(`a[href="${base}/log"]`).first());
  assert.match(await page.locator('main').innerText(), /Entry number 13/);
  await close();
});

test('DK1 the first address decides the status and what does not exist is 404', { skip }, async () => {
  assert.equal((await site.render({ url: base })).status, 200);
  assert.equal((await site.render({ url: '/plans/other' })).status, 404);
  assert.equal((await site.render({ url: '/nowhere' })).status, 404);
});

test('DK4 pages lead to sign-in and back, and refuse who lacks the permission', { skip }, async () => {
  const away = await site.render({ url: `${base}/log?register=cut%2F`, session: nobody });
  assert.deepEqual(
    [away.status, away.headers.location],
    [303, '/sign-in?next=%2Fplans%2Fplan-1%2Flog%3Fregister%3Dcut%252F'],
  );
  const reader = {
    ...nobody,
    signedIn: true,
    person: {
      id: 'r',
      name: 'r',
      displayName: 'R',
      roles: ['reader' as const],
      language: 'en' as const,
      permissions: [],
      deputyFor: [],
      rolesWaiting: false,
      waiting: 0,
    },
  };
  assert.equal((await site.render({ url: '/people', session: reader })).status, 403);
});

test('DK11 sign-in is a plain form that comes back with its problem and without the password', {
  skip,
}, async () => {
  const problem = problemOf(401, 'sign-in-failed', 'Name or password is not right');
  const { status, html } = await site.render({
    url: '/sign-in?next=%2Fpeople',
    session: nobody,
    form: { problem, fields: { name: 'keo' } },
  });
  assert.equal(status, 401);
  const form = html.slice(html.indexOf('<form'), html.indexOf('</form>'));
  assert.match(form, /method="post"/);
  assert.match(form, /name="next" value="\/people"/);
  assert.match(form, /name="name"[^>]*value="keo"|value="keo"[^>]*name="name"/);
  assert.match(form, /name="password"/);
  assert.equal(/type="password"[^>]*value="[^"]/.test(form), false);
  assert.match(html, /Name or password is not right/);
});

test('DK11 set-up and password have their fields as plain fields', { skip }, async () => {
  const setup = (await site.render({ url: '/setup', session: { ...nobody, setupNeeded: true } })).html;
  for (const name of ['code', 'displayName', 'name', 'password', 'language'])
    assert.match(setup, new RegExp(`name="${name}"`), name);
  const password = (await site.render({ url: '/password', session: nobody })).html;
  for (const name of ['code', 'password']) assert.match(password, new RegExp(`name="${name}"`), name);
});

test('DK6 what was typed stays when sign-in fails', { skip }, async () => {
  const { page, close } = await open({ as: 'nobody' });
  await go(page, '/sign-in');
  await page.getByLabel('Sign-in name').fill('keo');
  await page.getByLabel('Password', { exact: true }).fill('wrong words');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('Name or password is not right').waitFor();
  assert.equal(await page.getByLabel('Sign-in name').inputValue(), 'keo');
  await close();
});

test('DK5 adopting again after the line broke keeps its key and its version', { skip }, async () => {
  const { page, close } = await open({});
  const sent: Record<string, string>[] = [];
  await page.route('**/adoption', (route, request) => {
    sent.push(request.headers());
    return sent.length === 1 ? route.abort('connectionreset') : route.continue();
  });
  await go(page, base);
  await page.getByRole('button', { name: 'Adopt as a programme' }).click();
  const act = page.getByRole('button', { name: 'Register as the programme' });
  assert.equal(await act.isDisabled(), true);
  await page.getByText('I have seen that 10 provisions are left').click();
  await act.click();
  await page.getByText('The server cannot be reached').waitFor();
  await act.click();
  await page.getByText('Registered as the programme.').waitFor();
  assert.equal(sent.length, 2);
  assert.match(sent[0]?.['idempotency-key'] ?? '', /^[0-9a-f]{32}$/);
  assert.equal(sent[0]?.['idempotency-key'], sent[1]?.['idempotency-key']);
  assert.equal(sent[1]?.['if-match'], '"14"');
  await close();
});

test('DK8 a figure is n of m without a percentage; what is not reported has words and no bar', {
  skip,
}, async () => {
  const { page, close } = await open({});
  await go(page, base);
  const figure = (name: string) => page.locator('.figure', { hasText: name });
  assert.match(await figure('Provisions settled').innerText(), /7 of 17/);
  assert.equal(await figure('Provisions settled').locator('svg').count(), 1);
  assert.match(await figure('Reported on').innerText(), /No report yet/);
  assert.equal(await figure('Reported on').locator('svg').count(), 0);
  assert.equal(/%/.test(await page.locator('main').innerText()), false);
  await close();
});

test('DK9 a filter of the log stands in the address and back takes it away', { skip }, async () => {
  const { page, close } = await open({});
  await go(page, `${base}/log`);
  await page.getByLabel('About').selectOption('cut/');
  await page.waitForURL(/register=cut/);
  await page.getByRole('button', { name: /Remove the filter/ }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: /Remove the filter/ }).waitFor({ state: 'detached' });
  assert.equal(new URL(page.url()).search, '');
  await close();
});

test('DK10 React Aria speaks Lao', { skip }, async () => {
  const { page, close } = await open({ language: 'lo' });
  await go(page, '/parts?tongue=lo&theme=light');
  const opener = page.locator('.combo-open').first();
  assert.match((await opener.getAttribute('aria-label')) ?? '', /ສະແດງຄຳແນະນຳ/);
  await close();
});

test('DK12 a name in another language carries that language', { skip }, async () => {
  const { html } = await site.render({ url: base, language: 'lo' });
  assert.match(html, /<h1 lang="lo">/);
});

test('DK15 the slash opens search from anywhere but a field, and finds a page by its words', {
  skip,
}, async () => {
  const { page, close } = await open({});
  await go(page, base);
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').waitFor();
  await page.keyboard.type('log');
  await page.getByRole('menuitem', { name: 'Log' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/log$/);
  await go(page, '/people?new=person');
  const field = page.getByLabel('Full name');
  await field.focus();
  await page.keyboard.type('a/b');
  assert.equal(await field.inputValue(), 'a/b');
  await close();
});

test('DK15 the first key leads past the frame to the page', { skip }, async () => {
  const { page, close } = await open({});
  await go(page, base);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#main');
  await close();
});

test('DK18 a moment is written alike on server and screen, with its machine form', { skip }, async () => {
  const { page, complaints, close } = await open({});
  await page.goto(site.origin + base);
  const drawn = await page.locator('.recent time').first().innerText();
  await page.locator('html[data-ready]').waitFor();
  assert.equal(await page.locator('.recent time').first().innerText(), drawn);
  assert.equal(await page.locator('.recent time').first().getAttribute('datetime'), '2026-11-23T23:12:09Z');
  assert.deepEqual(complaints, []);
  await close();
});

test('DK18 choosing a language keeps the page and changes every word of the frame', { skip }, async () => {
  const { page, complaints, close } = await open({});
  await go(page, `${base}/log`);
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: 'ລາວ' }).click();
  await page.locator('html[lang="lo"]').waitFor();
  await page.getByRole('heading', { level: 1, name: 'ປຶ້ມບັນທຶກ' }).waitFor();
  const patch = site.asked.findLast((one) => one.method === 'PATCH' && one.url === '/api/session');
  assert.ok(patch !== undefined);
  assert.deepEqual(complaints, []);
  await close();
});
