/** Places in words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLanguage, translate } from '../../i18n/desk/index.ts';
import type { Say } from '../words/index.ts';
import { formOf, type Place, placeWords } from './place-words.ts';

await loadLanguage('en');
const say: Say = (key, values) => translate('en', key, values);
const line = (n: number): Place => ({ kind: 'line', line: n });
const page = (n: number): Place => ({ kind: 'page', page: n, boxes: [[1, 2, 3, 4]] });
const paragraph = (n: number, part: 'body' | 'footnotes' = 'body'): Place => ({
  kind: 'paragraph',
  part,
  paragraph: n,
});

test('DK291 one place, neighbours as a range, others each by itself', () => {
  assert.deepEqual(placeWords(say, [line(7)]), ['line 7']);
  assert.deepEqual(placeWords(say, [line(7), line(8), line(9), line(12)]), ['lines 7–9', 'line 12']);
  assert.deepEqual(placeWords(say, [page(3), page(3), page(4)]), ['pages 3–4']);
  assert.deepEqual(placeWords(say, [paragraph(17), paragraph(2, 'footnotes')]), [
    'paragraph 17',
    'paragraph 2 of the footnotes',
  ]);
  assert.deepEqual(placeWords(say, []), []);
});

test('DK291 elements are said by their path, and by their line where it is known', () => {
  const path = '/html/body/p[3]';
  assert.deepEqual(placeWords(say, [{ kind: 'element', path, line: 8 }]), [`${path} (line 8)`]);
  assert.deepEqual(
    placeWords(say, [
      { kind: 'element', path, line: null },
      { kind: 'element', path, line: null },
    ]),
    [path],
  );
});

test('DK291 forms of files have the names that people use', () => {
  assert.equal(formOf('application/pdf'), 'PDF');
  assert.equal(formOf('text/plain'), 'TXT');
  assert.equal(formOf('application/x-other'), 'application/x-other');
});
