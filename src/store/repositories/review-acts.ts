/** Acts of review. What an act changed can be large, so lists leave it out. */
import type { ReviewActRow, ReviewActWriter, StoredActPage } from '../../app/index.ts';
import type { ReviewChange } from '../../plan/index.ts';
import { type Db, fromJson, idPieces, putRows, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

const headColumns = [
  'act_id',
  'text_id',
  'at',
  'by_person',
  'act',
  'reason',
  'items',
  'provisions',
  'first_seq',
  'last_seq',
  'undoes',
  'undone_by',
] as const;

function toRow(row: Pick<Tables['review_acts'], (typeof headColumns)[number]>): ReviewActRow {
  const { first_seq: first, last_seq: last } = row;
  return {
    id: row.act_id,
    textId: row.text_id,
    at: row.at,
    by: row.by_person,
    act: row.act,
    reason: row.reason,
    items: row.items,
    provisions: fromJson(row.provisions),
    entries: first === null || last === null ? null : { first, last },
    undoes: row.undoes,
    undoneBy: row.undone_by,
  };
}

export class ReviewActRepository implements ReviewActWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async page(
    planId: string,
    { limit, past, act, by, since, until, oldestFirst = false }: Parameters<ReviewActWriter['page']>[1],
  ): Promise<StoredActPage> {
    let query = this.#db.selectFrom('review_acts').select(headColumns).where('plan_id', '=', planId);
    if (past !== null) query = query.where('act_id', oldestFirst ? '>' : '<', past);
    if (act !== undefined) query = query.where('act', '=', act);
    if (by !== undefined) query = query.where('by_person', '=', by);
    if (since !== undefined) query = query.where('at', '>=', since);
    if (until !== undefined) query = query.where('at', '<', until);
    const rows = await query
      .orderBy('act_id', oldestFirst ? 'asc' : 'desc')
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit).map(toRow);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > limit && last ? last.id : null };
  }

  async byId(planId: string, ids: readonly string[]): Promise<readonly ReviewActRow[]> {
    const found = new Map<string, ReviewActRow>();
    for (const piece of idPieces(ids)) {
      const query = this.#db.selectFrom('review_acts').select(headColumns).where('plan_id', '=', planId);
      for (const row of await query.where('act_id', 'in', piece).execute()) found.set(row.act_id, toRow(row));
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async change(planId: string, id: string): Promise<ReviewChange | null> {
    const row = await this.#db
      .selectFrom('review_acts')
      .select('change')
      .where('plan_id', '=', planId)
      .where('act_id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : fromJson(row.change);
  }

  async add(planId: string, row: ReviewActRow, change: ReviewChange): Promise<void> {
    const kept = {
      plan_id: planId,
      act_id: row.id,
      text_id: row.textId,
      at: row.at,
      by_person: row.by,
      act: row.act,
      reason: row.reason,
      items: row.items,
      provisions: toJson(row.provisions),
      change: toJson(change),
      first_seq: row.entries?.first ?? null,
      last_seq: row.entries?.last ?? null,
      undoes: row.undoes,
      undone_by: row.undoneBy,
    };
    await putRows(this.#db, 'review_acts', ['plan_id', 'act_id'], [kept], 'refuse');
  }

  async setUndone(planId: string, id: string, by: string | null): Promise<void> {
    await this.#db
      .updateTable('review_acts')
      .set({ undone_by: by })
      .where('plan_id', '=', planId)
      .where('act_id', '=', id)
      .execute();
  }
}
