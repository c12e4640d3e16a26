/**
 * The genesis as a signed statement note. Its text begins with a line that no origin can be, so that it can never pass for
 * a checkpoint; it is signed by the root keys of all its parties [LG12].
 */
import {
  canonicalText,
  err,
  type Json,
  ok,
  parseCanonicalText,
  type Result,
  type Sha256,
} from '../../base/index.ts';
import { ed25519Verifier, keyReader, type NoteSigner, type VerifyEd25519 } from '../note/note-key.ts';
import { openParsedNote, parseNote, signNote } from '../note/signed-note.ts';
import { type Genesis, genesisHash, rootName } from './genesis.ts';
import { isGenesis } from './genesis-form.ts';

const FIRST_LINE = 'entente-genesis/v1';

/** Why a genesis is not accepted: its form, its content, or a root key that did not sign, or not this. */
export type GenesisFault = 'note-malformed' | 'genesis-malformed' | 'signature-wrong' | 'signature-missing';

/** The text that is signed and hashed. */
export function genesisText(genesis: Genesis): string {
  const value: { readonly [key: string]: Json } = { ...genesis };
  return `${FIRST_LINE}\n${canonicalText(value)}\n`;
}

/** The signed note. `signers` are the root keys of all parties. */
export function signGenesis(genesis: Genesis, signers: readonly NoteSigner[]): Uint8Array {
  return signNote(genesisText(genesis), signers);
}

/** A genesis that all its root keys signed. Whether it is the right one, its hash tells. */
export interface OpenedGenesis {
  readonly genesis: Genesis;
  readonly hash: string;
}

/** A genesis on its way from party to party: what it says, and whose root keys have signed so far. */
export interface GenesisDraft extends OpenedGenesis {
  readonly signed: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Reads a genesis that not all parties have signed yet. A line of one of its root keys that does not verify condemns it;
 * one that nobody has signed is none.
 */
export function readGenesisDraft(
  note: Uint8Array,
  verify: VerifyEd25519,
  sha256: Sha256,
): Result<GenesisDraft, GenesisFault> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text } = parsed.value;
  if (!text.startsWith(`${FIRST_LINE}\n`)) return err('genesis-malformed');
  const readKey = keyReader(sha256);
  const value = parseCanonicalText(text.slice(FIRST_LINE.length + 1, -1));
  if (!value.ok || !isGenesis(value.value, readKey)) return err('genesis-malformed');
  const genesis = value.value;
  const verifiers = genesis.parties.flatMap(({ rootKey }) => {
    const key = readKey(rootKey);
    return key === null ? [] : [ed25519Verifier(key, verify)];
  });
  const opened = openParsedNote(parsed.value, verifiers);
  if (!opened.ok) return err(opened.error === 'signature-unknown' ? 'signature-missing' : opened.error);
  const names = opened.value.verified.map(({ name }) => name);
  const letters = genesis.parties.map(({ letter }) => letter);
  const signed = genesis.parties
    .filter(({ origin }) => names.includes(rootName(origin)))
    .map(({ letter }) => letter);
  const missing = letters.filter((letter) => !signed.includes(letter));
  return ok({ genesis, hash: genesisHash(parsed.value.signed, sha256), signed, missing });
}

/** Reads a genesis note and checks that each of its parties' root keys signed it. */
export function openGenesis(
  note: Uint8Array,
  verify: VerifyEd25519,
  sha256: Sha256,
): Result<OpenedGenesis, GenesisFault> {
  const draft = readGenesisDraft(note, verify, sha256);
  if (!draft.ok) return draft;
  const { genesis, hash, missing } = draft.value;
  return missing.length === 0 ? ok({ genesis, hash }) : err('signature-missing');
}
