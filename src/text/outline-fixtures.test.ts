/** The outlines of the texts under fixtures/texts, as a reader numbers them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extract, extractionFaults } from './index.ts';

const folder = new URL('../../fixtures/texts/', import.meta.url);
const names = readdirSync(folder).filter((name) => /^(zh|en|lo)-/.test(name));
const rules: Readonly<Record<string, string>> = { zh: 'Chinese', en: 'English', lo: 'Lao' };

for (const name of names) {
  const chars = readFileSync(new URL(`${name}/input.txt`, folder), 'utf8');
  const outline = readFileSync(new URL(`${name}/outline.tsv`, folder), 'utf8')
    .replace(/\n$/, '')
    .split('\n');

  test(`TX11 the ${rules[name.slice(0, 2)]} text ${name} has the outline that a reader gives it`, () => {
    const found = extract(chars)
      .provisions.slice(1)
      .map(({ path, label, heading }) => `${path}\t${label ?? ''}\t${heading ?? ''}`);
    assert.deepEqual(found, outline);
  });

  test(`TX10 the outline of ${name} keeps its invariants and its language`, () => {
    const extraction = extract(chars);
    assert.deepEqual(extractionFaults(chars, extraction), []);
    assert.equal(extraction.language, name.slice(0, 2));
  });
}

test('TX10 there are fixtures in each language', () => {
  for (const language of ['zh', 'en', 'lo']) assert.ok(names.some((name) => name.startsWith(language)));
});
