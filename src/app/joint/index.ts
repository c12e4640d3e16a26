export {
  type AnswerStanding,
  type AnswersView,
  type AnswerToEnter,
  type GivenAnswers,
  readAnswers,
  type TakenAnswers,
  takeAnswers,
} from './answers/take-answers.ts';
export { type AttestView, attestState } from './cautions/attest.ts';
export { type CautionKind, cautionKinds, kindOfOutcome } from './cautions/caution-kinds.ts';
export { type HandOutEvidence, handOutEvidence } from './cautions/evidence-file.ts';
export type { ForkChoice } from './cautions/fork-choices.ts';
export {
  type Caution,
  type CautionsView,
  type FrozenLog,
  type ListCautions,
  listCautions,
} from './cautions/list-cautions.ts';
export { type PauseExchange, pauseExchange } from './cautions/pause.ts';
export {
  type ProposeSettling,
  proposeSettling,
  readSettling,
  type Settling,
  type SettlingView,
  type TakeSettling,
  takeSettling,
} from './cautions/settle-fork.ts';
export {
  type ClaimPreview,
  type PreviewClaims,
  type ProposeClaims,
  type ProposeLock,
  previewClaims,
  proposeClaims,
  proposeLock,
} from './claims/propose-claims.ts';
export {
  type EarlierFigures,
  type JointFiguresView,
  type ShowJointFigures,
  showJointFigures,
} from './claims/show-figures.ts';
export type { IndicatorView } from './claims/show-indicators.ts';
export {
  type EndDisagreement,
  endDisagreement,
  type ReferDisagreement,
  referDisagreement,
  type StateInDisagreement,
  stateInDisagreement,
  takeBackDisagreement,
} from './disagreements/act-on-disagreement.ts';
export { isStatement } from './disagreements/disagreement-state.ts';
export {
  type DisagreementView,
  type ListDisagreements,
  listDisagreements,
  type ShowDisagreement,
  type StatementView,
  type StepView,
  showDisagreement,
} from './disagreements/list-disagreements.ts';
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
} from './drafts/work-drafts.ts';
export {
  type AnswerByLine,
  answerByLine,
  type ExchangeByLine,
  exchangeByLine,
  type LineReport,
  partiesOnLine,
} from './exchange-by-line.ts';
export {
  type BundleReport,
  type ImportBundle,
  importBundle,
} from './exchange-joint.ts';
export {
  type BundleFile,
  beginHandOut,
  type EndHandOut,
  type ExportBundle,
  endHandOut,
  exportBundle,
  type MadeFiles,
} from './export-bundle.ts';
export type { CalledFile, FilesAside } from './files/files-beside.ts';
export { type BringJointFile, bringJointFile, getJointFile } from './files/joint-files.ts';
export {
  type DamagedFileView,
  type ListDamagedFiles,
  listDamagedFiles,
} from './files/wanted-files.ts';
export {
  type AnswerAct,
  type AnswerJoint,
  answerJoint,
  answerKinds,
  type JointAnswer,
} from './joint-act.ts';
export { type RevokeKey, type RotateKey, revokeKey, rotateKey } from './keys/change-key.ts';
export { type LiftGuard, liftJointGuard, type PendingLift } from './keys/lift-guard.ts';
export {
  type GuardView,
  type JointKeysView,
  type KeyPeriodView,
  type PartyKeysView,
  type ShowJointKeys,
  showJointKeys,
} from './keys/show-keys.ts';
export {
  type JointEntry,
  type JointEntryPage,
  type ListJointEntries,
  listJointEntries,
} from './list-entries.ts';
export {
  type DisputeWords,
  type ListProposals,
  listProposals,
  type ProposalPage,
  type ProposalView,
  type RivalView,
} from './list-proposals.ts';
export {
  type ListEvidence,
  type ListTransfers,
  listEvidence,
  listTransfers,
  type ShownTransfer,
  type ShowTransfer,
  showTransfer,
  type TransferPage,
  transferOutcomes,
} from './list-transfers.ts';
export { type MakeStatement, makeStatement } from './make-statement.ts';
export {
  countNews,
  listNews,
  markNews,
} from './news/show-news.ts';
export { appForOpening } from './openings/earlier.ts';
export { type JoinFromFile, joinFromFile, planWithTexts, takeTexts } from './openings/join-from-file.ts';
export { listOpenings, type OpeningsView, type OpeningView } from './openings/list-openings.ts';
export { type OpenAnew, openAnew, takeBackOpening } from './openings/open-anew.ts';
export { beginLog, joinJoint, type OpenJoint, openJoint } from './openings/open-joint.ts';
export {
  type HandedFile,
  type JoinJoint,
  partyFile,
  planFile,
  type ReadPlanFile,
  type RootKeyFile,
  readPlanFile,
} from './openings/plan-files.ts';
export { answerPackage, type PackageException } from './packages/answer-package.ts';
export { type PrintAct, type PrintPackage, printAct, printPackage } from './packages/print-package.ts';
export { proposePackage } from './packages/propose-package.ts';
export { listPackages, packageState, showPackage } from './packages/show-packages.ts';
export {
  type HeldEntry,
  type PreviewExport,
  previewExport,
  previewImport,
  type ShownEntry,
} from './preview-exchange.ts';
export type { Proposable } from './proposable-values.ts';
export {
  type PreviewJoint,
  type ProposablePage,
  type ProposeJoint,
  previewJoint,
  proposeJoint,
  type ToldProposable,
} from './propose-joint.ts';
export {
  type ListPublishable,
  listPublishable,
  type Publishable,
  type PublishablePage,
} from './public/list-publishable.ts';
export {
  type ListRecords,
  listRecords,
  type RecordDetail,
  type RecordState,
  type RecordView,
  recordStates,
  showRecord,
} from './public/list-records.ts';
export { type PrintRecord, printRecord } from './public/print-record.ts';
export {
  type PreviewRecord,
  type ProposeRecord,
  previewRecord,
  proposeRecord,
  type RecordPreview,
} from './public/propose-record.ts';
export { stateRecord } from './public/state-record.ts';
export { listReleases } from './release/list-releases.ts';
export type { ReleaseStep } from './release/release-form.ts';
export { type Preparing, prepareRelease, stepRelease } from './release/releases.ts';
export { type Route, setRoute } from './release/route.ts';
export {
  type JointPartyView,
  type JointView,
  listDisputes,
  type ShowJoint,
  showJoint,
} from './show-joint.ts';
export { type ListStated, listStated, type StatedPage, type StatedThing } from './stated/list-stated.ts';
export {
  type ShowTakings,
  showTakings,
  type TakeBackTaking,
  type TakeOver,
  type TakingPreview,
  type TakingView,
  takeBackTaking,
  takeOver,
} from './taking-over/take-over.ts';
export type { ReplyView, TakenView } from './terms/answer-times.ts';
export {
  type ProposeTerms,
  proposeTerms,
  type TakeSilence,
  type TermAsked,
  takeSilence,
} from './terms/propose-terms.ts';
export { type Remind, type ReminderView, remind } from './terms/remind.ts';
export { showTerms, type TermsView, type TermView } from './terms/show-terms.ts';
export type { ActView } from './told/acts-about.ts';
export type { ActsOnPaper, RecordedPaper } from './told/recorded-papers.ts';
export { type AboutView, type ShowAbout, showAbout } from './told/show-about.ts';
export type { AtHome, Told, ToldSubject } from './told/tell-proposals.ts';
export type { ToldFile } from './told/told-files.ts';
export { type EraseWords, eraseWords } from './words/erase-words.ts';
export { type ListWords, listWords, type WordsView } from './words/list-words.ts';
