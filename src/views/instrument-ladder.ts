/**
 * Instruments in the order in which they run out: by when notice is to be given, what takes their place, and how far that is
 * [OB862]. Windows are the instrument's own where it names them, else 180, 90 and 30 days.
 */
import { partialDateBounds } from '../base/index.ts';
import type { LocalName } from '../plan/index.ts';
import type { Values } from '../plan/objects/index.ts';
import { daysBetween } from './milestone-plan.ts';
import type { RefViews } from './objects.ts';

/** An instrument as the ladder is made of it. */
export interface InstrumentFacts {
  readonly id: string;
  readonly label: LocalName;
  readonly state: string | null;
  readonly ended: boolean;
  readonly due: string | null;
  readonly values: Values;
}
/** A day by which something is to be done before it runs out. */
export interface NoticeWindow {
  readonly what: LocalName | null;
  readonly days: number;
  readonly from: string;
  readonly open: boolean;
}
/** A rung. */
export interface LadderLine {
  readonly id: string;
  readonly label: LocalName;
  readonly stage: string | null;
  readonly lead: string | null;
  readonly expires: string;
  /** Days from today, negative where it has run out. */
  readonly left: number;
  readonly renewal: string | null;
  readonly windows: readonly NoticeWindow[];
  /** The instrument that renews it, the furthest one. */
  readonly successor: { readonly ref: string; readonly stage: string | null } | null;
}
/** The ladder. */
export interface InstrumentLadderView {
  readonly asOf: string;
  /** How many the filters find. */
  readonly total: number;
  readonly items: readonly LadderLine[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  readonly refs: RefViews;
}

/** Days before the end, where an instrument names none. */
export const usualWindows = [180, 90, 30] as const;
const DAY = 86_400_000;

function windowsOf({ values }: InstrumentFacts, last: string, asOf: string): readonly NoticeWindow[] {
  const rows = Array.isArray(values.notice) ? values.notice : [];
  const own = rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row) || !('days' in row)) return [];
    const { days, what } = row;
    const words = typeof what === 'object' && what !== null && !Array.isArray(what) ? what : {};
    const named = Object.entries(words).map(([language, text]) => [language, String(text)] as const);
    return typeof days === 'number' ? [{ what: Object.fromEntries(named), days }] : [];
  });
  const windows: readonly { readonly what: LocalName | null; readonly days: number }[] =
    own.length > 0 ? own : usualWindows.map((days) => ({ what: null, days }));
  return windows
    .map(({ what, days }) => {
      const from = new Date(Date.parse(`${last}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
      return { what, days, from, open: from <= asOf };
    })
    .toSorted((a, b) => b.days - a.days);
}

/** How far stages are, the further the later. */
const stages = ['proposed', 'negotiating', 'text-agreed', 'initialled', 'signed', 'in-force'];
const rank = (stage: string | null): number => stages.indexOf(stage ?? '');

function successorOf({ id }: InstrumentFacts, all: readonly InstrumentFacts[]): LadderLine['successor'] {
  const next = all
    .filter(({ values }) => values.renews === `instrument/${id}`)
    .toSorted((a, b) => rank(b.state) - rank(a.state))[0];
  return next === undefined ? null : { ref: `instrument/${next.id}`, stage: next.state };
}

/** The rungs, what runs out first at the top; what has ended or has no last day is on none. */
export function ladderLines(all: readonly InstrumentFacts[], asOf: string): readonly LadderLine[] {
  const text = (values: Values, name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return all
    .flatMap((one): LadderLine[] => {
      const expires = one.due;
      if (expires === null || one.ended) return [];
      const last = partialDateBounds(expires)?.last ?? expires;
      return [
        {
          ...{ id: one.id, label: one.label, stage: one.state, expires },
          lead: text(one.values, 'lead'),
          left: daysBetween(asOf, last),
          renewal: text(one.values, 'renewal'),
          windows: windowsOf(one, last, asOf),
          successor: successorOf(one, all),
        },
      ];
    })
    .toSorted((a, b) => a.left - b.left || (a.id < b.id ? -1 : 1));
}
