/**
 * The tables as Kysely sees them: the same on both engines. JSON is text, truth values are 0 and 1, times are text or
 * milliseconds, signed bytes and hashes are bytes; nothing else is ever bound [ST4]. Tables of a plan begin every key
 * with `plan_id`; the few that belong to the node as a whole are copied to every shard where a store is distributed [ST3].
 */

interface LogsTable {
  plan_id: string;
  log: string;
  size: number;
  /** Hashes of the complete subtrees, largest first, 32 bytes each. */
  edge: Uint8Array;
  root: Uint8Array;
  genesis: Uint8Array;
}
interface LogEntriesTable {
  plan_id: string;
  log: string;
  seq: number;
  bytes: Uint8Array;
  leaf_hash: Uint8Array;
  kind: string;
  register: string | null;
  /** First part of `register`, so that one type of register is a short walk of an index. */
  register_type: string | null;
  by_person: string;
  at: string;
}
interface LogNodesTable {
  plan_id: string;
  log: string;
  level: number;
  position: number;
  hash: Uint8Array;
}
interface LogCheckpointsTable {
  plan_id: string;
  log: string;
  size: number;
  root: Uint8Array;
  note: Uint8Array;
}
interface RegistersTable {
  plan_id: string;
  register: string;
  state: string;
  value: string;
  heads: string;
  seq: number;
}
interface PlansTable {
  plan_id: string;
  title: string;
  parties: string;
  period: string;
  adopted: string;
  version: number;
  created_at: string;
}
interface TextsTable {
  plan_id: string;
  text_id: string;
  record: string;
  is_current: number;
  outline_accepted: number;
}
interface ProvisionsTable {
  plan_id: string;
  text_id: string;
  provision_id: string;
  reading_order: number;
  path: string;
  label: string | null;
  heading: string | null;
  role: string;
  start_at: number;
  end_at: number;
  parent: string | null;
  coverage: string;
}
interface CommitmentsTable {
  plan_id: string;
  commitment_id: string;
  provision_id: string;
  path: string;
  /** `path` in a form whose byte order is reading order. */
  path_key: string;
  ordinal: number;
  spans: string;
  parents: string;
  reading: string;
  actor: string;
  kind: string;
  strength: string;
  is_live: number;
  is_anchored: number;
  version: number;
}
interface ExtractionsTable {
  plan_id: string;
  text_id: string;
  engine: string;
  outline: string;
  diagnostics: string;
}
interface MentionsTable {
  plan_id: string;
  text_id: string;
  ordinal: number;
  type: string;
  start_at: number;
  end_at: number;
  words: string;
}
interface ProposalsTable {
  plan_id: string;
  proposal_id: string;
  text_id: string;
  provision_id: string;
  start_at: number;
  spans: string;
  reading: string;
  origin: string;
  state: string;
  decided_by: string | null;
  decided_at: string | null;
}
interface OwnHistoryTable {
  plan_id: string;
  subject: string;
  id: string;
  at: string;
  by_person: string;
  act: string;
  detail: string;
}
interface BlobsTable {
  plan_id: string;
  sha256: string;
  bytes: Uint8Array;
}
interface PeopleTable {
  person_id: string;
  pseudonym: string;
  name: string;
  folded_name: string;
  display_name: string;
  roles: string;
  areas: string;
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

export interface Tables {
  logs: LogsTable;
  log_entries: LogEntriesTable;
  log_nodes: LogNodesTable;
  log_checkpoints: LogCheckpointsTable;
  registers: RegistersTable;
  plans: PlansTable;
  texts: TextsTable;
  provisions: ProvisionsTable;
  commitments: CommitmentsTable;
  extractions: ExtractionsTable;
  mentions: MentionsTable;
  proposals: ProposalsTable;
  own_history: OwnHistoryTable;
  blobs: BlobsTable;
  people: PeopleTable;
  deputies: DeputiesTable;
  sessions: SessionsTable;
  one_time_codes: OneTimeCodesTable;
  idempotency: IdempotencyTable;
  counters: CountersTable;
  settings: SettingsTable;
  migrations: MigrationsTable;
}
