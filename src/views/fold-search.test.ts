/** Searching in three scripts: what is found is shown in the words as they are stored. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { findTerms, foldForSearch, searchTerms } from './fold-search.ts';

/** What is found of `query` in `words`, as the stored characters. */
function found(words: string, query: string): readonly string[] | null {
  const spans = findTerms(foldForSearch(words), searchTerms(query));
  return spans === null ? null : spans.map(({ start, end }) => [...words].slice(start, end).join(''));
}

test('AP30 case and width do not matter, and Chinese is found by any part of a word', () => {
  assert.deepEqual(found('The RAILWAY, a railway', 'Railway'), ['RAILWAY', 'railway']);
  assert.deepEqual(found('GDP增长5%', 'gdp'), ['GDP']);
  assert.deepEqual(found('中老铁路运营', '老铁'), ['老铁']);
  assert.deepEqual(found('Straße', 'STRASSE'), ['Straße']);
  assert.equal(found('中老铁路', '公路'), null);
});

test('AP30 both encodings of Lao ຳ find each other, whichever side the tone mark stands on', () => {
  const one = 'ນ\u0ec9\u0eb3'; // tone, then the one character
  const two = 'ນ\u0ec9\u0ecd\u0eb2'; // tone, circle, vowel
  const three = 'ນ\u0ecd\u0ec9\u0eb2'; // circle, tone, vowel
  for (const stored of [one, two, three])
    for (const typed of [one, two, three]) assert.deepEqual(found(`ແມ່${stored}ຂອງ`, typed), [stored]);
});

test('AP31 found spans are counted in the stored code points, beyond the basic plane too', () => {
  const words = '𠀀𠀀ﬁnal 铁路';
  const spans = findTerms(foldForSearch(words), searchTerms('final'));
  assert.deepEqual(spans, [{ start: 2, end: 6 }]);
  assert.deepEqual(found(words, '铁路'), ['铁路']);
});

test('AP30 all words of a query must be found', () => {
  assert.deepEqual(found('ports and railways', 'rail port'), ['port', 'rail']);
  assert.equal(found('ports and railways', 'rail road'), null);
  assert.deepEqual(searchTerms('   '), []);
});
