/** Alignment on texts that nobody would write: it always answers, the same each time, and holds every provision once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignable, planChars } from '../../../tests/text/sample-texts.ts';
import type { LanguageId } from '../extraction.ts';
import { alignTexts } from './align-texts.ts';

const languages: readonly LanguageId[] = ['zh', 'lo', 'en'];
const lines = fc.constantFrom(...languages.flatMap((language) => planChars(language).split('\n')));
const odd = fc.oneof(
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom('《', '（', '1.', '2025年', '，', '“', '\n\n'),
);
const texts = fc.array(fc.oneof(lines, odd), { maxLength: 25 }).map((parts) => parts.join('\n'));
const language = fc.constantFrom(...languages);

test('TX86 any two texts are aligned: each provision in one group, spans inside the texts, twice the same', () => {
  fc.assert(
    fc.property(texts, texts, language, language, (first, other, of, against) => {
      const [a, b] = [alignable(first, of), alignable(other, against)];
      const { groups, commitments, differences } = alignTexts(a, b);
      assert.deepEqual(alignTexts(a, b), { groups, commitments, differences });
      for (const [side, text] of [
        ['first', a],
        ['other', b],
      ] as const) {
        const body = text.provisions.flatMap(({ role }, i) =>
          role === 'root' || role === 'front' ? [] : [i],
        );
        assert.deepEqual(
          groups.flatMap((group) => group[side]).sort((x, y) => x - y),
          body,
        );
        const length = [...text.chars].length;
        for (const each of differences) {
          const { start, end } = each[side].span;
          assert.ok(start >= 0 && start <= end && end <= length);
          if (each[side].words !== null)
            assert.equal([...text.chars].slice(start, end).join(''), each[side].words);
        }
      }
      const pairs = commitments.map(({ commitment }) => commitment);
      assert.equal(new Set(pairs).size, pairs.length);
    }),
    { numRuns: 150 },
  );
});

test('TX86 a text against itself aligns with itself and raises nothing', () => {
  for (const of of languages) {
    const text = alignable(planChars(of), of);
    const { groups, differences } = alignTexts(text, text);
    assert.ok(groups.every(({ first, other }) => first.join() === other.join()));
    assert.deepEqual(differences, []);
  }
});

test('TX86 texts of two thousand measures are aligned measure by measure', () => {
  const measures = (words: (i: number) => string): string =>
    Array.from({ length: 2000 }, (_, i) => `第${i + 1}条\n${words(i)}\n`).join('');
  const a = alignable(
    measures((i) => `双方于${2000 + (i % 90)}年培训${i + 10}名官员。`),
    'zh',
  );
  const b = alignable(
    Array.from(
      { length: 2000 },
      (_, i) => `Article ${i + 1}\nThe two sides shall train ${i + 10} officials in ${2000 + (i % 90)}.\n`,
    ).join(''),
    'en',
  );
  const { groups } = alignTexts(a, b);
  assert.equal(groups.length, 2000);
  assert.ok(groups.every(({ first, other }) => first.length === 1 && first[0] === other[0]));
});
