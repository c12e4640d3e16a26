/**
 * The workbench: sticky head, rows of 36 px, numbers right; a plain table, so that it is read and printed as one and
 * travels light. Heads that sort are buttons, rows that can be chosen have a box. On a narrow screen each row becomes a
 * card whose cells carry their column's name.
 */
import { type MouseEvent, type ReactNode, useId } from 'react';
import { useSay } from '../words/index.ts';
import { Icon } from './Icon.tsx';

export interface TableColumn<T> {
  readonly id: string;
  readonly name: string;
  readonly show: (row: T) => ReactNode;
  /** The cell that names the row. One column has it. */
  readonly head?: boolean;
  readonly number?: boolean;
  /** A word, a date, a number of a letter: not broken within a word. */
  readonly short?: boolean;
  readonly sortable?: boolean;
  /** CSS width; columns without one share what is left. */
  readonly width?: string;
  /** The name is for screen readers only: a column of buttons or bars. */
  readonly bare?: boolean;
  /** Stays away on a card. */
  readonly wideOnly?: boolean;
}
/** The column that the rows are sorted by, and which way. */
export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}
export interface TableProps<T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly empty?: ReactNode;
  /** Few and short columns: stays a table on a narrow screen. */
  readonly narrow?: boolean;
  /** A click on the row opens it; by keyboard the link in its head cell does. */
  readonly onOpen?: (row: T) => void;
  readonly sort?: TableSort;
  readonly onSort?: (sort: TableSort) => void;
  /** Keys of the rows that are chosen. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
}

export function Table<T extends object>(props: TableProps<T>) {
  const { label, columns, rows, empty, narrow = false, onSelect } = props;
  const say = useSay();
  const width = columns.length + (onSelect === undefined ? 0 : 1);
  return (
    <table className={narrow ? 'table' : 'table table-cards'} aria-label={label}>
      <Head {...props} />
      <tbody>
        {rows.length === 0 ? (
          <tr>
            <td colSpan={width}>{empty ?? <p className="table-empty">{say('parts.nothing')}</p>}</td>
          </tr>
        ) : (
          rows.map((row) => <Row key={props.keyOf(row)} row={row} {...props} />)
        )}
      </tbody>
    </table>
  );
}

/** A heading of up to so many characters is one word, or as good as one: it is not parted. */
const ONE_WORD = 8;

function headClass<T>({ name, number, wideOnly }: TableColumn<T>): string {
  const isWord = [...name].length <= ONE_WORD;
  return `table-column${number ? ' table-number' : ''}${wideOnly ? ' table-wide' : ''}${isWord ? ' table-word' : ''}`;
}

function Head<T>({ columns, rows, keyOf, sort, onSort, selected, onSelect }: TableProps<T>) {
  const say = useSay();
  const keys = rows.map(keyOf);
  const chosen = keys.filter((key) => selected?.has(key)).length;
  return (
    <thead className="table-head">
      <tr>
        {onSelect === undefined ? null : (
          <th scope="col" className="table-column table-select">
            <Box
              name={say('parts.select-all')}
              checked={chosen > 0 && chosen === keys.length}
              partly={chosen > 0 && chosen < keys.length}
              onChange={() => onSelect(new Set(chosen === keys.length ? [] : keys))}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={headClass(column)}
            style={column.width === undefined ? undefined : { width: column.width }}
            aria-sort={sort?.column === column.id ? sort.direction : undefined}
          >
            <HeadWords column={column} sort={sort} onSort={onSort} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function HeadWords<T>({
  column,
  sort,
  onSort,
}: {
  readonly column: TableColumn<T>;
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
}) {
  if (column.bare) return <span className="unseen">{column.name}</span>;
  if (!column.sortable || onSort === undefined) return column.name;
  const direction = sort?.column === column.id ? sort.direction : null;
  return (
    <button
      type="button"
      className="table-sort"
      onClick={() =>
        onSort({ column: column.id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
      }
    >
      {column.name}
      <span className="table-arrow" data-direction={direction ?? 'none'}>
        <Icon name={direction === 'descending' ? 'down' : 'up'} />
      </span>
    </button>
  );
}

function Row<T>({ row, columns, keyOf, onOpen, selected, onSelect }: TableProps<T> & { readonly row: T }) {
  const say = useSay();
  const head = useId();
  const key = keyOf(row);
  const isChosen = selected?.has(key) ?? false;
  const open = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button, input, label') === null)
      onOpen?.(row);
  };
  return (
    <tr
      className="table-row"
      data-selected={isChosen || undefined}
      onClick={onOpen === undefined ? undefined : open}
    >
      {onSelect === undefined ? null : (
        <td className="table-cell table-select">
          <Box
            name={say('parts.select-row')}
            about={head}
            checked={isChosen}
            onChange={() => onSelect(toggled(selected ?? new Set(), key))}
          />
        </td>
      )}
      {columns.map((column) => {
        const content = (
          <>
            <span className="table-name" aria-hidden="true">
              {column.bare ? null : column.name}
            </span>
            <span className="table-value" id={column.head && onSelect !== undefined ? head : undefined}>
              {column.show(row)}
            </span>
          </>
        );
        return column.head ? (
          <th key={column.id} scope="row" className={cellClass(column)}>
            {content}
          </th>
        ) : (
          <td key={column.id} className={cellClass(column)}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

interface BoxProps {
  readonly name: string;
  /** The element that says what is chosen: read out after the name. */
  readonly about?: string;
  readonly checked: boolean;
  readonly partly?: boolean;
  readonly onChange: () => void;
}

function Box({ name, about, checked, partly = false, onChange }: BoxProps) {
  const own = useId();
  return (
    <label className="table-box">
      <input
        type="checkbox"
        aria-labelledby={about === undefined ? undefined : `${own} ${about}`}
        checked={checked}
        ref={(box) => {
          if (box !== null) box.indeterminate = partly;
        }}
        onChange={onChange}
      />
      <span className="unseen" id={own}>
        {name}
      </span>
    </label>
  );
}

function cellClass<T>(column: TableColumn<T>): string {
  return [
    'table-cell',
    column.number ? 'table-number' : '',
    column.short ? 'table-short' : '',
    column.head ? 'table-rowhead' : '',
    column.wideOnly ? 'table-wide' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** The set with the key put in or taken out. */
export function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
