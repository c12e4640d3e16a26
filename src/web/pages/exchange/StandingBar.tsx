/** What the list of how commitments stand between the parties is narrowed to, its order, and all that is found as a sheet. */
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { addresses, type Query } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar } from '../../lists/index.ts';
import { progressStates } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { withQuery } from './list-queries.ts';

const figures = ['results', 'claimed', 'confirmed', 'deemed'] as const;

interface StandingBarProps {
  readonly plan: string;
  readonly filter: Query;
  readonly query: URLSearchParams;
  readonly periods: readonly string[];
}

export function StandingBar({ plan, filter, query, periods }: StandingBarProps) {
  const say = useSay();
  const language = useLanguage();
  const [, change] = useQueryState();
  return (
    <ListBar
      choices={[
        {
          name: 'period',
          label: say('field.period'),
          all: say('status.now'),
          choices: periods.map((key) => ({ value: key, word: formatPeriod(language, key) })),
        },
        {
          name: 'figure',
          label: say('joint.column.figure'),
          all: say('joint.list.can-any'),
          choices: figures.map((one) => ({ value: one, word: say(`joint.figure.${one}`) })),
        },
        {
          name: 'progress',
          label: say('joint.column.joint'),
          all: say('joint.list.any-standing'),
          choices: progressStates.map((one) => ({ value: one, word: say(`term.progress.${one}`) })),
        },
        {
          name: 'awaits',
          label: say('joint.list.awaits'),
          all: say('joint.list.awaits-any'),
          choices: (['ours', 'theirs'] as const).map((one) => ({
            value: one,
            word: say(`joint.list.awaits-${one}`),
          })),
        },
        {
          name: 'differs',
          label: say('joint.list.differs'),
          all: say('joint.list.can-any'),
          choices: (['true', 'false'] as const).map((one) => ({
            value: one,
            word: say(`joint.list.differs-${one}`),
          })),
        },
      ]}
      orders={(['place', '-place'] as const).map((sort) => ({
        value: sort,
        word: say(`register.sort.${sort}`),
      }))}
      pages={['from']}
      sheet={withQuery(addresses.jointAct(plan, 'figures', 'file'), filter)}
      query={query}
      change={change}
    />
  );
}
