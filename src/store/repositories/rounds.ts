/** Forms of rounds and what came back. */
import type { FormRow, ReturnRecord, RoundWriter } from '../../app/index.ts';
import { change, type Db, fromJson, putRows, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

function toForm({ code, round_id, body, value, version }: Tables['round_forms']): FormRow {
  // Forms that were made before they asked for figures have none.
  const kept = { figures: [], ...fromJson<Omit<FormRow, Keyed | 'figures'>>(value) };
  return { code, roundId: round_id, body, ...kept, version };
}
type Keyed = 'code' | 'roundId' | 'body' | 'version';

function toReturn(row: Tables['round_returns']): ReturnRecord {
  return {
    returnId: row.return_id,
    roundId: row.round_id,
    code: row.code,
    body: row.body,
    state: row.state === 'kept' || row.state === 'laid-aside' ? row.state : 'waiting',
    ...fromJson<Omit<ReturnRecord, KeyedReturn>>(row.value),
    version: row.version,
  };
}
type KeyedReturn = 'returnId' | 'roundId' | 'code' | 'body' | 'state' | 'version';

export class RoundRepository implements RoundWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async forms(planId: string, roundId: string): Promise<readonly FormRow[]> {
    const rows = await this.#db
      .selectFrom('round_forms')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('round_id', '=', roundId)
      .orderBy('code')
      .execute();
    return rows.map(toForm);
  }

  async form(planId: string, code: string): Promise<FormRow | null> {
    const row = await this.#db
      .selectFrom('round_forms')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('code', '=', code)
      .executeTakeFirst();
    return row === undefined ? null : toForm(row);
  }

  /** All returns of a plan, newest first: ids are ordered by time. */
  #returns(planId: string) {
    return this.#db
      .selectFrom('round_returns')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('return_id', 'desc');
  }

  async returns(planId: string, roundId: string): Promise<readonly ReturnRecord[]> {
    return (await this.#returns(planId).where('round_id', '=', roundId).execute()).map(toReturn);
  }

  async astray(planId: string): Promise<readonly ReturnRecord[]> {
    const rows = await this.#returns(planId)
      .where('round_id', 'is', null)
      .where('state', '=', 'waiting')
      .execute();
    return rows.map(toReturn);
  }

  async returned(planId: string, returnId: string): Promise<ReturnRecord | null> {
    const row = await this.#returns(planId).where('return_id', '=', returnId).executeTakeFirst();
    return row === undefined ? null : toReturn(row);
  }

  async sameFile(planId: string, sha256: string): Promise<readonly ReturnRecord[]> {
    return (await this.#returns(planId).where('sha256', '=', sha256).execute()).map(toReturn);
  }

  async putForms(planId: string, rows: readonly FormRow[]): Promise<void> {
    const kept = rows.map(({ code, roundId, body, version, ...value }) => {
      return { plan_id: planId, code, round_id: roundId, body, value: toJson(value), version };
    });
    await putRows(this.#db, 'round_forms', ['plan_id', 'code'], kept);
  }

  async dropForm(planId: string, code: string): Promise<void> {
    const query = this.#db.deleteFrom('round_forms').where('plan_id', '=', planId);
    await change(this.#db, query.where('code', '=', code));
  }

  async putReturn(planId: string, row: ReturnRecord): Promise<void> {
    const { returnId, roundId, code, body, state, version, ...value } = row;
    const kept = {
      plan_id: planId,
      return_id: returnId,
      round_id: roundId,
      code,
      body,
      state,
      sha256: row.file?.sha256 ?? null,
      value: toJson(value),
      version,
    };
    await putRows(this.#db, 'round_returns', ['plan_id', 'return_id'], [kept]);
  }
}
