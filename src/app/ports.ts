/**
 * What the use cases need from the outside: the store, keys, clock. Adapters are in `store` and `main`.
 *
 * A Reader sees one consistent snapshot and cannot write. A Writer exists only inside a transaction: everything it did
 * is kept together or not at all, and `write` answers only after the data is durable. One transaction = one plan (or
 * the node's own tables: scope 'node'). Returning an error Result rolls the transaction back.
 */
import type { Clock, Json, Problem, RandomBytes, Result, Sha256, Span } from '../base/index.ts';
import type {
  AdoptedValue,
  CutItem,
  LocalName,
  OutlineNode,
  PartyValue,
  ReadingValue,
  TextRecord,
} from '../plan/index.ts';

export type PlanId = string;

/** A page of rows in a stable order; `next` is null at the end. Cursors are opaque to callers. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}
export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}

// ── logs ─────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Head of a log: how many entries, the tree's right edge (hashes of its complete subtrees, largest first), its root. */
export interface LogHead {
  readonly log: string;
  readonly size: number;
  readonly edge: readonly Uint8Array[];
  readonly root: Uint8Array;
}
export interface EntryRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly kind: string;
  readonly register: string | null;
  readonly by: string;
  readonly at: string;
}
/** A complete subtree's hash: `index`-th node at `level` (0 = leaves). */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}
export interface CheckpointRow {
  readonly size: number;
  readonly root: Uint8Array;
  /** The signed note's exact bytes. */
  readonly note: Uint8Array;
}
export interface LogReader {
  head(planId: PlanId, log: string): Promise<LogHead | null>;
  entries(planId: PlanId, log: string, from: number, limit: number): Promise<readonly EntryRow[]>;
  /** Newest first; `register` narrows to one register or, with a trailing '/', to a prefix. */
  entriesNewestFirst(
    planId: PlanId,
    log: string,
    page: PageRequest & { register?: string; by?: string },
  ): Promise<Page<EntryRow>>;
  nodes(
    planId: PlanId,
    log: string,
    at: readonly { level: number; index: number }[],
  ): Promise<readonly TreeNode[]>;
  latestCheckpoint(planId: PlanId, log: string): Promise<CheckpointRow | null>;
  genesis(planId: PlanId, log: string): Promise<Uint8Array | null>;
}
export interface LogWriter extends LogReader {
  create(planId: PlanId, log: string, genesis: Uint8Array): Promise<void>;
  /** Locks the head row for this transaction. */
  headForUpdate(planId: PlanId, log: string): Promise<LogHead>;
  append(
    planId: PlanId,
    before: LogHead,
    rows: readonly EntryRow[],
    nodes: readonly TreeNode[],
    after: LogHead,
  ): Promise<void>;
  putCheckpoint(planId: PlanId, log: string, row: CheckpointRow): Promise<void>;
}

// ── registers: the fold, kept incrementally ──────────────────────────────────────────────────────────────────────
/** A register's fold state. `state` is the ledger's own JSON; `value` the agreed value, null when none or contested. */
export interface RegisterRow {
  readonly register: string;
  readonly state: Json;
  readonly value: Json;
  readonly heads: readonly string[];
  /** Seq of the newest entry that touched it. */
  readonly seq: number;
}
export interface RegisterReader {
  get(planId: PlanId, register: string): Promise<RegisterRow | null>;
  many(planId: PlanId, registers: readonly string[]): Promise<readonly RegisterRow[]>;
  withPrefix(planId: PlanId, prefix: string): Promise<readonly RegisterRow[]>;
}
export interface RegisterWriter extends RegisterReader {
  put(planId: PlanId, rows: readonly RegisterRow[]): Promise<void>;
  clear(planId: PlanId): Promise<void>;
}

