/**
 * What somebody wrote as a number → the number. Digits and separators of every country are read; a number that could be two
 * is said to be so, never guessed. A unit may stand behind the number and must then be the one that was asked for.
 */
import { type Cell, folded, plainText } from './read-cell.ts';

/** A meaning, nothing at all, or what is wrong; `fault` is the last part of `problem.field.<fault>`. */
export type ReadFigure<T> =
  | { readonly value: T | null }
  | { readonly fault: 'decimal' | 'number-two-ways' | 'unit' | 'count' };

/** Most digits before and after the point. */
const DIGITS = 15;
const DECIMALS = 6;

const percent = new Set(['%', 'percent', 'per cent', '百分比', '百分之', 'ເປີເຊັນ', 'ສ່ວນຮ້ອຍ'].map(folded));
const people = new Set(['人', '名', '人次', 'ຄົນ', 'ທ່ານ', 'people', 'persons', 'places'].map(folded));

/** Whether two units are one. */
export function isSameUnit(a: string, b: string): boolean {
  const [first, second] = [folded(a), folded(b)];
  return first === second || (percent.has(first) && percent.has(second));
}

/** One form of a decimal: no sign for plus, no noughts that say nothing. */
function toAmount(sign: string, whole: string, fraction: string): string | null {
  const [front, back] = [whole.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')];
  if (front.length > DIGITS || back.length > DECIMALS) return null;
  const size = back === '' ? front : `${front}.${back}`;
  return size === '0' ? '0' : `${sign === '-' ? '-' : ''}${size}`;
}

const grouped = /^(\d{1,3})([,.' \u2019])(\d{3})(?:\2\d{3})*$/u;

/** A number without its unit: groups of three, a decimal point or comma. */
function readNumber(written: string, isWhole: boolean): string | null | 'two-ways' {
  const [, sign = '', size = ''] = /^([+\-\u2212]?)\s*(.*)$/u.exec(written) ?? [];
  const minus = sign === '\u2212' ? '-' : sign;
  const groups = grouped.exec(size);
  if (groups !== null) {
    const [, first = '', separator = ''] = groups;
    const isOne = size.split(separator).length === 2;
    const isOpen = isOne && !isWhole && (separator === ',' || separator === '.') && first !== '0';
    if (isOpen) return 'two-ways';
    if (first !== '0') return toAmount(minus, size.replaceAll(separator, ''), '');
  }
  // The last separator, where it is of another kind than those before, is the decimal one.
  const [, whole = '', fraction = ''] = /^([\d,.' \u2019]*\d)[.,](\d+)$/u.exec(size) ?? [];
  if (/^\d+$/.test(size)) return toAmount(minus, size, '');
  if (/^\d+$/.test(whole)) return toAmount(minus, whole, fraction);
  const front = grouped.exec(whole);
  if (front === null || size.charAt(whole.length) === front[2]) return null;
  return toAmount(minus, whole.replaceAll(front[2] ?? '', ''), fraction);
}

/** The number and what stands behind it. */
function split(cell: Cell): { readonly number: string; readonly unit: string } {
  if (typeof cell === 'number') return { number: String(cell), unit: '' };
  const text = plainText(cell);
  const [, number = '', unit = ''] = /^([+\-\u2212]?[\d,.' \u2019]*\d)\s*(\D.*)?$/u.exec(text) ?? [];
  return { number, unit: unit.trim() };
}

/** A value as its one decimal; the unit behind it, if any, is the one that is asked for. */
export function readAmount(cell: Cell, ...units: readonly string[]): ReadFigure<string> {
  if (cell === null || (typeof cell === 'string' && plainText(cell) === '')) return { value: null };
  if (typeof cell === 'number') {
    const amount = Number.isFinite(cell) ? plainAmount(cell) : null;
    return amount === null ? { fault: 'decimal' } : { value: amount };
  }
  const { number, unit: behind } = split(cell);
  if (typeof cell !== 'string' || number === '') return { fault: 'decimal' };
  if (behind !== '' && !units.some((unit) => isSameUnit(behind, unit))) return { fault: 'unit' };
  const read = readNumber(number, false);
  if (read === 'two-ways') return { fault: 'number-two-ways' };
  return read === null ? { fault: 'decimal' } : { value: read };
}

/** A number of a sheet, as it is shown there: what a sheet counts in halves of the last digit is no part of it. */
function plainAmount(cell: number): string | null {
  const [, sign = '', whole = '', fraction = ''] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(Number(cell.toPrecision(DIGITS)))) ?? [];
  return whole === '' ? null : toAmount(sign, whole, fraction);
}

/** A count of people. */
export function readCount(cell: Cell): ReadFigure<number> {
  if (cell === null || (typeof cell === 'string' && plainText(cell) === '')) return { value: null };
  const { number, unit } = split(cell);
  const isFit =
    typeof cell === 'number' || (typeof cell === 'string' && (unit === '' || people.has(folded(unit))));
  const read = isFit && number !== '' ? readNumber(number, true) : null;
  const count = read === null || read === 'two-ways' ? Number.NaN : Number(read);
  return Number.isSafeInteger(count) && count >= 0 ? { value: count } : { fault: 'count' };
}
