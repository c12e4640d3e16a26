/**
 * A year on paper alone, then the other side joins at its desk, is offered the record and confirms it; and discs that arrive in
 * another order than they were made. Two servers without a line between them: everything goes by file. One desk works in Chinese, the
 * other in Lao; labels are those of the catalogues. States and people are invented.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { ReviewQueue } from '../../src/http/contract/index.ts';
import { smallPlan } from '../app/test-node.ts';
import { freePort } from '../free-port.ts';
import { openBrowser } from './browser.ts';
import { foreignWords } from './foreign-words.ts';
import { type RealServer, runCommand, startServer } from './real-server.ts';
import { button, open, type Speaker, speak, word } from './speakers.ts';
import { askSide, enter, openPage, planOf, type Side, cannotPlay as skip } from './two-sides.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-paper-disc-'));
const at = (name: string): string => path.join(folder, name);
const env = (party: string) => ({
  ENTENTE_PARTY: party,
  ENTENTE_ORIGIN: `${party}.entente.example`,
  ENTENTE_NAME_EN: `State ${party}`,
});
const minutes = { zh: '示例：2026年会议纪要', lo: 'ຕົວຢ່າງ: ບົດບັນທຶກກອງປະຊຸມ 2026' };
const scan = '%PDF-1.4\n% a scan of invented minutes\n%%EOF\n';
const servers: RealServer[] = [];
let browser: Browser;
let cn: Speaker;
let la: Speaker;

async function start(party: string): Promise<Side> {
  // Their cookies must not mix: a host name for each.
  const server = await startServer({ folder: at(party), port: await freePort(), env: env(party) });
  servers.push(server);
  const origin = server.origin.replace('localhost', `${party}.localhost`);
  return enter(browser, origin, server.code ?? assert.fail('no code'), party);
}

before(async () => {
  if (skip) return;
  writeFileSync(at('plan.txt'), smallPlan);
  Object.assign(process.env, env('cn'));
  const imported = runCommand(at('cn'), ['import', at('plan.txt')]);
  assert.equal(imported.code, 0, imported.said);
  browser = await openBrowser();
  cn = await speak(await start('cn'), 'a', 'zh');
  la = await speak(await start('la'), 'b', 'lo');
});
after(async () => {
  if (!skip) {
    await browser.close();
    for (const server of servers) await server.end('SIGTERM');
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Accepts the outline and everything that the machine proposed. */
async function settle(side: Side): Promise<readonly string[]> {
  const review = `${planOf(side)}/review`;
  const { text } = await askSide<ReviewQueue>(side, 'GET', review);
  await askSide(side, 'POST', review, { acts: [{ act: 'accept-outline', text }], seen: [] });
  const { provisions } = await askSide<ReviewQueue>(side, 'GET', review);
  const items = provisions.flatMap((one) => one.items);
  await askSide(side, 'POST', review, {
    acts: [{ act: 'accept', items: items.map(({ id }) => id) }],
    seen: items.map(({ id, version }) => ({ id, version })),
  });
  return items.map(({ id }) => id);
}

/** Saves what a press hands out. */
async function save({ page }: Side, name: string, press: () => Promise<void>): Promise<void> {
  const saving = page.waitForEvent('download');
  await press();
  await (await saving).saveAs(at(name));
}

/** Makes an exchange file at the desk. */
async function makeDisc(side: Speaker, name: string): Promise<void> {
  await open(side, side.exchange);
  await save(side, name, () => button(side, 'joint.files.make').click());
}

/** Takes one that came; answers what the page said that it brings. */
async function takeDisc(side: Speaker, name: string): Promise<number> {
  await open(side, side.exchange);
  const files = side.page.locator('section[aria-labelledby=files]');
  await files.locator('input[type=file]').setInputFiles(at(name));
  const brings = files.locator('h3').first();
  await brings.waitFor();
  const said = await brings.innerText();
  const n = Number(/\d+/.exec(said)?.[0] ?? '0');
  assert.equal(said, word(side, 'joint.files.preview', { n }));
  await button(side, 'joint.files.take', files).click();
  await files.getByText(word(side, 'joint.files.taken', { n })).waitFor();
  return n;
}

/** Discs there and back until neither has news. */
async function carry(from: Speaker, to: Speaker): Promise<void> {
  await makeDisc(from, 'there');
  await takeDisc(to, 'there');
  await makeDisc(to, 'back');
  await takeDisc(from, 'back');
}

const agreement = async (side: Side): Promise<readonly string[]> => {
  const { items } = await askSide<{ items: { claims: { agreement: string }[] }[] }>(
    side,
    'GET',
    `${planOf(side)}/joint/figures`,
  );
  return items.flatMap(({ claims }) => claims.map((one) => one.agreement));
};

