/** The fonts that travel with the desk: they hold every Chinese character that it shows, and stay small. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { codePointsIn, neededCodePoints } from '../../../scripts/build-fonts.ts';

const here = (path: string) => new URL(path, import.meta.url);
const css = readFileSync(here('fonts.css'), 'utf8');

function rangeOf(file: string): Set<number> {
  const range = css.split(file)[1]?.match(/unicode-range: ([^;]+);/)?.[1] ?? '';
  return new Set(codePointsIn(range));
}

for (const weight of [400, 600]) {
  test(`DK59 the subset of weight ${weight} holds every character of the catalogue and the example plan`, () => {
    const held = rangeOf(`sc-${weight}.woff2`);
    const missing = neededCodePoints().filter((c) => !held.has(c));
    assert.deepEqual(String.fromCodePoint(...missing), '', 'build the desk anew');
  });
}

test('DK59 a page in Chinese with the example plan fetches less than 350 kB of letters', () => {
  const bytes = [400, 600].map((weight) => statSync(here(`sc-${weight}.woff2`)).size);
  assert.ok(bytes.reduce((a, b) => a + b, 0) < 350_000, String(bytes));
});

test('DK59 every font face is served by the node itself', () => {
  assert.doesNotMatch(css, /url\("(?!\.\/)/);
});
