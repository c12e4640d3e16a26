/** Forms of rounds and what came back, in own tables; and what makes forms, carries them and reads them. */
import type { PlacedFault, Problem, Result } from '../../base/index.ts';
import type { FilledRow, FormWords, HeadLine, ReturnRow, StageWords } from '../../plan/rounds/index.ts';
import type { RoundFormFigure, RoundFormItem, RoundFormView } from '../../views/index.ts';
import type { PlanId } from './plan-id.ts';

/** One way in which a form left the node. */
export interface SentForm {
  readonly at: string;
  readonly by: string;
  /** Mailed, handed out as a file, or reminded of by mail. */
  readonly how: 'mail' | 'file' | 'reminder';
  readonly to: readonly string[];
  readonly messageId: string | null;
}
/** A body's form in a round. */
export interface FormRow {
  readonly code: string;
  readonly roundId: string;
  /** `body/<id>` */
  readonly body: string;
  readonly languages: RoundFormView['languages'];
  readonly items: readonly RoundFormItem[];
  readonly figures: readonly RoundFormFigure[];
  /** Every row that this code ever had, so that no key comes to mean something else. */
  readonly everAsked: readonly Pick<RoundFormItem, 'key' | 'ref'>[];
  readonly madeAt: string;
  readonly sent: readonly SentForm[];
  readonly version: number;
}
/** How a return came: as a file, by mail, entered for the body at the desk, or said by the body on its own page. */
export type ReturnVia = 'upload' | 'mail' | 'desk' | 'page';
/** Something that came back, whether it could be read or not. */
export interface ReturnRecord {
  readonly returnId: string;
  /** null where it is not known which round and form it belongs to. */
  readonly roundId: string | null;
  readonly code: string | null;
  readonly body: string | null;
  /** Looked at by nobody yet; kept as what the body said; laid aside with a reason. */
  readonly state: 'waiting' | 'kept' | 'laid-aside';
  readonly via: ReturnVia;
  readonly receivedAt: string;
  readonly receivedBy: string;
  /** The file, kept as a blob; null where it was entered at the desk. */
  readonly file: { readonly sha256: string; readonly name: string } | null;
  /** Who sent the message and what it was about, where it came by mail. */
  readonly mail: { readonly from: string; readonly subject: string; readonly messageId: string } | null;
  /** Who filled it in, as the form says. */
  readonly head: Readonly<Partial<Record<HeadLine, string>>>;
  /** The rows as they were filled in. */
  readonly filled: readonly FilledRow[];
  /** Why no row could be read at all. */
  readonly fault: PlacedFault | null;
  /** What became of the rows when it was kept. */
  readonly rows: readonly ReturnRow[];
  readonly settled: { readonly at: string; readonly by: string; readonly reason: string | null } | null;
  readonly version: number;
}
/** Reads forms and returns. */
export interface RoundReader {
  /** Forms of a round, by code. */
  forms(planId: PlanId, roundId: string): Promise<readonly FormRow[]>;
  form(planId: PlanId, code: string): Promise<FormRow | null>;
  /** Returns of a round, the newest first. */
  returns(planId: PlanId, roundId: string): Promise<readonly ReturnRecord[]>;
  /** Returns that belong to no known form and wait, the newest first. */
  astray(planId: PlanId): Promise<readonly ReturnRecord[]>;
  returned(planId: PlanId, returnId: string): Promise<ReturnRecord | null>;
  /** Those that came as this very file. */
  sameFile(planId: PlanId, sha256: string): Promise<readonly ReturnRecord[]>;
}
/** Puts forms and returns. */
export interface RoundWriter extends RoundReader {
  putForms(planId: PlanId, rows: readonly FormRow[]): Promise<void>;
  dropForm(planId: PlanId, code: string): Promise<void>;
  putReturn(planId: PlanId, row: ReturnRecord): Promise<void>;
}

/** In which file a form leaves. */
export type FormFormat = 'xlsx' | 'docx';
/** A letter that a form or a reminder goes with. */
export interface FormLetter {
  readonly subject: string;
  readonly text: string;
}
/** Makes forms and knows their words. */
export interface FormMaker {
  readonly words: FormWords;
  readonly stages: StageWords;
  write(form: RoundFormView, as: FormFormat): Promise<Uint8Array>;
  letter(form: RoundFormView, what: 'form' | 'reminder'): FormLetter;
}

/** A message that goes out. */
export interface OutgoingMail extends FormLetter {
  readonly to: readonly string[];
  /** The same for the same form and occasion, so that a message that goes twice is known as one. */
  readonly messageId: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }[];
}
/** Sends mail; null in `App` where no server was named. */
export interface Mailer {
  /** 'mail-refused' where the server would not take it, 'mail-unreachable' where it was not there. */
  send(mail: OutgoingMail): Promise<Result<null, Problem>>;
}
