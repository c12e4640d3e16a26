/**
 * Joint logs as they are kept: the genesis, the logs of all parties, what the exchange must remember, what left and came,
 * and evidence. Own tables are not reachable from here, and nothing here reaches them.
 */
import type { Json } from '../../base/index.ts';
import type { PlanId } from './plan-id.ts';

/** A joint plan: its genesis, and what its exchange remembers. */
export interface JointPlanRow {
  /** The signed note; not all may have signed it yet. */
  readonly genesis: Uint8Array;
  readonly hash: string;
  /** The node's own letter. */
  readonly me: string;
  /** Party files of the others, with what they say of how to reach them. */
  readonly offers: readonly string[];
  readonly marks: Json;
  readonly version: number;
}
/** One party's log beside its entries. */
export interface JointLogRow {
  readonly log: string;
  /** Checkpoints with their signatures, Base64. */
  readonly notes: readonly string[];
  readonly fork: Uint8Array | null;
  readonly isSuspect: boolean;
}
/** An entry of a joint log, and since when it has been held here. */
export interface JointEntryRow {
  readonly log: string;
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly heldAt: string;
}
/** A disclosure that an entry names; `raw` is null until it came, and again after it was erased. */
export interface JointDisclosureRow {
  readonly digest: string;
  readonly log: string;
  readonly seq: number;
  readonly raw: string | null;
  readonly state: 'awaited' | 'held' | 'erased';
}
/** Entries of a log from one number to before another. */
export interface TransferRange {
  readonly log: string;
  readonly from: number;
  readonly to: number;
}
/** A file that went or came beside the entries. */
export interface TransferFile {
  readonly sha256: string;
  readonly bytes: number;
}
/** A bundle that left or came. */
export interface TransferRow {
  readonly id: string;
  readonly at: string;
  readonly direction: 'out' | 'in';
  /** Letters: for whom, or from whom. */
  readonly party: string;
  readonly carrier: 'line' | 'file';
  readonly sha256: string;
  readonly bytes: number;
  readonly ranges: readonly TransferRange[];
  readonly files: readonly TransferFile[];
  /** 'made', of which it is not known that it left, 'handed-out'; 'taken', 'nothing-new', or why it was refused. */
  readonly outcome: string;
}
/** Which transfers, after which, and in which order; what is left away narrows nothing. */
export interface TransfersAsked {
  readonly direction?: TransferRow['direction'];
  /** Letter of a party that it was for or came from. */
  readonly party?: string;
  readonly carrier?: TransferRow['carrier'];
  readonly outcomes?: { readonly are: 'among' | 'none-of'; readonly words: readonly string[] };
  /** Instants: from the one, before the other. */
  readonly since?: string;
  readonly until?: string;
  readonly oldestFirst?: boolean;
  /** Id after which the page begins. */
  readonly past: string | null;
  readonly limit: number;
}
/** Something that went wrong, as a file that a third person can check. */
export interface EvidenceRow {
  readonly id: string;
  readonly at: string;
  readonly kind: 'fork' | 'branch' | 'bundle';
  readonly log: string;
  readonly bytes: Uint8Array;
}
/**
 * A draft for consultation, a remark about one, or the mark that one was taken back: beside the logs, deletable, in no entry.
 */
