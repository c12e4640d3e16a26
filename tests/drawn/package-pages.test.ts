/** The pages of packages and of what is on its way out, as they are drawn, in each language. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ProposablePage } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { carry, get, opened, post, type Side } from '../http/joint-sites.ts';
import { nameOf, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
const languages = ['zh', 'lo', 'en'] as const;
const base = ({ at }: Side) => `/plans/${at.split('/')[3]}/exchange`;
const registers = (await get<ProposablePage>(cn, '/proposables')).items.map(({ register }) => register);
const title = { zh: '示例清单', lo: 'ລາຍການຕົວຢ່າງ', en: 'Sample list' };

function sound(main: Element, where: string): void {
  assert.equal(main.querySelectorAll('h1').length, 1, where);
  const ids = [...main.querySelectorAll('[id]')].map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    [],
    where,
  );
  for (const one of main.querySelectorAll('a[href], button, summary'))
    assert.notEqual(nameOf(one), '', `${where}: ${one.outerHTML.slice(0, 200)}`);
  assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/, where);
}

test('DK960 a package is shown with how its items stand, and offers one act to whom it was proposed', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${base(cn)}/packages`, { language });
    assert.ok(wordsOf(main).includes(translate(language, 'package.none')));
  }
  const made = await post(cn, '/packages', {
    title,
    occasion: { en: 'Sample session' },
    date: '2026-11',
    registers,
  });
  const { id } = made.json<{ id: string }>();
  await carry(cn, la);
  for (const language of languages) {
    const list = await stage.draw(la.site, `${base(la)}/packages`, { language });
    sound(list.main, `list ${language}`);
    assert.ok(wordsOf(list.main).includes(title[language]));
    const one = await stage.draw(la.site, `${base(la)}/packages/${id}`, { language });
    sound(one.main, `one ${language}`);
    const words = wordsOf(one.main);
    const act = translate(language, 'package.answer-act', { n: registers.length, m: 0 });
    assert.ok(words.includes(act) && words.includes(translate(language, 'package.exception')), language);
    const ours = await stage.draw(cn.site, `${base(cn)}/packages/${id}`, { language });
    sound(ours.main, `ours ${language}`);
    assert.ok(!wordsOf(ours.main).includes(act));
    const proposals = await stage.draw(la.site, `${base(la)}/proposals`, { language });
    sound(proposals.main, `proposals ${language}`);
  }
});

test('DK961 DK1210 the route and what is on its way are shown, and choosing says that it is prepared first', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(la.site, `${base(la)}/releases`, { language });
    sound(main, `none ${language}`);
    assert.ok(wordsOf(main).includes(translate(language, 'release.route.none')));
  }
  assert.equal((await post(la, '/route', { consult: true, approve: true, people: 2 })).statusCode, 201);
  const own = (await get<ProposablePage>(la, '/proposables')).items.map(({ register }) => register);
  assert.equal((await post(la, '/releases', { kind: 'package', title, registers: own })).statusCode, 201);
  for (const language of languages) {
    const { main } = await stage.draw(la.site, `${base(la)}/releases`, { language });
    sound(main, `releases ${language}`);
    const words = wordsOf(main);
    for (const key of [
      'release.route.consult',
      'release.route.approve',
      'release.route.two',
      'release.act.consult',
    ] as const)
      assert.ok(words.includes(translate(language, key)), `${language} ${key}`);
    const waiting = { consult: 1, approve: 0, release: 0, another: 0 };
    for (const told of [
      translate(language, 'release.waiting', { n: 1 }),
      translate(language, 'release.waiting-by', waiting).trim(),
    ])
      assert.ok(words.includes(told), `${language} ${told}`);
    assert.ok(words.includes(title[language]) && main.querySelectorAll('pre').length === own.length + 1);
    const choosing = await stage.draw(la.site, `${base(la)}/propose`, { language });
    sound(choosing.main, `propose ${language}`);
    assert.ok(wordsOf(choosing.main).includes(translate(language, 'release.route-stands')));
  }
  assert.equal(
    (await post(la, '/route', { consult: false, approve: false, people: 1 })).json().outcome,
    'waits',
  );
  const { main } = await stage.draw(la.site, `${base(la)}/releases`);
  assert.ok(wordsOf(main).includes(translate('en', 'release.route.take-back')));
});
