/** What the list of packages is narrowed to, its order, and all that is found as a sheet. */
import { addresses } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar, timeOrders } from '../../lists/index.ts';
import { useSay } from '../../words/index.ts';
import { packagesFilter, withQuery } from './list-queries.ts';
import { type BarProps, partyChoice } from './party-choice.ts';
import { useNames } from './party-names.ts';

const states = ['awaits-ours', 'awaits-theirs', 'locked', 'answered', 'partial'] as const;

export function PackagesBar({ plan, parties }: BarProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  const [query, change] = useQueryState();
  return (
    <ListBar
      search={say('package.search')}
      choices={[
        partyChoice(say, 'joint.proposals.by', parties, nameOf),
        {
          name: 'state',
          label: say('term.field.state'),
          all: say('joint.list.any-standing'),
          choices: states.map((one) => ({ value: one, word: say(`package.state.${one}`) })),
        },
      ]}
      orders={timeOrders.map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }))}
      pages={['from']}
      sheet={withQuery(addresses.jointAct(plan, 'packages', 'file'), packagesFilter(query))}
      query={query}
      change={change}
    />
  );
}
