/**
 * Reply times and the reminder as they are drawn, in each language, with a plan that two sites have opened together. The clocks
 * are set back for what lies in the past, so that nobody's session ends meanwhile.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { JointTerms, ProposablePage, Reminder } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { carry, get, opened, post } from '../http/joint-sites.ts';
import { nameOf, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
const today = cn.site.clock.now;
const languages = ['zh', 'lo', 'en'] as const;
const page = ({ at }: typeof cn, rest: string) => `/plans/${at.split('/')[3]}/exchange${rest}`;
const on = (time: string): void => {
  for (const { site } of [cn, la]) site.clock.now = Date.parse(time);
};
const shown = async (side: typeof cn, rest: string, language: 'zh' | 'lo' | 'en' = 'en') =>
  (await stage.draw(side.site, page(side, rest), { language })).main;

await carry(cn, la);
await carry(la, cn);

test('DK1040 without terms the page says that no time runs and nothing is taken', async () => {
  for (const language of languages) {
    const words = wordsOf(await shown(cn, '/terms', language));
    assert.ok(words.includes(translate(language, 'reply.settled.none')), language);
    assert.ok(!words.includes(translate(language, 'reply.ours.title')), language);
  }
});

test('DK1040 what waits shows its days on both sides; what was taken is never shown as confirmed', async () => {
  on('2026-03-01T08:00:00Z');
  const terms = [{ subject: 'programme', days: 10, deemed: true }];
  assert.equal((await post(cn, '/answer-terms', { terms })).statusCode, 201);
  await carry(cn, la);
  const [rule] = (await get<JointTerms>(la, '/answer-terms')).proposed;
  await post(la, '/answers', { answers: [{ kind: 'confirm', item: rule?.id }] });
  await carry(la, cn);
  const title = (await get<ProposablePage>(cn, '/proposables')).items.find(({ register }) =>
    register.endsWith('/title'),
  );
  await post(cn, '/proposals', { registers: [title?.register] });
  await carry(cn, la);
  await carry(la, cn);
  on('2026-03-05T08:00:00Z');
  // 1 March and ten days is 11 March; on 5 March six days are left.
  for (const side of [cn, la]) {
    const words = wordsOf(await shown(side, '/terms'));
    assert.ok(words.includes('6 days left') && words.includes('11 March 2026'), words);
    assert.ok(words.includes('State la to answer'), words);
  }
  // Whose answer is waited for is printed from our own page alone.
  const printed = async (rest: string) => wordsOf(await shown(cn, rest), '.not-on-paper');
  assert.ok((await printed('/terms')).includes('6 days left'));
  assert.ok(wordsOf(await shown(cn, '/proposals?which=own')).includes('6 days left'));
  assert.ok(!(await printed('/proposals?which=own')).includes('6 days left'));
  on('2026-03-20T08:00:00Z');
  assert.ok(wordsOf(await shown(cn, '/terms')).includes('9 days over'));
  assert.ok(wordsOf(await shown(cn, '/terms')).includes(translate('en', 'reply.not-heard')));
  await post(cn, '/attests', {});
  await carry(cn, la);
  await carry(la, cn);
  const main = await shown(cn, '/terms');
  assert.ok(wordsOf(main).includes(translate('en', 'reply.take')));
  const [item] = (await get<JointTerms>(cn, '/answer-terms')).theirs;
  assert.equal((await post(cn, '/silences', { items: [item?.id] })).statusCode, 201);
  await carry(cn, la);
  on(new Date(today).toISOString());
  for (const side of [cn, la])
    for (const language of languages)
      for (const rest of ['/terms', '/proposals?which=all']) {
        const found = await shown(side, rest, language);
        const card = [...found.querySelectorAll('article')].find(({ id, outerHTML }) =>
          `${id}${outerHTML}`.includes(`proposal-${item?.id}`),
        );
        const words =
          card === undefined ? assert.fail(`${rest} ${language}`) : wordsOf(card, '.not-on-paper');
        assert.ok(words.includes(translate(language, 'joint.status.deemed')), words);
        assert.ok(words.includes(rule?.id ?? ''), words);
        assert.ok(!words.includes(translate(language, 'joint.status.settled')), words);
        assert.ok(!words.includes(translate(language, 'joint.answer.confirm')), words);
      }
  // Only who was silent is told that an answer is still possible.
  assert.ok(wordsOf(await shown(la, '/proposals?which=all')).includes(translate('en', 'reply.late-help')));
  assert.ok(!wordsOf(await shown(cn, '/proposals?which=all')).includes(translate('en', 'reply.late-help')));
});

test('DK1040 pages that say whose answer is waited for are our own', async () => {
  for (const rest of ['/terms', '/reminder', '/standing']) {
    const { html } = await stage.draw(cn.site, page(cn, rest), { language: 'en' });
    assert.match(html, /class="top-where"[\s\S]*?mark-zone-own/, rest);
  }
});

test('DK1041 a reminder stands in the language that is chosen, and alone on paper', async () => {
  on('2026-03-20T08:00:00Z');
  const period = (await get<ProposablePage>(cn, '/proposables')).items.find(({ register }) =>
    register.endsWith('/period'),
  );
  await post(cn, '/proposals', { registers: [period?.register] });
  await carry(cn, la);
  await carry(la, cn);
  on(new Date(today).toISOString());
  for (const language of languages) {
    const letter = await get<Reminder>(cn, `/reminder?language=${language}`);
    const main = await shown(cn, `/reminder?language=${language}`);
    const paper = wordsOf(main, '.not-on-paper');
    for (const line of letter.lines)
      assert.ok(paper.includes(line.split('\n')[0] ?? ''), `${language} ${line}`);
    assert.equal(main.querySelector('article')?.getAttribute('lang'), language);
  }
  const [matter] = (await get<Reminder>(cn, '/reminder?language=en')).lines.filter((line) =>
    line.startsWith('1.'),
  );
  // 20 March and ten days.
  assert.ok(matter?.includes('20 March 2026') && matter.includes('30 March 2026'), matter);
});

test('DK1040 DK1041 both pages have one first heading, no id twice, and a name for all that can be pressed', async () => {
  for (const language of languages)
    for (const rest of ['/terms', '/reminder']) {
      const main = await shown(cn, rest, language);
      assert.equal(main.querySelectorAll('h1').length, 1, rest);
      const ids = [...main.querySelectorAll('[id]')].map(({ id }) => id);
      assert.deepEqual(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        [],
        rest,
      );
      const ranks = [...main.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
      ranks.forEach((rank, at) => {
        assert.ok(rank - (ranks[at - 1] ?? 0) <= 1, `${rest}: ${ranks}`);
      });
      for (const one of main.querySelectorAll('a[href], button, summary'))
        assert.notEqual(nameOf(one), '', `${rest}: ${one.outerHTML.slice(0, 200)}`);
      assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/, rest);
    }
});
