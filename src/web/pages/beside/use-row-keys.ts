/** `j` and `k` go from row to row, `d` to the next difference; a row that has the focus is settled with `s`. */
import { useEffect, useRef } from 'react';
import { isCommand } from '../../frame/index.ts';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];

function focusRow(row: HTMLElement | undefined): void {
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'start' });
}

/** The row that is being read: the one with the focus, or the first below the top of the window. */
function currentOf(all: readonly HTMLElement[]): number {
  const focused = all.findIndex((row) => row.contains(document.activeElement));
  return focused >= 0 ? focused : all.findIndex((row) => row.getBoundingClientRect().bottom > 120);
}

export function useRowKeys(settle: ((key: string) => void) | null): void {
  const act = useRef(settle);
  act.current = settle;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isCommand(event)) return;
      const all = rows();
      const at = currentOf(all);
      const hasFocus = all[at]?.contains(document.activeElement) ?? false;
      if (event.key === 'j') focusRow(all[hasFocus ? at + 1 : at]);
      else if (event.key === 'k') focusRow(all[Math.max(0, at - 1)]);
      else if (event.key === 'd')
        focusRow(all.slice(hasFocus ? at + 1 : at).find((row) => row.querySelector('.notice') !== null));
      else if (event.key === 's' && hasFocus) act.current?.(all[at]?.dataset.row ?? '');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
