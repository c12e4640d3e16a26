/** The node's keys. Private parts never leave the adapter. */
import type { Problem, Result } from '../../base/index.ts';

/** Signs with the node's log key; the private part never leaves the adapter. Ed25519 over the bytes, 64 bytes. */
export interface Signer {
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}
/** The root key. It may lie on a medium of its own: then it is known here and signs nothing until somebody brings it. */
export interface RootKey {
  readonly publicKey: Uint8Array;
  /** Null while it is away. */
  readonly sign: Signer['sign'] | null;
}
/** The keys that a node began with, one for each use; none is used for another. */
export interface NodeKeys {
  readonly log: Signer;
  readonly cosign: Signer;
  readonly root: RootKey;
  /** Signs the geneses of internal logs, which are exchanged with nobody: the root key, or its stand-in while that is away. */
  readonly home: Signer;
}
/** What a further key replaces. */
export type KeyRole = 'log' | 'cosign';
/** Keys beyond those that the node began with: each replaces one in a joint plan. */
export interface KeyRing {
  /** Oldest first. */
  keys(role: KeyRole): readonly Signer[];
  /** Makes one; it is kept durably before it is answered. */
  make(role: KeyRole): Result<Signer, Problem>;
  /** The key in a file that somebody brings, for one act; null where it is none. Nothing of it is kept. */
  open(file: Uint8Array): Signer | null;
}
/** True if `signature` is the strict Ed25519 signature of `bytes` [LEDGER.md §6.2]. */
export type VerifyEd25519 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;
