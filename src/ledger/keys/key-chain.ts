/**
 * Which key counts where. From the genesis on, each key is followed by the one that a statement names which the right
 * keys have signed. A revocation, signed by the root key, stands above any rotation by the key that it ends, for whoever
 * stole that key could rotate it too. Two statements of equal standing about one key leave it the last that counts, and
 * people must see to it: nothing is chosen by rule [LG30].
 */
import { equalBytes, type Sha256 } from '../../base/index.ts';
import { cosignerName, type Genesis, type GenesisParty, rootName } from '../genesis/genesis.ts';
import { cosignatureVerifier } from '../note/cosignature.ts';
import {
  ED25519_COSIGNATURE,
  ed25519Verifier,
  type NoteVerifier,
  parseVerifierKey,
  type VerifierKey,
  type VerifyEd25519,
} from '../note/note-key.ts';
import { openNote } from '../note/signed-note.ts';
import { isWeakPublicKey } from '../note/weak-key.ts';
import {
  type KeyChange,
  type KeyRole,
  type KeyStatement,
  type Resumption,
  readKeyStatement,
} from './key-note.ts';

/** Checks of signatures that key statements need. */
export interface SignaturePorts {
  readonly verify: VerifyEd25519;
  readonly sha256: Sha256;
}

/**
 * How often a key can be followed by another within one opening: what leads to a key goes with every proof that rests on it, so it must stay
 * small whatever a party does. The last places are kept for what root keys sign, so that a stolen key can always be ended [LG1341].
 */
export const MOST_SUCCESSORS = 8;
/** How many of them may be named by rotation. */
export const MOST_ROTATIONS = 6;

/** A key and where it counts: on sizes up to `until` of each log; null: it is the last. */
export interface KeyPeriod {
  readonly printed: string;
  readonly key: VerifierKey;
  /** Origin that checkpoints carry in this period. */
  readonly origin: string;
  readonly until: Readonly<Record<string, number>> | null;
}

interface ReadNote {
  readonly note: Uint8Array;
  readonly read: KeyStatement;
}

/** Verifier of any of the two Ed25519 types. */
export function verifierOf(key: VerifierKey, verify: VerifyEd25519): NoteVerifier {
  return key.type === ED25519_COSIGNATURE ? cosignatureVerifier(key, verify) : ed25519Verifier(key, verify);
}

/** The key periods of one party's key, oldest first. `statements` may hold anything, in any order. */
export function keyPeriods(
  { genesis, hash }: { readonly genesis: Genesis; readonly hash: string },
  party: GenesisParty,
  role: KeyRole,
  statements: readonly Uint8Array[],
  ports: SignaturePorts,
): readonly KeyPeriod[] {
  const notes = statements.flatMap((note) => {
    const read = readKeyStatement(note);
    return read.ok ? [{ note, read: read.value }] : [];
  });
  const periods: KeyPeriod[] = [];
  let at = { printed: role === 'log' ? party.logKey : party.cosignKey, origin: party.origin };
  for (;;) {
    const key = parseVerifierKey(at.printed, ports.sha256);
    if (!key.ok) throw new RangeError('a key that counts does not read');
    const current = { ...at, key: key.value };
    const isUsed = periods.some(({ printed }) => printed === at.printed);
    const isLast = isUsed || periods.length >= MOST_SUCCESSORS;
    const next = isLast ? null : nextAfter(current, { genesis, hash, party, role, notes, periods, ports });
    periods.push({ ...current, until: next?.until ?? null });
    if (next === null) return periods;
    at = { printed: next.newKey, origin: next.origin };
  }
}

interface Place {
  readonly genesis: Genesis;
  readonly hash: string;
  readonly party: GenesisParty;
  readonly role: KeyRole;
  readonly notes: readonly ReadNote[];
  readonly periods: readonly KeyPeriod[];
  readonly ports: SignaturePorts;
}

