/** A letter that waits is answered at the desk, and set to wait again, by two presses. All letters are invented. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Language, type MessageKey, translate } from '../../src/i18n/index.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { look, openWorkNode, type WorkNode } from './work-node.ts';

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

let sent = 0;
async function make(title: string): Promise<string> {
  const body = { number: `S-${sent}`, title: { zh: title }, direction: 'out', date: '2026-03-01' };
  const answer = await fetch(`${node.origin}/api/plans/${node.plan}/letters`, {
    method: 'POST',
    headers: {
      cookie: node.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      origin: node.origin,
      'content-type': 'application/json',
      'idempotency-key': `letter-${sent++}`,
    },
    body: JSON.stringify({ ...body, due: '2026-04-01', state: 'reply-expected' }),
  });
  assert.equal(answer.status, 201);
  const { id }: { id: string } = await answer.json();
  return id;
}

for (const [language, width] of [
  ['zh', 1440],
  ['lo', 360],
  ['en', 360],
] as const satisfies readonly (readonly [Language, number])[])
  test(`DK1750 the answer to a letter is entered from its page, which stops waiting, and waits again (${language}, ${width})`, {
    skip,
  }, async () => {
    const id = await make('询问（示例）');
    const page = await look(browser, node, `/plans/${node.plan}/letters/${id}`, { language, width });
    const word = (key: MessageKey) => translate(language, key);
    await page.getByRole('link', { name: word('object.answer.theirs') }).click();
    await page.getByLabel(word('field.number')).fill('L-7');
    await page.getByLabel(word('field.subject')).first().fill('答复（示例）');
    await page.getByLabel(word('field.letter-date')).fill('2026-03-20');
    await page.getByRole('button', { name: word('object.save'), exact: true }).click();
    const reopen = page.getByRole('button', { name: word('object.answer.reopen') });
    await reopen.waitFor();
    const state = async () => {
      const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const at = `${node.origin}/api/plans/${node.plan}/letters/${id}`;
      const { values } = await (await fetch(at, { headers: { cookie } })).json();
      return [values.state, values.answered ?? null];
    };
    assert.deepEqual(await state(), ['answered', '2026-03-20']);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    await reopen.click();
    const close = page.getByRole('button', { name: word('object.answer.close') });
    await close.waitFor();
    assert.deepEqual(await state(), ['reply-expected', null]);
    await close.click();
    await reopen.waitFor();
    assert.deepEqual(await state(), ['answered', '2026-03-20']);
    await page.context().close();
  });
