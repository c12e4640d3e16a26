/** The programme at the desk, on a real node in a real browser: lists, one thing, its form, tasks of commitments, the text's offers. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { CommitmentPage, ObjectDetail, ObjectList, ReviewQueue } from '../../src/http/contract/index.ts';
import { chromiumPath, follow, openBrowser } from './browser.ts';
import { ask, look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
let node: WorkNode;
let browser: Browser;
/** References to accepted commitments, in reading order. */
let commitments: readonly string[] = [];

async function send<T>(method: string, address: string, body: object, version?: number): Promise<T> {
  const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${node.origin}/api/plans/${node.plan}${address}`, {
    method,
    headers: {
      cookie,
      origin: node.origin,
      'content-type': 'application/json',
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${address} ${text}`);
  return JSON.parse(text);
}

async function acceptAll(): Promise<readonly string[]> {
  await send('POST', '/review', { acts: [{ act: 'accept-outline', text: node.text }] });
  const queue = await ask<ReviewQueue>(node, '/review');
  const open = queue.provisions.flatMap(({ items }) => items).slice(0, 12);
  const seen = open.map(({ id, version }) => ({ id, version }));
  await send('POST', '/review', { acts: [{ act: 'accept', items: open.map(({ id }) => id) }], seen });
  const page = await ask<CommitmentPage>(node, '/commitments?state=accepted');
  return page.items.map(({ id }) => id);
}

before(async () => {
  if (skip) return;
  node = await openWorkNode();
  browser = await openBrowser();
  commitments = await acceptAll();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await node.close();
});
const at = (rest: string) => `/plans/${node.plan}${rest}`;
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test('DK228 sections, lists, objects and forms are readable without script, in each language', {
  skip,
}, async () => {
  const name = { zh: '中老铁路（示例）', lo: 'ທາງລົດໄຟລາວ-ຈີນ (ຕົວຢ່າງ)', en: 'Railway (sample)' };
  const made = await send<ObjectDetail>('POST', '/projects', {
    title: name,
    stage: 'operating',
    partners: [{ side: 'third', country: 'TH' }],
    commitments: [`commitment/${commitments[0]}`],
  });
  const words = {
    zh: ['项目', '运营', '第三方'],
    lo: ['ໂຄງການ', 'ດຳເນີນງານ', 'ຝ່າຍທີສາມ'],
    en: ['Projects', 'In operation', 'Third'],
  };
  for (const language of ['zh', 'lo', 'en'] as const) {
    const how = { language, options: { javaScriptEnabled: false } };
    const list = await look(browser, node, at('/programme'), how);
    const rail = await list.locator('nav.rail').innerText();
    await follow(list.locator('main').getByRole('link', { name: words[language][0] ?? '', exact: true }));
    await follow(list.getByRole('link', { name: name[language] }));
    assert.match(list.url(), new RegExp(`/programme/projects/${made.id}$`));
    const shown = await list.locator('main').innerText();
    for (const word of words[language]) assert.ok(shown.includes(word), `${language} ${word}`);
    assert.ok(shown.includes('2.1.1–1'), 'the commitment that it serves');
    assert.equal(await list.locator('h1').innerText(), name[language]);
    assert.ok(rail.length > 0);
    await list.context().close();
  }
});

