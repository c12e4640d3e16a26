/**
 * What a list is narrowed to: words, choices, from when to when; its order, and all that is found as a sheet. Below it the filters in
 * words, each with its cross. Lists of what was done and the lists between parties have this one bar.
 */
import { formatDate } from '../../i18n/desk/index.ts';
import type { Query } from '../data/index.ts';
import {
  type Choice,
  DateField,
  type FilterChip,
  FilterChips,
  SearchField,
  Select,
  TextLink,
} from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';

/** A filter with its choices: its name in the address, and what choosing none of them is called. */
export interface ListChoice {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly Choice[];
}

export interface ListBarProps {
  /** What the search for words is called; none where the list has none. */
  readonly search?: string;
  readonly choices: readonly ListChoice[];
  /** Whether it is narrowed from day to day. */
  readonly days?: boolean;
  /** Orders, the usual one first; a list with one order alone names none. */
  readonly orders: readonly Choice[];
  /** Names in the address that say where a page begins: each change begins at the first page again. */
  readonly pages: readonly string[];
  /** Address of the workbook of all that is found; none of what is not to be kept. */
  readonly sheet: string | null;
  readonly query: URLSearchParams;
  readonly change: (changes: Query, how?: { replace?: boolean }) => void;
}

const dayNames = ['from', 'to'] as const;

export function ListBar(props: ListBarProps) {
  const { search, choices, days = false, orders, pages, sheet, query, change } = props;
  const say = useSay();
  const chips = useChips(props);
  const anew = (changes: Query): Query => ({ ...nothing(pages), ...changes });
  const names = [...choices.map(({ name }) => name), ...(days ? dayNames : [])];
  const [usual] = orders;
  const sort = orders.find(({ value }) => value === query.get('sort'))?.value ?? usual?.value ?? '';
  return (
    <search className="log-tools not-on-paper">
      {search === undefined ? null : (
        <SearchField
          label={search}
          value={query.get('q') ?? ''}
          onChange={(q) => change(anew({ q }), { replace: true })}
          name="q"
        />
      )}
      {choices.map(({ name, label, all, choices: offered }) => (
        <Select
          key={name}
          label={label}
          value={query.get(name) ?? ''}
          onChange={(value) => change(anew({ [name]: value }))}
          choices={[{ value: '', word: all }, ...offered]}
        />
      ))}
      {days
        ? dayNames.map((name) => (
            <DateField
              key={name}
              label={say(`log.filter-${name}`)}
              value={query.get(name) ?? ''}
              onChange={(day) => change(anew({ [name]: day }))}
            />
          ))
        : null}
      {usual === undefined ? null : (
        <Select
          label={say('register.sort')}
          value={sort}
          onChange={(value) => change(anew({ sort: value === usual.value ? null : value }))}
          choices={orders}
        />
      )}
      {sheet === null ? null : (
        <TextLink look="button" href={sheet} download>
          {say('object.sheet')}
        </TextLink>
      )}
      <FilterChips
        label={say('register.filters')}
        chips={chips}
        onClear={() => change(anew(nothing(search === undefined ? names : [...names, 'q'])))}
      />
    </search>
  );
}

/** These names taken out of the address. */
const nothing = (names: readonly string[]): Query => Object.fromEntries(names.map((name) => [name, null]));

function useChips({ choices, days = false, pages, query, change }: ListBarProps): readonly FilterChip[] {
  const say = useSay();
  const language = useLanguage();
  const chip = (name: string, words: (value: string) => string): FilterChip[] => {
    const value = query.get(name) ?? '';
    if (value === '') return [];
    const onRemove = () => change({ ...nothing(pages), [name]: null });
    return [{ id: name, words: words(value), onRemove }];
  };
  return [
    ...choices.flatMap(({ name, label, choices: offered }) =>
      chip(name, (value) => {
        const word = offered.find((one) => one.value === value)?.word ?? value;
        return say('object.chip', { name: label, value: word });
      }),
    ),
    ...(days ? dayNames : []).flatMap((name) =>
      chip(name, (value) => say(`log.chip.${name}`, { day: formatDate(language, value) })),
    ),
  ];
}
