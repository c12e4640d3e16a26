/** Whose proposals are shown and in which order, and all that the view holds as a sheet. */
import type { Joint } from '../../../http/contract/index.ts';
import { addresses, type Query, queryString } from '../../data/index.ts';
import { ListBar, timeOrders } from '../../lists/index.ts';
import { useSay } from '../../words/index.ts';
import { useNames } from './party-names.ts';
import { proposalFilter, viewOf } from './proposal-query.ts';

interface ProposalsBarProps {
  readonly plan: string;
  readonly parties: Joint['parties'];
  readonly query: URLSearchParams;
  readonly change: (changes: Query) => void;
  readonly isEmpty: boolean;
}

export function ProposalsBar({ plan, parties, query, change, isEmpty }: ProposalsBarProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  // Where nothing is proposed there is nothing to choose from, unless a choice left nothing.
  if (isEmpty && (query.get('by') ?? '') === '') return null;
  const who = {
    name: 'by',
    label: say('joint.proposals.by'),
    all: say('joint.proposals.everybody'),
    choices: parties.map(({ letter }) => ({ value: letter, word: nameOf(letter) })),
  };
  return (
    <ListBar
      choices={viewOf(query) === 'own' ? [] : [who]}
      orders={timeOrders.map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }))}
      pages={['from']}
      sheet={`${addresses.jointAct(plan, 'proposals', 'file')}?${queryString(proposalFilter(query))}`}
      query={query}
      change={change}
    />
  );
}
