/** The tables of joint logs: what a node keeps of an exchange, what left and came, and the evidence of what went wrong. */
import type { EvidenceRow, JointDisclosureRow, TransferRow } from '../../app/index.ts';

interface JointPlansTable {
  plan_id: string;
  /** The genesis note; not all may have signed it yet. */
  genesis: Uint8Array;
  hash: string;
  me: string;
  /** Party files by which the others are reached, as JSON. */
  offers: string;
  marks: string;
  /** Grows with each write, so that another process on the same database is noticed. */
  version: number;
}

interface JointLogsTable {
  plan_id: string;
  log: string;
  /** Checkpoints in Base64, as JSON. */
  notes: string;
  fork: Uint8Array | null;
  is_suspect: number;
}

interface JointEntriesTable {
  plan_id: string;
  log: string;
  seq: number;
  bytes: Uint8Array;
  held_at: string;
}

interface JointDisclosuresTable {
  plan_id: string;
  digest: string;
  log: string;
  entry: number;
  raw: string | null;
  state: JointDisclosureRow['state'];
}

interface JointTransfersTable {
  plan_id: string;
  transfer_id: string;
  at: string;
  direction: TransferRow['direction'];
  party: string;
  carrier: TransferRow['carrier'];
  sha256: string;
  bytes: number;
  ranges: string;
  files: string | null;
  outcome: string;
}

interface JointEvidenceTable {
  plan_id: string;
  evidence_id: string;
  at: string;
  kind: EvidenceRow['kind'];
  log: string;
  bytes: Uint8Array;
}

interface JointDraftsTable {
  plan_id: string;
  draft_id: string;
  author: string;
  about: string | null;
  content: string;
  expires: string;
  held_at: string;
  left_at: string | null;
}

interface JointReleasesTable {
  plan_id: string;
  release_id: string;
  version: number;
  is_open: number;
  content: string;
}

/** A genesis under which the plan is opened anew, on its way from party to party. */
interface JointNextTable extends Pick<JointPlansTable, 'plan_id' | 'genesis' | 'hash' | 'me' | 'offers'> {}

/** Which of the openings that have ended, from 1. */
interface Numbered {
  number: number;
}

export interface JointTables {
  joint_next: JointNextTable;
  earlier_plans: JointPlansTable & Numbered & { ended_at: string };
  earlier_logs: JointLogsTable & Numbered;
  earlier_entries: JointEntriesTable & Numbered;
  earlier_disclosures: JointDisclosuresTable & Numbered;
  earlier_transfers: JointTransfersTable & Numbered;
  earlier_evidence: JointEvidenceTable & Numbered;
  joint_plans: JointPlansTable;
  joint_logs: JointLogsTable;
  joint_entries: JointEntriesTable;
  joint_disclosures: JointDisclosuresTable;
  joint_transfers: JointTransfersTable;
  joint_evidence: JointEvidenceTable;
  joint_drafts: JointDraftsTable;
  joint_releases: JointReleasesTable;
}
