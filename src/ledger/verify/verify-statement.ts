/**
 * Checks a statement as an outsider does: with nothing but the file and the genesis hash from paper. Keys in the file prove
 * nothing by themselves; without the hash it is found consistent, its origin unproven. Every file in it must be accounted
 * for, and every byte of what counts [LG34].
 */
import { equalBytes, err, fromUtf8, hex, type Json, ok, type Result } from '../../base/index.ts';
import {
  Authority,
  acceptEntry,
  type CheckpointFault,
  type Cosigned,
  type Disclosure,
  type Entry,
  entryId,
  type Genesis,
  type GenesisFault,
  leafHash,
  parseLogProof,
  policyText,
  readDisclosure,
  type SignaturePorts,
  type SignedHead,
  type StatementFile,
  verifyInclusion,
} from '../index.ts';
import { readZip, type ZipFault } from './read-zip.ts';

/** Why a statement is refused. */
export type StatementFault =
  | ZipFault
  | 'file-unknown'
  | 'file-missing'
  | 'genesis-hash-wrong'
  | `genesis-${GenesisFault}`
  /** A key statement that leads to no key that counts. */
  | 'key-unfounded'
  | 'proof-malformed'
  | `checkpoint-${CheckpointFault}`
  | 'checkpoint-other-log'
  /** Not all other parties have cosigned: it is one side's word. */
  | 'unilateral'
  | 'entry-malformed'
  | 'entry-misplaced'
  | 'inclusion-wrong'
  | 'policy-wrong'
  | 'disclosure-unfounded'
  | 'blob-unfounded';

/** Why, and in which file. */
export interface StatementRefusal {
  readonly fault: StatementFault;
  readonly file: string;
}

/** An entry that is proven. */
export interface ProvenEntry {
  readonly id: string;
  readonly letter: string;
  readonly seq: number;
  readonly entry: Entry;
  /** Size of the log at the checkpoint: what came after it is not shown. */
  readonly size: number;
  /** Who held it, and by when. */
  readonly cosigned: readonly Cosigned[];
  readonly disclosures: readonly Disclosure[];
}

/** What a statement proves. */
export interface ProvenStatement {
  /** Whether the genesis is the one whose hash was given. */
  readonly isOriginProven: boolean;
  readonly genesisHash: string;
  readonly genesis: Genesis;
  readonly entries: readonly ProvenEntry[];
  /** Names of blobs in the file. */
  readonly blobs: readonly string[];
}

type Step<T> = Result<T, StatementRefusal>;
const refuse = (fault: StatementFault, file: string) => err({ fault, file });

/** A genesis that all its root keys signed, with the keys that count in its plan before any statement about keys. */
export type FindPlan = (genesis: Uint8Array) => Result<Authority, GenesisFault>;

/** Checks the files of a statement's zip. */
export function verifyContents(
  zip: Uint8Array,
  genesisHash: string | null,
  findPlan: FindPlan,
  ports: SignaturePorts,
): Step<ProvenStatement> {
  const read = readZip(zip);
  if (!read.ok) return refuse(read.error, '');
  const files = new Map(read.value.map(({ name, bytes }) => [name, bytes]));
  const unknown = read.value.find(({ name }) => !names.some((form) => form.test(name)));
  if (unknown !== undefined) return refuse('file-unknown', unknown.name);
  const note = files.get('genesis');
  if (note === undefined) return refuse('file-missing', 'genesis');
  const plan = findPlan(note);
  if (!plan.ok) return refuse(`genesis-${plan.error}`, 'genesis');
  if (genesisHash !== null && plan.value.genesis.hash !== genesisHash)
    return refuse('genesis-hash-wrong', 'genesis');
  const authority = authorityFrom(plan.value, read.value, ports);
  if (!authority.ok) return authority;
  return contentsOf(read.value, authority.value, genesisHash !== null, ports);
}

const names = [
  /^genesis$/,
  /^key-\d{3}\.note$/,
  /^policy-[a-z]$/,
  /^entry-[a-z]-(?:0|[1-9]\d*)\.(?:json|tlog-proof)$/,
  /^disclosures\.jsonl$/,
  /^blob-[0-9a-f]{64}$/,
];

/** Every key statement must lead on: one that could be left out would be bytes that nobody has signed for. */
function authorityFrom(
  plan: Authority,
  files: readonly StatementFile[],
  ports: SignaturePorts,
): Step<Authority> {
  const notes = files.filter(({ name }) => name.startsWith('key-'));
  const periodsOf = (authority: Authority): number =>
    plan.genesis.genesis.parties.reduce(
      (n, { letter }) => n + authority.logKeys(letter).length + authority.cosignKeys(letter).length,
      0,
    );
  let authority = plan;
  for (const [at, { name }] of notes.entries()) {
    const statements = notes.slice(0, at + 1).map(({ bytes }) => bytes);
    const next = new Authority(plan.genesis, statements, ports);
    if (periodsOf(next) !== periodsOf(authority) + 1) return refuse('key-unfounded', name);
    authority = next;
  }
  return ok(authority);
}

