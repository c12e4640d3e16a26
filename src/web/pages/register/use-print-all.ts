/** Printing the whole list: what is not on the page yet is fetched first, and that can be stopped. */
import { useEffect, useState } from 'react';

export interface PrintableRows {
  readonly more: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly loadMore: () => void;
}

/** What the button does, and whether the rows are being fetched for it. */
export interface PrintAll {
  readonly preparing: boolean;
  readonly print: () => void;
  readonly stop: () => void;
}

/** The next step on the way to paper. */
export function printStep(
  wanted: boolean,
  { more, loading, failed }: PrintableRows,
): 'nothing' | 'wait' | 'fetch' | 'print' | 'give-up' {
  if (!wanted) return 'nothing';
  if (failed) return 'give-up';
  if (loading) return 'wait';
  return more ? 'fetch' : 'print';
}

export function usePrintAll(rows: PrintableRows): PrintAll {
  const [wanted, setWanted] = useState(false);
  const step = printStep(wanted, rows);
  const { loadMore } = rows;
  useEffect(() => {
    if (step === 'fetch') loadMore();
    if (step === 'print' || step === 'give-up') setWanted(false);
    // The rows that came last stand on the page by the next turn.
    if (step === 'print') setTimeout(() => window.print(), 0);
  }, [step, loadMore]);
  return { preparing: wanted, print: () => setWanted(true), stop: () => setWanted(false) };
}
