/** The pages of the exchange as they are drawn, in each language, with a plan that two sites have opened together. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cautionKinds } from '../../src/app/joint/index.ts';
import type { JointKeys, JointWords, ProposablePage } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { bring, carry, get, opened, post, sideOf } from '../http/joint-sites.ts';
import { nameOf, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
for (const [from, to] of [
  [cn, la],
  [la, cn],
] as const)
  await carry(from, to);
const plan = `/plans/${cn.at.split('/')[3]}/exchange`;
const languages = ['zh', 'lo', 'en'] as const;
/** The zone that the line above the page names. */
const zoneAbove = (html: string) => /class="top-where"[\s\S]*?mark-zone-(\w+)/.exec(html)?.[1];

test('DK860 every page of the exchange has one first heading, no id twice, and a name for all that can be pressed', async () => {
  for (const language of languages)
    for (const rest of ['', '/keys', '/attention', '/drafts', '/words', '/left', '/annex']) {
      const { main } = await stage.draw(cn.site, `${plan}${rest}`, { language });
      assert.equal(main.querySelectorAll('h1').length, 1, rest);
      const ids = [...main.querySelectorAll('[id]')].map(({ id }) => id);
      assert.deepEqual(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        [],
        rest,
      );
      for (const one of main.querySelectorAll('a[href], button, summary'))
        assert.notEqual(nameOf(one), '', `${rest}: ${one.outerHTML.slice(0, 200)}`);
      assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/, rest);
    }
});

test('DK1127 that a plan has not been opened together is told plainly: it is no fault, and nothing is called out', async () => {
  const alone = await sideOf({ after }, 'kh');
  const base = `/plans/${alone.at.split('/')[3]}/exchange`;
  for (const language of languages)
    for (const rest of ['/proposals', '/claims', '/packages', '/releases', '/terms']) {
      const { main } = await stage.draw(alone.site, `${base}${rest}`, { language });
      const [note, ...more] = main.querySelectorAll('.notice');
      assert.equal(more.length, 0, rest);
      const title = translate(language, 'problem.joint-not-open.title');
      assert.ok(note !== undefined && wordsOf(note).includes(title), rest);
      assert.ok(note.classList.contains('notice-note'), rest);
      assert.equal(main.querySelectorAll('[role=alert], .notice-bad').length, 0, rest);
    }
});

test('DK1050 the pages of the exchange stand in three named groups, and this page is named where they are folded away', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/keys`, { language });
    const [wide, narrow, ...rest] = main.querySelectorAll('.exchange-nav-groups');
    assert.equal(rest.length, 0);
    for (const groups of [wide, narrow]) {
      const names = [...(groups?.querySelectorAll('dt') ?? [])].map((one) => wordsOf(one));
      assert.deepEqual(
        names,
        (['between', 'ours', 'record'] as const).map((group) => translate(language, `joint.nav.${group}`)),
      );
      const links = [...(groups?.querySelectorAll('a') ?? [])];
      assert.equal(new Set(links.map((link) => link.getAttribute('href'))).size, links.length);
      const here = links
        .filter((link) => link.getAttribute('aria-current') === 'page')
        .map((one) => wordsOf(one));
      assert.deepEqual(here, [translate(language, 'keys.title')]);
    }
    const summary = main.querySelector('.exchange-nav summary');
    assert.ok(summary !== null && wordsOf(summary).includes(translate(language, 'keys.title')));
  }
});

test('DK860 the page of the keys says which count and which ended, and its recovery sheet holds no private key', async () => {
  assert.equal((await post(cn, '/keys/rotations', { role: 'log' })).statusCode, 201);
  const keys = await get<JointKeys>(cn, '/keys');
  const own = keys.parties.find(({ isOwn }) => isOwn);
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/keys`, { language });
    const words = wordsOf(main);
    for (const { printed } of [...(own?.log ?? []), ...(own?.cosign ?? [])])
      assert.ok(words.includes(printed));
    for (const key of [
      'keys.counts-now',
      'keys.ended.rotate',
      'keys.sheet.stolen',
      'keys.root.here',
    ] as const)
      assert.ok(words.includes(translate(language, key)), `${language} ${key}`);
    assert.ok(words.includes(keys.hash) && !words.includes('PRIVATE KEY'));
    assert.ok(!words.includes(translate(language, 'keys.missing.title')));
  }
});

test('DK860 a node without the key that counts says so first, with what to do', async () => {
  const { ring } = cn.site.app;
  const { keys } = ring;
  Object.assign(ring, { keys: () => [] });
  try {
    for (const language of languages) {
      const { main } = await stage.draw(cn.site, `${plan}/keys`, { language });
      const words = wordsOf(main);
      for (const key of ['keys.missing.title', 'keys.missing.advice', 'keys.not-here'] as const)
        assert.ok(words.includes(translate(language, key)), `${language} ${key}`);
    }
  } finally {
    Object.assign(ring, { keys });
  }
});

