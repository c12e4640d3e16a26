/** The tables of the node as a whole: accounts and their history, settings, kept answers, the history of migrations. */
import type { AccountAct } from '../../app/index.ts';

interface PeopleTable {
  person_id: string;
  pseudonym: string;
  name: string;
  folded_name: string;
  display_name: string;
  grants: string;
  asked: string;
  language: string;
  is_active: number;
  password_hash: string | null;
  version: number;
}

interface DeputiesTable {
  deputy_id: string;
  person: string;
  deputy: string;
  from_date: string;
  to_date: string;
  named_by: string;
  asked: string;
}

interface SessionsTable {
  token_hash: string;
  person_id: string;
  created_at: number;
  seen_at: number;
  expires_at: number;
}

interface OneTimeCodesTable {
  code_hash: string;
  purpose: string;
  person_id: string | null;
  expires_at: number;
  used_at: number | null;
  made_by: string;
}

interface AccountHistoryTable {
  seq: number;
  at: number;
  by_person: string;
  act: AccountAct;
  subject: string | null;
  detail: string;
}

interface IdempotencyTable {
  person_id: string;
  key: string;
  request_hash: string;
  status: number;
  body: string;
  created_at: number;
}

interface CountersTable {
  name: string;
  value: number;
}

interface SettingsTable {
  key: string;
  value: string;
}

interface MigrationsTable {
  number: number;
  name: string;
}

export interface NodeTables {
  people: PeopleTable;
  deputies: DeputiesTable;
  sessions: SessionsTable;
  one_time_codes: OneTimeCodesTable;
  account_history: AccountHistoryTable;
  idempotency: IdempotencyTable;
  counters: CountersTable;
  settings: SettingsTable;
  migrations: MigrationsTable;
}
