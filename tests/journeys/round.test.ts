/**
 * A round with sixty bodies that never sign in, on the real server with a real mail server and a real browser: forms made
 * and sent, some back in time, some late, wrong or twice, some never; looked at, corrected, kept; reminded of what is missing.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type {
  CommitmentPage,
  ObjectList,
  ReturnDetail,
  ReviewQueue,
  RoundStanding,
} from '../../src/http/contract/index.ts';
import type { Cell } from '../../src/plan/rounds/index.ts';
import { readTables } from '../../src/readers/index.ts';
import { fillIn, workbook } from '../app/rounds/office.ts';
import { startSmtp, type TakenMessage } from '../app/rounds/smtp.ts';
import { must } from '../app/test-node.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { ask, look, openWorkNode, type WorkNode } from './work-node.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
const BODIES = 60;
let node: WorkNode;
let browser: Browser;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let roundId = '';
const folder = mkdtempSync(path.join(os.tmpdir(), 'round-journey-'));
const mailbox = path.join(folder, 'mail');

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
  return text === '' ? JSON.parse('null') : JSON.parse(text);
}

async function acceptSome(): Promise<readonly string[]> {
  await send('POST', '/review', { acts: [{ act: 'accept-outline', text: node.text }] });
  const queue = await ask<ReviewQueue>(node, '/review');
  const open = queue.provisions.flatMap(({ items }) => items).slice(0, 30);
  const seen = open.map(({ id, version }) => ({ id, version }));
  await send('POST', '/review', { acts: [{ act: 'accept', items: open.map(({ id }) => id) }], seen });
  const page = await ask<CommitmentPage>(node, '/commitments?state=accepted&limit=100');
  return page.items.filter(({ reading }) => reading.kind !== 'position').map(({ id }) => `commitment/${id}`);
}

/** Sixty invented bodies, each with a contact and two commitments by a task. */
async function makeOffice(commitments: readonly string[]): Promise<void> {
  const numbers = Array.from({ length: BODIES }, (_, i) => i + 1);
  const bodies = numbers.map((n) => ({
    name: { zh: `示例单位${n}`, lo: `ພາກສ່ວນຕົວຢ່າງ ${n}`, en: `Sample office ${n}` },
    side: 'ours',
  }));
  await send('POST', '/rows/bodies', { rows: bodies });
  const list = await ask<ObjectList>(node, '/bodies?limit=100&sort=label');
  const refs = new Map(list.items.map(({ id, label }) => [label.en ?? '', `body/${id}`]));
  const refOf = (n: number): string => refs.get(`Sample office ${n}`) ?? '';
  const contacts = numbers.map((n) => ({
    name: `Contact ${n}`,
    body: refOf(n),
    mail: `office${n}@bodies.example`,
    ...(n % 3 === 0 ? { speaks: 'zh' } : {}),
  }));
  await send('POST', '/rows/contacts', { rows: contacts });
  const tasks = numbers.map((n) => ({
    title: { en: `Task ${n}` },
    state: 'in-hand',
    lead: refOf(n),
    commitments: [commitments[n % commitments.length], commitments[(n + 7) % commitments.length]],
  }));
  await send('POST', '/rows/tasks', { rows: tasks });
  const made = await send<{ id: string }>('POST', '/rounds', {
    title: { zh: '2026年度填报（示例）', lo: 'ຮອບລາຍງານ 2026 (ຕົວຢ່າງ)', en: 'Reports for 2026 (sample)' },
    period: '2026',
    due: '2020-06-30',
    state: 'open',
    language: 'lo',
    second: 'en',
    bodies: numbers.map(refOf),
  });
  roundId = made.id;
}

before(async () => {
  if (skip) return;
  // A hook that is added inside a hook runs at its end: the server is stopped below.
  smtp = await startSmtp({ after: () => undefined }, { refuses: ['office60@bodies.example'] });
  mkdirSync(mailbox);
  node = await openWorkNode({
    ENTENTE_SMTP_URL: smtp.url,
    ENTENTE_MAIL_FROM: 'office@office.example',
    ENTENTE_MAIL_FOLDER: mailbox,
  });
  browser = await openBrowser();
  await makeOffice(await acceptSome());
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (skip) return;
  await browser.close();
  await node.close();
  await smtp.stop();
});
const at = (rest: string) => `/plans/${node.plan}${rest}`;
const standing = () => ask<RoundStanding>(node, `/rounds/${roundId}/standing`);
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** The table of a form that was mailed. */
async function tableIn(message: TakenMessage): Promise<Cell[][]> {
  const [file] = message.mail.attachments;
  assert.ok(file?.content instanceof ArrayBuffer);
  const { tables } = must(await readTables(new Uint8Array(file.content)));
  return (tables[0]?.rows ?? []).map(({ cells }) => [...cells]);
}
const messageTo = (n: number): TakenMessage => {
  const found = smtp.messages.find(({ to }) => to.includes(`office${n}@bodies.example`));
  assert.ok(found, `no message to office ${n}`);
  return found;
};

