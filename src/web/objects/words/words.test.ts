/** Words of declarations: none is missing in any language, and none is left in another's. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  isMessageKey,
  type Language,
  languages,
  loadAllLanguages,
  translate,
} from '../../../i18n/desk/index.ts';
import { type ColumnField, type Field, objectTypes } from '../../../plan/objects/index.ts';
import type { Say } from '../../words/index.ts';
import { amountWords, cadenceWords, fieldWordsOf, groupDigits, stateWords, typeWords } from './type-words.ts';

before(loadAllLanguages);

const sayIn =
  (language: Language): Say =>
  (key, values) =>
    translate(language, key, values);

function keysOf(name: string, field: Field | ColumnField): readonly string[] {
  const own = [`field.${field.word ?? name}`];
  if (field.kind === 'choice') return [...own, ...field.of.map((word) => `choice.${field.set}.${word}`)];
  if (field.kind !== 'rows') return own;
  return [...own, ...Object.entries(field.columns).flatMap(([column, of]) => keysOf(column, of))];
}

test('DK220 every kind of thing, field and choice has its words', () => {
  const keys = objectTypes.flatMap(({ name, fields }) => [
    ...['one', 'many', 'new', 'about'].map((part) => `object.${name}.${part}`),
    ...Object.entries(fields).flatMap(([field, of]) => keysOf(field, of)),
  ]);
  const once = [...new Set(keys)];
  assert.ok(once.length > 350);
  assert.deepEqual(
    once.filter((key) => !isMessageKey(key)),
    [],
  );
});

test('DK220 no two states of one list have the same word, and no two fields of one type', () => {
  for (const language of languages) {
    const say = sayIn(language);
    for (const type of objectTypes) {
      const names = Object.keys(type.fields).map((name) => fieldWordsOf(say, type.name, name));
      assert.deepEqual(
        names.filter((one, i) => names.indexOf(one) !== i),
        [],
        `${type.name} ${language}`,
      );
      const field = type.state === undefined ? undefined : type.fields[type.state];
      const states = field?.kind === 'choice' ? field.of.map((word) => stateWords(say, type, word)) : [];
      assert.equal(new Set(states).size, states.length, `${type.name} ${language}`);
    }
  }
});

test('DK220 what is not declared keeps its own name, so that somebody sees it', () => {
  const say = sayIn('en');
  assert.equal(typeWords(say, 'wish', 'one'), 'wish');
  assert.equal(fieldWordsOf(say, 'task', 'colour'), 'colour');
  assert.equal(fieldWordsOf(say, 'task', 'retired'), 'Out of use');
  assert.equal(fieldWordsOf(say, 'letter', 'due'), 'Reply expected by');
});

test('DK227 digits are grouped and none is rounded away', () => {
  assert.equal(groupDigits('en', '3540000000.5'), '3,540,000,000.5');
  assert.equal(groupDigits('zh', '-1234.000001'), '−1,234.000001');
  assert.equal(groupDigits('en', '-0.5'), '−0.5');
  assert.equal(groupDigits('lo', '1234567.25'), '1.234.567,25');
  assert.equal(groupDigits('en', '123456789012345.123456'), '123,456,789,012,345.123456');
  assert.equal(amountWords(sayIn('en'), 'en', { amount: '98.5', unit: '%' }), '98.5 %');
  assert.equal(amountWords(sayIn('en'), 'en', null), '');
});

test('DK220 a cadence is said in words', () => {
  const date = (text: string) => text;
  assert.equal(
    cadenceWords(sayIn('en'), date, { rule: 'FREQ=YEARLY', from: '2024' }),
    'Every year, from 2024',
  );
  assert.equal(
    cadenceWords(sayIn('en'), date, { rule: 'FREQ=MONTHLY;INTERVAL=6', from: '2024-03' }),
    'Every 6 months, from 2024-03',
  );
  assert.equal(
    cadenceWords(sayIn('zh'), date, { rule: 'FREQ=YEARLY', from: '2024' }),
    '每年一次（自2024起）',
  );
  assert.equal(cadenceWords(sayIn('en'), date, { rule: 'FREQ=HOURLY', from: '2024' }), 'FREQ=HOURLY');
});
