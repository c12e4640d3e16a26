/**
 * What single UTF-16 code units are: digits of the scripts that official texts use, Han, Lao, spaces, ends of
 * sentences; and numbers written in them. Every function looks at a bounded number of characters.
 */

/** Value of a decimal digit (ASCII, full-width, Lao), or -1. */
export function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  if (code >= 0x0ed0 && code <= 0x0ed9) return code - 0x0ed0;
  return -1;
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029
  );
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

export function isLao(code: number): boolean {
  return code >= 0x0e80 && code <= 0x0eff;
}

export function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

export function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

export function isLetter(code: number): boolean {
  return isUpper(code) || isLower(code);
}

const ENDS = new Set('。．.！!？?；;：:…”"'.split('').map((mark) => mark.charCodeAt(0)));
const CLOSERS = new Set('”"’\')）]】》'.split('').map((mark) => mark.charCodeAt(0)));

/** Whether `chars[from, to)` ends as a sentence or a lead-in does. */
export function endsSentence(chars: string, from: number, to: number): boolean {
  let at = to - 1;
  while (at >= from && (isSpace(chars.charCodeAt(at)) || (CLOSERS.has(chars.charCodeAt(at)) && at > from)))
    at--;
  return at >= from && ENDS.has(chars.charCodeAt(at));
}

/** First unit at or after `at` that is no white space, at most `to`. */
export function skipSpace(chars: string, at: number, to: number): number {
  while (at < to && isSpace(chars.charCodeAt(at))) at++;
  return at;
}

/** End of `chars[from, to)` without the white space that closes it. */
export function trimEnd(chars: string, from: number, to: number): number {
  while (to > from && isSpace(chars.charCodeAt(to - 1))) to--;
  return to;
}

/** A number read at some place, and where it ends. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

/** At most four decimal digits of one script. */
export function readDigits(chars: string, at: number): ReadNumber | null {
  let value = 0;
  let end = at;
  while (end < at + 5) {
    const digit = digitValue(chars.charCodeAt(end));
    if (digit < 0) break;
    value = value * 10 + digit;
    end++;
  }
  return end === at || end === at + 5 ? null : { value, end };
}

const HAN_DIGITS = new Map(
  [...'〇一二三四五六七八九']
    .map((digit, value): [string, number] => [digit, value])
    .concat([
      ['零', 0],
      ['两', 2],
    ]),
);

/** A number such as 三, 十二, 五十四, 一百零三. */
export function readHanNumber(chars: string, at: number): ReadNumber | null {
  let total = 0;
  let digit = -1;
  let end = at;
  for (; end < at + 7; end++) {
    const char = chars.charAt(end);
    const unit = char === '十' ? 10 : char === '百' ? 100 : char === '千' ? 1000 : 0;
    if (unit > 0) {
      total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else {
      const value = HAN_DIGITS.get(char);
      if (value === undefined) break;
      digit = digit > 0 ? digit * 10 + value : value;
    }
  }
  if (end === at) return null;
  return { value: total + Math.max(digit, 0), end };
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** A roman number up to some hundreds, in one case; also the single signs Ⅰ–Ⅻ. */
export function readRoman(chars: string, at: number): ReadNumber | null {
  const sign = chars.charCodeAt(at);
  if (sign >= 0x2160 && sign <= 0x216b) return { value: sign - 0x215f, end: at + 1 };
  const upper = isUpper(sign);
  let total = 0;
  let end = at;
  for (; end < at + 8; end++) {
    const code = chars.charCodeAt(end);
    if (isUpper(code) !== upper) break;
    const value = ROMAN[chars.charAt(end).toLowerCase()];
    if (value === undefined) break;
    const next = ROMAN[chars.charAt(end + 1).toLowerCase()] ?? 0;
    total += next > value && isUpper(chars.charCodeAt(end + 1)) === upper ? -value : value;
  }
  return end === at || isLetter(chars.charCodeAt(end)) ? null : { value: total, end };
}
