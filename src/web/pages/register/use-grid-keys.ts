/**
 * The register by keyboard: arrows, Home and End move from row to row, Enter opens, `x` or Space selects. One row at a
 * time can be reached by Tab.
 */
import { type KeyboardEvent, useState } from 'react';

export interface GridKeys {
  readonly active: number;
  readonly setActive: (row: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface GridKeyActs {
  readonly rows: number;
  /** Brings the row into view and gives it the focus. */
  readonly focus: (row: number) => void;
  readonly open: (row: number) => void;
  readonly toggle: (row: number) => void;
}

export function useGridKeys({ rows, focus, open, toggle }: GridKeyActs): GridKeys {
  const [active, setActive] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof HTMLElement && event.target.closest('a, button, input') !== null) {
      if (event.key === 'Enter' || event.key === ' ') return;
    }
    const next = nextRow(active, event.key, rows);
    if (next !== null) {
      setActive(next);
      focus(next);
    } else if (event.key === 'Enter') open(active);
    else if (event.key === 'x' || event.key === ' ') toggle(active);
    else return;
    event.preventDefault();
  };
  return { active: Math.min(active, Math.max(0, rows - 1)), setActive, onKeyDown };
}

const page = 10;

/** The row a key leads to; null where the key leads nowhere. */
export function nextRow(active: number, key: string, rows: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rows - 1,
  };
  const wanted = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return wanted === undefined ? null : Math.max(0, Math.min(rows - 1, wanted));
}
