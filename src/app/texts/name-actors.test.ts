/** Sides that act, by the plan's parties: at import, and once the plan's office names its parties. The plan is invented. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { must, openNode, person } from '../../../tests/app/test-node.ts';
import { getPlan, importPlan, listCommitments, patchPlan, review, verifyPlan } from '../index.ts';

const who = person();
const parties = [
  { code: 'lz', name: { zh: '岚泽', lo: 'ລານເຈີ', en: 'Lanze' } },
  { code: 'ct', name: { zh: '占塔拉', lo: 'ຈັນທາລາ', en: 'Chanthala' } },
];
const fixture = (file: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/plans/lanze-chanthala-2025-2029/${file}.txt`, import.meta.url));

/** A sentence of each text in which one side acts. */
const SAID = {
  zh: [
    ['岚方给予占方97%税目产品零关税待遇', 'lz'],
    ['占方坚定支持岚方在砚海问题上的立场', 'ct'],
  ],
  en: [['The Lanze side shall grant zero-tariff treatment', 'lz']],
  lo: [['ຝ່າຍລານເຈີ ໃຫ້ສິດທິພິເສດອັດຕາພາສີສູນ', 'lz']],
} as const;
const SIDES = /岚方|占方|lanze side|chanthala side|ຝ່າຍລານເຈີ|ຝ່າຍຈັນທາລາ/;

for (const language of ['zh', 'en', 'lo'] as const) {
  test(`TX1171 a side that acts is the party that was named with the file, in a text in ${language}`, async (t) => {
    const { app } = await openNode(t);
    const { id: planId } = must(await importPlan(app, who, { bytes: fixture(language), language, parties }));
    const { items } = must(await listCommitments(app, who, { planId, limit: 200 }));
    assert.ok(items.length > 60);
    for (const [words, code] of SAID[language]) {
      const found = items.filter((item) => item.words.includes(words));
      assert.deepEqual(
        found.map(({ reading }) => reading.actor),
        [code],
        words,
      );
    }
    for (const { reading, words } of items) assert.doesNotMatch(reading.actor, SIDES, words);
  });
}

test('TX1171 once parties are named what is proposed goes by them, and what a person decided on stays', async (t) => {
  const { app } = await openNode(t);
  const plan = must(await importPlan(app, who, { bytes: fixture('zh') }));
  const planId = plan.id;
  const before = must(await listCommitments(app, who, { planId, limit: 200 })).items;
  const [accepted, rejected, ...open] = before.filter(({ reading }) => reading.actor === '岚方');
  assert.ok(accepted && rejected && open.length > 0, 'the text names the side more often');
  const text = plan.texts[0]?.id ?? '';
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text }] }));
  must(await review(app, who, { planId, acts: [{ act: 'accept', items: [accepted.id] }] }));
  must(await review(app, who, { planId, acts: [{ act: 'reject', items: [rejected.id] }] }));
  const { version } = must(await getPlan(app, who, { planId }));
  const ours = { code: 'cn', name: { en: 'Sample State' }, ours: true };
  const named = [ours, ...parties.map((party) => ({ ...party, ours: false }))];
  must(await patchPlan(app, who, { planId, version, patch: { parties: named } }));
  const after = must(await listCommitments(app, who, { planId, limit: 200 })).items;
  const actorOf = (id: string): string | undefined => after.find((item) => item.id === id)?.reading.actor;
  assert.equal(actorOf(accepted.id), '岚方', 'a person accepted it so');
  for (const { id } of open) assert.equal(actorOf(id), 'lz');
  const { facets } = must(await listCommitments(app, who, { planId }));
  assert.equal(facets.actor.find(({ value }) => value === 'lz')?.count, open.length);
  assert.equal(after.length, before.length - 1, 'what was rejected stays so');
  const checked = must(await verifyPlan(app, who, { planId }));
  assert.equal(checked.sound, true);
});
