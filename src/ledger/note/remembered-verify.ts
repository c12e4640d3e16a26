/**
 * Verification that remembers what verified. The same checkpoints come again with every bundle, and a signature check costs
 * fifty times a hash. Only success is remembered, by the hash of key, text and signature, and no more than so many.
 */
import { base64, concat, type Sha256 } from '../../base/index.ts';
import type { VerifyEd25519 } from './note-key.ts';

/** Wraps a verifier; `limit` is how many successes it holds before it forgets them all. */
export function rememberVerified(verify: VerifyEd25519, sha256: Sha256, limit = 10_000): VerifyEd25519 {
  const verified = new Set<string>();
  return (publicKey, bytes, signature) => {
    // Lengths are fixed where it counts: with any other length nothing verifies and nothing is remembered.
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    const key = base64(sha256(concat(publicKey, signature, bytes)));
    if (verified.has(key)) return true;
    if (!verify(publicKey, bytes, signature)) return false;
    if (verified.size >= limit) verified.clear();
    verified.add(key);
    return true;
  };
}
