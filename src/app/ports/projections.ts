/** Projections of settled registers: what pages and lists read. All of it can be dropped and made anew from the log. */
import type {
  AdoptedValue,
  CutItem,
  LocalName,
  OutlineNode,
  PartyValue,
  ReadingValue,
  TextRecord,
} from '../../plan/index.ts';
import type { PlanId } from './plan-id.ts';

/** A plan as its settled registers say. */
export interface PlanRow {
  readonly planId: PlanId;
  readonly title: LocalName;
  readonly parties: readonly PartyValue[];
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly adopted: AdoptedValue | null;
  /** Size of the internal log when the row last changed: the plan's version for ETag. */
  readonly version: number;
  readonly createdAt: string;
}
/** One language version of a plan's words, and how it stands in its chain of copies. */
export interface TextRow extends TextRecord {
  readonly textId: string;
  /** Newest text of its chain of better copies. */
  readonly current: boolean;
  readonly outlineAccepted: boolean;
}
/** A node of an accepted outline. */
export interface ProvisionRow extends OutlineNode {
  readonly textId: string;
  /** Position in reading order. */
  readonly order: number;
  readonly parent: string | null;
  /** 'open' until cut; 'covered' holds commitments; 'none' marked as holding none. */
  readonly coverage: 'open' | 'covered' | 'none';
}
/** A commitment with its reading, as the cut of its provision has it. */
export interface CommitmentRow {
  readonly commitmentId: string;
  readonly provisionId: string;
  /** Outline path of its provision ('2.1.3') and its ordinal in it, for order and display. */
  readonly path: string;
  readonly ordinal: number;
  readonly spans: CutItem['spans'];
  readonly parents: readonly string[];
  readonly reading: ReadingValue;
  /** False after a re-cut took it out of its provision's list. */
  readonly live: boolean;
  /** False where a better copy of the text no longer holds its exact words. */
  readonly anchored: boolean;
  readonly version: number;
}
/** Where a commitment stands in the outline. */
export interface CommitmentPlace {
  readonly commitmentId: string;
  readonly provisionId: string;
  readonly path: string;
  readonly ordinal: number;
  readonly spans: CutItem['spans'];
  readonly live: boolean;
}
/** A text of a plan. */
export interface TextPlace {
  readonly planId: PlanId;
  readonly textId: string;
}
/** Provisions of an accepted outline, in numbers. */
export interface OutlineTally {
  readonly provisions: number;
  /** Operative provisions by what became of them. */
  readonly open: number;
  readonly covered: number;
  readonly none: number;
}
/** How a plan stands, in numbers. */
export interface PlanTally extends OutlineTally {
  /** Live ones. */
  readonly commitments: number;
  readonly proposalsOpen: number;
  /** Size of the internal log. */
  readonly entries: number;
}
/** Which commitments are meant; a part that is absent or empty narrows nothing. */
export interface CommitmentFilter {
  /** Provision ids whose subtree is meant; empty = all. */
  readonly provisions?: readonly string[];
  readonly actor?: readonly string[];
  readonly kind?: readonly string[];
  readonly strength?: readonly string[];
  readonly live?: boolean;
}
/** Reads projections as of the snapshot. */
export interface ProjectionReader {
  /** Oldest first, as their ids are ordered by time. */
  plans(): Promise<readonly PlanRow[]>;
  /** The same by pages: those after a plan. */
  plansAfter(after: PlanId | null, limit: number): Promise<readonly PlanRow[]>;
  /** Texts of several plans at once. */
  textsOf(planIds: readonly PlanId[]): Promise<ReadonlyMap<PlanId, readonly TextRow[]>>;
  /** Plain counts of several plans at once, each for the text given: counted by the database, without areas. */
  tallies(places: readonly TextPlace[]): Promise<ReadonlyMap<PlanId, PlanTally>>;
  /** The provisions' part of it alone, of each text of a plan. */
  outlineTallies(planId: PlanId): Promise<ReadonlyMap<string, OutlineTally>>;
  /** The same of one text. */
  outlineTally(place: TextPlace): Promise<OutlineTally>;
  plan(planId: PlanId): Promise<PlanRow | null>;
  texts(planId: PlanId): Promise<readonly TextRow[]>;
  provisions(planId: PlanId, textId: string): Promise<readonly ProvisionRow[]>;
  /** These of a text, what stands right below them, and the root, in reading order; unknown ids are left out. */
  provisionsAround(planId: PlanId, textId: string, ids: readonly string[]): Promise<readonly ProvisionRow[]>;
  /** Of any text, in no order; unknown ids are left out. */
  provisionsById(planId: PlanId, ids: readonly string[]): Promise<readonly ProvisionRow[]>;
  /** In reading order. */
  commitments(planId: PlanId, filter: CommitmentFilter): Promise<readonly CommitmentRow[]>;
  /** Those that stand in these provisions themselves, or stood there last, in no order. */
  commitmentsIn(planId: PlanId, provisions: readonly string[]): Promise<readonly CommitmentRow[]>;
  commitment(planId: PlanId, commitmentId: string): Promise<CommitmentRow | null>;
  /** Those that name it as what they came from, live or not, in reading order. */
  childrenOf(planId: PlanId, commitmentId: string): Promise<readonly CommitmentRow[]>;
  /** In no order; unknown ids are left out. */
  commitmentsById(planId: PlanId, ids: readonly string[]): Promise<readonly CommitmentRow[]>;
  /** In no order; unknown ids are left out. */
  places(planId: PlanId, commitmentIds: readonly string[]): Promise<readonly CommitmentPlace[]>;
}
/** Puts what settled registers have made of projections. */
export interface ProjectionWriter extends ProjectionReader {
  putPlan(row: PlanRow): Promise<void>;
  putText(planId: PlanId, row: TextRow): Promise<void>;
  /** Replaces the text's provisions. */
  putProvisions(planId: PlanId, textId: string, rows: readonly ProvisionRow[]): Promise<void>;
  setCoverage(planId: PlanId, provisionId: string, coverage: ProvisionRow['coverage']): Promise<void>;
  putCommitments(planId: PlanId, rows: readonly CommitmentRow[]): Promise<void>;
  /** Drops every projection of the plan, the registers included; the logs and own tables stay. */
  clear(planId: PlanId): Promise<void>;
}
