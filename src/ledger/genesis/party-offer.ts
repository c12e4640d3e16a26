/**
 * What a party hands to the others before there is a genesis: who it is and its three public keys. The offer carries a
 * signature by each of them, so that nobody can bring another's key as its own. It proves nothing about who holds the
 * keys: that is what the printed page and the signed annex are for [LG21].
 */
import {
  base64,
  canonicalText,
  err,
  fromBase64,
  type Json,
  ok,
  parseCanonicalText,
  type Result,
  type Sha256,
} from '../../base/index.ts';
import { cosignatureSigner, cosignatureVerifier } from '../note/cosignature.ts';
import {
  ED25519_COSIGNATURE,
  ED25519_NOTE,
  ed25519Signer,
  ed25519Verifier,
  formatVerifierKey,
  isKeyName,
  type NoteVerifier,
  parseVerifierKey,
  type SignEd25519,
  type VerifyEd25519,
} from '../note/note-key.ts';
import { openParsedNote, parseNote, signNote } from '../note/signed-note.ts';
import { isWeakPublicKey } from '../note/weak-key.ts';
import type { JointParty, PartyKeys } from './genesis.ts';

const FIRST_LINE = 'entente-party/v1';

/** A key as its holder uses it. */
export interface SigningKey {
  readonly publicKey: Uint8Array;
  readonly sign: SignEd25519;
}

/** The three keys of a party, as their holder uses them. */
export interface SigningKeys {
  readonly log: SigningKey;
  readonly cosign: SigningKey;
  readonly root: SigningKey;
}

/** How a party's node is reached by line: its address, and the SHA-256 of its certificate in hex. */
export interface Reach {
  readonly url: string;
  readonly certificate: string;
}

/** A party as its offer names it. */
export interface OfferedParty extends JointParty {
  /** Null where it exchanges by file alone. */
  readonly reach: Reach | null;
}

/** Why an offer is not taken up. */
export type OfferFault = 'offer-malformed' | 'signature-wrong' | 'signature-missing' | 'key-weak';

/** Makes the offer, signed by each of its keys as of `unixSeconds`. */
export function signOffer(
  party: Pick<JointParty, 'host' | 'code' | 'names'>,
  keys: SigningKeys,
  unixSeconds: number,
  sha256: Sha256,
  reach: Reach | null = null,
): Uint8Array {
  const { host, code, names } = party;
  const printed = {
    log: base64(keys.log.publicKey),
    cosign: base64(keys.cosign.publicKey),
    root: base64(keys.root.publicKey),
  };
  const value: Json = {
    v: 1,
    host,
    code,
    names: { ...names },
    keys: printed,
    ...(reach === null ? {} : { reach: { ...reach } }),
  };
  return signNote(`${FIRST_LINE}\n${canonicalText(value)}\n`, [
    ed25519Signer(`${host}/root`, keys.root, sha256),
    ed25519Signer(`${host}/log`, keys.log, sha256),
    cosignatureSigner(`${host}/cosigner`, keys.cosign, unixSeconds, sha256),
  ]);
}

/** Reads an offer and checks that each of its keys signed it. */
export function openOffer(
  note: Uint8Array,
  verify: VerifyEd25519,
  sha256: Sha256,
): Result<OfferedParty, OfferFault> {
  const parsed = parseNote(note);
  if (!parsed.ok) return err('offer-malformed');
  const party = readOffer(parsed.value.text);
  if (party === null) return err('offer-malformed');
  const { log, cosign, root } = party.keys;
  const keys = [log, cosign, root];
  if (keys.some(isWeakPublicKey) || new Set(keys.map(base64)).size !== 3) return err('key-weak');
  const verifiers = verifiersOf(party.host, party.keys, verify, sha256);
  const opened = openParsedNote(parsed.value, verifiers);
  if (!opened.ok) return err(opened.error === 'signature-wrong' ? 'signature-wrong' : 'signature-missing');
  return opened.value.verified.length === verifiers.length ? ok(party) : err('signature-missing');
}

function readOffer(text: string): OfferedParty | null {
  if (!text.startsWith(`${FIRST_LINE}\n`)) return null;
  const read = parseCanonicalText(text.slice(FIRST_LINE.length + 1, -1));
  if (!read.ok) return null;
  const members = Object.keys(read.value).join();
  if (members !== 'code,host,keys,names,v' && members !== 'code,host,keys,names,reach,v') return null;
  const { v, host, code, names, keys } = read.value;
  const reach = read.value.reach === undefined ? null : reachOf(read.value.reach);
  if (reach === undefined) return null;
  if (v !== 1 || typeof host !== 'string' || !isKeyName(host) || typeof code !== 'string' || code === '')
    return null;
  const printed = textsOf(keys);
  const words = textsOf(names);
  if (printed === null || words === null || Object.keys(printed).join() !== 'cosign,log,root') return null;
  const [cosign, log, root] = Object.values(printed).map(fromBase64);
  if (log?.length !== 32 || cosign?.length !== 32 || root?.length !== 32) return null;
  return { host, code, names: words, keys: { log, cosign, root }, reach };
}

/** Undefined where it is none. */
function reachOf(value: Json): Reach | undefined {
  const said = textsOf(value);
  if (said === null || Object.keys(said).join() !== 'certificate,url') return undefined;
  const { url = '', certificate = '' } = said;
  const isAddress = /^https:\/\/[^\s/?#@]{1,200}$/.test(url);
  return isAddress && /^[0-9a-f]{64}$/.test(certificate) ? { url, certificate } : undefined;
}

function textsOf(value: Json | undefined): Readonly<Record<string, string>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const texts = Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return texts.length === Object.keys(value).length ? Object.fromEntries(texts) : null;
}

function verifiersOf(
  host: string,
  keys: PartyKeys,
  verify: VerifyEd25519,
  sha256: Sha256,
): readonly NoteVerifier[] {
  const keyOf = (name: string, type: number, publicKey: Uint8Array) => {
    const key = parseVerifierKey(formatVerifierKey(`${host}/${name}`, type, publicKey, sha256), sha256);
    if (!key.ok) throw new RangeError('own printed key does not read');
    return key.value;
  };
  return [
    ed25519Verifier(keyOf('log', ED25519_NOTE, keys.log), verify),
    cosignatureVerifier(keyOf('cosigner', ED25519_COSIGNATURE, keys.cosign), verify),
    ed25519Verifier(keyOf('root', ED25519_NOTE, keys.root), verify),
  ];
}
