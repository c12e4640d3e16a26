/**
 * A party that has nothing yet joins at its desk: it hands out its party file, looks at the plan file that comes back, has the
 * plan made from the text in it and signs; then it replaces a key and finds the recovery sheet. States and people are invented.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { smallPlan } from '../app/test-node.ts';
import { freePort } from '../free-port.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { type RealServer, runCommand, startServer } from './real-server.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = chromiumPath === null || !built;
const folder = mkdtempSync(path.join(tmpdir(), 'entente-joining-'));
// Commands of the party that opens the plan run under its own settings; the server below has others.
Object.assign(process.env, { ENTENTE_PARTY: 'cn', ENTENTE_ORIGIN: 'cn.entente.example' });
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
  await page.getByRole('button', { name: 'Join a plan' }).click();
  const dialog = page.getByRole('dialog');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: "Save your party's file" }).click();
  await (await saving).saveAs(at('la.entente-party'));
  entente('import', at('plan.txt'));
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(entente('plans', 'list'))?.[0] ?? assert.fail('no plan');
  entente('plan', 'open', id, '--with', at('la.entente-party'), '--out', at('one.entente-plan'));
  await dialog.locator('input[type=file]').setInputFiles(at('one.entente-plan'));
  await dialog.getByText('甲国和乙国合作行动计划').first().waitFor();
  await dialog.getByText('The plan will be made from the file').waitFor();
  await isInOrder();
  await dialog.getByRole('button', { name: 'Make the plan and sign' }).click();
  await page.getByText('Waiting for the first exchange').waitFor();
});

test('DK860 a key is replaced at the desk after a question, and the page ends in the recovery sheet', {
  skip,
}, async () => {
  await page.getByRole('link', { name: 'Keys', exact: true }).click();
  await page.getByRole('heading', { name: 'Recovery sheet' }).waitFor();
  assert.equal(await page.getByText('counts now').count(), 4);
  await page.getByRole('button', { name: 'Replace it' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace it' }).click();
  await page.getByText('replaced; what it signed before stands').waitFor();
  assert.equal(await page.getByText('counts now').count(), 4);
  await page.getByRole('button', { name: 'End it' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await page.getByText('ended; what it signed before stands').waitFor();
  await isInOrder();
});
