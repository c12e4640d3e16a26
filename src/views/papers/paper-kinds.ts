/** The kinds of paper, in the order in which they are offered. A further kind is one more file and a line here. */

import { paperNames } from '../../plan/objects/index.ts';
import { commitmentSheet } from './kinds/commitment-sheet.ts';
import { committeeBrief } from './kinds/committee-brief.ts';
import { forSignature } from './kinds/for-signature.ts';
import { jointMinutes } from './kinds/joint-minutes.ts';
import { jointReport } from './kinds/joint-report.ts';
import { jointStatus } from './kinds/joint-status.ts';
import { leadersPage } from './kinds/leaders-page.ts';
import {
  letterDraft,
  letterInvitation,
  letterReminder,
  letterReply,
  letterTransmittal,
} from './kinds/letter.ts';
import { lettersPending } from './kinds/letters-pending.ts';
import { milestonePlanPaper } from './kinds/milestone-plan.ts';
import { jointAct, packageAnnex } from './kinds/package-annex.ts';
import { publicRecord } from './kinds/public-record.ts';
import { taskList } from './kinds/task-list.ts';
import { trainingAndVisits } from './kinds/training-and-visits.ts';
import { yearlyReport } from './kinds/yearly-report.ts';
import { jointPaperNames, type PaperKind, type PaperName } from './paper.ts';

const byName: Readonly<Record<PaperName, PaperKind>> = {
  'leaders-page': leadersPage,
  'task-list': taskList,
  'milestone-plan': milestonePlanPaper,
  'commitment-sheet': commitmentSheet,
  'letters-pending': lettersPending,
  'training-and-visits': trainingAndVisits,
  'committee-brief': committeeBrief,
  'yearly-report': yearlyReport,
  'joint-status': jointStatus,
  'joint-report': jointReport,
  'joint-minutes': jointMinutes,
  'for-signature': forSignature,
  letter: letterDraft,
  'letter-reminder': letterReminder,
  'letter-reply': letterReply,
  'letter-invitation': letterInvitation,
  'letter-transmittal': letterTransmittal,
  'package-annex': packageAnnex,
  'joint-act': jointAct,
  'public-record': publicRecord,
};

/** Every kind. */
export const paperKinds: readonly PaperKind[] = paperNames.map((name) => byName[name]);

/** The kind of this name; null where there is none. */
export function paperKind(name: string): PaperKind | null {
  const found = [...paperNames, ...jointPaperNames].find((one) => one === name);
  return found === undefined ? null : byName[found];
}
