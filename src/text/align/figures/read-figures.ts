/**
 * Figures of a stretch of text. Each language has one pattern whose named parts say what was found: y, mo, d parts of a
 * date (and r1, r2 of a range of years), pm months of a stretch, st a word for a stretch, n a number with mul and pct,
 * nth and ord an ordinal, w a number as a word. Patterns have no nested repetition: reading is linear.
 */
import type { LanguageId } from '../../extraction.ts';
import { figures as en } from '../../languages/en/figures.ts';
import type { FigurePack } from '../../languages/figures.ts';
import { figures as lo } from '../../languages/lo/figures.ts';
import { figures as zh } from '../../languages/zh/figures.ts';
import { readHanNumber } from '../../stages/characters.ts';
import { dateKey, digitsToNumber, type Figure, numberKey } from './figure.ts';

type Parts = Readonly<Record<string, string | undefined>>;

interface Grammar {
  readonly pattern: RegExp;
  readonly pack: FigurePack;
  readonly isDotGrouping: boolean;
  /** Words right before a year or month that make it the period's end. */
  readonly endBefore: RegExp;
  readonly endAfter: RegExp;
  /** The words of the same clause before a number, and after it. */
  readonly lead: RegExp;
  readonly tail: RegExp;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

const never = /(?!)/;
const DIGITS = '\\d+(?:[.,]\\d+)*';
const DASH = '[-–—~～至到]';

function hanGrammar(): Grammar {
  const han = '[〇零一二两三四五六七八九十百千]';
  const classifier = '[个項项名年次届轮批期类种家所座对条人天日国款份张场套支]';
  return {
    pattern: new RegExp(
      [
        `(?<r1>\\d{4})\\s*年?\\s*${DASH}\\s*(?<r2>\\d{4})\\s*年?`,
        `(?<y>\\d{4})\\s*年(?:\\s*(?<mo>\\d{1,2})\\s*月(?:\\s*(?<d>\\d{1,2})\\s*日)?)?`,
        `(?<mo2>\\d{1,2})\\s*月(?:\\s*(?<d2>\\d{1,2})\\s*日)?`,
        `(?<pm>\\d+|${han}{1,4})\\s*个月`,
        `(?<st>${longestFirst(Object.keys(zh.stretches))})`,
        `百分之(?<pc>\\d+(?:\\.\\d+)?|${han}{1,6})`,
        `(?<n>${DIGITS})\\s*(?<mul>${longestFirst(Object.keys(zh.multipliers))})?(?![伏米克瓦卡帕])\\s*(?<pct>${longestFirst(zh.shares)})?`,
        `(?<w>${longestFirst(Object.keys(zh.words))})`,
        `第(?<nth>${han}{1,6})[次届轮批期]`,
        `第(?<ord>${han}{1,6})`,
        `(?<han>${han}{1,6})(?=${classifier})`,
      ].join('|'),
      'g',
    ),
    pack: zh,
    isDotGrouping: false,
    endBefore: never,
    endAfter: /^[年月]?(?:底|末)/,
    lead: /[^，。；：！？\n]{0,10}$/,
    tail: /^[^，。；：！？\n]{0,6}/,
  };
}

function latinGrammar(): Grammar {
  const month = longestFirst(Object.keys(en.months));
  const word = longestFirst(Object.keys(en.words));
  return {
    pattern: new RegExp(
      [
        `\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<mon>${month})\\b(?:,?\\s+(?<y>\\d{4})\\b)?`,
        `\\b(?<mon2>${month})\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(?<y2>\\d{4})\\b)?`,
        `\\b(?<mon3>${month})(?:\\s+(?<y3>\\d{4})\\b|(?<=\\b(?:in|by|before|of|from|until|each|every)\\s+\\w{3,9})\\b)`,
        `\\b(?<r1>\\d{4})\\s*(?:[-–—]|to|through)\\s*(?<r2>\\d{4})\\b`,
        `\\b(?<yr>(?:19|20)\\d{2})\\b(?![.,]\\d)`,
        `\\b(?<pm>\\d+|${word})[- ]months?\\b`,
        `\\b(?<st>${longestFirst(Object.keys(en.stretches))})\\b`,
        `(?<![\\w.])(?<n>${DIGITS})(?:(?:st|nd|rd|th)\\b)?(?:[- ]?(?<mul>${longestFirst(Object.keys(en.multipliers))})\\b)?(?:\\s*(?<pct>${longestFirst(en.shares)}))?`,
        `\\b(?<w>${word})\\b(?:[- ](?<mulw>${longestFirst(Object.keys(en.multipliers))})\\b)?`,
      ].join('|'),
      'gi',
    ),
    pack: en,
    isDotGrouping: false,
    endBefore: /\bend[- ](?:of )?(?:the year )?$/i,
    endAfter: never,
    lead: /[^,.;:!?\n]{0,28}$/,
    tail: /^[^,.;:!?\n]{0,28}/,
  };
}

function laoGrammar(): Grammar {
  const month = longestFirst(Object.keys(lo.months));
  return {
    pattern: new RegExp(
      [
        `ວັນທີ\\s*(?<d>\\d{1,2})\\s*(?:ເດືອນ\\s*)?(?<mon>${month})(?:\\s*(?:ປີ\\s*)?(?<y>\\d{4}))?`,
        `(?<d3>\\d{1,2})/(?<mo3>\\d{1,2})/(?<y4>\\d{4})`,
        `ເດືອນ\\s*(?<mon2>${month})(?:\\s*(?:ປີ\\s*)?(?<y2>\\d{4}))?`,
        `(?<mon3>${month})\\s*(?:ປີ\\s*)?(?<y3>\\d{4})`,
        `(?:ປີ\\s*)?(?<r1>\\d{4})\\s*(?:[-–—]|ຫາ|ເຖິງ)\\s*(?:ປີ\\s*)?(?<r2>\\d{4})`,
        `(?:ປີ|ຄ\\.\\s?ສ\\.?)\\s*(?<yr>\\d{4})`,
        `(?<pm>\\d+|${longestFirst(Object.keys(lo.words))})\\s*ເດືອນ(?!\\s*(?:${month}))`,
        `(?<st>${longestFirst(Object.keys(lo.stretches))})`,
        `(?<n>${DIGITS})\\s*(?<mul>${longestFirst(Object.keys(lo.multipliers))})?\\s*(?<pct>${longestFirst(lo.shares)})?`,
        // A sign that goes on with the syllable means another word: ສາມ in ສາມາດ.
        `(?<w>${longestFirst(Object.keys(lo.words))})(?![\\u0eb0-\\u0ebd\\u0ec8-\\u0ecd])`,
      ].join('|'),
      'g',
    ),
    pack: lo,
    isDotGrouping: true,
    endBefore: /ທ້າຍ(?:ປີ)?\s*$/,
    endAfter: never,
    lead: /[^,.;:!?\n]{0,24}$/,
    tail: /^[^,.;:!?\n]{0,16}/,
  };
}

const grammars: Readonly<Record<LanguageId, Grammar>> = {
  zh: hanGrammar(),
  en: latinGrammar(),
  lo: laoGrammar(),
};

/** Full-width and Lao digits as ASCII ones, unit for unit. */
function foldDigits(chars: string): string {
  return chars.replace(/[\uff05\uff0c\uff0e\uff10-\uff19\u0ed0-\u0ed9]/g, (char) => {
    const code = char.charCodeAt(0);
    if (code === 0xff0c) return char;
    return String.fromCharCode(code >= 0xff00 ? code - 0xfee0 : code - 0x0ed0 + 48);
  });
}

const number = (part: string | undefined): number | null => (part === undefined ? null : Number(part));

/** Digits, a spelled-out number or a Han numeral. */
function readValue(part: string, { pack, isDotGrouping }: Grammar): number {
  if (/^\d/.test(part)) return digitsToNumber(part, isDotGrouping);
  return pack.words[part.toLowerCase()] ?? readHanNumber(part, 0)?.value ?? Number.NaN;
}

function monthOf(name: string | undefined, { pack }: Grammar): number | null {
  if (name === undefined) return null;
  const entry = Object.entries(pack.months).find(([word]) => word.toLowerCase() === name.toLowerCase());
  return entry?.[1] ?? null;
}

type Read = Pick<Figure, 'key' | 'value' | 'sure'>;

function readDates(parts: Parts, grammar: Grammar): readonly Read[] {
  const { r1, r2 } = parts;
  if (r1 !== undefined && r2 !== undefined)
    return [r1, r2].map((year) => ({ key: `d:${year}`, value: 0, sure: true }));
  const year = number(parts.y ?? parts.y2 ?? parts.y3 ?? parts.y4 ?? parts.yr);
  const month =
    number(parts.mo ?? parts.mo2 ?? parts.mo3) ?? monthOf(parts.mon ?? parts.mon2 ?? parts.mon3, grammar);
  const key = dateKey(year, month, number(parts.d ?? parts.d2 ?? parts.d3));
  return key === null ? [] : [{ key, value: 0, sure: true }];
}

function readNumber(parts: Parts, grammar: Grammar): readonly Read[] {
  const { pm, st, pc, n, nth, ord, han, w } = parts;
  const { pack } = grammar;
  const one = (key: string, value: number, sure: boolean): readonly Read[] =>
    Number.isFinite(value) ? [{ key, value, sure }] : [];
  if (pm !== undefined) {
    const months = readValue(pm, grammar);
    return one(`p:${months}m`, months, true);
  }
  if (st !== undefined) {
    const months = pack.stretches[st.toLowerCase()] ?? Number.NaN;
    return one(`p:${months}m`, months, true);
  }
  if (pc !== undefined) return one(numberKey(readValue(pc, grammar), true), readValue(pc, grammar), true);
  if (n !== undefined) {
    const value = readValue(n, grammar) * (pack.multipliers[(parts.mul ?? '').toLowerCase()] ?? 1);
    return one(numberKey(value, parts.pct !== undefined), value, true);
  }
  const words = nth ?? ord ?? han ?? w;
  if (words === undefined) return [];
  const value = readValue(words, grammar) * (pack.multipliers[(parts.mulw ?? '').toLowerCase()] ?? 1);
  return one(numberKey(value, false), value, nth !== undefined);
}

function boundAt(before: string, after: string, { pack, lead, tail }: Grammar): Figure['bound'] {
  const near = (lead.exec(before)?.[0] ?? '').toLowerCase();
  if (pack.atLeast.some((word) => near.includes(word))) return 'least';
  if (pack.atMost.some((word) => near.includes(word))) return 'most';
  const next = tail.exec(after)?.[0] ?? '';
  return pack.atLeastAfter.some((word) => next.includes(word)) ? 'least' : null;
}

/** The figures of `chars[from, to)`, in order. */
export function readFigures(chars: string, from: number, to: number, language: LanguageId): Figure[] {
  const grammar = grammars[language];
  const text = foldDigits(chars.slice(from, to));
  const found: Figure[] = [];
  let last = 0;
  for (const match of text.matchAll(grammar.pattern)) {
    const parts: Parts = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const before = text.slice(Math.max(last, start - 30), start);
    const after = text.slice(end, end + 30);
    const isEnd = grammar.endBefore.test(before) || grammar.endAfter.test(after);
    const reads = [...readDates(parts, grammar), ...readNumber(parts, grammar)];
    const bound = reads.some(({ key }) => key.startsWith('n:')) ? boundAt(before, after, grammar) : null;
    for (const read of reads)
      found.push({
        ...read,
        key: isEnd && read.key.startsWith('d:') ? `${read.key}/end` : read.key,
        bound,
        from: from + start,
        to: from + end,
      });
    last = end;
  }
  return found;
}
