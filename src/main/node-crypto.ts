/**
 * Hashing, randomness, time and Ed25519 from the platform. Its verification is the pinned rule: signature of 64 bytes,
 * S below the group's order, cofactorless, the bytes of R compared [LG7]. Private keys stay in key objects and leave only
 * as the PKCS #8 that the key file keeps.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import type { Signer, VerifyEd25519 } from '../app/index.ts';
import { type Clock, concat, fromHex, hex, type RandomBytes, type Sha256 } from '../base/index.ts';
import { isWeakPublicKey } from '../ledger/index.ts';

/** A view of the same bytes that is not a Buffer. */
function plainBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}

/** The hash comes as text, a character a byte: handing over a buffer costs twice as much as the hash of an entry itself. */
export const nodeSha256: Sha256 = (bytes) => {
  const text = hash('sha256', bytes, 'binary');
  const digest = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) digest[at] = text.charCodeAt(at);
  return digest;
};
export const nodeRandom: RandomBytes = (n) => plainBytes(randomBytes(n));
export const nodeClock: Clock = () => Date.now();

/** DER of an Ed25519 SubjectPublicKeyInfo up to the key's 32 bytes. */
const SPKI_HEAD = fromHex('302a300506032b6570032100') ?? new Uint8Array(0);
const MAX_KNOWN_KEYS = 256;
const knownKeys = new Map<string, KeyObject | null>();

/** Null for a weak key: versions of OpenSSL differ on those, so nothing verifies under them anywhere. */
function publicKeyObject(publicKey: Uint8Array): KeyObject | null {
  const name = hex(publicKey);
  const known = knownKeys.get(name);
  if (known !== undefined) return known;
  const der = Buffer.from(concat(SPKI_HEAD, publicKey));
  const made = isWeakPublicKey(publicKey) ? null : createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (knownKeys.size >= MAX_KNOWN_KEYS) knownKeys.clear();
  knownKeys.set(name, made);
  return made;
}

/** Strict Ed25519 verification; false for weak keys, and for keys and signatures of wrong length. */
export const nodeVerifyEd25519: VerifyEd25519 = (publicKey, bytes, signature) => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = publicKeyObject(publicKey);
  return key !== null && verify(null, bytes, key, signature);
};

/** A new Ed25519 private key as PKCS #8 PEM. */
export function generateEd25519Pem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** Signer of an Ed25519 private key in PKCS #8 PEM. Throws on any other key. */
export function signerFromPem(pem: string): Signer {
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: plainBytes(spki).slice(SPKI_HEAD.length),
    sign: (bytes) => plainBytes(sign(null, bytes, privateKey)),
  };
}
