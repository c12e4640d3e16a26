/**
 * How a round stands: for each body whether its form is made, sent, waiting to be looked at, received, missing or overdue,
 * and what it has said of what was asked, as n of m. Figures are counts of the lines below them [RD25].
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { Words } from '../../plan/objects/index.ts';
import type { Actor } from '../actor.ts';
import type { App, FormLetter, FormRow, ReturnRecord, SentForm } from '../ports/index.ts';
import { type Contact, contactsOf } from './contacts-of-bodies.ts';
import { findRound, maySeeRounds, type Round } from './find-round.ts';
import { formView } from './form-of-body.ts';
import type { RoundOf } from './prepare-forms.ts';
import { saidByBodies } from './said-by-bodies.ts';
import { today } from './show-return.ts';

/** How a body stands in a round. */
export type BodyState = 'no-form' | 'made' | 'sent' | 'overdue' | 'waiting' | 'received';

/** A body's line. */
export interface RoundLine {
  readonly body: string;
  readonly name: Words;
  readonly code: string | null;
  readonly state: BodyState;
  /** Items that were asked about, and those of them that the body has spoken of for the period. */
  readonly asked: number;
  readonly said: number;
  readonly sent: readonly SentForm[];
  readonly contacts: readonly Contact[];
  /** Newest first. */
  readonly returns: readonly Pick<ReturnRecord, 'returnId' | 'state' | 'via' | 'receivedAt' | 'fault'>[];
  readonly late: boolean;
}
/** A round as it stands. */
export interface RoundView {
  readonly round: Round;
  readonly lines: readonly RoundLine[];
  readonly counts: Readonly<Record<BodyState, number>>;
  readonly late: number;
  /** What came for this plan and belongs to no form. */
  readonly astray: readonly Pick<ReturnRecord, 'returnId' | 'receivedAt' | 'file' | 'mail' | 'fault'>[];
  readonly canMail: boolean;
}

/** Codes of forms of which something came back that was not laid aside. */
export function hasAnswered(returns: readonly ReturnRecord[]): ReadonlySet<string> {
  return new Set(
    returns.flatMap(({ code, state, fault }) =>
      code === null || state === 'laid-aside' || fault !== null ? [] : [code],
    ),
  );
}

function stateOf(form: FormRow | undefined, returns: readonly ReturnRecord[], isOverdue: boolean): BodyState {
  if (form === undefined) return 'no-form';
  const counting = returns.filter(
    ({ state, fault }) => state === 'kept' || (state === 'waiting' && fault === null),
  );
  if (counting.some(({ state }) => state === 'waiting')) return 'waiting';
  if (counting.length > 0) return 'received';
  if (form.sent.length === 0) return 'made';
  return isOverdue ? 'overdue' : 'sent';
}

/** Whether a day lies after what a partial date may mean. */
const isAfter = (day: string, due: string | null): boolean => due !== null && day.slice(0, due.length) > due;

/** Shows a round. */
export async function showRound(
  app: App,
  who: Actor,
  { planId, roundId }: RoundOf,
): Promise<Result<RoundView, Problem>> {
  const permitted = maySeeRounds(who, planId);
  if (!permitted.ok) return permitted;
  return app.store.read(async (r) => {
    const found = await findRound(r, planId, roundId);
    if (!found.ok) return found;
    const round = found.value;
    const forms = new Map((await r.rounds.forms(planId, roundId)).map((form) => [form.body, form]));
    const returns = Map.groupBy(await r.rounds.returns(planId, roundId), ({ body }) => body);
    const bodies = [...new Set([...round.bodies, ...forms.keys()])];
    const said = await saidByBodies(r, planId, bodies, () => []);
    const day = today(app);
    const contacts = await contactsOf(r, planId, bodies, day);
    const keys = bodies.map((ref) => ({ type: 'body', id: ref.slice('body/'.length) }));
    const labels = new Map((await r.objects.many(planId, keys)).map((row) => [`body/${row.id}`, row.label]));
    const lines = bodies.map((body): RoundLine => {
      const form = forms.get(body);
      const came = returns.get(body) ?? [];
      const spoken = (form?.items ?? []).filter(({ ref }) =>
        said.get(`${body} ${ref}`)?.some(({ period }) => period === round.period),
      );
      const kept = came.filter(({ state }) => state !== 'laid-aside');
      const first = kept.at(-1);
      return {
        body,
        name: labels.get(body) ?? {},
        code: form?.code ?? null,
        state: stateOf(form, came, isAfter(day, round.due)),
        asked: form?.items.length ?? 0,
        said: spoken.length,
        sent: form?.sent ?? [],
        contacts: contacts.get(body) ?? [],
        returns: came.map(({ returnId, state, via, receivedAt, fault }) => {
          return { returnId, state, via, receivedAt, fault };
        }),
        late: first !== undefined && isAfter(first.receivedAt.slice(0, 10), round.due),
      };
    });
    const astray = (await r.rounds.astray(planId)).map(({ returnId, receivedAt, file, mail, fault }) => {
      return { returnId, receivedAt, file, mail, fault };
    });
    return ok({ round, lines, ...figuresOf(lines), astray, canMail: app.mail !== null });
  });
}

function figuresOf(lines: readonly RoundLine[]): Pick<RoundView, 'counts' | 'late'> {
  const counts = { 'no-form': 0, made: 0, sent: 0, overdue: 0, waiting: 0, received: 0 };
  for (const { state } of lines) counts[state]++;
  return { counts, late: lines.filter(({ late }) => late).length };
}

/** A reminder that could go out. */
export interface ReminderDraft extends FormLetter {
  readonly code: string;
  readonly to: readonly string[];
}

/** Drafts of reminders to bodies whose form has been sent and has not come back. */
export async function draftReminders(
  app: App,
  who: Actor,
  { planId, roundId }: RoundOf,
): Promise<Result<readonly ReminderDraft[], Problem>> {
  const permitted = maySeeRounds(who, planId);
  if (!permitted.ok) return permitted;
  return app.store.read(async (r) => {
    const round = await findRound(r, planId, roundId);
    if (!round.ok) return round;
    const answered = hasAnswered(await r.rounds.returns(planId, roundId));
    const missing = (await r.rounds.forms(planId, roundId)).filter(
      ({ code, sent }) => sent.length > 0 && !answered.has(code),
    );
    const bodies = missing.map(({ body }) => body);
    const contacts = await contactsOf(r, planId, bodies, today(app));
    const drafts: ReminderDraft[] = [];
    for (const form of missing) {
      const view = await formView(app, r, planId, round.value, form);
      const to = (contacts.get(form.body) ?? []).map(({ mail }) => mail);
      drafts.push({ code: form.code, to, ...app.forms.letter(view, 'reminder') });
    }
    return ok(drafts);
  });
}
