/** What is proposed in the joint log: what waits for our answer, what we proposed, what is agreed, what is contested. */
import { useState } from 'react';
import type { Joint, JointProposal } from '../../../http/contract/index.ts';
import { addresses, queryString, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useQueryState } from '../../frame/index.ts';
import { EmptyState, Given, Pagination, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { AnswerMany } from './AnswerMany.tsx';
import { ExchangeNav } from './ExchangeNav.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { ProposalsBar } from './ProposalsBar.tsx';
import { proposalFilter, proposalQuery, proposalViews, viewOf } from './proposal-query.ts';

export function ProposalsPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const [, change] = useQueryState();
  const joint = useAnswer(addresses.joint(plan));
  const answer = useAnswer(addresses.jointProposals(plan, proposalQuery(query)));
  const here = viewOf(query);
  const base = `/plans/${encodeURIComponent(plan)}/exchange/proposals`;
  const parties: Joint['parties'] = joint?.ok === true ? joint.value.parties : [];
  const from = Number(query.get('from') ?? 0);
  const pageAt = (start: number | null) =>
    `${base}?${queryString({ ...proposalFilter(query), from: start })}`;
  return (
    <>
      <PageHead title={say('joint.proposals.title')} lead={say('joint.proposals.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="proposals" />
        <nav className="joint-nav not-on-paper" aria-label={say('joint.proposals.views')}>
          {proposalViews.map((view) => (
            <TextLink
              key={view}
              look="quiet"
              href={`${base}?which=${view}`}
              {...(view === here ? { 'aria-current': 'page' as const } : {})}
            >
              {say(`joint.view.${view}`)}
            </TextLink>
          ))}
        </nav>
        <Given answer={answer} lines={8}>
          {({ items, next, total }) => (
            <>
              <ProposalsBar
                plan={plan}
                parties={parties}
                query={query}
                change={change}
                isEmpty={items.length === 0}
              />
              {items.length === 0 ? (
                <EmptyState title={say('joint.proposals.none')} />
              ) : (
                <>
                  <Cards items={items} plan={plan} parties={parties} asList={here === 'waiting'} />
                  <Pagination
                    words={say('joint.page', { n: items.length, m: total })}
                    before={from > 0 ? pageAt(null) : null}
                    after={next === null ? null : pageAt(next)}
                  />
                </>
              )}
            </>
          )}
        </Given>
      </div>
    </>
  );
}

interface CardsProps {
  readonly items: readonly JointProposal[];
  readonly plan: string;
  readonly parties: Joint['parties'];
  /** Several that wait can be answered by one act. */
  readonly asList: boolean;
}

function Cards({ items, plan, parties, asList }: CardsProps) {
  const [exceptions, setExceptions] = useState<ReadonlySet<string>>(new Set());
  const isList = asList && items.length > 1;
  const mark = (id: string, isMarked: boolean) => {
    const others = [...exceptions].filter((one) => one !== id);
    setExceptions(new Set(isMarked ? [...others, id] : others));
  };
  const exceptionOf = ({ id }: JointProposal) =>
    isList
      ? {
          exception: {
            isMarked: exceptions.has(id),
            onMark: (isMarked: boolean) => mark(id, isMarked),
          },
        }
      : {};
  return (
    <>
      {isList ? (
        <AnswerMany
          plan={plan}
          items={items.map(({ id }) => id)}
          exceptions={exceptions}
          onDone={() => setExceptions(new Set())}
        />
      ) : null}
      <ul className="joint-cards">
        {items.map((item) => (
          <li key={item.id}>
            <ProposalCard item={item} plan={plan} parties={parties} {...exceptionOf(item)} />
          </li>
        ))}
      </ul>
    </>
  );
}
