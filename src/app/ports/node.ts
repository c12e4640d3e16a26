/** The node as a whole: settings, and what was answered to writes that carried an idempotency key. */
import type { Json } from '../../base/index.ts';

/** What was answered to a write, so that the same write sent again gets the same answer. */
export interface IdempotencyRow {
  readonly personId: string;
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly body: string;
  readonly createdAt: number;
}
/** Reads the node's settings and kept answers. */
export interface NodeReader {
  setting(key: string): Promise<Json>;
  idempotency(personId: string, key: string): Promise<IdempotencyRow | null>;
}
/** Puts settings and answers, and drops answers that are old. */
export interface NodeWriter extends NodeReader {
  putSetting(key: string, value: Json): Promise<void>;
  putIdempotency(row: IdempotencyRow): Promise<void>;
  dropIdempotencyBefore(createdAt: number): Promise<void>;
}
