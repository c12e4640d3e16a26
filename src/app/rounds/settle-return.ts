/**
 * Keeps a return as what the body said, or lays it aside with a reason. All rows are kept or none; it is kept as it was seen
 * or not at all. A row that is wrong may be corrected first: what the file said stays with the file [RD32].
 */
import { err, ok, type Problem, problem, problemAt, type Result, uuidV7 } from '../../base/index.ts';
import { type FilledRow, keyOf } from '../../plan/rounds/index.ts';
import type { Actor } from '../actor.ts';
import { reportClaimsWithin } from '../claims/report-claims.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, ReturnRecord, StoreWriter } from '../ports/index.ts';
import { findReturn, mayRunRounds } from './find-round.ts';
import { claimsOf, figuresOf, worldOf } from './judge-return.ts';
import { reportFiguresWithin } from './keep-figures.ts';
import { type ReturnOf, type ReturnView, tagOf, viewOf } from './show-return.ts';

/** A return as it was seen. */
export interface SettleReturn extends ReturnOf {
  /** `tag` of what was seen. */
  readonly tag: number;
}

async function noteAct(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  record: ReturnRecord,
  act: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  const now = app.clock();
  const subject = `round-return/${record.returnId}`;
  const line = { id: uuidV7(now, app.random), at: timestamp(now), by: who.pseudonym, act, subject, detail };
  await w.own.addHistory(planId, [line]);
}

/** The return, if it still waits and is what was seen. */
async function asSeen(
  app: App,
  w: StoreWriter,
  who: Actor,
  { planId, returnId, tag }: SettleReturn,
): Promise<Result<ReturnView, Problem>> {
  const record = await findReturn(w, planId, returnId);
  if (!record.ok) return record;
  if (record.value.state !== 'waiting') return err(problem('return-settled'));
  const view = await viewOf(app, w, who, planId, record.value);
  if (!view.ok) return view;
  return view.value.tag === tag
    ? view
    : err(problem('precondition-failed', { version: tag, current: view.value.tag }));
}

/** Keeps it: each row that says something becomes a claim of the body. */
export async function keepReturn(
  app: App,
  who: Actor,
  input: SettleReturn,
): Promise<Result<ReturnView, Problem>> {
  const { planId } = input;
  const permitted = mayRunRounds(who, planId);
  if (!permitted.ok) return permitted;
  return app.store.write<ReturnView>(planId, async (w) => {
    const seen = await asSeen(app, w, who, input);
    if (!seen.ok) return seen;
    const { record, rows, counts } = seen.value;
    const world = await worldOf(w, planId, record);
    if (world === null || record.fault !== null) return err(problem('return-not-a-form', { kind: 'table' }));
    if (world.round.state === 'closed') return err(problem('round-not-open'));
    const faults = rows.flatMap(({ at, faults: of }) => of.map((one) => ({ ...one, at: `${at}/${one.at}` })));
    if (counts.error > 0) return err(problemAt('rows-invalid', faults, { n: counts.error }));
    const { form, round } = world;
    const asked = { planId, body: form.body, period: round.period, shared: { via: 'form' } };
    const claims = claimsOf(rows, world);
    const kept = await reportClaimsWithin(app, w, who, { ...asked, rows: claims, dryRun: false });
    if (!kept.ok) return kept;
    const figures = { ...figuresOf(planId, rows, world), dryRun: false };
    const counted = await reportFiguresWithin(app, w, who, figures);
    if (!counted.ok) return counted;
    const settled = { at: timestamp(app.clock()), by: who.pseudonym, reason: null };
    const done: ReturnRecord = { ...record, state: 'kept', rows, settled, version: record.version + 1 };
    await w.rounds.putReturn(planId, done);
    await noteAct(app, w, who, planId, done, 'kept', { ...counts });
    return ok({ ...seen.value, record: done, tag: tagOf(done, rows) });
  });
}

/** Lays it aside: nothing of it counts, and all of it stays. */
export async function layAsideReturn(
  app: App,
  who: Actor,
  { reason, ...input }: SettleReturn & { readonly reason: string },
): Promise<Result<ReturnView, Problem>> {
  const { planId } = input;
  const permitted = mayRunRounds(who, planId);
  if (!permitted.ok) return permitted;
  if (reason.trim() === '') return err(problem('reason-missing'));
  return app.store.write<ReturnView>(planId, async (w) => {
    const seen = await asSeen(app, w, who, input);
    if (!seen.ok) return seen;
    const { record, rows } = seen.value;
    const settled = { at: timestamp(app.clock()), by: who.pseudonym, reason: reason.trim() };
    const done: ReturnRecord = { ...record, state: 'laid-aside', rows, settled, version: record.version + 1 };
    await w.rounds.putReturn(planId, done);
    await noteAct(app, w, who, planId, done, 'laid-aside', { reason: settled.reason });
    return ok({ ...seen.value, record: done, tag: tagOf(done, rows) });
  });
}

/** New cells for rows of a return. */
export interface CorrectReturn extends SettleReturn {
  /** By key: the row's cells as they should be read. A row with none is left out. */
  readonly rows: readonly FilledRow['cells'][];
}

/** Corrects rows of a return that waits; the other rows stay as they came. */
export async function correctReturn(
  app: App,
  who: Actor,
  { rows, ...input }: CorrectReturn,
): Promise<Result<ReturnView, Problem>> {
  const { planId } = input;
  const permitted = mayRunRounds(who, planId);
  if (!permitted.ok) return permitted;
  return app.store.write<ReturnView>(planId, async (w) => {
    const seen = await asSeen(app, w, who, input);
    if (!seen.ok) return seen;
    const { record } = seen.value;
    if (record.fault !== null) return err(problem('return-not-a-form', { kind: 'table' }));
    const keys = new Set(rows.flatMap((cells) => keyOf({ cells }) ?? []));
    const wasByKey = Map.groupBy(record.filled, keyOf);
    const stays = record.filled.filter((row) => !keys.has(keyOf(row) ?? ''));
    const corrected = rows.map((cells): FilledRow => {
      const key = keyOf({ cells });
      const was = key === null ? undefined : wasByKey.get(key)?.[0];
      return { at: was?.at ?? String(cells.key ?? ''), cells, counts1904: false };
    });
    const done = { ...record, filled: [...stays, ...corrected], version: record.version + 1 };
    await w.rounds.putReturn(planId, done);
    await noteAct(app, w, who, planId, done, 'corrected', { rows: rows.length });
    return viewOf(app, w, who, planId, done);
  });
}
