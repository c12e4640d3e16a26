/**
 * The store as a whole. A StoreReader sees one consistent snapshot and cannot write. A StoreWriter exists only inside a
 * transaction: everything it did is kept together or not at all, and `write` answers only after it is durable. One
 * transaction = one plan, the two plans of a succession, or the node's own tables (scope 'node'). Returning an error Result
 * rolls it back.
 */
import type { Problem, Result } from '../../base/index.ts';
import type { AccountReader, AccountWriter } from './accounts.ts';
import type { BlobReader, BlobWriter } from './blobs.ts';
import type { JointReader, JointWriter } from './joint.ts';
import type { LogReader, LogWriter } from './logs.ts';
import type { NodeReader, NodeWriter } from './node.ts';
import type { ObjectReader, ObjectWriter } from './objects.ts';
import type { OwnReader, OwnWriter } from './own.ts';
import type { WriteScope } from './plan-id.ts';
import type { ProjectionReader, ProjectionWriter } from './projections.ts';
import type { QueueReader } from './queue.ts';
import type { LineReader, LineWriter } from './register-lines.ts';
import type { RegisterReader, RegisterWriter } from './registers.ts';
import type { ReviewActReader, ReviewActWriter } from './review-acts.ts';
import type { RoundReader, RoundWriter } from './rounds.ts';
import type { StatusReader, StatusWriter } from './statuses.ts';

/** One snapshot of everything the node keeps. */
export interface StoreReader {
  readonly logs: LogReader;
  readonly joint: JointReader;
  readonly registers: RegisterReader;
  readonly lines: LineReader;
  readonly queue: QueueReader;
  readonly projections: ProjectionReader;
  readonly own: OwnReader;
  readonly reviewActs: ReviewActReader;
  readonly objects: ObjectReader;
  readonly statuses: StatusReader;
  readonly rounds: RoundReader;
  readonly blobs: BlobReader;
  readonly accounts: AccountReader;
  readonly node: NodeReader;
}
/** One transaction over everything the node keeps. */
export interface StoreWriter {
  readonly logs: LogWriter;
  readonly joint: JointWriter;
  readonly registers: RegisterWriter;
  readonly lines: LineWriter;
  readonly queue: QueueReader;
  readonly projections: ProjectionWriter;
  readonly own: OwnWriter;
  readonly reviewActs: ReviewActWriter;
  readonly objects: ObjectWriter;
  readonly statuses: StatusWriter;
  readonly rounds: RoundWriter;
  readonly blobs: BlobWriter;
  readonly accounts: AccountWriter;
  readonly node: NodeWriter;
}
/** An act that writes a few rows, or one that writes as many as a large text holds. */
export type ActWeight = 'light' | 'heavy';
/** Where the node keeps what it knows: one folder, or a database on a server. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  read<T>(work: (r: StoreReader) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in a transaction of `scope` and answers after it is durable. A failing disk gives 'store-full' or
   * 'store-busy' as a Result. `work` may run more than once (serialization retries): it must have no other effects.
   */
  write<T>(
    scope: WriteScope,
    work: (w: StoreWriter) => Promise<Result<T, Problem>>,
    /** A heavy act shares its transaction with no other, and where acts run in this process it is kept from holding it up. */
    weight?: ActWeight,
  ): Promise<Result<T, Problem>>;
  /** Writes a complete copy to `path` (SQLite: VACUUM INTO; PostgreSQL: pg_dump where it is installed). */
  backup(path: string): Promise<Result<{ readonly bytes: number }, Problem>>;
  close(): Promise<void>;
}
