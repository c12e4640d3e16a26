/**
 * The offline form, opened from a disc in a real browser: no server, no connection. What a node handed out is answered in it,
 * and the file that it writes is entered by the other party's node.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { buildForm } from '../../scripts/build-form.ts';
import { exportBundle, importBundle, planFile, showJoint, takeAnswers } from '../../src/app/joint/index.ts';
import { languages, translate } from '../../src/i18n/index.ts';
import { parseAnswerFile, splitIntoParts } from '../../src/sync/index.ts';
import { accept, answer, listed, proposeAll } from '../app/joint/agreeing.ts';
import { type JointNode, twoNodes, who } from '../app/joint/two-nodes.ts';
import { must } from '../app/test-node.ts';
import { withManifest } from '../sync/hostile-files.ts';
import { chromiumPath, openBrowser } from './browser.ts';

const skip = chromiumPath === null;
const root = mkdtempSync(path.join(tmpdir(), 'entente-form-'));
// A path as people have them: blanks, Lao, Chinese, and signs that an address writes otherwise.
const folder = path.join(root, 'ແຜນ ປະຕິບັດ #1 100% 计划');
const closers: (() => unknown)[] = [];
let browser: Browser;
let cn: JointNode;
let la: JointNode;
let hash: string;
let bundle: Uint8Array;

function keep(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function handOut(): Promise<Uint8Array> {
  const [file] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  return file?.bytes ?? assert.fail('no file');
}

before(async () => {
  if (skip) return;
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'form.html'), await buildForm());
  browser = await openBrowser();
  ({ cn, la } = await twoNodes({ after: (close) => closers.push(close) }));
  await accept(cn, '二十名教师');
  await proposeAll(cn);
  bundle = await handOut();
  hash = must(await showJoint(cn.app, who, { planId: cn.planId })).hash ?? '';
  const row = await cn.app.store.read((r) => r.joint.plan(cn.planId));
  if (row === null) throw new Error('no plan');
  keep('plan.entente-plan', (await planFile(cn.app, cn.planId, row)).bytes);
});
after(async () => {
  if (!skip) await browser.close();
  for (const close of closers) await close();
  rmSync(root, { recursive: true, force: true });
});

async function openForm(locale = 'en-GB'): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const context = await browser.newContext({ locale, acceptDownloads: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(pathToFileURL(path.join(folder, 'form.html')).href);
  return { page, asked };
}

/** Chooses files and waits until they are read. */
async function choose(page: Page, files: readonly string[]): Promise<void> {
  await page.setInputFiles('#file', [...files]);
  await page
    .locator('main:not([aria-busy])')
    .locator('#refusal:not(:empty), #filled:not([hidden])')
    .first()
    .waitFor({ state: 'attached' });
}

const plan = () => path.join(folder, 'plan.entente-plan');

test('SY1003 the form names no address that a browser would ask, and its policy allows its own script alone', {
  skip,
}, () => {
  const page = readFileSync(path.join(folder, 'form.html'), 'utf8');
  const [policy = ''] = /default-src 'none'[^"]*/.exec(page) ?? [];
  assert.match(
    policy,
    /^default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[A-Za-z0-9+/=]+'$/,
  );
  assert.doesNotMatch(page.slice(0, page.indexOf('<script>')), /(?:src|href|action)=/);
  assert.doesNotMatch(page, /\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|importScripts|EventSource)\b/);
});

