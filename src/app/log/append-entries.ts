/**
 * Appends entries to the internal log inside a transaction: canonical bytes, leaf, tree nodes, head and register fold go
 * together or not at all [AP1]. The tree's edge and the registers are carried from entry to entry, so an act of many facts
 * costs one pass.
 */
import {
  canonicalize,
  err,
  fromUtf8,
  hex,
  type Json,
  type JsonObject,
  ok,
  type Problem,
  type Result,
} from '../../base/index.ts';
import {
  appendLeaf,
  type CompleteNode,
  type Content,
  type Edge,
  type Entry,
  type EntryKind,
  foldEntry,
  oneLogContext,
  type RegisterState,
  rootOf,
  type SealedEntry,
  sealEntry,
  statedContent,
  touchesRegister,
} from '../../ledger/index.ts';
import type { EntryRef } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App, BlobReader, EntryRow, RegisterRow, StoreWriter } from '../ports/index.ts';
import { nextEntryTime } from './entry-time.ts';
import { INTERNAL, type OpenLog, openLog } from './open-log.ts';

/** An act before it has a place in the log. */
export interface Draft {
  readonly kind: EntryKind;
  readonly register?: string;
  /** The value, for `propose` and `report`. */
  readonly value?: Json;
  readonly body?: JsonObject;
  /** Claims this time instead of one worked out from the clock. */
  readonly at?: string;
}

/** What was appended, and the registers that changed, as they now stand. */
export interface Appended {
  readonly entries: readonly EntryRef[];
  readonly registers: readonly RegisterRow[];
  readonly size: number;
  /** The time that the entries claim; '' where there are none. */
  readonly at: string;
}

/** A stored register state as the fold's own. */
export function foldState(row: RegisterRow | null): RegisterState | null {
  // as: written by `registerRow` from a RegisterState; the store keeps it as plain JSON.
  return row === null ? null : (row.state as unknown as RegisterState);
}

/** The agreed value behind a proposal's content: in place, or the blob it names. */
export async function contentValue(
  content: Content | null,
  blobs: BlobReader,
  planId: string,
): Promise<Json> {
  if (content === null) return null;
  if (typeof content.blob !== 'string') return content.value ?? null;
  const bytes = await blobs.get(planId, content.blob);
  const text = bytes === null ? null : fromUtf8(bytes);
  if (text === null) throw new Error(`blob ${content.blob} is missing`);
  const value: Json = JSON.parse(text);
  return value;
}

/** A register's row from its fold. */
export function registerRow(register: string, state: RegisterState, value: Json, seq: number): RegisterRow {
  const json: JsonObject = { ...state };
  return { register, state: json, value, heads: state.heads, seq };
}

class Batch {
  readonly rows: EntryRow[] = [];
  readonly nodes: CompleteNode[] = [];
  readonly entries: EntryRef[] = [];
  /** Registers that changed, as they now stand. */
  readonly registers = new Map<string, RegisterRow>();
  edge: Edge;
  readonly #before: ReadonlyMap<string, RegisterRow>;
  readonly #app: App;
  readonly #w: StoreWriter;
  readonly #log: OpenLog;
  readonly #planId: string;
  readonly #by: string;

  constructor(
    app: App,
    w: StoreWriter,
    log: OpenLog,
    planId: string,
    by: string,
    before: readonly RegisterRow[],
  ) {
    this.#before = new Map(before.map((row) => [row.register, row]));
    this.#app = app;
    this.#w = w;
    this.#log = log;
    this.#planId = planId;
    this.#by = by;
    this.edge = log.head.edge;
  }

