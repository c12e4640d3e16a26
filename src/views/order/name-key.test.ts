/** Names in the order of their readers. Expected orders are those of dictionaries and of CLDR, not of the code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { orderSource } from '../../../scripts/build-order.ts';
import { nameKey, sortKey } from './name-key.ts';

type Language = 'zh' | 'lo' | 'en';

const sorted = (language: Language, names: readonly string[]) =>
  names
    .map((name) => ({ name, key: sortKey(language, name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ name }) => name);

test('VW1870 Chinese names go by pinyin, before those in other scripts', () => {
  // an, bei, chang, chong, dian, guo, lao, mao, shang, wai, zhong, zhong
  const order = [
    '安全局',
    '北京办公室',
    '长江委员会',
    '重庆办公室',
    '电力公司',
    '国家铁路',
    '老挝司',
    '贸易处',
    '商务部',
    '外交部',
    '中国银行',
    '重点项目办公室',
  ];
  assert.deepEqual(sorted('zh', order.toReversed()), order);
  assert.deepEqual(sorted('zh', ['ກະຊວງ', 'Bank', '2 号', '外交部']), ['2 号', '外交部', 'Bank', 'ກະຊວງ']);
});

test('VW1870 Lao names go as CLDR orders them: a vowel before its consonant counts after it, tones last', () => {
  const order = [
    'ກະຊວງ',
    'ກາ',
    'ກ່າ',
    'ກ້າ',
    'ກາງ',
    'ເກາະ',
    'ແກ້ວ',
    'ໄກ',
    'ຂາ',
    'ຈາກ',
    'ສະຫວັນ',
    'ໂຊກ',
    'ນາ',
    'ຫລວງ',
    'ໜອງ',
    'ອາ',
  ];
  const cldr = order.toSorted(new Intl.Collator('lo').compare);
  assert.deepEqual(sorted('lo', order.toReversed()), cldr);
  assert.deepEqual(sorted('lo', ['中国', 'Bank', 'ກະຊວງ']), ['ກະຊວງ', 'Bank', '中国']);
  // One vowel typed as two characters is the same vowel.
  assert.equal(sortKey('lo', 'ນ\u0ecd\u0eb2').split('\u0001')[0], sortKey('lo', 'ນຳ').split('\u0001')[0]);
});

test('VW1870 English names go without regard to case and marks, numbers by their value', () => {
  assert.deepEqual(sorted('en', ['zone 10', 'Zone 9', 'École', 'eager', 'Edge', '中国', 'ລາວ', 'bank']), [
    ...['bank', 'eager', 'École', 'Edge', 'Zone 9', 'zone 10', 'ລາວ', '中国'],
  ]);
});

for (const language of ['zh', 'lo', 'en'] as const)
  test(`VW1870 the words of the interface stand in the order of CLDR: ${language}`, () => {
    const folder = new URL('../../i18n/messages/', import.meta.url);
    const words = ['object', 'field', 'choice', 'frame', 'place'].flatMap((file) =>
      Object.values<string>(JSON.parse(readFileSync(new URL(`${language}/${file}.json`, folder), 'utf8'))),
    );
    // CLDR knows one reading of a character. What is punctuation and how spaces weigh differs by custom; letters do not.
    const plain = [
      ...new Set(
        words.filter((word) => /^[\p{L}\p{M}]+$/u.test(word) && !/[长重]/u.test(word) && word.length < 40),
      ),
    ];
    assert.ok(plain.length > 150, `${plain.length}`);
    const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
    const mine = sorted(language, plain);
    const wrong = mine
      .slice(1)
      .flatMap((word, i) => (compare(mine[i] ?? '', word) > 0 ? [[mine[i], word]] : []));
    assert.deepEqual(wrong, []);
  });

test('VW1870 a name is sorted by what a reader of the language is shown, and what has none comes last', () => {
  assert.equal(nameKey('lo', { en: 'Bank', zh: '银行' }), sortKey('lo', '银行'));
  assert.equal(nameKey('en', { en: 'Bank', zh: '银行' }), sortKey('en', 'Bank'));
  assert.equal(nameKey('en', { en: '', lo: 'ລາວ' }), sortKey('en', 'ລາວ'));
  for (const language of ['zh', 'lo', 'en'] as const)
    for (const name of ['~', 'zz', '龘', 'ຮ', '\u{2a6d6}'])
      assert.ok(sortKey(language, '') > sortKey(language, name), name);
});

test('VW1870 the order of Chinese characters is that of the pinned CLDR, each character once', () => {
  assert.equal(readFileSync(new URL('./han-order.ts', import.meta.url), 'utf8'), orderSource());
});
