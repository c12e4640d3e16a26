/**
 * C2SP cosignature/v1 (Ed25519, type 0x04): "as of this time, the largest consistent tree I hold of this log is this one".
 * It says that the cosigner holds the bytes, never that it agrees. The message does not name the cosigner, so a cosign key
 * is used for nothing else [LG11].
 */
import { concat, type Sha256, utf8 } from '../../base/index.ts';
import {
  ED25519_COSIGNATURE,
  isKeyName,
  type NoteSigner,
  type NoteVerifier,
  noteKeyId,
  type SignEd25519,
  type VerifierKey,
  type VerifyEd25519,
} from './note-key.ts';

function cosignedMessage(text: Uint8Array, time: bigint): Uint8Array {
  return concat(utf8(`cosignature/v1\ntime ${time}\n`), text);
}

function timeBytes(time: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, time);
  return bytes;
}

/** Unix seconds of a cosignature line, or null where it is none. */
export function cosignatureTime(signature: Uint8Array): number | null {
  if (signature.length !== 72) return null;
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
  return time <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(time) : null;
}

/** Signer that cosigns as of `unixSeconds`. */
export function cosignatureSigner(
  name: string,
  key: { readonly publicKey: Uint8Array; sign: SignEd25519 },
  unixSeconds: number,
  sha256: Sha256,
): NoteSigner {
  if (!isKeyName(name)) throw new TypeError('not a key name');
  const time = BigInt(unixSeconds);
  const keyId = noteKeyId(name, concat(Uint8Array.of(ED25519_COSIGNATURE), key.publicKey), sha256);
  return {
    name,
    keyId,
    sign: (text) => concat(timeBytes(time), key.sign(cosignedMessage(utf8(text), time))),
  };
}

/** Verifier of type 0x04. */
export function cosignatureVerifier(key: VerifierKey, verify: VerifyEd25519): NoteVerifier {
  if (key.type !== ED25519_COSIGNATURE) throw new TypeError('not a key of type 0x04');
  return {
    name: key.name,
    keyId: key.keyId,
    verify(text, signature) {
      if (signature.length !== 72) return false;
      const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
      return verify(key.publicKey, cosignedMessage(text, time), signature.subarray(8));
    },
  };
}
