/**
 * Ids of provisions and commitments: what they are the hash of, so that two nodes which cut the same words of the same
 * characters speak of the same thing [AP10]. First 32 hex digits of SHA-256 over canonical JSON.
 */
import { canonicalize, hex, type Json, type Sha256, type Span } from '../../base/index.ts';

function shortHash(value: Json, sha256: Sha256): string {
  return hex(sha256(canonicalize(value))).slice(0, 32);
}

/** Id of a provision by its place; the root is named, for it has the start of its first child. */
export function provisionId(
  charsSha256: string,
  place: { readonly start: number; readonly depth: number } | 'root',
  sha256: Sha256,
): string {
  const value = place === 'root' ? { charsSha256, root: true } : { charsSha256, ...place };
  return shortHash(value, sha256);
}

/** Id of a commitment by its spans at first proposal. */
export function commitmentId(charsSha256: string, spans: readonly Span[], sha256: Sha256): string {
  return shortHash({ charsSha256, spans: spans.map(({ start, end }) => ({ start, end })) }, sha256);
}
