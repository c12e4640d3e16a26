/**
 * What somebody wrote into a cell → what it means. Programs turn days into numbers and numbers into text, people write
 * days in the way of their country; all of that is read, and what could mean two things is said to be so, never guessed.
 */
import { isPartialDate } from '../../base/index.ts';
import { MOST_WORDS, type Stage } from './form.ts';

/** A cell as a file has it: text, a number, a truth value, a day that the file marks as one; null where it is empty. */
export type Cell = string | number | boolean | { readonly day: string } | null;

/** A meaning, nothing at all, or what is wrong; `fault` is the last part of `problem.field.<fault>`. */
export type Meant<T> =
  | { readonly value: T | null }
  | { readonly fault: 'date' | 'date-two-ways' | 'date-far' | 'choice' | 'tick' | 'too-long' };

/** Digits of Lao, and wide forms, as plain ones; blanks around are gone. */
export function plainText(cell: Cell): string {
  const text = typeof cell === 'object' ? (cell?.day ?? '') : String(cell);
  return text
    .normalize('NFKC')
    .replace(/[໐-໙]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0))
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim();
}

/** For comparing words whatever their case, blanks and encodings of ຳ: NFKC and its parts are the same. */
export const folded = (text: string): string => plainText(text).toLowerCase().replace(/\s+/g, '');

const pad = (part: string): string => part.padStart(2, '0');

/** Days between 1899-12-30 and 1970-01-01, and between the two systems of counting. */
const EPOCH = 25_569;
const LATER = 1_462;

/** The day of a serial number, or null where it is none that a report can mean: 1982 … 2119. */
export function serialDay(serial: number, counts1904: boolean): string | null {
  const days = Math.floor(serial) + (counts1904 ? LATER : 0);
  if (days < 30_000 || days > 80_000) return null;
  return new Date((days - EPOCH) * 86_400_000).toISOString().slice(0, 10);
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'january', 'ມັງກອນ'],
    ['feb', 'february', 'ກຸມພາ'],
    ['mar', 'march', 'ມີນາ'],
    ['apr', 'april', 'ເມສາ'],
    ['may', 'ພຶດສະພາ'],
    ['jun', 'june', 'ມິຖຸນາ'],
    ['jul', 'july', 'ກໍລະກົດ'],
    ['aug', 'august', 'ສິງຫາ'],
    ['sep', 'sept', 'september', 'ກັນຍາ'],
    ['oct', 'october', 'ຕຸລາ'],
    ['nov', 'november', 'ພະຈິກ'],
    ['dec', 'december', 'ທັນວາ'],
  ].flatMap((names, i) => names.map((name) => [folded(name), i + 1])),
);

function day(year: string, month?: string | number, date?: string): Meant<string> {
  const text = [year, month, date]
    .flatMap((part) => (part === undefined ? [] : [pad(String(part))]))
    .join('-');
  if (!isPartialDate(text)) return { fault: 'date' };
  return Number(year) < 1950 || Number(year) > 2150 ? { fault: 'date-far' } : { value: text };
}

/** Day, month, year; a pair that can be read both ways is not read. */
function dayFirst(a: string, b: string, year: string): Meant<string> {
  const [first, second] = [Number(a), Number(b)];
  if (first === second || first > 12) return day(year, b, a);
  return second > 12 ? day(year, a, b) : { fault: 'date-two-ways' };
}

function writtenDay(text: string): Meant<string> {
  const year = /^(\d{4})\s*(?:年|\.|)?$/.exec(text);
  if (year) return day(year[1] ?? '');
  const asian = /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?$/.exec(text);
  if (asian) return day(asian[1] ?? '', asian[2] ?? '', asian[3]);
  const large =
    /^(\d{4})\s*[-./\u2010-\u2015]\s*(\d{1,2})(?:\s*[-./\u2010-\u2015]\s*(\d{1,2}))?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(
      text,
    );
  if (large) return day(large[1] ?? '', large[2] ?? '', large[3]);
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (joined) return day(joined[1] ?? '', joined[2] ?? '', joined[3]);
  const small = /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})$/.exec(text);
  if (small) return dayFirst(small[1] ?? '', small[2] ?? '', small[3] ?? '');
  const monthYear = /^(\d{1,2})\s*[-./]\s*(\d{4})$/.exec(text);
  if (monthYear) return day(monthYear[2] ?? '', monthYear[1] ?? '');
  return namedMonth(text);
}

