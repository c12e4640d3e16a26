/** The marks' states, and sizes of files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileSize } from './file-size.ts';
import { laoWords } from './lao-words.ts';
import { agreementStates, halves, progressStates, quarters } from './states.ts';

test('DK7 progress fills in quarters: begun 1, substantial 3, complete 4, all others none', () => {
  assert.deepEqual(
    progressStates.map((state) => quarters[state]),
    [0, 0, 1, 3, 4, 0, 0],
  );
  assert.equal(progressStates[0], 'not-reported');
});

test('DK7 both halves are filled only where both sides agree, ours from registration on', () => {
  const both = agreementStates.filter((state) => halves[state].every((half) => half));
  assert.deepEqual(both, ['confirmed', 'confirmed-on-paper']);
  assert.deepEqual(
    agreementStates.filter((state) => !halves[state][0]),
    ['not-asked'],
  );
});

test("DK8 sizes are written with at most one decimal in the reader's number format", () => {
  assert.equal(fileSize('en', 619), '619 B');
  assert.equal(fileSize('en', 48_213), '48.2 KB');
  assert.equal(fileSize('lo', 48_213), '48,2 KB');
  assert.equal(fileSize('zh', 52_428_800), '52.4 MB');
});

test('DK10 no Lao word of React Aria is left in Latin letters, keys of the keyboard aside', () => {
  const source = readFileSync(new URL('./lao-words.ts', import.meta.url), 'utf8');
  const said = Object.values(laoWords).flatMap((words) =>
    Object.values(words).map((word) =>
      typeof word === 'string'
        ? word
        : word({
            count: 2,
            optionCount: 2,
            item: '',
            columnName: '',
            optionText: 'ກ',
            link: '',
            value: 1,
            groupTitle: '',
            groupCount: 1,
          }),
    ),
  );
  assert.ok(said.length > 30 && source.startsWith('// @data'));
  for (const word of said) {
    assert.match(word, /[\u0e80-\u0eff]/, word);
    assert.equal(/[A-Za-z]/.test(word.replace(/Enter|Escape|Delete|Alt/g, '')), false, word);
  }
});
