/**
 * The report on a year or a span: by area what was done, in the wordings that were cleared for its readers, with activities and
 * milestones, and the figures at the end. For others it holds the cleared wordings and the signed words that they are about, and
 * nothing else [EX12].
 */
import { parsePeriod } from '../../../plan/objects/index.ts';
import { type Cell, date, none, say, several } from '../cell.ts';
import { areaCell, columnsOf, fieldCell, rowOf } from '../field-cells.ts';
import type { Audience, FormColumn, FormLeaf, FormPart, Scope } from '../form.ts';
import type { PaperKind, PaperWish } from '../paper.ts';
import { isOf, isUndertakenIn, type ReportArea, reportAreas } from '../report-areas.ts';
import { type PaperSources, type PaperThing, tableAt, textAt, thingsOf } from '../sources.ts';
import { figureColumns, figureRows } from './figure-rows.ts';
import { commitmentCell } from './leaders-page.ts';
import { isWithin, overlaps } from './training-and-visits.ts';

type Wording = 'inside' | 'shared' | 'public';
/** The wordings that are for each circle, best first: what may be told to others may be told to ourselves. */
const wordingsFor: Readonly<Record<Audience, readonly Wording[]>> = {
  own: ['inside', 'shared', 'public'],
  shared: ['shared'],
  public: ['public'],
};

const narrative: readonly FormColumn[] = [
  { name: 'what', label: 'paper.column.commitment', width: 40 },
  { name: 'told', label: 'paper.column.told', width: 60 },
];
const activities = columnsOf('activity', { date: 20, title: 36, form: 14, venue: 17, people: 13 });
const milestones = columnsOf('milestone', { title: 48, owner: 30, reached: 22 });
const instruments = columnsOf('instrument', { title: 40, stage: 20, signed: 20, force: 20 });

function areaParts(audience: Audience): readonly FormLeaf[] {
  const told: FormLeaf = {
    is: 'table',
    name: 'told',
    columns: narrative,
    empty: 'paper.yearly-report.nothing-told',
  };
  if (audience !== 'own') return [told];
  const table = (name: string, columns: readonly FormColumn[]): FormLeaf => {
    return { is: 'table', name, heading: `paper.yearly-report.${name}`, columns };
  };
  return [
    told,
    table('activities', activities),
    table('milestones', milestones),
    table('instruments', instruments),
  ];
}

/** The best wording of the claim that somebody cleared for the circle; null where there is none. */
function wordingOf(claim: PaperThing, audience: Audience): Wording | null {
  const cleared = new Set(tableAt(claim, 'cleared').map((row) => row.wording));
  const may = wordingsFor[audience].filter((one) => cleared.has(one) && claim.values[one] !== undefined);
  return may[0] ?? null;
}

/** Whether the claim's period has a day in the span. */
function isOfSpan(claim: PaperThing, wish: PaperWish): boolean {
  const period = parsePeriod(textAt(claim, 'period') ?? '');
  return period !== null && overlaps(period, wish);
}

function toldRows(sources: PaperSources, area: ReportArea, wish: PaperWish): readonly Scope[] {
  const order = new Map(sources.commitments.map(({ id }, i) => [`commitment/${id}`, i]));
  const refOf = (claim: PaperThing): string => textAt(claim, 'commitment') ?? '';
  // What was taken from elsewhere has a name of our own, which nobody has released.
  const mayTell = (claim: PaperThing): boolean => wish.audience === 'own' || order.has(refOf(claim));
  const claims = thingsOf(sources, 'claim').filter(
    (claim) =>
      wordingOf(claim, wish.audience) !== null &&
      isOfSpan(claim, wish) &&
      claim.areas.some((path) => isOf(area, path)) &&
      mayTell(claim),
  );
  const place = (ref: string): number => order.get(ref) ?? order.size;
  const byCommitment = [...Map.groupBy(claims, refOf)].toSorted(([a], [b]) => place(a) - place(b));
  return byCommitment.map(([ref, of]): Scope => {
    return {
      what: commitmentCell(sources, ref),
      told: several(
        of.map((claim) => fieldCell(sources, claim, wordingOf(claim, wish.audience) ?? 'inside')),
      ),
    };
  });
}

function inSpan(sources: PaperSources, type: string, field: string, area: ReportArea, wish: PaperWish) {
  return thingsOf(sources, type).filter((thing) => {
    const on = textAt(thing, field);
    return on !== null && isWithin(on, wish) && thing.areas.some((path) => isOf(area, path));
  });
}

function areaOf(sources: PaperSources, area: ReportArea, wish: PaperWish): Scope {
  const heading: Cell = areaCell(area.area);
  const told = toldRows(sources, area, wish);
  if (wish.audience !== 'own') return { heading, told };
  const rows = (type: string, field: string, columns: readonly FormColumn[]): readonly Scope[] => {
    const day = (thing: PaperThing): string => textAt(thing, field) ?? '';
    const found = inSpan(sources, type, field, area, wish).toSorted((a, b) => (day(a) < day(b) ? -1 : 1));
    return found.map((thing, i) => rowOf(sources, thing, i, columns));
  };
  return {
    ...{ heading, told },
    activities: rows('activity', 'date', activities),
    milestones: rows('milestone', 'reached', milestones),
    instruments: rows('instrument', 'signed', instruments),
  };
}

function partsFor(audience: Audience): readonly FormPart[] {
  const areas: FormPart = {
    is: 'groups',
    name: 'areas',
    parts: areaParts(audience),
    empty: 'paper.yearly-report.nothing-told',
  };
  if (audience !== 'own') return [areas];
  const heading = 'paper.leaders-page.figures';
  return [
    areas,
    { is: 'table', name: 'figures', heading, columns: figureColumns, empty: 'paper.nothing' },
    { is: 'words', name: 'counted', look: 'note' },
  ];
}

export const yearlyReport: PaperKind = {
  name: 'yearly-report',
  landscape: false,
  needs: ['claim', 'activity', 'milestone', 'instrument', 'further-commitment'],
  released: ['claim'],
  stands: true,
  spans: true,
  about: [],
  audiences: ['own', 'shared', 'public'],
  parts: partsFor,
  fill(sources, wish) {
    const isOwn = wish.audience === 'own';
    const areas = reportAreas(sources).flatMap((area): readonly Scope[] => {
      const told = areaOf(sources, area, wish);
      const isShown = isOwn && area.apart.length === 0 && isUndertakenIn(sources, area);
      return isShown || Object.values(told).some(hasRows) ? [told] : [];
    });
    if (!isOwn) return { areas };
    return { areas, figures: figureRows(sources), counted: countedCell(sources) };
  },
};

/** What the figures count: the period of the report as of its last day, or how all stands today. */
function countedCell({ figures }: PaperSources): Cell {
  if (figures === null) return none;
  const { period, asOf } = figures;
  const at = date(asOf);
  return period === ''
    ? say('paper.counted-now', { at })
    : say('paper.counted-period', { at, period: { is: 'period', period } });
}

function hasRows(rows: Scope[string] | undefined): boolean {
  return Array.isArray(rows) && rows.length > 0;
}