test('DK1058 a year is kept on paper alone; the other side joins at its desk, and each hands the other what it needs', {
  skip,
}, async () => {
  const [commitment] = await settle(cn);
  const plan = planOf(cn);
  const file = await cn.page.evaluate(
    async ({ to, text }) => {
      const form = new FormData();
      form.set('file', new File([text], 'minutes.pdf', { type: 'application/pdf' }));
      const answer = await fetch(to, { method: 'POST', body: form });
      if (!answer.ok) throw new Error(await answer.text());
      const { sha256, name } = await answer.json();
      return { sha256, name };
    },
    { to: `${plan}/files`, text: scan },
  );
  const paper = await askSide<{ id: string }>(cn, 'POST', `${plan}/signed-papers`, {
    title: minutes,
    number: 'Sample 12',
    form: 'minutes',
    date: '2026-03-12',
    file: [file],
    items: [{ commitment: `commitment/${commitment}`, period: '2026', progress: 'substantial' }],
  });
  await askSide(cn, 'POST', `${plan}/claims`, {
    commitment: `commitment/${commitment}`,
    period: '2026',
    progress: 'substantial',
    shared: { zh: '示例：供其他各方查看的说明', lo: 'ຕົວຢ່າງ: ຂໍ້ຄວາມສຳລັບຝ່າຍອື່ນ' },
    cleared: [{ wording: 'shared', by: 'Sample office', on: '2026-04-01' }],
  });
  // Alone it is our record: found from the commitment, and nothing is agreed.
  await open(cn, `${cn.origin}${plan.replace('/api', '')}/programme/signed-papers/${paper.id}`);
  await cn.page.getByText(minutes.zh).first().waitFor();
  assert.deepEqual(await agreement(cn), []);
  await open(la, `${la.origin}/plans`);
  await button(la, 'joining.act').click();
  const dialog = la.page.getByRole('dialog');
  await save(la, 'la.entente-party', () => button(la, 'joint.step.own-act', dialog).click());
  await open(cn, cn.exchange);
  await cn.page.locator('input[name=offer]').setInputFiles(at('la.entente-party'));
  await button(cn, 'joint.step.open-act', cn.page, { n: 1 }).click();
  await save(cn, 'one.entente-plan', () =>
    cn.page.getByRole('link', { name: word(cn, 'joint.step.sign-act') }).click(),
  );
  await dialog.locator('input[name=plan-file]').setInputFiles(at('one.entente-plan'));
  await button(la, 'joining.take-sign', dialog).click();
  await la.page.getByText(word(la, 'joint.waiting.title')).waitFor();
  la = { ...la, exchange: la.page.url() };
  // Who signed last hands the file back: the other holds one signature only.
  await save(la, 'two.entente-plan', () =>
    la.page.getByRole('link', { name: word(la, 'joint.step.sign-act') }).click(),
  );
  await cn.page.locator('input[name=plan-file]').setInputFiles(at('two.entente-plan'));
  await button(cn, 'joint.step.take-act').click();
  await cn.page.getByText(word(cn, 'joint.waiting.title')).waitFor();
  await carry(cn, la);
  await carry(cn, la);
  await settle(la);
  for (const side of [cn, la]) {
    await open(side, side.exchange);
    await side.page.getByRole('heading', { name: word(side, 'joint.parties') }).waitFor();
    assert.equal(await side.page.getByText(word(side, 'joint.waiting.title')).count(), 0);
  }
});

test('DK1058 the record on paper is offered as one, confirmed, and counts on both sides as confirmed on paper', {
  skip,
}, async () => {
  const plan = planOf(cn);
  const { items } = await askSide<{ items: { register: string }[] }>(
    cn,
    'GET',
    `${plan}/joint/proposables?limit=200`,
  );
  const registers = items.map(({ register }) => register).filter((one) => one.startsWith('signed-paper/'));
  const title = { zh: '示例：书面确认的一年', lo: 'ຕົວຢ່າງ: ປີທີ່ຢືນຢັນດ້ວຍເອກະສານ' };
  await askSide(cn, 'POST', `${plan}/joint/packages`, {
    title,
    occasion: {},
    date: '2026',
    registers,
    claims: [],
  });
  await open(cn, `${cn.exchange}/claims`);
  await cn.page.locator('.joint-card').getByRole('checkbox').check({ force: true });
  await button(cn, 'joint.claims-page.act', cn.page, { n: 1 }).click();
  await cn.page.getByText(word(cn, 'joint.claims-page.done', { n: 1 })).waitFor();
  await carry(cn, la);
  assert.deepEqual(await agreement(la), ['registered']);
  await open(la, `${la.exchange}/packages`);
  await la.page.getByRole('link', { name: title.lo }).click();
  await la.page.getByText('minutes.pdf').first().waitFor();
  await button(la, 'package.answer-act', la.page, { n: registers.length, m: 0 }).click();
  const answered = word(la, 'package.count.confirmed', { n: registers.length });
  await la.page.getByText(answered).waitFor();
  await carry(la, cn);
  for (const side of [cn, la]) {
    assert.deepEqual(await agreement(side), ['confirmed-on-paper']);
    await open(side, `${side.exchange}/standing`);
    await side.page.getByText(word(side, 'parts.agreement.confirmed-on-paper')).first().waitFor();
  }
});

