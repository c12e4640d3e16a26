/** Every operation of the API, in the order of the document. */

import { objectSchemas } from '../contract/index.ts';
import type { Operation } from '../operation.ts';
import { dropCalendar, makeCalendar, readCalendar } from './calendar/calendars.ts';
import { changeReading } from './commitments/change-reading.ts';
import { registerSheet } from './commitments/export-commitments.ts';
import { register } from './commitments/list-commitments.ts';
import { showCommitment } from './commitments/show-commitment.ts';
import {
  handOverThings,
  holdings,
  holdingsSheet,
  milestoneOfDecision,
  workOfDecisions,
} from './handover/hand-over.ts';
import { lookAtAnswers, takeAnswerFile } from './joint/answers.ts';
import { lookAtSettling, pause, settleFork, showCautions, takeSettlingFile } from './joint/cautions.ts';
import {
  proposeOwnClaims,
  proposePeriodLock,
  showFiguresTogether,
  showOneThing,
  showOutgoingClaims,
} from './joint/claims.ts';
import {
  proposeEnding,
  showDisagreements,
  showOneDisagreement,
  stateView,
  takeDisagreementBack,
  takeToLevel,
} from './joint/disagreements.ts';
import { makeDraft, remark, showDrafts, takeBack } from './joint/drafts.ts';
import { showJointEntries, showLeaving, showOneTransfer, showTransfers } from './joint/entries.ts';
import {
  exchangeNow,
  handOutEvidence,
  handOutStatement,
  lookAtBundle,
  makeBundleFile,
  showEvidence,
  takeBundleFile,
} from './joint/exchange.ts';
import { disagreementsSheet } from './joint/export-disagreements.ts';
import { jointLogSheet, transfersSheet } from './joint/export-entries.ts';
import { jointFiguresSheet } from './joint/export-figures.ts';
import { packagesSheet } from './joint/export-packages.ts';
import { proposalsSheet } from './joint/export-proposals.ts';
import { releasesSheet } from './joint/export-releases.ts';
import { outgoingClaimsSheet, proposablesSheet, takingsSheet } from './joint/export-values.ts';
import { wordsSheet } from './joint/export-words.ts';
import { readIncomingPlan, takeIncomingPlan } from './joint/join-from-file.ts';
import {
  answerProposals,
  propose,
  showDisputes,
  showProposables,
  showProposals,
} from './joint/joint-acts.ts';
import { handOutJointFile, takeJointFile } from './joint/joint-files.ts';
import { liftGuard, revoke, rotate, showKeys } from './joint/keys.ts';
import { markNewsSeen, showNews, showNewsEntries } from './joint/news.ts';
import {
  beginJoint,
  handOutPartyFile,
  handOutPlanFile,
  lookAtPlanFile,
  makePartyFile,
  showJointPlan,
  takePlanFile,
} from './joint/open-joint.ts';
import { openPlanAnew, showOpenings, takeOpeningBack } from './joint/openings.ts';
import {
  handOutActPaper,
  handOutPackagePaper,
  sendPackage,
  settlePackage,
  showOnePackage,
  showPackages,
} from './joint/packages.ts';
import {
  handOutRecordPaper,
  handOutRecordStatement,
  previewRelease,
  publishablesSheet,
  putForward,
  recordsSheet,
  showOneRecord,
  showPublishables,
  showRecords,
} from './joint/public.ts';
import { changeRoute, prepare, showReleases, takeStep } from './joint/releases.ts';
import { showStated, statedSheet } from './joint/stated.ts';
import { showAgreedValues, takeAgreedValues, takeBackAgreedValues } from './joint/takings.ts';
import { draftReminderLetter, proposeAnswerTerms, showAnswerTerms, takeSilentOnes } from './joint/terms.ts';
import { attest, erase, showWords } from './joint/words.ts';
import { logSheet } from './log/export-log.ts';
import { listEntries } from './log/list-entries.ts';
import { showCheckpoint } from './log/show-checkpoint.ts';
import { showEntry } from './log/show-entry.ts';
import { verify } from './log/verify.ts';
import { watchVerification } from './log/watch-verification.ts';
import { addBaseline, milestoneSheet, showMilestonePlan } from './milestones/milestone-plan.ts';
import { backUp } from './node/back-up.ts';
import { checkData } from './node/check-data.ts';
import { putRightFile, showDamagedFiles } from './node/damaged-files.ts';
import { showHealth } from './node/show-health.ts';
import { showNode } from './node/show-node.ts';
import { showUpkeep } from './node/show-upkeep.ts';
import { noticeOperations } from './notices/notices.ts';
import { showObjectCounts } from './objects/count-objects.ts';
import { bringFile, handOutFile } from './objects/files.ts';
import { findReferences, nameRefs, showBackLinks } from './objects/find-references.ts';
import { objectOperations } from './objects/object-operations.ts';
import { rowOperations } from './objects/row-operations.ts';
import { objectSheet } from './objects/sheet-operations.ts';
import { showSuggestions } from './objects/suggest-objects.ts';
import { showOverview } from './overview/show-overview.ts';
import { ownOperations } from './own/own.ts';
import {
  kinds,
  ownTemplate,
  statement as paperStatement,
  preview,
  printed,
  template,
} from './papers/papers.ts';
import { patchPerson } from './people/change-person.ts';
import { settleDeputy } from './people/confirm-deputy.ts';
import { confirm, decline } from './people/confirm-grants.ts';
import { addPerson } from './people/create-person.ts';
import { removeDeputy } from './people/end-deputy.ts';
import { peopleSheet } from './people/export-people.ts';
import { showColleagues } from './people/list-colleagues.ts';
import { historySheet, showHistory } from './people/list-history.ts';
import { showPeople } from './people/list-people.ts';
import { showWaiting } from './people/list-waiting.ts';
import { makeCode } from './people/make-code.ts';
import { addDeputy } from './people/name-deputy.ts';
import { showPerson } from './people/show-person.ts';
import { changeReporting, listPeriods, periodLocks } from './periods/periods.ts';
import { writeReports } from './periods/write-reports.ts';
import { adopt } from './plans/adopt-plan.ts';
import { carryOver } from './plans/carry-over.ts';
import { changePlan } from './plans/change-plan.ts';
import { compare } from './plans/compare-plans.ts';
import { plansSheet } from './plans/export-plans.ts';
import { addPlan } from './plans/import-plan.ts';
import { showPlans } from './plans/list-plans.ts';
import { showPlan } from './plans/show-plan.ts';
import { acceptLines, endLines, successionPage, successionSheet } from './plans/succession.ts';
import { carryOut } from './review/carry-out.ts';
import { actsSheet } from './review/export-acts.ts';
import { listReviewActs } from './review/list-acts.ts';
import { showReviewAct } from './review/show-act.ts';
import { showQueue } from './review/show-queue.ts';
import { formOperations } from './rounds/forms.ts';
import { returnOperations } from './rounds/returns.ts';
import {
  ladderSheet,
  scheduleSheet,
  showInstrumentLadder,
  showMeetingSchedule,
} from './schedules/schedules.ts';
import { changeLanguage } from './session/choose-language.ts';
import { setPasswordByCode } from './session/set-password.ts';
import { setUpNode } from './session/set-up.ts';
import { showSession } from './session/show-session.ts';
import { signInByPassword } from './session/sign-in.ts';
import { endSession } from './session/sign-out.ts';
import { statusesSheet } from './statuses/export-statuses.ts';
import { statuses } from './statuses/list-statuses.ts';
import { figures } from './statuses/show-figures.ts';
import { bringTaskTable, makeTasks } from './tasks/task-tables.ts';
import { addFurtherText } from './texts/add-text.ts';
import { characters } from './texts/characters.ts';
import { places } from './texts/places.ts';
import { read } from './texts/read-text.ts';
import { replace } from './texts/replace-text.ts';
import { settle } from './texts/settle-alignment.ts';
import { alignment } from './texts/show-alignment.ts';
import { showReading } from './texts/show-reading.ts';
import { source } from './texts/source.ts';
import { work } from './work/show-work.ts';

