/** Lists and papers with many columns, at widths between a telephone and a wide screen. All names are invented. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { objectTypes } from '../../src/plan/objects/index.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
let node: WorkNode;
let browser: Browser;
let sent = 0;

async function make(kind: string, body: object): Promise<string> {
  const answer = await fetch(`${node.origin}/api/plans/${node.plan}/${kind}`, {
    method: 'POST',
    headers: {
      cookie: node.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      origin: node.origin,
      'content-type': 'application/json',
      'idempotency-key': `widths-${sent++}`,
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  assert.equal(answer.status, 201, text);
  return JSON.parse(text).id;
}

const named = (en: string) => ({ en, zh: `${en}（示例）`, lo: `${en} (ຕົວຢ່າງ)` });

before(async () => {
  if (skip) return;
  node = await openWorkNode();
  browser = await openBrowser();
  const title = named('Upgrading Protocol to the Investment Protection Agreement');
  const name = named('External Relations Department of the Party');
  const lead = `body/${await make('bodies', { name, side: 'ours' })}`;
  const dates = { signed: '2025-09-30', force: '2025-12-31', expires: '2032-12-31' };
  await make('instruments', { title, form: 'protocol', stage: 'in-force', lead, ...dates });
  const task = { title, number: '12', lead, support: [lead], due: '2026-09-30', state: 'in-hand' };
  await make('tasks', {
    ...task,
    issuedAs: 'Instruction 12/2025',
    measure: named('Draft sent for signature'),
  });
  const where = named('Northern Provinces Development Corridor');
  await make('projects', { title, form: 'telecom', stage: 'preparing', lead, where, due: '2027-06-30' });
  const took = { form: 'exhibition', date: '2026-03-04', venue: where, level: 'vice-ministers', lead };
  await make('activities', { title, ...took, people: 1200 });
  const taken = { source: 'joint-statement', dated: '2025-10-15', actor: 'both', strength: 'tentative' };
  await make('further-commitments', { title, ...taken, lead, due: '2026-12-31' });
});
after(async () => {
  if (skip) return;
  await browser.close();
  await node.close();
});

test('DK1759 between a telephone and a wide screen nothing scrolls sideways, and no word of a paper is parted', {
  skip,
}, async () => {
  for (const language of ['zh', 'lo', 'en'] as const)
    for (const width of [1280, 1180, 1100])
      for (const place of ['programme/instruments', 'papers/task-list']) {
        const page = await look(browser, node, `/plans/${node.plan}/${place}`, { language, width });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${place}, ${language}: ${wide} at ${width}`);
        const parted = await page.evaluate(() =>
          [...document.querySelectorAll('.paper-table td .paper-words')].some(
            (one) => getComputedStyle(one).overflowWrap === 'anywhere',
          ),
        );
        assert.ok(!parted, place);
        await page.context().close();
      }
});

/** Every list of things, and the pages that are tables beside them. */
const lists = [
  ...objectTypes.map(({ section, collection }) =>
    section === collection ? `/${collection}` : `/${section}/${collection}`,
  ),
  ...['', '/register', '/review', '/review/acts', '/status', '/succession', '/work', '/log', '/handover'],
  ...['/notices', '/papers', '/compare', '/programme/instruments/ladder', '/programme/milestones/plan'],
  '/meetings/mechanisms/schedule',
];

for (const language of ['zh', 'lo', 'en'] as const)
  test(`DK1875 no list scrolls sideways at 1060, 900 or 768 px: ${language}`, { skip }, async () => {
    const wide: string[] = [];
    const page = await look(browser, node, `/plans/${node.plan}`, { language });
    // As the server draws them: what the script adds stands over the page.
    await page.route(/\.js$/, (route) => route.abort());
    for (const width of [1060, 900, 768]) {
      await page.setViewportSize({ width, height: 900 });
      for (const place of lists) {
        const answer = await page.goto(`${node.origin}/plans/${node.plan}${place}`);
        assert.equal(answer?.status(), 200, place);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wide.push(`${place}: ${over} px at ${width}`);
      }
    }
    assert.deepEqual(wide, []);
    await page.context().close();
  });
