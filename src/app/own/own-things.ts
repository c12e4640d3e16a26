/** What a body has to do by a date: things that it leads, supports or owns, not ended and due soon or past, as the person sees them. */
import { objectType } from '../../plan/objects/index.ts';
import type { Sight } from '../objects/sight.ts';
import type { ListedObject, PlanId, StoreReader } from '../ports/index.ts';
import { daysAfter } from '../work/work-queries.ts';

/** A dated thing of the body's. */
export interface OwnThing {
  /** `<type>/<id>` */
  readonly ref: string;
  readonly type: string;
  readonly label: ListedObject['label'];
  readonly state: string | null;
  readonly due: string;
  /** Its last day is over. */
  readonly overdue: boolean;
}

/** Kinds whose date is no task of the body's. */
const elsewhere: readonly string[] = ['letter', 'contact', 'visit', 'channel', 'claim', 'round'];
/** How far ahead one looks: the longest notice that an agreement gives. */
const DAYS_AHEAD = 180;

/** Sorted by date. */
export async function thingsOf(
  r: StoreReader,
  planId: PlanId,
  sight: Pick<Sight, 'sees'>,
  body: string,
  today: string,
): Promise<readonly OwnThing[]> {
  const links = (await r.objects.linksTo(planId, [body])).filter(({ type, field }) => {
    const declared = objectType(type);
    const isTheirs = field === declared?.owner || field === 'support';
    return declared?.due !== undefined && isTheirs && !elsewhere.includes(type);
  });
  const last = daysAfter(today, DAYS_AHEAD);
  const found = (await r.objects.many(planId, links)).flatMap((row): OwnThing[] => {
    const { type, id, label, state, due, ended, retired } = row;
    if (due === null || ended || retired || !sight.sees(row) || due.slice(0, 10) > last) return [];
    const overdue = due < today.slice(0, due.length);
    return [{ ref: `${type}/${id}`, type, label, state, due, overdue }];
  });
  const once = new Map(found.map((one) => [one.ref, one]));
  return [...once.values()].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.ref < b.ref ? -1 : 1));
}
