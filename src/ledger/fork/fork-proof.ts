/**
 * Proof that a log has two histories: two checkpoints under its own key that no one tree can have. Either they have one
 * size and different roots, or the newer tree, by a consistency proof, had another root at the older's size. Whoever has
 * the genesis can check it, without any server and without either party [LG32].
 */
import {
  base64,
  base64url,
  canonicalize,
  equalBytes,
  err,
  fromBase64,
  fromUtf8,
  type Json,
  type JsonObject,
  ok,
  parseCanonical,
  type Result,
  utf8,
} from '../../base/index.ts';
import type { OpenedGenesis } from '../genesis/genesis-note.ts';
import { Authority, type SignedHead } from '../keys/authority.ts';
import type { SignaturePorts } from '../keys/key-chain.ts';
import { verifyConsistency } from '../tree/verify-proof.ts';

/** A proof's parts: checkpoint notes, the older in front. */
export interface ForkProof {
  readonly plan: string;
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  /** Root that the newer tree had at the older's size, and the proof of it; absent where the sizes are equal. */
  readonly prefix?: { readonly root: Uint8Array; readonly hashes: readonly Uint8Array[] };
  /** Key statements that one must know to check the signatures. */
  readonly statements: readonly Uint8Array[];
}

/** Why a file proves no fork. */
export type ForkProofFault =
  | 'proof-malformed'
  | 'plan-wrong'
  | 'checkpoint-wrong'
  /** The checkpoints can be of one history. */
  | 'no-fork';

/** A fork that is proven. */
export interface ProvenFork {
  readonly letter: string;
  readonly origin: string;
  readonly first: SignedHead;
  readonly second: SignedHead;
}

const KIND = 'entente-fork-proof/v1';

/** The proof as it stands in an entry's body. Throws where a note is no text, which no note is. */
export function forkProofBody({ plan, first, second, prefix, statements }: ForkProof): JsonObject {
  return {
    proof: KIND,
    plan,
    first: textOf(first),
    second: textOf(second),
    ...(prefix === undefined ? {} : { root: base64(prefix.root), hashes: prefix.hashes.map(base64) }),
    statements: statements.map(textOf),
  };
}

/** The file `fork.proof`. */
export function formatForkProof(proof: ForkProof): Uint8Array {
  return canonicalize(forkProofBody(proof));
}

/** Reads a `fork.proof`. */
export function parseForkProof(file: Uint8Array): Result<ForkProof, 'proof-malformed'> {
  const read = parseCanonical(file);
  const proof = read.ok ? readForkProof(read.value) : null;
  return proof === null ? err('proof-malformed') : ok(proof);
}

/** Reads a proof from an entry's body, or null. */
export function readForkProof(value: JsonObject): ForkProof | null {
  const { proof, plan, first, second, root, hashes, statements } = value;
  if (proof !== KIND || typeof plan !== 'string') return null;
  if (typeof first !== 'string' || typeof second !== 'string') return null;
  const said = textsOf(statements);
  if (said === null) return null;
  const head = { plan, first: utf8(first), second: utf8(second), statements: said.map(utf8) };
  if (root === undefined && hashes === undefined) return head;
  const prefixRoot = typeof root === 'string' ? fromBase64(root) : null;
  const path = (textsOf(hashes) ?? ['?']).map(fromBase64);
  if (prefixRoot?.length !== 32 || !path.every((hash) => hash?.length === 32)) return null;
  return { ...head, prefix: { root: prefixRoot, hashes: path.filter((hash) => hash !== null) } };
}

/** Checks a proof against the genesis. */
export function verifyForkProof(
  proof: ForkProof,
  genesis: OpenedGenesis,
  ports: SignaturePorts,
): Result<ProvenFork, ForkProofFault> {
  if (proof.plan !== genesis.hash) return err('plan-wrong');
  const authority = new Authority(genesis, proof.statements, ports);
  const [first, second] = [authority.open(proof.first), authority.open(proof.second)];
  if (!first.ok || !second.ok) return err('checkpoint-wrong');
  const [older, newer] = [first.value, second.value];
  if (older.letter !== newer.letter || older.origin !== newer.origin) return err('no-fork');
  const isForked =
    older.size === newer.size
      ? !equalBytes(older.root, newer.root)
      : hasOtherPrefix(older, newer, proof, ports);
  return isForked
    ? ok({ letter: older.letter, origin: older.origin, first: older, second: newer })
    : err('no-fork');
}

function hasOtherPrefix(
  older: SignedHead,
  newer: SignedHead,
  { prefix }: ForkProof,
  { sha256 }: SignaturePorts,
): boolean {
  if (prefix === undefined || equalBytes(prefix.root, older.root)) return false;
  return verifyConsistency({ size: older.size, root: prefix.root }, newer, prefix.hashes, sha256);
}

/** Name of a fork in lists: the hash of its proof's bytes. */
export function forkProofId(file: Uint8Array, { sha256 }: Pick<SignaturePorts, 'sha256'>): string {
  return base64url(sha256(file));
}

function textOf(bytes: Uint8Array): string {
  const text = fromUtf8(bytes);
  if (text === null) throw new TypeError('a note is text');
  return text;
}

function textsOf(value: Json | undefined): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const texts = value.filter((each) => typeof each === 'string');
  return texts.length === value.length ? texts : null;
}
