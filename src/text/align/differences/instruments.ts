/**
 * Instruments that are named in one text and not in the other. A name is known by its form: 《…》 in Chinese, a run of
 * capitalised words in English, quotation marks in Lao; its kind by the word that such names end or begin with.
 */
import { instrumentHeads } from '../../languages/instruments.ts';
import type { Side, Stretch } from '../blocks.ts';
import { readConcepts } from '../concepts.ts';
import { wordsOfLine } from '../word-list.ts';
import { type FoundDifference, hull, type Matched, missing, there } from './difference.ts';

interface Named extends Stretch {
  /** Which line of the list of heads. */
  readonly kind: number;
}

const heads = {
  zh: instrumentHeads.map((line) => wordsOfLine(line, 'zh')),
  lo: instrumentHeads.map((line) => wordsOfLine(line, 'lo')),
  en: instrumentHeads.map((line) => wordsOfLine(line, 'en')),
};

const PATTERNS = {
  zh: /《[^《》\n]{2,120}》/g,
  lo: /“[^“”\n]{4,240}”/g,
  en: /\b[A-Z][\w’'–-]*(?:(?: (?:of|on|to|for|in|and|the|between|against|with|its))* [A-Z][\w’'–-]*| \d{4}(?:[–-]\d{4})?)+/g,
} as const;

/** The longest of the words with which the name ends (zh), begins (lo), or whose first part ends (en). */
function kindOf(name: string, language: 'zh' | 'lo' | 'en'): number {
  let [best, length] = [-1, 0];
  const words = name.toLowerCase();
  for (const [kind, alternatives] of heads[language].entries())
    for (const word of alternatives) {
      if (word.length <= length) continue;
      const fits =
        language === 'zh'
          ? words.endsWith(word)
          : language === 'lo'
            ? words.startsWith(word)
            : new RegExp(`(?:^|[ -])${word}$`).test(words);
      if (fits) [best, length] = [kind, word.length];
    }
  return best;
}

/** What of a name tells its kind: brackets and periods at its end left out. */
function core(name: string, language: 'zh' | 'lo' | 'en'): string {
  if (language === 'en') return name.split(/ (?:of|on|to|for|in|between|against|with) /)[0] ?? name;
  const inner = name.slice(1, -1);
  return inner.replace(/[（(][^（()）]*[)）]\s*$/, '').trim();
}

function namesIn({ text }: Side, stretches: readonly Stretch[]): Named[] {
  const { chars, language } = text;
  return stretches.flatMap(({ from, to }) =>
    [...chars.slice(from, to).matchAll(PATTERNS[language])].flatMap((match): Named[] => {
      const name = match[0];
      const kind = kindOf(core(name, language), language);
      const start = from + match.index;
      return kind < 0 ? [] : [{ kind, from: start, to: start + name.length }];
    }),
  );
}

/** How often the stretches name the kind at all, as a name or as a plain word. */
function spoken({ text }: Side, stretches: readonly Stretch[], kind: number): number {
  const { chars, language } = text;
  const words = heads[language][kind] ?? [];
  const longest = [...words].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(language === 'en' ? `\\b(?:${longest.join('|')})s?\\b` : longest.join('|'), 'g');
  return stretches.reduce(
    (sum, { from, to }) => sum + [...chars.slice(from, to).toLowerCase().matchAll(pattern)].length,
    0,
  );
}

function conceptsOf({ text }: Side, { from, to }: Stretch): ReadonlySet<number> {
  const found = new Set<number>();
  readConcepts(text.chars, from, to, text.language, found);
  return found;
}

/** Names of one kind whose words have nothing in common, though both say enough to tell. */
function compareNames(
  a: Side,
  b: Side,
  inFirst: readonly Named[],
  inOther: readonly Named[],
): FoundDifference[] {
  return inFirst.flatMap((name, i): FoundDifference[] => {
    const twin = inOther[i];
    if (twin === undefined) return [];
    const [left, right] = [conceptsOf(a, name), conceptsOf(b, twin)];
    // The kind itself is one concept that both name.
    const common = [...left].filter((id) => right.has(id)).length;
    const only = Math.max(left.size, right.size) - common;
    return common <= 1 && only >= 3 ? [{ kind: 'instrument', first: there(name), other: there(twin) }] : [];
  });
}

/** Differences between the instruments that two groups name. */
export function compareInstruments(a: Side, b: Side, { first, other }: Matched): FoundDifference[] {
  const [inFirst, inOther] = [namesIn(a, first), namesIn(b, other)];
  const found: FoundDifference[] = [];
  for (const kind of instrumentHeads.keys()) {
    const [left, right] = [
      inFirst.filter((each) => each.kind === kind),
      inOther.filter((each) => each.kind === kind),
    ];
    if (left.length === right.length) {
      found.push(...compareNames(a, b, left, right));
      continue;
    }
    // A plain word for the kind bears a name out; fewer words than names leave some without a counterpart.
    const lacking = left.length - Math.max(right.length, spoken(b, other, kind));
    for (const name of lacking > 0 ? left.slice(-lacking) : [])
      found.push({ kind: 'instrument', first: there(name), other: missing(hull(other)) });
    const surplus = right.length - Math.max(left.length, spoken(a, first, kind));
    for (const name of surplus > 0 ? right.slice(-surplus) : [])
      found.push({ kind: 'instrument', first: missing(hull(first)), other: there(name) });
  }
  return found;
}