test('DK16 DK17 DK228 nothing scrolls sideways at 360 px, and axe finds nothing', { skip }, async () => {
  const list = await ask<ObjectList>(node, '/projects');
  const places = [
    '/programme',
    '/programme/projects',
    `/programme/projects/${list.items[0]?.id}`,
    '/programme/activities/new',
    '/letters',
    '/meetings/mechanisms',
  ];
  for (const place of places) {
    for (const [width, language] of [
      [360, 'lo'],
      [1440, 'zh'],
    ] as const) {
      const page = await look(browser, node, at(place), { width, language });
      assert.equal(await isWide(page), false, `${place} ${width}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
        [],
        `${place} ${width}`,
      );
      await page.context().close();
    }
  }
});

test('DK16 the page of a signed paper breaks the id of the entry that was signed, and does not scroll sideways at 360 px', {
  skip,
}, async () => {
  const form = new FormData();
  form.append('file', new File(['%PDF-1.4\n% an invented scan\n%%EOF\n'], 'scan.pdf'));
  const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const sent = await fetch(`${node.origin}/api/plans/${node.plan}/files`, {
    ...{ method: 'POST', headers: { cookie, origin: node.origin }, body: form },
  });
  const { sha256 }: { sha256: string } = JSON.parse(await sent.text());
  const paper = await send<ObjectDetail>('POST', '/signed-papers', {
    ...{ title: { en: 'Sample minutes' }, form: 'minutes', date: '2026-01-20' },
    ...{ file: [{ sha256, name: 'scan.pdf' }], entry: `b:53:${'W'.repeat(43)}` },
  });
  for (const language of ['zh', 'lo'] as const) {
    const place = `/programme/signed-papers/${paper.id}`;
    const page = await look(browser, node, at(place), { width: 360, language });
    assert.equal(await isWide(page), false, language);
    await page.context().close();
  }
});

test('DK224 DK229 a new thing is made by its form: faults at their fields, references by typing', {
  skip,
}, async () => {
  await send('POST', '/bodies', { name: { en: 'Rail Office (sample)' }, side: 'ours' });
  const page = await look(browser, node, at('/programme/tasks/new'));
  await page.getByLabel('Due', { exact: true }).fill('2026-13');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('[data-field="title"]').getByText('needs to be filled in').waitFor();
  assert.match(await page.locator('[data-field="due"]').innerText(), /a day that exists/);
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')),
    'title',
  );
  await page.getByLabel('Title', { exact: true }).fill('Prepare the committee');
  await page.getByLabel('Due', { exact: true }).fill('2026-12');
  await page.getByLabel('State', { exact: true }).selectOption({ label: 'Planned' });
  await page.getByRole('combobox', { name: 'Lead body' }).fill('rail');
  await page.getByRole('option', { name: /Rail Office/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/\/programme\/tasks\/[0-9a-f-]+$/);
  await page.getByRole('heading', { level: 1, name: 'Prepare the committee', exact: true }).waitFor();
  const shown = await page.locator('.object-main').innerText();
  assert.match(shown, /Rail Office \(sample\)/);
  assert.match(shown, /December 2026/);
  await page.context().close();
});

test('DK225 DK229 where somebody else was quicker nothing typed is lost, and the change goes through', {
  skip,
}, async () => {
  const made = await send<ObjectDetail>('POST', '/instruments', {
    title: { en: 'Cooperation plan (sample)' },
    stage: 'negotiating',
    number: '1',
  });
  const page = await look(browser, node, at(`/programme/instruments/${made.id}`));
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Title', { exact: true }).fill('Cooperation plan 2026–2030 (sample)');
  await page.getByLabel('Number', { exact: true }).fill('7');
  const theirs = { number: '5', expires: '2030' };
  await send('PATCH', `/instruments/${made.id}`, theirs, made.version);
  await page.getByRole('button', { name: 'Register' }).click();
  const note = page.getByRole('alert').filter({ hasText: 'both of you changed' });
  await note.waitFor();
  assert.match(await note.innerText(), /Number 5/);
  assert.equal(
    await page.getByLabel('Title', { exact: true }).inputValue(),
    'Cooperation plan 2026–2030 (sample)',
  );
  assert.equal(
    await page.getByLabel('Expires on', { exact: true }).inputValue(),
    '2030',
    'theirs is taken over',
  );
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByRole('button', { name: 'Change', exact: true }).waitFor();
  const now = await ask<ObjectDetail>(node, `/instruments/${made.id}`);
  assert.deepEqual(now.values, {
    title: { en: 'Cooperation plan 2026–2030 (sample)' },
    number: '7',
    stage: 'negotiating',
    expires: '2030',
  });
  const entry = page
    .locator('.object-act')
    .first()
    .getByRole('link', { name: /^Entry \d+$/ })
    .first();
  await entry.click();
  await page.waitForURL(/\/log\/\d+$/);
  await page
    .getByRole('heading', {
      level: 1,
      name: /^Instrument “Cooperation plan 2026–2030 \(sample\)”: (Title|Number)$/,
    })
    .waitFor();
  await page.context().close();
});

test('DK229 a thing is taken out of use with its reason, and put back', { skip }, async () => {
  const made = await send<ObjectDetail>('POST', '/terms', {
    name: { zh: '牵头单位（示例）' },
    state: 'agreed',
  });
  const page = await look(browser, node, at(`/programme/terms/${made.id}`));
  await page.getByRole('button', { name: 'Take out of use' }).click();
  const window_ = page.getByRole('dialog');
  await window_.getByLabel('Reason, if there is one').fill('entered twice');
  await window_.getByRole('button', { name: 'Take out of use' }).click();
  await page.getByText('Taken out of use: entered twice').waitFor();
  await page.getByRole('button', { name: 'Put back into use' }).click();
  await page.getByRole('button', { name: 'Take out of use' }).waitFor();
  assert.equal((await ask<ObjectDetail>(node, `/terms/${made.id}`)).retired, null);
  await page.context().close();
});

test('DK230 tasks are made of the commitments that are selected in the register', { skip }, async () => {
  const before = (await ask<ObjectList>(node, '/tasks')).total;
  const page = await look(browser, node, at('/register?state=accepted'));
  const boxes = page.locator('tbody input[type="checkbox"]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Make tasks of 2' }).click();
  const window_ = page.getByRole('dialog');
  await window_.getByLabel('Due', { exact: true }).fill('2027');
  await window_.getByRole('button', { name: 'Show what would be made' }).click();
  assert.equal((await ask<ObjectList>(node, '/tasks')).total, before, 'looking makes none');
  await window_.getByRole('button', { name: 'Make 2 tasks' }).click();
  await page.getByText('2 tasks are made.').waitFor();
  const tasks = await ask<ObjectList>(
    node,
    `/tasks?linked=${encodeURIComponent(`commitment/${commitments[0]}`)}`,
  );
  assert.equal((await ask<ObjectList>(node, '/tasks')).total, before + 2);
  assert.deepEqual(
    tasks.items.map(({ due, state }) => [due, state]),
    [['2027', 'planned']],
  );
  await page.goto(node.origin + at(`/commitments/${commitments[0]}`));
  const programme = page.locator('.programme-of');
  assert.match(await programme.innerText(), /Tasks/);
  await programme.getByRole('link').first().click();
  await page.waitForURL(/\/programme\/(tasks|projects)\//);
  await page.context().close();
});

test('DK231 what the text names is taken with one choice, or set aside', { skip }, async () => {
  const list = await look(browser, node, at('/programme/instruments'));
  const offers = list.locator('.suggested');
  assert.match(await offers.innerText(), /Proposed/);
  const lines = offers.locator('.suggested-line');
  const before = await lines.count();
  const words = await lines.first().locator('[lang]').first().innerText();
  await lines.first().locator('label').click();
  assert.equal(
    await offers.getByRole('button', { name: 'Take 1' }).isDisabled(),
    true,
    'the stage is not known',
  );
  await offers.getByLabel('Stage').selectOption({ label: 'In force' });
  await offers.getByRole('button', { name: 'Take 1' }).click();
  await list.getByRole('table').getByText(words).waitFor();
  await offers.getByText(words, { exact: true }).waitFor({ state: 'detached' });
  assert.equal(await lines.count(), before - 1);
  await lines.first().locator('label').click();
  await offers.getByRole('button', { name: 'Set 1 aside' }).click();
  await list.getByText('1 is set aside').waitFor();
  await lines.nth(before - 2).waitFor({ state: 'detached' });
  assert.equal(await lines.count(), before - 2);
  await list.context().close();
});

test('DK221 DK222 a list is narrowed in words, sorted and its columns chosen; its address gives the same again', {
  skip,
}, async () => {
  const page = await look(browser, node, at('/programme/tasks'));
  await page.locator('.register-filters').getByRole('button', { name: 'State', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Planned' }).check({ force: true });
  await page.keyboard.press('Escape');
  await page.getByText('State: Planned').waitFor();
  assert.match(page.url(), /state=planned/);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Result' }).check({ force: true });
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: 'Result' }).waitFor();
  const rows = await page.getByRole('row').count();
  const again = await look(browser, node, page.url().replace(node.origin, ''));
  assert.equal(await again.getByRole('row').count(), rows);
  await page
    .getByRole('button', { name: /Remove.*State: Planned|State: Planned/ })
    .first()
    .click();
  await page.waitForURL((url) => !url.search.includes('state='));
  await again.context().close();
  await page.context().close();
});
