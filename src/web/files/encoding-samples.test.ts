/** What a person sees when an encoding has to be named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodings } from '../../readers/index.ts';
import { candidatesOf, encodingSamples } from './encoding-samples.ts';
import { encodingNames } from './encodings.ts';

test('DK290 every encoding that is read can be named, and no other', () => {
  assert.deepEqual(Object.keys(encodingNames).toSorted(), [...encodings].toSorted());
});

test('DK290 the candidates of the problem are offered, or the usual encodings where it names none', () => {
  assert.deepEqual(candidatesOf({ candidates: 'windows-1252, windows-1250' }), [
    'windows-1252',
    'windows-1250',
  ]);
  assert.ok(candidatesOf({ kind: 'unknown' }).includes('big5'));
});

test('DK290 each candidate shows the first words that differ', () => {
  // "Plan\nà Vientiane" in windows-1252: E0 is à there and ŕ in windows-1250.
  const bytes = Uint8Array.from([
    ...Buffer.from('Plan of two parties\nlieu: '),
    0xe0,
    ...Buffer.from(' Vientiane\nmore'),
  ]);
  assert.deepEqual(encodingSamples(bytes, ['windows-1252', 'windows-1250', 'no-such']), [
    { encoding: 'windows-1252', words: 'lieu: à Vientiane' },
    { encoding: 'windows-1250', words: 'lieu: ŕ Vientiane' },
  ]);
});

test('DK290 long lines are cut around the first telling character, by whole characters', () => {
  const bytes = new TextEncoder().encode(`${'a'.repeat(100)}𠮷${'b'.repeat(100)}`);
  const [sample] = encodingSamples(bytes, ['utf-8']);
  assert.equal(sample?.words, `…${'a'.repeat(8)}𠮷${'b'.repeat(35)}…`);
});
