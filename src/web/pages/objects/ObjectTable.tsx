/** The table of a list: the name first, each a link to its page; the other columns as the reader chose them. */
import type { ObjectItem, RefViews } from '../../../http/contract/index.ts';
import type { Language } from '../../../i18n/desk/index.ts';
import type { ObjectType } from '../../../plan/objects/index.ts';
import { localName, localNameLanguage } from '../../frame/index.ts';
import { FieldValue, fieldWords, objectLinks, refWords, typeWords } from '../../objects/index.ts';
import { DateText, Table, type TableColumn, type TableSort, Tag, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

export interface ObjectTableProps {
  readonly planId: string;
  readonly type: ObjectType;
  readonly items: readonly ObjectItem[];
  readonly refs: RefViews;
  readonly columns: readonly string[];
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  /** Null where nothing can be selected. */
  readonly selected: ReadonlySet<string> | null;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** The order that a column stands for, where it stands for one. */
function sortOf(type: ObjectType, column: string): string | null {
  if (column === 'name') return 'label';
  if (column === type.due || (column === 'due-next' && typeof type.due === 'object')) return 'due';
  if (column === type.date) return 'date';
  if (column === type.state) return 'state';
  return column === type.owner ? 'owner' : null;
}

/** The whole name, in which what a reference lends stands with its first words [DK1751]. */
function withFirstWords(type: ObjectType, item: ObjectItem, refs: RefViews, language: Language): string {
  const lent = type.label.flatMap((name) => {
    const value = item.values[name];
    return type.fields[name]?.kind === 'link' && typeof value === 'string' ? [value] : [];
  });
  return lent.reduce(
    (name, ref) => {
      const short = localName(refs[ref]?.label ?? {}, language);
      const words = refWords(language, refs, ref);
      return short === '' || words === '' ? name : name.replace(short, () => words);
    },
    localName(item.label, language),
  );
}

function NameCell({
  planId,
  type,
  item,
  refs,
}: Pick<ObjectTableProps, 'planId' | 'type' | 'refs'> & { readonly item: ObjectItem }) {
  const say = useSay();
  const language = useLanguage();
  const said = withFirstWords(type, item, refs, language);
  return (
    <>
      <TextLink href={objectLinks.one(planId, type.name, item.id)} look="quiet">
        <span lang={localNameLanguage(item.label, language)}>
          {said === '' ? typeWords(say, type.name, 'one') : said}
        </span>
      </TextLink>
      {item.retired === null ? null : (
        <>
          {' '}
          <Tag>{say('object.retired-tag')}</Tag>
        </>
      )}
    </>
  );
}

/** The columns that follow the name: what is due next where it follows from others, then the fields. */
function useFieldColumns({
  planId,
  type,
  refs,
  columns,
}: ObjectTableProps): readonly TableColumn<ObjectItem>[] {
  const say = useSay();
  const isShort = (name: string) =>
    ['choice', 'date', 'line', 'flag'].includes(type.fields[name]?.kind ?? '');
  const isNumber = (name: string) => ['count', 'amount'].includes(type.fields[name]?.kind ?? '');
  const next: TableColumn<ObjectItem> = {
    id: 'due-next',
    name: say('object.due-next'),
    sortable: true,
    show: (item) => (item.due === null ? null : <DateText date={item.due} />),
  };
  const shown = columns.flatMap((name): readonly TableColumn<ObjectItem>[] => {
    const field = type.fields[name];
    if (field === undefined) return [];
    return [
      {
        id: name,
        name: fieldWords(say, name, field),
        number: isNumber(name),
        short: isShort(name),
        sortable: sortOf(type, name) !== null,
        show: (item) => (
          <FieldValue
            planId={planId}
            field={field}
            value={item.values[name]}
            values={item.values}
            refs={refs}
            brief
          />
        ),
      },
    ];
  });
  return typeof type.due === 'object' ? [next, ...shown] : shown;
}

export function ObjectTable(props: ObjectTableProps) {
  const { planId, type, items, refs, columns, sort, onSort, selected, onSelect } = props;
  const say = useSay();
  const shown = useFieldColumns(props);
  const descriptor: TableSort = {
    column:
      ['name', 'due-next', ...columns].find((column) => sortOf(type, column) === sort.replace('-', '')) ?? '',
    direction: sort.startsWith('-') ? 'descending' : 'ascending',
  };
  const select = selected === null ? {} : { selected, onSelect };
  return (
    <Table
      label={typeWords(say, type.name, 'many')}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          name: typeWords(say, type.name, 'one'),
          head: true,
          sortable: true,
          show: (item) => <NameCell planId={planId} type={type} item={item} refs={refs} />,
        },
        ...shown,
      ]}
      sort={descriptor}
      onSort={({ column, direction }) => {
        const order = sortOf(type, String(column));
        if (order !== null)
          onSort(
            `${direction === 'descending' && order !== 'state' && order !== 'owner' ? '-' : ''}${order}`,
          );
      }}
      {...select}
    />
  );
}
