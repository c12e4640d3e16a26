/**
 * A node that is put back to an older copy of its folder and goes on: both sides are told in plain words, the proof is checked by
 * a third person in a terminal, the parties settle what stands by acts of both, and the exchange goes on. One desk is in Chinese, the
 * other in Lao, with labels as the catalogues have them.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Joint, JointCautions, JointProposalPage } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { button, type Speaker, speak, word } from './speakers.ts';
import {
  exchangeNow,
  openPage,
  proposeTitle,
  type Side,
  cannotPlay as skip,
  type TwoSides,
} from './two-sides.ts';
import { playTwoSides } from './two-sides-setup.ts';

let sides: TwoSides;
let cn: Speaker;
let la: Speaker;
const kept = mkdtempSync(path.join(tmpdir(), 'entente-settling-'));

playTwoSides(async (opened) => {
  sides = opened;
  cn = await speak(opened.cn, 'a', 'zh');
  la = await speak(opened.la, 'b', 'lo');
});

/** How the other side is called on this one's desk. */
const otherOf = ({ letter, language }: Speaker): string => {
  const names = {
    zh: ['中方（示例数据）', '老方（示例数据）'],
    lo: ['ຝ່າຍຈີນ (ຂໍ້ມູນຕົວຢ່າງ)', 'ຝ່າຍລາວ (ຂໍ້ມູນຕົວຢ່າງ)'],
  };
  return names[language][letter === 'a' ? 1 : 0] ?? '';
};
after(() => {
  rmSync(kept, { recursive: true, force: true });
});

/** Copies a folder with its modes, as a backup tool does: the keys in it are for nobody else to read. */
const copyFolder = (from: string, to: string): void => void execFileSync('cp', ['-a', from, to]);

/** What the API answers in the side's window. */
async function ask<T>({ page, exchange }: Side, rest: string): Promise<T> {
  const plan = new URL(exchange).pathname.split('/')[2] ?? '';
  return page.evaluate(async (at) => (await fetch(at)).json(), `/api/plans/${plan}/joint${rest}`);
}

/** Proposes another title of the plan, and answers the entry's id. */
async function retitle(side: Side, title: string): Promise<string> {
  await proposeTitle(side, title);
  const { items } = await ask<JointProposalPage>(side, '/proposals?which=own');
  return items.find(({ value }) => value?.includes(title))?.id ?? assert.fail('nothing proposed');
}

/** Lets the exchange of this side rest, or go on again. */
async function rest(side: Speaker, isResting: boolean): Promise<void> {
  const { page, exchange } = side;
  await openPage(page, `${exchange}/attention`);
  const name = { name: otherOf(side) };
  await button(side, isResting ? 'caution.pause' : 'caution.go-on', page, name).click();
  await button(side, isResting ? 'caution.go-on' : 'caution.pause', page, name).waitFor();
}

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const file = path.join(kept, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** The page of what needs attention, once the exchange has brought that a log shows two histories. */
async function attention(side: Speaker): Promise<void> {
  const { page, exchange } = side;
  for (;;) {
    const { items } = await ask<JointCautions>(side, '/cautions');
    if (items.some(({ kind }) => kind === 'two-histories')) break;
    await page.waitForTimeout(200);
  }
  await openPage(page, `${exchange}/attention`);
  await page.waitForSelector('html[data-ready]');
  await page
    .getByRole('heading', { name: word(side, 'caution.two-histories.title') })
    .first()
    .waitFor();
}

test('DK1072 an older copy of a folder goes on: both sides are told, and the proof is checked without any node', {
  skip,
}, async () => {
  await exchangeNow(cn);
  await rest(cn, true);
  const folder = path.join(sides.folder, 'cn');
  const copy = path.join(kept, 'cn');
  await sides.whileStopped(() => copyFolder(folder, copy));
  const first = await retitle(cn, 'Sample plan of one history');
  await rest(cn, false);
  await exchangeNow(cn);
  await openPage(la.page, `${la.exchange}/proposals`);
  const { items } = await ask<JointProposalPage>(la, '/proposals');
  assert.ok(items.some(({ id }) => id === first));
  await sides.whileStopped(() => {
    rmSync(folder, { recursive: true });
    copyFolder(copy, folder);
  });
  // The copy knows nothing of it, and enters something else at the same place before it exchanges.
  await retitle(cn, 'Sample plan of another history');
  await rest(cn, false);
  await openPage(cn.page, cn.exchange);
  await button(cn, 'joint.exchange-now').click();
  // The proof is kept on the other side, and comes to this one with the next exchange.
  await attention(la);
  await exchangeNow(la);
  await attention(cn);
  for (const side of [cn, la]) {
    await attention(side);
    const { violations } = await new AxeBuilder({ page: side.page }).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
      [],
    );
    await side.page.getByText(word(side, 'caution.two-histories.help')).waitFor();
  }
  const proof = await saved(la.page, () =>
    la.page
      .getByRole('link', { name: word(la, 'caution.proof') })
      .first()
      .click(),
  );
  const { hash } = await ask<Joint>(la, '');
  const check = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['src/main/cli.ts', 'verify', proof, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ENTENTE_DATA: path.join(kept, 'none'), ENTENTE_LANG: 'en' },
      timeout: 300_000,
    });
  const proven = check('--genesis', hash ?? '');
  assert.equal(proven.status, 0, proven.stderr);
  assert.match(proven.stdout, /the log of Chinese side \(sample data\) shows two histories/);
  const other = check('--genesis', 'A'.repeat(43));
  assert.deepEqual([other.status, /of another plan/.test(other.stderr)], [1, true]);
});

