/**
 * A party that has nothing yet joins at its desk: it hands out its party file, looks at the plan file that comes back, has the
 * plan made from the text in it and signs; then it replaces a key and finds the recovery sheet. Its desk is in Lao, and the party that
 * opens the plan reads Chinese at the terminal; labels are those of the catalogues. States and people are invented.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { type MessageKey, translate } from '../../src/i18n/index.ts';
import { smallPlan } from '../app/test-node.ts';
import { freePort } from '../free-port.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { type RealServer, runCommand, startServer } from './real-server.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
const folder = mkdtempSync(path.join(tmpdir(), 'entente-joining-'));
// Commands of the party that opens the plan run under its own settings; the server below has others.
Object.assign(process.env, {
  ...{ ENTENTE_PARTY: 'cn', ENTENTE_ORIGIN: 'cn.entente.example', ENTENTE_LANG: 'zh' },
});
/** A label of the desk. */
const word = (key: MessageKey): string => translate('lo', key);
const at = (name: string): string => path.join(folder, name);
let server: RealServer;
let browser: Browser;
let page: Page;

/** A command of the party that opens the plan. */
function entente(...words: readonly string[]): string {
  const { code, said } = runCommand(at('cn'), words);
  assert.equal(code, 0, said);
  return said;
}

before(async () => {
  if (skip) return;
  writeFileSync(at('plan.txt'), smallPlan);
  const env = { ENTENTE_PARTY: 'la', ENTENTE_ORIGIN: 'la.entente.example' };
  server = await startServer({ folder: at('la'), port: await freePort(), env });
  browser = await openBrowser();
  page = await (await browser.newContext({ locale: 'en-GB', acceptDownloads: true })).newPage();
  await page.goto(`${server.origin}/setup`);
  await page.fill('[name=code]', server.code ?? assert.fail('no code'));
  await page.fill('[name=name]', 'la');
  await page.fill('[name=displayName]', 'Sample la');
  await page.fill('[name=password]', 'a long enough sentence of a sample');
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/setup'));
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    const body = JSON.stringify({ language: 'lo' });
    const headers = { 'content-type': 'application/json' };
    const set = await fetch('/api/session', { method: 'PATCH', headers, body });
    if (!set.ok) throw new Error(await set.text());
  });
});
after(async () => {
  if (!skip) {
    await browser.close();
    await server.end('SIGTERM');
  }
  rmSync(folder, { recursive: true, force: true });
});

async function isInOrder(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
  );
  await page.setViewportSize({ width: 360, height: 800 });
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  assert.equal(isWide, false);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('DK861 a party without the plan hands out its file, sees what the plan file holds, and signs', {
  skip,
}, async () => {
  await page.goto(`${server.origin}/plans`);
  await page.getByRole('button', { name: word('joining.act') }).click();
  const dialog = page.getByRole('dialog');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: word('joint.step.own-act') }).click();
  await (await saving).saveAs(at('la.entente-party'));
  entente('import', at('plan.txt'));
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(entente('plans', 'list'))?.[0] ?? assert.fail('no plan');
  entente('plan', 'open', id, '--with', at('la.entente-party'), '--out', at('one.entente-plan'));
  await dialog.locator('input[type=file]').setInputFiles(at('one.entente-plan'));
  await dialog.getByText('甲国和乙国合作行动计划').first().waitFor();
  await dialog.getByText(word('joining.new')).waitFor();
  await isInOrder();
  await dialog.getByRole('button', { name: word('joining.take-sign') }).click();
  await page.getByText(word('joint.waiting.title')).waitFor();
});

test('DK860 a key is replaced at the desk after a question, and the page ends in the recovery sheet', {
  skip,
}, async () => {
  await page.getByRole('link', { name: word('keys.title'), exact: true }).click();
  await page.getByRole('heading', { name: word('keys.sheet.title') }).waitFor();
  assert.equal(await page.getByText(word('keys.counts-now')).count(), 4);
  await page
    .getByRole('button', { name: word('keys.rotate.act') })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('keys.rotate.act') })
    .click();
  await page.getByText(word('keys.ended.rotate')).waitFor();
  assert.equal(await page.getByText(word('keys.counts-now')).count(), 4);
  await page
    .getByRole('button', { name: word('keys.revoke.act') })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('keys.revoke.act') })
    .click();
  await page.getByText(word('keys.ended.revoke')).waitFor();
  await isInOrder();
});
