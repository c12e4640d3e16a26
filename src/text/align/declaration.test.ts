/**
 * The Universal Declaration in three languages: article by article, with any article missing or any two joined in one of
 * them. The texts are not part of this repository; ENTENTE_TEXTS names the folder that holds udhr.zh.txt, udhr.lo.txt
 * and udhr.en.txt.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { alignable } from '../../../tests/text/sample-texts.ts';
import type { LanguageId } from '../extraction.ts';
import { alignTexts } from './align-texts.ts';

const folder = process.env.ENTENTE_TEXTS ?? '';
const languages: readonly LanguageId[] = ['zh', 'lo', 'en'];
const fileOf = (language: LanguageId): string => path.join(folder, `udhr.${language}.txt`);
const isThere = folder !== '' && languages.every((language) => existsSync(fileOf(language)));
const skip = isThere ? false : 'ENTENTE_TEXTS names no folder with udhr.zh.txt, udhr.lo.txt and udhr.en.txt';

const heads: Readonly<Record<LanguageId, RegExp>> = {
  zh: /^第[一二三四五六七八九十]+条\s*$/,
  lo: /^ມາດຕາ \d+[:.]/,
  en: /^Article \d+\s*$/,
};
const pairs: readonly (readonly [LanguageId, LanguageId])[] = [
  ['zh', 'lo'],
  ['zh', 'en'],
  ['lo', 'en'],
];
const ARTICLES = Array.from({ length: 30 }, (_, i) => i + 1);

interface Change {
  readonly missing?: number;
  /** This article and the next stand as one. */
  readonly joined?: number;
}
interface Version {
  readonly chars: string;
  /** The article that each line belongs to; 0 before the first. */
  readonly articles: readonly number[];
}

function version(language: LanguageId, { missing, joined }: Change): Version {
  const lines: string[] = [];
  const articles: number[] = [];
  let article = 0;
  for (const line of readFileSync(fileOf(language), 'utf8').split('\n')) {
    const isHead = heads[language].test(line);
    if (isHead) article++;
    if (article === missing) continue;
    const words =
      isHead && joined !== undefined && article === joined + 1 ? line.replace(heads[language], '') : line;
    if (words.trim() === '') continue;
    lines.push(words);
    articles.push(article);
  }
  return { chars: lines.join('\n'), articles };
}

/** Articles that the groups hold on either side; what is missing on one side may stand alone. */
function mistakes(first: LanguageId, a: Version, other: LanguageId, b: Version): readonly string[] {
  const [left, right] = [alignable(a.chars, first), alignable(b.chars, other)];
  const held = (
    { articles, chars }: Version,
    provisions: typeof left.provisions,
    indexes: readonly number[],
  ): string => {
    const lines = chars.split('\n');
    const set = new Set<number>();
    for (const index of indexes) {
      const provision = provisions[index];
      const child = provisions.slice(index + 1).find(({ path: of }) => of.startsWith(`${provision?.path}.`));
      let at = 0;
      for (const [i, line] of lines.entries()) {
        const end = at + line.length;
        if (Math.max(at, provision?.start ?? 0) < Math.min(end, child?.start ?? provision?.end ?? 0))
          set.add(articles[i] ?? -1);
        at = end + 1;
      }
    }
    return [...set].join('+');
  };
  const isMissing = (article: string, there: Version): boolean => !there.articles.includes(Number(article));
  return alignTexts(left, right)
    .groups.map(
      (group) => [held(a, left.provisions, group.first), held(b, right.provisions, group.other)] as const,
    )
    .filter(([x, y]) => x !== y && !(y === '' && isMissing(x, b)) && !(x === '' && isMissing(y, a)))
    .map(([x, y]) => `${x}=${y}`);
}

for (const [first, other] of isThere ? pairs : []) {
  test(`TX82 the Declaration aligns article by article, ${first} with ${other}`, () => {
    assert.deepEqual(mistakes(first, version(first, {}), other, version(other, {})), []);
  });

  for (const changed of [first, other]) {
    const check = (change: Change): void => {
      const [a, b] = [
        version(first, changed === first ? change : {}),
        version(other, changed === other ? change : {}),
      ];
      assert.deepEqual(mistakes(first, a, other, b), [], JSON.stringify(change));
    };
    test(`TX82 it does with any article missing in ${changed}, ${first} with ${other}`, () => {
      for (const missing of ARTICLES) check({ missing });
    });
    test(`TX82 it does with any two articles joined in ${changed}, ${first} with ${other}`, () => {
      for (const joined of ARTICLES.slice(0, -1)) check({ joined });
    });
  }

  test(`TX85 the Declaration raises no inconsistency, ${first} with ${other}`, () => {
    for (const [x, y] of [
      [first, other],
      [other, first],
    ] as const) {
      const { differences } = alignTexts(
        alignable(version(x, {}).chars, x),
        alignable(version(y, {}).chars, y),
      );
      assert.deepEqual(differences, []);
    }
  });
}

test('TX82 the Declaration is read where ENTENTE_TEXTS says', { skip }, (t) => {
  t.diagnostic(`the Declaration is in ${folder}`);
  for (const language of languages) assert.equal(new Set(version(language, {}).articles).size, 31);
});