test('SY1003 from a disc the form tells what is proposed and writes the answers, which the node enters', {
  skip,
}, async () => {
  const { page, asked } = await openForm();
  await page.fill('#hash', hash);
  await choose(page, [keep('came.entente', bundle), plan()]);
  const about = await page.innerText('#about');
  for (const words of ['State cn', hash, 'It is of the plan with this genesis hash', 'Every entry is what'])
    assert.ok(about.includes(words), `${words} in ${about}`);
  const cards = page.locator('#proposals article');
  const waiting = await cards.count();
  assert.ok(waiting >= 4, String(waiting));
  const told = await page.innerText('#proposals');
  for (const words of ['甲方为乙方培训二十名教师', 'Commitment · Kind', 'Proposed by State cn', 'Title'])
    assert.ok(told.includes(words), `${words} in ${told}`);
  // Nothing is written while something is missing.
  await page.click('#save');
  assert.match(await page.innerText('#note'), /at least one/);
  await cards.nth(0).getByLabel('Confirm').check();
  await cards.nth(1).getByLabel('Return with reasons').check();
  await page.fill('#person', 'Somebody Invented');
  await page.click('#save');
  assert.match(await page.innerText('#note'), /needs its reasons/);
  await cards.nth(1).getByRole('textbox').fill('ເຫດຜົນຕົວຢ່າງ 样本');
  await cards.nth(2).getByLabel('Take note').check();
  assert.match(await page.innerText('#note'), /^3 of/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  assert.match(download.suggestedFilename(), /^[\w-]{8}-b-\d{4}-\d{2}-\d{2}\.entente-answers$/);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const read = parseAnswerFile(bytes);
  assert.ok(read.ok);
  assert.deepEqual(read.value.answers.map(({ kind }) => kind).toSorted(), ['confirm', 'note', 'object']);
  assert.deepEqual([read.value.plan, read.value.person], [hash, 'Somebody Invented']);
  assert.ok(
    asked.every((url) => url.startsWith('file:') || url.startsWith('blob:')),
    asked.join(),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    [],
  );
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, String(wide));

  must(await importBundle(la.app, who, { planId: la.planId, files: [bundle] }));
  const taken = must(await takeAnswers(la.app, who, { planId: la.planId, bytes }));
  assert.deepEqual([taken.entries.length, taken.left], [3, []]);
  const said = (await listed(la, 'all')).flatMap(({ answers }) =>
    answers.map(({ kind, words }) => `${kind} ${words}`),
  );
  assert.deepEqual(said.toSorted(), ['confirm null', 'note null', 'object ເຫດຜົນຕົວຢ່າງ 样本']);

  // What was begun is taken up again, and the sheet says what the file says.
  keep('begun.entente-answers', bytes);
  await page.close();
  const { page: again } = await openForm();
  await choose(again, [
    path.join(folder, 'came.entente'),
    plan(),
    path.join(folder, 'begun.entente-answers'),
  ]);
  assert.match(await again.innerText('#note'), /^3 of/);
  await again.evaluate(() => {
    window.print = () => undefined;
  });
  await again.click('#print');
  await again.emulateMedia({ media: 'print' });
  const sheet = await again.innerText('#sheet');
  for (const { item, reason } of read.value.answers)
    assert.ok(sheet.includes(item) && sheet.includes(reason), sheet);
  assert.ok(sheet.includes('Somebody Invented') && sheet.includes(hash));
  assert.equal(await again.locator('#paperless').isVisible(), false);
});

test('SY1003 parts in any order are one file; a missing part, another hash, altered bytes and no exchange file are told', {
  skip,
}, async () => {
  const parts = splitIntoParts(bundle, Math.ceil(bundle.length / 3) + 200, cn.app.sha256);
  const names = parts.map((part, n) => keep(`part ${n + 1}.entente`, part));
  assert.ok(names.length >= 3, String(names.length));
  const { page } = await openForm();
  await choose(page, names.toReversed());
  const whole = await page.locator('#proposals article').count();
  assert.ok(whole >= 4);
  assert.match(await page.innerText('#about'), /Compare the genesis hash/);
  assert.match(await page.innerText('#about'), /Choose the plan file too/);
  await page.fill('#hash', 'A'.repeat(43));
  assert.match(await page.innerText('#about'), /of another plan/);
  await choose(page, [names[0] ?? '', names[2] ?? '']);
  assert.match(await page.innerText('#refusal'), /This part is missing: 2/);
  assert.equal(await page.locator('#filled').isVisible(), false);
  await choose(page, [keep('short.entente', bundle.subarray(0, bundle.length - 9))]);
  assert.match(await page.innerText('#refusal'), /^short.entente ends too early/);
  const size = (bundle.length - 9).toLocaleString('en');
  assert.match(
    await page.innerText('#details li'),
    new RegExp(`^short.entente on this device: ${size} bytes`),
  );
  await choose(page, [plan()]);
  assert.match(await page.innerText('#refusal'), /no exchange file/);
});

