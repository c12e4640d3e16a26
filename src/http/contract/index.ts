export {
  CommitmentDetail,
  CommitmentFilter,
  CommitmentItem,
  CommitmentPage,
  CommitmentQuery,
  HistoryLine,
  RegisterItem,
} from './commitments.ts';
export {
  CarryOver,
  ComparedChange,
  ComparedSide,
  ComparedVerdict,
  Comparison,
  ComparisonQuery,
} from './comparison.ts';
export { DamagedFiles, FilePutRight } from './damaged-files.ts';
export { Holdings, HoldingsQuery } from './handover.ts';
export {
  BundleFiles,
  BundlePreview,
  BundleReport,
  BundleRequest,
  DisputeList,
  EvidenceList,
  IncomingPlan,
  Joint,
  JointAnswers,
  JointOpening,
  JointParty,
  JointProposal,
  JointProposalFilter,
  JointProposalPage,
  JointProposalQuery,
  JointProposing,
  LineReport,
  LineRequest,
  MadeEntries,
  PartyFileRequest,
  PlanFileReading,
  PlanFileToRead,
  PlanFileToTake,
  Proposable,
  ProposableFilter,
  ProposablePage,
  ProposableQuery,
  StatementQuery,
  TakenPlan,
} from './joint.ts';
export { JointAct, RecordedPaper } from './joint-acts.ts';
export { AnswersReading, AnswersTaken } from './joint-answers.ts';
export {
  ExchangePause,
  JointCautions,
  SettlingProposal,
  SettlingReading,
  SettlingTaken,
  SettlingToRead,
  SettlingToTake,
} from './joint-cautions.ts';
export {
  Agreement,
  ClaimsToPropose,
  JointAbout,
  JointAboutQuery,
  JointClaimLine,
  JointFigure,
  JointFigures,
  JointFiguresFilter,
  JointFiguresQuery,
  JointIndicator,
  LockToPropose,
  OutgoingClaims,
  OutgoingClaimsFilter,
  OutgoingClaimsQuery,
} from './joint-claims.ts';
export {
  DisagreementEnding,
  DisagreementReferral,
  DisagreementStatement,
  DisagreementsFilter,
  DisagreementsQuery,
  JointDisagreement,
  JointDisagreements,
} from './joint-disagreements.ts';
export { DraftRemarking, DraftsQuery, DraftToShow, JointDrafts, MadeDraft } from './joint-drafts.ts';
export {
  EntryAbout,
  EntryReach,
  ExactEntry,
  HeldEntry,
  JointEntryFilter,
  JointEntryPage,
  JointEntryQuery,
  Leaving,
  listedKinds,
  Transfer,
  TransferDetail,
  TransferFile,
  TransferFilter,
  TransferPage,
  TransferQuery,
} from './joint-entries.ts';
export {
  GuardLifted,
  GuardLifting,
  JointKeys,
  type KeyPeriod,
  KeyRevocation,
  KeyRotation,
} from './joint-keys.ts';
export { JointNews, JointNewsPage, NewsMarks } from './joint-news.ts';
export { JointOpenings, OpeningAnew } from './joint-openings.ts';
export {
  ActPaperQuery,
  JointPackage,
  JointPackageDetail,
  JointPackages,
  MadePackage,
  PackageAnswer,
  PackagePaperQuery,
  PackageQuery,
  PackagesFilter,
  PackagesQuery,
  PackageToPropose,
} from './joint-packages.ts';
export {
  PublicFilter,
  PublicPaperQuery,
  PublicQuery,
  PublicRecord,
  PublicRecordDetail,
  PublicRecords,
  Publishables,
  PublishablesFilter,
  PublishablesQuery,
  RecordPreview,
  RecordToPreview,
  RecordToPropose,
} from './joint-public.ts';
export {
  JointRelease,
  JointReleases,
  JointRoute,
  ReleaseStepTaken,
  ReleasesFilter,
  ReleasesQuery,
  ReleaseToPrepare,
  RouteOutcome,
  RouteToSet,
  StepOutcome,
} from './joint-releases.ts';
export { StatedFilter, StatedPage, StatedQuery } from './joint-stated.ts';
export { JointTakings, MadeTaking, TakingsFilter, TakingsQuery, ValuesToTake } from './joint-takings.ts';
export { JointTerms, Reminder, ReminderQuery, SilenceToTake, TermsToPropose } from './joint-terms.ts';
export { JointFile, JointLine, JointSubject } from './joint-told.ts';
export { JointWords, JointWordsFilter, JointWordsQuery, WordsErasure } from './joint-words.ts';
export {
  LogEntry,
  LogEntryDetail,
  LogFilter,
  LogPage,
  LogQuery,
  Verification,
  VerificationLine,
} from './log.ts';
export {
  MilestoneLine,
  MilestonePlan,
  MilestonePlanQuery,
  MilestoneSheetQuery,
  NewBaseline,
} from './milestones.ts';
export {
  type Notice,
  NoticeChoice,
  NoticeMark,
  NoticeSettings,
  Notices,
  NoticesFileQuery,
  NoticesMarked,
  NoticesQuery,
} from './notices.ts';
export { Ref, TargetKind } from './object-fields.ts';
export {
  BackLinks,
  BroughtFile,
  FoundReferences,
  LinkedObjects,
  ObjectCounts,
  ObjectDetail,
  ObjectItem,
  ObjectList,
  type ObjectSchemas,
  objectSchemas,
  RefView,
  RefViews,
  Retirement,
  RowsOutcome,
  SuggestedKind,
  Suggestions,
} from './objects.ts';
export { Figure, Overview } from './overview.ts';
export { Own, OwnPlans, OwnQuery, OwnReport, OwnReported } from './own.ts';
export {
  PaperFileQuery,
  PaperKinds,
  PaperPreview,
  PaperQuery,
  type PaperText,
} from './papers.ts';
export {
  AlignmentAct,
  AlignmentGroup,
  AlignmentRequest,
  AlignmentResult,
  Parallel,
  ParallelDifference,
} from './parallel.ts';
export {
  AccountHistory,
  AccountLine,
  Areas,
  accountActs,
  ColleagueList,
  Deputy,
  DeputyNew,
  Grant,
  HistoryFilter,
  HistoryQuery,
  OneTimeCode,
  Person,
  PersonCreated,
  PersonList,
  PersonNew,
  PersonPatch,
  WaitingList,
} from './people.ts';
export {
  PeopleQuery,
  type PersonState,
  peopleMeant,
  peopleSorts,
  personStates,
  stateOfPerson,
} from './people-filter.ts';
export { LockReason, Periods, ReportingSet, Reports } from './periods.ts';
export { Places, PlacesQuery, ReadingProgress } from './places.ts';
export {
  Adoption,
  ImportFields,
  Party,
  Plan,
  PlanCounts,
  PlanList,
  PlanPatch,
  PlansFilter,
  PlansQuery,
  Replacement,
  ReplacementFields,
  Text,
} from './plans.ts';
export { Reader, ReaderDiagnostic, ReaderMark, ReaderMention, ReaderProvision } from './reader.ts';
export {
  ReviewAct,
  ReviewActFilter,
  ReviewActLine,
  ReviewActPage,
  ReviewActPreview,
  ReviewActQuery,
  ReviewProvision,
  ReviewQueue,
  ReviewQueueQuery,
  ReviewRequest,
  ReviewResult,
} from './review.ts';
export {
  CorrectedRows,
  EnteredReturn,
  FormFileQuery,
  LaidAside,
  PreparedForms,
  Reminders,
  ReturnDetail,
  ReturnFields,
  RoundForm,
  RoundStanding,
  SaidFigures,
  Sending,
  SendOutcomes,
  Statement,
} from './rounds.ts';
export {
  InstrumentLadder,
  LadderLine,
  LadderQuery,
  LadderSheetQuery,
  MeetingSchedule,
  ScheduleLine,
  ScheduleQuery,
  ScheduleSheetQuery,
} from './schedules.ts';
export {
  NodeInfo,
  PasswordByCode,
  Permission,
  Role,
  Session,
  SessionPatch,
  Setup,
  SignIn,
} from './session.ts';
export {
  CommitmentKind,
  Due,
  EntryRef,
  Id,
  Language,
  LocalName,
  PageQuery,
  ProblemBody,
  Reading,
  Span,
  Standing,
  Strength,
} from './shared.ts';
export {
  FigureRows,
  Figures,
  FiguresQuery,
  Statuses,
  StatusesQuery,
  StatusLine,
} from './statuses.ts';
export {
  AcceptedSuccession,
  AcceptSuccession,
  CarriedKind,
  EndSuccession,
  Succession,
  SuccessionLine,
  SuccessionQuery,
  SuccessionSheetQuery,
} from './succession.ts';
export { CommitmentTasks, TaskRow, TaskRows, TaskTable, TaskTableFields } from './tasks.ts';
export { Upkeep } from './upkeep.ts';
export { Work, WorkGroup } from './work.ts';
