/** Blobs: bytes named by their SHA-256, of one plan; never changed, and dropped only where their author has erased them. */
import type { PlanId } from './plan-id.ts';

/** Reads blobs. */
export interface BlobReader {
  /** Bytes by lower-case hex SHA-256, or null. Fails with 'file-not-as-named' where others stand in their place [ST1612]. */
  get(planId: PlanId, sha256: string): Promise<Uint8Array | null>;
  /** The bytes as they stand under that name, whatever they are, or null: for whoever compares them. */
  peek(planId: PlanId, sha256: string): Promise<Uint8Array | null>;
}
/** Keeps blobs. */
export interface BlobWriter extends BlobReader {
  /** Idempotent. */
  put(planId: PlanId, sha256: string, bytes: Uint8Array): Promise<void>;
  /** Idempotent. */
  drop(planId: PlanId, sha256: string): Promise<void>;
}
