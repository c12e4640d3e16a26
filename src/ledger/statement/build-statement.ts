/**
 * A statement for outsiders: chosen entries with their proofs, the genesis, the key statements that lead to the keys that
 * signed, chosen disclosures and blobs. Whoever has the genesis hash from paper can check it with common tools, without
 * us. It shows who wrote what, where it stands, and that the others held it by a time; it never shows that nothing came
 * later [LG33].
 */
import { err, hex, ok, type Result, type Sha256, utf8 } from '../../base/index.ts';
import type { EntryId } from '../entry.ts';
import { type RegisterState, stands } from '../fold/register-state.ts';
import type { Authority, SignedHead } from '../keys/authority.ts';
import { formatLogProof } from '../log-proof.ts';
import { type StatementFile, writeZip } from './write-zip.ts';

/** An entry to be stated. */
export interface StatedEntry {
  readonly letter: string;
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** Inclusion under the checkpoint. */
  readonly hashes: readonly Uint8Array[];
  /** A checkpoint that all other parties have cosigned. */
  readonly checkpoint: Uint8Array;
}

/** What a statement is made of. */
export interface StatementParts {
  /** The genesis note. */
  readonly genesis: Uint8Array;
  readonly entries: readonly StatedEntry[];
  /** Key statements that count, in the order in which they follow each other. */
  readonly statements: readonly Uint8Array[];
  /** Raw disclosures that the parties have released. */
  readonly disclosures: readonly string[];
  readonly blobs: readonly Uint8Array[];
}

/** Why no statement is made. */
export type StatementProblem =
  | { readonly fault: 'checkpoint-wrong'; readonly entry: string }
  /** Not all others have cosigned: outsiders would have to believe one side. */
  | { readonly fault: 'not-registered'; readonly entry: string };

/** The files of a statement, in one order. */
export function statementFiles(
  parts: StatementParts,
  authority: Authority,
  sha256: Sha256,
): Result<readonly StatementFile[], StatementProblem> {
  const files: StatementFile[] = [{ name: 'genesis', bytes: parts.genesis }];
  for (const [at, bytes] of parts.statements.entries())
    files.push({ name: `key-${String(at).padStart(3, '0')}.note`, bytes });
  const policies = new Map<string, Uint8Array>();
  for (const { letter, seq, bytes, hashes, checkpoint } of parts.entries) {
    const entry = `${letter}:${seq}`;
    const head = authority.open(checkpoint);
    if (!head.ok || head.value.letter !== letter) return err({ fault: 'checkpoint-wrong', entry });
    if (!authority.isCosignedByAll(head.value)) return err({ fault: 'not-registered', entry });
    policies.set(`policy-${letter}`, policyText(authority, head.value));
    const proof = formatLogProof({ index: seq, hashes, checkpoint });
    files.push({ name: `entry-${letter}-${seq}.json`, bytes });
    files.push({ name: `entry-${letter}-${seq}.tlog-proof`, bytes: proof });
  }
  for (const [name, bytes] of policies) files.push({ name, bytes });
  if (parts.disclosures.length > 0)
    files.push({ name: 'disclosures.jsonl', bytes: utf8(`${parts.disclosures.join('\n')}\n`) });
  for (const bytes of parts.blobs) files.push({ name: `blob-${hex(sha256(bytes))}`, bytes });
  return ok(files);
}

/** The statement's zip file. */
export function buildStatement(
  parts: StatementParts,
  authority: Authority,
  sha256: Sha256,
): Result<Uint8Array, StatementProblem> {
  const files = statementFiles(parts, authority, sha256);
  return files.ok ? ok(writeZip(files.value)) : files;
}

/**
 * The policy as C2SP tlog-policy writes it: the log's key, and the cosigning keys of all others, who must all have signed.
 * For tools that read it; our verifiers work it out from the genesis.
 */
export function policyText(
  authority: Authority,
  { letter, size }: Pick<SignedHead, 'letter' | 'size'>,
): Uint8Array {
  const others = authority.genesis.genesis.parties
    .map((party) => party.letter)
    .filter((other) => other !== letter);
  const lines = [
    `log ${authority.logKey(letter, size).printed}`,
    ...others.map((other) => `witness ${other} ${authority.cosignKey(other, letter, size).printed}`),
    `group others all ${others.join(' ')}`,
    'quorum others',
  ];
  return utf8(`${lines.join('\n')}\n`);
}

/** The entries that show an agreement: the proposal, and the confirmations that settled it. */
export function agreementEntries(register: RegisterState, proposal: EntryId): readonly EntryId[] {
  const found = Object.hasOwn(register.proposals, proposal) ? register.proposals[proposal] : undefined;
  if (found === undefined || !stands(found)) return [];
  const confirmed = Object.values(found.answers).flatMap(({ kind, entry }) =>
    kind === 'confirm' ? [entry] : [],
  );
  const deemed = Object.entries(found.deemed ?? {}).flatMap(([letter, { entry }]) =>
    Object.hasOwn(found.answers, letter) ? [] : [entry],
  );
  return [proposal, ...[...confirmed, ...deemed].sort()];
}
