/**
 * A page of the exchange that is one list of cards under a bar: narrowed, ordered, page by page; each told with the names of the
 * parties, and what it says where there is nothing or nothing fits.
 */
import type { ReactNode } from 'react';
import type { Joint } from '../../../http/contract/index.ts';
import { type Answer, addresses, type Query, useAnswer } from '../../data/index.ts';
import { PageHead } from '../../frame/index.ts';
import { EmptyState, Given, Pagination } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { ExchangeNav, type ExchangeView } from './ExchangeNav.tsx';
import { isNarrowed, withQuery } from './list-queries.ts';

interface Listed {
  readonly items: readonly unknown[];
  readonly total: number;
  readonly next: number | null;
}

interface NarrowedListProps<A extends Listed> {
  readonly plan: string;
  readonly here: ExchangeView;
  readonly title: string;
  readonly lead: string;
  readonly answer: Answer<A> | undefined;
  readonly none: string;
  readonly noneHelp?: string;
  /** What the list is narrowed to, as its address says it, and where this page begins. */
  readonly filter: Query;
  readonly from: string | null;
  readonly keyOf: (item: A['items'][number]) => string;
  readonly show: (item: A['items'][number], parties: Joint['parties']) => ReactNode;
  /** What stands before the list, whether or not there is anything in it. */
  readonly above?: ReactNode;
  /** Filters and order; where there is nothing to narrow, none stand there. */
  readonly bar: (parties: Joint['parties']) => ReactNode;
}

export function NarrowedList<A extends Listed>({
  plan,
  here,
  title,
  lead,
  answer,
  none,
  noneHelp,
  filter,
  from,
  keyOf,
  show,
  above = null,
  bar,
}: NarrowedListProps<A>) {
  const say = useSay();
  const joint = useAnswer(addresses.joint(plan));
  const base = `/plans/${encodeURIComponent(plan)}/exchange/${here}`;
  const to = (at: number | null): string => withQuery(base, { ...filter, from: at });
  return (
    <>
      <PageHead title={title} lead={lead} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here={here}>
          {above}
          <Given answer={joint}>
            {({ parties }) => (
              <Given answer={answer} lines={8}>
                {(given) =>
                  given.total === 0 && !isNarrowed(filter) ? (
                    <EmptyState title={none}>{noneHelp === undefined ? null : <p>{noneHelp}</p>}</EmptyState>
                  ) : (
                    <>
                      {bar(parties)}
                      {given.items.length > 0 ? null : <EmptyState title={say('joint.list.none')} />}
                      <ul className="joint-cards">
                        {given.items.map((item) => (
                          <li key={keyOf(item)} className="joint-card">
                            {show(item, parties)}
                          </li>
                        ))}
                      </ul>
                      <Pagination
                        words={say('joint.page', { n: given.items.length, m: given.total })}
                        before={from === null ? null : to(null)}
                        after={given.next === null ? null : to(given.next)}
                      />
                    </>
                  )
                }
              </Given>
            )}
          </Given>
        </ExchangeNav>
      </div>
    </>
  );
}
