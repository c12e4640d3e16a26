/**
 * A history as steps: what one act of review did stands together, newest first, and only the newest step that still stands
 * is offered to be taken back, for nobody has built on it.
 */
import type { HistoryLine } from '../../../http/contract/index.ts';

/** One act with its lines, or a line of its own. */
export interface HistoryStep {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  /** The act's id where it can be taken back now. */
  readonly undo: string | null;
  readonly undone: boolean;
  readonly act: string;
  readonly lines: readonly HistoryLine[];
}

/** The steps, newest first. `lines` are oldest first, as the server tells them. */
export function historySteps(lines: readonly HistoryLine[]): readonly HistoryStep[] {
  const groups = Map.groupBy(
    lines.map((line, n) => ({ line, n })),
    ({ line, n }) => line.reviewAct?.id ?? `line ${n}`,
  );
  const steps = [...groups].flatMap(([key, held]): HistoryStep[] => {
    const first = held[0]?.line;
    if (first === undefined) return [];
    const { reviewAct, at, by } = first;
    const own = held.map(({ line }) => line);
    return [
      {
        key,
        at,
        by,
        undo: null,
        undone: reviewAct?.undone ?? false,
        act: reviewAct?.act ?? first.act,
        lines: own,
      },
    ];
  });
  const newestFirst = steps.toReversed();
  const standing = newestFirst.find(({ undone, lines: [line] }) => !undone && line?.reviewAct !== null);
  return newestFirst.map((step) => (step === standing ? { ...step, undo: step.key } : step));
}
