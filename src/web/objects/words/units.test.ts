/** An amount as pages tell it, in its unit as the reader's language writes it. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadAllLanguages, translate } from '../../../i18n/desk/index.ts';
import { objectType, unitNamesFor } from '../../../plan/objects/index.ts';
import { amountWords } from './type-words.ts';

before(loadAllLanguages);

test('OB1595 an amount is told in the unit that its indicator has in this language, else in the line that is kept', () => {
  const names = { zh: '百万吨' };
  const amount = { amount: '4.2', unit: 'million t' };
  const inLanguage = (language: 'zh' | 'en') =>
    amountWords((key, values) => translate(language, key, values), language, amount, names);
  assert.match(inLanguage('zh'), /^4\.2\s?百万吨$/);
  assert.equal(inLanguage('en'), '4.2 million t');
});

test('OB1595 the names are those of the indicator: its own, or the one that a value is of', () => {
  const [indicator, value] = [objectType('indicator'), objectType('indicator-value')];
  assert.ok(indicator?.fields.baseline && value?.fields.value && value.fields.source);
  const names = { lo: 'ລ້ານໂຕນ' };
  assert.deepEqual(
    unitNamesFor(indicator.fields.baseline, { unitNames: names }, () => null),
    names,
  );
  const lent = (ref: string) => (ref === 'indicator/1' ? names : null);
  assert.deepEqual(unitNamesFor(value.fields.value, { indicator: 'indicator/1' }, lent), names);
  assert.equal(unitNamesFor(value.fields.value, { indicator: 'indicator/2' }, lent), null);
  assert.equal(unitNamesFor(value.fields.source, { indicator: 'indicator/1' }, lent), null);
});
