/** The page of openings, in each language: what is being signed, the present opening, those that have ended, and the log of one of them. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { JointOpenings } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { carry, get, opened, post, textOf } from '../http/joint-sites.ts';
import { ask } from '../http/open-site.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
for (let n = 0; n < 3; n++) {
  await carry(cn, la);
  await carry(la, cn);
}
const plan = `/plans/${cn.at.split('/')[3]}`;
const languages = ['zh', 'lo', 'en'] as const;

type Main = Awaited<ReturnType<typeof stage.draw>>['main'];
const filesIn = (main: Main) => main.querySelectorAll('input[type=file]').length;
const presses = (main: Main) => [...main.querySelectorAll('button')].map((one) => wordsOf(one));

/** Every page says that it rests, and the first offers nothing that would be refused [DK1404]. */
async function assertRests(language: (typeof languages)[number]): Promise<void> {
  for (const page of ['', '/proposals', '/propose', '/packages', '/releases', '/left', '/terms']) {
    const { main } = await stage.draw(cn.site, `${plan}/exchange${page}`, { language });
    assert.ok(wordsOf(main).includes(translate(language, 'opening.rests.title')), `${language} ${page}`);
  }
  const { main } = await stage.draw(cn.site, `${plan}/exchange`, { language });
  assert.equal(filesIn(main), 0, language);
  for (const key of ['joint.files.make', 'joint.exchange-now'] as const)
    assert.equal(presses(main).includes(translate(language, key)), false, `${language} ${key}`);
}

test('DK1290 DK1404 while an opening is being signed the page says by whom it is, and then which have ended', async () => {
  const begun = await post(cn, '/openings', { offers: [await textOf(la, '/party-file')], without: [] });
  assert.equal(begun.statusCode, 201, begun.body);
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/exchange/openings`, { language });
    const words = wordsOf(main);
    assert.ok(words.includes(translate(language, 'joint.has-signed', { name: 'State cn' })), language);
    assert.ok(words.includes(translate(language, 'joint.has-not-signed', { name: 'State la' })), language);
    assert.ok(words.includes(translate(language, 'opening.take-back')), language);
    const front = await stage.draw(cn.site, `${plan}/exchange`, { language });
    assert.ok(wordsOf(front.main).includes(translate(language, 'opening.rests.advice')), language);
    await assertRests(language);
  }
  const file = await textOf(cn, '/plan-file');
  assert.equal((await post(la, '/plan-file', { file, sign: true })).statusCode, 200);
  const back = await textOf(la, '/plan-file');
  assert.equal((await post(cn, '/plan-file', { file: back, sign: false })).statusCode, 200);
  const live = await stage.draw(cn.site, `${plan}/exchange`, { language: 'en' });
  assert.ok(filesIn(live.main) > 0 && presses(live.main).includes('Make an exchange file'));
  const { items } = await get<JointOpenings>(cn, '/openings');
  const ended = items.find(({ state }) => state === 'ended');
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/exchange/openings`, { language });
    const words = wordsOf(main);
    assert.ok(words.includes(ended?.hash ?? 'no hash'), language);
    for (const state of ['present', 'ended'])
      assert.ok(words.includes(translate(language, 'opening.state', { state })), `${language} ${state}`);
    assert.ok(!words.includes(translate(language, 'opening.take-back')), language);
    const link = [...main.querySelectorAll('a')].find((one) =>
      one.getAttribute('href')?.includes('opening=1'),
    );
    const log = await stage.draw(cn.site, link?.getAttribute('href') ?? '', { language });
    assert.ok(wordsOf(log.main).includes(translate(language, 'opening.reading', { n: 1 })), language);
    assert.ok(wordsOf(log.main).includes(translate(language, 'joint.kind', { kind: 'plan_open' })), language);
    assert.doesNotMatch(wordsOf(log.main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/);
  }
});

test('DK1320 the joint status says what its figures count, and shows what stood agreed in the opening that has ended, with the way to propose it again', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/exchange/standing`, { language });
    const words = wordsOf(main);
    for (const said of [
      translate(language, 'opening.before.counts'),
      translate(language, 'opening.before.title', { n: 1 }),
      translate(language, 'opening.before.none'),
    ])
      assert.ok(words.includes(said), `${language}: ${said}`);
    const hrefs = [...main.querySelectorAll('section a')].map((one) => one.getAttribute('href'));
    for (const page of ['propose', 'claims'])
      assert.ok(hrefs.includes(`${plan}/exchange/${page}`), `${language}: ${page}`);
    assert.doesNotMatch(words, /\{\w+\}|undefined|\[object/);
  }
});

test('AP1347 a finished file that comes after the log has gone on is refused in each language until it is taken all the same, and the page says what is after the end', async () => {
  for (let n = 0; n < 3; n++) {
    await carry(cn, la);
    await carry(la, cn);
  }
  await post(cn, '/openings', { offers: [await textOf(la, '/party-file')], without: [] });
  const file = await textOf(cn, '/plan-file');
  assert.equal((await post(la, '/plan-file', { file, sign: true })).statusCode, 200);
  const whole = await textOf(la, '/plan-file');
  await ask(cn.site, `DELETE ${cn.at}/openings/next`, { as: cn.site.admin });
  const { items } = await get<{ items: { register: string }[] }>(cn, '/proposables');
  const registers = [items[0]?.register];
  assert.equal((await post(cn, '/proposals', { registers })).statusCode, 201);
  for (const language of languages) {
    await ask(cn.site, 'PATCH /api/session', { as: cn.site.admin, body: { language } });
    const refused = await post(cn, '/plan-file', { file: whole, sign: false });
    const { code, detail } = refused.json<{ code: string; detail: string }>();
    const reason = { reason: 'goes_back', n: 1 };
    assert.deepEqual(
      [code, detail],
      ['joint-opening-refused', translate(language, 'problem.joint-opening-refused.advice', reason)],
    );
  }
  const taken = await post(cn, '/plan-file', { file: whole, sign: false, goesBack: true });
  assert.equal(taken.statusCode, 200, taken.body);
  const { items: all } = await get<JointOpenings>(cn, '/openings');
  const ended = all.find(({ number }) => number === 2)?.parties.find(({ isOwn }) => isOwn);
  const counts = { n: ended?.held ?? 0, k: 1 };
  assert.equal(ended?.ends, counts.n - 1);
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/exchange/openings`, { language });
    assert.ok(wordsOf(main).includes(translate(language, 'opening.held-beyond', counts)), language);
  }
});
