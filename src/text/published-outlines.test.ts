/**
 * The outlines of published texts, as a reader gives them: fixtures/outlines holds path, label and the beginning of the
 * heading of each provision. The texts themselves are not kept here; they are read where ENTENTE_TEXTS says, or beside the
 * checkout.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { extract, extractionFaults } from './index.ts';

const outlines = new URL('../../fixtures/outlines/', import.meta.url);
const texts = process.env.ENTENTE_TEXTS
  ? pathToFileURL(`${process.env.ENTENTE_TEXTS}/`)
  : new URL('../../../shared/plans/', import.meta.url);
const names = readdirSync(outlines).filter((name) => name.endsWith('.tsv'));

test('TX11 there are outlines of published texts in each language', () => {
  for (const language of ['zh', 'en', 'lo'])
    assert.ok(names.some((name) => name.endsWith(`.${language}.tsv`)));
});

for (const name of names) {
  test(`TX11 the published text ${name.replace('.tsv', '')} has the outline that a reader gives it`, (t) => {
    const file = new URL(name.replace('.tsv', '.txt'), texts);
    if (!existsSync(file))
      return t.skip('ENTENTE_TEXTS names no folder with it: its outline was NOT checked');
    const chars = readFileSync(file, 'utf8');
    const extraction = extract(chars);
    const found = extraction.provisions
      .slice(1)
      .map(
        ({ path, label, heading }) =>
          `${path}\t${label ?? ''}\t${[...(heading ?? '')].slice(0, 40).join('')}`,
      );
    assert.deepEqual(found, readFileSync(new URL(name, outlines), 'utf8').replace(/\n$/, '').split('\n'));
    assert.deepEqual(extractionFaults(chars, extraction), []);
  });
}
