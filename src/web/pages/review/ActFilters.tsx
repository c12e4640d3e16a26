/** What the list of acts is narrowed to: which act, whose, from when to when; in words below, each with its cross. */
import type { ReviewActPage } from '../../../http/contract/index.ts';
import { formatDate } from '../../../i18n/desk/index.ts';
import { actTitle } from '../../commitments/index.ts';
import type { Query } from '../../data/index.ts';
import { DateField, type FilterChip, FilterChips, Select } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { actFilters, actKinds } from './acts-query.ts';

export interface ActFiltersProps {
  readonly people: ReviewActPage['people'];
  readonly query: URLSearchParams;
  readonly change: (changes: Query) => void;
}

/** Each change begins at the first page again. */
const anew = (changes: Query): Query => ({ ...changes, cursor: null });

export function ActFilters({ people, query, change }: ActFiltersProps) {
  const say = useSay();
  const language = useLanguage();
  const words = {
    act: (value: string) => actTitle(say, { act: value }),
    by: (value: string) => say('log.chip.by', { by: people.find(({ by }) => by === value)?.name ?? value }),
    from: (value: string) => say('log.chip.from', { day: formatDate(language, value) }),
    to: (value: string) => say('log.chip.to', { day: formatDate(language, value) }),
  };
  const chips = actFilters.flatMap((name): FilterChip[] => {
    const value = query.get(name) ?? '';
    if (value === '') return [];
    return [{ id: name, words: words[name](value), onRemove: () => change(anew({ [name]: null })) }];
  });
  const choose = (name: (typeof actFilters)[number]) => (value: string) => change(anew({ [name]: value }));
  return (
    <search className="log-tools not-on-paper">
      <Select
        label={say('commitment.history-what')}
        value={query.get('act') ?? ''}
        onChange={choose('act')}
        choices={[
          { value: '', word: say('review.acts-all') },
          ...actKinds.map((act) => ({ value: act, word: actTitle(say, { act }) })),
        ]}
      />
      <Select
        label={say('log.filter-by')}
        value={query.get('by') ?? ''}
        onChange={choose('by')}
        choices={[
          { value: '', word: say('log.filter-everybody') },
          ...people.map(({ by, name }) => ({ value: by, word: name })),
        ]}
      />
      <DateField label={say('log.filter-from')} value={query.get('from') ?? ''} onChange={choose('from')} />
      <DateField label={say('log.filter-to')} value={query.get('to') ?? ''} onChange={choose('to')} />
      <FilterChips
        label={say('register.filters')}
        chips={chips}
        onClear={() => change(anew(Object.fromEntries(actFilters.map((name) => [name, null]))))}
      />
    </search>
  );
}
