/** Provisions that say the same, on the invented plans: whole, with a provision missing, with two joined, and settled. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignable, planChars } from '../../../tests/text/sample-texts.ts';
import type { LanguageId } from '../extraction.ts';
import { type Alignment, alignTexts } from './align-texts.ts';
import type { AlignableText, ProvisionGroup } from './alignable.ts';

const pairs: readonly (readonly [LanguageId, LanguageId])[] = [
  ['zh', 'lo'],
  ['zh', 'en'],
  ['lo', 'en'],
  ['en', 'zh'],
];

const pathsOf = ({ provisions }: AlignableText, indexes: readonly number[]): string =>
  indexes.map((index) => provisions[index]?.path).join('+');

const shown = (a: AlignableText, b: AlignableText, { groups }: Alignment): readonly string[] =>
  groups.map(({ first, other }) => `${pathsOf(a, first)}=${pathsOf(b, other)}`);

/** Words of a provision, by its path. */
function wordsOf({ chars, provisions }: AlignableText, path: string): string {
  const provision = provisions.find((each) => each.path === path);
  return [...chars].slice(provision?.start, provision?.end).join('');
}

for (const [first, other] of pairs)
  for (const year of [2025, 2030] as const)
    test(`TX82 the plan of ${year} aligns provision by provision, ${first} with ${other}`, () => {
      const [a, b] = [alignable(planChars(first, year), first), alignable(planChars(other, year), other)];
      const wanted = a.provisions
        .filter(({ role }) => role !== 'root' && role !== 'front')
        .map(({ path }) => `${path}=${path}`);
      assert.deepEqual(shown(a, b, alignTexts(a, b)), wanted);
    });

for (const path of ['2.1.4', '2.2.7.2', '2.2.9', '2.3.5', '2.5.4', '3.2'])
  test(`TX82 what is missing in one language has no counterpart, and nothing else is disturbed: ${path}`, () => {
    const a = alignable(planChars('zh'), 'zh');
    const whole = alignable(planChars('lo'), 'lo');
    const b = alignable(whole.chars.replace(wordsOf(whole, path), ''), 'lo');
    const { groups } = alignTexts(a, b);
    const alone = groups.filter(({ first, other }) => first.length === 0 || other.length === 0);
    assert.deepEqual(
      alone.map(({ first, other }) => [pathsOf(a, first), other.length]),
      [[path, 0]],
    );
    for (const { first, other } of groups) {
      if (other.length === 0) continue;
      assert.equal(first.length, 1);
      const twin = pathsOf(a, first);
      assert.equal(
        a.provisions[first[0] ?? 0]?.label === null,
        b.provisions[other[0] ?? 0]?.label === null,
        twin,
      );
      assert.ok(
        wordsOf(whole, twin).startsWith(
          [...b.chars]
            .slice(b.provisions[other[0] ?? 0]?.start)
            .slice(0, 12)
            .join(''),
        ),
        twin,
      );
    }
  });

test('TX82 two measures that one language joins are one group', () => {
  const a = alignable(planChars('zh'), 'zh');
  const b = alignable(planChars('en').replace('\n\n6. Exchange 1 youth', ' Exchange 1 youth'), 'en');
  const joined = alignTexts(a, b).groups.filter(({ first, other }) => first.length + other.length > 2);
  assert.deepEqual(
    joined.map(({ first }) => pathsOf(a, first)),
    ['2.4.5+2.4.6'],
  );
});

test('TX83 a group that a person settled stands, and the rest is sought around it', () => {
  const [a, b] = [alignable(planChars('zh'), 'zh'), alignable(planChars('lo'), 'lo')];
  const at = (text: AlignableText, path: string): number =>
    text.provisions.findIndex((each) => each.path === path);
  const settled: readonly ProvisionGroup[] = [
    { first: [at(a, '2.3.1')], other: [at(b, '2.3.1'), at(b, '2.3.2')] },
    { first: [at(a, '2.3.2')], other: [] },
  ];
  const { groups } = alignTexts(a, b, settled);
  const kept = groups.filter(({ isSettled }) => isSettled);
  assert.deepEqual(
    kept.map(({ first, other }) => `${pathsOf(a, first)}=${pathsOf(b, other)}`),
    ['2.3.1=2.3.1+2.3.2', '2.3.2='],
  );
  const rest = groups.filter(({ isSettled }) => !isSettled);
  assert.ok(rest.every(({ first, other }) => pathsOf(a, first) === pathsOf(b, other)));
});

test('TX83 settled groups that cross each other stand as they are', () => {
  const [a, b] = [alignable(planChars('zh'), 'zh'), alignable(planChars('en'), 'en')];
  const at = (text: AlignableText, path: string): number =>
    text.provisions.findIndex((each) => each.path === path);
  const settled: readonly ProvisionGroup[] = [
    { first: [at(a, '3.1')], other: [at(b, '3.2')] },
    { first: [at(a, '3.2')], other: [at(b, '3.1')] },
  ];
  const crossed = alignTexts(a, b, settled).groups.filter(({ isSettled }) => isSettled);
  assert.deepEqual(
    crossed.map(({ first, other }) => `${pathsOf(a, first)}=${pathsOf(b, other)}`),
    ['3.1=3.2', '3.2=3.1'],
  );
});

test('TX83 every provision stands in exactly one group, however many are settled', () => {
  const [a, b] = [alignable(planChars('zh'), 'zh'), alignable(planChars('lo', 2030), 'lo')];
  const first = alignTexts(a, b).groups;
  const { groups } = alignTexts(
    a,
    b,
    first.filter((_, i) => i % 3 === 0),
  );
  const all = (side: 'first' | 'other'): readonly number[] =>
    groups.flatMap((group) => group[side]).sort((x, y) => x - y);
  const body = ({ provisions }: AlignableText): readonly number[] =>
    provisions.flatMap(({ role }, index) => (role === 'root' || role === 'front' ? [] : [index]));
  assert.deepEqual(all('first'), body(a));
  assert.deepEqual(all('other'), body(b));
});