export interface JointDraftRow {
  /** UUID. */
  readonly id: string;
  /** Letter of the party that wrote it. */
  readonly author: string;
  /** The draft that a remark is about; null for a draft and for the mark. */
  readonly about: string | null;
  /** Canonical JSON, as it travels. */
  readonly content: string;
  readonly expires: string;
  readonly heldAt: string;
  /** When it was first handed out; null for what came, and what has not left. */
  readonly leftAt: string | null;
}
/** What is prepared to go to the other parties: own, and in no log. */
export interface JointReleaseRow {
  /** UUID. */
  readonly id: string;
  /** Grows with each step. */
  readonly version: number;
  /** It is on its way: it has not left and was not taken back. */
  readonly isOpen: boolean;
  readonly content: Json;
}
/** Which releases come next: those after this one, or from the first. */
export interface ReleasesAsked {
  readonly after: Pick<JointReleaseRow, 'id' | 'isOpen'> | null;
  readonly limit: number;
}
/** A genesis under which the plan is opened anew, before all have signed it. */
export type NextOpening = Omit<JointPlanRow, 'marks' | 'version'>;
/** An opening that has ended: the how manieth, from 1, the hash of its genesis, and when the next began here. */
export interface EarlierOpening {
  readonly number: number;
  readonly hash: string;
  readonly endedAt: string;
}
/** Reads one opening of a plan as of the snapshot. */
export interface JointRecordReader {
  plan(planId: PlanId): Promise<JointPlanRow | null>;
  logs(planId: PlanId): Promise<readonly JointLogRow[]>;
  /** In order, from `from` on. */
  entries(planId: PlanId, log: string, from: number, limit: number): Promise<readonly JointEntryRow[]>;
  disclosures(planId: PlanId, range: TransferRange): Promise<readonly JointDisclosureRow[]>;
  disclosure(planId: PlanId, digest: string): Promise<JointDisclosureRow | null>;
  /** Newest first, those before the id. */
  transfers(planId: PlanId, limit: number, before: string | null): Promise<readonly TransferRow[]>;
  /** Those that are asked for, in the order asked for. */
  transfersFound(planId: PlanId, asked: TransfersAsked): Promise<readonly TransferRow[]>;
  transfer(planId: PlanId, id: string): Promise<TransferRow | null>;
  evidence(planId: PlanId): Promise<readonly EvidenceRow[]>;
}
/** Reads the present opening of each plan, and leads to those before it. */
export interface JointReader extends JointRecordReader {
  /** Plans that have a joint genesis, or one under way. */
  plans(): Promise<readonly { readonly planId: PlanId; readonly hash: string }[]>;
  /** The opening that is being prepared to follow the present one. */
  next(planId: PlanId): Promise<NextOpening | null>;
  /** Openings that have ended, in their order. */
  earlier(planId: PlanId): Promise<readonly EarlierOpening[]>;
  /** The plan of which an opening with this genesis has ended. */
  endedPlan(hash: string): Promise<PlanId | null>;
  /** One that has ended, read as the present one is. */
  opening(number: number): JointReader;
  /** In the order of their ids. */
  drafts(planId: PlanId): Promise<readonly JointDraftRow[]>;
  /** Those that are on their way first, and among them and the others the newest first. */
  releases(planId: PlanId, asked: ReleasesAsked): Promise<readonly JointReleaseRow[]>;
  /** Those that are on their way. */
  openReleases(planId: PlanId): Promise<readonly JointReleaseRow[]>;
  release(planId: PlanId, id: string): Promise<JointReleaseRow | null>;
}
/** Keeps what an exchange writes. */
export interface JointWriter extends JointReader {
  putPlan(planId: PlanId, row: JointPlanRow): Promise<void>;
  putNext(planId: PlanId, row: NextOpening): Promise<void>;
  dropNext(planId: PlanId): Promise<void>;
  /** Puts the present opening aside, whole; what is put as the plan then begins the next one. */
  putAside(planId: PlanId, number: number, endedAt: string): Promise<void>;
  putLogs(planId: PlanId, rows: readonly JointLogRow[]): Promise<void>;
  /** Refuses a number that is there already. */
  addEntries(planId: PlanId, rows: readonly JointEntryRow[]): Promise<void>;
  /** Takes out what comes after the first `keep` entries: only after people have settled a fork. */
  cutEntries(planId: PlanId, log: string, keep: number): Promise<void>;
  putDisclosures(planId: PlanId, rows: readonly JointDisclosureRow[]): Promise<void>;
  addTransfer(planId: PlanId, row: TransferRow): Promise<void>;
  setTransferOutcome(planId: PlanId, id: string, outcome: TransferRow['outcome']): Promise<void>;
  /** Deletes the note of a bundle of which nothing left. */
  dropTransfer(planId: PlanId, id: string): Promise<void>;
  addEvidence(planId: PlanId, row: EvidenceRow): Promise<void>;
  putDraft(planId: PlanId, row: JointDraftRow): Promise<void>;
  /** Deletes; nothing of it stays. */
  dropDraft(planId: PlanId, id: string): Promise<void>;
  putRelease(planId: PlanId, row: JointReleaseRow): Promise<void>;
}
