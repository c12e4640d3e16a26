/** In which languages a committee's brief quotes the plan: a plan of three texts of which not all are authentic. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addText,
  createObject,
  importPlan,
  makePaper,
  review,
  reviewQueue,
  settleAlignment,
  showAlignment,
} from '../../src/app/index.ts';
import { type Closing, must, openNode, person } from '../app/test-node.ts';
import { planChars } from '../text/sample-texts.ts';

const who = person();
const bytesOf = (chars: string): Uint8Array => new TextEncoder().encode(chars);
type Language = 'zh' | 'lo' | 'en';

/** The words of the commitment in the brief, in the languages of the paper; `authentic` are the texts that count. */
async function briefOf(t: Closing, authentic: readonly Language[]) {
  const { app } = await openNode(t);
  const of = (language: Language) => ({
    bytes: bytesOf(planChars(language)),
    authentic: authentic.includes(language),
  });
  const plan = must(await importPlan(app, who, of('zh')));
  const planId = plan.id;
  const queue = must(await reviewQueue(app, who, { planId }));
  const items = queue.provisions.find(({ path }) => path === '2.4.5')?.items ?? [];
  const [first = ''] = items.map(({ id }) => id);
  const seen = new Map(items.map(({ id, version }) => [id, version]));
  const outline = { act: 'accept-outline', text: plan.texts[0]?.id ?? '' } as const;
  must(await review(app, who, { planId, acts: [outline, { act: 'accept', items: [first] }], seen }));
  for (const language of ['lo', 'en'] as const) {
    const { id: textId } = must(await addText(app, who, { planId, ...of(language) }));
    const { version, places } = must(await showAlignment(app, who, { planId, textId }));
    const found = places.find(({ item }) => item === first);
    assert.ok(found?.spans, language);
    const acts = [{ act: 'place', places: [{ commitment: first, spans: [...found.spans] }] } as const];
    must(await settleAlignment(app, who, { planId, textId, version, acts }));
  }
  const values = {
    title: { en: 'Sample committee' },
    form: 'committee',
    commitments: [`commitment/${first}`],
  };
  const { id } = must(await createObject(app, who, { planId, type: 'mechanism', values }));
  const paper = must(
    await makePaper(app, who, { planId, kind: 'committee-brief', about: `mechanism/${id}` }),
  );
  return async (main: Language, second: Language | null = null) => {
    const set = must(await app.printing.set({ paper, languages: { main, second }, zone: 'UTC' }));
    const table = set.parts.find(({ name }) => name === 'commitments');
    assert.ok(table?.is === 'table');
    const cell = table.rows[0]?.[table.columns.findIndex(({ name }) => name === 'words')];
    return [cell?.main, cell?.second];
  };
}

const zh = '加强媒体合作';
const lo = 'ເພີ່ມທະວີການຮ່ວມມືດ້ານສື່ມວນຊົນ';
const en = 'Strengthen cooperation in the media';

test('EX1596 a brief quotes the authentic text of its language alone', async (t) => {
  const told = await briefOf(t, ['zh', 'lo']);
  assert.deepEqual(await told('zh'), [zh, null]);
  assert.deepEqual(await told('lo'), [lo, null]);
  assert.deepEqual(await told('zh', 'lo'), [zh, lo]);
});

test('EX1596 where the text of its language does not count, the authentic ones stand with it, each once', async (t) => {
  const told = await briefOf(t, ['zh', 'lo']);
  assert.deepEqual(await told('en'), [`${en}\n${zh}\n${lo}`, null]);
  assert.deepEqual(await told('en', 'zh'), [en, zh], 'one of the two counts');
  assert.deepEqual(await told('zh', 'en'), [zh, en]);
});

test('EX1596 where no text is said to count, the paper’s language stands alone', async (t) => {
  const told = await briefOf(t, []);
  assert.deepEqual(await told('en'), [en, null]);
  assert.deepEqual(await told('lo', 'zh'), [lo, zh]);
});
