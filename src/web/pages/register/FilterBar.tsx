/** Search, filters and columns above the table; below them the filters in words, each with its cross. */
import type { CommitmentPage } from '../../../http/contract/index.ts';
import { formatList, formatNumber, type MessageKey } from '../../../i18n/desk/index.ts';
import { CheckboxGroup, FilterChips, PopoverButton, SearchField, Select } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { columnNames, columnTitles, fixedColumns } from './columns.ts';
import { valueWords, type Wording } from './filter-words.ts';
import { type FacetName, type Filters, facetNames, isNarrowed, type Sort, sorts } from './filters.ts';

export interface FilterBarProps {
  readonly filters: Filters;
  readonly facets: CommitmentPage['facets'] | undefined;
  readonly wording: Wording;
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
  readonly onFacet: (facet: FacetName, values: readonly string[]) => void;
  readonly onSearch: (words: string) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onClear: () => void;
}

const offered = ['area', 'actor', 'kind', 'strength', 'state'] as const;
/** Names of the filters, as chips and buttons say them. */
const facetTitles: Readonly<Record<FacetName, MessageKey>> = {
  area: 'term.field.area',
  actor: 'term.field.actor',
  kind: 'term.field.kind',
  strength: 'term.field.strength',
  state: 'term.field.state',
  due: 'term.field.due',
  lead: 'term.field.leads',
  progress: 'term.field.progress',
};

export function FilterBar(props: FilterBarProps) {
  const { filters, wording, columns, onColumns, onFacet, onSearch, onSort, onClear } = props;
  const say = useSay();
  const chips = facetNames.flatMap((facet) =>
    filters[facet].map((value) => ({
      id: `${facet} ${value}`,
      words: say('register.chip', {
        name: say(facetTitles[facet]),
        value: valueWords(wording, facet, value),
      }),
      onRemove: () =>
        onFacet(
          facet,
          filters[facet].filter((one) => one !== value),
        ),
    })),
  );
  return (
    <>
      <search className="register-bar not-on-paper">
        <form
          className="register-search"
          action=""
          method="get"
          role="none"
          onSubmit={(event) => event.preventDefault()}
        >
          <SearchField label={say('register.search')} value={filters.q} onChange={onSearch} name="q" />
          {facetNames.flatMap((facet) =>
            filters[facet].map((value) => (
              <input key={`${facet} ${value}`} type="hidden" name={facet} value={value} />
            )),
          )}
        </form>
        <div className="register-filters">
          {offered.map((facet) => (
            <FacetMenu key={facet} facet={facet} {...props} />
          ))}
          <ColumnMenu columns={columns} onColumns={onColumns} />
          <Select
            bare
            label={say('register.sort')}
            value={filters.sort}
            choices={sorts.map((sort) => ({ value: sort, word: say(`register.sort.${sort}`) }))}
            onChange={(value) => onSort(sorts.find((sort) => sort === value) ?? 'place')}
          />
        </div>
        <FilterChips label={say('register.filters')} chips={chips} onClear={onClear} />
      </search>
      <OnPaper filters={filters} words={chips.map(({ words }) => words)} />
    </>
  );
}

/** A printed list says what it was narrowed to. */
function OnPaper({ filters, words }: { readonly filters: Filters; readonly words: readonly string[] }) {
  const say = useSay();
  const language = useLanguage();
  if (!isNarrowed(filters)) return null;
  const q = filters.q.trim();
  const all = q === '' ? words : [say('register.chip', { name: say('register.search'), value: q }), ...words];
  return (
    <p className="only-on-paper">{say('register.narrowed-to', { filters: formatList(language, all) })}</p>
  );
}

function FacetMenu({
  facet,
  filters,
  facets,
  wording,
  onFacet,
}: FilterBarProps & { readonly facet: (typeof offered)[number] }) {
  const say = useSay();
  const language = useLanguage();
  const name = say(facetTitles[facet]);
  const counts = facets?.[facet] ?? [];
  const counted = counts.map(({ value }) => value);
  // Every level of the outline is counted; what is offered are the plan's areas, in their order.
  const known = facet === 'area' ? wording.areas.map(({ id }) => id) : counted;
  const values = [...new Set([...known, ...filters[facet]])];
  const chosen = filters[facet].length;
  return (
    <PopoverButton label={chosen === 0 ? name : say('register.chosen', { name, n: chosen })}>
      <CheckboxGroup
        label={name}
        value={filters[facet]}
        onChange={(next) => onFacet(facet, next)}
        choices={values.map((value) => ({
          value,
          word: say('register.value-count', {
            value: valueWords(wording, facet, value),
            count: formatNumber(language, counts.find((one) => one.value === value)?.count ?? 0),
          }),
        }))}
      />
    </PopoverButton>
  );
}

function ColumnMenu({ columns, onColumns }: Pick<FilterBarProps, 'columns' | 'onColumns'>) {
  const say = useSay();
  return (
    <PopoverButton label={say('register.columns')}>
      <CheckboxGroup
        label={say('register.columns')}
        value={columns}
        onChange={onColumns}
        choices={columnNames
          .filter((name) => !fixedColumns.includes(name))
          .map((name) => ({ value: name, word: say(columnTitles[name]) }))}
      />
    </PopoverButton>
  );
}