async function bring(name: string, bytes: Uint8Array): Promise<ReturnDetail> {
  const cookie = node.cookies.map(({ name: of, value }) => `${of}=${value}`).join('; ');
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const answer = await fetch(`${node.origin}/api/plans/${node.plan}/returns`, {
    method: 'POST',
    headers: { cookie, origin: node.origin },
    body: form,
  });
  const text = await answer.text();
  assert.ok(answer.ok, text);
  return JSON.parse(text);
}
const keep = (detail: ReturnDetail) =>
  send<ReturnDetail>('POST', `/returns/${detail.id}/keep`, {}, detail.tag);

test('RD40 sixty forms are made and sent from the page of the round, each once, each to its body in its languages', {
  skip,
}, async () => {
  const page = await look(browser, node, at(`/rounds/${roundId}`));
  await page.getByRole('button', { name: 'Make the forms' }).click();
  await page.getByText('60 forms made').waitFor();
  await page.getByRole('button', { name: 'Send 60 forms' }).click();
  await page.getByText('59 letters sent').waitFor({ timeout: 60_000 });
  await page.getByText('Sample office 60: ').waitFor();
  assert.equal(smtp.messages.length, BODIES - 1);
  assert.equal(new Set(smtp.messages.map(({ mail }) => mail.subject)).size, BODIES - 1);
  const lao = messageTo(1);
  assert.match(lao.mail.text ?? '', /ຮຽນ ພາກສ່ວນຕົວຢ່າງ 1[\s\S]*Sample office 1/);
  assert.match(messageTo(3).mail.text ?? '', /示例单位3/);
  const { counts } = await standing();
  assert.deepEqual([counts.overdue, counts.made], [BODIES - 1, 1]);
  await page.context().close();
});

test('RD40 RD1515 a return is brought at the desk, its wrong row corrected in its place, and kept as it was seen', {
  skip,
}, async () => {
  const table = await tableIn(messageTo(1));
  const wrong = await workbook(
    fillIn(table, { 0: { progress: 'Begun' }, 1: { progress: '75%', due: '03/04/2027' } }),
  );
  const page = await look(browser, node, at(`/rounds/${roundId}`));
  await page.locator('input[type=file]').setInputFiles({
    name: 'office-1.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(wrong),
  });
  await page.getByText('1 new, 0 changed, 0 without news, 1 to be corrected').waitFor();
  await page.getByText('Expected by: “03/04/2027” can be two days; please write it as 2026-03-31').waitFor();
  await page.getByText('Progress, where it says “75%”: Is not one of the values').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Keep 1 row' }).isDisabled());
  const axe = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    axe.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    [],
  );
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.getByRole('combobox', { name: 'Progress' }).selectOption('substantial');
  await page.getByRole('textbox', { name: 'Expected by' }).fill('2027-04-03');
  await page.getByRole('button', { name: 'Take the correction' }).click();
  await page.getByText('2 new, 0 changed, 0 without news, 0 to be corrected').waitFor();
  await page.getByRole('button', { name: 'Keep 2 rows' }).click();
  await page.getByText('Kept as what the body said').waitFor();
  assert.equal((await standing()).counts.received, 1);
  await page.context().close();
});

