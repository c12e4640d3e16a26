/**
 * The rows: all of them while they are few, only those in view once they are many, so that 2,000 stay quick. The head
 * and the place stay in sight; the rest of the list is asked for as its end comes near.
 */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { CommitmentItem, Plan } from '../../../http/contract/index.ts';
import { toggled } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { type ColumnName, columnTitles } from './columns.ts';
import { Row } from './Row.tsx';
import { useGridKeys } from './use-grid-keys.ts';

export interface GridProps {
  readonly plan: Plan;
  readonly items: readonly CommitmentItem[];
  readonly total: number;
  readonly columns: readonly ColumnName[];
  readonly open: string | null;
  readonly selected: ReadonlySet<string> | null;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  readonly onEnd: () => void;
}

const few = 120;
const rowHeight = 40;

/** The table. */
export function Grid(props: GridProps) {
  const { plan, items, total, columns, open, selected, onSelect, onOpen, onEnd } = props;
  const say = useSay();
  const { body, shown, before, after, focusRow, measure } = useShownRows(items, onEnd);
  const toggle = (id: string) => onSelect(toggled(selected ?? new Set(), id));
  const idAt = (index: number) => items[index]?.id;
  const keys = useGridKeys({
    rows: items.length,
    focus: focusRow,
    open: (index) => onOpen(idAt(index) ?? ''),
    toggle: (index) => {
      const id = idAt(index);
      if (id !== undefined && selected !== null) toggle(id);
    },
  });
  // Where the active row is out of sight, the first one in sight can be reached by Tab.
  const reachable = shown.includes(keys.active) ? keys.active : shown[0];
  const span = columns.length + (selected === null ? 1 : 2);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen and opened by keyboard, which is what a grid is.
    <table className="grid" role="grid" aria-label={say('frame.place.register')} aria-rowcount={total + 1}>
      <GridHead {...props} />
      <tbody ref={body} onKeyDown={keys.onKeyDown}>
        <Spacer height={before} span={span} />
        {shown.map((index) => {
          const item = items[index];
          return item === undefined ? null : (
            <Row
              key={item.id}
              item={item}
              index={index}
              plan={plan}
              columns={columns}
              selects={selected !== null}
              selected={selected?.has(item.id) ?? false}
              open={open === item.id}
              active={index === reachable}
              measure={measure}
              onToggle={toggle}
              onOpen={onOpen}
              onActive={keys.setActive}
            />
          );
        })}
        <Spacer height={after} span={span} />
      </tbody>
    </table>
  );
}

/** Which rows are drawn, and how much room the others take before and after them. */
function useShownRows(items: readonly CommitmentItem[], onEnd: () => void) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [mounted, setMounted] = useState(false);
  const [top, setTop] = useState(0);
  useEffect(() => {
    setMounted(true);
    setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const many = mounted && items.length > few;
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => rowHeight,
    overscan: 16,
    scrollMargin: top,
    // Always on, so that it knows where the page is scrolled to when the rows become many.
    enabled: mounted,
  });
  const seen = virtual.getVirtualItems();
  const shown = many
    ? seen.map(({ index }) => index)
    : items.slice(0, mounted ? items.length : few).map((_, index) => index);
  const last = shown.at(-1) ?? 0;
  useEffect(() => {
    if (mounted && last >= items.length - 30) onEnd();
  }, [mounted, last, items.length, onEnd]);
  const wanted = useRef<number | null>(null);
  const focusWanted = () => {
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  };
  // A row that was scrolled to is drawn some renders later; the focus waits for it.
  useEffect(() => {
    if (wanted.current !== null) focusWanted();
  });
  const focusRow = (index: number) => {
    wanted.current = index;
    if (many) virtual.scrollToIndex(index, { align: 'auto' });
    else body.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' });
    focusWanted();
  };
  return {
    ...{ body, shown, focusRow, measure: virtual.measureElement },
    before: many ? (seen[0]?.start ?? top) - top : 0,
    after: many ? virtual.getTotalSize() - ((seen.at(-1)?.end ?? top) - top) : 0,
  };
}

function GridHead({ columns, items, selected, onSelect }: GridProps) {
  const say = useSay();
  const all = selected !== null && items.length > 0 && items.every(({ id }) => selected.has(id));
  return (
    <thead>
      <tr className="grid-head">
        {selected === null ? null : (
          <th scope="col" className="grid-column grid-select">
            <label className="grid-check">
              <input
                type="checkbox"
                checked={all}
                ref={(box) => {
                  if (box !== null) box.indeterminate = !all && items.some(({ id }) => selected.has(id));
                }}
                onChange={() => onSelect(all ? new Set() : new Set(items.map(({ id }) => id)))}
              />
              <span className="unseen">{say('register.select-all')}</span>
            </label>
          </th>
        )}
        <th scope="col" className="grid-column grid-place">
          {say('term.field.provision')}
        </th>
        {columns.map((column) => (
          <th key={column} scope="col" className={`grid-column grid-${column}`}>
            {say(columnTitles[column])}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr className="grid-spacer">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
