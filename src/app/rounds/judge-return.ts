/**
 * Judges the rows of a return: by its form first, then by what claims and figures allow where they are kept: a locked period,
 * areas, units, more places given than offered, what is no longer there. Nothing is kept here.
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { Words } from '../../plan/objects/index.ts';
import { type AskedFigures, decideReturn, type ReturnRow, type Statement } from '../../plan/rounds/index.ts';
import type { Actor } from '../actor.ts';
import { reportClaimsWithin } from '../claims/report-claims.ts';
import { loadReporting, stateOf } from '../periods/reporting.ts';
import type { App, FormRow, ReturnRecord, StoreReader, StoreWriter } from '../ports/index.ts';
import { type BodyFigure, figuresOfBody, MOST_FURTHER, placesByProvince } from './figures-of-bodies.ts';
import { findForm, type Round } from './find-round.ts';
import { assignedToBodies } from './items-of-bodies.ts';
import { reportFiguresWithin } from './keep-figures.ts';
import { type Said, saidByBodies, toClaim } from './said-by-bodies.ts';

/** The form a return belongs to, with its round and what was said for its period. */
export interface ReturnWorld {
  readonly round: Round;
  readonly form: FormRow;
  readonly said: ReadonlyMap<string, Said>;
  /** By commitment: all that was said of it, in each language in which it stands. */
  readonly words: ReadonlyMap<string, readonly Words[]>;
  /** Figures that the body is asked now. */
  readonly figures: readonly BodyFigure[];
}

/** Gathers what a return is judged by; null where it belongs to no form. */
export async function worldOf(
  r: StoreReader,
  planId: string,
  { code }: ReturnRecord,
): Promise<ReturnWorld | null> {
  const found = code === null ? null : await findForm(r, planId, code);
  if (found === null || !found.ok) return null;
  const { round, form } = found.value;
  const said = new Map<string, Said>();
  const words = new Map<string, readonly Words[]>();
  for (const [key, all] of await saidByBodies(r, planId, [form.body], () => form.languages)) {
    const ref = key.slice(form.body.length + 1);
    words.set(
      ref,
      all.flatMap((one) => one.words),
    );
    const now = all.find(({ period }) => period === round.period);
    if (now !== undefined) said.set(ref, now);
  }
  // A form keeps the rows that it was printed with, whatever its round says since.
  const figures = await figuresOfBody(r, planId, form.body, round.period, form.languages, MOST_FURTHER);
  return { round, form, said, words, figures };
}

const isNews = ({ outcome }: ReturnRow): boolean => outcome === 'add' || outcome === 'change';

/** The rows that would be written, as claims. */
export function claimsOf(rows: readonly ReturnRow[], { form, said, words }: ReturnWorld) {
  return rows.filter(isNews).flatMap(({ ref, statement }) => {
    if (ref === null || statement === null) return [];
    const claim = toClaim(ref, statement, form.languages, words.get(ref));
    return [{ ...claim, version: said.get(ref)?.version ?? 0 }];
  });
}

/** The rows that would be written as figures. */
export function figuresOf(planId: string, rows: readonly ReturnRow[], { form, round, figures }: ReturnWorld) {
  return { planId, body: form.body, period: round.period, languages: form.languages, figures, rows };
}

/** What figures are held against: what stands, and what is asked no more. */
export function askedFigures(items: AskedFigures['items'], figures: readonly BodyFigure[]): AskedFigures {
  const now = new Set(figures.map(({ ref }) => ref));
  return {
    items,
    stands: new Map(figures.flatMap(({ ref, stands }) => (stands === null ? [] : [[ref, stands]]))),
    provinces: placesByProvince(figures),
    ended: new Set(items.flatMap(({ ref }) => (now.has(ref) ? [] : [ref]))),
  };
}

async function judgeClaims(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  rows: readonly ReturnRow[],
  world: ReturnWorld,
): Promise<Result<readonly ReturnRow[], Problem>> {
  const { form, round } = world;
  const claims = claimsOf(rows, world);
  if (claims.length === 0) return ok(rows);
  const asked = { planId, body: form.body, period: round.period, shared: { via: 'form' } };
  const tried = await reportClaimsWithin(app, w, who, { ...asked, rows: claims, dryRun: true });
  if (!tried.ok) return tried;
  let next = 0;
  return ok(
    rows.map((row): ReturnRow => {
      if (!isNews(row) || row.statement === null) return row;
      const told = tried.value.rows[next++];
      return told === undefined || told.faults.length === 0
        ? row
        : { ...row, outcome: 'error', faults: told.faults };
    }),
  );
}

/** A figure of a locked period is refused as a claim of it is; else by what its value or course allows. */
async function judgeFigures(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  rows: readonly ReturnRow[],
  world: ReturnWorld,
): Promise<Result<readonly ReturnRow[], Problem>> {
  if (!rows.some((row) => isNews(row) && row.figures !== undefined)) return ok(rows);
  const { period } = world.round;
  const isLocked = stateOf(await loadReporting(w, planId), period) === 'locked';
  const tried = await reportFiguresWithin(app, w, who, { ...figuresOf(planId, rows, world), dryRun: true });
  if (!tried.ok) return tried;
  return ok(
    rows.map((row, i): ReturnRow => {
      if (!isNews(row) || row.figures === undefined) return row;
      const locked = isLocked ? [{ at: 'key', fault: 'period-locked', facts: { period } }] : [];
      const faults = [...locked, ...(tried.value.get(i) ?? [])];
      return faults.length === 0 ? row : { ...row, outcome: 'error', faults };
    }),
  );
}

/** Judges the rows. */
export async function judgeRows(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  record: ReturnRecord,
  world: ReturnWorld,
): Promise<Result<readonly ReturnRow[], Problem>> {
  const { form, said, figures } = world;
  const { askable } = await assignedToBodies(w, planId);
  const inForm = new Set(form.items.map(({ ref }) => ref));
  const asked = new Set(form.figures.map(({ ref }) => ref));
  const gone = form.everAsked.filter(({ ref }) => !inForm.has(ref) && !asked.has(ref));
  const items = [...form.items, ...gone.map((one) => ({ ...one, last: null }))];
  const ended = items.filter(({ ref }) => !askable.has(ref) || !inForm.has(ref));
  const rows = decideReturn(record.filled, {
    items,
    said: new Map([...said].map(([ref, { statement }]): [string, Statement] => [ref, statement])),
    ended: new Set(ended.map(({ ref }) => ref)),
    words: app.forms.stages,
    figures: askedFigures(form.figures, figures),
  });
  const judged = await judgeClaims(app, w, who, planId, rows, world);
  return judged.ok ? judgeFigures(app, w, who, planId, judged.value, world) : judged;
}
