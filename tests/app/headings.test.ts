/** Headings of areas in the reader's language, on the invented plan with its texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addText, importPlan, nameReferences, overview, review } from '../../src/app/index.ts';
import { planChars, withWords } from '../text/sample-texts.ts';
import { type Closing, must, openNode, person } from './test-node.ts';

const bytesOf = (chars: string): Uint8Array => new TextEncoder().encode(chars);
const reader = (language: 'zh' | 'lo' | 'en') => ({ ...person(), language });

async function open(t: Closing, lao = planChars('lo')) {
  const { app } = await openNode(t);
  const who = person();
  const plan = must(await importPlan(app, who, { bytes: bytesOf(planChars('zh')) }));
  const text = plan.texts[0]?.id ?? '';
  must(await review(app, who, { planId: plan.id, acts: [{ act: 'accept-outline', text }] }));
  must(await addText(app, who, { planId: plan.id, bytes: bytesOf(lao) }));
  const areasFor = async (language: 'zh' | 'lo' | 'en') => {
    const { byArea } = must(await overview(app, reader(language), { planId: plan.id }));
    return byArea;
  };
  return { app, planId: plan.id, areasFor };
}

test('AP840 headings stand in the reader’s language where a text has them, else in that of the first text', async (t) => {
  const { app, planId, areasFor } = await open(t);
  const headingOf = async (language: 'zh' | 'lo' | 'en') => {
    const area = (await areasFor(language)).find(({ path }) => path === '2.1');
    return [area?.language, area?.label, area?.heading];
  };
  assert.deepEqual(await headingOf('zh'), ['zh', '一、', '政治领域']);
  assert.deepEqual(await headingOf('lo'), ['lo', 'I.', 'ຂະແໜງການເມືອງ']);
  assert.deepEqual(await headingOf('en'), ['zh', '一、', '政治领域']);
  const id = (await areasFor('zh')).find(({ path }) => path === '2.1')?.id ?? '';
  const refs = [`provision/${id}`];
  const named = must(await nameReferences(app, reader('lo'), { planId, refs }));
  assert.equal(named.refs[refs[0] ?? '']?.words, 'ຂະແໜງການເມືອງ');
});

test('DK1755 a heading that was referred to in another text stands in the reader’s language too', async (t) => {
  const { app, planId } = await open(t);
  const texts = await app.store.read((r) => r.projections.texts(planId));
  const text = texts.find(({ lang }) => lang === 'lo')?.textId ?? '';
  must(await review(app, person(), { planId, acts: [{ act: 'accept-outline', text }] }));
  const rows = await app.store.read((r) => r.projections.provisions(planId, text));
  const ref = `provision/${rows.find(({ path }) => path === '2.1')?.id}`;
  for (const [language, words] of [
    ['zh', '政治领域'],
    ['lo', 'ຂະແໜງການເມືອງ'],
  ] as const) {
    const named = must(await nameReferences(app, reader(language), { planId, refs: [ref] }));
    assert.equal(named.refs[ref]?.words, words, language);
  }
});

test('AP840 where the headings of two texts do not correspond, none is taken from the other', async (t) => {
  const lao = withWords(planChars('lo'), 'I. ຂະແໜງການເມືອງ\n', '');
  const { areasFor } = await open(t, lao);
  assert.ok((await areasFor('lo')).every(({ language }) => language === 'zh'));
});
