/** What a form says after the press is in sight; whoever only reads comes to no closed page by a link. In a real browser, on a real node. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { ObjectDetail } from '../../src/http/contract/index.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
const password = 'a long enough sentence of a sample';
let node: WorkNode;
let browser: Browser;

async function sent(address: string, body: object, cookies = node.cookies): Promise<Response> {
  const answer = await fetch(`${node.origin}${address}`, {
    method: 'POST',
    headers: {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      origin: node.origin,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${address} ${answer.status}`);
  return answer;
}
const make = async (kind: string, body: object): Promise<ObjectDetail> =>
  (await sent(`/api/plans/${node.plan}/${kind}`, body)).json();

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

/** How far below the line at the top the notice with these words begins, and whether it ends on the screen. */
async function inSight(page: Page, words: string): Promise<{ below: number; ends: boolean }> {
  const notice = page.locator('.notice', { hasText: words });
  await notice.waitFor();
  await page.waitForTimeout(100);
  const box = await notice.boundingBox();
  const line = await page.locator('header').first().boundingBox();
  const high = page.viewportSize()?.height ?? 0;
  const [top = 0, height = 0] = [box?.y, box?.height];
  return { below: top - ((line?.y ?? 0) + (line?.height ?? 0)), ends: top + height <= high };
}

test('DK1600 what is said of a lost line, and of what both changed, stands below the line at the top', {
  skip,
}, async () => {
  const made = await make('deliverables', {
    title: { en: 'Protocol (sample)' },
    form: 'signing',
    stage: 'idea',
  });
  const address = at(`/meetings/deliverables/${made.id}`);
  for (const width of [1280, 360]) {
    const page = await look(browser, node, address, { width });
    await page.getByRole('button', { name: 'Change' }).click();
    await page.locator('[data-field="due"] input').fill(`2027-02-${width === 360 ? '15' : '16'}`);
    await page.context().setOffline(true);
    await page.locator('main form button[type="submit"]').click();
    const lost = await inSight(page, 'is still');
    assert.ok(lost.below >= 0 && lost.ends, `${width} ${JSON.stringify(lost)}`);
    await page.context().setOffline(false);
    const other = await look(browser, node, address, { width });
    await other.getByRole('button', { name: 'Change' }).click();
    await other.locator('[data-field="due"] input').fill('2027-03-01');
    await page.locator('main form button[type="submit"]').click();
    await page.locator('main form').waitFor({ state: 'detached' });
    await other.locator('main form button[type="submit"]').click();
    const clash = await inSight(other, width === 360 ? '15 February 2027' : '16 February 2027');
    assert.ok(clash.below >= 0 && clash.ends, `${width} ${JSON.stringify(clash)}`);
    assert.equal(await other.locator('.notice').count(), 1, 'that somebody was quicker is said once');
    await page.context().close();
    await other.context().close();
  }
});

test('DK1600 whoever only reads opens a round from its list and sees what it says, and nothing of its forms', {
  skip,
}, async () => {
  const body = await make('bodies', { name: { en: 'Rail Office (sample)' }, side: 'ours' });
  const title = { en: 'Reports for 2026 (sample)' };
  const round = await make('rounds', {
    ...{ title, period: '2026', state: 'open', due: '2027-01-15', language: 'en' },
    bodies: [`body/${body.id}`],
  });
  const person = {
    name: 'auditor',
    displayName: 'Auditor (sample)',
    grants: [{ role: 'auditor', areas: {} }],
  };
  const { code } = await (await sent('/api/people', person)).json();
  await sent('/api/password', { code: code.code, password });
  const signedIn = await sent('/api/session', { name: 'auditor', password });
  const cookies = signedIn.headers.getSetCookie().map((line) => {
    const [name = '', ...value] = (line.split(';')[0] ?? '').split('=');
    return { name, value: value.join('=') };
  });
  const page = await look(browser, { ...node, cookies }, at('/rounds'));
  await page.locator('main').getByRole('link', { name: title.en }).click();
  await page.getByRole('heading', { level: 1, name: title.en }).waitFor();
  assert.ok(page.url().includes(round.id), page.url());
  const words = await page.locator('main').innerText();
  assert.match(words, /15 January 2027/);
  assert.equal(await page.getByRole('button', { name: /form/i }).count(), 0);
  const straight = await page.goto(node.origin + at(`/rounds/${round.id}`));
  assert.equal(straight?.status(), 200);
  await page.context().close();
});
