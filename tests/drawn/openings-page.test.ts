/** The page of openings, in each language: what is being signed, the present opening, those that have ended, and the log of one of them. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { JointOpenings } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { carry, get, opened, post, textOf } from '../http/joint-sites.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
for (let n = 0; n < 3; n++) {
  await carry(cn, la);
  await carry(la, cn);
}
const plan = `/plans/${cn.at.split('/')[3]}`;
const languages = ['zh', 'lo', 'en'] as const;

test('DK1290 while an opening is being signed the page says by whom it is, and then which have ended', async () => {
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
  }
  const file = await textOf(cn, '/plan-file');
  assert.equal((await post(la, '/plan-file', { file, sign: true })).statusCode, 200);
  const back = await textOf(la, '/plan-file');
  assert.equal((await post(cn, '/plan-file', { file: back, sign: false })).statusCode, 200);
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
