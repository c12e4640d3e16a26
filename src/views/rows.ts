/**
 * What the views are made from: settled registers as rows, and the own tables' proposals. `views` stands below `app`,
 * so it names the columns that it reads; the store's rows have them.
 */
import type { Span } from '../base/index.ts';
import type {
  AdoptedValue,
  CutItem,
  LocalName,
  OutlineNode,
  PartyValue,
  ReadingValue,
  TextRecord,
} from '../plan/index.ts';

/** A code with the facts that its words name; the words are a catalogue's. */
export interface Message {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A plan as its registers settle it. */
export interface PlanFacts {
  readonly planId: string;
  readonly title: LocalName;
  readonly parties: readonly PartyValue[];
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly adopted: AdoptedValue | null;
  readonly version: number;
  readonly createdAt: string;
}
/** A text, and whether it is the one that now counts. */
export interface TextFacts extends TextRecord {
  readonly textId: string;
  readonly current: boolean;
  readonly outlineAccepted: boolean;
}
/** A part of a text, with its place and whether it has been reviewed. */
export interface ProvisionFacts extends OutlineNode {
  readonly textId: string;
  readonly order: number;
  readonly parent: string | null;
  readonly coverage: 'open' | 'covered' | 'none';
}
/** A settled commitment. */
export interface CommitmentFacts {
  readonly commitmentId: string;
  readonly provisionId: string;
  readonly path: string;
  readonly ordinal: number;
  readonly spans: CutItem['spans'];
  readonly parents: readonly string[];
  readonly reading: ReadingValue;
  readonly live: boolean;
  readonly anchored: boolean;
  readonly version: number;
}
/** A reading that somebody or something proposes. */
export interface ProposalFacts {
  readonly proposalId: string;
  readonly textId: string;
  readonly provisionId: string;
  readonly spans: readonly Span[];
  readonly reading: ReadingValue;
  readonly origin: 'machine' | 'person';
  readonly state: 'open' | 'accepted' | 'rejected' | 'replaced' | 'orphaned';
}
/** A name, number or date that stands in the words. */
export interface MentionFacts {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** What reading the text was in doubt about. */
export interface DiagnosticFacts {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly start: number;
  readonly end: number;
  readonly facts: Readonly<Record<string, string | number>>;
}
