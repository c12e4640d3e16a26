/** The bars of lists of values between parties: what is narrowed, in which order, and all that is found as a sheet. */
import type { OutgoingClaims, ProposablePage } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { addresses, type Query } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar, type ListChoice } from '../../lists/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { withQuery } from './list-queries.ts';

const pages = ['from'];
const newStandings = ['not-proposed', 'differs'] as const;
const standings = ['not-proposed', 'differs', 'returned', 'proposed', 'agreed'] as const;

interface BarProps {
  readonly plan: string;
  readonly filter: Query;
  readonly query: URLSearchParams;
}
interface KindsBarProps extends BarProps {
  readonly kinds: ProposablePage['kinds'];
}

/** Which kind of thing, of those that the list holds. */
export function kindChoice(say: Say, kinds: ProposablePage['kinds']): ListChoice {
  return {
    name: 'kind',
    label: say('handover.kind'),
    all: say('joint.list.any-kind'),
    choices: kinds.map(({ kind, name, n }) => ({
      value: kind,
      word: say('joint.list.kind-n', { kind: name, n }),
    })),
  };
}

function standingChoice(say: Say, offered: readonly (typeof standings)[number][]): ListChoice {
  return {
    name: 'standing',
    label: say('term.field.state'),
    all: say('joint.list.any-standing'),
    choices: offered.map((one) => ({ value: one, word: say(`joint.claim-standing.${one}`) })),
  };
}

/** Whether something can be done with it as it stands, in the words of what is done. */
function canChoice(say: Say, act: 'go' | 'take'): ListChoice {
  return {
    name: 'can',
    label: say('joint.list.can'),
    all: say('joint.list.can-any'),
    choices: [
      { value: 'true', word: say(`joint.list.can-${act}`) },
      { value: 'false', word: say(`joint.list.cannot-${act}`) },
    ],
  };
}

/** The orders of lists of values. */
export const valueOrders = (say: Say) =>
  (['kind', 'place', '-place'] as const).map((sort) => ({ value: sort, word: say(`register.sort.${sort}`) }));

/** What could be proposed. */
export function ProposablesBar({ plan, filter, query, kinds }: KindsBarProps) {
  const say = useSay();
  const [, change] = useQueryState();
  return (
    <ListBar
      search={say('joint.list.search')}
      choices={[kindChoice(say, kinds), standingChoice(say, newStandings)]}
      orders={valueOrders(say)}
      pages={pages}
      sheet={withQuery(addresses.jointAct(plan, 'proposables', 'file'), filter)}
      query={query}
      change={change}
    />
  );
}

/** Agreed values to take over. */
export function TakingsBar({ plan, filter, query, kinds }: KindsBarProps) {
  const say = useSay();
  const [, change] = useQueryState();
  return (
    <ListBar
      search={say('joint.list.search')}
      choices={[kindChoice(say, kinds), canChoice(say, 'take')]}
      orders={valueOrders(say)}
      pages={pages}
      sheet={withQuery(addresses.jointAct(plan, 'takings', 'file'), filter)}
      query={query}
      change={change}
    />
  );
}

interface ClaimsBarProps extends BarProps {
  readonly periods: OutgoingClaims['periods'];
}

/** Own claims as they would go. */
export function ClaimsBar({ plan, filter, query, periods }: ClaimsBarProps) {
  const say = useSay();
  const language = useLanguage();
  const [, change] = useQueryState();
  const period: ListChoice = {
    name: 'period',
    label: say('field.period'),
    all: say('joint.list.any-period'),
    choices: periods.map((one) => ({ value: one.period, word: formatPeriod(language, one.period) })),
  };
  return (
    <ListBar
      choices={[period, standingChoice(say, standings), canChoice(say, 'go')]}
      orders={[
        ...(['place', '-place'] as const).map((sort) => ({
          value: sort,
          word: say(`register.sort.${sort}`),
        })),
        { value: '-period', word: say('joint.list.sort--period') },
        { value: 'period', word: say('joint.list.sort-period') },
      ]}
      pages={pages}
      sheet={withQuery(addresses.jointAct(plan, 'outgoing-claims', 'file'), filter)}
      query={query}
      change={change}
    />
  );
}
