/**
 * Who gives what, at the desk of a real node: roles that wait, the colleague who confirms them, the own deputy, the history.
 * The people are invented.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { chromiumPath, openBrowser } from './browser.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
const password = 'a long enough sentence of a sample';
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

type Cookies = WorkNode['cookies'];

const cookieOf = (cookies: Cookies): string =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

/** Reads from the node's API as whoever holds the cookies. */
async function read<T>(address: string, cookies: Cookies): Promise<T> {
  const answer = await fetch(node.origin + address, { headers: { cookie: cookieOf(cookies) } });
  return answer.json();
}

/** Writes to the node's API as whoever holds the cookies. */
async function write(
  method: string,
  address: string,
  body: unknown,
  cookies: Cookies = [],
  version?: number,
): Promise<Response> {
  const answer = await fetch(node.origin + address, {
    method,
    headers: {
      'content-type': 'application/json',
      origin: node.origin,
      cookie: cookieOf(cookies),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method} ${address}: ${answer.status} ${answer.ok ? '' : await answer.text()}`);
  return answer;
}

async function signIn(name: string): Promise<Cookies> {
  const answer = await write('POST', '/api/session', { name, password });
  return answer.headers.getSetCookie().map((line) => {
    const [cookie = '', ...value] = (line.split(';')[0] ?? '').split('=');
    return { name: cookie, value: value.join('=') };
  });
}

/** Sets the first password by the code, and signs in. */
async function enter(name: string, code: string): Promise<Cookies> {
  await write('POST', '/api/password', { code, password });
  return signIn(name);
}

test('DK120 what a keeper of accounts cannot give is confirmed at the desk by a colleague who holds it, and is told in the history', {
  skip,
}, async () => {
  const keeper = { name: 'bee', displayName: 'Bee Sample', grants: [{ role: 'administrator', areas: {} }] };
  const made = await write('POST', '/api/people', keeper, node.cookies);
  const { code }: { code: { code: string } } = await made.json();
  const asBee = { ...node, cookies: await enter('bee', code.code) };
  // The keeper of accounts enters a coordinator, and hands over the code that is shown this once.
  const adding = await look(browser, asBee, '/people?new=person');
  await adding.getByLabel('Full name').fill('Mai Sample');
  await adding.getByLabel('Sign-in name').fill('mai');
  await adding
    .locator('label')
    .filter({ hasText: /^Contributor/ })
    .click();
  await adding
    .locator('label')
    .filter({ hasText: /^Coordinator/ })
    .click();
  await adding.getByRole('button', { name: /^Add and make/ }).click();
  await adding.getByText('Some roles take effect once').waitFor();
  const shown = (await adding.locator('.code-once code').textContent()) ?? '';
  await adding.context().close();
  const asMai = { ...node, cookies: await enter('mai', shown) };
  const mine = await look(browser, asMai, '/plans');
  await mine.getByText('Some of your roles wait for a colleague').waitFor();
  assert.equal(await mine.getByRole('button', { name: /^Import/ }).count(), 0);
  await mine.context().close();
  // Who asked sees that it is not theirs; the colleague who coordinates confirms.
  const asked = await look(browser, asBee, '/people/waiting');
  await asked.getByText('for another colleague who holds these roles').waitFor();
  assert.equal(await asked.getByRole('button', { name: 'Confirm', exact: true }).count(), 0);
  await asked.context().close();
  const page = await look(browser, node, '/plans');
  assert.match(await page.locator('nav.rail').innerText(), /People[^\d]*1/);
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByRole('link', { name: 'To confirm (1)' }).click();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByText('Nothing waits.').waitFor();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByText('Roles of Mai Sample were confirmed').waitFor();
  const line = page.getByRole('row').filter({ hasText: 'Roles of Mai Sample were confirmed' });
  assert.match(await line.innerText(), /Roles and areas: from “None” to “Coordinator”/);
  await page.context().close();
  const settled = await look(browser, asMai, '/plans');
  await settled.getByRole('button', { name: /^Import/ }).waitFor();
  assert.equal(await settled.getByText('Some of your roles wait').count(), 0);
  await settled.context().close();
});

test('DK121 everybody names the own deputy and ends the period, in the menu of their name', {
  skip,
}, async () => {
  const reader = { name: 'dao', displayName: 'Dao Sample', grants: [{ role: 'reader', areas: {} }] };
  const { code }: { code: { code: string } } = await (
    await write('POST', '/api/people', reader, node.cookies)
  ).json();
  const asDao = { ...node, cookies: await enter('dao', code.code) };
  const page = await look(browser, asDao, '/plans');
  await page.getByRole('button', { name: /Dao Sample/ }).click();
  await page.getByRole('menuitem', { name: 'My account' }).click();
  await page.getByRole('heading', { name: 'My deputies' }).waitFor();
  assert.match(await page.locator('main').innerText(), /Reader/);
  const { person } = await read<{ person: { id: string } }>('/api/session', asDao.cookies);
  const own = await read<{ version: number }>(`/api/people/${person.id}`, asDao.cookies);
  const { items } = await read<{ items: { id: string; displayName: string }[] }>(
    '/api/colleagues',
    asDao.cookies,
  );
  const keo = items.find(({ displayName }) => displayName === 'ແກ້ວ ຕົວຢ່າງ');
  const deputy = { deputy: keo?.id, from: '2026-05-01', to: '2099-05-31' };
  await write('POST', `/api/people/${person.id}/deputies`, deputy, asDao.cookies, own.version);
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  await page.getByText('31 May 2099').waitFor();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByText('No deputy is named.').waitFor();
  await page.context().close();
});

test('DK122 the history shows the lines of one account at an address of its own, in each language', {
  skip,
}, async () => {
  for (const [language, words] of [
    ['zh', '账户历史'],
    ['lo', 'ປະຫວັດບັນຊີ'],
    ['en', 'History of accounts'],
  ] as const) {
    const page = await look(browser, node, '/people/history', { language });
    assert.equal(await page.locator('h1').innerText(), words);
    await page.getByRole('link', { name: 'Dao Sample' }).first().click();
    await page.waitForURL(/person=/);
    await page
      .locator('tbody tr')
      .filter({ hasNotText: 'Dao Sample' })
      .first()
      .waitFor({ state: 'detached' });
    const rows = await page.locator('tbody tr').allInnerTexts();
    assert.ok(rows.length > 1);
    const others = rows.filter((row) => !row.includes('Dao Sample'));
    assert.deepEqual(others, []);
    await page.context().close();
  }
});
