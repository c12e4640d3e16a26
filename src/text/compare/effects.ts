/**
 * What a new wording of a commitment does to it: how binding it is, its figures, its dates, who acts. A date that moved on
 * with the plan's period is the same undertaking for the next period; less time to act in, and a larger figure, are more.
 */

import { softWords } from '../align/differences/modality.ts';
import type { Figure } from '../align/figures/figure.ts';
import { readFigures } from '../align/figures/read-figures.ts';
import type { CommitmentKind, LanguageId, Strength } from '../extraction.ts';

/** What it does: more is undertaken, or less; or it is other, and a person judges. */
export type Direction = 'sharpened' | 'weakened' | 'other';

/** One thing that a change of words does. */
export interface Effect {
  readonly what: 'strength' | 'number' | 'date';
  readonly direction: Direction;
  /** Exact words; null where there were none before, or are none any more. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Wording {
  readonly words: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
}

const order: readonly Strength[] = ['tentative', 'effort', 'firm'];

const isDate = ({ key }: Figure): boolean => key.startsWith('d:');
const wordsOf = (text: string, { from, to }: Figure): string => text.slice(from, to);

/** A date as it would read so many years later. */
function shifted(key: string, years: number): string {
  const found = /^d:(\d{4})(.*)$/.exec(key);
  return found === null ? key : `d:${Number(found[1]) + years}${found[2] ?? ''}`;
}

/** The last day that a date may mean, for comparing; the end of a year is after the year's other days. */
function lateness(key: string): string {
  const [, year = '9999', month = '12', day = '31'] =
    /^d:(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?/.exec(key) ?? [];
  return `${year === '-' ? '0000' : year}-${month}-${day}`;
}

const NEVER = /(?!)/;

/** Words around a number that make it a limit: within 60 days, every 2 years. There, less is more. */
const LIMITS: Readonly<Record<LanguageId, { readonly before: RegExp; readonly after: RegExp }>> = {
  zh: { before: /每$/, after: /^(?:个?工作)?(?:日|天|个月|小时|周|年)(?:以)?内/ },
  // ທຸກ is also the end of ບັນທຸກ, a load.
  lo: { before: /(?:ພາຍໃນ|ທຸກໆ|(?<![\u0e80-\u0eff])ທຸກ)\s*$/, after: NEVER },
  en: { before: /\b(?:within|every)\s+$/i, after: NEVER },
};

function isLimit(text: string, figure: Figure, language: LanguageId): boolean {
  if (figure.key.startsWith('p:')) return true;
  const { before, after } = LIMITS[language];
  return (
    before.test(text.slice(Math.max(0, figure.from - 12), figure.from)) ||
    after.test(text.slice(figure.to, figure.to + 8))
  );
}

/** The sixth meeting, the second phase: which one, not how much. */
const ORDINALS: Readonly<Record<LanguageId, { readonly before: RegExp; readonly words: RegExp }>> = {
  zh: { before: /第$/, words: /^第/ },
  lo: { before: /ທີ\s*$/, words: NEVER },
  en: { before: NEVER, words: /^(?:\d+(?:st|nd|rd|th)|first|second|third|\w+th)$/i },
};

function isOrdinal(text: string, figure: Figure, language: LanguageId): boolean {
  const { before, words } = ORDINALS[language];
  return (
    before.test(text.slice(Math.max(0, figure.from - 4), figure.from)) || words.test(wordsOf(text, figure))
  );
}

function numberEffect(old: Wording, now: Wording, a: Figure, b: Figure, language: LanguageId): Effect {
  const isLess = b.value < a.value;
  const limit = isLimit(now.words, b, language);
  const direction =
    a.key.slice(0, 1) !== b.key.slice(0, 1) || a.value === b.value || isOrdinal(now.words, b, language)
      ? 'other'
      : isLess === limit
        ? 'sharpened'
        : 'weakened';
  return { what: 'number', direction, from: wordsOf(old.words, a), to: wordsOf(now.words, b) };
}

function dateEffect(old: Wording, now: Wording, a: Figure, b: Figure, years: number): Effect {
  const [before, after] = [lateness(shifted(a.key, years)), lateness(b.key)];
  const direction = after < before ? 'sharpened' : after > before ? 'weakened' : 'other';
  return { what: 'date', direction, from: wordsOf(old.words, a), to: wordsOf(now.words, b) };
}

/** Whether a figure stayed, or is a date that moved on with the period. */
function stays(a: Figure, b: Figure, years: number): boolean {
  return a.key === b.key || (isDate(a) && shifted(a.key, years) === b.key);
}

/** An old figure and what stands in its place; either is null where there is none. */
type FigurePair = readonly [old: Figure | null, now: Figure | null];

/**
 * Which figure took which one's place. As many before as after stand in order; else those that stayed are taken out, and
 * the rest stand in order.
 */
function pairFigures(old: readonly Figure[], now: readonly Figure[], years: number): FigurePair[] {
  if (old.length === now.length) return old.map((a, i): FigurePair => [a, now[i] ?? null]);
  const fresh = new Set(now);
  const gone = old.filter((a) => {
    const twin = [...fresh].find((b) => stays(a, b, years));
    return twin === undefined || !fresh.delete(twin);
  });
  const left = [...fresh];
  const longest = Math.max(gone.length, left.length);
  return Array.from({ length: longest }, (_, i): FigurePair => [gone[i] ?? null, left[i] ?? null]);
}

function figureEffects(old: Wording, now: Wording, language: LanguageId, years: number): Effect[] {
  const sure = (words: string, dates: boolean): Figure[] =>
    readFigures(words, 0, words.length, language).filter((figure) => figure.sure && isDate(figure) === dates);
  // What is concluded is carried out next: a date to sign by is not dropped then, it is past.
  const isOther = old.kind !== now.kind;
  return [false, true].flatMap((dates) => {
    const what = dates ? 'date' : 'number';
    return pairFigures(sure(old.words, dates), sure(now.words, dates), years).flatMap(([a, b]): Effect[] => {
      if (a !== null && b !== null) {
        if (stays(a, b, years)) return [];
        return [dates ? dateEffect(old, now, a, b, years) : numberEffect(old, now, a, b, language)];
      }
      if (a !== null)
        return [{ what, direction: isOther ? 'other' : 'weakened', from: wordsOf(old.words, a), to: null }];
      return b === null ? [] : [{ what, direction: 'sharpened', from: null, to: wordsOf(now.words, b) }];
    });
  });
}

/** What binds less: words of attempt or of an open time that only one of the wordings has; else what the rules read. */
function strengthEffects(old: Wording, now: Wording, language: LanguageId): Effect[] {
  const [before, after] = [softWords(old.words, language), softWords(now.words, language)];
  const [lost] = before.filter((word) => !after.includes(word));
  const [added] = after.filter((word) => !before.includes(word));
  if (lost !== undefined && after.length === 0)
    return [{ what: 'strength', direction: 'sharpened', from: lost, to: null }];
  if (added !== undefined && before.length === 0)
    return [{ what: 'strength', direction: 'weakened', from: null, to: added }];
  const step = order.indexOf(now.strength) - order.indexOf(old.strength);
  if (step === 0) return [];
  return [{ what: 'strength', direction: step > 0 ? 'sharpened' : 'weakened', from: null, to: null }];
}

/** What the new wording does; `years` is how far the plan's period has moved on. */
export function effectsOf(
  old: Wording,
  now: Wording,
  language: LanguageId,
  years: number,
): readonly Effect[] {
  return [...strengthEffects(old, now, language), ...figureEffects(old, now, language, years)];
}

/** Whether the wordings are the same but for dates that moved on with the period, white space and closing marks. */
export function isSameWording(old: string, now: string, language: LanguageId, years: number): boolean {
  const plain = (words: string, by: number): string => {
    let [text, at] = ['', 0];
    for (const figure of readFigures(words, 0, words.length, language)) {
      if (figure.from < at || !isDate(figure)) continue;
      text += `${words.slice(at, figure.from)}<${shifted(figure.key, by)}>`;
      at = figure.to;
    }
    return (text + words.slice(at)).replace(/[\s。.;；,，]+/g, '');
  };
  return plain(old, years) === plain(now, 0) || plain(old, 0) === plain(now, 0);
}