export const operations: readonly Operation[] = [
  showSession,
  signInByPassword,
  changeLanguage,
  endSession,
  setUpNode,
  setPasswordByCode,
  showPeople,
  peopleSheet,
  addPerson,
  showWaiting,
  showHistory,
  historySheet,
  showPerson,
  patchPerson,
  confirm,
  decline,
  makeCode,
  addDeputy,
  settleDeputy,
  removeDeputy,
  showColleagues,
  showPlans,
  plansSheet,
  addPlan,
  showPlan,
  changePlan,
  adopt,
  compare,
  carryOver,
  successionPage,
  successionSheet,
  acceptLines,
  endLines,
  addFurtherText,
  read,
  characters,
  places,
  source,
  replace,
  alignment,
  settle,
  showReading,
  register,
  registerSheet,
  showCommitment,
  changeReading,
  showQueue,
  carryOut,
  listReviewActs,
  actsSheet,
  showReviewAct,
  showOverview,
  showObjectCounts,
  findReferences,
  nameRefs,
  showBackLinks,
  showSuggestions,
  bringFile,
  handOutFile,
  figures,
  statuses,
  statusesSheet,
  work,
  holdings,
  holdingsSheet,
  handOverThings,
  milestoneOfDecision,
  workOfDecisions,
  makeCalendar,
  dropCalendar,
  readCalendar,
  listPeriods,
  changeReporting,
  ...periodLocks,
  writeReports,
  ...formOperations,
  ...returnOperations,
  ...ownOperations,
  ...noticeOperations,
  ...objectSchemas.flatMap(objectOperations),
  ...objectSchemas.flatMap(rowOperations),
  ...objectSchemas.map(objectSheet),
  showMilestonePlan,
  milestoneSheet,
  addBaseline,
  showMeetingSchedule,
  scheduleSheet,
  showInstrumentLadder,
  ladderSheet,
  bringTaskTable,
  makeTasks,
  kinds,
  preview,
  printed,
  showJointPlan,
  handOutPartyFile,
  handOutPlanFile,
  beginJoint,
  lookAtPlanFile,
  makePartyFile,
  takePlanFile,
  showOpenings,
  openPlanAnew,
  takeOpeningBack,
  readIncomingPlan,
  takeIncomingPlan,
  showKeys,
  rotate,
  revoke,
  liftGuard,
  showCautions,
  pause,
  settleFork,
  lookAtSettling,
  takeSettlingFile,
  showNews,
  showNewsEntries,
  markNewsSeen,
  showDrafts,
  makeDraft,
  remark,
  takeBack,
  showWords,
  erase,
  attest,
  showProposables,
  propose,
  showProposals,
  proposalsSheet,
  jointLogSheet,
  transfersSheet,
  proposablesSheet,
  outgoingClaimsSheet,
  takingsSheet,
  jointFiguresSheet,
  packagesSheet,
  disagreementsSheet,
  wordsSheet,
  showStated,
  statedSheet,
  showRecords,
  recordsSheet,
  showOneRecord,
  showPublishables,
  publishablesSheet,
  previewRelease,
  putForward,
  handOutRecordPaper,
  handOutRecordStatement,
  releasesSheet,
  answerProposals,
  showPackages,
  sendPackage,
  showOnePackage,
  settlePackage,
  handOutActPaper,
  handOutPackagePaper,
  showReleases,
  changeRoute,
  prepare,
  takeStep,
  showOutgoingClaims,
  proposeOwnClaims,
  proposePeriodLock,
  showAnswerTerms,
  proposeAnswerTerms,
  takeSilentOnes,
  draftReminderLetter,
  showFiguresTogether,
  showOneThing,
  showDisputes,
  showDisagreements,
  showOneDisagreement,
  stateView,
  takeToLevel,
  proposeEnding,
  takeDisagreementBack,
  showAgreedValues,
  takeAgreedValues,
  takeBackAgreedValues,
  showJointEntries,
  showLeaving,
  makeBundleFile,
  lookAtBundle,
  takeBundleFile,
  lookAtAnswers,
  takeAnswerFile,
  exchangeNow,
  handOutJointFile,
  takeJointFile,
  showTransfers,
  showOneTransfer,
  showEvidence,
  handOutEvidence,
  handOutStatement,
  template,
  ownTemplate,
  paperStatement,
  listEntries,
  logSheet,
  showCheckpoint,
  showEntry,
  verify,
  watchVerification,
  showNode,
  backUp,
  showUpkeep,
  checkData,
  showDamagedFiles,
  putRightFile,
  showHealth,
];
