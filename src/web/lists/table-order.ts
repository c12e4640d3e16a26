/** The order of a list as its table shows it and as its address names it: a column, with `-` before it the other way. */
import type { TableSort } from '../parts/index.ts';

/** What a table is told of the order; nothing where the list stands in its usual one. */
export function shownOrder(sort: string | null | undefined): { readonly sort?: TableSort } {
  if (sort === null || sort === undefined || sort === '') return {};
  const column = sort.replace('-', '');
  return { sort: { column, direction: sort.startsWith('-') ? 'descending' : 'ascending' } };
}

/** What the address is told once a head was pressed. */
export function askedOrder({ column, direction }: TableSort): string {
  return direction === 'descending' ? `-${column}` : column;
}
