/** Registers: the fold's state by name, kept as the ledger gave it. Names come back in byte order. */
import type { RegisterRow, RegisterWriter } from '../../app/index.ts';
import { readyRead } from '../ready.ts';
import { afterPrefix, change, type Db, fromJson, idPieces, putRows, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

function toRegister(row: Omit<Tables['registers'], 'plan_id'>): RegisterRow {
  const { register, seq } = row;
  return {
    register,
    state: fromJson(row.state),
    value: fromJson(row.value),
    heads: fromJson(row.heads),
    seq,
  };
}

const columns = ['register', 'state', 'value', 'heads', 'seq'] as const;

const readRegister = readyRead(['plan', 'register'], (db, planId: string, register: string) =>
  db.selectFrom('registers').select(columns).where('plan_id', '=', planId).where('register', '=', register),
);

export class RegisterRepository implements RegisterWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  #ofPlan(planId: string) {
    return this.#db.selectFrom('registers').select(columns).where('plan_id', '=', planId);
  }

  async get(planId: string, register: string): Promise<RegisterRow | null> {
    const [row] = await readRegister(this.#db, planId, register);
    return row ? toRegister(row) : null;
  }

  async many(planId: string, registers: readonly string[]): Promise<readonly RegisterRow[]> {
    const found: RegisterRow[] = [];
    for (const piece of idPieces([...registers].sort())) {
      const rows = await this.#ofPlan(planId).where('register', 'in', piece).orderBy('register').execute();
      found.push(...rows.map(toRegister));
    }
    return found;
  }

  async withPrefix(planId: string, prefix: string): Promise<readonly RegisterRow[]> {
    const rows = await this.#ofPlan(planId)
      .where('register', '>=', prefix)
      .where('register', '<', afterPrefix(prefix))
      .orderBy('register')
      .execute();
    return rows.map(toRegister);
  }

  async put(planId: string, rows: readonly RegisterRow[]): Promise<void> {
    const kept = rows.map(({ register, state, value, heads, seq }) => ({
      plan_id: planId,
      register,
      state: toJson(state),
      value: toJson(value),
      heads: toJson(heads),
      seq,
    }));
    await putRows(this.#db, 'registers', ['plan_id', 'register'], kept);
  }

  async clear(planId: string): Promise<void> {
    await change(this.#db, this.#db.deleteFrom('registers').where('plan_id', '=', planId));
  }
}
