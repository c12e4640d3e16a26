/** Addresses of how commitments stand: what the API answers, and the pages that list the rows of a figure. */
import type { FigureRows, Figures, Periods, Statuses, Work } from '../../../http/contract/index.ts';
import { type Address, address, type Query, queryString } from '../../data/index.ts';
import { objectLinks } from '../../objects/words/index.ts';

const api = (planId: string, ...rest: readonly string[]) => ['api', 'plans', planId, ...rest];

export const statusAddresses = {
  figures: (planId: string, query: Query = {}): Address<Figures> => address(api(planId, 'figures'), query),
  statuses: (planId: string, query: Query): Address<Statuses> => address(api(planId, 'statuses'), query),
  statusesFile: (planId: string, query: Query): string => address(api(planId, 'statuses', 'file'), query),
  periods: (planId: string): Address<Periods> => address(api(planId, 'periods')),
  period: (planId: string, key: string, act: 'lock' | 'reopen'): Address<Periods> =>
    address(api(planId, 'periods', key, act)),
  work: (planId: string): Address<Work> => address(api(planId, 'work')),
};

/** Names by which the list of statuses narrows. */
export const narrowing = ['counted', 'progress', 'basis', 'evidence', 'timing', 'area'] as const;
const single = ['period', 'asOf', 'led', 'flagship', 'dueFrom', 'dueTo', 'sort'] as const;

/** The page of statuses, narrowed. */
export function statusLink(planId: string, query: Query = {}): string {
  const search = queryString(query);
  const page = `/plans/${encodeURIComponent(planId)}/status`;
  return search === '' ? page : `${page}?${search}`;
}

/** The page that lists exactly the rows of a figure. */
export function rowsLink(planId: string, { list, flagship, state, ...words }: FigureRows, at: Query): string {
  if (list === 'milestones') return objectLinks.list(planId, 'milestone', { state: state ?? [] });
  return statusLink(planId, { ...at, ...words, flagship: flagship === undefined ? null : String(flagship) });
}

/** The query of the API out of the page's own. */
export function statusQuery(query: URLSearchParams): Query {
  const lists = narrowing.map((name) => [name, query.getAll(name)] as const);
  const values = [...single, 'cursor'].map((name) => [name, query.get(name)] as const);
  return { ...Object.fromEntries(lists), ...Object.fromEntries(values) };
}
