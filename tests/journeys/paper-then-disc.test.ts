/**
 * A year on paper alone, then the other side joins at its desk, is offered the record and confirms it; and discs that arrive in
 * another order than they were made. Two servers without a line between them: everything goes by file. States and people are invented.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { ReviewQueue } from '../../src/http/contract/index.ts';
import { smallPlan } from '../app/test-node.ts';
import { freePort } from '../free-port.ts';
import { openBrowser } from './browser.ts';
import { type RealServer, runCommand, startServer } from './real-server.ts';
import { askSide, enter, openPage, planOf, type Side, cannotPlay as skip } from './two-sides.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-paper-disc-'));
const at = (name: string): string => path.join(folder, name);
const env = (party: string) => ({
  ENTENTE_PARTY: party,
  ENTENTE_ORIGIN: `${party}.entente.example`,
  ENTENTE_NAME_EN: `State ${party}`,
});
const scan = '%PDF-1.4\n% a scan of invented minutes\n%%EOF\n';
const servers: RealServer[] = [];
let browser: Browser;
let cn: Side;
let la: Side;

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
  [cn, la] = [await start('cn'), await start('la')];
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
async function makeDisc(side: Side, name: string): Promise<void> {
  await openPage(side.page, side.exchange);
  const make = side.page.getByRole('button', { name: 'Make an exchange file' });
  await save(side, name, () => make.click());
}

/** Takes one that came; answers what the page said that it brings. */
async function takeDisc({ page, exchange }: Side, name: string): Promise<number> {
  await openPage(page, exchange);
  await page.locator('section[aria-labelledby=files] input[type=file]').setInputFiles(at(name));
  const brings = page.getByRole('heading', { name: /^It brings/ });
  await brings.waitFor();
  const said = await brings.innerText();
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  await page.getByText(/entr(?:y|ies) taken/).waitFor();
  return /brings no new/.test(said) ? 0 : Number(/\d+/.exec(said)?.[0] ?? Number.NaN);
}

/** Discs there and back until neither has news. */
async function carry(from: Side, to: Side): Promise<void> {
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
    title: { en: 'Sample minutes of 2026' },
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
    shared: { en: 'Sample words for others' },
    cleared: [{ wording: 'shared', by: 'Sample office', on: '2026-04-01' }],
  });
  // Alone it is our record: found from the commitment, and nothing is agreed.
  await openPage(cn.page, `${cn.origin}${plan.replace('/api', '')}/programme/signed-papers/${paper.id}`);
  await cn.page.getByText('Sample minutes of 2026').first().waitFor();
  assert.deepEqual(await agreement(cn), []);
  await openPage(la.page, `${la.origin}/plans`);
  await la.page.getByRole('button', { name: 'Join a plan' }).click();
  const dialog = la.page.getByRole('dialog');
  await save(la, 'la.entente-party', () =>
    dialog.getByRole('button', { name: "Save your party's file" }).click(),
  );
  await openPage(cn.page, cn.exchange);
  await cn.page.locator('input[name=offer]').setInputFiles(at('la.entente-party'));
  await cn.page.getByRole('button', { name: 'Open the plan with 1 party' }).click();
  await save(cn, 'one.entente-plan', () => cn.page.getByRole('link', { name: 'Save the plan file' }).click());
  await dialog.locator('input[name=plan-file]').setInputFiles(at('one.entente-plan'));
  await dialog.getByRole('button', { name: 'Make the plan and sign' }).click();
  await la.page.getByText('Waiting for the first exchange').waitFor();
  la = { ...la, exchange: la.page.url() };
  // Who signed last hands the file back: the other holds one signature only.
  await save(la, 'two.entente-plan', () => la.page.getByRole('link', { name: 'Save the plan file' }).click());
  await cn.page.locator('input[name=plan-file]').setInputFiles(at('two.entente-plan'));
  await cn.page.getByRole('button', { name: 'Take over the signatures' }).click();
  await cn.page.getByText('Waiting for the first exchange').waitFor();
  await carry(cn, la);
  await carry(cn, la);
  await settle(la);
  for (const { page, exchange } of [cn, la]) {
    await openPage(page, exchange);
    await page.getByRole('heading', { name: 'Parties' }).waitFor();
    assert.equal(await page.getByText('Waiting for the first exchange').count(), 0);
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
  const title = { en: 'Sample year on paper' };
  await askSide(cn, 'POST', `${plan}/joint/packages`, {
    title,
    occasion: {},
    date: '2026',
    registers,
    claims: [],
  });
  await openPage(cn.page, `${cn.exchange}/claims`);
  await cn.page.locator('.joint-card').getByRole('checkbox').check({ force: true });
  await cn.page.getByRole('button', { name: 'Propose 1 claim' }).click();
  await cn.page.getByText('1 claim proposed').waitFor();
  await carry(cn, la);
  assert.deepEqual(await agreement(la), ['registered']);
  await openPage(la.page, `${la.exchange}/packages`);
  await la.page.getByRole('link', { name: title.en }).click();
  await la.page.getByText('minutes.pdf').first().waitFor();
  await la.page.getByRole('button', { name: `Confirm all ${registers.length}` }).click();
  await la.page.getByText(`${registers.length} confirmed`).waitFor();
  await carry(la, cn);
  for (const side of [cn, la]) {
    assert.deepEqual(await agreement(side), ['confirmed-on-paper']);
    await openPage(side.page, `${side.exchange}/standing`);
    await side.page.getByText('Confirmed on paper').first().waitFor();
  }
});

