/** What took place in a span of time: courses with their quotas by province, and everything else by date. */
import { type DateBounds, type JsonObject, partialDateBounds } from '../../../base/index.ts';
import { type Cell, none, say, words } from '../cell.ts';
import { columnCell, columnsOf, ordinal, rowOf } from '../field-cells.ts';
import type { FormColumn, FormPart, Scope } from '../form.ts';
import type { PaperKind, PaperWish } from '../paper.ts';
import { type PaperSources, type PaperThing, tableAt, textAt, thingsOf } from '../sources.ts';

const counted = ['offered', 'allocated', 'used', 'women'] as const;
const training: readonly string[] = ['course', 'seminar', 'exercise'];

const activityColumns: readonly FormColumn[] = [
  ordinal,
  ...columnsOf('activity', {
    date: 11,
    title: 26,
    form: 9,
    venue: 13,
    level: 10,
    lead: 16,
    people: 7,
    women: 7,
  }),
];
const countColumns: readonly FormColumn[] = counted.map((name) => {
  return { name, label: `field.${name}`, width: 9, align: 'end' };
});
const course: FormColumn = { name: 'course', label: 'paper.column.course', width: 30 };
const province: FormColumn = { name: 'province', label: 'field.province', width: 16 };

type Span = Pick<PaperWish, 'from' | 'to'>;

/** Whether any of the days lies in the span. */
export function overlaps(days: DateBounds, { from, to }: Span): boolean {
  const first = from === null ? null : (partialDateBounds(from)?.first ?? null);
  const last = to === null ? null : (partialDateBounds(to)?.last ?? null);
  return (first === null || days.last >= first) && (last === null || days.first <= last);
}

/** Whether any day that the date may mean lies in the span; what has no date lies in every span. */
export function isWithin(found: string | null, span: Span): boolean {
  const days = found === null ? null : partialDateBounds(found);
  return days === null || overlaps(days, span);
}

interface Quota {
  readonly thing: PaperThing;
  readonly row: JsonObject;
}

const quotasOf = (things: readonly PaperThing[]): readonly Quota[] =>
  things.flatMap((thing) => tableAt(thing, 'quotas').map((row) => ({ thing, row })));

/** The sum of what was said; none where nobody said a number. */
function total(quotas: readonly Quota[], name: string): Cell {
  const said = quotas.flatMap(({ row }) => {
    const value = row[name];
    return typeof value === 'number' ? [value] : [];
  });
  return said.length === 0 ? none : { is: 'count', n: said.reduce((sum, n) => sum + n, 0) };
}

const totals = (quotas: readonly Quota[]): Scope =>
  Object.fromEntries(counted.map((name) => [name, total(quotas, name)]));

const provinceOf = (sources: PaperSources, row: JsonObject): Cell =>
  columnCell(sources, 'activity', 'quotas', row, 'province');

interface Province {
  /** Its names as they were given, the first of each language. */
  readonly names: Map<string, string>;
  readonly of: Quota[];
}

/** A province is the same under the same name in any of its languages. */
function byProvince(quotas: readonly Quota[]): readonly Province[] {
  const found: Province[] = [];
  for (const quota of quotas) {
    const { province: named } = quota.row;
    const names = typeof named === 'object' && named !== null ? Object.entries(named) : [];
    const known = found.find((one) => names.some(([language, name]) => one.names.get(language) === name));
    const group = known ?? { names: new Map<string, string>(), of: [] };
    if (known === undefined) found.push(group);
    for (const [language, name] of names)
      if (!group.names.has(language)) group.names.set(language, String(name));
    group.of.push(quota);
  }
  return found;
}

function provinceRows(quotas: readonly Quota[]): readonly Scope[] {
  if (quotas.length === 0) return [];
  const lines = byProvince(quotas).map(({ names, of }): Scope => {
    return { province: words(Object.fromEntries(names)), ...totals(of) };
  });
  return [...lines, { province: say('paper.total'), ...totals(quotas) }];
}

function quotaRows(sources: PaperSources, quotas: readonly Quota[]): readonly Scope[] {
  return quotas.map((quota, i): Scope => {
    const { thing, row } = quota;
    const n: Cell = { is: 'count', n: i + 1 };
    return { n, course: words(thing.label), province: provinceOf(sources, row), ...totals([quota]) };
  });
}

function listed(sources: PaperSources, things: readonly PaperThing[]): readonly Scope[] {
  return things.map((thing, i) => rowOf(sources, thing, i, activityColumns));
}

const part = (name: string, columns: readonly FormColumn[]): FormPart => {
  const heading = `paper.training-and-visits.${name}`;
  return { is: 'table', name, heading, columns, empty: 'paper.training-and-visits.empty' };
};

export const trainingAndVisits: PaperKind = {
  name: 'training-and-visits',
  landscape: true,
  needs: ['activity'],
  about: [],
  spans: true,
  audiences: ['own'],
  parts: () => [
    part('provinces', [{ ...province, width: 40 }, ...countColumns]),
    part('quotas', [ordinal, course, province, ...countColumns]),
    part('courses', activityColumns),
    part('visits', activityColumns),
  ],
  fill(sources, wish) {
    const all = thingsOf(sources, 'activity').filter((thing) => isWithin(textAt(thing, 'date'), wish));
    const held = all.toSorted((a, b) => ((a.date ?? '~') < (b.date ?? '~') ? -1 : 1));
    const isTraining = (thing: PaperThing): boolean =>
      training.includes(textAt(thing, 'form') ?? '') || tableAt(thing, 'quotas').length > 0;
    const courses = held.filter(isTraining);
    return {
      provinces: provinceRows(quotasOf(courses)),
      quotas: quotaRows(sources, quotasOf(courses)),
      courses: listed(sources, courses),
      visits: listed(
        sources,
        held.filter((thing) => !isTraining(thing)),
      ),
    };
  },
};
