/** What the list of plans is narrowed to, by words and state; its order; and all that is found as a sheet. */
import { address, type Query } from '../../data/index.ts';
import { type FilterChip, FilterChips, SearchField, Select, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { planSorts, planStates, plansFilter, sortOfPlans } from './plans-query.ts';

export interface PlansFiltersProps {
  readonly query: URLSearchParams;
  readonly change: (changes: Query, how?: { replace?: boolean }) => void;
}

/** Each change begins at the first page again. */
const anew = (changes: Query): Query => ({ ...changes, cursor: null });

export function PlansFilters({ query, change }: PlansFiltersProps) {
  const say = useSay();
  const filter = plansFilter(query);
  const state = planStates.find((one) => one === filter.state);
  const chips: readonly FilterChip[] =
    state === undefined
      ? []
      : [
          {
            id: 'state',
            words: say('plans.chip.state', { state: say(`plans.state.${state}`) }),
            onRemove: () => change(anew({ state: null })),
          },
        ];
  return (
    <search className="register-bar not-on-paper">
      <form className="register-search" action="" method="get" onSubmit={(event) => event.preventDefault()}>
        <SearchField
          label={say('plans.search')}
          value={query.get('q') ?? ''}
          onChange={(q) => change(anew({ q }), { replace: true })}
          name="q"
        />
      </form>
      <div className="register-filters">
        <Select
          bare
          label={say('plans.state')}
          value={state ?? ''}
          choices={[
            { value: '', word: say('plans.state.all') },
            ...planStates.map((one) => ({ value: one, word: say(`plans.state.${one}`) })),
          ]}
          onChange={(one) => change(anew({ state: one }))}
        />
        <Select
          bare
          label={say('register.sort')}
          value={sortOfPlans(query)}
          choices={planSorts.map((sort) => ({ value: sort, word: say(`plans.sort.${sort}`) }))}
          onChange={(sort) => change(anew({ sort: sort === 'added' ? null : sort }))}
        />
        <TextLink look="button" href={address(['api', 'plans', 'file'], filter)} download>
          {say('object.sheet')}
        </TextLink>
      </div>
      <FilterChips
        label={say('register.filters')}
        chips={chips}
        onClear={() => change(anew({ q: null, state: null }))}
      />
    </search>
  );
}
