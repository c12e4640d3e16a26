/** The shared word list: each line in three languages, no word twice, and found as words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageId } from '../extraction.ts';
import { conceptGroups } from '../languages/concepts.ts';
import { instrumentHeads } from '../languages/instruments.ts';
import { modality } from '../languages/modality.ts';
import { conceptCount, readConcepts } from './concepts.ts';
import { wordsOfLine } from './word-list.ts';

const concepts = conceptGroups.flatMap((group) => group.concepts);
const languages: readonly LanguageId[] = ['zh', 'lo', 'en'];

function found(words: string, language: LanguageId): readonly string[] {
  const ids = new Set<number>();
  readConcepts(words, 0, words.length, language, ids);
  return [...ids].map((id) => wordsOfLine(concepts[id] ?? '', 'en')[0] ?? '');
}

test('TX82 each line of the shared lists has words of all three languages', () => {
  const lines = [...concepts, ...instrumentHeads, ...modality.flatMap(({ words }) => words)];
  for (const line of lines)
    for (const language of languages) assert.ok(wordsOfLine(line, language).length > 0, line);
  assert.equal(conceptCount, concepts.length);
});

test('TX82 words of a language are written in its script', () => {
  const scripts = { zh: /^[\u4e00-\u9fff]+$/, lo: /^[\u0e80-\u0eff]+$/, en: /^[a-z][a-z’‐ -]*\*?$/ };
  for (const line of concepts)
    for (const language of languages)
      for (const word of wordsOfLine(line, language)) assert.match(word, scripts[language], line);
});

test('TX82 the same words tell the same concepts', () => {
  assert.deepEqual(found('建设铁路', 'zh'), ['build*', 'railway*']);
  assert.deepEqual(found('ກໍ່ສ້າງທາງລົດໄຟ', 'lo'), ['build*', 'railway*']);
  assert.deepEqual(found('Building railways', 'en'), ['build*', 'railway*']);
});

test('TX82 the longest word counts, and English words count as words', () => {
  assert.deepEqual(found('经济走廊', 'zh'), ['corridor*']);
  assert.deepEqual(found('important; transport', 'en'), ['import*', 'freight']);
  assert.deepEqual(found('a sportive report', 'en'), ['report*']);
  assert.deepEqual(found('restore the rest', 'en'), ['rest']);
});

test('TX82 both spellings of ຳ are one word', () => {
  assert.deepEqual(found('ນຳເຂົ້າ', 'lo'), found('ນໍາເຂົ້າ', 'lo'));
  assert.deepEqual(found('ກະສິກໍາ', 'lo'), ['agricultur*']);
});
