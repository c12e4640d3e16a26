/** React Aria's word lists as the build leaves them. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { replaceWordList, wordList } from './react-aria-languages.ts';

test('DK10 each word list of React Aria is replaced by one with Chinese, Lao and English', () => {
  const lists = globSync(
    'node_modules/{react-aria,react-stately,react-aria-components}/dist/**/*intlStrings.mjs',
  );
  assert.ok(lists.length > 0);
  for (const file of lists) {
    const source = readFileSync(file, 'utf8');
    const code = replaceWordList(source, `/x/${file}`) ?? '';
    assert.match(code, /en-US\.mjs/, file);
    assert.match(code, /zh-CN\.mjs/, file);
    assert.match(code, /'lo-LA'/, file);
    assert.equal(/ar-AE|fr-FR|zh-TW/.test(code), false, file);
  }
});

test('DK10 a list takes the Lao words of its own package', () => {
  assert.match(
    wordList('../intl/table', 'export {$abc as default};'),
    /laoWords\['table'\][\s\S]*export \{ words as default \}/,
  );
  assert.match(wordList('./intl', 'export {$abc as default};'), /laoWords\['components'\]/);
});

test('DK10 other modules are left alone', () => {
  assert.equal(
    replaceWordList('export {}', '/x/node_modules/react-aria/dist/private/menu/useMenu.mjs'),
    null,
  );
});
