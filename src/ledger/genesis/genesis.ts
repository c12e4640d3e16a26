/**
 * The genesis: what the parties of a log agree before its first entry — who they are, under which keys and origins they
 * write, which texts it is about, whose confirmation settles what. Its hash is `plan` in every entry and the one thing a
 * verifier must be given from outside, for keys that come with the evidence prove nothing [LG12].
 */
import { base64url, type Sha256, utf8 } from '../../base/index.ts';
import { ED25519_COSIGNATURE, ED25519_NOTE, formatVerifierKey } from '../note/note-key.ts';

/** Whose confirmation settles a proposal; the proposer counts as having confirmed. */
export type ConfirmRule = 'all' | { readonly of: number } | { readonly named: readonly string[] };

export type ConfirmRules = {
  readonly default: ConfirmRule;
  /** By the first part of the register's name. */
  readonly byType?: Readonly<Record<string, ConfirmRule>>;
};

export type GenesisParty = {
  /** 'a', 'b', … in order. */
  readonly letter: string;
  /** Short word of the party in readings: 'la'. */
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly origin: string;
  /** Printed verifier keys, each for one role only. */
  readonly logKey: string;
  readonly cosignKey: string;
  readonly rootKey: string;
};

export type Genesis = {
  readonly v: 1;
  /** The plan's own id (UUIDv7), which a later genesis keeps. */
  readonly planId: string;
  /** An internal log is never exchanged and has one party; a joint log has at least two. */
  readonly log: 'internal' | 'joint';
  /** Version of the registers' schema that is in force at the start. */
  readonly schema: 1;
  readonly parties: readonly GenesisParty[];
  readonly confirm: ConfirmRules;
  readonly quotas: { readonly entryBytes: number };
  /** `charsSha256` of the texts it is about. */
  readonly texts: readonly string[];
  /** Hash of the genesis that this one succeeds. */
  readonly succeeds?: string;
};

/** A party's three public keys. */
export interface PartyKeys {
  readonly log: Uint8Array;
  readonly cosign: Uint8Array;
  readonly root: Uint8Array;
}

/** What an internal log's genesis is made from. */
export interface InternalGenesisParts {
  readonly planId: string;
  /** Host part of the origin: 'ledger.example'. */
  readonly host: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly keys: PartyKeys;
  readonly texts: readonly string[];
}

/** Origin of a party's internal log. */
export function internalOrigin(host: string, planId: string): string {
  return `${host}/${planId}/internal/a`;
}

/** Genesis of one: whatever the party proposes settles at once. */
export function internalGenesis(parts: InternalGenesisParts, sha256: Sha256): Genesis {
  const origin = internalOrigin(parts.host, parts.planId);
  return {
    v: 1,
    planId: parts.planId,
    log: 'internal',
    schema: 1,
    parties: [
      {
        letter: 'a',
        code: parts.code,
        names: parts.names,
        origin,
        logKey: formatVerifierKey(origin, ED25519_NOTE, parts.keys.log, sha256),
        cosignKey: formatVerifierKey(cosignerName(origin), ED25519_COSIGNATURE, parts.keys.cosign, sha256),
        rootKey: formatVerifierKey(rootName(origin), ED25519_NOTE, parts.keys.root, sha256),
      },
    ],
    confirm: { default: 'all' },
    quotas: { entryBytes: 65_535 },
    texts: [...parts.texts].sort(),
  };
}

/** Name of the key by which a party cosigns others' logs. */
export function cosignerName(origin: string): string {
  return `${origin}/cosigner`;
}

/** Name of the key by which a party signs statement notes. */
export function rootName(origin: string): string {
  return `${origin}/root`;
}

/** Hash of a genesis note's text: `plan` in every entry. */
export function genesisHash(text: string, sha256: Sha256): string {
  return base64url(sha256(utf8(text)));
}

/** The rule that settles proposals on a register. */
export function confirmRuleFor(
  { byType = {}, default: otherwise }: ConfirmRules,
  register: string,
): ConfirmRule {
  const type = register.split('/', 1)[0] ?? '';
  return (Object.hasOwn(byType, type) ? byType[type] : undefined) ?? otherwise;
}
