/** Search, filters, order and columns above a list; below them the filters in words, each with its cross. */
import type { ObjectList } from '../../../http/contract/index.ts';
import { formatDate, formatPeriod } from '../../../i18n/desk/index.ts';
import { type Field, hasSides, isSide, type ObjectType, sorts } from '../../../plan/objects/index.ts';
import type { Query } from '../../data/index.ts';
import { fieldWords, RefPicker, refWords, useChoices } from '../../objects/index.ts';
import {
  CheckboxGroup,
  DateField,
  type FilterChip,
  FilterChips,
  PopoverButton,
  SearchField,
  Select,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { columnFields } from './columns.ts';
import { filterFields, type ListState, noFilters } from './list-query.ts';

export interface ListFiltersProps {
  readonly planId: string;
  readonly type: ObjectType;
  readonly state: ListState;
  readonly refs: ObjectList['refs'];
  /** Columns and order to choose from; none where the page has its own. */
  readonly columns?: readonly string[];
  readonly onColumns?: (columns: readonly string[]) => void;
  readonly onChange: (changes: Query, how?: { replace?: boolean }) => void;
}

/** Each change begins at the first page again. */
const anew = (changes: Query): Query => ({ ...changes, cursor: null });

const without = (list: readonly string[], value: string): readonly string[] =>
  list.filter((one) => one !== value);

function useChips({ planId, type, state, refs, onChange }: ListFiltersProps): readonly FilterChip[] {
  const say = useSay();
  const language = useLanguage();
  const choices = useChoices(planId, hasSides(type));
  const chip = (id: string, name: string, value: string, changes: Query): FilterChip => ({
    id,
    words: say('object.chip', { name, value }),
    onRemove: () => onChange(anew(changes)),
  });
  const ofField = (field: Field, value: string): string => {
    if (field.kind === 'choice') return choices.words(field, value);
    if (field.kind === 'line') return formatPeriod(language, value);
    return field.kind === 'flag'
      ? say('object.yes')
      : refWords(language, refs, value) || say('object.one-chosen');
  };
  const fields = filterFields(type).flatMap(([name, field]) => {
    const values = state.fields[name] ?? [];
    return values.map((value) =>
      chip(`${name} ${value}`, fieldWords(say, name, field), ofField(field, value), {
        [name]: without(values, value),
      }),
    );
  });
  const refers = state.linked.map((ref) =>
    chip(
      `linked ${ref}`,
      say('object.filter-linked'),
      refWords(language, refs, ref) || say('object.one-chosen'),
      {
        linked: without(state.linked, ref),
      },
    ),
  );
  const areas = state.area.map((id) =>
    chip(
      `area ${id}`,
      say('field.areas'),
      refWords(language, refs, `provision/${id}`) || say('object.one-chosen'),
      {
        area: without(state.area, id),
      },
    ),
  );
  const days = (['dueFrom', 'dueTo'] as const)
    .filter((name) => state[name] !== '')
    .map((name) =>
      chip(name, say(`object.filter-${name}`), formatDate(language, state[name]), { [name]: null }),
    );
  const ended =
    state.ended === 'all'
      ? []
      : [chip('ended', say('object.filter-ended'), say(`object.ended-${state.ended}`), { ended: null })];
  const unowned = state.unowned
    ? [chip('unowned', say('object.filter-owner'), say('object.unowned'), { unowned: null })]
    : [];
  const use = say('object.filter-use');
  const retired = state.retired ? [chip('retired', use, say('object.retired-tag'), { retired: null })] : [];
  return [...fields, ...refers, ...areas, ...days, ...ended, ...unowned, ...retired];
}

function FieldFilter({
  planId,
  name,
  field,
  state,
  refs,
  onChange,
}: ListFiltersProps & { readonly name: string; readonly field: Field }) {
  const say = useSay();
  const choices = useChoices(planId, isSide(field));
  const chosen = state.fields[name] ?? [];
  const label = fieldWords(say, name, field);
  const title = chosen.length === 0 ? label : say('object.chosen', { name: label, n: chosen.length });
  const put = (values: readonly string[]) => onChange(anew({ [name]: values }));
  if (field.kind === 'choice') {
    // Entries from before the parties were named say of nobody in particular that something is theirs.
    const offered = choices.offered(field, ['theirs', ...chosen]);
    return (
      <PopoverButton label={title}>
        <CheckboxGroup
          label={label}
          value={chosen}
          onChange={put}
          choices={offered.map((word) => ({ value: word, word: choices.words(field, word) }))}
        />
      </PopoverButton>
    );
  }
  if (field.kind !== 'link' && field.kind !== 'links') return null;
  return (
    <PopoverButton label={title}>
      <div className="filter-picker">
        <RefPicker
          planId={planId}
          label={label}
          to={field.to}
          chosen={chosen}
          refs={refs}
          single={false}
          onChoose={put}
        />
      </div>
    </PopoverButton>
  );
}

function MoreFilters({ type, state, onChange }: ListFiltersProps) {
  const say = useSay();
  return (
    <PopoverButton label={say('object.more-filters')}>
      <div className="filter-more">
        {type.ended === undefined ? null : (
          <Select
            label={say('object.filter-ended')}
            value={state.ended}
            choices={(['all', 'open', 'ended'] as const).map((one) => ({
              value: one,
              word: say(`object.ended-${one}`),
            }))}
            onChange={(one) => onChange(anew({ ended: one === 'all' ? null : String(one === 'ended') }))}
          />
        )}
        {type.due === undefined
          ? null
          : (['dueFrom', 'dueTo'] as const).map((name) => (
              <DateField
                key={name}
                label={say(`object.filter-${name}`)}
                value={state[name]}
                onChange={(day) => onChange(anew({ [name]: day }))}
              />
            ))}
        <Select
          label={say('object.filter-use')}
          value={state.retired ? 'true' : ''}
          choices={[
            { value: '', word: say('object.in-use') },
            { value: 'true', word: say('object.retired-tag') },
          ]}
          onChange={(one) => onChange(anew({ retired: one }))}
        />
      </div>
    </PopoverButton>
  );
}

/** Orders that make sense for the type. */
function sortsOf(type: ObjectType) {
  const has: Readonly<Record<string, boolean>> = {
    label: true,
    due: type.due !== undefined,
    date: type.date !== undefined,
    state: type.state !== undefined,
    owner: type.owner !== undefined,
    changed: true,
  };
  return sorts.filter((sort) => has[sort.replace('-', '')]);
}

export function ListFilters(props: ListFiltersProps) {
  const { type, state, columns, onColumns, onChange } = props;
  const say = useSay();
  const chips = useChips(props);
  return (
    <search className="register-bar not-on-paper">
      <form className="register-search" action="" method="get" onSubmit={(event) => event.preventDefault()}>
        <SearchField
          label={say('object.search')}
          value={state.q}
          onChange={(q) => onChange(anew({ q }), { replace: true })}
          name="q"
        />
      </form>
      <div className="register-filters">
        {filterFields(type).map(([name, field]) => (
          <FieldFilter key={name} {...props} name={name} field={field} />
        ))}
        <MoreFilters {...props} />
        {columns === undefined || onColumns === undefined ? null : (
          <>
            <PopoverButton label={say('register.columns')}>
              <CheckboxGroup
                label={say('register.columns')}
                value={columns}
                onChange={onColumns}
                choices={columnFields(type).map((name) => ({
                  value: name,
                  word: fieldWords(say, name, type.fields[name]),
                }))}
              />
            </PopoverButton>
            <Select
              bare
              label={say('register.sort')}
              value={state.sort ?? type.sort ?? 'label'}
              choices={sortsOf(type).map((sort) => ({ value: sort, word: say(`object.sort.${sort}`) }))}
              onChange={(sort) => onChange(anew({ sort: sort === type.sort ? null : sort }))}
            />
          </>
        )}
      </div>
      <FilterChips label={say('register.filters')} chips={chips} onClear={() => onChange(noFilters(type))} />
    </search>
  );
}
