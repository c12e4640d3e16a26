/** Each party's value of an indicator and the difference as they are drawn, in each language, on both sides. Sample values. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ProposablePage } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { carry, get, opened, post } from '../http/joint-sites.ts';
import { ask } from '../http/open-site.ts';
import { openStage, wordsOf } from './stage.ts';

type Side = Awaited<ReturnType<typeof opened>>['cn'];
const stage = await openStage();
const { cn, la } = await opened({ after });
await carry(cn, la);
await carry(la, cn);
const languages = ['zh', 'lo', 'en'] as const;
const planOf = ({ at }: Side): string => at.split('/')[3] ?? '';

async function make(side: Side, collection: string, body: unknown): Promise<string> {
  const made = await ask(side.site, `POST /api/plans/${planOf(side)}/${collection}`, {
    as: side.site.admin,
    body,
  });
  assert.equal(made.statusCode, 201, made.body);
  return made.json<{ id: string }>().id;
}
/** Proposes the values of a thing, and carries them over. */
async function send(from: Side, to: Side, thing: string): Promise<void> {
  const { items } = await get<ProposablePage>(from, '/proposables?limit=200');
  const registers = items.map(({ register }) => register).filter((name) => name.startsWith(`${thing}/`));
  assert.equal((await post(from, '/proposals', { registers })).statusCode, 201);
  await carry(from, to);
  await carry(to, from);
}

const indicator = await make(cn, 'indicators', {
  title: { zh: '零关税比例', lo: 'ອັດຕາພາສີສູນ', en: 'Zero tariff' },
  ...{ unit: '%', comparator: 'at-least', aggregation: 'latest' },
});
const sampleValue = (amount: string) => ({
  indicator: `indicator/${indicator}`,
  ...{ period: '2026', value: { amount, unit: '%' }, side: 'ours' },
});
const words = {
  zh: ['98.1%', '97.4%', '0.7个百分点'],
  lo: ['98,1%', '97,4%', '0,7 ຈຸດສ່ວນຮ້ອຍ'],
  en: ['98.1%', '97.4%', '0.7 percentage points'],
};

test('DK1042 before anybody has stated a value the joint status says so', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `/plans/${planOf(cn)}/exchange/standing`, { language });
    assert.ok(wordsOf(main).includes(translate(language, 'joint.indicators.none')), language);
  }
});

test('DK1042 both values and the difference stand in the joint status, in the numbers of each language', async () => {
  await send(cn, la, `indicator/${indicator}`);
  const ours = await make(cn, 'indicator-values', sampleValue('98.1'));
  await send(cn, la, `indicator-value/${ours}`);
  // la writes its value under the indicator that the parties know: it takes it over first.
  const { items } = await get<{ items: { register: string; value: string }[] }>(la, '/takings');
  assert.deepEqual(items, []);
  const waiting = await get<{ items: { id: string; register: string }[] }>(la, '/proposals?which=waiting');
  const answers = waiting.items
    .filter(({ register }) => register.startsWith(`indicator/${indicator}/`))
    .map(({ id }) => ({ kind: 'confirm', item: id }));
  assert.equal((await post(la, '/answers', { answers })).statusCode, 201);
  const offered = await get<{ items: { register: string; value: string }[] }>(la, '/takings');
  const values = offered.items.map(({ register, value }) => ({ register, value }));
  assert.equal((await post(la, '/takings', { values })).statusCode, 201);
  const theirs = await make(la, 'indicator-values', sampleValue('97.4'));
  await send(la, cn, `indicator-value/${theirs}`);
  for (const side of [cn, la])
    for (const language of languages)
      for (const rest of ['exchange/standing', 'exchange/standing?period=2026']) {
        const { main } = await stage.draw(side.site, `/plans/${planOf(side)}/${rest}`, { language });
        const said = wordsOf(main);
        for (const one of words[language])
          assert.ok(said.includes(one), `${language} ${rest} ${one}: ${said}`);
        assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/, rest);
        assert.equal(main.querySelectorAll('h1').length, 1, rest);
      }
});
