/** What the list of drafts is narrowed to, and its order. It has no sheet: a file would keep what is to be deleted. */
import { useQueryState } from '../../frame/index.ts';
import { ListBar } from '../../lists/index.ts';
import { useSay } from '../../words/index.ts';
import { type BarProps, partyChoice } from './party-choice.ts';
import { useNames } from './party-names.ts';

export function DraftsBar({ parties }: Pick<BarProps, 'parties'>) {
  const say = useSay();
  const nameOf = useNames(parties);
  const [query, change] = useQueryState();
  return (
    <ListBar
      choices={[
        partyChoice(say, 'joint.party', parties, nameOf),
        {
          name: 'remarked',
          label: say('draft.remarks'),
          all: say('joint.list.can-any'),
          choices: [
            { value: 'true', word: say('draft.list.remarked') },
            { value: 'false', word: say('draft.list.unremarked') },
          ],
        },
      ]}
      orders={[
        { value: '-at', word: say('log.order.-at') },
        { value: 'at', word: say('log.order.at') },
        { value: 'expires', word: say('draft.order.expires') },
      ]}
      pages={['drafts']}
      sheet={null}
      query={query}
      change={change}
    />
  );
}
