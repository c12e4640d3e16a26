/** A page of the exchange that is one list of cards, each told with the names of the parties; and what it says where there is nothing. */
import type { ReactNode } from 'react';
import type { Joint } from '../../../http/contract/index.ts';
import { type Answer, addresses, useAnswer } from '../../data/index.ts';
import { PageHead } from '../../frame/index.ts';
import { EmptyState, Given } from '../../parts/index.ts';
import { ExchangeNav, type ExchangeView } from './ExchangeNav.tsx';

interface Listed {
  readonly items: readonly unknown[];
}

interface ListWithPartiesProps<A extends Listed> {
  readonly plan: string;
  readonly here: ExchangeView;
  readonly title: string;
  readonly lead: string;
  readonly answer: Answer<A> | undefined;
  readonly none: string;
  readonly keyOf: (item: A['items'][number]) => string;
  readonly show: (item: A['items'][number], parties: Joint['parties']) => ReactNode;
  /** Stands above the cards, where there are any. */
  readonly above?: (answer: A) => ReactNode;
}

export function ListWithParties<A extends Listed>({
  plan,
  here,
  title,
  lead,
  answer,
  none,
  keyOf,
  show,
  above,
}: ListWithPartiesProps<A>) {
  const joint = useAnswer(addresses.joint(plan));
  return (
    <>
      <PageHead title={title} lead={lead} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here={here} />
        <Given answer={joint}>
          {({ parties }) => (
            <Given answer={answer} lines={8}>
              {(given) =>
                given.items.length === 0 ? (
                  <EmptyState title={none} />
                ) : (
                  <>
                    {above?.(given)}
                    <ul className="joint-cards">
                      {given.items.map((item) => (
                        <li key={keyOf(item)} className="joint-card">
                          {show(item, parties)}
                        </li>
                      ))}
                    </ul>
                  </>
                )
              }
            </Given>
          )}
        </Given>
      </div>
    </>
  );
}