interface Next {
  readonly newKey: string;
  readonly origin: string;
  readonly until: Readonly<Record<string, number>>;
}

type Current = Omit<KeyPeriod, 'until'>;

function nextAfter(current: Current, place: Place): Next | null {
  const { party, role, notes, hash } = place;
  const changes = (statement: 'rotate' | 'revoke'): readonly Next[] =>
    notes.flatMap(({ note, read }) => {
      if (read.statement !== statement) return [];
      const { change } = read;
      const isOfKey =
        change.oldKey === current.printed && change.party === party.letter && change.role === role;
      if (!isOfKey || change.plan !== hash || !isChangeSigned(note, statement, change, current, place))
        return [];
      return [{ newKey: change.newKey, origin: current.origin, until: change.until }];
    });
  const resumptions = notes.flatMap(({ note, read }) => {
    if (read.statement !== 'resume' || role !== 'log') return [];
    const { resumption } = read;
    const isOfLog = resumption.log === party.letter && resumption.origin === current.origin;
    if (!isOfLog || resumption.plan !== hash || !isResumptionSigned(note, resumption, place)) return [];
    const { newKey, newOrigin, size } = resumption;
    return [{ newKey, origin: newOrigin, until: { [party.letter]: size } }];
  });
  const rotations = place.periods.length < MOST_ROTATIONS ? changes('rotate') : [];
  for (const candidates of [resumptions, changes('revoke'), rotations]) {
    const distinct = new Set(candidates.map(({ newKey, until }) => JSON.stringify([newKey, until])));
    if (distinct.size > 0) return distinct.size === 1 ? (candidates[0] ?? null) : null;
  }
  return null;
}

function isSound(newKey: string, name: string, type: number, { ports }: Place): VerifierKey | null {
  const key = parseVerifierKey(newKey, ports.sha256);
  if (!key.ok || key.value.name !== name || key.value.type !== type) return null;
  return isWeakPublicKey(key.value.publicKey) ? null : key.value;
}

function isChangeSigned(
  note: Uint8Array,
  statement: 'rotate' | 'revoke',
  { newKey, until }: KeyChange,
  current: Current,
  place: Place,
): boolean {
  const { party, periods, ports } = place;
  const key = isSound(newKey, current.key.name, current.key.type, place);
  if (key === null || equalBytes(key.publicKey, current.key.publicKey)) return false;
  const before = periods.at(-1)?.until ?? {};
  // A key that ends before it began would take back what the key before it had signed.
  if (Object.entries(before).some(([log, size]) => (until[log] ?? 0) < size)) return false;
  const root = parseVerifierKey(party.rootKey, ports.sha256);
  const first = statement === 'rotate' ? current.key : root.ok ? root.value : null;
  return first !== null && areAllSigned(note, [first, key], ports);
}

function isResumptionSigned(note: Uint8Array, { newKey, newOrigin }: Resumption, place: Place): boolean {
  const { genesis, ports, party } = place;
  const key = isSound(newKey, newOrigin, 1, place);
  const isFree = genesis.parties.every(
    ({ origin }) => ![origin, cosignerName(origin), rootName(origin)].includes(newOrigin),
  );
  if (key === null || !isFree || !newOrigin.startsWith(`${party.origin}/`)) return false;
  const roots = genesis.parties.flatMap(({ rootKey }) => {
    const root = parseVerifierKey(rootKey, ports.sha256);
    return root.ok ? [root.value] : [];
  });
  return areAllSigned(note, [...roots, key], ports);
}

function areAllSigned(note: Uint8Array, keys: readonly VerifierKey[], { verify }: SignaturePorts): boolean {
  const opened = openNote(
    note,
    keys.map((key) => verifierOf(key, verify)),
  );
  return (
    opened.ok &&
    keys.every(({ name, keyId }) =>
      opened.value.verified.some((line) => line.name === name && line.keyId === keyId),
    )
  );
}
