export type { CalendarEvent } from './calendar.ts';
export type {
  CommitmentDetail,
  CommitmentItem,
  CommitmentPage,
  EntryRef,
  Facet,
  FurtherWords,
  HistoryLine,
  PlaceInOrder,
  RegisterItem,
} from './commitment.ts';
export { commitmentItem, commitmentItems, placeOrder } from './commitment-items.ts';
export {
  type ComparedChange,
  type ComparedEdition,
  type ComparedEffect,
  type ComparedSide,
  type ComparedVerdict,
  type ComparisonCounts,
  type ComparisonView,
  comparisonView,
} from './comparison.ts';
export {
  type AxisLine,
  type FigureRows,
  type FiguresView,
  figuresView,
  type ProgressFigure,
  type StatusCount,
  type Steps,
} from './figures.ts';
export { findTerms, foldForSearch, searchTerms } from './fold-search.ts';
export {
  type InstrumentLadderView,
  type LadderLine,
  ladderLines,
  usualWindows,
} from './instrument-ladder.ts';
export { areBothGiven, type Said } from './joint/disagreement.ts';
export { excerptOf, markedExcerpt } from './joint/excerpt.ts';
export {
  amountCell,
  compareIndicatorValues,
  type IndicatorValues,
  outcomeCell,
  type PeriodValues,
  type StatedValue,
  type ValueOutcome,
} from './joint/indicator-values.ts';
export {
  type Agreement,
  agreements,
  type JointClaimFact,
  type JointFacts,
  type JointFigure,
  type JointStanding,
  jointFigures,
  jointStandings,
} from './joint/joint-figures.ts';
export {
  draftReminder,
  type ReminderFacts,
  type ReminderLetter,
  type WaitingMatter,
} from './joint/reminder.ts';
export {
  publicWordsCell,
  type ToldCutItem,
  type ToldLine,
  type ToldQuote,
  type ToldRegister,
  type ToldSources,
  toldCut,
  toldCutPlace,
  toldField,
  toldLines,
} from './joint/told-value.ts';
export type {
  Check,
  CheckName,
  CheckpointView,
  EarlierVerification,
  JointLogVerification,
  JointVerification,
  LogEntryView,
  LogLine,
  LogPageView,
  VerificationView,
} from './log.ts';
export { type MeetingScheduleView, nextHost, type ScheduleLine, scheduleLine } from './meeting-schedule.ts';
export {
  type Baseline,
  baselineDate,
  baselinesOf,
  daysBetween,
  type MilestoneFacts,
  type MilestoneLine,
  type MilestonePlanView,
  milestoneLine,
  type Rescheduling,
  reschedulingOf,
  spanOf,
  type Waiting,
} from './milestone-plan.ts';
export { type NoticeKind, type NoticeLine, type NoticesOfPlan, noticeKinds } from './notices.ts';
export type {
  BackLinks,
  ObjectDetailView,
  ObjectItem,
  ObjectListView,
  RefView,
  RefViews,
} from './objects.ts';
export { nameKey, sortKey } from './order/name-key.ts';
export { type OutlineTree, outlineTree } from './outline-tree.ts';
export {
  type AreaLine,
  type Figure,
  type OverviewView,
  overviewView,
  type RecentLine,
  type ValueLine,
} from './overview.ts';
export {
  type Cell,
  date,
  type Fact as CellFact,
  labelled,
  none,
  plain,
  say,
  several,
  type Translated,
  words,
} from './papers/cell.ts';
export { choiceCell } from './papers/field-cells.ts';
export {
  type Audience,
  audiences,
  type FormColumn,
  type FormField,
  type FormLeaf,
  type FormPart,
  type Scope,
} from './papers/form.ts';
export { type PaperDisagreement, type PaperJoint, partyCell } from './papers/joint.ts';
export type {
  JointCommitment,
  JointRecord,
  JointReturn,
  JointThing,
  JointWording,
} from './papers/joint-record.ts';
export { jointCell } from './papers/joint-rows.ts';
export {
  type Annex,
  type AnnexItem,
  actWord,
  annexValues,
  jointAct,
  packageAnnex,
} from './papers/kinds/package-annex.ts';
export { publicRecord, publicRecordValues } from './papers/kinds/public-record.ts';
export type {
  Paper,
  PaperKind,
  PaperName,
  PaperStanding,
  PaperWish,
} from './papers/paper.ts';
export { paperKind, paperKinds } from './papers/paper-kinds.ts';
export { reportAreas } from './papers/report-areas.ts';
export type { PaperLanguages, SetLeaf, SetPaper, SetPart, SetText } from './papers/set-paper.ts';
export type {
  PaperArea,
  PaperCommitment,
  PaperSources,
  PaperThing,
} from './papers/sources.ts';
export { periodOfSpan, spanCell } from './papers/span-cell.ts';
export {
  type ParallelDifference,
  type ParallelGroup,
  type ParallelPlace,
  type ParallelPlacing,
  type ParallelSide,
  type ParallelView,
  parallelDiagnostics,
  parallelView,
} from './parallel.ts';
export type { PeriodsView, PeriodView } from './periods.ts';
export type { PlanCounts, PlanView, TextView } from './plan.ts';
export { countedPlanView, planView, textView } from './plan-view.ts';
export { type ReaderMark, type ReaderProvision, type ReaderView, readerView } from './reader.ts';
export {
  lineItem,
  type RegisterQuery,
  type RegisterSort,
  registerPage,
  strengthRank,
  usualStates,
} from './register.ts';
export {
  provisionCounts,
  type QueueCut,
  type QueueFilter,
  queueProvisions,
  type ReviewCounts,
  type ReviewProvision,
  type ReviewQueue,
  type ReviewResult,
  reviewCounts,
  reviewQueueView,
} from './review.ts';
export { type ChangeCounts, changeCounts, type ReviewActLine, type ReviewActPage } from './review-acts.ts';
export type { RoundFormFigure, RoundFormItem, RoundFormView } from './round-form.ts';
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
export type { StatusCellView, StatusLine, StatusPageView } from './status.ts';
export {
  type SuccessionAsked,
  type SuccessionKind,
  type SuccessionLine,
  type SuccessionState,
  type SuccessionView,
  successionKinds,
  successionOrders,
  successionStates,
  successionView,
} from './succession.ts';
export type { TaskFieldChange, TaskRowsView, TaskRowView, TaskTableView } from './tasks.ts';
export { sliceText, type TextSlices } from './text-slices.ts';
export {
  type WorkGroup,
  type WorkItem,
  type WorkList,
  type WorkListId,
  type WorkView,
  workLists,
} from './work.ts';
