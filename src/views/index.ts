export type {
  CommitmentDetail,
  CommitmentItem,
  CommitmentPage,
  EntryRef,
  Facet,
  HistoryLine,
} from './commitment.ts';
export type {
  Check,
  CheckName,
  CheckpointView,
  LogEntryView,
  LogLine,
  LogPageView,
  VerificationView,
} from './log.ts';
export type { AreaLine, Figure, OverviewView, RecentLine, ValueLine } from './overview.ts';
export type { PlanCounts, PlanView, TextView } from './plan.ts';
export type { ReaderMark, ReaderProvision, ReaderView } from './reader.ts';
export type { ReviewCounts, ReviewProvision, ReviewQueue, ReviewResult } from './review.ts';
export type {
  CommitmentFacts,
  DiagnosticFacts,
  MentionFacts,
  Message,
  PlanFacts,
  ProposalFacts,
  ProvisionFacts,
  TextFacts,
} from './rows.ts';
