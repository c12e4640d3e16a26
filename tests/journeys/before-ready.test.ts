/**
 * A page that is drawn but whose script is not there yet, in a real browser with the script held back or gone: what is pressed
 * and typed meanwhile is carried out once it is there, or it is said that it is not.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import { loadAllLanguages, translate } from '../../src/i18n/desk/index.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { plan } from './desk-sample.ts';
import { type DeskSite, openDesk } from './desk-site.ts';

const skip = chromiumPath === null;
const base = `/plans/${plan.id}`;

let site: DeskSite;
let browser: Browser;
before(async () => {
  if (skip) return;
  await loadAllLanguages();
  site = await openDesk();
  browser = await openBrowser();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await site.close();
});

interface Held {
  readonly page: Page;
  /** Lets the script come, and waits until the page is alive. */
  readonly release: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a page whose script is held back until it is released. */
async function openHeld(address: string, language = 'en', clock = false): Promise<Held> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const cookies = { language, theme: 'light', as: 'administrator' };
  await context.addCookies(
    Object.entries(cookies).map(([name, value]) => ({ name, value, url: site.origin })),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  if (clock) await page.clock.install();
  const held: Route[] = [];
  let isFree = false;
  await page.route(/\/assets\/client-[^/]*\.js$/, async (route) => {
    if (isFree) await route.continue();
    else held.push(route);
  });
  await page.goto(site.origin + address, { waitUntil: 'commit' });
  await page.locator('#state').waitFor({ state: 'attached' });
  const release = async () => {
    isFree = true;
    await Promise.all(held.map((route) => route.continue()));
    await page.locator('html[data-ready]').waitFor();
  };
  return { page, release, close: () => context.close() };
}

/** Counts how often an attribute of an element becomes a value, from now on. */
function count(
  page: Page,
  selector: string,
  attribute: string,
  value: string,
): Promise<() => Promise<number>> {
  return page
    .evaluate(
      ([at = '', name = '', wanted = '']) => {
        const element = document.querySelector(at);
        if (element === null) throw new Error(at);
        Reflect.set(window, 'counted', 0);
        new MutationObserver(() => {
          if (element.getAttribute(name) === wanted)
            Reflect.set(window, 'counted', Number(Reflect.get(window, 'counted')) + 1);
        }).observe(element, { attributes: true, attributeFilter: [name] });
      },
      [selector, attribute, value],
    )
    .then(() => () => page.evaluate(() => Number(Reflect.get(window, 'counted'))));
}

const menu = 'button[aria-haspopup="menu"]';

test('DK1865 a press before the page is ready shows that it waits and is carried out once', {
  skip,
}, async () => {
  const { page, release, close } = await openHeld(base);
  const button = page.locator(menu).first();
  assert.equal(await page.locator('html[data-ready]').count(), 0);
  await button.click();
  await button.click();
  assert.equal(await page.locator('[data-waits]').count(), 1);
  assert.notEqual(await button.evaluate((one) => getComputedStyle(one).outlineStyle), 'none');
  assert.equal(await page.getByRole('menu').count(), 0);
  const opened = await count(page, menu, 'aria-expanded', 'true');
  await release();
  await page.getByRole('menu').waitFor();
  assert.equal(await page.locator('[data-waits]').count(), 0);
  assert.equal(await opened(), 1, 'pressed twice, opened once');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await close();
});

for (const key of ['Enter', 'Space'])
  test(`DK1865 a press by keyboard before the page is ready is carried out: ${key}`, { skip }, async () => {
    const { page, release, close } = await openHeld(base);
    const button = page.locator(menu).first();
    await button.focus();
    await page.keyboard.press(key);
    assert.equal(await button.getAttribute('data-waits'), '');
    await release();
    await page.getByRole('menu').waitFor();
    await close();
  });

test('DK1865 a press that begins before the page is ready and ends after it counts once', {
  skip,
}, async () => {
  const { page, release, close } = await openHeld(base);
  const box = await page.locator(menu).first().boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const opened = await count(page, menu, 'aria-expanded', 'true');
  await release();
  await page.mouse.up();
  await page.getByRole('menu').waitFor();
  assert.equal(await opened(), 1);
  await close();
});

test('DK1865 an act that was pressed many times before the page is ready is asked for once', {
  skip,
}, async () => {
  const { page, release, close } = await openHeld('/people/waiting');
  const confirm = page.getByRole('button', { name: 'Confirm', exact: true }).first();
  const before = site.asked.length;
  for (let i = 0; i < 3; i++) await confirm.click();
  assert.equal(site.asked.slice(before).filter(({ method }) => method !== 'GET').length, 0);
  const [asked] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST' || request.method() === 'PUT'),
    release(),
  ]);
  assert.match(asked.url(), /\/api\/people\//);
  await page.waitForTimeout(300);
  assert.equal(site.asked.slice(before).filter(({ method }) => method !== 'GET').length, 1);
  await close();
});

