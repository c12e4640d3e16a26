/** Logs: entries, tree, genesis and checkpoints. Nothing that stands in a log is ever changed. */
import type { PlanId } from './plan-id.ts';

/** Head of a log: how many entries, the tree's right edge (hashes of its complete subtrees, largest first), its root. */
export interface LogHead {
  readonly log: string;
  readonly size: number;
  readonly edge: readonly Uint8Array[];
  readonly root: Uint8Array;
}
/** An entry as it stands in the log: its exact bytes, their leaf hash, and what lists and searches need of it. */
export interface EntryRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly kind: string;
  readonly register: string | null;
  readonly by: string;
  readonly at: string;
}
/** A complete subtree's hash: `index`-th node at `level` (0 = leaves). */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}
/** A signed statement of how long the log was and what its root was. */
export interface CheckpointRow {
  readonly size: number;
  readonly root: Uint8Array;
  /** The signed note's exact bytes. */
  readonly note: Uint8Array;
}
/** Entries in the order asked for; `next` is the number that those of the next page come after in it, null at the end. */
export interface EntryPage {
  readonly rows: readonly EntryRow[];
  readonly next: number | null;
}
/** Which entries are meant; what is absent narrows nothing. */
export interface EntryFilter {
  /** One register, or with a trailing '/' a prefix. */
  readonly register?: string;
  readonly by?: string;
  /** Instants that their times are not before, and before. */
  readonly since?: string;
  readonly until?: string;
  /** The usual order is newest first. */
  readonly oldestFirst?: boolean;
}
/** Reads logs as of the snapshot. */
export interface LogReader {
  head(planId: PlanId, log: string): Promise<LogHead | null>;
  entries(planId: PlanId, log: string, from: number, limit: number): Promise<readonly EntryRow[]>;
  /** Those that come after the number `past` in the order; `register` narrows to one register or, with a trailing '/', to a prefix. */
  entryPage(
    planId: PlanId,
    log: string,
    page: EntryFilter & { readonly limit: number; readonly past: number | null },
  ): Promise<EntryPage>;
  nodes(
    planId: PlanId,
    log: string,
    at: readonly { level: number; index: number }[],
  ): Promise<readonly TreeNode[]>;
  latestCheckpoint(planId: PlanId, log: string): Promise<CheckpointRow | null>;
  genesis(planId: PlanId, log: string): Promise<Uint8Array | null>;
}
/** Makes logs and appends to them. Numbers come from the head row, which the transaction holds until it ends. */
export interface LogWriter extends LogReader {
  create(planId: PlanId, log: string, genesis: Uint8Array): Promise<void>;
  /** Locks the head row for this transaction. */
  headForUpdate(planId: PlanId, log: string): Promise<LogHead>;
  append(
    planId: PlanId,
    before: LogHead,
    rows: readonly EntryRow[],
    nodes: readonly TreeNode[],
    after: LogHead,
  ): Promise<void>;
  putCheckpoint(planId: PlanId, log: string, row: CheckpointRow): Promise<void>;
}
