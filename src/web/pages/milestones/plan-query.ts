/** The state of the plan of milestones in its address: filters as in their list, the baseline, the order, the page. */
import { partialDateBounds } from '../../../base/index.ts';
import type { MilestonePlan } from '../../../http/contract/index.ts';
import { type Address, address, type Query } from '../../data/index.ts';
import { orderedQuery } from '../objects/ordered-query.ts';

/** Orders that the plan can be had in. */
export const planOrders = ['due', 'slip', 'label'] as const;

/** What the API is asked for; unknown values are dropped, usual ones left out. */
export function planQuery(query: URLSearchParams): Query {
  const { order, from, ...filters } = orderedQuery('milestone', planOrders, query);
  return { ...filters, against: query.get('against'), order, from };
}

/** The API's address of the plan. */
export const planAddress = (planId: string, query: Query): Address<MilestonePlan> =>
  address(['api', 'plans', planId, 'milestone-plan'], query);

/** All that the filters find, as a workbook. */
export const planSheet = (planId: string, query: Query): string =>
  address(['api', 'plans', planId, 'milestone-plan', 'file'], { ...query, from: null });

/** Where a day stands between the first and the last that are drawn: 0 to 1. */
export function partOf(day: string, span: { readonly from: string; readonly to: string }): number {
  const [from, to, at] = [Date.parse(span.from), Date.parse(span.to), Date.parse(day)];
  return to <= from ? 0.5 : Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/** The last day that a date may mean. */
export function dayOf(date: string): string {
  return partialDateBounds(date)?.last ?? date;
}