test('DK1058 the other side adds the copy of the scan that it holds, which is compared, and takes the record over', {
  skip,
}, async () => {
  const { page, exchange, origin } = la;
  await openPage(page, `${exchange}/taking`);
  const values = page.locator('.joint-card').filter({ hasText: 'Sample minutes of 2026' });
  const file = values.filter({ hasText: 'minutes.pdf' }).first();
  await file.getByRole('button', { name: 'Add the file as it was handed over' }).click();
  writeFileSync(at('other.pdf'), scan.replace('minutes', 'minutes, altered'));
  await file.locator('input[type=file]').setInputFiles(at('other.pdf'));
  await file.getByText('Nothing was changed').waitFor();
  writeFileSync(at('minutes.pdf'), scan);
  await file.locator('input[type=file]').setInputFiles(at('minutes.pdf'));
  await page.getByText('It is the file that was named').waitFor();
  // A page anew: what was just told covers nothing, and what can be ticked is what the node says.
  await openPage(page, `${exchange}/taking`);
  await file.getByRole('checkbox').waitFor();
  const n = await values.count();
  assert.equal(n, 6);
  // By its words, as one does: the box itself may lie under the line at the top, where a forced press would hit a link.
  for (const value of await values.all()) await value.locator('.proposal-head label').click();
  await page.getByRole('button', { name: `Take over ${n} values` }).click();
  await page.getByText(`${n} values taken over`).waitFor();
  await openPage(page, `${origin}${planOf(la).replace('/api', '')}/programme/signed-papers`);
  await page.getByText('Sample minutes of 2026').first().waitFor();
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
  await openPage(la.page, `${la.exchange}/proposals?which=waiting`);
  const card = la.page.locator('.proposal').filter({ hasText: 'Sample committee that stays' });
  await card.waitFor();
  assert.equal(await la.page.getByText('Sample committee that is taken back').count(), 0);
  await card.getByRole('button', { name: 'Confirm', exact: true }).click();
  await card.waitFor({ state: 'detached' });
  await carry(la, cn);
  for (const { page, exchange } of [cn, la]) {
    await openPage(page, `${exchange}/attention`);
    await page.getByText('Nothing needs attention').waitFor();
    await openPage(page, `${exchange}/proposals?which=agreed`);
    await page.locator('.proposal').filter({ hasText: 'Sample committee that stays' }).waitFor();
    const states = await page.evaluate(
      async (from) => (await (await fetch(from)).json()).items.length,
      `${planOf({ exchange })}/joint/proposals?which=agreed&limit=200`,
    );
    assert.ok(states > 0);
  }
});