test('DK1072 the page says it in Chinese, Lao and English, and what was confirmed before stays in use', {
  skip,
}, async () => {
  for (const language of ['zh', 'lo', 'en'] as const) {
    await la.page.evaluate(async (to) => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/session', { method: 'PATCH', headers, body: JSON.stringify({ language: to }) });
    }, language);
    await openPage(la.page, `${la.exchange}/attention`);
    const words = la.page.getByText(translate(language, 'caution.two-histories.help'));
    await words.waitFor();
    await la.page.getByText(translate(language, 'caution.settle.other')).waitFor();
  }
  la = await speak(la, 'b', 'lo');
  const { total } = await ask<JointProposalPage>(la, '/proposals?which=agreed');
  assert.ok(total > 0);
});

test('DK1072 both settle which history stands, and the exchange goes on under a new key', {
  skip,
}, async () => {
  // The file goes from hand to hand here; the exchange would carry what all have signed too.
  await rest(cn, true);
  await attention(cn);
  const own = cn.page.locator('section', {
    has: cn.page.getByRole('heading', { name: word(cn, 'caution.settle.title') }),
  });
  await own
    .getByRole('radio', { name: word(cn, 'caution.settle.registered') })
    .first()
    .check({ force: true });
  const made = await saved(cn.page, () => button(cn, 'caution.settle.make', own).click());
  await attention(la);
  await la.page.setInputFiles('input[name=settling]', made);
  const [before = ''] = word(la, 'caution.settle.says', { log: 'a', n: 7 }).split('7');
  await la.page.getByText(new RegExp(`${before}\\d+`)).waitFor();
  await la.page
    .getByText(word(la, 'joint.has-not-signed', { name: otherOf({ ...la, letter: 'a' }) }))
    .waitFor();
  const signed = await saved(la.page, () => button(la, 'caution.settle.sign').click());
  await la.page.getByText(word(la, 'caution.settle.done')).waitFor();
  await attention(cn);
  await cn.page.setInputFiles('input[name=settling]', signed);
  await cn.page.getByText(word(cn, 'joint.has-signed', { name: otherOf(cn) })).waitFor();
  await button(cn, 'caution.settle.take').click();
  await cn.page.getByText(word(cn, 'caution.settle.done')).waitFor();
  await rest(cn, false);
  for (const side of [cn, la, cn]) await exchangeNow(side);
  const id = await retitle(cn, 'Sample plan that goes on');
  const has = async () => (await ask<JointProposalPage>(la, '/proposals')).items.some((one) => one.id === id);
  for (let tries = 0; !(await has()); tries++) {
    assert.ok(tries < 20, JSON.stringify([await ask(la, ''), await ask(cn, '')]));
    await exchangeNow(cn);
  }
  await openPage(la.page, `${la.exchange}/proposals`);
  const card = la.page.locator(`[aria-labelledby="proposal-${id}"]`);
  await button(la, 'joint.act.confirm', card).click();
  await card.waitFor({ state: 'detached' });
  await exchangeNow(la);
  for (const side of [cn, la]) {
    await openPage(side.page, `${side.exchange}/proposals?which=agreed`);
    await side.page.locator(`[aria-labelledby="proposal-${id}"]`).waitFor();
    // What was caught stays told; nothing is left to settle.
    await attention(side);
    assert.equal(
      await side.page.getByRole('heading', { name: word(side, 'caution.settle.title') }).count(),
      0,
    );
  }
});
