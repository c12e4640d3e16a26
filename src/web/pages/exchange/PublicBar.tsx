/** What the lists of public releases are narrowed to, their order, and all that is found as a sheet. */
import type { Publishables } from '../../../http/contract/index.ts';
import { addresses } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar, timeOrders } from '../../lists/index.ts';
import { useSay } from '../../words/index.ts';
import { publicFilter, publishablesFilter, withQuery } from './list-queries.ts';
import { type BarProps, partyChoice } from './party-choice.ts';
import { useNames } from './party-names.ts';
import { kindChoice, valueOrders } from './ValuesBar.tsx';

const states = ['public', 'awaits-ours', 'awaits-theirs', 'returned', 'replaced'] as const;

/** Records. */
export function PublicBar({ plan, parties }: BarProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  const [query, change] = useQueryState();
  return (
    <ListBar
      search={say('public.search')}
      choices={[
        partyChoice(say, 'joint.proposals.by', parties, nameOf),
        {
          name: 'state',
          label: say('term.field.state'),
          all: say('joint.list.any-standing'),
          choices: states.map((one) => ({ value: one, word: say(`public.state.${one}`) })),
        },
      ]}
      orders={timeOrders.map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }))}
      pages={['from']}
      sheet={withQuery(addresses.jointAct(plan, 'public', 'file'), publicFilter(query))}
      query={query}
      change={change}
    />
  );
}

interface ChoiceBarProps {
  readonly plan: string;
  readonly kinds: Publishables['kinds'];
}

/** What could be released. */
export function PublishablesBar({ plan, kinds }: ChoiceBarProps) {
  const say = useSay();
  const [query, change] = useQueryState();
  const released = {
    name: 'released',
    label: say('term.field.state'),
    all: say('public.filter.any'),
    choices: [
      { value: 'false', word: say('public.filter.false') },
      { value: 'true', word: say('public.filter.true') },
    ],
  };
  return (
    <ListBar
      search={say('joint.list.search')}
      choices={[kindChoice(say, kinds), released]}
      orders={valueOrders(say)}
      pages={['from']}
      sheet={withQuery(addresses.jointAct(plan, 'publishables', 'file'), publishablesFilter(query))}
      query={query}
      change={change}
    />
  );
}
