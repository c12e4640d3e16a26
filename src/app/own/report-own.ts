/**
 * What a person says for their body, from its own page: judged like the rows of a form that came back, kept all of it or
 * nothing, and in an open round kept as its return [OB822, OB823]. What was said meanwhile is not overwritten: each row names the version
 * that stood on the page.
 */
import {
  err,
  type Json,
  type JsonObject,
  ok,
  type PlacedFault,
  type Problem,
  problem,
  problemAt,
  type Result,
  uuidV7,
} from '../../base/index.ts';
import { decideFigure, decideRow, type FilledRow, type ReturnRow } from '../../plan/rounds/index.ts';
import type { Actor } from '../actor.ts';
import { reportClaimsWithin } from '../claims/report-claims.ts';
import { type AddFile, addFile } from '../files/add-file.ts';
import { timestamp } from '../log/entry-time.ts';
import { findType, requirePlan } from '../objects/find-type.ts';
import { sightOf } from '../objects/sight.ts';
import { writeRowsWithin } from '../objects/write-rows.ts';
import type { App, FileRow, ReturnRecord, StoreWriter } from '../ports/index.ts';
import type { BodyFigure } from '../rounds/figures-of-bodies.ts';
import { askedFigures } from '../rounds/judge-return.ts';
import { reportFiguresWithin } from '../rounds/keep-figures.ts';
import { saidByBodies, toClaim } from '../rounds/said-by-bodies.ts';
import { countRows } from '../rounds/show-return.ts';
import { asSpeaker, bodiesOf } from './own-bodies.ts';
import { seenFigures, toFormFigure } from './own-figures.ts';
import { itemsOf, type OwnItem } from './own-items.ts';
import { openPeriods, roundsAsking } from './show-own.ts';

/** Something that shows what is said: a file that was brought before, or an address. */
export interface OwnEvidence {
  readonly title: string;
  /** SHA-256 of a file of the plan. */
  readonly file?: string;
  /** The name that it goes by. */
  readonly name?: string;
  readonly address?: string;
}
/** What is said of a commitment, or a figure; cells as on a form. */
export interface OwnRow {
  readonly ref: string;
  /** The version of what stood on the page, 0 where nothing did. */
  readonly version: number;
  readonly cells: FilledRow['cells'];
  readonly evidence?: OwnEvidence;
}
/** What is said for a body in a period. */
export interface ReportOwn {
  readonly planId: string;
  readonly body: string;
  readonly period: string;
  readonly rows: readonly OwnRow[];
}
/** What became of it. */
export interface OwnReported {
  readonly counts: Readonly<Record<ReturnRow['outcome'], number>>;
  readonly evidence: number;
}

interface Judged {
  readonly sent: OwnRow;
  readonly row: ReturnRow;
}

/** What a body is asked: commitments by reference, and figures. */
interface OwnAsked {
  readonly items: ReadonlyMap<string, OwnItem>;
  readonly figures: readonly BodyFigure[];
}

/** Judges a figure; one that was changed since the page was drawn is not written over. */
function judgeFigure(figure: BodyFigure, { figures }: OwnAsked, sent: OwnRow, at: number): Judged {
  const filled = { at: String(at), cells: sent.cells, counts1904: false };
  const row = decideFigure(filled, toFormFigure(figure), askedFigures(figures.map(toFormFigure), figures));
  const isNews = row.outcome === 'add' || row.outcome === 'change';
  if (!isNews || sent.version === (figure.kept?.version ?? 0)) return { sent, row };
  const faults = [{ at: figure.kind === 'value' ? 'value' : 'used', fault: 'changed-meanwhile', facts: {} }];
  return { sent, row: { ...row, outcome: 'error', faults } };
}

function judge(app: App, asked: OwnAsked, sent: OwnRow, at: number): Judged {
  const figure = asked.figures.find(({ ref }) => ref === sent.ref);
  if (figure !== undefined) return judgeFigure(figure, asked, sent, at);
  const item = asked.items.get(sent.ref);
  const wrong = (fault: string, place = ''): Judged => {
    const base = { at: String(at), key: null, ref: sent.ref, same: false, before: null, statement: null };
    const faults = [{ at: place, fault, facts: {} }];
    return { sent, row: { ...base, why: null, outcome: 'error', faults } };
  };
  if (item === undefined) return wrong('row-ended');
  const last = item.said ?? item.last;
  const said = new Map(item.said === null ? [] : [[sent.ref, item.said]]);
  const known = { items: [], said, ended: new Set<string>(), words: app.forms.stages };
  const filled = { at: String(at), cells: sent.cells, counts1904: false };
  const row = decideRow(filled, { key: sent.ref, ref: sent.ref, last }, known);
  const isNews = row.outcome === 'add' || row.outcome === 'change';
  return isNews && sent.version !== item.version ? wrong('changed-meanwhile', 'progress') : { sent, row };
}

/** Puts the evidence of the rows beside the commitments, in the body's name. */
async function keepEvidence(
  app: App,
  w: StoreWriter,
  who: Actor,
  { planId, body, rows }: ReportOwn,
): Promise<Result<number, Problem>> {
  const type = findType('evidence');
  if (!type.ok) return type;
  const brought = rows.flatMap(({ ref, evidence }, at) => (evidence ? [{ ref, evidence, at }] : []));
  if (brought.length === 0) return ok(0);
  const captured = timestamp(app.clock()).slice(0, 10);
  const values = brought.map(({ ref, evidence: { title, file, name = 'file', address } }): JsonObject => {
    const what: JsonObject =
      file === undefined ? { address: address ?? null } : { file: [{ sha256: file, name }] };
    const words: Json = { [who.language]: title };
    return {
      title: words,
      ...what,
      captured,
      showing: 'shown',
      source: 'ours',
      lead: body,
      commitments: [ref],
    };
  });
  const sight = await sightOf(w, who, planId);
  const done = await writeRowsWithin(app, w, who, {
    planId,
    type: type.value,
    sight,
    rows: values,
    dryRun: true,
  });
  if (!done.ok) return done;
  const faults = done.value.rows.flatMap(({ row, faults: of }) =>
    of.map((fault): PlacedFault => ({ ...fault, at: `rows/${brought[row]?.at ?? 0}/evidence` })),
  );
  if (faults.length > 0) return err(problemAt('rows-invalid', faults, { n: faults.length }));
  const kept = await writeRowsWithin(app, w, who, {
    planId,
    type: type.value,
    sight,
    rows: values,
    dryRun: false,
  });
  return kept.ok ? ok(brought.length) : kept;
}

