/** People, deputies, sessions and one-time codes of the node. Pseudonym numbers are counted up and never given again. */

import { sql } from 'kysely';
import type {
  AccountHistoryRow,
  AccountWriter,
  DeputyRow,
  OneTimeCodeRow,
  PersonRow,
  SessionRow,
} from '../../app/index.ts';
import { readyRead } from '../ready.ts';
import { change, type Db, fromFlag, fromJson, putRows, toFlag, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

function toPerson(row: Tables['people']): PersonRow {
  const { pseudonym, name, version } = row;
  return {
    personId: row.person_id,
    pseudonym,
    name,
    displayName: row.display_name,
    grants: fromJson(row.grants),
    asked: fromJson(row.asked),
    language: row.language as PersonRow['language'], // as: written from a PersonRow
    active: fromFlag(row.is_active),
    passwordHash: row.password_hash,
    version,
  };
}

const readNames = readyRead([], (db) =>
  db.selectFrom('people').select(['pseudonym', 'display_name']).orderBy('person_id'),
);

export class AccountRepository implements AccountWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async people(): Promise<readonly PersonRow[]> {
    const rows = await this.#db.selectFrom('people').selectAll().orderBy('person_id').execute();
    return rows.map(toPerson);
  }

  async names(): Promise<ReadonlyMap<string, string>> {
    const rows = await readNames(this.#db);
    return new Map(rows.map((row) => [row.pseudonym, row.display_name]));
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
    return rows.map(({ deputy_id, person, deputy, from_date, to_date, named_by, asked }) => ({
      deputyId: deputy_id,
      person,
      deputy,
      from: from_date,
      to: to_date,
      namedBy: named_by,
      asked: fromJson(asked),
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
    const { made_by: madeBy } = row;
    return { codeHash, purpose, personId: person_id, expiresAt: expires_at, usedAt: used_at, madeBy };
  }

  nextPseudonym(): Promise<number> {
    return this.#count('pseudonym', 1);
  }

  /** Counts up by so many and answers where it came to. */
  async #count(name: string, by: number): Promise<number> {
    const row = await this.#db
      .insertInto('counters')
      .values({ name, value: by })
      .onConflict((oc) => oc.column('name').doUpdateSet({ value: sql`counters.value + ${by}` }))
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
      grants: toJson(row.grants),
      asked: toJson(row.asked),
      language: row.language,
      is_active: toFlag(row.active),
      password_hash: row.passwordHash,
      version: row.version,
    };
    await putRows(this.#db, 'people', ['person_id'], [kept]);
  }

  async putGrants({
    personId,
    grants,
    asked,
    version,
  }: Parameters<AccountWriter['putGrants']>[0]): Promise<void> {
    const kept = { grants: toJson(grants), asked: toJson(asked), version };
    await this.#db.updateTable('people').set(kept).where('person_id', '=', personId).execute();
  }

  async putDeputy(row: DeputyRow): Promise<void> {
    const { deputyId, person, deputy, from, to } = row;
    const kept = {
      deputy_id: deputyId,
      person,
      deputy,
      from_date: from,
      to_date: to,
      named_by: row.namedBy,
      asked: toJson(row.asked),
    };
    await putRows(this.#db, 'deputies', ['deputy_id'], [kept]);
  }

  async removeDeputy(deputyId: string): Promise<void> {
    await change(this.#db, this.#db.deleteFrom('deputies').where('deputy_id', '=', deputyId));
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
    await change(this.#db, this.#db.deleteFrom('sessions').where('token_hash', '=', tokenHash));
  }

  async removeSessionsOf(personId: string): Promise<void> {
    await change(this.#db, this.#db.deleteFrom('sessions').where('person_id', '=', personId));
  }

  async putCode(row: OneTimeCodeRow): Promise<void> {
    const kept = {
      code_hash: row.codeHash,
      purpose: row.purpose,
      person_id: row.personId,
      expires_at: row.expiresAt,
      used_at: row.usedAt,
      made_by: row.madeBy,
    };
    await putRows(this.#db, 'one_time_codes', ['code_hash'], [kept]);
  }

  async dropEndedSessions(now: number, seenBefore: number): Promise<void> {
    await this.#db
      .deleteFrom('sessions')
      .where((e) => e.or([e('expires_at', '<=', now), e('seen_at', '<=', seenBefore)]))
      .execute();
  }

  async dropSpentCodes(now: number): Promise<void> {
    await this.#db
      .deleteFrom('one_time_codes')
      .where((e) => e.or([e('expires_at', '<=', now), e('used_at', 'is not', null)]))
      .execute();
  }

  async accountHistory({
    limit,
    past,
    subject,
    act: which,
    by,
    since,
    until,
    oldestFirst = false,
  }: Parameters<AccountWriter['accountHistory']>[0]): Promise<readonly AccountHistoryRow[]> {
    let query = this.#db.selectFrom('account_history').selectAll();
    if (past !== null) query = query.where('seq', oldestFirst ? '>' : '<', past);
    if (subject !== undefined) query = query.where('subject', '=', subject);
    if (which !== undefined) query = query.where('act', '=', which);
    if (by !== undefined) query = query.where('by_person', '=', by);
    if (since !== undefined) query = query.where('at', '>=', since);
    if (until !== undefined) query = query.where('at', '<', until);
    const rows = await query
      .orderBy('seq', oldestFirst ? 'asc' : 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ seq, at, by_person, act, subject: whose, detail }) => ({
      seq,
      at,
      by: by_person,
      act,
      subject: whose,
      detail: fromJson(detail),
    }));
  }

  async addAccountHistory(rows: Parameters<AccountWriter['addAccountHistory']>[0]): Promise<void> {
    if (rows.length === 0) return;
    const first = (await this.#count('account-history', rows.length)) - rows.length + 1;
    const kept = rows.map(({ at, by, act, subject, detail }, n) => {
      return { seq: first + n, at, by_person: by, act, subject, detail: toJson(detail) };
    });
    await putRows(this.#db, 'account_history', ['seq'], kept, 'refuse');
  }
}
