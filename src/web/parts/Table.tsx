/**
 * The workbench: sticky head, rows of 36 px, numbers right, everything by keyboard (arrows, Home, End, Space selects,
 * Enter opens). On a narrow screen each row becomes a card whose cells carry their column's name.
 */
import type { ReactNode } from 'react';
import {
  Table as AriaTable,
  Cell,
  Column,
  Row,
  type Selection,
  type SortDescriptor,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import { useSay } from '../words/index.ts';
import { Checkbox } from './Checkbox.tsx';
import { Icon } from './Icon.tsx';

export interface TableColumn<T> {
  readonly id: string;
  readonly name: string;
  readonly show: (row: T) => ReactNode;
  /** The cell that names the row. One column has it. */
  readonly head?: boolean;
  readonly number?: boolean;
  readonly sortable?: boolean;
  /** CSS width; columns without one share what is left. */
  readonly width?: string;
  /** The name is for screen readers only: a column of buttons or bars. */
  readonly bare?: boolean;
  /** Stays away on a card. */
  readonly wideOnly?: boolean;
}
export interface TableProps<T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly empty?: ReactNode;
  /** Few and short columns: stays a table on a narrow screen. */
  readonly narrow?: boolean;
  readonly onOpen?: (row: T) => void;
  readonly sort?: SortDescriptor;
  readonly onSort?: (sort: SortDescriptor) => void;
  readonly selected?: Selection;
  readonly onSelect?: (selected: Selection) => void;
}

export function Table<T extends object>(props: TableProps<T>) {
  const { label, columns, rows, keyOf, empty, narrow, onOpen, sort, onSort, selected, onSelect } = props;
  const say = useSay();
  const selects = onSelect !== undefined;
  const rowByKey = new Map(rows.map((row) => [keyOf(row), row]));
  const open = (key: string | number) => {
    const row = rowByKey.get(String(key));
    if (row !== undefined) onOpen?.(row);
  };
  return (
    <AriaTable
      className={narrow ? 'table' : 'table table-cards'}
      aria-label={label}
      selectionMode={selects ? 'multiple' : 'none'}
      {...(selected === undefined ? {} : { selectedKeys: selected })}
      {...(onSelect === undefined ? {} : { onSelectionChange: onSelect })}
      {...(sort === undefined ? {} : { sortDescriptor: sort })}
      {...(onSort === undefined ? {} : { onSortChange: onSort })}
      {...(onOpen === undefined ? {} : { onRowAction: open })}
    >
      <TableHeader className="table-head">
        {selects ? (
          <Column className="table-column table-select" width={36}>
            <Checkbox slot="selection" aria-label={say('parts.select-all')} />
          </Column>
        ) : null}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} />
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => empty ?? <p className="table-empty">{say('parts.nothing')}</p>}>
        {rows.map((row) => (
          <Row key={keyOf(row)} id={keyOf(row)} className="table-row">
            {selects ? (
              <Cell className="table-cell table-select">
                <Checkbox slot="selection" />
              </Cell>
            ) : null}
            {columns.map((column) => (
              <Cell key={column.id} className={cellClass(column)}>
                <span className="table-name" aria-hidden="true">
                  {column.bare ? null : column.name}
                </span>
                <span className="table-value">{column.show(row)}</span>
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </AriaTable>
  );
}

function HeadCell<T>({ column }: { readonly column: TableColumn<T> }) {
  return (
    <Column
      id={column.id}
      className={`table-column${column.number ? ' table-number' : ''}${column.wideOnly ? ' table-wide' : ''}`}
      isRowHeader={column.head ?? false}
      allowsSorting={column.sortable ?? false}
      style={column.width === undefined ? {} : { width: column.width }}
    >
      {({ allowsSorting, sortDirection }) => (
        <span className="table-sort">
          {column.bare ? <span className="unseen">{column.name}</span> : column.name}
          {allowsSorting ? (
            <span className="table-arrow" data-direction={sortDirection ?? 'none'}>
              <Icon name={sortDirection === 'descending' ? 'down' : 'up'} />
            </span>
          ) : null}
        </span>
      )}
    </Column>
  );
}

function cellClass<T>(column: TableColumn<T>): string {
  return [
    'table-cell',
    column.number ? 'table-number' : '',
    column.head ? 'table-rowhead' : '',
    column.wideOnly ? 'table-wide' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
