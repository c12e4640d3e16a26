/** A form with everything that is printed on it, and as a file. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { RoundFormView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App, FormFormat, FormRow, PlanId, StoreReader } from '../ports/index.ts';
import { findForm, maySeeRounds, type Round } from './find-round.ts';

/** Which form. */
export interface FormOf {
  readonly planId: string;
  readonly code: string;
}

/** The form as it is printed. */
export async function formView(
  app: App,
  r: StoreReader,
  planId: PlanId,
  round: Round,
  form: FormRow,
): Promise<RoundFormView> {
  const plan = await r.projections.plan(planId);
  const body = await r.objects.get(planId, { type: 'body', id: form.body.slice('body/'.length) });
  return {
    code: form.code,
    languages: form.languages,
    plan: plan?.title ?? {},
    round: round.title,
    period: round.period,
    due: round.due,
    office: app.node.names,
    body: body?.label ?? {},
    note: round.note,
    items: form.items,
    figures: form.figures,
  };
}

/** Shows a form. */
export async function showForm(
  app: App,
  who: Actor,
  { planId, code }: FormOf,
): Promise<Result<RoundFormView & { readonly roundId: string }, Problem>> {
  const permitted = maySeeRounds(who, planId);
  if (!permitted.ok) return permitted;
  return app.store.read(async (r) => {
    const found = await findForm(r, planId, code);
    if (!found.ok) return found;
    const { round, form } = found.value;
    return ok({ ...(await formView(app, r, planId, round, form)), roundId: round.id });
  });
}

/** A name that every system keeps: letters of any script, the code, the ending. */
export function fileName({ body, languages, code }: RoundFormView, format: FormFormat): string {
  const [first = 'en'] = languages;
  const name = body[first] ?? body.zh ?? body.lo ?? body.en ?? '';
  const plain = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `${code}${plain === '' ? '' : `-${[...plain].slice(0, 60).join('')}`}.${format}`;
}

/** A form as a file. */
export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes a form as a file. */
export async function formFile(
  app: App,
  who: Actor,
  { format, ...input }: FormOf & { readonly format: FormFormat },
): Promise<Result<FormFile, Problem>> {
  const view = await showForm(app, who, input);
  if (!view.ok) return view;
  return ok({ name: fileName(view.value, format), bytes: await app.forms.write(view.value, format) });
}
