/** What the list of stated things is narrowed to, its order, and all that is found as a sheet. */
import type { StatedPage } from '../../../http/contract/index.ts';
import { addresses, type Query } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar, timeOrders } from '../../lists/index.ts';
import { useSay } from '../../words/index.ts';
import { withQuery } from './list-queries.ts';
import { type BarProps, partyChoice } from './party-choice.ts';
import { useNames } from './party-names.ts';
import { kindChoice } from './ValuesBar.tsx';

interface StatedBarProps extends BarProps {
  readonly kinds: StatedPage['kinds'];
  readonly filter: Query;
  readonly query: URLSearchParams;
}

export function StatedBar({ plan, parties, kinds, filter, query }: StatedBarProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  const [, change] = useQueryState();
  const over = {
    name: 'over',
    label: say('term.field.state'),
    all: say('stated.list.any'),
    choices: [
      { value: 'false', word: say('stated.list.current') },
      { value: 'true', word: say('stated.list.over') },
    ],
  };
  return (
    <ListBar
      search={say('joint.list.search')}
      choices={[partyChoice(say, 'joint.party', parties, nameOf), kindChoice(say, kinds), over]}
      orders={timeOrders.map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }))}
      pages={['from']}
      sheet={withQuery(addresses.jointAct(plan, 'stated', 'file'), filter)}
      query={query}
      change={change}
    />
  );
}
