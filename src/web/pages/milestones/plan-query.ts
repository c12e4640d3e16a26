/** The state of the plan of milestones in its address: filters as in their list, the baseline, the order, the page. */
import { partialDateBounds } from '../../../base/index.ts';
import type { MilestonePlan } from '../../../http/contract/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { type Address, address, type Query } from '../../data/index.ts';
import { listQuery, readList } from '../objects/list-query.ts';

/** Orders that the plan can be had in. */
export const planOrders = ['due', 'slip', 'label'] as const;

/** What the API is asked for; unknown values are dropped, usual ones left out. */
export function planQuery(query: URLSearchParams): Query {
  const type = objectType('milestone');
  if (type === null) return {};
  const { sort: _sort, cursor: _cursor, ...filters } = listQuery(readList(type, query));
  const order = planOrders.find((one) => one === query.get('order'));
  const from = query.get('from') ?? '';
  return {
    ...filters,
    against: query.get('against'),
    order: order === 'due' ? null : (order ?? null),
    from: /^[1-9]\d{0,5}$/.test(from) ? from : null,
  };
}

/** The API's address of the plan. */
export const planAddress = (planId: string, query: Query): Address<MilestonePlan> =>
  address(['api', 'plans', planId, 'milestone-plan'], query);

/** Where a day stands between the first and the last that are drawn: 0 to 1. */
export function partOf(day: string, span: { readonly from: string; readonly to: string }): number {
  const [from, to, at] = [Date.parse(span.from), Date.parse(span.to), Date.parse(day)];
  return to <= from ? 0.5 : Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/** The last day that a date may mean. */
export function dayOf(date: string): string {
  return partialDateBounds(date)?.last ?? date;
}
