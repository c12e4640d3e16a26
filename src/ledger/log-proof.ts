/**
 * C2SP tlog-proof: one entry's place in a signed tree, as a small text file that goes with the entry's bytes to whoever
 * must check it without trusting any server. It proves that the entry is in the log as of the checkpoint, and says nothing
 * of what came later [LG19]. `extra` is not authenticated.
 */
import {
  base64,
  concat,
  err,
  fromBase64,
  fromUtf8,
  ok,
  type Result,
  type Sha256,
  utf8,
} from '../base/index.ts';
import { type Checkpoint, parseCheckpoint } from './note/checkpoint.ts';
import type { NoteVerifier } from './note/note-key.ts';
import { type NoteFault, openNote } from './note/signed-note.ts';
import { leafHash } from './tree/hash.ts';
import { verifyInclusion } from './tree/verify-proof.ts';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';

/** That a leaf stands in the tree of a signed checkpoint. */
export interface LogProof {
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed note's exact bytes. */
  readonly checkpoint: Uint8Array;
  readonly extra?: Uint8Array;
}

/** Why a proof shows nothing. */
export type LogProofFault = NoteFault | 'proof-malformed' | 'checkpoint-malformed' | 'inclusion-wrong';

/** The proof's file. */
export function formatLogProof({ index, hashes, checkpoint, extra }: LogProof): Uint8Array {
  const lines = [FIRST_LINE];
  if (extra !== undefined) lines.push(`extra ${base64(extra)}`);
  lines.push(`index ${index}`, ...hashes.map(base64));
  return concat(utf8(`${lines.join('\n')}\n\n`), checkpoint);
}

/** Reads a proof's file; nothing is verified yet. */
export function parseLogProof(file: Uint8Array): Result<LogProof, 'proof-malformed'> {
  const text = fromUtf8(file);
  const cut = text?.indexOf('\n\n') ?? -1;
  if (text === null || cut < 0) return err('proof-malformed');
  const [first, ...lines] = text.slice(0, cut).split('\n');
  const extraLine = lines[0]?.startsWith('extra ') ? lines.shift() : undefined;
  const extra = extraLine === undefined ? undefined : fromBase64(extraLine.slice(6));
  const [, digits] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '') ?? [];
  const index = digits === undefined ? Number.NaN : Number(digits);
  const hashes = lines.map(fromBase64);
  if (first !== FIRST_LINE || extra === null || !Number.isSafeInteger(index)) return err('proof-malformed');
  if (hashes.length > 63 || !hashes.every((hash) => hash?.length === 32)) return err('proof-malformed');
  const proof = {
    index,
    hashes: hashes.filter((hash) => hash !== null),
    checkpoint: utf8(text.slice(cut + 2)),
  };
  return ok(extra === undefined ? proof : { ...proof, extra });
}

/** Checks that the entry stands in the log under a checkpoint that a given key signed. */
export function verifyLogProof(
  entry: Uint8Array,
  file: Uint8Array,
  verifiers: readonly NoteVerifier[],
  sha256: Sha256,
): Result<Checkpoint, LogProofFault> {
  const proof = parseLogProof(file);
  if (!proof.ok) return proof;
  const note = openNote(proof.value.checkpoint, verifiers);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return checkpoint;
  const claim = { index: proof.value.index, size: checkpoint.value.size, root: checkpoint.value.root };
  if (!verifyInclusion(leafHash(entry, sha256), claim, proof.value.hashes, sha256))
    return err('inclusion-wrong');
  return checkpoint;
}
