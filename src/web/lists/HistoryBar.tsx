/**
 * What a list of what was done is narrowed to: choices of its own, whose acts, from when to when; its order, and all that is found
 * as a sheet. Below it the filters in words, each with its cross. One bar for the log, the acts of review and the history of accounts.
 */
import { formatDate } from '../../i18n/desk/index.ts';
import type { Query } from '../data/index.ts';
import { type Choice, DateField, type FilterChip, FilterChips, Select, TextLink } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';

/** A filter with its choices: its name in the address, and what choosing none of them is called. */
export interface HistoryChoice {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly Choice[];
}

export interface HistoryBarProps {
  readonly choices: readonly HistoryChoice[];
  /** Everybody who can have acted, by the name that lines bear. */
  readonly people: readonly { readonly by: string; readonly name: string }[];
  /** Address of the workbook of all that is found. */
  readonly sheet: string;
  readonly query: URLSearchParams;
  readonly change: (changes: Query) => void;
}

/** Each change begins at the first page again. */
const anew = (changes: Query): Query => ({ ...changes, cursor: null });

export function HistoryBar({ choices, people, sheet, query, change }: HistoryBarProps) {
  const say = useSay();
  const all: readonly HistoryChoice[] = [
    ...choices,
    {
      name: 'by',
      label: say('log.filter-by'),
      all: say('log.filter-everybody'),
      choices: people.map(({ by, name }) => ({ value: by, word: name })),
    },
  ];
  const chips = useChips(all, query, change);
  const names = [...all.map(({ name }) => name), 'from', 'to'];
  return (
    <search className="log-tools not-on-paper">
      {all.map(({ name, label, all: none, choices: offered }) => (
        <Select
          key={name}
          label={label}
          value={query.get(name) ?? ''}
          onChange={(value) => change(anew({ [name]: value }))}
          choices={[{ value: '', word: none }, ...offered]}
        />
      ))}
      {(['from', 'to'] as const).map((name) => (
        <DateField
          key={name}
          label={say(`log.filter-${name}`)}
          value={query.get(name) ?? ''}
          onChange={(day) => change(anew({ [name]: day }))}
        />
      ))}
      <Select
        label={say('register.sort')}
        value={query.get('sort') === 'at' ? 'at' : '-at'}
        onChange={(sort) => change(anew({ sort: sort === 'at' ? sort : null }))}
        choices={(['-at', 'at'] as const).map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }))}
      />
      <TextLink look="button" href={sheet} download>
        {say('object.sheet')}
      </TextLink>
      <FilterChips
        label={say('register.filters')}
        chips={chips}
        onClear={() => change(anew(Object.fromEntries(names.map((name) => [name, null]))))}
      />
    </search>
  );
}

function useChips(
  choices: readonly HistoryChoice[],
  query: URLSearchParams,
  change: HistoryBarProps['change'],
): readonly FilterChip[] {
  const say = useSay();
  const language = useLanguage();
  const chip = (name: string, words: (value: string) => string): FilterChip[] => {
    const value = query.get(name) ?? '';
    if (value === '') return [];
    return [{ id: name, words: words(value), onRemove: () => change(anew({ [name]: null })) }];
  };
  return [
    ...choices.flatMap(({ name, label, choices: offered }) =>
      chip(name, (value) => {
        const word = offered.find((one) => one.value === value)?.word ?? value;
        return say('object.chip', { name: label, value: word });
      }),
    ),
    ...(['from', 'to'] as const).flatMap((name) =>
      chip(name, (value) => say(`log.chip.${name}`, { day: formatDate(language, value) })),
    ),
  ];
}
