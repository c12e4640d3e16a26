/** What the list of disagreements is narrowed to, its order, and all that is found as a sheet. */
import { addresses } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar } from '../../lists/index.ts';
import { useSay } from '../../words/index.ts';
import { disagreementsFilter, withQuery } from './list-queries.ts';
import { type BarProps, partyChoice } from './party-choice.ts';
import { useNames } from './party-names.ts';

const standings = ['open', 'settled', 'standing', 'taken-back'] as const;
const levels = ['desk', 'committee', 'ministers'] as const;

export function DisagreementsBar({ plan, parties }: BarProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  const [query, change] = useQueryState();
  return (
    <ListBar
      choices={[
        {
          name: 'standing',
          label: say('term.field.state'),
          all: say('joint.list.any-standing'),
          choices: standings.map((one) => ({ value: one, word: say(`disagreement.standing.${one}`) })),
        },
        {
          name: 'level',
          label: say('disagreement.list.level'),
          all: say('disagreement.list.any-level'),
          choices: levels.map((one) => ({ value: one, word: say(`disagreement.level.${one}`) })),
        },
        partyChoice(say, 'disagreement.list.raised-by', parties, nameOf),
      ]}
      orders={[
        { value: 'standing', word: say('disagreement.order.standing') },
        { value: '-at', word: say('log.order.-at') },
        { value: 'at', word: say('log.order.at') },
      ]}
      pages={['from']}
      sheet={withQuery(addresses.jointAct(plan, 'disagreements', 'file'), disagreementsFilter(query))}
      query={query}
      change={change}
    />
  );
}
