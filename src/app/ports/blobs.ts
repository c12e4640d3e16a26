/** Blobs: bytes named by their SHA-256, of one plan; never changed, and dropped only where their author has erased them. */
import type { PlanId } from './plan-id.ts';

/** Reads blobs. */
export interface BlobReader {
  /** Bytes by lower-case hex SHA-256, or null. */
  get(planId: PlanId, sha256: string): Promise<Uint8Array | null>;
}
/** Keeps blobs. */
export interface BlobWriter extends BlobReader {
  /** Idempotent. */
  put(planId: PlanId, sha256: string, bytes: Uint8Array): Promise<void>;
  /** Idempotent. */
  drop(planId: PlanId, sha256: string): Promise<void>;
}