test('SY1611 what is wrong with a file is told in the three languages, and what was typed stays', {
  skip,
}, async () => {
  const { page } = await openForm();
  await choose(page, [keep('came.entente', bundle)]);
  await page.locator('#proposals article').first().getByLabel('Confirm').check();
  const middle = Uint8Array.from(bundle);
  middle[bundle.length >> 1] = (middle[bundle.length >> 1] ?? 0) ^ 0x55;
  keep('large.entente', new Uint8Array());
  truncateSync(path.join(folder, 'large.entente'), 33 * 1_048_576);
  const cases = [
    ['empty', keep('bad.entente', new Uint8Array())],
    ['not-ours', keep('letter.pdf', new TextEncoder().encode('%PDF-1.4'))],
    ['elsewhere', keep('la.entente-party', new TextEncoder().encode('entente-party/v1\n{}\n'))],
    ['broken-off', keep('cut.entente', bundle.subarray(0, bundle.length - 9))],
    ['changed', keep('changed.entente', middle)],
    [
      'newer',
      keep(
        'new.entente',
        withManifest(bundle, (text) => text.replace('"v":1}', '"v":2}')),
      ),
    ],
    ['too-large', path.join(folder, 'large.entente')],
    ['none', plan()],
  ] as const;
  for (const [fault, file] of cases) {
    await choose(page, [file]);
    for (const language of languages) {
      await page.click(`#language-${language}`);
      const name = path.basename(file);
      const words = translate(language, `form.fault.${fault}`, { name });
      assert.equal(await page.innerText('#refusal'), words);
      await page.setViewportSize({ width: 360, height: 740 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, fault);
    }
    assert.equal(await page.locator('#filled').isVisible(), false);
    assert.match(await page.innerText('#earlier'), /not saved yet/);
    await page.click('#language-en');
  }
  await page.getByRole('button', { name: /^Back to the file of State cn/ }).click();
  assert.match(await page.innerText('#note'), /^1 of/);
});

test('SY1003 the form says that it reads, and what was chosen last counts however slowly the first came', {
  skip,
}, async () => {
  const { page } = await openForm();
  // The first file's bytes come only when the test lets them.
  await page.evaluate(() => {
    const real = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = async function held(this: File) {
      if (this.name === 'slow.entente')
        await new Promise((go) => window.addEventListener('go', go, { once: true }));
      return real.call(this);
    };
  });
  await page.setInputFiles('#file', [keep('slow.entente', bundle)]);
  await page.getByText('The files are being read').waitFor();
  await choose(page, [plan()]);
  assert.match(await page.innerText('#refusal'), /no exchange file/);
  assert.equal(await page.getByText('The files are being read').isVisible(), false);
  await page.evaluate(() => window.dispatchEvent(new Event('go')));
  await page.waitForTimeout(300);
  assert.match(await page.innerText('#refusal'), /no exchange file/);
  assert.equal(await page.locator('#filled').isVisible(), false);
});

test('SY1003 a proposal that was answered or taken back in the file is not offered; the languages change all of it', {
  skip,
}, async () => {
  const { page } = await openForm('lo-LA');
  const came = keep('first.entente', bundle);
  await choose(page, [came, plan()]);
  assert.equal(await page.innerText('h1'), 'ຕອບໄຟລ໌ແລກປ່ຽນ');
  const offered = await page.locator('#proposals article').count();
  const own =
    (await listed(cn, 'own')).find(({ answers }) => answers.length === 0) ?? assert.fail('none open');
  must(await answer(cn, 'withdraw', own.id));
  await choose(page, [keep('second.entente', await handOut()), plan()]);
  assert.equal(await page.locator('#proposals article').count(), offered - 1);
  await page.click('#language-zh');
  assert.equal(await page.innerText('h1'), '答复交换文件');
  assert.match(await page.innerText('#proposals'), /甲方为乙方培训二十名教师/);
  assert.match(await page.innerText('#proposals'), /确认/);
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hans');
});

test('SY1071 answers that are not saved go over into another file with the same proposals, and one goes back for the rest', {
  skip,
}, async () => {
  const { page } = await openForm();
  const came = keep('first.entente', bundle);
  await choose(page, [came, plan()]);
  const cards = page.locator('#proposals article');
  const open = (await listed(cn, 'own')).filter(
    ({ status, answers }) => status === 'open' && answers.length === 0,
  );
  const [stays, goes] = [open[0]?.id ?? assert.fail('none open'), open[1]?.id ?? assert.fail('one open')];
  const card = (item: string) => cards.filter({ has: page.locator(`[name="${item}"]`) });
  await card(stays).getByLabel('Confirm').check();
  await card(goes).getByLabel('Return with reasons').check();
  await card(goes).getByRole('textbox').fill('Words that nobody types twice');
  await page.fill('#person', 'Somebody Invented');
  // No exchange file: the form goes, what was typed does not.
  await choose(page, [plan()]);
  assert.match(await page.innerText('#refusal'), /no exchange file/);
  assert.match(await page.innerText('#earlier'), /^2 answers are not saved yet/);
  must(await answer(cn, 'withdraw', goes));
  await choose(page, [keep('third.entente', await handOut()), plan()]);
  assert.ok(await card(stays).getByLabel('Confirm').isChecked());
  assert.equal(await card(goes).count(), 0);
  assert.equal(await page.inputValue('#person'), 'Somebody Invented');
  const told = await page.innerText('#earlier');
  assert.match(told, /1 answer that was filled in before has been carried over/);
  assert.match(told, /1 answer is not saved yet, to a proposal that is not in the chosen file/);
  for (const [language, words] of [
    ['zh', /已带入先前填写的答复1项[\s\S]*另有1项答复尚未保存/],
    ['lo', /ນຳຄຳຕອບທີ່ຕື່ມໄວ້ກ່ອນມາໃສ່ແລ້ວ 1 ຂໍ້/],
  ] as const) {
    await page.click(`#language-${language}`);
    assert.match(await page.innerText('#earlier'), words);
  }
  await page.click('#language-en');
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    [],
  );
  await page.getByRole('button', { name: /^Back to the file of State cn/ }).click();
  assert.equal(await card(goes).getByRole('textbox').inputValue(), 'Words that nobody types twice');
  assert.match(await page.innerText('#note'), /^1 of/);
  // The page is not left without a question while something is not saved.
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  assert.equal(asked.type(), 'beforeunload');
  await asked.dismiss();
});