test('DK1865 presses are carried out in order, and none whose button may not be pressed any more', {
  skip,
}, async () => {
  const { page, release, close } = await openHeld('/people/waiting');
  const names = ['Take back', 'Confirm the deputy', 'Take back', 'Decline'];
  await page.evaluate(() => {
    const told: string[] = [];
    Reflect.set(window, 'told', told);
    // What the page's own script will be asked, heard beside it and kept from it.
    addEventListener(
      'click',
      (event) => {
        if (event.isTrusted || !(event.target instanceof Element)) return;
        told.push(event.target.closest('button')?.textContent ?? '');
        event.stopPropagation();
      },
      true,
    );
  });
  for (const name of names) await page.getByRole('button', { name, exact: true }).first().click();
  assert.equal(await page.locator('[data-waits]').count(), 3);
  const barred = page.getByRole('button', { name: 'Confirm the deputy', exact: true }).first();
  await barred.evaluate((one) => one.setAttribute('aria-disabled', 'true'));
  await release();
  await page.waitForFunction(() => document.querySelector('[data-waits]') === null);
  assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'told')), ['Take back', 'Decline']);
  await close();
});

test('DK1865 a link goes its way at once, and what was pressed before it is not carried out', {
  skip,
}, async () => {
  const { page, release, close } = await openHeld('/people/waiting');
  const before = site.asked.length;
  await page.getByRole('button', { name: 'Confirm', exact: true }).first().click();
  await page.locator('a[href="/plans"]').first().click();
  await page.waitForURL((url) => url.pathname === '/plans', { waitUntil: 'commit' });
  await page.locator('#state').waitFor({ state: 'attached' });
  assert.equal(await page.locator('[data-waits]').count(), 0);
  await release();
  await page.waitForTimeout(200);
  assert.deepEqual(
    site.asked.slice(before).filter(({ method }) => method !== 'GET'),
    [],
  );
  await close();
});

test('DK1866 what is typed before the page is ready stays, and the page knows of it', { skip }, async () => {
  const { page, release, close } = await openHeld('/people');
  const field = page.locator('main input[type=search]');
  await field.pressSequentially('ແກ້');
  await release();
  await page.waitForURL((url) => url.searchParams.get('q') === 'ແກ້');
  assert.equal(await field.inputValue(), 'ແກ້');
  // The caret is where it was: what is typed on goes on from there.
  await page.keyboard.type('ວ');
  await page.waitForURL((url) => url.searchParams.get('q') === 'ແກ້ວ');
  assert.equal(await field.inputValue(), 'ແກ້ວ');
  await close();
});

test('DK1866 what is chosen before the page is ready stays, and the page knows of it', { skip }, async () => {
  const { page, release, close } = await openHeld('/plans');
  const order = page.locator('main select').last();
  await order.selectOption('title');
  await release();
  await page.waitForURL((url) => url.searchParams.get('sort') === 'title');
  assert.equal(await order.inputValue(), 'title');
  await close();
});

for (const language of ['zh', 'lo', 'en'] as const)
  test(`DK1867 a page whose script does not come says so, and what was typed outlives loading it again: ${language}`, {
    skip,
  }, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const cookies = { language, theme: 'light', as: 'administrator' };
    await context.addCookies(
      Object.entries(cookies).map(([name, value]) => ({ name, value, url: site.origin })),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    await page.route(/\/assets\/client-[^/]*\.js$/, (route) => route.abort());
    await page.goto(`${site.origin}/people`);
    const name = page.locator('main input[type=search]');
    await name.fill('Keo');
    const note = page.locator('.early-note');
    await note.getByText(translate(language, 'frame.early.lost')).waitFor();
    assert.equal(await note.getAttribute('role'), 'status');
    await page.locator(menu).first().click({ force: true });
    assert.equal(await page.locator('[data-waits]').count(), 0, 'what is said not to be done does not wait');
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await page.unroute(/\/assets\/client-[^/]*\.js$/);
    await note.getByRole('button', { name: translate(language, 'frame.early.again') }).click();
    await page.locator('html[data-ready]').waitFor();
    assert.equal(await name.inputValue(), 'Keo');
    assert.equal(await page.locator('.early-note').count(), 0);
    assert.equal(await page.getByRole('menu').count(), 0);
    await close(page);
  });

async function close(page: Page): Promise<void> {
  await page.context().close();
}

test('DK1867 a page that is long on its way says so, and a press that has grown old is not carried out', {
  skip,
}, async () => {
  const { page, release, close: end } = await openHeld(base, 'en', true);
  const note = page.locator('.early-note');
  assert.equal(await note.count(), 0);
  await page.clock.fastForward(9_000);
  await note.getByText(translate('en', 'frame.early.waits')).waitFor();
  await page.locator(menu).first().click();
  assert.equal(await page.locator('[data-waits]').count(), 1);
  await page.clock.fastForward(121_000);
  await note.getByText(translate('en', 'frame.early.lost')).waitFor();
  assert.equal(await page.locator('[data-waits]').count(), 0);
  await release();
  await page.clock.fastForward(1_000);
  assert.equal(await note.count(), 0);
  assert.equal(await page.getByRole('menu').count(), 0);
  await end();
});