/** In an open round what was said is also the body's return, so that nobody is reminded of what was sent. */
async function keepAsReturn(
  app: App,
  w: StoreWriter,
  who: Actor,
  { planId, body, period }: ReportOwn,
  judged: readonly Judged[],
): Promise<void> {
  const asking = (await roundsAsking(w, planId, body)).find(({ round }) => round.period === period);
  const form = asking?.form ?? null;
  if (form === null) return;
  const keys = new Map([...form.items, ...form.figures].map(({ ref, key }) => [ref, key]));
  const answered = judged.flatMap(({ sent, row }) => {
    const key = keys.get(sent.ref);
    return key === undefined || row.why === 'untouched' ? [] : [{ sent, row: { ...row, key } }];
  });
  if (answered.length === 0) return;
  const now = app.clock();
  const at = timestamp(now);
  const record: ReturnRecord = {
    returnId: uuidV7(now, app.random),
    roundId: form.roundId,
    code: form.code,
    body,
    state: 'kept',
    via: 'page',
    receivedAt: at,
    receivedBy: who.pseudonym,
    file: null,
    mail: null,
    head: { person: who.displayName },
    filled: answered.map(({ sent, row }): FilledRow => {
      return { at: row.at, cells: { ...sent.cells, key: row.key }, counts1904: false };
    }),
    fault: null,
    rows: answered.map(({ row }) => row),
    settled: { at, by: who.pseudonym, reason: null },
    version: 1,
  };
  await w.rounds.putReturn(planId, record);
}

async function keep(
  app: App,
  w: StoreWriter,
  who: Actor,
  input: ReportOwn,
): Promise<Result<OwnReported, Problem>> {
  const { planId, body, period, rows } = input;
  const today = timestamp(app.clock()).slice(0, 10);
  if (!(await bodiesOf(w, who, planId, today)).includes(body)) return err(problem('not-found', { body }));
  const asked = (await openPeriods(w, planId, today)).find(({ key }) => key === period);
  if (asked === undefined) return err(problem('period-locked', { period }));
  const sight = await sightOf(w, who, planId);
  const items = await itemsOf(w, planId, sight, body, asked, today, who.language);
  const figures = await seenFigures(w, planId, sight, body, period, who.language);
  const byRef = new Map(items.map((item) => [item.ref, item]));
  const judged = rows.map((row, i) => judge(app, { items: byRef, figures }, row, i));
  const speaker = asSpeaker(who);
  const told = {
    planId,
    body,
    period,
    languages: [who.language],
    figures,
    rows: judged.map(({ row }) => row),
  };
  const tried = await reportFiguresWithin(app, w, speaker, { ...told, dryRun: true });
  if (!tried.ok) return tried;
  const faults = judged.flatMap(({ row }, i) =>
    [...row.faults, ...(tried.value.get(i) ?? [])].map((fault) => ({
      ...fault,
      at: fault.at === '' ? `rows/${i}` : `rows/${i}/${fault.at}`,
    })),
  );
  if (faults.length > 0) return err(problemAt('rows-invalid', faults, { n: faults.length }));
  const before = await saidByBodies(w, planId, [body], () => [who.language]);
  const claims = judged.flatMap(({ sent, row: { outcome, ref, statement } }) => {
    if (ref === null || statement === null || (outcome !== 'add' && outcome !== 'change')) return [];
    const words = before.get(`${body} ${ref}`)?.flatMap((one) => one.words);
    return [{ ...toClaim(ref, statement, [who.language], words), version: sent.version }];
  });
  const said = { planId, body, period, shared: { via: 'page' }, rows: claims, dryRun: false };
  const kept = claims.length === 0 ? ok(null) : await reportClaimsWithin(app, w, speaker, said);
  if (!kept.ok) return kept;
  const counted = await reportFiguresWithin(app, w, speaker, { ...told, dryRun: false });
  if (!counted.ok) return counted;
  const evidence = await keepEvidence(app, w, speaker, input);
  if (!evidence.ok) return evidence;
  await keepAsReturn(app, w, who, input, judged);
  return ok({ counts: countRows(judged.map(({ row }) => row)), evidence: evidence.value });
}

/** Keeps what is said, all of it or nothing. */
export async function reportOwn(
  app: App,
  who: Actor,
  input: ReportOwn,
): Promise<Result<OwnReported, Problem>> {
  return app.store.write<OwnReported>(input.planId, async (w) => {
    const there = await requirePlan(w, input.planId);
    return there.ok ? keep(app, w, who, input) : there;
  });
}

/** Brings a file that is to show something; whoever answers for no body of the plan brings none. */
export async function addOwnFile(app: App, who: Actor, input: AddFile): Promise<Result<FileRow, Problem>> {
  const today = timestamp(app.clock()).slice(0, 10);
  const bodies = await app.store.read((r) => bodiesOf(r, who, input.planId, today));
  return bodies.length === 0 ? err(problem('not-allowed')) : addFile(app, asSpeaker(who), input);
}
