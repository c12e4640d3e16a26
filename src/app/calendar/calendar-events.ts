/**
 * What is due or takes place in a plan, as days of a calendar, as far as this person sees it: nothing that has ended, nothing
 * without a date. Instruments that run out are announced 180, 90 and 30 days before, or when their own notice says [OB66].
 */
import { ok, type Problem, partialDateBounds, type Result } from '../../base/index.ts';
import { type ObjectType, objectTypes } from '../../plan/objects/index.ts';
import type { CalendarEvent } from '../../views/index.ts';
import { may, partOf } from '../access.ts';
import type { Actor } from '../actor.ts';
import { requirePlan } from '../objects/find-type.ts';
import { sightOf } from '../objects/sight.ts';
import type { App, ListedObject } from '../ports/index.ts';
import { daysAfter } from '../work/work-queries.ts';

/** Types whose date says when they take place, from the first to the last day. */
const takingPlace: readonly string[] = ['meeting', 'visit'];
const usualNotice: readonly number[] = [180, 90, 30];

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Days before the end on which an instrument asks for notice. */
function noticeDays({ values }: ListedObject): readonly number[] {
  const rows = Array.isArray(values.notice) ? values.notice : [];
  const days = rows.flatMap((row) => {
    const isRow = typeof row === 'object' && row !== null && !Array.isArray(row);
    return isRow && 'days' in row && typeof row.days === 'number' ? [row.days] : [];
  });
  return days.length > 0 ? days : usualNotice;
}

function eventsOf(planId: string, { section, collection, name }: ObjectType, row: ListedObject) {
  const begins = takingPlace.includes(name) ? (row.date ?? row.due) : row.due;
  const bounds = begins === null ? null : partialDateBounds(begins);
  if (begins === null || bounds === null) return [];
  const isDay = bounds.first === bounds.last;
  const end = takingPlace.includes(name) ? partialDateBounds(text(row.values.end) ?? '')?.last : undefined;
  const page = `/plans/${planId}/${section === 'letters' ? section : `${section}/${collection}`}/${row.id}`;
  const base = { type: name, label: row.label, page, changedAt: row.changedAt };
  const event: CalendarEvent = {
    ...base,
    uid: `${planId}-${name}-${row.id}`,
    first: isDay ? bounds.first : bounds.last,
    last: isDay && end !== undefined && end > bounds.last ? end : bounds.last,
    what: takingPlace.includes(name) ? 'takes-place' : 'due',
    days: null,
    by: isDay ? null : begins,
  };
  if (name !== 'instrument') return [event];
  const notices = noticeDays(row).map((days): CalendarEvent => {
    const day = daysAfter(bounds.last, -days);
    return { ...event, uid: `${event.uid}-${days}`, first: day, last: day, what: 'notice', days, by: null };
  });
  return [event, ...notices];
}

/** The calendar of a plan. */
export async function calendarEvents(
  app: App,
  who: Actor,
  { planId }: { readonly planId: string },
): Promise<Result<readonly CalendarEvent[], Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    if (!may(who, 'read', partOf(planId))) return ok([]);
    const sight = await sightOf(r, who, planId);
    const events: CalendarEvent[] = [];
    for (const type of objectTypes.filter(({ due }) => due !== undefined))
      for (const row of await r.objects.ofType(planId, type.name))
        if (!row.ended && sight.sees(row)) events.push(...eventsOf(planId, type, row));
    return ok(
      events.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.uid < b.uid ? -1 : 1)),
    );
  });
}
