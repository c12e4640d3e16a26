/**
 * Milestones as a plan: each with the date that it has now, the one that it had in a baseline, and by how many days it has
 * moved; what it waits for, and whether that comes too late; the document by which it was rescheduled [OB851–OB853].
 */
import { type Json, type JsonObject, partialDateBounds } from '../base/index.ts';
import type { LocalName } from '../plan/index.ts';
import { parseRef, type Values } from '../plan/objects/index.ts';
import type { RefViews } from './objects.ts';

/** A milestone as the plan is made of it. */
export interface MilestoneFacts {
  readonly id: string;
  readonly label: LocalName;
  readonly due: string | null;
  readonly state: string | null;
  readonly ended: boolean;
  readonly version: number;
  readonly values: Values;
}
/** A baseline: when it was taken, and how many milestones have a date in it. */
export interface Baseline {
  readonly name: string;
  readonly set: string | null;
  readonly count: number;
}
/** The last time that it was moved by agreement. */
export interface Rescheduling {
  readonly from: string;
  readonly to: string;
  readonly agreed: string | null;
  /** `<type>/<id>` of the document that says so. */
  readonly by: string | null;
  /** How many times in all. */
  readonly times: number;
}
/** What it waits for. */
export interface Waiting {
  readonly ref: string;
  readonly reached: boolean;
  /** Its date comes after that of the milestone that waits. */
  readonly late: boolean;
}
/** A line of the plan. */
export interface MilestoneLine {
  readonly id: string;
  readonly label: LocalName;
  readonly state: string | null;
  readonly owner: string | null;
  readonly of: string | null;
  readonly due: string | null;
  readonly reached: string | null;
  /** Its date in the baseline; null where it has none there. */
  readonly baseline: string | null;
  /** Days by which it is later than in the baseline, negative for earlier; null where one of the two is not known. */
  readonly slip: number | null;
  readonly rescheduled: Rescheduling | null;
  readonly waits: readonly Waiting[];
}
/** The plan against a baseline. */
export interface MilestonePlanView {
  readonly asOf: string;
  readonly baselines: readonly Baseline[];
  /** The baseline that it is compared with; null where there is none. */
  readonly against: string | null;
  readonly total: number;
  /** The first and last day of what is shown, for drawing. */
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly items: readonly MilestoneLine[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  readonly refs: RefViews;
}

const DAY = 86_400_000;
const lastDay = (date: string): string => partialDateBounds(date)?.last ?? date;

/** Days from one date to another, each counted by its last day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(lastDay(to)) - Date.parse(lastDay(from))) / DAY);
}

function rowsIn(value: Json | undefined): readonly JsonObject[] {
  const isRow = (row: Json): row is JsonObject =>
    typeof row === 'object' && row !== null && !Array.isArray(row);
  return Array.isArray(value) ? value.filter(isRow) : [];
}
const textIn = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** Every baseline that a milestone has, the newest first. */
export function baselinesOf(milestones: readonly Pick<MilestoneFacts, 'values'>[]): readonly Baseline[] {
  const by = new Map<string, { set: string | null; count: number }>();
  for (const { values } of milestones)
    for (const row of rowsIn(values.baselines)) {
      const name = textIn(row.name);
      if (name === null) continue;
      const [known, set] = [by.get(name), textIn(row.set)];
      const newest =
        [known?.set ?? null, set]
          .flatMap((one) => one ?? [])
          .toSorted()
          .at(-1) ?? null;
      by.set(name, { set: newest, count: (known?.count ?? 0) + 1 });
    }
  return [...by]
    .map(([name, one]) => ({ name, ...one }))
    .sort((a, b) => {
      const [first, second] = [a.set ?? '', b.set ?? ''];
      return first === second ? (a.name < b.name ? -1 : 1) : first < second ? 1 : -1;
    });
}

/** The date that a milestone has in a baseline. */
export function baselineDate({ values }: Pick<MilestoneFacts, 'values'>, name: string): string | null {
  const row = rowsIn(values.baselines).find((one) => one.name === name);
  return textIn(row?.due);
}

/** The last time that a milestone was moved by agreement. */
export function reschedulingOf({ values }: Pick<MilestoneFacts, 'values'>): Rescheduling | null {
  const rows = rowsIn(values.rescheduled);
  const last = rows.at(-1);
  const [from, to] = [textIn(last?.from), textIn(last?.to)];
  if (last === undefined || from === null || to === null) return null;
  return { from, to, agreed: textIn(last.agreed), by: textIn(last.by), times: rows.length };
}

function waitingOf(one: MilestoneFacts, byId: ReadonlyMap<string, MilestoneFacts>): readonly Waiting[] {
  const refs = Array.isArray(one.values.waits) ? one.values.waits : [];
  return refs.flatMap((ref): Waiting[] => {
    if (typeof ref !== 'string') return [];
    const other = byId.get(parseRef(ref)?.id ?? '');
    const reached = other?.state === 'reached';
    const late = !reached && one.due !== null && other?.due != null && lastDay(other.due) > lastDay(one.due);
    return [{ ref, reached, late }];
  });
}

/** A line. `byId` holds every milestone that this reader sees. */
export function milestoneLine(
  one: MilestoneFacts,
  against: string | null,
  byId: ReadonlyMap<string, MilestoneFacts>,
): MilestoneLine {
  const { id, label, state, due, values } = one;
  const baseline = against === null ? null : baselineDate(one, against);
  const reached = state === 'reached' ? textIn(values.reached) : null;
  const now = reached ?? due;
  return {
    ...{ id, label, state, due, reached, baseline },
    owner: textIn(values.owner),
    of: textIn(values.of),
    slip: baseline === null || now === null || state === 'dropped' ? null : daysBetween(baseline, now),
    rescheduled: reschedulingOf(one),
    waits: waitingOf(one, byId),
  };
}

/** The days that a drawing of these lines needs. */
export function spanOf(lines: readonly MilestoneLine[]): MilestonePlanView['span'] {
  const days = lines
    .flatMap(({ due, reached, baseline }) => [due, reached, baseline])
    .flatMap((date) => (date === null ? [] : [partialDateBounds(date)?.first ?? date, lastDay(date)]))
    .toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
