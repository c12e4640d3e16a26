/**
 * One joint log against what was signed of it: its entries lead to the tree of every checkpoint that is held, each signature and
 * cosignature holds, and nothing is missing of what this node undertook to sign or to cosign. What is wrong is named; nothing is mended.
 */
import { equalBytes, fromBase64, type Sha256 } from '../../../base/index.ts';
import {
  type Authority,
  type CheckpointFault,
  cosignerName,
  type Entry,
  LogTree,
  leafHash,
  type OpenedGenesis,
  parseForkProof,
  parseNote,
  placeHashed,
  type SignaturePorts,
  type SignedHead,
  type TreeHead,
  verifyForkProof,
} from '../../../ledger/index.ts';
import type { Message } from '../../../views/index.ts';
import type { JointEntryRow, JointLogRow } from '../../ports/index.ts';

/** A finding at a place of its log, or of what belongs to it. */
export const finding = (code: string, at: string | number = ''): Message => ({ code, facts: { at } });

/** The entries of a log as they are read in order, and the tree that they make. */
export class ReadLog {
  readonly letter: string;
  readonly tree: LogTree;
  readonly findings: Message[] = [];
  readonly #slot: { readonly plan: string; readonly entryBytes: number };
  readonly #isOwn: boolean;
  readonly #sha256: Sha256;

  constructor({ genesis, hash }: OpenedGenesis, letter: string, me: string, sha256: Sha256) {
    this.letter = letter;
    this.tree = new LogTree(sha256);
    this.#slot = { plan: hash, entryBytes: genesis.quotas.entryBytes };
    this.#isOwn = letter === me;
    this.#sha256 = sha256;
  }

  /** Takes the next row and answers the entry; null where it is none, or not at its place. */
  add({ seq, bytes }: JointEntryRow): Entry | null {
    const at = this.tree.size;
    if (seq !== at && !this.findings.some(({ code }) => code === 'entries-missing'))
      this.findings.push(finding('entries-missing', at));
    const leaf = leafHash(bytes, this.#sha256);
    this.tree.append(leaf);
    const { entry, fault } = placeHashed(bytes, leaf, { ...this.#slot, log: this.letter, seq: at });
    // What others have signed stands in their logs whatever it is; a node enters nothing of its own that is no entry.
    if (fault !== null && this.#isOwn) this.findings.push(finding('entry-wrong', at));
    return entry;
  }
}

/** What a log's signatures are held against. */
export interface SignedOf {
  readonly opened: OpenedGenesis;
  readonly authority: Authority;
  readonly ports: SignaturePorts;
  /** All that is known about keys. */
  readonly statements: readonly Uint8Array[];
  /** What this node undertook to sign or cosign of the log, and what the marker beside the keys says was signed. */
  readonly undertaken: readonly TreeHead[];
}

/** Names and key ids under which anybody may sign about the plan's logs. */
function signersOf({ opened, authority }: SignedOf): ReadonlySet<string> {
  return new Set(
    opened.genesis.parties.flatMap(({ letter, origin }) => [
      ...authority.logKeys(letter).map((period) => `${period.origin} ${period.key.keyId}`),
      ...authority.cosignKeys(letter).map(({ key }) => `${cosignerName(origin)} ${key.keyId}`),
    ]),
  );
}

interface HeldNotes {
  readonly heads: readonly SignedHead[];
  readonly findings: readonly Message[];
}

/** What is told of a checkpoint that is not taken; nothing of one by a key that ended after it was kept: it counts no more. */
const words: Readonly<Record<CheckpointFault, string | null>> = {
  'note-malformed': 'checkpoint-unreadable',
  'checkpoint-malformed': 'checkpoint-unreadable',
  'origin-wrong': 'origin-wrong',
  'signature-wrong': 'signature-wrong',
  'signature-unknown': 'signature-missing',
  'second-line-missing': 'signature-missing',
  'key-ended': null,
};

function openNotes(letter: string, row: JointLogRow | undefined, signed: SignedOf): HeldNotes {
  const heads: SignedHead[] = [];
  const findings: Message[] = [];
  const signers = signersOf(signed);
  for (const [n, text] of (row?.notes ?? []).entries()) {
    const note = fromBase64(text);
    const opened = note === null ? null : signed.authority.open(note);
    if (note === null || opened === null || !opened.ok) {
      const code = words[opened?.ok === false ? opened.error : 'note-malformed'];
      if (code !== null) findings.push(finding(code, n + 1));
      continue;
    }
    const head = opened.value;
    if (head.letter !== letter) findings.push(finding('origin-wrong', n + 1));
    else heads.push(head);
    const parsed = parseNote(note);
    const isForeign = (parsed.ok ? parsed.value.lines : []).some(
      ({ name, keyId }) => !signers.has(`${name} ${keyId}`) && !isSecondLine(name, head, signed),
    );
    if (isForeign) findings.push(finding('signer-unknown', n + 1));
  }
  return { heads, findings };
}

/** A further line by the log's own side, under a name of its own, is nobody's business here. */
function isSecondLine(name: string, { origin }: SignedHead, { opened }: SignedOf): boolean {
  const names = opened.genesis.parties.flatMap((party) => [party.origin, cosignerName(party.origin)]);
  return name.startsWith(origin) && !names.includes(name);
}

/** What was found of a log's signatures, and up to which sizes they reach. */
export interface SignedFindings {
  readonly findings: readonly Message[];
  /** Newest size that is signed and held. */
  readonly signed: number;
  /** Largest size that is signed, held or not. */
  readonly heard: number;
  /** Largest size that all others have cosigned. */
  readonly registered: number;
}

/** What is wrong between the tree that was read and what was signed of it. */
export function checkSigned(
  { letter, tree }: ReadLog,
  row: JointLogRow | undefined,
  signed: SignedOf,
): SignedFindings {
  const { heads, findings } = openNotes(letter, row, signed);
  const found = [...findings];
  const isForked = row?.fork !== null && row !== undefined;
  if (isForked && !isProof(letter, row.fork, signed)) found.push(finding('fork-proof-wrong'));
  // Of two histories the notes of one do not fit the other: that is what the proof is about.
  const mustFit = isForked ? signed.undertaken : [...heads, ...signed.undertaken];
  const wrong = mustFit.find(({ size, root }) => size <= tree.size && !equalBytes(tree.rootAt(size), root));
  if (wrong !== undefined) found.push(finding('root-wrong', wrong.size));
  const furthest = Math.max(0, ...signed.undertaken.map(({ size }) => size));
  if (furthest > tree.size) found.push(finding('signed-beyond', furthest));
  const largest = (of: readonly SignedHead[]): number => Math.max(0, ...of.map(({ size }) => size));
  return {
    findings: found,
    signed: largest(heads.filter(({ size }) => size <= tree.size)),
    heard: largest(heads),
    registered: largest(heads.filter((head) => signed.authority.isCosignedByAll(head))),
  };
}

function isProof(letter: string, fork: Uint8Array | null, { opened, ports, statements }: SignedOf): boolean {
  const proof = fork === null ? null : parseForkProof(fork);
  if (proof?.ok !== true) return false;
  // A proof may have been made by one who knew more of keys than it carries.
  const known = { ...proof.value, statements: [...proof.value.statements, ...statements] };
  const proven = verifyForkProof(known, opened, ports);
  return proven.ok && proven.value.letter === letter;
}
