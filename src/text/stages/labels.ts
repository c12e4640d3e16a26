/**
 * Lines → label candidates: what might be a printed label at the start of a line, with every reading of it ("(i)" is
 * the first roman or the ninth letter). Whether a candidate is structure is decided later, by its place in a sequence.
 */
import type { LabelWord } from '../languages/structure.ts';
import {
  digitValue,
  isHan,
  isLao,
  isLetter,
  isLower,
  isSpace,
  isUpper,
  type ReadNumber,
  readDigits,
  readHanNumber,
  readRoman,
  skipSpace,
} from './characters.ts';

/** One way to read a label. `style` names what its siblings look like. */
export interface Reading {
  readonly style: string;
  readonly value: number;
  /** For 1.2.3: its numbers; its style holds their count. */
  readonly numbers?: readonly number[];
}

export interface LabelCandidate {
  /** Units `[start, end)` of the printed label. */
  readonly start: number;
  readonly end: number;
  /** First unit of what follows the label on the line. */
  readonly rest: number;
  readonly readings: readonly Reading[];
  /** Rank of a label word, where the label has one: annex 0, part 1 … */
  readonly rank: number | null;
}

const BULLETS = new Set('●•◆◇■□▪○◦▶➢►·\u00b7\uf0b7\uf0a7\uf06c*'.split(''));
const AFTER_HAN = new Set('、．.，,：:'.split(''));
const AFTER_DIGITS = new Set('.．、)）'.split(''));
const OPEN = new Set(['(', '（']);
const CLOSE = new Set([')', '）']);

/** Han number words and digits in one reader; the system is part of the style. */
function readEither(chars: string, at: number): (ReadNumber & { system: 'c' | '1' }) | null {
  const han = readHanNumber(chars, at);
  if (han) return { ...han, system: 'c' };
  const digits = readDigits(chars, at);
  return digits ? { ...digits, system: '1' } : null;
}

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
  // Article 2.6: the sixth of the second chapter; sorted by both numbers.
  const minor = digits && chars.charAt(digits.end) === '.' ? readDigits(chars, digits.end + 1) : null;
  if (digits?.system === '1' && minor && minor.value < 1000)
    return { readings: [{ value: digits.value * 1000 + minor.value, system: DECIMAL }], end: minor.end };
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
  let end = number.end;
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

/** （三）, (3), (c), (iv). */
function readBracketed(chars: string, at: number, to: number): LabelCandidate | null {
  if (!OPEN.has(chars.charAt(at))) return null;
  const inner = skipSpace(chars, at + 1, to);
  const readings: Reading[] = [];
  let end = -1;
  const number = readEither(chars, inner);
  if (number) {
    readings.push({ style: `(${number.system})`, value: number.value });
    end = number.end;
  } else {
    const roman = readRoman(chars, inner);
    const code = chars.charCodeAt(inner);
    const single = isLetter(code) && !isLetter(chars.charCodeAt(inner + 1));
    if (single) {
      const upper = isUpper(code);
      readings.push({ style: upper ? '(A)' : '(a)', value: code - (upper ? 64 : 96) });
      end = inner + 1;
    }
    if (roman) {
      readings.push({ style: isUpper(code) ? '(I)' : '(i)', value: roman.value });
      end = roman.end;
    }
  }
  const close = skipSpace(chars, end, to);
  if (end < 0 || !CLOSE.has(chars.charAt(close))) return null;
  return { start: at, end: close + 1, rest: skipSpace(chars, close + 1, to), readings, rank: null };
}

/** 一、 and its typing variants 一. 一， */
function readHanLabel(chars: string, at: number, to: number): LabelCandidate | null {
  const number = readHanNumber(chars, at);
  if (!number) return null;
  let end = skipSpace(chars, number.end, to);
  if (!AFTER_HAN.has(chars.charAt(end))) return null;
  end++;
  return {
    start: at,
    end,
    rest: skipSpace(chars, end, to),
    readings: [{ style: 'c、', value: number.value }],
    rank: null,
  };
}

/** What a note at a page's foot says: a document's symbol, a link, where more stands. */
const NOTE =
  /^(?:[A-Z]{1,4}\/[A-Z0-9]|[Ss]ee (?:also |https?:|[A-Z]|www)|Ibid|Available (?:at|from)|https?:|www\.|Official Records|United Nations, Treaty Series|(?:General Assembly )?[Rr]esolutions? \d)/;

