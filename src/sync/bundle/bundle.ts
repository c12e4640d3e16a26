/**
 * A bundle: everything that one node hands to others at one time, by whatever carrier. It names its plan, who made it and
 * for whom, and what its maker holds, so that an answer can be made; nothing in it is believed for the manifest's sake:
 * what counts is signed, and checked on import [SY2].
 */
import type { EntryRange } from './entry-tiles.ts';

/** Proof that the log's tree at `to` extends its tree at `from`. */
export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly hashes: readonly Uint8Array[];
}

/** What a bundle carries of one log. */
export interface BundledLog {
  /** Newest checkpoint that the maker knows, with all known signatures. */
  readonly checkpoint: Uint8Array | null;
  /** Further checkpoints: cosigned further back, or heard of. */
  readonly notes: readonly Uint8Array[];
  readonly range: EntryRange;
  readonly proofs: readonly Consistency[];
}

/** A bundle's contents. */
export interface Bundle {
  /** Genesis hash. */
  readonly plan: string;
  readonly from: string;
  readonly to: readonly string[];
  /** RFC 3339 in UTC: a claim, for people. */
  readonly created: string;
  /** How much of each log the maker holds. */
  readonly have: Readonly<Record<string, number>>;
  readonly genesis: Uint8Array | null;
  /** Notes about keys. */
  readonly statements: readonly Uint8Array[];
  /** Proofs of forks. */
  readonly forks: readonly Uint8Array[];
  readonly logs: Readonly<Record<string, BundledLog>>;
  /** Raw disclosures by the log whose entries hold their digests. */
  readonly disclosures: Readonly<Record<string, readonly string[]>>;
  /** By SHA-256 in hex. */
  readonly blobs: Readonly<Record<string, Uint8Array>>;
  /** Drafts for consultation, by UUID: beside the log, and opaque here. */
  readonly consult: Readonly<Record<string, Uint8Array>>;
}

/** A bundle that says nothing yet. */
export function emptyBundle(plan: string, from: string, to: readonly string[], created: string): Bundle {
  return {
    plan,
    from,
    to,
    created,
    have: {},
    genesis: null,
    statements: [],
    forks: [],
    logs: {},
    disclosures: {},
    blobs: {},
    consult: {},
  };
}

/** Bounds of what is read, whatever a sender says. */
export interface BundleCaps {
  /** As it comes: packed. */
  readonly packedBytes: number;
  /** Unpacked, all files together. */
  readonly bundleBytes: number;
  readonly files: number;
}

/** Bounds where the genesis gives no others. */
export const defaultCaps: BundleCaps = {
  packedBytes: 64 * 1_024 * 1_024,
  bundleBytes: 256 * 1_024 * 1_024,
  files: 65_536,
};

/** Packing, as the platform has it. */
export interface Compression {
  /** gzip. */
  pack(bytes: Uint8Array): Uint8Array;
  /** Null where it is no gzip; 'too-large' as soon as it would be longer than the limit, without unpacking the rest. */
  unpack(bytes: Uint8Array, limit: number): Uint8Array | 'too-large' | null;
}
