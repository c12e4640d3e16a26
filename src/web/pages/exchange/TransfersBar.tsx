/** What the list of exchanges is narrowed to: way, party, carrier, outcome, days; its order, and a sheet. */
import type { Joint } from '../../../http/contract/index.ts';
import { addresses, type Query } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar, timeOrders } from '../../lists/index.ts';
import { useSay } from '../../words/index.ts';
import { withQuery } from './list-queries.ts';
import { useNames } from './party-names.ts';

const ways = ['out', 'in'] as const;
const carriers = ['line', 'file'] as const;
const outcomes = ['made', 'handed-out', 'taken', 'nothing-new'] as const;

interface TransfersBarProps {
  readonly plan: string;
  readonly parties: Joint['parties'];
  readonly filter: Query;
  readonly query: URLSearchParams;
}

export function TransfersBar({ plan, parties, filter, query }: TransfersBarProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  const [, change] = useQueryState();
  const others = parties.filter(({ isOwn }) => !isOwn);
  return (
    <ListBar
      choices={[
        {
          name: 'direction',
          label: say('joint.left.way'),
          all: say('joint.left.any-way'),
          choices: ways.map((way) => ({ value: way, word: say(`joint.way.${way}`) })),
        },
        {
          name: 'party',
          label: say('joint.party'),
          all: say('joint.proposals.everybody'),
          choices: others.map(({ letter }) => ({ value: letter, word: nameOf(letter) })),
        },
        {
          name: 'carrier',
          label: say('joint.left.carrier'),
          all: say('joint.left.any-carrier'),
          choices: carriers.map((one) => ({ value: one, word: say(`joint.carrier.${one}`) })),
        },
        {
          name: 'outcome',
          label: say('joint.left.outcome'),
          all: say('joint.left.any-outcome'),
          choices: [
            ...outcomes.map((one) => ({ value: one, word: say(`joint.outcome.${one}`) })),
            { value: 'refused', word: say('joint.left.not-taken') },
          ],
        },
      ]}
      days
      orders={timeOrders.map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }))}
      pages={['before', 'after', 'transfer']}
      sheet={withQuery(addresses.jointAct(plan, 'transfers', 'file'), filter)}
      query={query}
      change={change}
    />
  );
}
