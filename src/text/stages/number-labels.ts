/**
 * Labels that are a number, a letter or a code of both: 一、 （一） 1. 1.2.3 C01.2: A.1 (iv) ① ກ.
 */
import {
  digitValue,
  isHan,
  isLao,
  isLetter,
  isSpace,
  isUpper,
  type ReadNumber,
  readDigits,
  readHanNumber,
  readRoman,
  skipSpace,
} from './characters.ts';
import type { LabelCandidate, Reading } from './label.ts';

/** ﹑ and ﹒ are the small forms of 、 and ． that some typing programs write. */
const AFTER_HAN = new Set('、．.，,：:﹑﹒'.split(''));
const AFTER_DIGITS = new Set('.．、)）﹑﹒'.split(''));
const OPEN = new Set(['(', '（']);
const CLOSE = new Set([')', '）']);

/** Han number words and digits in one reader; the system is part of the style. */
export function readEither(chars: string, at: number): (ReadNumber & { system: 'c' | '1' }) | null {
  const han = readHanNumber(chars, at);
  if (han) return { ...han, system: 'c' };
  const digits = readDigits(chars, at);
  return digits ? { ...digits, system: '1' } : null;
}

/** （三）, (3), (c), (iv). */
export function readBracketed(chars: string, at: number, to: number): LabelCandidate | null {
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
export function readHanLabel(chars: string, at: number, to: number): LabelCandidate | null {
  const number = readHanNumber(chars, at);
  if (!number) return null;
  // A numeral alone on its line, as joint statements number their parts.
  if (number.end === to && number.value < 100)
    return { start: at, end: to, rest: to, readings: [{ style: 'c', value: number.value }], rank: null };
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

/** "1\\." and "\\-": Markdown writers set a stroke before marks that would open a list. */
export function skipEscape(chars: string, at: number): number {
  return chars.charAt(at) === '\\' && /[.)*•-]/.test(chars.charAt(at + 1)) ? at + 1 : at;
}

/** What is counted, measured or dated: no label stands before it. */
const COUNTED =
  /^[年月日号时分秒点个名人条项次届天周岁元角亿万千百十余多几米公里吨斤克升平立家所座种类位件套户村乡镇县省市国级章节款期段倍处区批代辆台艘架间]/;

/** "1双方应……", "1-2交换种子": numbers whose mark was lost, straight before Han words that they cannot count. */
export function readCloseNumber(chars: string, at: number, to: number): LabelCandidate | null {
  const first = readDigits(chars, at);
  if (!first || first.value === 0 || first.value > 99) return null;
  const second = chars.charAt(first.end) === '-' ? readDigits(chars, first.end + 1) : null;
  const { end, value } = second ?? first;
  const isClose = end < to && isHan(chars.charCodeAt(end)) && !COUNTED.test(chars.charAt(end));
  if (!isClose || value > 99) return null;
  const numbers = second ? [first.value, value] : [value];
  return {
    start: at,
    end,
    rest: end,
    readings: [{ style: `n${numbers.length}`, value, numbers }],
    rank: null,
  };
}

/** Style of a number by the mark behind it. */
function styleOf(mark: string): string {
  if (mark === '/') return '1/';
  return mark === ')' || mark === '）' ? '1)' : '1.';
}

/** 3. 3． 3、 3) 1.2 1.2.3 "3. 1" and 1　总则. */
export function readDigitLabel(chars: string, at: number, to: number): LabelCandidate | null {
  const numbers: number[] = [];
  let end = at;
  let next = at;
  for (let depth = 0; depth < 6; depth++) {
    const number = readDigits(chars, next);
    if (!number || number.end > to) break;
    // 1.2029年底前: the label is 1.
    if (depth > 0 && (number.value >= 1000 || chars.charAt(number.end) === '年')) break;
    numbers.push(number.value);
    end = skipEscape(chars, number.end);
    const mark = chars.charAt(end);
    if (mark !== '.' && mark !== '．') {
      end = number.end;
      break;
    }
    next = end + 1;
    if (digitValue(chars.charCodeAt(next)) < 0) break;
  }
  const last = numbers.at(-1);
  if (last === undefined) return null;
  end = skipEscape(chars, end);
  const mark = chars.charAt(end);
  // "1/ ດ້ານການເມືອງ": a stroke, and white space behind it.
  const isStroke = mark === '/' && numbers.length === 1 && end + 1 < to && isSpace(chars.charCodeAt(end + 1));
  const marked = end < to && (AFTER_DIGITS.has(mark) || isStroke);
  if (marked) end++;
  // "1).": both marks, as Lao papers print them.
  if (mark === ')' && end < to && chars.charAt(end) === '.') end++;
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
    if (isStroke && digitValue(chars.charCodeAt(rest)) >= 0) return null;
    const readings: Reading[] = [{ style: styleOf(mark), value: last }];
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
export function readCode(chars: string, at: number, to: number): LabelCandidate | null {
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

/** A.1 and A.1.2: a letter that stands for the first number. */
export function readLetterNumbers(chars: string, at: number, to: number): LabelCandidate | null {
  const code = chars.charCodeAt(at);
  if (!isUpper(code) || chars.charAt(at + 1) !== '.' || digitValue(chars.charCodeAt(at + 2)) < 0) return null;
  const numbers = [code - 64];
  let end = at + 1;
  while (numbers.length < 5 && chars.charAt(end) === '.') {
    const number = readDigits(chars, end + 1);
    if (!number || number.end > to || number.value >= 1000) break;
    numbers.push(number.value);
    end = number.end;
  }
  if (chars.charAt(end) === '.' || chars.charAt(end) === ':') end++;
  const rest = skipSpace(chars, end, to);
  if (numbers.length < 2 || (rest === end && rest < to)) return null;
  const value = numbers.at(-1) ?? 0;
  return { start: at, end, rest, readings: [{ style: `n${numbers.length}A`, value, numbers }], rank: null };
}

/** The beginning of a word: behind a capital letter one in title case, behind a small one two small letters. */
function isWord(chars: string, at: number, isTitled: boolean): boolean {
  return (isTitled ? /^[A-Z][a-z]/ : /^[a-z]{2}/).test(chars.slice(at, at + 4));
}

/** A. and a) and I. and ①. */
export function readLetterLabel(chars: string, at: number, to: number): LabelCandidate | null {
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
  // "U.S. …" and "e.g." are words; "D.To promote" and "e.designate" lost their space.
  const isClose = mark === '.' && end + 1 < to && !isSpace(chars.charCodeAt(end + 1));
  if (isClose && !isWord(chars, end + 1, isUpper(code))) return null;
  const styled =
    mark === ')' ? readings.map((each) => ({ ...each, style: `${each.style.charAt(0)})` })) : readings;
  return { start: at, end: end + 1, rest: skipSpace(chars, end + 1, to), readings: styled, rank: null };
}

const LAO_LETTERS = 'ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮ';

/** ກ. ຂ) : letters in the order of the Lao alphabet. */
export function readLaoLetter(chars: string, at: number, to: number): LabelCandidate | null {
  const value = isLao(chars.charCodeAt(at)) ? LAO_LETTERS.indexOf(chars.charAt(at)) + 1 : 0;
  const mark = chars.charAt(at + 1);
  if (value === 0 || (mark !== '.' && mark !== ')')) return null;
  const rest = skipSpace(chars, at + 2, to);
  if (rest === at + 2 && rest < to) return null;
  return { start: at, end: at + 2, rest, readings: [{ style: `ກ${mark}`, value }], rank: null };
}
