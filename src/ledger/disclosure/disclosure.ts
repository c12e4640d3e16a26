/**
 * Salted disclosures (RFC 9901 §4.2): what may name a person travels beside the log, and the entry holds only a digest of
 * name, value and 128 bits of salt. Destroying salt and text leaves a digest that says nothing, and no state that the fold
 * computes depends on them [LG29]. The raw JSON travels; whoever checks encodes it.
 */
import {
  base64url,
  canonicalText,
  err,
  fromBase64url,
  type Json,
  ok,
  type RandomBytes,
  type Result,
  type Sha256,
  utf8,
} from '../../base/index.ts';

/** A disclosure as it travels, and the digest that stands in its entry. */
export interface Disclosure {
  readonly digest: string;
  readonly name: string;
  readonly value: Json;
  /** `["salt","name",value]`, exactly as it is hashed. */
  readonly raw: string;
}

/** Why a text is no disclosure. */
export type DisclosureFault = 'disclosure-malformed' | 'disclosure-too-large';

/** Largest disclosure; what is larger is a blob that a disclosure names by hash. */
export const DISCLOSURE_LIMIT = 65_535;
const SALT_BYTES = 16;

/** The digest of a raw disclosure. */
export function disclosureDigest(raw: string, sha256: Sha256): string {
  return base64url(sha256(utf8(base64url(utf8(raw)))));
}

/** Makes a disclosure with fresh salt. Throws on a name that RFC 9901 reserves. */
export function makeDisclosure(name: string, value: Json, random: RandomBytes, sha256: Sha256): Disclosure {
  if (name === '_sd' || name === '...') throw new TypeError('a reserved name');
  const raw = canonicalText([base64url(random(SALT_BYTES)), name, value]);
  return { digest: disclosureDigest(raw, sha256), name, value, raw };
}

/** The digests as an entry lists them: sorted, so that their order tells nothing. */
export function digestList(disclosures: readonly Disclosure[]): readonly string[] {
  return disclosures.map(({ digest }) => digest).sort();
}

/** Reads a raw disclosure. Its salt must have 128 bits at least; it need not be canonical, for it is hashed as it is. */
export function readDisclosure(raw: string, sha256: Sha256): Result<Disclosure, DisclosureFault> {
  if (!raw.isWellFormed()) return err('disclosure-malformed');
  if (utf8(raw).length > DISCLOSURE_LIMIT) return err('disclosure-too-large');
  const parts = parse(raw);
  if (!Array.isArray(parts) || parts.length !== 3) return err('disclosure-malformed');
  const [salt, name, value]: readonly unknown[] = parts;
  const salted = typeof salt === 'string' ? fromBase64url(salt) : null;
  const isNamed = typeof name === 'string' && name !== '_sd' && name !== '...';
  if (salted === null || salted.length < SALT_BYTES || !isNamed || value === undefined)
    return err('disclosure-malformed');
  const read: Json = JSON.parse(JSON.stringify(value));
  return ok({ digest: disclosureDigest(raw, sha256), name, value: read, raw });
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
