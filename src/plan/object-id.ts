/**
 * Ids of provisions and commitments: hashes of where they stand in the stored characters, so that all who cut the same
 * words of the same characters speak of the same thing, and a machine's proposal has the id that the commitment will have
 * [PL1]. First 32 hex digits of SHA-256 over canonical JSON.
 */
import { canonicalize, hex, type Json, type Sha256, type Span } from '../base/index.ts';

function shortHash(value: Json, sha256: Sha256): string {
  return hex(sha256(canonicalize(value))).slice(0, 32);
}

/** Id of a provision by its place; the root is named, for its first child may start where it does. */
export function provisionId(
  charsSha256: string,
  place: { readonly start: number; readonly depth: number } | 'root',
  sha256: Sha256,
): string {
  const value =
    place === 'root' ? { charsSha256, root: true } : { charsSha256, start: place.start, depth: place.depth };
  return shortHash(value, sha256);
}

/**
 * Id of a commitment by its spans at first proposal. `isTaken` tells ids that stand for other spans by now, since a re-cut
 * keeps the id: then the next of the same spans is counted.
 */
export function commitmentId(
  charsSha256: string,
  spans: readonly Span[],
  sha256: Sha256,
  isTaken: (id: string) => boolean = () => false,
): string {
  const place = { charsSha256, spans: spans.map(({ start, end }) => ({ start, end })) };
  let id = shortHash(place, sha256);
  for (let again = 1; isTaken(id); again++) id = shortHash({ ...place, again }, sha256);
  return id;
}