/** 3. 3． 3、 3) 1.2 1.2.3 "3. 1" and 1　总则. */
function readDigitLabel(chars: string, at: number, to: number): LabelCandidate | null {
  const numbers: number[] = [];
  let end = at;
  let next = at;
  for (let depth = 0; depth < 6; depth++) {
    const number = readDigits(chars, next);
    if (!number || number.end > to) break;
    // 1.2029年底前: the label is 1.
    if (depth > 0 && (number.value >= 1000 || chars.charAt(number.end) === '年')) break;
    numbers.push(number.value);
    end = number.end;
    const mark = chars.charAt(end);
    if (mark !== '.' && mark !== '．') break;
    next = end + 1;
    if (digitValue(chars.charCodeAt(next)) < 0) break;
  }
  const last = numbers.at(-1);
  if (last === undefined) return null;
  const mark = chars.charAt(end);
  const marked = end < to && AFTER_DIGITS.has(mark);
  if (marked) end++;
  const rest = skipSpace(chars, end, to);
  if (numbers.length > 1) {
    if (
      rest < to &&
      rest === end &&
      !isHan(chars.charCodeAt(rest)) &&
      !isLao(chars.charCodeAt(rest)) &&
      !isUpper(chars.charCodeAt(rest))
    )
      return null;
    return {
      start: at,
      end,
      rest,
      readings: [{ style: `n${numbers.length}`, value: last, numbers }],
      rank: null,
    };
  }
  if (marked) {
    // "3. 1 Title" is 3.1 with a stray space where the text numbers so.
    const stray = mark === '.' && rest > end ? readDigits(chars, rest) : null;
    const readings: Reading[] = [{ style: mark === ')' || mark === '）' ? '1)' : '1.', value: last }];
    if (stray && stray.end < to && isSpace(chars.charCodeAt(stray.end))) {
      readings.unshift({ style: 'n2', value: stray.value, numbers: [last, stray.value] });
    }
    return { start: at, end, rest, readings, rank: null };
  }
  if (rest === end || rest >= to || NOTE.test(chars.slice(rest, Math.min(to, rest + 40)))) return null;
  return { start: at, end, rest, readings: [{ style: 'n1', value: last, numbers: [last] }], rank: null };
}

const MOST_CODE = 3;

/** C01: and C01.2: and SO1.2.3: the letters of a code before numbers, as trackers and logical frameworks print them. */
function readCode(chars: string, at: number, to: number): LabelCandidate | null {
  let first = at;
  while (first < to && first <= at + MOST_CODE && isUpper(chars.charCodeAt(first))) first++;
  if (first === at || first > at + MOST_CODE || digitValue(chars.charCodeAt(first)) < 0) return null;
  const numbers: number[] = [];
  let end = first;
  for (let next = first; numbers.length < 6; next = end + 1) {
    const number = readDigits(chars, next);
    if (!number || number.end > to || number.value >= 1000) break;
    numbers.push(number.value);
    end = number.end;
    if (chars.charAt(end) !== '.') break;
  }
  const last = numbers.at(-1);
  const marked = /[:：.)）]/.test(chars.charAt(end));
  const rest = skipSpace(chars, end + (marked ? 1 : 0), to);
  if (last === undefined || !marked || (rest < to && !isSpace(chars.charCodeAt(rest - 1)))) return null;
  const letters = chars.slice(at, first);
  const reading =
    numbers.length > 1
      ? { style: `n${numbers.length}${letters}`, value: last, numbers }
      : { style: `code${letters}`, value: last };
  return { start: at, end: end + 1, rest, readings: [reading], rank: null };
}

/** A. and a) and I. and ①. */
function readLetterLabel(chars: string, at: number, to: number): LabelCandidate | null {
  const code = chars.charCodeAt(at);
  if (code >= 0x2460 && code <= 0x2473) {
    return {
      start: at,
      end: at + 1,
      rest: skipSpace(chars, at + 1, to),
      readings: [{ style: '①', value: code - 0x245f }],
      rank: null,
    };
  }
  const readings: Reading[] = [];
  let end = -1;
  if (isLetter(code) && code < 128 && !isLetter(chars.charCodeAt(at + 1))) {
    readings.push({ style: isUpper(code) ? 'A.' : 'a.', value: code - (isUpper(code) ? 64 : 96) });
    end = at + 1;
  }
  const roman = readRoman(chars, at);
  if (roman) {
    readings.push({ style: isUpper(code) || code > 0x2000 ? 'I.' : 'i.', value: roman.value });
    end = roman.end;
  }
  const mark = chars.charAt(end);
  if (end < 0 || !(mark === '.' || mark === ')' || mark === '、' || mark === '．')) return null;
  // "U.S. …" and "e.g." are words.
  if (mark === '.' && end + 1 < to && !isSpace(chars.charCodeAt(end + 1))) return null;
  const styled =
    mark === ')' ? readings.map((each) => ({ ...each, style: `${each.style.charAt(0)})` })) : readings;
  return { start: at, end: end + 1, rest: skipSpace(chars, end + 1, to), readings: styled, rank: null };
}

/** ——, ●, -, and bullets that lost their glyph to a private code. */
function readBullet(chars: string, at: number, to: number): LabelCandidate | null {
  const char = chars.charAt(at);
  let end = at;
  if (BULLETS.has(char)) end = at + 1;
  else if (char === '-' || char === '–' || char === '—' || char === '－') {
    while (end < to && end < at + 4 && chars.charAt(end) === char) end++;
    if (end > at + 2) return null;
  }
  if (end === at) return null;
  const dense = char === '—' || char === '－' || (char !== '*' && char !== '-' && char !== '–');
  if (end < to && !dense && !isSpace(chars.charCodeAt(end))) return null;
  if (chars.charAt(end) === char) return null;
  return {
    start: at,
    end,
    rest: skipSpace(chars, end, to),
    readings: [{ style: `b${char}`, value: 0 }],
    rank: null,
  };
}

/** The label at the start of `[from, to)`, if any. */
export function readLabel(
  chars: string,
  from: number,
  to: number,
  words: readonly LabelWord[],
): LabelCandidate | null {
  if (from >= to) return null;
  return (
    readDi(chars, from, to, words) ??
    readBracketed(chars, from, to) ??
    readHanLabel(chars, from, to) ??
    readDigitLabel(chars, from, to) ??
    readLead(chars, from, to, words) ??
    readCode(chars, from, to) ??
    readLetterLabel(chars, from, to) ??
    readBullet(chars, from, to)
  );
}
