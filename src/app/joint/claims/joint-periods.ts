/** Periods that the parties have locked together: `period/<key>/lock`, settled by all; opening one again is settled likewise. */
import { isSettledSo, type PlanState } from '../../../ledger/index.ts';
import { lockRegister, saysLocked } from '../../../plan/index.ts';
import { parsePeriod, periodsHolding } from '../../../plan/objects/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { timeOf } from '../list-proposals.ts';

/** Keys of the periods whose own lock all parties have settled, in order; what they hold is locked with them. */
export function lockedPeriods({ registers }: Pick<PlanState, 'registers'>): readonly string[] {
  return Object.entries(registers)
    .flatMap(([name, register]) => {
      const { type, id, field } = parseRegister(name);
      return type === 'period' && field === 'lock' && isSettledSo(register, saysLocked) ? [id] : [];
    })
    .toSorted();
}

/** The period with whose lock this one is locked: itself, or the longest that holds it; null where it is open. */
export function lockingPeriod({ registers }: Pick<PlanState, 'registers'>, key: string): string | null {
  const period = parsePeriod(key);
  if (period === null) return null;
  const locking = periodsHolding(period).filter((outer) =>
    isSettledSo(registers[lockRegister(outer.key)], saysLocked),
  );
  return locking.find((outer) => outer.key === key)?.key ?? locking[0]?.key ?? null;
}

/** Whether the parties have locked the period, or one that holds it. */
export function isJointlyLocked(state: Pick<PlanState, 'registers'>, key: string): boolean {
  return lockingPeriod(state, key) !== null;
}

/** A period that is locked, by which act and since when [AP1664]. */
export interface LockView {
  readonly period: string;
  /** Entry id of the proposal that all have confirmed, its party, and when it was made. */
  readonly entry: string;
  readonly by: string;
  readonly at: string;
  /** When the last of those who had to confirm it did, by the time that its entry states. */
  readonly since: string;
}

/** The locks that hold, by period. */
export function lockViews(book: JointBook): readonly LockView[] {
  const { registers } = book.state;
  return lockedPeriods({ registers }).flatMap((period): readonly LockView[] => {
    const { heads = [], proposals = {} } = registers[lockRegister(period)] ?? {};
    // Where two were settled beside each other the period is locked since the first was.
    const found = heads.flatMap((entry) => {
      const proposal = proposals[entry];
      if (proposal === undefined) return [];
      const confirmed = Object.values(proposal.answers).filter(({ kind }) => kind === 'confirm');
      const since = confirmed
        .map((answer) => timeOf(book, answer.entry))
        .toSorted()
        .at(-1);
      const at = timeOf(book, entry);
      return [{ period, entry, by: proposal.by, at, since: since ?? at }];
    });
    return found.toSorted((one, other) => (one.since < other.since ? -1 : 1)).slice(0, 1);
  });
}
