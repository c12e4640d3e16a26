/** The node's settings, and answers kept under idempotency keys. */
import type { IdempotencyRow, NodeWriter } from '../../app/index.ts';
import type { Json } from '../../base/index.ts';
import { change, type Db, fromJson, putRows, toJson } from '../rows.ts';

export class NodeRepository implements NodeWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Null where it was never set. */
  async setting(key: string): Promise<Json> {
    const query = this.#db.selectFrom('settings').select('value').where('key', '=', key);
    const row = await query.executeTakeFirst();
    return row ? fromJson<Json>(row.value) : null;
  }

  async idempotency(personId: string, key: string): Promise<IdempotencyRow | null> {
    const row = await this.#db
      .selectFrom('idempotency')
      .selectAll()
      .where('person_id', '=', personId)
      .where('key', '=', key)
      .executeTakeFirst();
    if (!row) return null;
    const { request_hash, status, body, created_at } = row;
    return { personId, key, requestHash: request_hash, status, body, createdAt: created_at };
  }

  async putSetting(key: string, value: Json): Promise<void> {
    await putRows(this.#db, 'settings', ['key'], [{ key, value: toJson(value) }]);
  }

  async putIdempotency(row: IdempotencyRow): Promise<void> {
    const { personId, key, requestHash, status, body, createdAt } = row;
    const kept = { person_id: personId, key, request_hash: requestHash, status, body, created_at: createdAt };
    await putRows(this.#db, 'idempotency', ['person_id', 'key'], [kept]);
  }

  async dropIdempotencyBefore(createdAt: number): Promise<void> {
    await change(this.#db, this.#db.deleteFrom('idempotency').where('created_at', '<', createdAt));
  }
}
