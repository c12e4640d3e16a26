/** From the plan before to the next at the desk: what goes on is accepted, with its work, and stands on both commitments' pages. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { Plan, ReviewQueue, Succession } from '../../src/http/contract/index.ts';
import { planChars } from '../text/sample-texts.ts';
import { chromiumPath, follow, openBrowser } from './browser.ts';
import { sendForm } from './invented-node.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
let node: WorkNode;
let browser: Browser;
let old: string;
let now: string;
let sent = 0;

async function api<T>(address: string, body?: unknown): Promise<T> {
  const headers = {
    cookie: node.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    origin: node.origin,
    'content-type': 'application/json',
    'idempotency-key': `succession-${sent++}`,
  };
  const ask = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`${node.origin}/api/plans/${address}`, ask);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** A plan that is settled in some measures. */
async function bring(from: 2025 | 2030, paths: readonly string[]): Promise<string> {
  const { id } = await sendForm<Plan>(node, '/api/plans', planChars('zh', from), { standing: 'signed-copy' });
  const queue = await api<ReviewQueue>(`${id}/review`);
  await api(`${id}/review`, { acts: [{ act: 'accept-outline', text: queue.text }], seen: [] });
  const { provisions } = await api<ReviewQueue>(`${id}/review`);
  const items = provisions.filter(({ path }) => paths.includes(path)).flatMap((one) => one.items);
  await api(`${id}/review`, {
    acts: [{ act: 'accept', items: items.map((item) => item.id) }],
    seen: items.map(({ id: item, version }) => ({ id: item, version })),
  });
  return id;
}

before(async () => {
  if (skip) return;
  node = await openWorkNode();
  old = await bring(2025, ['2.1.2', '2.2.3']);
  now = await bring(2030, ['2.1.2', '2.2.3', '2.3.6']);
  browser = await openBrowser();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await node.close();
});
const where = () => `/plans/${now}/succession?from=${old}`;
const lineWith = async (words: string) => {
  const { items } = await api<Succession>(`${now}/succession?from=${old}&q=${encodeURIComponent(words)}`);
  return items[0] ?? assert.fail(words);
};

test('DK1060 without script the plan before is chosen, and the list narrows and pages by links', {
  skip,
}, async () => {
  const page = await look(browser, node, `/plans/${now}`, { options: { javaScriptEnabled: false } });
  await follow(page.getByRole('link', { name: /^Succession from the plan before/ }));
  const before = page.locator('section', { hasText: 'From the plan before' });
  await follow(before.locator(`a[href$="from=${old}"]`));
  const whole = await page.locator('.change').count();
  assert.ok(whole > 20);
  await follow(page.getByRole('link', { name: /^No longer there/ }));
  const ended = await page.locator('.change').count();
  assert.ok(ended > 0 && ended < whole);
  for (const tag of await page.locator('.change .change-head .tag:first-child').allTextContents())
    assert.equal(tag, 'No longer there');
  await page.goto(`${node.origin}${where()}`);
  const first = await page.locator('.change').first().textContent();
  await follow(page.getByRole('link', { name: 'Next page' }));
  assert.notEqual(await page.locator('.change').first().textContent(), first);
  await page.context().close();
});

test('DK1060 a line is accepted with its open task, then all of the page; each stands on the commitment’s page', {
  skip,
}, async () => {
  const trained = await lineWith('培训干部600名');
  await api(`${old}/tasks`, {
    title: { zh: '编写示例教材' },
    state: 'planned',
    commitments: [`commitment/${trained.old?.item}`],
  });
  const page = await look(browser, node, `${where()}&state=open`);
  await page.getByRole('checkbox', { name: /培训干部600名/ }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Tasks' }).check({ force: true });
  await page.getByRole('button', { name: 'Accept 1' }).click();
  await page.getByText('1 line accepted. 1 thing carried over.').waitFor();
  await page.locator('.change', { hasText: '培训干部600名' }).waitFor({ state: 'detached' });
  const open = await page.locator('.change').count();
  await page.getByRole('checkbox', { name: new RegExp(`${open} lines of this page`) }).check({ force: true });
  await page.getByRole('button', { name: `Accept ${open}` }).click();
  await page.getByText(/^Nothing more is proposed: \d+ lines are accepted$/).waitFor();
  await page.getByRole('link', { name: /^\d+ lines wait for the review$/ }).waitFor();
  await page.goto(`${node.origin}/plans/${now}/commitments/${trained.now?.item}`);
  const section = page.getByRole('region', { name: 'Succession' });
  await section.getByText(/^Continues 2\.1\.2 of/).waitFor();
  assert.match((await section.textContent()) ?? '', /培训干部500名/);
  assert.match((await page.getByRole('region', { name: 'Programme' }).textContent()) ?? '', /编写示例教材/);
  await follow(section.getByRole('link', { name: /^Continues/ }));
  await page.getByText(/^Goes on as 2\.1\.2 in/).waitFor();
  assert.ok(page.url().endsWith(`/plans/${old}/commitments/${trained.old?.item}`));
  await page.getByRole('link', { name: 'Entry and history' }).click();
  await page
    .getByRole('region', { name: 'Facts' })
    .getByRole('link', { name: 'Open in the other plan' })
    .waitFor();
  await page.context().close();
});

test('DK1060 what was accepted is taken back', { skip }, async () => {
  const line = await lineWith('理论研讨会');
  if (line.state === 'open')
    await api(`${now}/succession`, {
      from: old,
      picks: [{ id: line.id, old: line.old?.version, now: line.now?.version }],
    });
  const page = await look(browser, node, `${where()}&state=accepted`, { language: 'zh' });
  const shown = page.locator('.change', { hasText: '理论研讨会' });
  await shown.getByRole('button', { name: '撤回采纳' }).click();
  await shown.waitFor({ state: 'detached' });
  assert.equal((await lineWith('理论研讨会')).state, 'open');
  await page.context().close();
});

test('DK1060 nothing scrolls sideways at 360 pixels, and axe finds nothing, in each language', {
  skip,
}, async () => {
  for (const [language, theme, width] of [
    ['zh', 'light', 360],
    ['lo', 'dark', 360],
    ['en', 'contrast', 1440],
  ] as const) {
    const page = await look(browser, node, where(), { language, theme, width });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${language}: ${wide}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      [],
    );
    if (process.env.SHOTS !== undefined)
      await page.screenshot({ path: `${process.env.SHOTS}/succession-${language}.png`, fullPage: false });
    await page.context().close();
  }
});
