/** Pages that show the things of a type in an order of their own: filters as in the type's list, the order, the page. */
import { objectType } from '../../../plan/objects/index.ts';
import type { Query } from '../../data/index.ts';
import { listQuery, readList } from './list-query.ts';

/** What the API is asked for; unknown values are dropped, usual ones left out. The first order is the usual one. */
export function orderedQuery(name: string, orders: readonly string[], query: URLSearchParams): Query {
  const type = objectType(name);
  if (type === null) return {};
  const { sort: _sort, cursor: _cursor, ...filters } = listQuery(readList(type, query));
  const order = orders.find((one) => one === query.get('order'));
  const from = query.get('from') ?? '';
  return {
    ...filters,
    order: order === orders[0] ? null : (order ?? null),
    from: /^[1-9]\d{0,5}$/.test(from) ? from : null,
  };
}
