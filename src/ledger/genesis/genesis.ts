/**
 * The genesis: what the parties of a log agree before its first entry — who they are, under which keys and origins they
 * write, which texts it is about, whose confirmation settles what. Its hash is `plan` in every entry and the one thing a
 * verifier must be given from outside, for keys that come with the evidence prove nothing [LG12].
 */
import { base64url, type Sha256 } from '../../base/index.ts';
import { ED25519_COSIGNATURE, ED25519_NOTE, formatVerifierKey } from '../note/note-key.ts';

/** Whose confirmation settles a proposal; the proposer counts as having confirmed. */
export type ConfirmRule = 'all' | { readonly of: number } | { readonly named: readonly string[] };

/** Registers that one pair of competent bodies clears and confirms, and the rule that holds there. */
export type ChannelRule = {
  /** Beginnings of register names, whole parts: 'status', 'reading/c-12', 'instrument/i-3/stage'. */
  readonly covers: readonly string[];
  readonly rule: ConfirmRule;
};

/** Which rule holds for which registers: that of the longest beginning that fits a register's name. */
export type ConfirmRules = {
  readonly default: ConfirmRule;
  /** By the first part of the register's name. */
  readonly byType?: Readonly<Record<string, ConfirmRule>>;
  readonly byChannel?: Readonly<Record<string, ChannelRule>>;
};

/** One party as the genesis fixes it. */
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

/** Bounds that every party keeps to and every reader enforces. */
export type Quotas = {
  readonly entryBytes: number;
  /** Unpacked size of one bundle. */
  readonly bundleBytes?: number;
};

/** What a genesis note says. */
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
  readonly quotas: Quotas;
  /** `charsSha256` of the texts it is about. */
  readonly texts: readonly string[];
  /** The genesis that this one succeeds, where there is one. */
  readonly succeeds?: Succeeded;
};

/** What a later genesis says of the one before: which it was, the how manieth, and where each of its logs ended. */
export type Succeeded = {
  readonly hash: string;
  /** 1 for the plan's first joint genesis. */
  readonly epoch: number;
  /** By letter of the genesis before: the last head that counts. What comes after it in that log is not part of what ended. */
  readonly finals: Readonly<Record<string, FinalHead>>;
};

/** Where a log ended. */
export type FinalHead = {
  readonly size: number;
  /** Base64url. */
  readonly root: string;
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
        ...printedKeys(origin, parts.keys, sha256),
      },
    ],
    confirm: { default: 'all' },
    quotas: { entryBytes: 65_535 },
    texts: [...parts.texts].sort(),
  };
}

/** Origin of a party's joint log. A later genesis of the same plan is a later epoch and has origins of its own. */
export function jointOrigin(host: string, planId: string, letter: string, epoch = 1): string {
  return `${host}/${planId}/joint/${epoch === 1 ? '' : `e${epoch}/`}${letter}`;
}

/** One party of a joint genesis, before it has a letter. */
export interface JointParty {
  readonly host: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly keys: PartyKeys;
}

/** What a joint genesis is made from. Letters follow the order of the parties. */
export interface JointGenesisParts {
  readonly planId: string;
  readonly parties: readonly JointParty[];
  readonly texts: readonly string[];
  readonly confirm?: ConfirmRules;
  readonly quotas?: Quotas;
  /** The joint genesis that this one succeeds, with the heads at which its logs ended. */
  readonly succeeds?: Succeeded;
}

/** Genesis of two parties or more. Nothing in it is secret, and all root keys must sign it. */
export function jointGenesis(parts: JointGenesisParts, sha256: Sha256): Genesis {
  const epoch = (parts.succeeds?.epoch ?? 0) + 1;
  return {
    v: 1,
    planId: parts.planId,
    log: 'joint',
    schema: 1,
    parties: parts.parties.map(({ host, code, names, keys }, at) => {
      const letter = String.fromCharCode(97 + at);
      const origin = jointOrigin(host, parts.planId, letter, epoch);
      return { letter, code, names, origin, ...printedKeys(origin, keys, sha256) };
    }),
    confirm: parts.confirm ?? { default: 'all' },
    quotas: parts.quotas ?? { entryBytes: 65_535 },
    texts: [...parts.texts].sort(),
    ...(parts.succeeds === undefined ? {} : { succeeds: parts.succeeds }),
  };
}

function printedKeys(
  origin: string,
  keys: PartyKeys,
  sha256: Sha256,
): Pick<GenesisParty, 'logKey' | 'cosignKey' | 'rootKey'> {
  return {
    logKey: formatVerifierKey(origin, ED25519_NOTE, keys.log, sha256),
    cosignKey: formatVerifierKey(cosignerName(origin), ED25519_COSIGNATURE, keys.cosign, sha256),
    rootKey: formatVerifierKey(rootName(origin), ED25519_NOTE, keys.root, sha256),
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

/** Hash of a genesis note's text in bytes: `plan` in every entry. */
export function genesisHash(text: Uint8Array, sha256: Sha256): string {
  return base64url(sha256(text));
}

/** The rule that settles proposals on a register: the one whose beginning fits most of its name. */
export function confirmRuleFor(
  { byType = {}, byChannel = {}, default: otherwise }: ConfirmRules,
  register: string,
): ConfirmRule {
  let found = { length: 0, rule: otherwise };
  const offer = (cover: string, rule: ConfirmRule): void => {
    if (cover.length > found.length && isCovered(register, cover)) found = { length: cover.length, rule };
  };
  for (const [type, rule] of Object.entries(byType)) offer(type, rule);
  for (const { covers, rule } of Object.values(byChannel)) for (const cover of covers) offer(cover, rule);
  return found.rule;
}

function isCovered(register: string, cover: string): boolean {
  return register === cover || register.startsWith(`${cover}/`);
}
