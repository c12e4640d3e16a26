/**
 * What is a person's own in a plan: the body that they answer for, what it is asked for the period, the round that asks, and what
 * is due from it. Nothing that is another body's is on it [OB821].
 */
import { err, hex, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Words } from '../../plan/objects/index.ts';
import type { PeriodView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { requirePlan } from '../objects/find-type.ts';
import { sightOf } from '../objects/sight.ts';
import { periodsOf } from '../periods/periods.ts';
import { loadReporting } from '../periods/reporting.ts';
import type { App, FormRow, PlanId, StoreReader } from '../ports/index.ts';
import { findRound, type Round } from '../rounds/find-round.ts';
import { bodiesOf } from './own-bodies.ts';
import { type OwnFigure, seenFigures, toOwnFigure } from './own-figures.ts';
import { itemsOf, type OwnItem } from './own-items.ts';
import { type OwnThing, thingsOf } from './own-things.ts';

/** Whose page; where the person answers for several bodies, or another period is wanted, which. */
export interface ShowOwn {
  readonly planId: string;
  readonly body?: string;
  readonly period?: string;
}
/** A round that asks the body for the period. */
export interface OwnRound {
  readonly id: string;
  readonly title: Words;
  readonly due: string | null;
  readonly note: Words;
  /** Of its form; null where none was made. */
  readonly code: string | null;
}
/** The page. */
export interface OwnView {
  readonly plan: Words;
  readonly office: Words;
  readonly asOf: string;
  /** Bodies that the person answers for; none: there is nothing to report here. */
  readonly bodies: readonly { readonly ref: string; readonly name: Words }[];
  readonly body: string | null;
  readonly period: string | null;
  /** Periods that have begun and are open. */
  readonly periods: readonly Pick<PeriodView, 'key' | 'flagshipsOnly' | 'over'>[];
  readonly round: OwnRound | null;
  readonly items: readonly OwnItem[];
  readonly figures: readonly OwnFigure[];
  readonly things: readonly OwnThing[];
  /** A fresh key for what is sent from this page: the same page sent twice acts once. */
  readonly key: string;
}

/** A round that is open, asks the body and belongs to a period, with the body's form. */
export interface AskingRound {
  readonly round: Round;
  readonly form: FormRow | null;
}

/** Open rounds that ask the body, the one that is due first before the others. */
export async function roundsAsking(
  r: StoreReader,
  planId: PlanId,
  body: string,
): Promise<readonly AskingRound[]> {
  const found: AskingRound[] = [];
  for (const { id } of await r.objects.ofType(planId, 'round')) {
    const round = await findRound(r, planId, id);
    if (!round.ok || round.value.state !== 'open' || !round.value.bodies.includes(body)) continue;
    const form = (await r.rounds.forms(planId, id)).find((one) => one.body === body) ?? null;
    found.push({ round: round.value, form });
  }
  return found.sort((a, b) => ((a.round.due ?? '9') < (b.round.due ?? '9') ? -1 : 1));
}

/** The periods that can be reported on now. */
export async function openPeriods(
  r: StoreReader,
  planId: PlanId,
  today: string,
): Promise<readonly PeriodView[]> {
  const all = periodsOf(await loadReporting(r, planId), today);
  return all.filter(({ first, locked }) => first <= today && !locked);
}

/** The one asked for, that of an open round, the newest that is over, or the one that is under way. */
function pickPeriod(
  periods: readonly PeriodView[],
  wanted: string | undefined,
  rounds: readonly AskingRound[],
): PeriodView | null {
  const named = [wanted, ...rounds.map(({ round }) => round.period)];
  for (const key of named) {
    const found = periods.find((one) => one.key === key);
    if (found !== undefined) return found;
  }
  const whole = periods.filter(({ flagshipsOnly }) => !flagshipsOnly);
  return whole.filter(({ over }) => over).at(-1) ?? whole.at(-1) ?? periods.at(-1) ?? null;
}

/** Shows it. A body that is not the person's is not there. */
export async function showOwn(
  app: App,
  who: Actor,
  { planId, body: wanted, period: asked }: ShowOwn,
): Promise<Result<OwnView, Problem>> {
  const today = timestamp(app.clock()).slice(0, 10);
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const refs = await bodiesOf(r, who, planId, today);
    const body = wanted ?? refs[0] ?? null;
    if (body !== null && !refs.includes(body)) return err(problem('not-found', { body }));
    const keys = refs.map((ref) => ({ type: 'body', id: ref.slice('body/'.length) }));
    const rows = await r.objects.many(planId, keys);
    const names = new Map(rows.map(({ id, label }) => [`body/${id}`, label]));
    const plan = await r.projections.plan(planId);
    const base = {
      plan: plan?.title ?? {},
      office: app.node.names,
      asOf: today,
      bodies: refs.map((ref) => ({ ref, name: names.get(ref) ?? {} })),
      body,
      key: hex(app.random(16)),
    };
    const nothing = { period: null, periods: [], round: null, items: [], figures: [], things: [] };
    if (body === null) return ok({ ...base, ...nothing });
    const sight = await sightOf(r, who, planId);
    const [periods, rounds] = [await openPeriods(r, planId, today), await roundsAsking(r, planId, body)];
    const period = pickPeriod(periods, asked, rounds);
    const asking = rounds.find(({ round }) => round.period === period?.key);
    return ok({
      ...base,
      period: period?.key ?? null,
      periods: periods.map(({ key, flagshipsOnly, over }) => ({ key, flagshipsOnly, over })),
      round: asking === undefined ? null : roundOf(asking),
      items: period === null ? [] : await itemsOf(r, planId, sight, body, period, today, who.language),
      figures:
        period === null
          ? []
          : (await seenFigures(r, planId, sight, body, period.key, who.language)).map(toOwnFigure),
      things: await thingsOf(r, planId, sight, body, today),
    });
  });
}

function roundOf({ round, form }: AskingRound): OwnRound {
  const { id, title, due, note } = round;
  return { id, title, due, note, code: form?.code ?? null };
}

/** Plans in which the person answers for a body, in the order of the plans. */
export async function listOwn(
  app: App,
  who: Actor,
): Promise<readonly { readonly planId: string; readonly title: Words }[]> {
  const today = timestamp(app.clock()).slice(0, 10);
  return app.store.read(async (r) => {
    const found: { planId: string; title: Words }[] = [];
    for (const { planId, title } of await r.projections.plans())
      if ((await bodiesOf(r, who, planId, today)).length > 0) found.push({ planId, title });
    return found;
  });
}
