/** What the list of words beside entries is narrowed to, its order, and where they stand as a sheet, without the words. */
import { addresses } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar, timeOrders } from '../../lists/index.ts';
import { useSay } from '../../words/index.ts';
import { withQuery, wordsFilter } from './list-queries.ts';
import { type BarProps, partyChoice } from './party-choice.ts';
import { useNames } from './party-names.ts';

export function WordsBar({ plan, parties }: BarProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  const [query, change] = useQueryState();
  return (
    <ListBar
      search={say('erasure.search')}
      choices={[
        partyChoice(say, 'joint.party', parties, nameOf),
        {
          name: 'state',
          label: say('term.field.state'),
          all: say('joint.list.any-standing'),
          choices: [
            { value: 'held', word: say('erasure.state.held') },
            { value: 'awaited', word: say('erasure.awaited') },
            { value: 'erased', word: say('erasure.erased') },
            { value: 'unacknowledged', word: say('erasure.state.unacknowledged') },
          ],
        },
      ]}
      orders={timeOrders.map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }))}
      pages={['from']}
      sheet={withQuery(addresses.jointAct(plan, 'words', 'file'), wordsFilter(query))}
      query={query}
      change={change}
    />
  );
}
