/** Nothing is missing in the gallery: it is held against the list of parts itself. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Names of components that the parts hand out: capital letters, and not a type. */
const parts = [...read('../../parts/index.ts').matchAll(/export \{([^}]*)\}/g)]
  .flatMap(([, names = '']) => names.split(','))
  .map((name) => name.trim())
  .filter((name) => /^[A-Z]/.test(name));

const samples = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => read(name))
  .join('\n');

test('DK117 every part has its place in the gallery', () => {
  assert.ok(parts.length > 30);
  // Toasts are the place where something is told; the gallery tells something.
  assert.ok(samples.includes('useTell'));
  const missing = parts.filter((name) => name !== 'Toasts' && !new RegExp(`<${name}\\b`).test(samples));
  assert.deepEqual(missing, []);
});

test('DK117 the gallery shows buttons and notices in every look', () => {
  const looks = (of: string, prop: string) =>
    new Set(
      [...read(of).matchAll(new RegExp(`${prop} = ([^;]*);`, 'g'))].flatMap(([, words = '']) =>
        [...words.matchAll(/'([a-z]+)'/g)].map(([, name]) => name),
      ),
    );
  for (const look of looks('../../parts/Button.tsx', 'ButtonLook'))
    assert.ok(look === 'plain' || samples.includes(`look="${look}"`), look);
  for (const tone of looks('../../parts/Notice.tsx', 'Tone'))
    assert.ok(samples.includes(`tone="${tone}"`), tone);
});
