/**
 * The rows: all of them while they are few, only those in view once they are many, so that 2,000 stay quick. The head
 * and the place stay in sight; the rest of the list is asked for as its end comes near.
 */
import { Fragment, useEffect, useMemo } from 'react';
import type { JointFigures, Plan, RegisterItem } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { toggled, useShown } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { type ColumnName, columnTitles } from './columns.ts';
import { Row } from './Row.tsx';
import { useGridKeys } from './use-grid-keys.ts';

export interface GridProps {
  readonly plan: Plan;
  readonly items: readonly RegisterItem[];
  readonly total: number;
  readonly columns: readonly ColumnName[];
  readonly open: string | null;
  readonly selected: ReadonlySet<string> | null;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  readonly onEnd: () => void;
}

const none: JointFigures['items'] = [];
const few = 120;
const rowHeight = 40;

/** The table. */
export function Grid(props: GridProps) {
  const { plan, items, total, columns, open, selected, onSelect, onOpen, onEnd } = props;
  const say = useSay();
  const { list, lines, after, reveal, measure } = useShown<HTMLTableSectionElement>({
    count: items.length,
    few,
    estimate: () => rowHeight,
    overscan: 16,
  });
  const joint = useJoint(plan.id, columns);
  const last = lines.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= items.length - 30) onEnd();
  }, [last, items.length, onEnd]);
  const toggle = (id: string) => onSelect(toggled(selected ?? new Set(), id));
  const keys = useGridKeys({
    rows: items.length,
    focus: (index) => reveal(index, (rows) => rows.querySelector<HTMLElement>(`[data-index="${index}"]`)),
    open: (index) => onOpen(items[index]?.id ?? ''),
    toggle: (index) => {
      const id = items[index]?.id;
      if (id !== undefined && selected !== null) toggle(id);
    },
  });
  // Where the active row is out of sight, the first one in sight can be reached by Tab.
  const reachable = lines.some(({ index }) => index === keys.active) ? keys.active : lines[0]?.index;
  const span = columns.length + (selected === null ? 1 : 2);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen and opened by keyboard, which is what a grid is.
    <table className="grid" role="grid" aria-label={say('frame.place.register')} aria-rowcount={total + 1}>
      <GridHead {...props} />
      <tbody ref={list} onKeyDown={keys.onKeyDown}>
        {lines.map(({ index, gap }) => {
          const item = items[index];
          return item === undefined ? null : (
            <Fragment key={item.id}>
              <Spacer height={gap} span={span} />
              <Row
                item={item}
                index={index}
                plan={plan}
                columns={columns}
                selects={selected !== null}
                selected={selected?.has(item.id) ?? false}
                open={open === item.id}
                active={index === reachable}
                joint={joint.get(item.id)}
                measure={measure}
                onToggle={toggle}
                onOpen={onOpen}
                onActive={keys.setActive}
              />
            </Fragment>
          );
        })}
        <Spacer height={after} span={span} />
      </tbody>
    </table>
  );
}

/** How the parties stand on each commitment, asked for only where the column is shown. */
function useJoint(planId: string, columns: readonly ColumnName[]) {
  const answer = useAnswer(columns.includes('joint') ? addresses.jointFigures(planId, {}) : null);
  const items = answer?.ok === true ? answer.value.items : none;
  return useMemo(() => new Map(items.map((line) => [line.commitment, line])), [items]);
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
