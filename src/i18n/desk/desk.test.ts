/** What the browser loads: one language at a time, and never the index that has all of them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hasCatalogue, loadLanguage, translate } from './index.ts';

test('DK58 a language is loaded by itself, and one that was not loaded is refused', async () => {
  assert.throws(() => translate('lo', 'format.percent', { n: 5 }), /not loaded/);
  await loadLanguage('lo');
  assert.equal(translate('lo', 'format.percent', { n: 5 }), '5%');
  assert.equal(hasCatalogue('zh'), false);
});

test('DK58 the desk imports i18n/desk only', () => {
  const web = new URL('../../web/', import.meta.url);
  // The offline form is a page by itself, with every language in it.
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.startsWith('form/'),
  );
  const offenders = sources.filter((name) =>
    /i18n\/index\.ts'/.test(readFileSync(new URL(name, web), 'utf8')),
  );
  assert.deepEqual(offenders, []);
});
