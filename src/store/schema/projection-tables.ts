/** The tables that are folded from logs: registers, plans, texts, provisions, commitments. */
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

export interface ProjectionTables {
  registers: RegistersTable;
  plans: PlansTable;
  texts: TextsTable;
  provisions: ProvisionsTable;
  commitments: CommitmentsTable;
}
