/** What a party's joint log is narrowed to: what was done, about which kind of thing, how far it has come, days; its order, and a sheet. */
import { listedKinds } from '../../../http/contract/index.ts';
import { objectTypes } from '../../../plan/objects/index.ts';
import { addresses, type Query } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar, timeOrders } from '../../lists/index.ts';
import { typeWords } from '../../objects/index.ts';
import { useSay } from '../../words/index.ts';
import { withQuery } from './list-queries.ts';

const reaches = ['local', 'made', 'sent', 'registered', 'answered', 'unknown'] as const;
const registers = ['plan', 'cut', 'reading'] as const;
/** Things that a joint log can be about. */
const things = objectTypes.filter(({ recorded, keyed }) => recorded !== 'own' && keyed === undefined);

interface LogBarProps {
  readonly plan: string;
  readonly filter: Query;
  readonly query: URLSearchParams;
}

export function LogBar({ plan, filter, query }: LogBarProps) {
  const say = useSay();
  const [, change] = useQueryState();
  return (
    <ListBar
      choices={[
        {
          name: 'kind',
          label: say('joint.log.kind'),
          all: say('joint.log.any-kind'),
          choices: listedKinds.map((kind) => ({
            value: kind,
            word: say('joint.kind', { kind: kind.replaceAll('.', '_') }),
          })),
        },
        {
          name: 'register',
          label: say('log.filter'),
          all: say('log.filter-all'),
          choices: [
            ...registers.map((type) => ({ value: `${type}/`, word: say(`log.about.${type}`) })),
            ...things.map(({ name }) => ({ value: `${name}/`, word: typeWords(say, name, 'one') })),
            { value: 'status/', word: say('joint.told.kind.claim') },
            { value: 'period/', word: say('log.about.period') },
          ],
        },
        {
          name: 'reach',
          label: say('joint.log.reach'),
          all: say('joint.log.any-reach'),
          choices: reaches.map((reach) => ({ value: reach, word: say(`joint.reached.${reach}`) })),
        },
      ]}
      days
      orders={timeOrders.map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }))}
      pages={['before', 'after']}
      sheet={withQuery(addresses.jointAct(plan, 'entries', 'file'), filter)}
      query={query}
      change={change}
    />
  );
}
