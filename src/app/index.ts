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
export { type BroughtFile, type GetFile, getFile } from './files/get-file.ts';
export { type HandedOver, type HandOver, handOver } from './handover/hand-over.ts';
export { type Holdings, type ShowHoldings, showHoldings } from './handover/show-holdings.ts';
export {
  type AnswerStanding,
  type AnswersView,
  type AnswerToEnter,
  type GivenAnswers,
  readAnswers,
  type TakenAnswers,
  takeAnswers,
} from './joint/answers/take-answers.ts';
export { type AttestView, attestState } from './joint/cautions/attest.ts';
export { type CautionKind, cautionKinds } from './joint/cautions/caution-kinds.ts';
export type { ForkChoice } from './joint/cautions/fork-choices.ts';
export {
  type Caution,
  type CautionsView,
  type FrozenLog,
  type ListCautions,
  listCautions,
} from './joint/cautions/list-cautions.ts';
export { type PauseExchange, pauseExchange } from './joint/cautions/pause.ts';
export {
  type ProposeSettling,
  proposeSettling,
  readSettling,
  type Settling,
  type SettlingView,
  type TakeSettling,
  takeSettling,
} from './joint/cautions/settle-fork.ts';
export {
  type ClaimPreview,
  type PreviewClaims,
  type ProposeClaims,
  type ProposeLock,
  previewClaims,
  proposeClaims,
  proposeLock,
} from './joint/claims/propose-claims.ts';
export {
  type JointFiguresView,
  type ShowJointFigures,
  showJointFigures,
} from './joint/claims/show-figures.ts';
export {
  type EndDisagreement,
  endDisagreement,
  type ReferDisagreement,
  referDisagreement,
  type StateInDisagreement,
  stateInDisagreement,
  takeBackDisagreement,
} from './joint/disagreements/act-on-disagreement.ts';
export {
  type DisagreementView,
  type ListDisagreements,
  listDisagreements,
  type ShowDisagreement,
  type StatementView,
  type StepView,
  showDisagreement,
} from './joint/disagreements/list-disagreements.ts';
export {
  type DraftView,
  type ListDrafts,
  listDrafts,
  type RemarkOnDraft,
  type RemarkView,
  remarkOnDraft,
  type ShowDraft,
  showDraft,
  type TakeBackDraft,
  takeBackDraft,
} from './joint/drafts/work-drafts.ts';
export {
  type AnswerByLine,
  answerByLine,
  type ExchangeByLine,
  exchangeByLine,
  type LineReport,
  partiesOnLine,
} from './joint/exchange-by-line.ts';
export {
  type BundleReport,
  type ExportBundle,
  exportBundle,
  type ImportBundle,
  importBundle,
} from './joint/exchange-joint.ts';
export { type JoinFromFile, joinFromFile, planWithTexts, takeTexts } from './joint/join-from-file.ts';
export {
  type AnswerAct,
  type AnswerJoint,
  answerJoint,
  answerKinds,
  type JointAnswer,
} from './joint/joint-act.ts';
export { type RevokeKey, type RotateKey, revokeKey, rotateKey } from './joint/keys/change-key.ts';
export { type LiftGuard, liftJointGuard, type PendingLift } from './joint/keys/lift-guard.ts';
export {
  type GuardView,
  type JointKeysView,
  type KeyPeriodView,
  type PartyKeysView,
  type ShowJointKeys,
  showJointKeys,
} from './joint/keys/show-keys.ts';
export {
  type DisputeWords,
  type EntryState,
  type ListProposals,
  listProposals,
  type ProposalPage,
  type ProposalView,
  type RivalView,
} from './joint/list-proposals.ts';
export {
  type ListEvidence,
  type ListTransfers,
  listEvidence,
  listTransfers,
  type ShowTransfer,
  showTransfer,
  type TransferPage,
} from './joint/list-transfers.ts';
export { type MakeStatement, makeStatement } from './joint/make-statement.ts';
export {
  beginLog,
  type HandedFile,
  type JoinJoint,
  joinJoint,
  type OpenJoint,
  openJoint,
  partyFile,
  planFile,
  type ReadPlanFile,
  type RootKeyFile,
  readPlanFile,
} from './joint/open-joint.ts';
export { answerPackage, type PackageException } from './joint/packages/answer-package.ts';
export { type PrintPackage, printPackage } from './joint/packages/print-package.ts';
export { proposePackage } from './joint/packages/propose-package.ts';
export { listPackages, showPackage } from './joint/packages/show-packages.ts';
export {
  type PreviewExport,
  previewExport,
  previewImport,
  type ShownEntry,
} from './joint/preview-exchange.ts';
export {
  type PreviewJoint,
  type Proposable,
  type ProposablePage,
  type ProposeJoint,
  previewJoint,
  proposeJoint,
  type ToldProposable,
} from './joint/propose-joint.ts';
export { listReleases } from './joint/release/list-releases.ts';
export type { ReleaseStep } from './joint/release/release-form.ts';
export { type Preparing, prepareRelease, stepRelease } from './joint/release/releases.ts';
export { type Route, setRoute } from './joint/release/route.ts';
export {
  type JointPartyView,
  type JointView,
  listDisputes,
  type ShowJoint,
  showJoint,
} from './joint/show-joint.ts';
export {
  type ShowTakings,
  showTakings,
  type TakeBackTaking,
  type TakeOver,
  type TakingPreview,
  type TakingView,
  takeBackTaking,
  takeOver,
} from './joint/taking-over/take-over.ts';
export { type AboutView, type ShowAbout, showAbout } from './joint/told/show-about.ts';
export type { AtHome, Told, ToldSubject } from './joint/told/tell-proposals.ts';
export { type EraseWords, eraseWords } from './joint/words/erase-words.ts';
export { type ListWords, listWords, type WordsView } from './joint/words/list-words.ts';
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
  AccountHistoryRow,
  AccountReader,
  AccountWriter,
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
  DeputyRow,
  Digesting,
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
  RegisterLine,
  RegisterReader,
  RegisterRow,
  RegisterWriter,
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
  TreeNode,
  VerifyEd25519,
} from './ports/index.ts';
export { paperFormats } from './ports/index.ts';
export { fillLines } from './projections/fill-lines.ts';
export { type ListActs, listActs } from './review/list-acts.ts';
export { type ReviewInput, review } from './review/review.ts';
export type { ReviewAct } from './review/review-act.ts';
export { type ActPreview, type ShowAct, showAct } from './review/show-act.ts';
export { reviewQueue, type ShowQueue } from './review/show-queue.ts';
export {
  type BringReturn,
  bringReturn,
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
export { instrumentLadder } from './schedules/instrument-ladder.ts';
export { meetingSchedule } from './schedules/meeting-schedule.ts';
export {
  type ListStatuses,
  listStatuses,
  type ShowFigures,
  showFigures,
} from './statuses/statuses.ts';
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