test('DK862 the page of what was caught says that nothing was, then what, in plain words of each language', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(la.site, `/plans/${la.at.split('/')[3]}/exchange/attention`, {
      language,
    });
    assert.ok(wordsOf(main).includes(translate(language, 'caution.none')));
  }
  const file = new TextEncoder().encode('words');
  assert.equal((await bring(la, '/imports', file)).statusCode, 422);
  for (const language of languages) {
    const { main } = await stage.draw(la.site, `/plans/${la.at.split('/')[3]}/exchange/attention`, {
      language,
    });
    const words = wordsOf(main);
    for (const key of [
      'caution.file.title',
      'caution.file.help',
      'caution.from-unknown',
      'caution.anew',
    ] as const)
      assert.ok(words.includes(translate(language, key)), `${language} ${key}`);
    assert.ok(!words.includes(translate(language, 'caution.none')));
    // No word of blame, and none of cryptography.
    assert.doesNotMatch(words, /attack|malicious|cheat|lied|攻击|恶意|欺骗|造假|ໂຈມຕີ|ຕົວະ|hash chain|Merkle/i);
  }
});

test('DK862 every kind of caution has a title and a help in each language that accuse nobody', () => {
  for (const language of languages)
    for (const kind of cautionKinds)
      for (const part of ['title', 'help'] as const) {
        const words = translate(language, `caution.${kind}.${part}`);
        assert.ok(words.length > 4 && !words.startsWith('caution.'), `${language} ${kind}`);
        assert.doesNotMatch(words, /attack|malicious|cheat|fraud|攻击|恶意|欺骗|造假|伪造|ໂຈມຕີ|ຕົວະ/i);
      }
});

test('DK863 drafts of both sides are shown with their remarks, and own values wait to be chosen', async () => {
  const { items } = await get<ProposablePage>(cn, '/proposables');
  const register = items.find((item) => item.register.endsWith('/title'))?.register ?? assert.fail();
  const made = await post(cn, '/drafts', { register, note: 'Sample words', days: 5 });
  assert.equal(made.statusCode, 201, made.body);
  const { id } = made.json<{ id: string }>();
  await carry(cn, la);
  assert.equal((await post(la, `/drafts/${id}/remarks`, { text: 'Sample remark' })).statusCode, 201);
  await carry(la, cn);
  for (const language of languages) {
    const drawn = await stage.draw(cn.site, `${plan}/drafts`, { language });
    assert.equal(zoneAbove(drawn.html), 'consult');
    assert.equal(zoneAbove((await stage.draw(cn.site, `${plan}/left`, { language })).html), 'shared');
    const ours = wordsOf(drawn.main);
    const theirs = wordsOf(
      (await stage.draw(la.site, `/plans/${la.at.split('/')[3]}/exchange/drafts`, { language })).main,
    );
    for (const words of [ours, theirs])
      for (const key of ['draft.mark', 'draft.until', 'draft.new'] as const)
        assert.ok(words.includes(translate(language, key)), `${language} ${key}`);
    assert.ok(ours.includes('Sample remark') && ours.includes(translate(language, 'draft.has-left')));
    assert.ok(theirs.includes('Sample words') && theirs.includes(translate(language, 'draft.remark-act')));
  }
});

test('DK864 words beside entries stand with what became of them; own ones can be erased, theirs not', async () => {
  const [value] = (await get<ProposablePage>(cn, '/proposables')).items;
  const made = await post(cn, '/proposals', { registers: [value?.register] });
  const [item = ''] = made.json<{ entries: string[] }>().entries;
  await carry(cn, la);
  await post(la, '/answers', { answers: [{ kind: 'object', item, reason: 'Words to be erased' }] });
  await carry(la, cn);
  const draw = async (side: typeof cn, language: (typeof languages)[number]) => {
    const address = `/plans/${side.at.split('/')[3]}/exchange/words`;
    return wordsOf((await stage.draw(side.site, address, { language })).main);
  };
  for (const language of languages) {
    const [ours, theirs] = [await draw(la, language), await draw(cn, language)];
    for (const words of [ours, theirs]) assert.ok(words.includes('Words to be erased'));
    assert.ok(ours.includes(translate(language, 'erasure.act')));
    assert.ok(!theirs.includes(translate(language, 'erasure.ask')) && !theirs.includes('undefined'));
  }
  const [one] = (await get<JointWords>(la, '/words')).items;
  await post(la, '/words/erasures', { digest: one?.digest });
  await carry(la, cn);
  for (const language of languages) {
    const words = await draw(cn, language);
    assert.ok(words.includes(translate(language, 'erasure.erased')) && !words.includes('Words to be erased'));
  }
});

test('DK862 what was worked out can be stated, and what the others found stands there', async () => {
  assert.equal((await post(cn, '/attests', undefined)).statusCode, 201);
  await carry(cn, la);
  for (const language of languages) {
    const { main } = await stage.draw(la.site, `/plans/${la.at.split('/')[3]}/exchange/attention`, {
      language,
    });
    const words = wordsOf(main);
    assert.ok(words.includes(translate(language, 'attest.same', { name: 'State cn' })), language);
    assert.ok(words.includes(translate(language, 'attest.act')));
  }
});
