/**
 * Figures that a body owes for a period: the value of each indicator that it leads, and the places, by province, of the
 * courses that it runs in the period [RD940]. What it said before is read from the values and courses that are kept.
 */
import { partialDateBounds } from '../../base/index.ts';
import {
  ownUnitNames,
  parsePeriod,
  type Values,
  type Words,
  type WordsLanguage,
} from '../../plan/objects/index.ts';
import { countColumns, type FigureItem, type Figures, folded } from '../../plan/rounds/index.ts';
import type { ListedObject, PlanId, StoreReader } from '../ports/index.ts';
import { refsOf, wordsOf } from './find-round.ts';
import { wordsFor } from './said-by-bodies.ts';

/** A figure of a body, whatever form asks it. */
export interface BodyFigure extends Omit<FigureItem, 'key' | 'printed'> {
  readonly title: Words;
  readonly province: Words;
  /** What stands for the period. */
  readonly stands: Figures | null;
  /** What was said last before, and when. */
  readonly last: Figures | null;
  readonly lastPeriod: string | null;
  /** The object that holds it, and its version: the value, or the course; null where there is none yet. */
  readonly kept: (Pick<ListedObject, 'id' | 'version'> & { readonly source: Words }) | null;
}

/** Rows that a course has for provinces which are not in it yet, unless its round says how many. */
const FURTHER = 3;
/** As many as a round can ask for: no country has more provinces of its first rank by much. */
export const MOST_FURTHER = 100;

/** The partial date under which a figure of a period is kept: a year as such, a shorter period by its last month. */
export function figureDate(period: string): string {
  const parsed = parsePeriod(period);
  return parsed === null || parsed.every === 'year' ? period : parsed.last.slice(0, 7);
}

/** The rows of places of a course. */
export function placesOf({ quotas }: Values): readonly Values[] {
  const isRow = (row: unknown): row is Values =>
    typeof row === 'object' && row !== null && !Array.isArray(row);
  return Array.isArray(quotas) ? quotas.filter(isRow) : [];
}

function toFigures(values: Values, languages: readonly WordsLanguage[]): Figures | null {
  const { value } = values;
  if (typeof value !== 'object' || value === null || !('amount' in value)) return null;
  const { amount, unit } = value;
  const source = wordsFor(wordsOf(values, 'source'), languages);
  if (typeof amount !== 'string' || typeof unit !== 'string') return null;
  return { amount, unit, ...(source === undefined ? {} : { source }) };
}

const countsOf = (row: Values): Figures =>
  Object.fromEntries(
    countColumns.flatMap((name) => (typeof row[name] === 'number' ? [[name, row[name]]] : [])),
  );

const textOf = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

/** The last day that a partial date can mean. */
const lastOf = (date: string): string => partialDateBounds(date)?.last ?? '';

async function valuesOf(
  r: StoreReader,
  planId: PlanId,
  body: string,
  period: string,
  languages: readonly WordsLanguage[],
): Promise<readonly BodyFigure[]> {
  const [indicators, all] = [
    await r.objects.ofType(planId, 'indicator'),
    await r.objects.ofType(planId, 'indicator-value'),
  ];
  const date = figureDate(period);
  const said = all.filter(
    ({ values, retired }) => !retired && refsOf(values, 'body').includes(body) && values.side === 'ours',
  );
  return indicators.flatMap(({ id, values, retired, label }): BodyFigure[] => {
    if (retired || !refsOf(values, 'lead').includes(body)) return [];
    const ref = `indicator/${id}`;
    const theirs = said.filter((one) => refsOf(one.values, 'indicator').includes(ref));
    const now = theirs.find((one) => one.values.period === date);
    const [last] = theirs
      .filter((one) => lastOf(textOf(one.values, 'period')) < lastOf(date))
      .sort((a, b) => (lastOf(textOf(a.values, 'period')) < lastOf(textOf(b.values, 'period')) ? 1 : -1));
    return [
      {
        ref,
        of: ref,
        kind: 'value',
        unit: textOf(values, 'unit'),
        ...(ownUnitNames(values) === null ? {} : { unitNames: wordsOf(values, 'unitNames') }),
        provinces: [],
        title: label,
        province: {},
        stands: now === undefined ? null : toFigures(now.values, languages),
        last: last === undefined ? null : toFigures(last.values, languages),
        lastPeriod: last === undefined ? null : textOf(last.values, 'period'),
        kept:
          now === undefined
            ? null
            : { id: now.id, version: now.version, source: wordsOf(now.values, 'source') },
      },
    ];
  });
}

function placesIn({ id, version, values, label }: ListedObject, room: number): readonly BodyFigure[] {
  const of = `activity/${id}`;
  const shared = {
    of,
    kind: 'places',
    unit: '',
    title: label,
    last: null,
    kept: { id, version, source: {} },
  } as const; // a kind
  const lastPeriod = textOf(values, 'date') || null;
  const there = placesOf(values).map((row): BodyFigure => {
    const province = wordsOf(row, 'province');
    const provinces = Object.values(province);
    const ref = `${of}#${wordsFor(province, []) ?? ''}`;
    return { ...shared, ref, provinces, province, stands: countsOf(row), lastPeriod };
  });
  const further = Array.from({ length: Math.min(room, MOST_FURTHER) }, (_, i): BodyFigure => {
    return { ...shared, ref: `${of}#+${i + 1}`, provinces: [], province: {}, stands: null, lastPeriod };
  });
  return [...there, ...further];
}

/** Whether a course takes place, as far as its date says, within a period. */
function isWithin({ date, end }: Values, period: string): boolean {
  const [bounds, parsed] = [typeof date === 'string' ? partialDateBounds(date) : null, parsePeriod(period)];
  if (bounds === null || parsed === null) return false;
  const last = typeof end === 'string' ? lastOf(end) : bounds.last;
  return bounds.first <= parsed.last && last >= parsed.first;
}

/** Looks up what figures a body is asked for a period: indicators first, then courses by date. */
export async function figuresOfBody(
  r: StoreReader,
  planId: PlanId,
  body: string,
  period: string,
  languages: readonly WordsLanguage[],
  further: number = FURTHER,
): Promise<readonly BodyFigure[]> {
  const courses = (await r.objects.ofType(planId, 'activity'))
    .filter(({ values, retired }) => {
      const hasPlaces = values.form === 'course' || placesOf(values).length > 0;
      return !retired && hasPlaces && refsOf(values, 'lead').includes(body) && isWithin(values, period);
    })
    .sort((a, b) => (textOf(a.values, 'date') < textOf(b.values, 'date') ? -1 : 1));
  return [
    ...(await valuesOf(r, planId, body, period, languages)),
    ...courses.flatMap((course) => placesIn(course, further)),
  ];
}

/** By course and province, however its name is written: what stands. */
export function placesByProvince(figures: readonly BodyFigure[]): ReadonlyMap<string, Figures> {
  return new Map(
    figures.flatMap(({ of, provinces, stands }) =>
      stands === null ? [] : provinces.map((name) => [`${of} ${folded(name)}`, stands] as const),
    ),
  );
}
