/** The page that checks statements, opened from a disc in a real browser: no server, no connection, three languages. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { buildVerifier } from '../../scripts/build-verifier.ts';
import { writeZip } from '../../src/ledger/index.ts';
import { sampleStatement } from '../sync/statements.ts';
import { chromiumPath, openBrowser } from './browser.ts';

const page = new URL('../../tools/verify-statement.html', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
after(() => rmSync(folder, { recursive: true }));
let running: Browser | null = null;
after(() => running?.close());
const sample = sampleStatement();

async function openPage(locale = 'en-GB'): Promise<{ readonly page: Page; readonly asked: string[] }> {
  running ??= await openBrowser();
  const context = await running.newContext({ locale });
  const opened = await context.newPage();
  const asked: string[] = [];
  opened.on('request', (request) => asked.push(request.url()));
  opened.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
  await opened.goto(page.href);
  return { page: opened, asked };
}

function fileOf(zip: Uint8Array, name = 'statement.zip'): string {
  const path = join(folder, name);
  writeFileSync(path, zip);
  return path;
}

async function check(opened: Page, zip: Uint8Array | null, hash: string): Promise<string> {
  if (zip !== null) await opened.setInputFiles('#file', fileOf(zip));
  await opened.fill('#hash', hash);
  await opened.click('form button');
  await opened.waitForSelector('#result > *');
  return (await opened.getAttribute('#result', 'data-verdict')) ?? '';
}

test('HO21 the page in tools is what its generator makes', async () => {
  const isFresh = (await buildVerifier()) === readFileSync(fileURLToPath(page), 'utf8');
  assert.ok(isFresh, 'run node scripts/build-verifier.ts');
});

test('LG36 from a disc the page verifies a statement and shows what it proves, and asks nobody', async (t) => {
  if (chromiumPath === null) return t.skip('Chromium is not installed');
  const { page: opened, asked } = await openPage();
  assert.equal(await check(opened, sample.zip, sample.hash), 'verified');
  const text = await opened.innerText('#result');
  for (const words of [
    'Verified: a statement of the plan',
    sample.hash,
    'Entry 2 in the log of State a',
    'Proposal',
    'Confirmation',
    'Registered by State b no later than',
    '2026-09-21T14:13:20Z',
    'Somebody Invented',
    'plan/p/title',
  ])
    assert.ok(text.includes(words), `${words} in ${text}`);
  assert.deepEqual(asked, [page.href]);
  const { violations } = await new AxeBuilder({ page: opened }).analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
});

test('LG36 without the hash the origin is unproven; another hash, a changed byte and no statement are not accepted', async (t) => {
  if (chromiumPath === null) return t.skip('Chromium is not installed');
  const { page: opened } = await openPage();
  assert.equal(await check(opened, sample.zip, ''), 'unproven');
  assert.ok((await opened.innerText('#result')).includes(sample.hash));
  assert.equal(await check(opened, sample.zip, 'A'.repeat(43)), 'refused');
  assert.ok((await opened.innerText('#result')).includes('of another plan'));
  for (const { name, bytes } of sample.files) {
    const at = Math.floor(bytes.length / 2);
    const others = sample.files.filter((file) => file.name !== name);
    const changed = writeZip([...others, { name, bytes: bytes.with(at, (bytes[at] ?? 0) ^ 1) }]);
    assert.equal(await check(opened, changed, sample.hash), 'refused', name);
  }
  assert.equal(await check(opened, new Uint8Array(9), sample.hash), 'refused');
  assert.equal(await check(opened, sample.zip, 'short'), 'none');
  assert.ok((await opened.innerText('#result')).includes('43 characters'));
});

test('LG36 the page speaks Chinese, Lao and English, begins in the reader’s own and changes what it shows', async (t) => {
  if (chromiumPath === null) return t.skip('Chromium is not installed');
  const heading = { zh: '核对登记证明', lo: 'ກວດສອບໃບຢັ້ງຢືນການຂຶ້ນທະບຽນ', en: 'Check a statement' };
  for (const [locale, language] of [
    ['zh-CN', 'zh'],
    ['lo-LA', 'lo'],
    ['de-DE', 'en'],
  ] as const) {
    const { page: opened } = await openPage(locale);
    assert.equal(await opened.innerText('h1'), heading[language]);
    await opened.click('form button');
    assert.equal(await opened.getAttribute('#result', 'data-verdict'), 'none');
  }
  const { page: opened } = await openPage();
  await check(opened, sample.zip, sample.hash);
  await opened.click('#language-zh');
  assert.ok((await opened.innerText('#result')).includes('核对无误'));
  await opened.click('#language-lo');
  assert.ok((await opened.innerText('#result')).includes('ຖືກຕ້ອງ'));
  assert.equal(await opened.getAttribute('html', 'lang'), 'lo');
});
