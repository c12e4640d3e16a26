/**
 * What the list of statuses is narrowed to, chosen above it: areas and each axis of standing with how many stand there; in
 * words below, each with its cross.
 */
import type { Figures, Plan } from '../../../http/contract/index.ts';
import { addresses, type Query, useAnswer } from '../../data/index.ts';
import { CheckboxGroup, type FilterChip, FilterChips, PopoverButton } from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { type Area, areaWords } from '../register/filter-words.ts';
import { narrowing } from './addresses.ts';
import { axisWord } from './StatusFigures.tsx';

const axes = ['progress', 'timing', 'evidence', 'basis'] as const;
type Narrowing = (typeof narrowing)[number];

export interface StatusFiltersProps {
  readonly plan: Plan;
  /** Undefined while they are under way: then there is nothing to choose from yet. */
  readonly figures: Figures | undefined;
  readonly query: URLSearchParams;
  readonly change: (changes: Query) => void;
}

/** Each change begins at the first page again. */
const anew = (changes: Query): Query => ({ ...changes, cursor: null });

/** A filter's value in words. */
export function narrowedWords(say: Say, areas: readonly Area[], name: Narrowing, value: string): string {
  if (name === 'area') {
    const area = areas.find(({ id }) => id === value);
    return area === undefined ? say('object.one-chosen') : areaWords(area);
  }
  if (name !== 'counted') return axisWord(say, name, value);
  const kind = value === 'stance' || value === 'continuing' ? value : 'result';
  return say(`status.counted.${kind}`);
}

function useChips(areas: readonly Area[], { query, change }: StatusFiltersProps): readonly FilterChip[] {
  const say = useSay();
  const lists = narrowing.flatMap((name) =>
    query.getAll(name).map((value) => ({
      id: `${name} ${value}`,
      words: narrowedWords(say, areas, name, value),
      onRemove: () => change(anew({ [name]: query.getAll(name).filter((one) => one !== value) })),
    })),
  );
  const flags = (['flagship', 'led'] as const)
    .filter((name) => query.get(name) !== null)
    .map((name) => ({
      id: name,
      words: say(query.get(name) === 'true' ? `status.${name}` : `status.not-${name}`),
      onRemove: () => change(anew({ [name]: null })),
    }));
  return [...lists, ...flags];
}

export function StatusFilters(props: StatusFiltersProps) {
  const { plan, figures, change } = props;
  const say = useSay();
  const overview = useAnswer(addresses.overview(plan.id));
  const areas = overview?.ok ? overview.value.byArea : [];
  const chips = useChips(areas, props);
  const clear = Object.fromEntries([...narrowing, 'flagship', 'led'].map((name) => [name, null]));
  return (
    <search className="register-bar not-on-paper">
      <div className="register-filters">
        {areas.length === 0 ? null : (
          <Menu
            name="area"
            title={say('term.field.area')}
            choices={areas.map((area) => ({ value: area.id, word: areaWords(area) }))}
            {...props}
          />
        )}
        {axes.map((axis) => (
          <Menu
            key={axis}
            name={axis}
            title={say(`status.axis.${axis}`)}
            choices={(figures?.axes[axis] ?? []).map(({ word, n }) => ({
              value: word,
              word: say('object.chosen', { name: axisWord(say, axis, word), n }),
            }))}
            {...props}
          />
        ))}
      </div>
      <FilterChips label={say('register.filters')} chips={chips} onClear={() => change(anew(clear))} />
    </search>
  );
}

interface MenuProps extends StatusFiltersProps {
  readonly name: Narrowing;
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly word: string }[];
}

function Menu({ name, title, choices, query, change }: MenuProps) {
  const say = useSay();
  const chosen = query.getAll(name);
  return (
    <PopoverButton
      label={chosen.length === 0 ? title : say('object.chosen', { name: title, n: chosen.length })}
    >
      <CheckboxGroup
        label={title}
        value={chosen}
        onChange={(values) => change(anew({ [name]: values }))}
        choices={choices}
      />
    </PopoverButton>
  );
}
