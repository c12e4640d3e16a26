/**
 * Lines → label candidates: what might be a printed label at the start of a line, with every reading of it ("(i)" is
 * the first roman or the ninth letter). Whether a candidate is structure is decided later, by its place in a sequence.
 */
import type { LabelWord } from '../languages/structure.ts';
import { readListBullet } from './bullets.ts';
import {
  isHan,
  isLao,
  isLetter,
  isLower,
  isSpace,
  isUpper,
  readDigits,
  readRoman,
  skipSpace,
} from './characters.ts';
import type { LabelCandidate } from './label.ts';
import {
  readBracketed,
  readCloseNumber,
  readCode,
  readDigitLabel,
  readEither,
  readHanLabel,
  readLaoLetter,
  readLetterLabel,
  readLetterNumbers,
  skipEscape,
} from './number-labels.ts';

/** 第三条, 第 3 章 (rank and style by the pack's word). */
function readDi(chars: string, at: number, to: number, words: readonly LabelWord[]): LabelCandidate | null {
  if (chars.charAt(at) !== '第') return null;
  const number = readEither(chars, skipSpace(chars, at + 1, to));
  if (!number) return null;
  const unitAt = skipSpace(chars, number.end, to);
  const word = words.find((each) => each.form === 'di' && chars.startsWith(each.word, unitAt));
  if (!word) return null;
  const end = unitAt + word.word.length;
  const next = chars.charCodeAt(end);
  const open = end >= to || isSpace(next) || '：:、．.'.includes(chars.charAt(end));
  // 第三条第二款规定… and 第一部分内容… in running text: a label is followed by a space, a mark or the line's end.
  if (!open && word.style !== 'article') return null;
  if (!open && /[的、第和与至]/.test(chars.charAt(end))) return null;
  const labelEnd = /[：:、．.]/.test(chars.charAt(end)) ? end + 1 : end;
  return {
    start: at,
    end: labelEnd,
    rest: skipSpace(chars, labelEnd, to),
    readings: [{ style: `di-${word.style}`, value: number.value }],
    rank: word.rank,
  };
}

/** System of labels with two numbers, whose values grow but need not go on one by one. */
export const DECIMAL = '1.1';

/** Number after a label word: 3, IV, A, 三; possibly several readings. */
function readWordNumber(
  chars: string,
  at: number,
): { readings: { value: number; system: string }[]; end: number } | null {
  const digits = readEither(chars, at);
  // Article 2.6: the sixth of the second chapter; Activity 2.6.1: sorted by all numbers.
  let value = digits?.value ?? 0;
  let end = digits?.end ?? at;
  for (let depth = 0; depth < 3 && digits?.system === '1' && chars.charAt(end) === '.'; depth++) {
    const minor = readDigits(chars, end + 1);
    if (!minor || minor.value >= 1000) break;
    value = value * 1000 + minor.value;
    end = minor.end;
  }
  if (digits && end > digits.end) return { readings: [{ value, system: DECIMAL }], end };
  if (digits) return { readings: [{ value: digits.value, system: digits.system }], end: digits.end };
  const roman = readRoman(chars, at);
  const code = chars.charCodeAt(at);
  const letter = isUpper(code) && !isLetter(chars.charCodeAt(at + 1)) ? code - 64 : 0;
  if (roman && letter > 0) {
    return {
      readings: [
        { value: roman.value, system: 'r' },
        { value: letter, system: 'A' },
      ],
      end: roman.end,
    };
  }
  if (roman) return { readings: [{ value: roman.value, system: 'r' }], end: roman.end };
  return letter > 0 ? { readings: [{ value: letter, system: 'A' }], end: at + 1 } : null;
}

/** End of a number with the bracket behind it that says it was amended: ມາດຕາ 3 (ໃໝ່). */
function amendedEnd(chars: string, at: number, { amended }: LabelWord): number {
  const open = chars.charAt(at) === ' ' ? at + 1 : at;
  if (amended === undefined || chars.charAt(open) !== '(') return at;
  const bracket = new RegExp(`^\\((?:${amended})\\)`, 'i').exec(chars.slice(open, open + 24));
  return bracket ? open + bracket[0].length : at;
}

/** Article 3, PART IV, ມາດຕາ 12, 附件 2, Annex. */
function readLead(chars: string, at: number, to: number, words: readonly LabelWord[]): LabelCandidate | null {
  const code = chars.charCodeAt(at);
  if (!isUpper(code) && !isLao(code) && !isHan(code)) return null;
  const head = chars.slice(at, Math.min(at + 24, to)).toLowerCase();
  const word = words.find((each) => each.form === 'lead' && head.startsWith(each.word));
  if (!word) return null;
  const wordEnd = at + word.word.length;
  if (isLetter(chars.charCodeAt(wordEnd))) return null;
  const numberAt = skipSpace(chars, wordEnd, to);
  const number = readWordNumber(chars, numberAt);
  if (!number || number.end > to) {
    if (word.alone !== true || (wordEnd < to && !isSpace(chars.charCodeAt(wordEnd)))) return null;
    return {
      start: at,
      end: wordEnd,
      rest: numberAt,
      readings: [{ style: `lead-${word.style}-0`, value: 1 }],
      rank: word.rank,
    };
  }
  let end = amendedEnd(chars, number.end, word);
  const mark = /[.:：．–—-]/.test(chars.charAt(end));
  if (mark) end++;
  const rest = skipSpace(chars, end, to);
  // "Article 12 of the Convention" at the start of a wrapped line is no label.
  if (rest < to && !mark && (isLower(chars.charCodeAt(rest)) || /[,;()]/.test(chars.charAt(rest))))
    return null;
  if (rest === end && rest < to && !mark && !isHan(chars.charCodeAt(rest))) return null;
  const readings = number.readings.map(({ value, system }) => ({
    style: `lead-${word.style}-${system}`,
    value,
  }));
  return { start: at, end, rest, readings, rank: word.rank };
}

/** What labels begin with among the Han: 第, numerals, and words that lead a number (附件). */
const hanFirst = new WeakMap<readonly LabelWord[], ReadonlySet<number>>();

function hanFirstOf(words: readonly LabelWord[]): ReadonlySet<number> {
  const known = hanFirst.get(words);
  if (known) return known;
  const leads = words.filter(({ form }) => form === 'lead').map(({ word }) => word.charAt(0));
  const first = new Set(
    Array.from(`第〇零一二三四五六七八九两十百千${leads.join('')}`, (char) => char.charCodeAt(0)),
  );
  hanFirst.set(words, first);
  return first;
}

/** The label at the start of `[from, to)`, if any. */
export function readLabel(
  chars: string,
  from: number,
  to: number,
  words: readonly LabelWord[],
): LabelCandidate | null {
  if (from >= to) return null;
  const first = chars.charCodeAt(from);
  if (isHan(first) && !hanFirstOf(words).has(first)) return null;
  const escaped = skipEscape(chars, from);
  if (escaped > from) return readListBullet(chars, escaped, to);
  return (
    readDi(chars, from, to, words) ??
    readBracketed(chars, from, to) ??
    readHanLabel(chars, from, to) ??
    readDigitLabel(chars, from, to) ??
    readCloseNumber(chars, from, to) ??
    readLead(chars, from, to, words) ??
    readCode(chars, from, to) ??
    readLetterNumbers(chars, from, to) ??
    readLetterLabel(chars, from, to) ??
    readLaoLetter(chars, from, to) ??
    readListBullet(chars, from, to)
  );
}
