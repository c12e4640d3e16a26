/** Query state, names in some languages, keys. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadAllLanguages } from '../../i18n/desk/index.ts';
import { fits } from './keys.ts';
import { localName, localNameLanguage } from './local-name.ts';
import { changedQuery } from './use-query-state.ts';

test('DK9 changing one thing keeps the others, an empty value takes its name away', () => {
  const query = new URLSearchParams('kind=build&kind=train&q=铁路&cursor=abc');
  assert.equal(changedQuery(query, { cursor: null }), 'kind=build&kind=train&q=%E9%93%81%E8%B7%AF');
  assert.equal(changedQuery(query, { kind: ['position'], cursor: null, q: '' }), 'kind=position');
  assert.equal(changedQuery(query, { kind: [], q: null, cursor: undefined }), '');
});

test("DK12 a name is shown in the reader's language, else in the first there is", () => {
  assert.equal(localName({ zh: '老方', lo: 'ຝ່າຍລາວ', en: 'Laos' }, 'lo'), 'ຝ່າຍລາວ');
  assert.equal(localName({ zh: '', en: 'Laos' }, 'lo'), 'Laos');
  assert.equal(localNameLanguage({ zh: '', en: 'Laos' }, 'lo'), 'en');
  assert.equal(localNameLanguage({ lo: 'ຝ່າຍລາວ' }, 'lo'), 'lo');
  assert.equal(localName({}, 'zh'), '');
});

test('DK15 a line is found when each typed word stands in it, whatever its width and case', () => {
  assert.ok(fits('Language: English', 'ENG lang'));
  assert.ok(fits('计划（２０２４）', '2024 计划'));
  assert.ok(!fits('Register', 'register of deeds'));
  assert.ok(fits('Log', ''));
});

test('DK1597 a period or a day at the end of a name is said as the language writes it, and nothing else is', async () => {
  await loadAllLanguages();
  const name = { zh: '2.2.2–3 · 2026-Q3', en: '2.2.2–3 · 2026-Q3', lo: 'ສິນຄ້າ · 2026-03-31' };
  assert.equal(localName(name, 'zh'), '2.2.2–3 · 2026年第三季度');
  assert.equal(localName(name, 'en'), '2.2.2–3 · third quarter of 2026');
  assert.equal(localName(name, 'lo'), 'ສິນຄ້າ · 31 ມີນາ 2026');
  assert.equal(localName({ en: 'Round 2026-Q3' }, 'en'), 'Round 2026-Q3');
  assert.equal(localName({ en: 'Freight · 2025' }, 'en'), 'Freight · 2025');
});
