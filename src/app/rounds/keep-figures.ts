/**
 * Figures of a return as values of indicators and rows of courses: written within the transaction of the return, by the same
 * rules as whatever is entered at the desk, so that a unit that does not fit or more places given than offered is told at its row.
 */
import {
  err,
  type Json,
  type JsonObject,
  ok,
  type PlacedFault,
  type Problem,
  problemAt,
  type Result,
} from '../../base/index.ts';
import type { Values, WordsLanguage } from '../../plan/objects/index.ts';
import { countColumns, folded, type ReturnRow } from '../../plan/rounds/index.ts';
import type { Actor } from '../actor.ts';
import { findType } from '../objects/find-type.ts';
import { sightOf } from '../objects/sight.ts';
import { type WrittenRows, writeRowsWithin } from '../objects/write-rows.ts';
import type { App, StoreWriter } from '../ports/index.ts';
import { type BodyFigure, figureDate, placesOf } from './figures-of-bodies.ts';
import { asTold, languageOf } from './said-by-bodies.ts';

/** Rows of figures that say something new, and whose they are. */
export interface ReportFigures {
  readonly planId: string;
  readonly body: string;
  readonly period: string;
  readonly languages: readonly WordsLanguage[];
  readonly figures: readonly BodyFigure[];
  readonly rows: readonly ReturnRow[];
  readonly dryRun: boolean;
}
/** By place of the row among those given: what is wrong with it. */
export type FigureFaults = ReadonlyMap<number, readonly PlacedFault[]>;

interface Told {
  readonly at: number;
  readonly row: ReturnRow;
  readonly figure: BodyFigure;
}

function toldOf({ rows, figures }: ReportFigures): readonly Told[] {
  const byRef = new Map(figures.map((figure) => [figure.ref, figure]));
  return rows.flatMap((row, at) => {
    const figure = byRef.get(row.ref ?? '');
    const isNews = row.outcome === 'add' || row.outcome === 'change';
    return isNews && figure !== undefined && row.figures?.now ? [{ at, row, figure }] : [];
  });
}

function toValue({ row, figure }: Told, { body, period, languages }: ReportFigures): JsonObject {
  const { amount = '', unit = '', source } = row.figures?.now ?? {};
  const { kept } = figure;
  return {
    ...(kept === null
      ? { indicator: figure.of, period: figureDate(period), side: 'ours', body }
      : { id: kept.id, version: kept.version }),
    value: { amount, unit },
    ...(source === undefined
      ? {}
      : { source: asTold(source, languages, kept === null ? [] : [kept.source]) }),
  };
}

/** The rows of a course with what was said in place of what stood; `at` is where each telling row stands among them. */
function toCourse(told: readonly Told[], quotas: readonly Values[], { languages }: ReportFigures) {
  const rows = quotas.map((row): JsonObject => ({ ...row }));
  const at = new Map<number, Told>();
  const names = (row: JsonObject): readonly string[] =>
    Object.values(typeof row.province === 'object' && row.province !== null ? row.province : {}).map((name) =>
      folded(String(name)),
    );
  for (const one of told) {
    const now = one.row.figures?.now ?? {};
    const wanted = now.province === undefined ? one.figure.provinces : [now.province];
    const found = rows.findIndex((row) =>
      names(row).some((name) => wanted.some((word) => folded(word) === name)),
    );
    const counts = countColumns.flatMap((name): [string, Json][] =>
      now[name] === undefined ? [] : [[name, now[name]]],
    );
    const place = found < 0 ? rows.length : found;
    const province: Json = { [languageOf(now.province ?? '', languages)]: now.province ?? '' };
    rows[place] = { ...(found < 0 ? { province } : rows[found]), ...Object.fromEntries(counts) };
    at.set(place, one);
  }
  return { rows, at };
}

async function write(
  app: App,
  w: StoreWriter,
  who: Actor,
  { planId, dryRun }: ReportFigures,
  type: 'indicator-value' | 'activity',
  rows: readonly JsonObject[],
): Promise<Result<WrittenRows['rows'], Problem>> {
  const found = findType(type);
  if (!found.ok) return found;
  const sight = await sightOf(w, who, planId);
  const done = await writeRowsWithin(app, w, who, { planId, type: found.value, sight, rows, dryRun });
  return done.ok ? ok(done.value.rows) : done;
}

/** Writes them, or tells by a dry run what is wrong with each. */
export async function reportFiguresWithin(
  app: App,
  w: StoreWriter,
  who: Actor,
  input: ReportFigures,
): Promise<Result<FigureFaults, Problem>> {
  const told = toldOf(input);
  const values = told.filter(({ figure }) => figure.kind === 'value');
  const courses = [
    ...Map.groupBy(
      told.filter(({ figure }) => figure.kind === 'places'),
      ({ figure }) => figure.of,
    ),
  ];
  const faults = new Map<number, readonly PlacedFault[]>();
  const add = ({ at }: Told, fault: PlacedFault): Map<number, readonly PlacedFault[]> =>
    faults.set(at, [...(faults.get(at) ?? []), fault]);
  const wroteValues = await write(
    app,
    w,
    who,
    input,
    'indicator-value',
    values.map((one) => toValue(one, input)),
  );
  if (!wroteValues.ok) return wroteValues;
  for (const [i, { faults: found }] of wroteValues.value.entries())
    for (const fault of found) {
      const one = values[i];
      const at = fault.at.startsWith('value') ? 'value' : fault.at === 'source' ? 'source' : 'key';
      if (one !== undefined) add(one, { ...fault, at });
    }
  const made = [];
  for (const [ref, group] of courses) {
    const row = await w.objects.get(input.planId, { type: 'activity', id: ref.slice('activity/'.length) });
    if (row === null) continue;
    const { rows, at } = toCourse(group, placesOf(row.values), input);
    made.push({ group, at, patch: { id: row.id, version: row.version, quotas: rows } });
  }
  const wroteCourses = await write(
    app,
    w,
    who,
    input,
    'activity',
    made.map(({ patch }) => patch),
  );
  if (!wroteCourses.ok) return wroteCourses;
  for (const [i, { faults: found }] of wroteCourses.value.entries())
    for (const fault of found) {
      const [, place = '', column = 'key'] = /^quotas\/(\d+)\/?(\w*)/.exec(fault.at) ?? [];
      const one = made[i]?.at.get(Number(place));
      if (place !== '' && one !== undefined) add(one, { ...fault, at: column });
      else for (const every of made[i]?.group ?? []) add(every, { ...fault, at: 'key' });
    }
  const found = [...faults.values()].flat();
  return input.dryRun || found.length === 0
    ? ok(faults)
    : err(problemAt('rows-invalid', found, { n: found.length }));
}
