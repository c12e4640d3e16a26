/** Registers: the fold of a log, kept incrementally; dropped and folded anew by a rebuild. */
import type { Json } from '../../base/index.ts';
import type { PlanId } from './plan-id.ts';

/** A register's fold state. `state` is the ledger's own JSON; `value` the agreed value, null when none or contested. */
export interface RegisterRow {
  readonly register: string;
  readonly state: Json;
  readonly value: Json;
  readonly heads: readonly string[];
  /** Seq of the newest entry that touched it. */
  readonly seq: number;
}
/** Reads registers; names come back in the order of their bytes. */
export interface RegisterReader {
  get(planId: PlanId, register: string): Promise<RegisterRow | null>;
  many(planId: PlanId, registers: readonly string[]): Promise<readonly RegisterRow[]>;
  withPrefix(planId: PlanId, prefix: string): Promise<readonly RegisterRow[]>;
}
/** Puts what entries have made of registers. */
export interface RegisterWriter extends RegisterReader {
  put(planId: PlanId, rows: readonly RegisterRow[]): Promise<void>;
  clear(planId: PlanId): Promise<void>;
}
