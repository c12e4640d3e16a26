/**
 * Sends forms of a round by mail, and reminders of those that have not come back. Each message is told by itself: what one
 * server refuses keeps none of the others from going. What has gone is noted at once, so that a second press sends no
 * second letter; a message that went and could not be noted carries the same id when it goes again [RD24].
 */
import { err, ok, type Problem, type ProblemCode, problem, type Result } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, FormFormat, FormRow, Mailer, SentForm } from '../ports/index.ts';
import { type Contact, contactsOf } from './contacts-of-bodies.ts';
import { findRound, mayRunRounds, type Round } from './find-round.ts';
import { fileName, formView } from './form-of-body.ts';
import { hasAnswered } from './show-round.ts';

/** Which forms, and how. */
export interface SendForms {
  readonly planId: string;
  readonly roundId: string;
  /** Codes; all that have not been sent, or for reminders all that are missing, where none is named. */
  readonly codes?: readonly string[];
  readonly what: 'form' | 'reminder';
  readonly format: FormFormat;
}
/** What became of a form. */
export interface SendOutcome {
  readonly code: string;
  readonly body: string;
  readonly outcome: 'sent' | 'no-address' | 'failed';
  readonly to: readonly string[];
  readonly problem: ProblemCode | null;
  readonly facts: Problem['facts'];
}

const mediaTypes: Readonly<Record<FormFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Notes that a form left. A form that changed meanwhile keeps its change. */
export async function noteSent(
  app: App,
  planId: string,
  code: string,
  sent: SentForm,
): Promise<Result<null, Problem>> {
  return app.store.write<null>(planId, async (w) => {
    const form = await w.rounds.form(planId, code);
    if (form === null) return err(problem('not-found', { form: code }));
    await w.rounds.putForms(planId, [{ ...form, sent: [...form.sent, sent], version: form.version + 1 }]);
    return ok(null);
  });
}

interface ToSend {
  readonly round: Round;
  readonly forms: readonly FormRow[];
  readonly contacts: ReadonlyMap<string, readonly Contact[]>;
}

/** Forms that are to go. */
async function formsToSend(app: App, input: SendForms): Promise<Result<ToSend, Problem>> {
  const { planId, roundId, codes, what } = input;
  return app.store.read(async (r) => {
    const round = await findRound(r, planId, roundId);
    if (!round.ok) return round;
    if (round.value.state !== 'open') return err(problem('round-not-open'));
    const all = await r.rounds.forms(planId, roundId);
    const answered = hasAnswered(await r.rounds.returns(planId, roundId));
    const isDue = (form: FormRow): boolean =>
      what === 'form' ? form.sent.length === 0 : form.sent.length > 0 && !answered.has(form.code);
    const forms = all.filter((form) => (codes === undefined ? isDue(form) : codes.includes(form.code)));
    const today = timestamp(app.clock()).slice(0, 10);
    const bodies = forms.map(({ body }) => body);
    return ok({ round: round.value, forms, contacts: await contactsOf(r, planId, bodies, today) });
  });
}

async function sendOne(
  app: App,
  mail: Mailer,
  who: Actor,
  input: SendForms,
  round: Round,
  form: FormRow,
  contacts: readonly Contact[],
): Promise<SendOutcome> {
  const { planId, what, format } = input;
  const { code, body } = form;
  const to = contacts.map((one) => one.mail);
  if (to.length === 0) return { code, body, outcome: 'no-address', to, problem: null, facts: {} };
  const view = await app.store.read((r) => formView(app, r, planId, round, form));
  const bytes = await app.forms.write(view, format);
  const messageId = `${code}.${form.sent.length + 1}@${app.node.host}`;
  const attachments = [{ name: fileName(view, format), mediaType: mediaTypes[format], bytes }];
  const gone = await mail.send({ ...app.forms.letter(view, what), to, messageId, attachments });
  if (!gone.ok)
    return { code, body, outcome: 'failed', to, problem: gone.error.code, facts: gone.error.facts };
  const at = timestamp(app.clock());
  const how = what === 'form' ? 'mail' : 'reminder';
  const noted = await noteSent(app, planId, code, { at, by: who.pseudonym, how, to, messageId });
  const { code: failed = null, facts = {} } = noted.ok ? {} : noted.error;
  return { code, body, outcome: 'sent', to, problem: failed, facts };
}

/** Sends them one after the other. */
export async function sendForms(
  app: App,
  who: Actor,
  input: SendForms,
): Promise<Result<readonly SendOutcome[], Problem>> {
  const permitted = mayRunRounds(who, input.planId);
  if (!permitted.ok) return permitted;
  const { mail } = app;
  if (mail === null) return err(problem('mail-not-set-up'));
  const found = await formsToSend(app, input);
  if (!found.ok) return found;
  const { round, forms, contacts } = found.value;
  const outcomes: SendOutcome[] = [];
  for (const form of forms)
    outcomes.push(await sendOne(app, mail, who, input, round, form, contacts.get(form.body) ?? []));
  return ok(outcomes);
}

/** Notes that a form was handed out on paper or as a file. */
export async function handOutForm(
  app: App,
  who: Actor,
  { planId, code }: { readonly planId: string; readonly code: string },
): Promise<Result<null, Problem>> {
  const permitted = mayRunRounds(who, planId);
  if (!permitted.ok) return permitted;
  const at = timestamp(app.clock());
  return noteSent(app, planId, code, { at, by: who.pseudonym, how: 'file', to: [], messageId: null });
}
