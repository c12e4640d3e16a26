/** The tables that never leave the node, and blobs. */
interface ExtractionsTable {
  plan_id: string;
  text_id: string;
  engine: string;
  outline: string;
  diagnostics: string;
}

interface PlaceMapsTable {
  plan_id: string;
  text_id: string;
  sha256: string;
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
  by_mark: number;
}

interface ReviewActsTable {
  plan_id: string;
  act_id: string;
  text_id: string;
  at: string;
  by_person: string;
  act: string;
  reason: string | null;
  items: number;
  provisions: string;
  change: string;
  first_seq: number | null;
  last_seq: number | null;
  undoes: string | null;
  undone_by: string | null;
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

export interface OwnTables {
  extractions: ExtractionsTable;
  place_maps: PlaceMapsTable;
  mentions: MentionsTable;
  proposals: ProposalsTable;
  own_history: OwnHistoryTable;
  review_acts: ReviewActsTable;
  blobs: BlobsTable;
}
