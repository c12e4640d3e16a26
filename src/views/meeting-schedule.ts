/**
 * Mechanisms by year: when each met, is to meet and did not; what is due next, and who is host by its rule [OB861]. Alternating
 * means the other side than at the last meeting that was held; where that is not known, so is the next.
 */
import { partialDateBounds } from '../base/index.ts';
import type { LocalName } from '../plan/index.ts';
import type { Values } from '../plan/objects/index.ts';
import type { RefViews } from './objects.ts';

/** A mechanism as the schedule is made of it. */
export interface MechanismFacts {
  readonly id: string;
  readonly label: LocalName;
  readonly state: string | null;
  readonly due: string | null;
  readonly values: Values;
}
/** One of its meetings. */
export interface MeetingFacts {
  readonly id: string;
  readonly date: string | null;
  readonly state: string | null;
  readonly values: Values;
}
/** Who is host: 'ours', 'theirs', 'third', or among more than two parties the party's code. */
export type Host = string;
/** A year of a mechanism: its meetings, and whether one is due in it that is not planned yet. */
export interface ScheduleCell {
  readonly year: string;
  readonly meetings: readonly { readonly ref: string; readonly state: string; readonly date: string }[];
  readonly due: boolean;
}
/** A line of the schedule. */
export interface ScheduleLine {
  readonly id: string;
  readonly label: LocalName;
  readonly form: string | null;
  readonly cadence: Values[string] | null;
  readonly hostRule: string | null;
  readonly last: { readonly ref: string; readonly date: string; readonly host: Host | null } | null;
  readonly next: { readonly date: string; readonly host: Host | null; readonly overdue: boolean } | null;
  readonly cells: readonly ScheduleCell[];
}
/** All lines. */
export interface MeetingScheduleView {
  readonly asOf: string;
  readonly years: readonly string[];
  /** How many the filters find. */
  readonly total: number;
  readonly items: readonly ScheduleLine[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  readonly refs: RefViews;
}

const hostOf = (values: Values | undefined): Host | null =>
  typeof values?.host === 'string' ? values.host : null;
/** Rules that name nobody by themselves. */
const turns = ['rotating', 'by-agreement'];

/** The host of the next meeting by the mechanism's rule. */
export function nextHost(rule: string | null, last: Host | null): Host | null {
  if (rule === null || turns.includes(rule)) return null;
  if (rule !== 'alternating') return rule;
  // After one of several others nobody can tell whose turn it is.
  if (last === 'theirs') return 'ours';
  return last === 'ours' ? 'theirs' : null;
}

function lastHeld(meetings: readonly MeetingFacts[]): MeetingFacts | null {
  const held = meetings.filter(({ state, date }) => state === 'held' && date !== null);
  return held.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0] ?? null;
}

/** A line; `years` are those of the plan. */
export function scheduleLine(
  mechanism: MechanismFacts,
  meetings: readonly MeetingFacts[],
  years: readonly string[],
  asOf: string,
): ScheduleLine {
  const { id, label, values, due } = mechanism;
  const last = lastHeld(meetings);
  const hostRule = typeof values.host === 'string' ? values.host : null;
  const ahead = meetings
    .filter(({ state, date }) => (state === 'planned' || state === 'agreed') && date !== null)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))[0];
  const date = ahead?.date ?? due;
  const isOverdue = date !== null && (partialDateBounds(date)?.last ?? date) < asOf;
  const host = hostOf(ahead?.values) ?? nextHost(hostRule, hostOf(last?.values));
  return {
    ...{ id, label, hostRule },
    form: typeof values.form === 'string' ? values.form : null,
    cadence: values.cadence ?? null,
    last:
      last === null ? null : { ref: `meeting/${last.id}`, date: last.date ?? '', host: hostOf(last.values) },
    next: date === null ? null : { date, host, overdue: isOverdue },
    cells: years.map((year) => ({
      year,
      meetings: meetings
        .filter((one) => one.date?.startsWith(year))
        .map((one) => ({ ref: `meeting/${one.id}`, state: one.state ?? '', date: one.date ?? '' }))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      due: ahead === undefined && due !== null && due.startsWith(year),
    })),
  };
}
