/**
 * Due dates in Lao: digits of either script, months by name or number, years of the common or the Buddhist era.
 */
import type { Due } from '../../extraction.ts';
import * as times from '../../languages/lo/times.ts';
import type { FoundMention } from '../found.ts';
import { setOf } from '../word-ends.ts';

const SOFT = setOf(times.softTimes.map(({ words }) => ({ words })));
const DEADLINE = /(?:ພາຍໃນ|ກ່ອນ|ຮອດ|ບໍ່ໃຫ້ກາຍ|ບໍ່ກາຍ|ຊ້າສຸດ|ໃນ|ທ້າຍ|ພາຍໃນທ້າຍ) ?$/;

/** Lao digits as European ones. */
function withDigits(text: string): string {
  return text.replace(/[໐-໙]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0));
}

const two = (value: string | number): string => String(value).padStart(2, '0');

/** The partial date that a time's words give, or null. */
export function dateOf(words: string): string | null {
  const text = withDigits(words);
  const printed = /(\d{4})(?!.*\d{4})/.exec(text)?.[1];
  if (!printed) return null;
  // Of the Buddhist era by its sign, or because the common era is not so far.
  const isBuddhist = /ພ\.?ສ|ພຸດທະສັກກະຫຼາດ/.test(text) || Number(printed) > 2400;
  const year = isBuddhist ? String(Number(printed) - times.BUDDHIST_YEARS) : printed;
  const parts = /(?:(\d{1,2}) ?\/ ?)?(\d{1,2}) ?\/ ?\d{4}/.exec(text);
  if (parts)
    return parts[1] ? `${year}-${two(parts[2] ?? '')}-${two(parts[1])}` : `${year}-${two(parts[2] ?? '')}`;
  const month = times.months.findIndex((name) => text.includes(name)) + 1;
  if (month === 0) return year;
  const day = /(\d{1,2}) ?(?:ເດືອນ ?)?[\u0e80-\u0eff]/.exec(text.replace(printed, ''))?.[1];
  return day ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}

/** The due date that a table's cell names. */
export function dueIn(text: string): Due | null {
  const words = text.trim();
  const date = dateOf(words);
  if (date) return { date, origin: 'stated', words };
  return SOFT.has(words) ? { date: null, origin: 'soft', words } : null;
}

/** "signed in 2021": when something was done, told of the thing named. */
const DONE = /(?:ທີ່|ຊຶ່ງ|ເຊິ່ງ) ?(?:ໄດ້|ຖືກ)?[^,.;]{0,24}$/;
/** 2026-2030 after "in the period": the last year. */
const PERIOD = /(?:ໄລຍະ|ແຕ່|ລະຫວ່າງ) ?(?:ປີ ?)?$/;

/** Years "from – to": the last of them as printed; null where the words are none. */
function lastOf(words: string): string | null {
  return /\d{4} ?[-–] ?(\d{4})$/.exec(withDigits(words))?.[1] ?? null;
}

/** The last of the years in the text's title or first lines; null where they give none. */
export function lastYear(chars: string): string | null {
  return /\d{4} ?[-–] ?(\d{4})/.exec(withDigits(chars.slice(0, 600)))?.[1] ?? null;
}

const PLAN_END =
  /(?:ກ່ອນ|ໃນໄລຍະ|ພາຍໃນ(?:ໄລຍະ|ອາຍຸ)?|ຕະຫຼອດ(?:ໄລຍະ|ອາຍຸ)?) ?(?:ຂອງ ?)?(?:ແຜນ|ບັນທຶກ|ສັນຍາ|ສັນຍາສະບັບ)(?:ການ)?(?:ນີ້|ສະບັບນີ້) ?(?:ສິ້ນສຸດ|ໝົດອາຍຸ)?/;

/** "before this plan ends": to the end of the plan's own years; `end` is their last, null where the text names none. */
export function planEndDue(chars: string, from: number, to: number, end: string | null): Due | null {
  const words = PLAN_END.exec(chars.slice(from, to))?.[0];
  return words ? { date: end, origin: 'plan-end', words: words.trim() } : null;
}

/** A plan with its years that is carried out: to the last of them; null where it names none. */
export function instrumentDue(chars: string, from: number, to: number): Due | null {
  const words = /(?:ແຜນ|ສັນຍາ|ໂຄງການ|ບັນທຶກ|ຍຸດທະສາດ)[^,.;]{0,60}?[\d໐-໙]{4} ?[-–] ?[\d໐-໙]{4}/.exec(
    chars.slice(from, to),
  )?.[0];
  const date = words ? lastOf(words) : null;
  return words && date ? { date, origin: 'instrument', words } : null;
}

/** The due date that the words `[from, to)` name, if any. */
export function dueOf(chars: string, dates: readonly FoundMention[], from: number, to: number): Due | null {
  let soft: Due | null = null;
  for (const date of dates) {
    if (date.from < from || date.to > to) continue;
    const words = chars.slice(date.from, date.to);
    const before = chars.slice(Math.max(from, date.from - 12), date.from);
    if (SOFT.has(words)) soft ??= { date: null, origin: 'soft', words };
    else if (PERIOD.test(before) || /^ໄລຍະ/.test(words)) {
      const last = lastOf(words);
      if (last) return { date: last, origin: 'stated', words };
    } else if (DEADLINE.test(before) || /^(?:ທ້າຍ|ພາຍໃນ|ຮອດ)/.test(words)) {
      const stated = DONE.test(chars.slice(Math.max(from, date.from - 36), date.from)) ? null : dateOf(words);
      if (stated) return { date: stated, origin: 'stated', words };
    }
  }
  return soft;
}
