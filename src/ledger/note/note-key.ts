/**
 * Keys of C2SP signed notes. A verifier key is printed as `name+hash+base64(type‖public key)`; its hash, the key id, only
 * tells which line to look at and proves nothing. Signature algorithms are objects: Ed25519 is one of them, a national
 * algorithm is another that a node configures beside it [LG9].
 */
import {
  base64,
  concat,
  err,
  fromBase64,
  hex,
  ok,
  type Result,
  type Sha256,
  utf8,
} from '../../base/index.ts';

/** Signature type of a log or root key (Ed25519 over the note's text). */
export const ED25519_NOTE = 0x01;
/** Signature type of a cosigner (Ed25519 over time and text). */
export const ED25519_COSIGNATURE = 0x04;

/** True if `signature` is the strict Ed25519 signature of `bytes`. */
export type VerifyEd25519 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;
/** Ed25519 signature of the bytes, 64 bytes. */
export type SignEd25519 = (bytes: Uint8Array) => Uint8Array;

/** One who signs notes: `sign` gives what stands after the key id in a signature line. */
export interface NoteSigner {
  readonly name: string;
  /** Eight hex digits. */
  readonly keyId: string;
  sign(text: string): Uint8Array;
}

/** One whose signature lines are checked. */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: string;
  /** `text` is the note's text in bytes. */
  verify(text: Uint8Array, signature: Uint8Array): boolean;
}

/** A parsed verifier key. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: string;
  readonly type: number;
  readonly publicKey: Uint8Array;
}

/** Whether a key may have this name: not empty, no white space, no plus sign, well-formed. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s+\p{Cc}]/u.test(name);
}

/** Key id: the first four bytes of SHA-256(name ‖ \n ‖ type ‖ key), in hex. `typed` is type and key. */
export function noteKeyId(name: string, typed: Uint8Array, sha256: Sha256): string {
  return hex(sha256(concat(utf8(`${name}\n`), typed)).subarray(0, 4));
}

/** The printed verifier key. */
export function formatVerifierKey(name: string, type: number, publicKey: Uint8Array, sha256: Sha256): string {
  if (!isKeyName(name)) throw new TypeError('not a key name');
  const typed = concat(Uint8Array.of(type), publicKey);
  return `${name}+${noteKeyId(name, typed, sha256)}+${base64(typed)}`;
}

/** Reads a printed verifier key of one of the two Ed25519 types. */
export function parseVerifierKey(
  text: string,
  sha256: Sha256,
): Result<VerifierKey, 'not-a-verifier-key' | 'key-type-unknown'> {
  const [name = '', keyId = '', ...rest] = text.split('+');
  // Base64 itself may hold plus signs.
  const typed = fromBase64(rest.join('+'));
  if (!isKeyName(name) || typed === null || keyId !== noteKeyId(name, typed, sha256))
    return err('not-a-verifier-key');
  const type = typed[0];
  if (type !== ED25519_NOTE && type !== ED25519_COSIGNATURE) return err('key-type-unknown');
  if (typed.length !== 33) return err('not-a-verifier-key');
  return ok({ name, keyId, type, publicKey: typed.slice(1) });
}

/** Reads a printed verifier key, or says null. */
export type ReadKey = (printed: string) => VerifierKey | null;

/** A reader that remembers what it has read: a genesis names each of its keys for several purposes. */
export function keyReader(sha256: Sha256): ReadKey {
  const known = new Map<string, VerifierKey | null>();
  return (printed) => {
    const before = known.get(printed);
    if (before !== undefined) return before;
    const read = parseVerifierKey(printed, sha256);
    const key = read.ok ? read.value : null;
    known.set(printed, key);
    return key;
  };
}

/** Signer of type 0x01 for a log or root key. */
export function ed25519Signer(
  name: string,
  key: { readonly publicKey: Uint8Array; sign: SignEd25519 },
  sha256: Sha256,
): NoteSigner {
  if (!isKeyName(name)) throw new TypeError('not a key name');
  const keyId = noteKeyId(name, concat(Uint8Array.of(ED25519_NOTE), key.publicKey), sha256);
  return { name, keyId, sign: (text) => key.sign(utf8(text)) };
}

/** Verifier of type 0x01. */
export function ed25519Verifier(key: VerifierKey, verify: VerifyEd25519): NoteVerifier {
  if (key.type !== ED25519_NOTE) throw new TypeError('not a key of type 0x01');
  return {
    name: key.name,
    keyId: key.keyId,
    verify: (text, signature) => signature.length === 64 && verify(key.publicKey, text, signature),
  };
}