// ── projections of settled registers ─────────────────────────────────────────────────────────────────────────────
export interface PlanRow {
  readonly planId: PlanId;
  readonly title: LocalName;
  readonly parties: readonly PartyValue[];
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly adopted: AdoptedValue | null;
  /** Size of the internal log when the row last changed: the plan's version for ETag. */
  readonly version: number;
  readonly createdAt: string;
}
export interface TextRow extends TextRecord {
  readonly textId: string;
  /** Newest text of its chain of better copies. */
  readonly current: boolean;
  readonly outlineAccepted: boolean;
}
export interface ProvisionRow extends OutlineNode {
  readonly textId: string;
  /** Position in reading order. */
  readonly order: number;
  readonly parent: string | null;
  /** 'open' until cut; 'covered' holds commitments; 'none' marked as holding none. */
  readonly coverage: 'open' | 'covered' | 'none';
}
export interface CommitmentRow {
  readonly commitmentId: string;
  readonly provisionId: string;
  /** Outline path of its provision ('2.1.3') and its ordinal in it, for order and display. */
  readonly path: string;
  readonly ordinal: number;
  readonly spans: CutItem['spans'];
  readonly parents: readonly string[];
  readonly reading: ReadingValue;
  /** False after a re-cut took it out of its provision's list. */
  readonly live: boolean;
  /** False where a better copy of the text no longer holds its exact words. */
  readonly anchored: boolean;
  readonly version: number;
}
export interface CommitmentFilter {
  /** Provision ids whose subtree is meant; empty = all. */
  readonly provisions?: readonly string[];
  readonly actor?: readonly string[];
  readonly kind?: readonly string[];
  readonly strength?: readonly string[];
  readonly live?: boolean;
}
export interface ProjectionReader {
  plans(): Promise<readonly PlanRow[]>;
  plan(planId: PlanId): Promise<PlanRow | null>;
  texts(planId: PlanId): Promise<readonly TextRow[]>;
  provisions(planId: PlanId, textId: string): Promise<readonly ProvisionRow[]>;
  /** In reading order. */
  commitments(planId: PlanId, filter: CommitmentFilter): Promise<readonly CommitmentRow[]>;
  commitment(planId: PlanId, commitmentId: string): Promise<CommitmentRow | null>;
}
export interface ProjectionWriter extends ProjectionReader {
  putPlan(row: PlanRow): Promise<void>;
  putText(planId: PlanId, row: TextRow): Promise<void>;
  /** Replaces the text's provisions. */
  putProvisions(planId: PlanId, textId: string, rows: readonly ProvisionRow[]): Promise<void>;
  setCoverage(planId: PlanId, provisionId: string, coverage: ProvisionRow['coverage']): Promise<void>;
  putCommitments(planId: PlanId, rows: readonly CommitmentRow[]): Promise<void>;
  /** Drops every projection of the plan, the registers included; the logs and own tables stay. */
  clear(planId: PlanId): Promise<void>;
}

