/** Own tables: what the machine proposes, mentions, history, and blobs. They never leave the node. */
import { hash } from 'node:crypto';
import type {
  BlobWriter,
  ExtractionRow,
  MentionRow,
  OwnHistoryRow,
  OwnWriter,
  ProposalRow,
} from '../../app/index.ts';
import { problem, type Span } from '../../base/index.ts';
import { StoreFailure } from '../failure.ts';
import { readyRead } from '../ready.ts';
import { change, type Db, fromFlag, fromJson, idPieces, putRows, toFlag, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

function toProposal(row: Tables['proposals']): ProposalRow {
  return {
    proposalId: row.proposal_id,
    textId: row.text_id,
    provisionId: row.provision_id,
    spans: fromJson(row.spans),
    reading: fromJson(row.reading),
    origin: row.origin as ProposalRow['origin'], // as: written from a ProposalRow
    state: row.state as ProposalRow['state'], // as: written from a ProposalRow
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    byMark: fromFlag(row.by_mark),
  };
}

const readDiagnostics = readyRead(['plan'], (db, planId: string) =>
  db.selectFrom('extractions').select(['text_id', 'diagnostics']).where('plan_id', '=', planId),
);

export class OwnRepository implements OwnWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async extraction(planId: string, textId: string): Promise<ExtractionRow | null> {
    const row = await this.#db
      .selectFrom('extractions')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('text_id', '=', textId)
      .executeTakeFirst();
    if (!row) return null;
    const { engine } = row;
    return { textId, engine, outline: fromJson(row.outline), diagnostics: fromJson(row.diagnostics) };
  }

  /** By text and place in it. An empty list of states or provisions asks for nothing. */
  async proposals(
    planId: string,
    filter: { textId?: string; state?: readonly ProposalRow['state'][]; provisionIds?: readonly string[] },
  ): Promise<readonly ProposalRow[]> {
    if (filter.state?.length === 0 || filter.provisionIds?.length === 0) return [];
    let query = this.#db.selectFrom('proposals').selectAll().where('plan_id', '=', planId);
    if (filter.textId !== undefined) query = query.where('text_id', '=', filter.textId);
    if (filter.state !== undefined) query = query.where('state', 'in', filter.state);
    if (filter.provisionIds !== undefined) query = query.where('provision_id', 'in', filter.provisionIds);
    const rows = await query.orderBy('text_id').orderBy('start_at').orderBy('proposal_id').execute();
    return rows.map(toProposal);
  }

  async provisionsOfProposals(planId: string, textId: string): Promise<readonly string[]> {
    const query = this.#db.selectFrom('proposals').select('provision_id').distinct();
    const rows = await query.where('plan_id', '=', planId).where('text_id', '=', textId).execute();
    return rows.map((row) => row.provision_id);
  }

  /** In the order asked for; unknown ids are left out. */
  async proposalsById(planId: string, ids: readonly string[]): Promise<readonly ProposalRow[]> {
    const found = new Map<string, ProposalRow>();
    for (const piece of idPieces(ids)) {
      const query = this.#db.selectFrom('proposals').selectAll().where('plan_id', '=', planId);
      const rows = await query.where('proposal_id', 'in', piece).execute();
      for (const row of rows) found.set(row.proposal_id, toProposal(row));
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async diagnostics(planId: string): Promise<ReadonlyMap<string, ExtractionRow['diagnostics']>> {
    const rows = await readDiagnostics(this.#db, planId);
    return new Map(rows.map((row) => [row.text_id, fromJson(row.diagnostics)]));
  }

  async placeMap(planId: string, textId: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('place_maps')
      .select('sha256')
      .where('plan_id', '=', planId)
      .where('text_id', '=', textId)
      .executeTakeFirst();
    return row?.sha256 ?? null;
  }

  async mentions(planId: string, textId: string, within?: Span): Promise<readonly MentionRow[]> {
    let query = this.#db
      .selectFrom('mentions')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('text_id', '=', textId);
    if (within !== undefined) {
      // The end bounds the start as well, so that the index gives both ends of what is read.
      query = query.where('start_at', '>=', within.start).where('start_at', '<=', within.end);
      query = query.where('end_at', '<=', within.end);
    }
    const rows = await query.orderBy('start_at').orderBy('ordinal').execute();
    return rows.map((row) => ({
      textId,
      type: row.type,
      start: row.start_at,
      end: row.end_at,
      text: row.words,
    }));
  }

  /** Oldest first. */
  async history(planId: string, subject: string): Promise<readonly OwnHistoryRow[]> {
    const rows = await this.#db
      .selectFrom('own_history')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('subject', '=', subject)
      .orderBy('id')
      .execute();
    return rows.map(({ id, at, by_person, act, detail }) => ({
      id,
      at,
      by: by_person,
      act,
      subject,
      detail: fromJson(detail),
    }));
  }

  /** Replaces what was extracted from the text before, its mentions included. */
  async putExtraction(planId: string, row: ExtractionRow, mentions: readonly MentionRow[]): Promise<void> {
    const { textId, engine } = row;
    if (mentions.some((mention) => mention.textId !== textId))
      throw new RangeError('mentions of another text');
    const kept = {
      plan_id: planId,
      text_id: textId,
      engine,
      outline: toJson(row.outline),
      diagnostics: toJson(row.diagnostics),
    };
    await putRows(this.#db, 'extractions', ['plan_id', 'text_id'], [kept]);
    await change(
      this.#db,
      this.#db.deleteFrom('mentions').where('plan_id', '=', planId).where('text_id', '=', textId),
    );
    const rows = mentions.map(({ type, start, end, text }, ordinal) => ({
      plan_id: planId,
      text_id: textId,
      ordinal,
      type,
      start_at: start,
      end_at: end,
      words: text,
    }));
    await putRows(this.#db, 'mentions', ['plan_id', 'text_id', 'ordinal'], rows, 'refuse');
  }

  async putPlaceMap(planId: string, textId: string, sha256: string): Promise<void> {
    const row = { plan_id: planId, text_id: textId, sha256 };
    await putRows(this.#db, 'place_maps', ['plan_id', 'text_id'], [row]);
  }

  async putProposals(planId: string, rows: readonly ProposalRow[]): Promise<void> {
    const kept = rows.map((row) => ({
      plan_id: planId,
      proposal_id: row.proposalId,
      text_id: row.textId,
      provision_id: row.provisionId,
      start_at: row.spans[0]?.start ?? 0,
      spans: toJson(row.spans),
      reading: toJson(row.reading),
      origin: row.origin,
      state: row.state,
      decided_by: row.decidedBy,
      decided_at: row.decidedAt,
      by_mark: toFlag(row.byMark),
    }));
    await putRows(this.#db, 'proposals', ['plan_id', 'proposal_id'], kept);
  }

  async addHistory(planId: string, rows: readonly OwnHistoryRow[]): Promise<void> {
    const kept = rows.map(({ id, at, by, act, subject, detail }) => ({
      plan_id: planId,
      subject,
      id,
      at,
      by_person: by,
      act,
      detail: toJson(detail),
    }));
    await putRows(this.#db, 'own_history', ['plan_id', 'subject', 'id'], kept, 'refuse');
  }
}

export class BlobRepository implements BlobWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async get(planId: string, sha256: string): Promise<Uint8Array | null> {
    const bytes = await this.peek(planId, sha256);
    if (bytes !== null && hash('sha256', bytes) !== sha256)
      throw new StoreFailure(problem('file-not-as-named', { plan: planId, file: sha256 }));
    return bytes;
  }

  async peek(planId: string, sha256: string): Promise<Uint8Array | null> {
    const row = await this.#db
      .selectFrom('blobs')
      .select('bytes')
      .where('plan_id', '=', planId)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    return row?.bytes ?? null;
  }

  async put(planId: string, sha256: string, bytes: Uint8Array): Promise<void> {
    await putRows(this.#db, 'blobs', ['plan_id', 'sha256'], [{ plan_id: planId, sha256, bytes }], 'keep');
  }

  async drop(planId: string, sha256: string): Promise<void> {
    const named = this.#db.deleteFrom('blobs').where('plan_id', '=', planId).where('sha256', '=', sha256);
    await change(this.#db, named);
  }
}
