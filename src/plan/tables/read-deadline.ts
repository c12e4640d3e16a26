/**
 * A deadline as task lists write it → a date as far as it is known: 'by the end of June 2026', '2026年底前', 'first half of
 * 2026'. What goes on all the time has none; what names no date is said to be so.
 */
import { type Cell, folded, plainText, readDay } from '../rounds/index.ts';
import { withoutEnd } from './task-headings.ts';

/** A date, no date at all, one that has no end, or what is wrong. */
export type Deadline =
  | { readonly date: string | null; readonly endless: boolean }
  | { readonly fault: 'date' | 'date-two-ways' | 'date-far' | 'choice' | 'tick' | 'too-long' };

const endless = new Set(withoutEnd.map(folded));

/** Words before or after a date that say 'by', 'before', 'the end of'. */
const around: readonly RegExp[] = [
  /(?:年底|年末)\s*(?:之?前|以前)?$/u,
  /(?:月底|月末)\s*(?:之?前|以前)?$/u,
  /(?:之前|以前|前|底|末)$/u,
  /^(?:by|before|until|no later than|in|end of|the end of|by the end of|by end of|by end)\s+/iu,
  /^(?:ພາຍໃນ|ກ່ອນ|ທ້າຍ|ໃນ)\s*/u,
];
const kept: readonly string[] = ['年', '月', '', '', ''];

function bared(text: string): string {
  let bare = text;
  around.forEach((words, i) => {
    bare = bare.replace(words, kept[i] ?? '').trim();
  });
  return bare;
}

/** Last month of a half or a quarter of a year, where the words name one. */
function partOfYear(text: string): string | null {
  const half = /^(\d{4})年?\s*(?:(上半年)|(下半年))$/u.exec(text);
  if (half) return `${half[1]}-${half[2] === undefined ? '12' : '06'}`;
  const chinese = /^(\d{4})年?\s*第?([一二三四1-4])季度$/u.exec(text);
  const quarter = chinese ?? /^(\d{4})\s*-?\s*Q([1-4])$/iu.exec(text);
  const other = quarter ?? /^Q([1-4])[\s/-]*(\d{4})$/iu.exec(text);
  if (other === null) return null;
  const [year, part] = quarter === null ? [other[2], other[1]] : [other[1], other[2]];
  const n = '一二三四'.includes(part ?? '') ? '一二三四'.indexOf(part ?? '') + 1 : Number(part);
  return `${year}-${String(n * 3).padStart(2, '0')}`;
}

/** Reads a deadline; one that stands in two languages in lines of their own is one. */
export function readDeadline(cell: Cell, counts1904: boolean): Deadline {
  const lines = typeof cell === 'string' ? cell.split('\n').filter((line) => line.trim() !== '') : [];
  if (lines.length < 2) return readLine(cell, counts1904);
  const [first, ...others] = lines.map((line) => readLine(line, counts1904));
  const isOne = others.every((one) => JSON.stringify(one) === JSON.stringify(first));
  return first !== undefined && isOne ? first : { fault: 'date-two-ways' };
}

function readLine(cell: Cell, counts1904: boolean): Deadline {
  const text = plainText(cell).replace(/\s+/gu, ' ');
  if (text === '') return { date: null, endless: false };
  if (endless.has(folded(text))) return { date: null, endless: true };
  const direct = readDay(cell, counts1904);
  if (!('fault' in direct)) return { date: direct.value, endless: false };
  const bare = bared(bared(text));
  const part = partOfYear(bare);
  if (part !== null) return { date: part, endless: false };
  const again = readDay(bare, counts1904);
  return 'fault' in again ? { fault: direct.fault } : { date: again.value, endless: false };
}