// ── own tables: never leave the node ─────────────────────────────────────────────────────────────────────────────
export interface ExtractionRow {
  readonly textId: string;
  readonly engine: string;
  readonly outline: readonly OutlineNode[];
  readonly diagnostics: readonly {
    code: string;
    severity: 'info' | 'warning' | 'error';
    start: number;
    end: number;
    facts: Readonly<Record<string, string | number>>;
  }[];
}
/** A machine's proposal. `origin` tells a machine's from one that a person drew and has not accepted yet. */
export interface ProposalRow {
  readonly proposalId: string;
  readonly textId: string;
  readonly provisionId: string;
  readonly spans: readonly Span[];
  readonly reading: ReadingValue;
  readonly origin: 'machine' | 'person';
  readonly state: 'open' | 'accepted' | 'rejected' | 'replaced' | 'orphaned';
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}
export interface MentionRow {
  readonly textId: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** One line of an own table's history. */
export interface OwnHistoryRow {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly subject: string;
  readonly detail: Json;
}
export interface OwnReader {
  extraction(planId: PlanId, textId: string): Promise<ExtractionRow | null>;
  proposals(
    planId: PlanId,
    filter: { textId?: string; state?: readonly ProposalRow['state'][]; provisionIds?: readonly string[] },
  ): Promise<readonly ProposalRow[]>;
  proposalsById(planId: PlanId, ids: readonly string[]): Promise<readonly ProposalRow[]>;
  mentions(planId: PlanId, textId: string, within?: Span): Promise<readonly MentionRow[]>;
  history(planId: PlanId, subject: string): Promise<readonly OwnHistoryRow[]>;
}
export interface OwnWriter extends OwnReader {
  putExtraction(planId: PlanId, row: ExtractionRow, mentions: readonly MentionRow[]): Promise<void>;
  putProposals(planId: PlanId, rows: readonly ProposalRow[]): Promise<void>;
  addHistory(planId: PlanId, rows: readonly OwnHistoryRow[]): Promise<void>;
}

// ── blobs ────────────────────────────────────────────────────────────────────────────────────────────────────────
export interface BlobReader {
  /** Bytes by lower-case hex SHA-256, or null. */
  get(planId: PlanId, sha256: string): Promise<Uint8Array | null>;
}
export interface BlobWriter extends BlobReader {
  /** Idempotent. */
  put(planId: PlanId, sha256: string, bytes: Uint8Array): Promise<void>;
}

// ── accounts ─────────────────────────────────────────────────────────────────────────────────────────────────────
export type Role = 'administrator' | 'coordinator' | 'contributor' | 'reader' | 'auditor';
export interface PersonRow {
  readonly personId: string;
  /** Party-local pseudonym used in entries: 'a-1', never reused. */
  readonly pseudonym: string;
  /** Sign-in name, unique after folding. */
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** Areas open to this person, by plan: provision ids whose subtree is open; a plan that is absent is wholly open. */
  readonly areas: Readonly<Record<PlanId, readonly string[]>>;
  readonly language: 'zh' | 'lo' | 'en';
  readonly active: boolean;
  readonly passwordHash: string | null;
  readonly version: number;
}
/** `deputy` acts with the roles and areas of `person` from `from` to `to` (dates, both included). */
export interface DeputyRow {
  readonly deputyId: string;
  readonly person: string;
  readonly deputy: string;
  readonly from: string;
  readonly to: string;
}
export interface SessionRow {
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string;
  readonly personId: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
}
export interface OneTimeCodeRow {
  readonly codeHash: string;
  readonly purpose: 'setup' | 'password';
  readonly personId: string | null;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}
export interface AccountReader {
  people(): Promise<readonly PersonRow[]>;
  person(personId: string): Promise<PersonRow | null>;
  personByName(foldedName: string): Promise<PersonRow | null>;
  deputies(): Promise<readonly DeputyRow[]>;
  session(tokenHash: string): Promise<SessionRow | null>;
  code(codeHash: string): Promise<OneTimeCodeRow | null>;
}
export interface AccountWriter extends AccountReader {
  /** Next unused pseudonym number; never given twice. */
  nextPseudonym(): Promise<number>;
  putPerson(row: PersonRow, foldedName: string): Promise<void>;
  putDeputy(row: DeputyRow): Promise<void>;
  removeDeputy(deputyId: string): Promise<void>;
  putSession(row: SessionRow): Promise<void>;
  removeSession(tokenHash: string): Promise<void>;
  removeSessionsOf(personId: string): Promise<void>;
  putCode(row: OneTimeCodeRow): Promise<void>;
}

// ── idempotency, node settings ───────────────────────────────────────────────────────────────────────────────────
export interface IdempotencyRow {
  readonly personId: string;
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly body: string;
  readonly createdAt: number;
}
export interface NodeReader {
  setting(key: string): Promise<Json>;
  idempotency(personId: string, key: string): Promise<IdempotencyRow | null>;
}
export interface NodeWriter extends NodeReader {
  putSetting(key: string, value: Json): Promise<void>;
  putIdempotency(row: IdempotencyRow): Promise<void>;
  dropIdempotencyBefore(createdAt: number): Promise<void>;
}

// ── the store ────────────────────────────────────────────────────────────────────────────────────────────────────
export interface StoreReader {
  readonly logs: LogReader;
  readonly registers: RegisterReader;
  readonly projections: ProjectionReader;
  readonly own: OwnReader;
  readonly blobs: BlobReader;
  readonly accounts: AccountReader;
  readonly node: NodeReader;
}
export interface StoreWriter {
  readonly logs: LogWriter;
  readonly registers: RegisterWriter;
  readonly projections: ProjectionWriter;
  readonly own: OwnWriter;
  readonly blobs: BlobWriter;
  readonly accounts: AccountWriter;
  readonly node: NodeWriter;
}
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  read<T>(work: (r: StoreReader) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in a transaction of `scope` and answers after it is durable. A failing disk gives 'store-full' or
   * 'store-busy' as a Result. `work` may run more than once (serialization retries): it must have no other effects.
   */
  write<T>(
    scope: PlanId | 'node',
    work: (w: StoreWriter) => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>>;
  /** Writes a complete copy to `path` (SQLite: VACUUM INTO; PostgreSQL: pg_dump where it is installed). */
  backup(path: string): Promise<Result<{ readonly bytes: number }, Problem>>;
  close(): Promise<void>;
}

// ── keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Signs with the node's log key; the private part never leaves the adapter. Ed25519 over the bytes, 64 bytes. */
export interface Signer {
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}
export interface NodeKeys {
  readonly log: Signer;
  readonly cosign: Signer;
  readonly root: Signer;
}
/** True if `signature` is the strict Ed25519 signature of `bytes` [LEDGER.md §6.2]. */
export type VerifyEd25519 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;

/** What every use case is handed. */
export interface App {
  readonly store: Store;
  readonly keys: NodeKeys;
  readonly verifyEd25519: VerifyEd25519;
  readonly sha256: Sha256;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly node: NodeIdentity;
}
/** Who this node is. */
export interface NodeIdentity {
  /** Party code as used in readings ('la'), its names, and the origin's host part ('ledger.example'). */
  readonly party: string;
  readonly names: LocalName;
  readonly host: string;
}
