/** Tasks and milestones in bulk at the desk: a task list brought in and kept as it was seen, a baseline, a date moved by agreement. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { ObjectDetail, ObjectList } from '../../src/http/contract/index.ts';
import { workbook } from '../app/rounds/office.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { ask, look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
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

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
/** Makes a thing through the API. */
async function send<T>(at: string, body: object): Promise<T> {
  const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${node.origin}/api/plans/${node.plan}${at}`, {
    method: 'POST',
    headers: { cookie, origin: node.origin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, await answer.clone().text());
  return answer.json();
}
const total = async () => (await ask<ObjectList>(node, '/tasks')).total;

test('DK840 a list that an office has is brought in: columns put right, bodies entered, kept as it was seen', {
  skip,
}, async () => {
  const before = await total();
  const page = await look(browser, node, `/plans/${node.plan}/programme/tasks`);
  await page.getByRole('link', { name: 'Bring in a task list' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bring in a task list' }).waitFor();
  const rows = [
    ['序号', '任务内容', '归口', '完成时限'],
    ['1', '起草港口合作规划', '港口局', '2026年6月底前'],
    ['2', '编制培训计划', '教育局', '长期'],
  ];
  const buffer = Buffer.from(await workbook(rows));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '任务.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.getByLabel('The column “归口” is read as').selectOption({ label: 'Lead body' });
  await page.getByText('2 bodies in the table are not entered here yet').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Keep', exact: false }).isDisabled(), true);
  await page.getByText('Enter them as bodies of our side').click();
  await page.getByText('2 to add, 0 to change, 0 as they are, 0 to be put right').waitFor();
  assert.equal(await total(), before);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await page.getByRole('button', { name: 'Keep 2 tasks' }).click();
  await page.getByRole('link', { name: 'Show the tasks' }).waitFor();
  assert.equal(await total(), before + 2);
  await page.context().close();
});

test('DK841 the page of a task list that is brought in does not scroll sideways at 360 px', {
  skip,
}, async () => {
  const page = await look(browser, node, `/plans/${node.plan}/programme/tasks/import`, {
    width: 360,
    language: 'zh',
  });
  const buffer = Buffer.from(
    await workbook([
      ['编号', '任务', '期限'],
      ['甲-1', '起草规划', '某日'],
    ]),
  );
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.getByText('待更正', { exact: true }).first().waitFor();
  assert.equal(await isWide(page), false);
  await page.context().close();
});

test('DK842 a baseline is taken, a milestone is rescheduled with its document, and the plan shows both', {
  skip,
}, async () => {
  const milestone = await send<ObjectDetail>('/milestones', {
    title: { en: 'Trial run' },
    state: 'planned',
    due: '2026-06',
  });
  await send('/letters', {
    ...{
      number: 'L-77',
      title: { en: 'New date' },
      direction: 'in',
      state: 'registered',
      date: '2026-05-01',
    },
  });
  const plan = `/plans/${node.plan}/programme/milestones/plan`;
  const bare = await look(browser, node, plan, { options: { javaScriptEnabled: false } });
  assert.match(await bare.locator('main').innerText(), /Trial run/);
  await bare.context().close();
  const page = await look(browser, node, plan);
  await page.getByRole('button', { name: 'Take a baseline' }).click();
  await page.getByRole('dialog').getByLabel('Baseline').fill('May 2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Take a baseline' }).click();
  await page.waitForURL(/against=May/);
  await page.goto(`${node.origin}/plans/${node.plan}/programme/milestones/${milestone.id}`);
  await page.waitForSelector('html[data-ready]');
  await page.getByRole('button', { name: 'Reschedule by agreement' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Due now').fill('2026-09-30');
  await dialog.getByRole('combobox').fill('L-77');
  await page.getByRole('option', { name: /L-77/ }).click();
  await dialog.getByRole('button', { name: 'Reschedule by agreement' }).click();
  await page.getByText('The date is moved.').waitFor();
  await page.goto(`${node.origin}${plan}`);
  const row = page.getByRole('row', { name: /Trial run/ });
  const said = await row.innerText();
  assert.match(said, /92 days later/);
  assert.match(said, /L-77/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await page.context().close();
});
