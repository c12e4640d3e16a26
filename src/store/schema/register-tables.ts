/** The register as it is listed: lines, and the outline that they are placed by. */
interface RegisterLinesTable {
  plan_id: string;
  line_id: string;
  state: string;
  provision_id: string;
  place: number;
  start_at: number;
  ordinal: number;
  text_id: string;
  spans: string;
  words: string;
  folded: string;
  reading: string;
  actor: string;
  kind: string;
  strength: string;
  strength_rank: number;
  /** Last day, then first day that it may mean; '~' where there is none. */
  due_key: string;
  is_dated: number;
  is_led: number;
  is_anchored: number;
  version: number;
}

interface RegisterPlacesTable {
  plan_id: string;
  provision_id: string;
  place: number;
  path: string;
  label: string | null;
  heading: string | null;
  role: string;
  /** A JSON list of ids. */
  lineage: string;
}

export interface RegisterTables {
  register_lines: RegisterLinesTable;
  register_places: RegisterPlacesTable;
}
