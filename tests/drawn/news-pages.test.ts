/** What has come from the other side, in the frame of every page and on its own page, in each language. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { JointNewsPage, ProposablePage } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { carry, get, opened, post } from '../http/joint-sites.ts';
import { join } from '../http/open-site.ts';
import { find, nameOf, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
for (const [from, to] of [
  [cn, la],
  [la, cn],
] as const)
  await carry(from, to);
const plan = `/plans/${la.at.split('/')[3]}`;
const languages = ['zh', 'lo', 'en'] as const;

/** The line in the frame of a page, and the count beside the exchange in its rail. */
async function frameOf(page: string, language: (typeof languages)[number], as = la.site.admin) {
  const { html } = await stage.draw(la.site, page, { language, as });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const line = document.querySelector('header .top-news');
  const item = document.querySelector(`.rail-item[href="${plan}/exchange"]`);
  return { line, count: item?.querySelector('.rail-count') ?? null };
}

/** Proposes an own value of cn. */
async function propose(part: string): Promise<void> {
  const { items } = await get<ProposablePage>(cn, '/proposables');
  const registers = items.map(({ register }) => register).filter((one) => one.endsWith(part));
  const made = await post(cn, '/proposals', { registers: registers.slice(0, 1) });
  assert.equal(made.statusCode, 201, made.body);
}

test('DK1180 where nothing has come the line is empty and has its place; a reader has none of it', async () => {
  const { line, count } = await frameOf(plan, 'en');
  assert.deepEqual([line?.getAttribute('role'), line?.innerHTML, count], ['status', '', null]);
  const { main } = await stage.draw(la.site, `${plan}/exchange/news`);
  assert.ok(wordsOf(main).includes(translate('en', 'news.none')));
});

test('DK1180 DK1182 every page says from whom how much has come, and the page of it says what, with the way to each', async () => {
  await propose('/title');
  await propose('/period');
  await carry(cn, la);
  for (const language of languages) {
    const from = translate(language, 'news.from', { n: 2, more: 'no', name: 'State cn' });
    for (const page of [plan, `${plan}/register`, `${plan}/exchange/proposals`]) {
      const { line, count } = await frameOf(page, language);
      const link = find(line ?? assert.fail(page), 'a', from);
      assert.equal(link.getAttribute('href'), `${plan}/exchange/news`);
      assert.ok(nameOf(link).includes(translate(language, 'news.look', { news: from })));
      assert.equal(wordsOf(count ?? assert.fail(page), '.unseen'), '2');
    }
    const { main } = await stage.draw(la.site, `${plan}/exchange/news`, { language });
    const ways = [...main.querySelectorAll('.joint-card h2 a')];
    assert.equal(ways.length, 2);
    for (const way of ways) {
      assert.equal(wordsOf(way), translate(language, 'joint.kind', { kind: 'propose' }));
      assert.match(way.getAttribute('href') ?? '', /exchange\/proposals\?which=waiting#proposal-a:\d+:/);
    }
    find(main, 'button', translate(language, 'news.looked'));
    assert.doesNotMatch(wordsOf(main), /\{\w+\}|undefined|\[object/);
  }
  const { cookie } = await join(la.site, 'reader', ['reader']);
  const { line } = await frameOf(plan, 'en', cookie);
  assert.equal(line?.innerHTML, '');
});

test('DK1180 what was looked at is gone from the line, and what waits for an answer goes on standing beside the exchange', async () => {
  const { marks } = await get<JointNewsPage>(la, '/news/entries');
  assert.equal((await post(la, '/news/seen', marks)).statusCode, 204);
  const { line, count } = await frameOf(plan, 'zh');
  assert.equal(line?.innerHTML, '');
  assert.equal(wordsOf(count ?? assert.fail(), '.unseen'), '2');
});