test('DK1058 the other side adds the copy of the scan that it holds, which is compared, and takes the record over', {
  skip,
}, async () => {
  const { page, exchange, origin } = la;
  await openPage(page, `${exchange}/taking`);
  const values = page.locator('.joint-card').filter({ hasText: minutes.lo });
  const file = values.filter({ hasText: 'minutes.pdf' }).first();
  await button(la, 'joint.shown-files.add', file).click();
  writeFileSync(at('other.pdf'), scan.replace('minutes', 'minutes, altered'));
  await file.locator('input[type=file]').setInputFiles(at('other.pdf'));
  await file.getByText(word(la, 'problem.joint-act-refused.advice', { reason: 'file_other' })).waitFor();
  writeFileSync(at('minutes.pdf'), scan);
  await file.locator('input[type=file]').setInputFiles(at('minutes.pdf'));
  await page.getByText(word(la, 'joint.shown-files.added')).waitFor();
  // A page anew: what was just told covers nothing, and what can be ticked is what the node says.
  await openPage(page, `${exchange}/taking`);
  await file.getByRole('checkbox').waitFor();
  const n = await values.count();
  assert.equal(n, 6);
  // By its words, as one does: the box itself may lie under the line at the top, where a forced press would hit a link.
  for (const value of await values.all()) await value.locator('.proposal-head label').click();
  await button(la, 'taking.act', page, { n }).click();
  await page.getByText(word(la, 'taking.done', { n })).waitFor();
  await openPage(page, `${origin}${planOf(la).replace('/api', '')}/programme/signed-papers`);
  await page.getByText(minutes.lo).first().waitFor();
});

test('DK1467 a scan that was swapped in the store of a node is not handed out there, which is said in Lao beside its link', {
  skip,
}, async () => {
  const { page, origin } = la;
  await open(la, `${origin}${planOf(la).replace('/api', '')}/programme/signed-papers`);
  await page.getByRole('link', { name: minutes.lo }).first().click();
  const link = page.locator('dd a[download]', { hasText: 'minutes.pdf' }).first();
  await save(la, 'fetched.pdf', () => link.click());
  assert.equal(readFileSync(at('fetched.pdf'), 'utf8'), scan);
  const store = new DatabaseSync(path.join(at('la'), 'entente.db'));
  const hash = createHash('sha256').update(scan).digest('hex');
  const put = (bytes: string) =>
    store.prepare('update blobs set bytes = ? where sha256 = ?').run(Buffer.from(bytes), hash).changes;
  assert.equal(put(scan.replace('minutes', 'other minutes')), 1);
  await link.click();
  await page.getByRole('alert').getByText(word(la, 'problem.file-not-as-named.title')).waitFor();
  await page.getByText(word(la, 'problem.file-not-as-named.advice')).waitFor();
  assert.deepEqual(await foreignWords(page, 'lo'), []);
  put(scan);
  store.close();
  await save(la, 'again.pdf', () => link.click());
  assert.equal(await page.getByRole('alert').count(), 0);
});

test('DK1059 a disc that was made earlier and comes later brings nothing, neither news nor a fault, and both sides end alike', {
  skip,
}, async () => {
  const plan = planOf(cn);
  const make = async (name: string): Promise<string> => {
    const body = { title: { en: name }, form: 'committee' };
    const { id } = await askSide<{ id: string }>(cn, 'POST', `${plan}/mechanisms`, body);
    const made = await askSide<{ entries: string[] }>(cn, 'POST', `${plan}/joint/proposals`, {
      registers: [`mechanism/${id}/title`],
    });
    return made.entries[0] ?? '';
  };
  const first = await make('Sample committee that is taken back');
  await makeDisc(cn, 'early');
  await make('Sample committee that stays');
  await askSide(cn, 'POST', `${plan}/joint/answers`, { answers: [{ kind: 'withdraw', item: first }] });
  await makeDisc(cn, 'late');
  assert.ok((await takeDisc(la, 'late')) >= 3);
  assert.equal(await takeDisc(la, 'early'), 0);
  await open(la, `${la.exchange}/proposals?which=waiting`);
  const card = la.page.locator('.proposal').filter({ hasText: 'Sample committee that stays' });
  await card.waitFor();
  assert.equal(await la.page.getByText('Sample committee that is taken back').count(), 0);
  await button(la, 'joint.act.confirm', card).click();
  await card.waitFor({ state: 'detached' });
  await carry(la, cn);
  for (const side of [cn, la]) {
    const { page, exchange } = side;
    await open(side, `${exchange}/attention`);
    await page.getByText(word(side, 'caution.none'), { exact: true }).waitFor();
    await openPage(page, `${exchange}/proposals?which=agreed`);
    await page.locator('.proposal').filter({ hasText: 'Sample committee that stays' }).waitFor();
    const states = await page.evaluate(
      async (from) => (await (await fetch(from)).json()).items.length,
      `${planOf({ exchange })}/joint/proposals?which=agreed&limit=200`,
    );
    assert.ok(states > 0);
  }
});