/** '31 March 2026', 'March 31, 2026', 'ວັນທີ 31 ມີນາ 2026', 'March 2026'. */
function namedMonth(text: string): Meant<string> {
  const bare = text.replace(/^ວັນທີ/, '').trim();
  const found =
    /^(?:(?<d>\d{1,2})(?:st|nd|rd|th)?[\s-]+)?(?<m>[\p{L}\p{M}]+)\.?(?:[\s-]+(?<e>\d{1,2})(?:st|nd|rd|th)?,)?[\s,-]+(?<y>\d{4})$/iu.exec(
      bare,
    );
  const { d, m = '', e, y = '' } = found?.groups ?? {};
  const month = months[folded(m)];
  return month === undefined ? { fault: 'date' } : day(y, month, d ?? e);
}

/** A day, month or year. Numbers are what programs count days by, years, or a day written without signs. */
export function readDay(cell: Cell, counts1904 = false): Meant<string> {
  if (cell === null || typeof cell === 'boolean') return cell === null ? { value: null } : { fault: 'date' };
  if (typeof cell === 'object') return writtenDay(cell.day);
  const text = plainText(cell);
  if (text === '') return { value: null };
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const found = serialDay(Number(text), counts1904);
    return found === null ? { fault: 'date' } : { value: found };
  }
  return writtenDay(text);
}

/** Words that fill a tick, and that leave it empty, in the three languages. */
const yes = new Set(
  [
    '✓',
    '✔',
    '√',
    '☑',
    '☒',
    '☐✓',
    'x',
    'v',
    '×',
    '✗',
    '✘',
    '1',
    'yes',
    'y',
    'true',
    '是',
    '有',
    '对',
    'ແມ່ນ',
    'ແລ້ວ',
    'ຖືກ',
  ].map(folded),
);
const no = new Set(
  ['', '☐', '□', '-', '—', '0', 'no', 'n', 'false', '否', '不', '无', 'ບໍ່', 'ບໍ່ແມ່ນ'].map(folded),
);

/** A tick: set, not set, or something else. */
export function readTick(cell: Cell): Meant<boolean> {
  if (cell === null) return { value: false };
  const text = folded(String(typeof cell === 'object' ? cell.day : cell));
  if (yes.has(text)) return { value: true };
  return no.has(text) ? { value: false } : { fault: 'tick' };
}

/** By word, folded: the stage that it names in any language. */
export type StageWords = ReadonlyMap<string, Stage>;

/** A stage by its words in whichever language, one or two of them with a stroke between. */
export function readStage(cell: Cell, words: StageWords): Meant<Stage> {
  const text = cell === null ? '' : plainText(cell);
  if (text === '') return { value: null };
  const named = text
    .split(/[/|／\n]/)
    .flatMap((part) => (folded(part) === '' ? [] : [words.get(folded(part))]));
  const [first] = named;
  return first !== undefined && named.every((one) => one === first) ? { value: first } : { fault: 'choice' };
}

/** Words, with line breaks as they are; blanks around them are gone. */
export function readWords(cell: Cell): Meant<string> {
  if (cell === null) return { value: null };
  const text = (typeof cell === 'object' ? cell.day : String(cell))
    .replaceAll('\r\n', '\n')
    .replaceAll('\u0000', '')
    .trim();
  if ([...text].length > MOST_WORDS) return { fault: 'too-long' };
  return { value: text === '' ? null : text.toWellFormed() };
}
