/** Own tables: what never leaves the node and is in no log. They keep a history of their own. */
import type { Json, Span } from '../../base/index.ts';
import type { OutlineNode, ReadingValue } from '../../plan/index.ts';
import type { PlanId } from './plan-id.ts';

/** What a machine found in a text: outline and diagnostics, with the engine that found them. */
export interface ExtractionRow {
  readonly textId: string;
  readonly engine: string;
  readonly outline: readonly OutlineNode[];
  readonly diagnostics: readonly {
    code: string;
    severity: 'info' | 'warning' | 'error';
    start: number;
    end: number;
    facts: Readonly<Record<string, string | number>>;
  }[];
}
/** A machine's proposal. `origin` tells a machine's from one that a person drew and has not accepted yet. */
export interface ProposalRow {
  readonly proposalId: string;
  readonly textId: string;
  readonly provisionId: string;
  readonly spans: readonly Span[];
  readonly reading: ReadingValue;
  readonly origin: 'machine' | 'person';
  readonly state: 'open' | 'accepted' | 'rejected' | 'replaced' | 'orphaned';
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Rejected by a mark of "holds none" on its provision. */
  readonly byMark: boolean;
}
/** Words of a text that name something: a body, a date, a place, an agreement. */
export interface MentionRow {
  readonly textId: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** One line of an own table's history. */
export interface OwnHistoryRow {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly subject: string;
  readonly detail: Json;
}
/** Reads own tables as of the snapshot. */
export interface OwnReader {
  extraction(planId: PlanId, textId: string): Promise<ExtractionRow | null>;
  proposals(
    planId: PlanId,
    filter: { textId?: string; state?: readonly ProposalRow['state'][]; provisionIds?: readonly string[] },
  ): Promise<readonly ProposalRow[]>;
  /** Provisions that proposals of a text stand in, in no order. */
  provisionsOfProposals(planId: PlanId, textId: string): Promise<readonly string[]>;
  proposalsById(planId: PlanId, ids: readonly string[]): Promise<readonly ProposalRow[]>;
  /** What reading each text of the plan was in doubt about, by text. */
  diagnostics(planId: PlanId): Promise<ReadonlyMap<string, ExtractionRow['diagnostics']>>;
  /** SHA-256 of the blob that leads from the text's characters to the original file; null where none was kept. */
  placeMap(planId: PlanId, textId: string): Promise<string | null>;
  mentions(planId: PlanId, textId: string, within?: Span): Promise<readonly MentionRow[]>;
  history(planId: PlanId, subject: string): Promise<readonly OwnHistoryRow[]>;
}
/** Puts rows of own tables and the lines of their history. */
export interface OwnWriter extends OwnReader {
  putExtraction(planId: PlanId, row: ExtractionRow, mentions: readonly MentionRow[]): Promise<void>;
  putPlaceMap(planId: PlanId, textId: string, sha256: string): Promise<void>;
  putProposals(planId: PlanId, rows: readonly ProposalRow[]): Promise<void>;
  addHistory(planId: PlanId, rows: readonly OwnHistoryRow[]): Promise<void>;
}