test('RD40 late, twice, of another program, by mail and never: the round says of each how it stands', {
  skip,
}, async () => {
  for (let n = 2; n <= 40; n++) {
    const table = await tableIn(messageTo(n));
    const moved = [...table.slice(0, -2), ...table.slice(-2).reverse()];
    const detail = await bring(
      `${n}.xlsx`,
      await workbook(
        fillIn(n % 2 === 0 ? table : moved, { 0: { progress: 'Begun' }, 1: { progress: 'ສຳເລັດ' } }),
      ),
    );
    assert.deepEqual(detail.counts, { add: 2, change: 0, skip: 0, error: 0 });
    const late = detail.notes.find(({ fault }) => fault === 'return-late');
    assert.match(late?.message ?? '', /^Came after \d{1,2} [A-Z][a-z]+ \d{4}$/);
    assert.equal((await keep(detail)).state, 'kept');
  }
  const twice = await bring(
    '2.xlsx',
    await workbook(fillIn(await tableIn(messageTo(2)), { 0: { progress: 'Complete' } })),
  );
  assert.deepEqual([twice.counts.change, twice.counts.add], [1, 0]);
  assert.ok(twice.notes.some(({ fault }) => fault === 'return-again'));
  assert.equal(twice.rows[0]?.before?.progress, 'begun');
  const filled = await workbook(fillIn(await tableIn(messageTo(41)), { 0: { progress: 'Begun' } }));
  const mime = [
    'From: office41@bodies.example',
    'To: office@office.example',
    'Subject: Re: form',
    'Message-ID: <answer-41@bodies.example>',
    'MIME-Version: 1.0',
    'Content-Type: application/octet-stream; name="form.xlsx"',
    'Content-Disposition: attachment; filename="form.xlsx"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(filled)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
    '',
  ].join('\r\n');
  writeFileSync(path.join(mailbox, '41.eml'), mime);
  for (let i = 0; i < 180 && !existsSync(path.join(mailbox, 'done', '41.eml')); i++)
    await new Promise((resolve) => setTimeout(resolve, 500));
  const { counts, lines, late } = await standing();
  assert.deepEqual(counts, { 'no-form': 0, made: 1, sent: 0, overdue: 18, waiting: 2, received: 39 });
  assert.equal(late, 41);
  assert.equal(
    lines.find(({ contacts }) => contacts[0]?.mail === 'office41@bodies.example')?.state,
    'waiting',
  );
});

test('RD40 what is missing is reminded of by one act, after the drafts were read', { skip }, async () => {
  const before = smtp.messages.length;
  const page = await look(browser, node, at(`/rounds/${roundId}`));
  await page.getByText('Reminders, drafted').click();
  await page.getByRole('button', { name: 'Send 18 reminders' }).click();
  await page.getByText('18 letters sent').waitFor({ timeout: 60_000 });
  assert.equal(smtp.messages.length, before + 18);
  assert.ok(smtp.messages.slice(before).every(({ to }) => Number(/\d+/.exec(to[0] ?? '')?.[0]) > 41));
  await page.context().close();
});

test('RD41 round, form and return read in each language, on a phone and on paper, and hold no fault for axe', {
  skip,
}, async () => {
  const { lines } = await standing();
  const [one] = lines.filter(({ returns }) => returns.length > 0);
  const pages = [
    `/rounds/${roundId}`,
    `/rounds/forms/${one?.code}`,
    `/rounds/returns/${one?.returns[0]?.id}`,
  ];
  const words = { zh: '示例单位', lo: 'ພາກສ່ວນຕົວຢ່າງ', en: 'Sample office' };
  for (const language of ['zh', 'lo', 'en'] as const)
    for (const address of pages) {
      const page = await look(browser, node, at(address), { language, width: 360 });
      assert.ok((await page.locator('main').innerText()).includes(words[language]), `${language} ${address}`);
      assert.equal(await isWide(page), false, `${language} ${address} is wider than the screen`);
      if (language === 'lo') {
        const axe = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          axe.violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]?.html}`),
          [],
        );
      }
      await page.context().close();
    }
});

test('RD41 what was told by telephone is entered on behalf of the body, and a reload takes nothing away', {
  skip,
}, async () => {
  const line = (await standing()).lines.find(
    ({ contacts }) => contacts[0]?.mail === 'office50@bodies.example',
  );
  const page = await look(browser, node, at(`/rounds/forms/${line?.code}`));
  await page.getByRole('button', { name: 'Enter on behalf of the body' }).click();
  await page.getByRole('textbox', { name: 'Filled in by' }).fill('Told by telephone');
  await page.getByRole('combobox', { name: 'Progress' }).first().selectOption('begun');
  await page.getByRole('textbox', { name: 'What was done' }).first().fill('Two courses held');
  await page.reload();
  await page.getByRole('button', { name: 'Enter on behalf of the body' }).click();
  assert.equal(
    await page.getByRole('textbox', { name: 'What was done' }).first().inputValue(),
    'Two courses held',
  );
  await page.getByRole('button', { name: 'Look at it row by row' }).click();
  await page.getByText('Entered on behalf').waitFor();
  await page.getByRole('button', { name: 'Keep 1 row' }).click();
  await page.getByText('Kept as what the body said').waitFor();
  assert.equal((await standing()).counts.received, 40);
  await page.context().close();
});
