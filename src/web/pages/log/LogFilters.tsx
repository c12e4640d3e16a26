/** What the log is narrowed to: what entries are about, whose they are, from when to when; and the way to all of it as a sheet. */
import type { LogPage } from '../../../http/contract/index.ts';
import { formatDate } from '../../../i18n/desk/index.ts';
import { address, type Query } from '../../data/index.ts';
import { DateField, type FilterChip, FilterChips, Select, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { aboutWords } from './about-words.ts';
import { filterNames, logFilter, objectPrefixes, registerPrefixes } from './log-query.ts';

export interface LogFiltersProps {
  readonly plan: string;
  readonly people: LogPage['people'];
  readonly query: URLSearchParams;
  readonly change: (changes: Query) => void;
}

/** Each change begins at the first page again. */
const anew = (changes: Query): Query => ({ ...changes, cursor: null });

export function LogFilters({ plan, people, query, change }: LogFiltersProps) {
  const say = useSay();
  const chips = useChips({ plan, people, query, change });
  const choose = (name: (typeof filterNames)[number]) => (value: string) => change(anew({ [name]: value }));
  const prefixes = [...registerPrefixes, 'alignment/', 'period/', ...objectPrefixes.keys()];
  return (
    <search className="log-tools not-on-paper">
      <Select
        label={say('log.filter')}
        value={query.get('register') ?? ''}
        onChange={choose('register')}
        choices={[
          { value: '', word: say('log.filter-all') },
          ...prefixes.map((prefix) => ({ value: prefix, word: aboutWords(say, prefix) })),
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
      <TextLink
        look="button"
        href={address(['api', 'plans', plan, 'log', 'file'], logFilter(query))}
        download
      >
        {say('object.sheet')}
      </TextLink>
      <FilterChips
        label={say('log.filters')}
        chips={chips}
        onClear={() => change(anew(Object.fromEntries(filterNames.map((name) => [name, null]))))}
      />
    </search>
  );
}

function useChips({ people, query, change }: LogFiltersProps): readonly FilterChip[] {
  const say = useSay();
  const language = useLanguage();
  const words = {
    register: (value: string) => say('log.chip.register', { register: aboutWords(say, value) }),
    by: (value: string) => say('log.chip.by', { by: people.find(({ by }) => by === value)?.name ?? value }),
    from: (value: string) => say('log.chip.from', { day: formatDate(language, value) }),
    to: (value: string) => say('log.chip.to', { day: formatDate(language, value) }),
  };
  return filterNames.flatMap((name): FilterChip[] => {
    const value = query.get(name);
    if (value === null || value === '') return [];
    return [{ id: name, words: words[name](value), onRemove: () => change(anew({ [name]: null })) }];
  });
}
