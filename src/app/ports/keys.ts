/** The node's keys. Private parts never leave the adapter. */

/** Signs with the node's log key; the private part never leaves the adapter. Ed25519 over the bytes, 64 bytes. */
export interface Signer {
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}
/** The keys of a node, one for each use; none is used for another. */
export interface NodeKeys {
  readonly log: Signer;
  readonly cosign: Signer;
  readonly root: Signer;
}
/** True if `signature` is the strict Ed25519 signature of `bytes` [LEDGER.md §6.2]. */
export type VerifyEd25519 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;
