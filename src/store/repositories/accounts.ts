/** People, deputies, sessions and one-time codes of the node. Pseudonym numbers are counted up and never given again. */
import { sql } from 'kysely';
import type { AccountWriter, DeputyRow, OneTimeCodeRow, PersonRow, SessionRow } from '../../app/index.ts';
import { type Db, fromFlag, fromJson, putRows, toFlag, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

function toPerson(row: Tables['people']): PersonRow {
  const { pseudonym, name, version } = row;
  return {
    personId: row.person_id,
    pseudonym,
    name,
    displayName: row.display_name,
    roles: fromJson(row.roles),
    areas: fromJson(row.areas),
    language: row.language as PersonRow['language'], // as: written from a PersonRow
    active: fromFlag(row.is_active),
    passwordHash: row.password_hash,
    version,
  };
}

export class AccountRepository implements AccountWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async people(): Promise<readonly PersonRow[]> {
    const rows = await this.#db.selectFrom('people').selectAll().orderBy('person_id').execute();
    return rows.map(toPerson);
  }

  async person(personId: string): Promise<PersonRow | null> {
    const query = this.#db.selectFrom('people').selectAll().where('person_id', '=', personId);
    const row = await query.executeTakeFirst();
    return row ? toPerson(row) : null;
  }

  async personByName(foldedName: string): Promise<PersonRow | null> {
    const query = this.#db.selectFrom('people').selectAll().where('folded_name', '=', foldedName);
    const row = await query.executeTakeFirst();
    return row ? toPerson(row) : null;
  }

  async deputies(): Promise<readonly DeputyRow[]> {
    const rows = await this.#db.selectFrom('deputies').selectAll().orderBy('deputy_id').execute();
    return rows.map(({ deputy_id, person, deputy, from_date, to_date }) => ({
      deputyId: deputy_id,
      person,
      deputy,
      from: from_date,
      to: to_date,
    }));
  }

  async session(tokenHash: string): Promise<SessionRow | null> {
    const query = this.#db.selectFrom('sessions').selectAll().where('token_hash', '=', tokenHash);
    const row = await query.executeTakeFirst();
    if (!row) return null;
    const { person_id, created_at, seen_at, expires_at } = row;
    return { tokenHash, personId: person_id, createdAt: created_at, seenAt: seen_at, expiresAt: expires_at };
  }

  async code(codeHash: string): Promise<OneTimeCodeRow | null> {
    const query = this.#db.selectFrom('one_time_codes').selectAll().where('code_hash', '=', codeHash);
    const row = await query.executeTakeFirst();
    if (!row) return null;
    const { person_id, expires_at, used_at } = row;
    const purpose = row.purpose as OneTimeCodeRow['purpose']; // as: written from a OneTimeCodeRow
    return { codeHash, purpose, personId: person_id, expiresAt: expires_at, usedAt: used_at };
  }

  async nextPseudonym(): Promise<number> {
    const row = await this.#db
      .insertInto('counters')
      .values({ name: 'pseudonym', value: 1 })
      .onConflict((oc) => oc.column('name').doUpdateSet({ value: sql`counters.value + 1` }))
      .returning('value')
      .executeTakeFirstOrThrow();
    return row.value;
  }

  async putPerson(row: PersonRow, foldedName: string): Promise<void> {
    const kept = {
      person_id: row.personId,
      pseudonym: row.pseudonym,
      name: row.name,
      folded_name: foldedName,
      display_name: row.displayName,
      roles: toJson(row.roles),
      areas: toJson(row.areas),
      language: row.language,
      is_active: toFlag(row.active),
      password_hash: row.passwordHash,
      version: row.version,
    };
    await putRows(this.#db, 'people', ['person_id'], [kept]);
  }

  async putDeputy(row: DeputyRow): Promise<void> {
    const { deputyId, person, deputy, from, to } = row;
    const kept = { deputy_id: deputyId, person, deputy, from_date: from, to_date: to };
    await putRows(this.#db, 'deputies', ['deputy_id'], [kept]);
  }

  async removeDeputy(deputyId: string): Promise<void> {
    await this.#db.deleteFrom('deputies').where('deputy_id', '=', deputyId).execute();
  }

  async putSession(row: SessionRow): Promise<void> {
    const kept = {
      token_hash: row.tokenHash,
      person_id: row.personId,
      created_at: row.createdAt,
      seen_at: row.seenAt,
      expires_at: row.expiresAt,
    };
    await putRows(this.#db, 'sessions', ['token_hash'], [kept]);
  }

  async removeSession(tokenHash: string): Promise<void> {
    await this.#db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
  }

  async removeSessionsOf(personId: string): Promise<void> {
    await this.#db.deleteFrom('sessions').where('person_id', '=', personId).execute();
  }

  async putCode(row: OneTimeCodeRow): Promise<void> {
    const kept = {
      code_hash: row.codeHash,
      purpose: row.purpose,
      person_id: row.personId,
      expires_at: row.expiresAt,
      used_at: row.usedAt,
    };
    await putRows(this.#db, 'one_time_codes', ['code_hash'], [kept]);
  }
}
