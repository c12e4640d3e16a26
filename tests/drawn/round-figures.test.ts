/** The figures that a body owes, on its form, in its return and on its own page, as they are drawn. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ReturnDetail, RoundForm, RoundStanding } from '../../src/http/contract/index.ts';
import { ask, importPlan, join, openSite, type Site } from '../http/open-site.ts';
import { openStage, type Stage, wordsOf } from './stage.ts';

const stage: Stage = await openStage();
const site: Site = await openSite({ after });
const plan = (await importPlan(site)).id;

async function make(collection: string, body: object): Promise<string> {
  const made = await ask(site, `POST /api/plans/${plan}/${collection}`, { as: site.admin, body });
  assert.equal(made.statusCode, 201, made.body);
  return made.json<{ id: string }>().id;
}

const customs = { name: { zh: '海关总署', lo: 'ກົມພາສີ', en: 'Customs' }, side: 'ours' };
const lead = `body/${await make('bodies', customs)}`;
await make('indicators', {
  title: { zh: '零关税税目比例', lo: 'ອັດຕາສ່ວນພາສີສູນ', en: 'Lines at zero' },
  unit: 'percent',
  comparator: 'at-least',
  aggregation: 'latest',
  lead,
});
await make('activities', {
  title: { zh: '海关培训班', lo: 'ຫຼັກສູດພາສີ', en: 'A customs course' },
  form: 'course',
  date: '2026-05',
  lead,
  quotas: [{ province: { zh: '北省', lo: 'ແຂວງເໜືອ', en: 'North' }, offered: 20, allocated: 15 }],
});
const round = await make('rounds', {
  title: { en: 'Figures' },
  ...{ period: '2026', state: 'open', language: 'en', bodies: [lead] },
});
await ask(site, `POST /api/plans/${plan}/rounds/${round}/forms`, { as: site.admin });
const standing = await ask(site, `GET /api/plans/${plan}/rounds/${round}/standing`, { as: site.admin });
const code = standing.json<RoundStanding>().lines[0]?.code ?? '';
const form = (await ask(site, `GET /api/plans/${plan}/forms/${code}`, { as: site.admin })).json<RoundForm>();
const noy = await join(site, 'noy', ['reader']);
await make('contacts', { name: 'Noy', body: lead, account: `person/${noy.id}` });

const inLanguage = {
  zh: ['零关税税目比例', '海关培训班', '北省', '实际使用', '其他省份'],
  lo: ['ອັດຕາສ່ວນພາສີສູນ', 'ຫຼັກສູດພາສີ', 'ແຂວງເໜືອ', 'ນຳໃຊ້', 'ແຂວງອື່ນ'],
  en: ['Lines at zero', 'A customs course', 'North', 'Used', 'A further province'],
} as const; // words of a page

for (const language of ['zh', 'lo', 'en'] as const) {
  test(`RD946 a form shows its figures with what stands and room to write, in ${language}`, async () => {
    const { main } = await stage.draw(site, `/plans/${plan}/rounds/forms/${form.code}`, { language });
    const words = wordsOf(main, '.unseen');
    for (const word of [...inLanguage[language], '20', '15']) assert.ok(words.includes(word), word);
    assert.ok(main.querySelectorAll('.round-room').length > 0, 'room to write');
  });

  test(`RD945 the own page asks for figures, filled in with what stands, in ${language}`, async () => {
    const { main } = await stage.draw(site, `/plans/${plan}/own`, { language, as: noy.cookie });
    const words = wordsOf(main, '.unseen');
    for (const word of inLanguage[language]) assert.ok(words.includes(word), word);
    const field = (name: string) => main.querySelector(`input[name="${name}"]`)?.getAttribute('value') ?? '';
    assert.deepEqual([field('1.offered'), field('1.allocated'), field('1.used')], ['20', '15', '']);
    assert.equal(
      main.querySelector('input[name="2.province"]') !== null,
      true,
      'a further province has a name',
    );
    assert.equal(main.querySelector('input[name="1.province"]'), null);
  });
}

test('RD946 a return tells each figure with what stood, and what is wrong beside its row', async () => {
  const [value, north] = form.figures;
  const rows = [
    { key: value?.key, value: '6,100 lines' },
    { key: north?.key, used: '12' },
  ];
  const entered = await ask(site, `POST /api/plans/${plan}/forms/${form.code}/returns`, {
    as: site.admin,
    body: { rows },
  });
  assert.equal(entered.statusCode, 201, entered.body);
  const { id, counts } = entered.json<ReturnDetail>();
  assert.deepEqual(counts, { add: 0, change: 1, skip: 0, error: 1 });
  const { main } = await stage.draw(site, `/plans/${plan}/rounds/returns/${id}`);
  const [first, second] = [...main.querySelectorAll('tbody tr')].map((row) => wordsOf(row, '.unseen'));
  assert.match(first ?? '', /Lines at zero.*The unit does not fit; it should be percent/s);
  assert.match(second ?? '', /A customs course.*North.*Used\s*12/s);
});