function contentsOf(
  files: readonly StatementFile[],
  authority: Authority,
  isOriginProven: boolean,
  ports: SignaturePorts,
): Step<ProvenStatement> {
  const bytesOf = (name: string): Uint8Array | undefined => files.find((file) => file.name === name)?.bytes;
  const entries: Omit<ProvenEntry, 'disclosures'>[] = [];
  const heads = new Map<string, SignedHead>();
  for (const { name, bytes } of files) {
    const [, letter, digits] = /^entry-([a-z])-(\d+)\.(?:json|tlog-proof)$/.exec(name) ?? [];
    if (letter === undefined) continue;
    const stem = name.slice(0, name.lastIndexOf('.'));
    const proof = bytesOf(`${stem}.tlog-proof`);
    if (proof === undefined || bytesOf(`${stem}.json`) === undefined) return refuse('file-missing', stem);
    if (!name.endsWith('.json')) continue;
    const proven = proveEntry({ name, letter, seq: Number(digits), bytes, proof }, authority, ports);
    if (!proven.ok) return proven;
    heads.set(letter, proven.value.head);
    entries.push(proven.value.entry);
  }
  if (entries.length === 0) return refuse('file-missing', 'entry');
  for (const { name, bytes } of files) {
    const head = name.startsWith('policy-') ? heads.get(name.slice(7)) : undefined;
    if (name.startsWith('policy-') && (head === undefined || !equalBytes(bytes, policyText(authority, head))))
      return refuse('policy-wrong', name);
  }
  const disclosures = disclosuresIn(bytesOf('disclosures.jsonl'), entries, ports);
  if (!disclosures.ok) return disclosures;
  const blobs = blobsIn(files, entries, disclosures.value, ports);
  if (!blobs.ok) return blobs;
  const { genesis, hash } = authority.genesis;
  const proven = entries.map((entry) => ({
    ...entry,
    disclosures: disclosures.value.filter(({ digest }) => entry.entry._sd?.includes(digest)),
  }));
  return ok({ isOriginProven, genesisHash: hash, genesis, entries: proven, blobs: blobs.value });
}

interface EntryFiles {
  readonly name: string;
  readonly letter: string;
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly proof: Uint8Array;
}

function proveEntry(
  { name, letter, seq, bytes, proof: file }: EntryFiles,
  authority: Authority,
  { sha256 }: SignaturePorts,
): Step<{ readonly entry: Omit<ProvenEntry, 'disclosures'>; readonly head: SignedHead }> {
  const proof = parseLogProof(file);
  // What stands behind `extra` is signed by nobody.
  if (!proof.ok || proof.value.extra !== undefined) return refuse('proof-malformed', name);
  const head = authority.open(proof.value.checkpoint);
  if (!head.ok) return refuse(`checkpoint-${head.error}`, name);
  if (head.value.letter !== letter) return refuse('checkpoint-other-log', name);
  if (!authority.isCosignedByAll(head.value) || head.value.cosigned.length === 0)
    return refuse('unilateral', name);
  const accepted = acceptEntry(bytes);
  if (!accepted.ok) return refuse('entry-malformed', name);
  const entry = accepted.value;
  const isInPlace =
    entry.plan === authority.genesis.hash &&
    entry.log === letter &&
    entry.seq === seq &&
    proof.value.index === seq;
  if (!isInPlace) return refuse('entry-misplaced', name);
  const leaf = leafHash(bytes, sha256);
  const { size, root, cosigned } = head.value;
  if (!verifyInclusion(leaf, { index: seq, size, root }, proof.value.hashes, sha256))
    return refuse('inclusion-wrong', name);
  return ok({
    entry: { id: entryId(letter, seq, leaf), letter, seq, entry, size, cosigned },
    head: head.value,
  });
}

function disclosuresIn(
  file: Uint8Array | undefined,
  entries: readonly { readonly entry: Entry }[],
  { sha256 }: SignaturePorts,
): Step<readonly Disclosure[]> {
  if (file === undefined) return ok([]);
  const text = fromUtf8(file);
  if (text === null || !text.endsWith('\n')) return refuse('disclosure-unfounded', 'disclosures.jsonl');
  const disclosures: Disclosure[] = [];
  for (const raw of text.slice(0, -1).split('\n')) {
    const read = readDisclosure(raw, sha256);
    if (!read.ok || !entries.some(({ entry }) => entry._sd?.includes(read.value.digest)))
      return refuse('disclosure-unfounded', 'disclosures.jsonl');
    disclosures.push(read.value);
  }
  return ok(disclosures);
}

/** A blob must be what its name says, and named by an entry or by what is disclosed of one. */
function blobsIn(
  files: readonly StatementFile[],
  entries: readonly { readonly entry: Entry }[],
  disclosures: readonly Disclosure[],
  { sha256 }: SignaturePorts,
): Step<readonly string[]> {
  const said: readonly Json[] = [
    ...entries.map(({ entry }) => entry.body ?? {}),
    ...disclosures.map(({ value }) => value),
  ];
  const blobs: string[] = [];
  for (const { name, bytes } of files) {
    if (!name.startsWith('blob-')) continue;
    const hash = name.slice(5);
    if (hex(sha256(bytes)) !== hash || !said.some((value) => namesBlob(value, hash)))
      return refuse('blob-unfounded', name);
    blobs.push(hash);
  }
  return ok(blobs);
}

function namesBlob(value: Json, hash: string): boolean {
  if (typeof value === 'string') return value === hash;
  if (typeof value !== 'object' || value === null) return false;
  const members: readonly Json[] = isList(value) ? value : Object.values(value);
  return members.some((member) => namesBlob(member, hash));
}

// Array.isArray does not narrow readonly arrays.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