  async add(draft: Draft, at: string): Promise<Result<null, Problem>> {
    const { register } = draft;
    const seq = this.#log.head.size + this.rows.length;
    const before =
      register === undefined ? null : (this.registers.get(register) ?? this.#before.get(register) ?? null);
    const heads = before?.heads ?? [];
    const entry: Entry = {
      v: 1,
      plan: this.#log.genesis.hash,
      log: INTERNAL,
      seq,
      at: draft.at ?? at,
      by: this.#by,
      kind: draft.kind,
      ...(register === undefined ? {} : { reg: register }),
      ...(heads.length === 0 ? {} : { base: heads }),
      ...(draft.body === undefined ? {} : { body: draft.body }),
    };
    const sealed = await this.#seal(entry, draft);
    if (!sealed.ok) return sealed;
    const { entry: made, bytes, leafHash, id } = sealed.value;
    this.rows.push({
      seq,
      bytes,
      leafHash,
      kind: made.kind,
      register: made.reg ?? null,
      by: made.by,
      at: made.at,
    });
    const grown = appendLeaf(this.edge, seq, leafHash, this.#app.sha256);
    this.edge = grown.edge;
    this.nodes.push(...grown.nodes);
    this.entries.push({ seq, id });
    if (register !== undefined && touchesRegister(made.kind)) await this.#fold(register, before, made, id);
    return ok(null);
  }

  /** A value that does not fit into an entry becomes a blob that the entry names. */
  async #seal(entry: Entry, draft: Draft): Promise<Result<SealedEntry, Problem>> {
    const { sha256 } = this.#app;
    if (draft.value === undefined) return sealEntry(entry, sha256);
    const inPlace = sealEntry({ ...entry, body: { ...entry.body, value: draft.value } }, sha256);
    if (inPlace.ok || inPlace.error.code !== 'entry-too-large') return inPlace;
    const bytes = canonicalize(draft.value);
    const blob = hex(sha256(bytes));
    await this.#w.blobs.put(this.#planId, blob, bytes);
    return sealEntry({ ...entry, body: { ...entry.body, blob, size: bytes.length } }, sha256);
  }

  async #fold(register: string, before: RegisterRow | null, entry: Entry, id: string): Promise<void> {
    const context = oneLogContext(this.#log.genesis.genesis, register, entry.log, entry.seq);
    const { state, changes } = foldEntry(foldState(before), entry, id, context);
    const voided = changes.find(({ change }) => change === 'void');
    if (voided !== undefined) throw new Error(`own entry is void: ${JSON.stringify(voided)}`);
    const value = await contentValue(statedContent(state, INTERNAL), this.#w.blobs, this.#planId);
    this.registers.set(register, registerRow(register, state, value, entry.seq));
  }
}

/** Appends the drafts in order. Nothing is kept where it answers a problem: the caller's transaction is given up. */
export async function appendEntries(
  app: App,
  w: StoreWriter,
  who: Pick<Actor, 'pseudonym'>,
  planId: string,
  drafts: readonly Draft[],
): Promise<Result<Appended, Problem>> {
  const touched = new Set(drafts.flatMap(({ register }) => register ?? []));
  const [log, before] = await Promise.all([
    openLog(app, w.logs, planId, () => w.logs.headForUpdate(planId, INTERNAL)),
    w.registers.many(planId, [...touched]),
  ]);
  if (!log.ok) return log;
  const { head } = log.value;
  if (drafts.length === 0) return ok({ entries: [], registers: [], size: head.size, at: '' });
  const newest = head.size === 0 ? [] : await w.logs.entries(planId, INTERNAL, head.size - 1, 1);
  const at = nextEntryTime(app.clock(), drafts[0]?.at === undefined ? (newest[0]?.at ?? null) : null);
  if (!at.ok) return at;
  const batch = new Batch(app, w, log.value, planId, who.pseudonym, before);
  for (const draft of drafts) {
    const added = await batch.add(draft, at.value);
    if (!added.ok) return err(added.error);
  }
  const size = head.size + batch.rows.length;
  const root = rootOf(batch.edge, app.sha256);
  await w.logs.append(planId, head, batch.rows, batch.nodes, { log: INTERNAL, size, edge: batch.edge, root });
  const registers = [...batch.registers.values()];
  await w.registers.put(planId, registers);
  return ok({ entries: batch.entries, registers, size, at: batch.rows.at(-1)?.at ?? at.value });
}
