/** What the list of accounts is narrowed to, by name, role and state; in words below, each with its cross; and the way to it as a sheet. */
import { type PeopleQuery, personStates } from '../../../http/contract/index.ts';
import { address, type Query } from '../../data/index.ts';
import {
  CheckboxGroup,
  type FilterChip,
  FilterChips,
  PopoverButton,
  SearchField,
  TextLink,
} from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { roles } from './people-query.ts';

export interface PeopleFiltersProps {
  readonly filter: PeopleQuery;
  readonly change: (changes: Query, how?: { replace?: boolean }) => void;
}

export function PeopleFilters({ filter, change }: PeopleFiltersProps) {
  const say = useSay();
  const chosen = { role: filter.role ?? [], state: filter.state ?? [] };
  const words = {
    role: (value: string) => say(`term.role.${roles.find((one) => one === value) ?? 'reader'}`),
    state: (value: string) => say(`people.state.${personStates.find((one) => one === value) ?? 'active'}`),
  };
  const titles = { role: say('people.column.roles'), state: say('term.field.state') };
  const all = { role: roles, state: personStates };
  const names = ['role', 'state'] as const;
  const chips = names.flatMap((name) =>
    chosen[name].map((value): FilterChip => {
      const left = chosen[name].filter((one) => one !== value);
      return {
        id: `${name} ${value}`,
        words: say('object.chip', { name: titles[name], value: words[name](value) }),
        onRemove: () => change({ [name]: left }),
      };
    }),
  );
  return (
    <search className="register-bar not-on-paper">
      <form className="register-search" action="" method="get" onSubmit={(event) => event.preventDefault()}>
        <SearchField
          label={say('people.search')}
          value={filter.q ?? ''}
          onChange={(q) => change({ q }, { replace: true })}
          name="q"
        />
      </form>
      <div className="register-filters">
        {names.map((name) => {
          const n = chosen[name].length;
          const title = titles[name];
          return (
            <PopoverButton key={name} label={n === 0 ? title : say('object.chosen', { name: title, n })}>
              <CheckboxGroup
                label={title}
                value={chosen[name]}
                onChange={(values) => change({ [name]: values })}
                choices={all[name].map((value) => ({ value, word: words[name](value) }))}
              />
            </PopoverButton>
          );
        })}
        <TextLink look="button" href={address(['api', 'people', 'file'], { ...filter })} download>
          {say('object.sheet')}
        </TextLink>
      </div>
      <FilterChips
        label={say('register.filters')}
        chips={chips}
        onClear={() => change({ role: null, state: null, q: null })}
      />
    </search>
  );
}
