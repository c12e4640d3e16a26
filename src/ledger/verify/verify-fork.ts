/**
 * A proof of two histories as it is handed to a third person: one file that holds the genesis too, so that the genesis hash from
 * the paper annex is all one needs to check it. The keys in the file prove nothing by themselves: without the hash it is
 * consistent, and its origin unproven [LG1072].
 */
import { canonicalize, err, fromUtf8, ok, parseCanonical, type Result, utf8 } from '../../base/index.ts';
import {
  type ForkProofFault,
  type OpenedGenesis,
  openGenesis,
  type ProvenFork,
  readForkProof,
  type SignaturePorts,
  verifyForkProof,
} from '../index.ts';

/** Why such a file is not accepted. */
export type HandedForkFault = ForkProofFault | 'genesis-malformed' | 'genesis-hash';

/** What the file proves. */
export interface HandedFork extends ProvenFork {
  readonly genesis: OpenedGenesis;
  /** False where no genesis hash was given. */
  readonly isOriginProven: boolean;
}

/** The file for a third person; null where the bytes are no proof of a fork. */
export function handedForkProof(proof: Uint8Array, genesis: Uint8Array): Uint8Array | null {
  const read = parseCanonical(proof);
  const text = fromUtf8(genesis);
  if (!read.ok || text === null || readForkProof(read.value) === null) return null;
  return canonicalize({ ...read.value, genesis: text });
}

/** Checks a handed-out proof. `hash` is the genesis hash from paper; null: none was given. */
export function verifyHandedFork(
  file: Uint8Array,
  hash: string | null,
  ports: SignaturePorts,
): Result<HandedFork, HandedForkFault> {
  const read = parseCanonical(file);
  const proof = read.ok ? readForkProof(read.value) : null;
  if (!read.ok || proof === null) return err('proof-malformed');
  const { genesis: text } = read.value;
  const genesis =
    typeof text === 'string' ? openGenesis(utf8(text), ports.verify, ports.sha256) : err('genesis-malformed');
  if (!genesis.ok) return err('genesis-malformed');
  if (hash !== null && genesis.value.hash !== hash) return err('genesis-hash');
  const proven = verifyForkProof(proof, genesis.value, ports);
  if (!proven.ok) return proven;
  return ok({ ...proven.value, genesis: genesis.value, isOriginProven: hash !== null });
}
