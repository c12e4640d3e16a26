export {
  type AreaTree,
  areaTree,
  inAreas,
  may,
  type Place,
  partOf,
  require,
  theNode,
  wholePlan,
} from './access.ts';
export { type Actor, type Grant, operatorPseudonym, type Permission } from './actor.ts';
export { type CalendarOf, endCalendar, isCalendar, renewCalendar } from './calendar/calendar-address.ts';
export { calendarEvents } from './calendar/calendar-events.ts';
export { type ReportClaims, reportClaims, reportClaimsWithin } from './claims/report-claims.ts';
export { type GetCommitment, getCommitment } from './commitments/get-commitment.ts';
export {
  type ListCommitments,
  listCommitments,
} from './commitments/list-commitments.ts';
export { type AddFile, addFile, MOST_FILE_BYTES } from './files/add-file.ts';
export {
  noteDamagedFiles,
  type PutFileRight,
  putFileRight,
  stillDamaged,
} from './files/damaged-files.ts';
export type { FileUse } from './files/file-uses.ts';
export { type BroughtFile, type GetFile, getFile } from './files/get-file.ts';
export { type HandedOver, type HandOver, handOver } from './handover/hand-over.ts';
export { type Holdings, type ShowHoldings, showHoldings } from './handover/show-holdings.ts';
export { readCursor, writeCursor } from './lists/cursor.ts';
export { type AcceptClock, acceptClock } from './log/accept-clock.ts';
export { type ExportCheckpoint, type ExportedFile, exportCheckpoint } from './log/export-checkpoint.ts';
export type { VerificationStep } from './log/follow-work.ts';
export { logPage, type PageLog } from './log/page-log.ts';
export { type RebuildPlan, type Rebuilt, rebuildPlan } from './log/rebuild-plan.ts';
export { logEntry, type ShowEntry } from './log/show-entry.ts';
export { checkpoint, type SignCheckpoint, type SignedCheckpoint } from './log/sign-checkpoint.ts';
export { type VerifyPlan, verifyPlan, verifyWatched } from './log/verify-plan.ts';
export {
  type DecisionsToWork,
  decisionsToWork,
  type WorkOfDecisions,
} from './meetings/decisions-to-work.ts';
export { type MakeMilestone, makeMilestone } from './meetings/make-milestone.ts';
export {
  type MilestonePlan,
  milestoneOrders,
  milestonePlan,
} from './milestones/milestone-plan.ts';
export { type TakeBaseline, takeBaseline } from './milestones/take-baseline.ts';
export {
  chooseNotices,
  type NoticeChoice,
  type NoticeChoiceView,
  showNoticeChoice,
} from './notices/choose-notices.ts';
export {
  type ListNotices,
  listNotices,
  type MarkNotices,
  markNotices,
  type NoticePage,
} from './notices/list-notices.ts';
export { type NoticeTimes, noticeTimes } from './notices/notice-marks.ts';
export {
  type NoticeDigest,
  type NoticeMakers,
  type NoticeNews,
  type NoticePlan,
  sendNotices,
} from './notices/send-notices.ts';
export {
  type ChangeObject,
  type CreateObject,
  changeObject,
  createObject,
  type RetireObject,
  retireObject,
} from './objects/change-object.ts';
export { countObjects, type TypeCount } from './objects/count-objects.ts';
export { type ExportRows, exportRows } from './objects/export-rows.ts';
export { type FindRefs, type FoundRefs, findRefs, nameReferences } from './objects/find-refs.ts';
export { type GetObject, getObject } from './objects/get-object.ts';
export { type LinkedObjects, type LinkedView, linkedObjects } from './objects/linked-objects.ts';
export { type ListObjects, listObjects, type ObjectFilters } from './objects/list-objects.ts';
export {
  type Suggestion,
  type Suggestions,
  type SuggestObjects,
  suggestObjects,
} from './objects/suggest-objects.ts';
export {
  MOST_ROWS,
  type RowOutcome,
  type WriteRows,
  type WrittenRows,
  writeRows,
} from './objects/write-rows.ts';
export { overview, type ShowOverview } from './overview/show-overview.ts';
export {
  addOwnFile,
  type OwnEvidence,
  type OwnReported,
  type OwnRow,
  type ReportOwn,
  reportOwn,
} from './own/report-own.ts';
export { listOwn, type OwnView, type ShowOwn, showOwn } from './own/show-own.ts';
export { type MakePaper, makePaper } from './papers/make-paper.ts';
export { type BringTemplate, bringTemplate, defaultTemplate } from './papers/own-template.ts';
export {
  type PrintedPaper,
  type PrintPaper,
  printPaper,
  type ShowPaper,
  showPaper,
} from './papers/print-paper.ts';
export {
  jointSubjects,
  type PaperStatement,
  type PaperSubject,
  statePaper,
} from './papers/state-paper.ts';
export {
  type LockPeriod,
  lockPeriod,
  type SetReporting,
  type ShowPeriods,
  setReporting,
  showPeriods,
} from './periods/periods.ts';
export { permissionsByRole, permissionsOf, rolesOf } from './permissions.ts';
export { type AdoptPlan, adoptPlan } from './plans/adopt-plan.ts';
export { type CarryOver, carryOverPlan } from './plans/carry-over.ts';
export { type ComparePlans, compareDigests, comparePlans } from './plans/compare-plans.ts';
export { type GetPlan, getPlan } from './plans/get-plan.ts';
export { type ImportPlan, importPlan } from './plans/import-plan.ts';
export { type ListedPlans, type ListPlans, listPlans } from './plans/list-plans.ts';
export { type PatchPlan, patchPlan } from './plans/patch-plan.ts';
export { type PlanArea, type PlanAreas, planAreas } from './plans/plan-areas.ts';
export type {
  AccountAct,
  AccountHistoryFilter,
  AccountHistoryRow,
  AccountReader,
  AccountWriter,
  ActFilter,
  ActWeight,
  App,
  AskedRow,
  BackLink,
  BlobReader,
  BlobWriter,
  CheckpointRow,
  CommitmentFilter,
  CommitmentPlace,
  CommitmentRow,
  DamagedFile,
  DeputyRow,
  Digesting,
  EarlierOpening,
  EntryFilter,
  EntryPage,
  EntryRow,
  EvidenceRow,
  ExtractionRow,
  FileRow,
  FormFormat,
  FormLetter,
  FormMaker,
  FormRow,
  GrantRow,
  IdempotencyRow,
  JointDisclosureRow,
  JointDraftRow,
  JointEntryRow,
  JointLogRow,
  JointPlanRow,
  JointReader,
  JointRecordReader,
  JointReleaseRow,
  JointWriter,
  KeyRing,
  KeyRole,
  Line,
  LineCount,
  LineKey,
  LineOrder,
  LinePlace,
  LineQuery,
  LineState,
  LineWriter,
  ListedLine,
  ListedObject,
  LogHead,
  LogReader,
  LogWriter,
  Mailer,
  Marker,
  MentionRow,
  NextOpening,
  NodeIdentity,
  NodeKeys,
  NodeReader,
  NodeWriter,
  ObjectKey,
  ObjectPage,
  ObjectPlace,
  ObjectQuery,
  ObjectReader,
  ObjectRow,
  ObjectSort,
  ObjectWriter,
  OneTimeCodeRow,
  OutgoingMail,
  OutlineTally,
  OwnHistoryRow,
  OwnObjectRow,
  OwnReader,
  OwnWriter,
  PaperFormat,
  PersonRow,
  PlaceCount,
  Placed,
  PlanId,
  PlanRow,
  PlanTally,
  Printing,
  PrintOrder,
  ProjectionReader,
  ProjectionWriter,
  ProposalRow,
  ProvisionRow,
  QueueCut,
  QueueFilter,
  QueuePage,
  QueueQuery,
  QueueReader,
  RegisterLine,
  RegisterReader,
  RegisterRow,
  RegisterWriter,
  ReleasesAsked,
  ReturnRecord,
  ReturnVia,
  ReviewActRow,
  ReviewActWriter,
  Role,
  RootKey,
  RoundReader,
  RoundWriter,
  SentForm,
  SessionRow,
  SetOrder,
  Signer,
  StatusCell,
  StatusPage,
  StatusPlace,
  StatusQuery,
  StatusRow,
  StatusWriter,
  Store,
  StoredActPage,
  StoreHealth,
  StoreReader,
  StoreUpkeep,
  StoreWriter,
  TemplateOrder,
  TextPlace,
  TextRow,
  TransferRange,
  TransferRow,
  TransfersAsked,
  TreeNode,
  VerifyEd25519,
  WriteScope,
} from './ports/index.ts';
export { nothingLeft, paperFormats } from './ports/index.ts';
export { fillLines } from './projections/fill-lines.ts';
export { fillNames } from './projections/fill-names.ts';
export { fillStatuses } from './projections/fill-statuses.ts';
export { type ListActs, listActs } from './review/list-acts.ts';
export { type ReviewInput, review } from './review/review.ts';
export type { ReviewAct } from './review/review-act.ts';
export { type ActPreview, type ShowAct, showAct } from './review/show-act.ts';
export { type ListedQueue, reviewQueue, type ShowQueue } from './review/show-queue.ts';
export {
  type BringReturn,
  bringReturn,
  bringShownReturn,
  type EnterReturn,
  enterReturn,
  MOST_RETURN_BYTES,
  returnFile,
} from './rounds/bring-return.ts';
export { type FormFile, type FormOf, formFile, showForm } from './rounds/form-of-body.ts';
export { type PreparedForms, prepareForms, type RoundOf } from './rounds/prepare-forms.ts';
export { handOutForm, type SendForms, type SendOutcome, sendForms } from './rounds/send-forms.ts';
export {
  type CorrectReturn,
  correctReturn,
  keepReturn,
  layAsideReturn,
  type SettleReturn,
} from './rounds/settle-return.ts';
export { type ReturnOf, type ReturnView, showReturn } from './rounds/show-return.ts';
export {
  type BodyState,
  draftReminders,
  type ReminderDraft,
  type RoundLine,
  type RoundView,
  showRound,
} from './rounds/show-round.ts';
export { type TakeInMessage, type TakenIn, takeInMessage } from './rounds/take-in-message.ts';
export { instrumentLadder, ladderOrders } from './schedules/instrument-ladder.ts';
export { meetingSchedule, scheduleOrders } from './schedules/meeting-schedule.ts';
export { dueKeyOf, placeOfStatus } from './statuses/status-place.ts';
export {
  type ListStatuses,
  listStatuses,
  type ShowFigures,
  showFigures,
} from './statuses/statuses.ts';
export {
  type AcceptedSuccession,
  type AcceptSuccession,
  acceptSuccession,
  type EndSuccession,
  endSuccession,
} from './succession/accept-succession.ts';
export type { CarriedKind } from './succession/carried-things.ts';
export { type ShowSuccession, showSuccession } from './succession/show-succession.ts';
export { type ImportTaskTable, importTaskTable } from './tasks/import-task-table.ts';
export { type TasksOfCommitments, tasksOfCommitments } from './tasks/tasks-of-commitments.ts';
export { type AddText, addText } from './texts/add-text.ts';
export {
  type Digest,
  type DigestProgress,
  digestFile,
  type FileToDigest,
  isQuickToDigest,
  type Watch,
  withNotes,
} from './texts/digest-file.ts';
export { type Characters, type GetCharacters, getCharacters } from './texts/get-characters.ts';
export { type GetSource, getSource, type Source } from './texts/get-source.ts';
export {
  type SettleAlignment,
  type SettledAlignment,
  settleAlignment,
} from './texts/parallel/settle-alignment.ts';
export { type ShowAlignment, showAlignment } from './texts/parallel/show-alignment.ts';
export { type ReadText, readText } from './texts/read-text.ts';
export { type Orphan, type Replacement, type ReplaceText, replaceText } from './texts/replace-text.ts';
export { type PageOutline, type Places, type ShowPlaces, showPlaces } from './texts/show-places.ts';
export { type ShowWork, showWork } from './work/show-work.ts';
