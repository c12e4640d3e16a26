/**
 * One pass over a text's characters for everything that single characters tell: lost and control characters, widths of
 * marks between Han, traditional characters, tones of Pinyin, letters beside digits, letters of a script beside another's.
 */
import { digitValue, isHan, isLao, isLetter } from './characters.ts';

export interface Scan {
  readonly han: number;
  readonly lao: number;
  readonly letters: number;
  readonly lost: Count;
  readonly control: Count;
  readonly half: Count;
  readonly full: number;
  readonly stops: number;
  readonly traditional: Count;
  /** Units of letters with a tone mark after a Han character. */
  readonly tones: readonly number[];
  /** Units of O, o, l, I beside digits, and of 曰 beside a numeral. */
  readonly beside: readonly number[];
  /** Units where a Cyrillic or Greek letter stands beside a Latin one. */
  readonly foreign: readonly number[];
}

interface Count {
  count: number;
  /** Unit of the first, or -1. */
  first: number;
}

const OTHER = 0;
const HAN = 1;
const LAO = 2;
const LATIN = 3;
const LOST = 4;
const CONTROL = 5;
const HALF = 6;
const FULL = 7;
const STOP = 8;
const TONE = 9;
const LOOK = 10;
const CYRILLIC = 11;
/** Of each kind of places no more are kept. */
const MOST_PLACES = 50;

const CLASS = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code++) {
  if (isHan(code)) CLASS[code] = HAN;
  else if (isLao(code) && digitValue(code) < 0) CLASS[code] = LAO;
  else if (code < 32 ? code < 9 || code > 13 : code === 0x7f) CLASS[code] = CONTROL;
  else if ((code >= 0x391 && code <= 0x3c9) || (code >= 0x400 && code <= 0x45f)) CLASS[code] = CYRILLIC;
  else if (isLetter(code)) CLASS[code] = LATIN;
}
CLASS[0xfffd] = LOST;
for (const char of ',;:') CLASS[char.charCodeAt(0)] = HALF;
for (const char of '，；：') CLASS[char.charCodeAt(0)] = FULL;
for (const char of '。') CLASS[char.charCodeAt(0)] = STOP;
for (const char of 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ') CLASS[char.charCodeAt(0)] = TONE;
for (const char of 'OolI曰') CLASS[char.charCodeAt(0)] = LOOK;

function meet(count: Count, unit: number): void {
  if (count.count++ === 0) count.first = unit;
}

function keep(places: number[], unit: number): void {
  if (places.length < MOST_PLACES) places.push(unit);
}

/** Looks at every character once. */
export function scan(chars: string, traditional: Uint8Array): Scan {
  const none = (): Count => ({ count: 0, first: -1 });
  const counts = new Float64Array(16);
  const found = { lost: none(), control: none(), half: none(), traditional: none() };
  const [tones, beside, foreign]: [number[], number[], number[]] = [[], [], []];
  let han = 0;
  for (let unit = 0; unit < chars.length; unit++) {
    const code = chars.charCodeAt(unit);
    const kind = CLASS[code] ?? OTHER;
    // Most characters of a Chinese text.
    if (kind === HAN) {
      han++;
      if (traditional[code] === 1) meet(found.traditional, unit);
      continue;
    }
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind === HALF) {
      if (CLASS[chars.charCodeAt(unit - 1)] === HAN) meet(found.half, unit);
    } else if (kind < LOST) continue;
    else if (kind === TONE) keep(tones, unit);
    else if (kind === LOOK) {
      if (isNumeral(chars.charCodeAt(unit - 1))) keep(beside, unit);
    } else if (kind === CYRILLIC) {
      if (isLatin(chars.charCodeAt(unit - 1)) || isLatin(chars.charCodeAt(unit + 1))) keep(foreign, unit);
    } else if (kind === LOST) meet(found.lost, unit);
    else if (kind === CONTROL) meet(found.control, unit);
  }
  counts[HAN] = han;
  const of = (kind: number): number => counts[kind] ?? 0;
  return {
    han: of(HAN),
    lao: of(LAO),
    letters: of(HAN) + of(LAO) + of(LATIN) + of(LOOK) + of(TONE) + of(CYRILLIC),
    full: of(FULL),
    stops: of(STOP),
    ...found,
    tones,
    beside,
    foreign,
  };
}

function isLatin(code: number): boolean {
  return CLASS[code] === LATIN || (CLASS[code] === LOOK && code < 128);
}

function isNumeral(code: number): boolean {
  return (
    digitValue(code) >= 0 || (code > 0x4e00 && '一二三四五六七八九十'.includes(String.fromCharCode(code)))
  );
}
