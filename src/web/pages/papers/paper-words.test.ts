/** What kinds of paper say of themselves where they are offered. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { languages, loadAllLanguages, translate } from '../../../i18n/desk/index.ts';
import { paperNames } from '../../../plan/objects/index.ts';
import { aboutWords } from './paper-words.ts';

before(loadAllLanguages);

test('DK1602 each kind of paper says in a line what it is for, in each language', () => {
  for (const language of languages)
    for (const kind of paperNames)
      assert.notEqual(
        aboutWords((key, values) => translate(language, key, values), kind),
        '',
        `${kind} ${language}`,
      );
});
