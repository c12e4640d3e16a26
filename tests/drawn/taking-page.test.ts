/** The page where agreed values are taken over, as it is drawn: ours beside what is agreed, and why something cannot be. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { JointProposalPage, JointTakings, ProposablePage } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { acceptAll } from '../app/joint/agreeing.ts';
import { carry, get, opened, post, type Side } from '../http/joint-sites.ts';
import { ask } from '../http/open-site.ts';
import { nameOf, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
await carry(cn, la);
await carry(la, cn);
const planOf = ({ at }: Side): string => at.split('/')[3] ?? '';
const page = `/plans/${planOf(la)}/exchange/taking`;
const languages = ['zh', 'lo', 'en'] as const;

/** cn proposes the plan's title and a reading; la, which lists no commitment, confirms both. */
async function agree(): Promise<void> {
  await acceptAll({ app: cn.site.app, planId: planOf(cn) });
  const place = cn.at.replace(/\/joint$/, '');
  const as = cn.site.admin;
  const headers = { 'if-match': String((await ask(cn.site, `GET ${place}`, { as })).headers.etag) };
  const body = { title: { en: 'Sample title', zh: '示例标题', lo: 'ຫົວຂໍ້ຕົວຢ່າງ' } };
  assert.equal((await ask(cn.site, `PATCH ${place}`, { as, headers, body })).statusCode, 200);
  const { items } = await get<ProposablePage>(cn, '/proposables');
  const title = items.find(({ register }) => register.endsWith('/title'))?.register;
  const reading = items.find(({ register }) => /^reading\/.*\/kind$/.test(register))?.register;
  assert.equal((await post(cn, '/proposals', { registers: [title, reading] })).statusCode, 201);
  await carry(cn, la);
  const waiting = (await get<JointProposalPage>(la, '/proposals')).items;
  const answers = waiting.map(({ id: item }) => ({ kind: 'confirm', item }));
  assert.equal((await post(la, '/answers', { answers })).statusCode, 201);
}

test('DK981 where nothing differs the page says so, and belongs to the own zone', async () => {
  for (const language of languages) {
    const { main, html } = await stage.draw(la.site, page, { language });
    assert.ok(wordsOf(main).includes(translate(language, 'taking.none')));
    assert.equal(/class="top-where"[\s\S]*?mark-zone-(\w+)/.exec(html)?.[1], 'own');
  }
});

test('DK981 what is agreed stands beside ours, what we do not list says why it cannot be taken over', async () => {
  await agree();
  for (const language of languages) {
    const { main } = await stage.draw(la.site, page, { language });
    const words = wordsOf(main);
    assert.ok(words.includes('Sample title') && words.includes('示例标题'), language);
    assert.ok(words.includes(translate(language, 'taking.hindrance.not-listed')), language);
    assert.equal(main.querySelectorAll('h1').length, 1);
    // One box for what can be taken over; the other cannot.
    assert.equal(main.querySelectorAll('.joint-card input[type=checkbox]').length, 1);
    for (const one of main.querySelectorAll('a[href], button, summary'))
      assert.notEqual(nameOf(one), '', one.outerHTML.slice(0, 200));
    assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/);
  }
});

test('DK981 what was taken over is listed with who did it, and can be put back once', async () => {
  const { items } = await get<JointTakings>(la, '/takings');
  const values = items
    .filter(({ hindrance }) => hindrance === null)
    .map(({ register, value }) => ({ register, value }));
  const { id } = (await post(la, '/takings', { values })).json<{ id: string }>();
  const buttons = async () => {
    const { main } = await stage.draw(la.site, page, { language: 'en' });
    const named = [...main.querySelectorAll('button')].map((one) => nameOf(one));
    return { words: wordsOf(main), canPutBack: named.includes(translate('en', 'taking.back')) };
  };
  const before = await buttons();
  assert.ok(before.canPutBack && before.words.includes('1 value, by'), before.words);
  assert.equal((await ask(la.site, `DELETE ${la.at}/takings/${id}`, { as: la.site.admin })).statusCode, 204);
  const after = await buttons();
  assert.equal(after.canPutBack, false);
  assert.ok(after.words.includes(translate('en', 'taking.is-back')));
});
