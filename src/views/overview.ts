/** Honest numbers, each with the desk address that lists exactly what it counts. */
import type { LanguageCode } from '../plan/index.ts';
import { deskAddress } from './desk-addresses.ts';
import type { PlanView } from './plan.ts';
import type { LineTally, PlaceTally } from './register.ts';
import type { DiagnosticFacts, Message } from './rows.ts';

export interface Figure {
  /** provisions-settled, commitments-accepted, proposals-open, provisions-uncovered, reported, with-due-date, with-lead */
  readonly key: string;
  readonly n: number;
  readonly of: number | null;
  readonly href: string;
}
export interface AreaLine {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly accepted: number;
  readonly proposed: number;
  readonly href: string;
  /** The language of label and heading. */
  readonly language: LanguageCode;
}
export interface ValueLine {
  readonly value: string;
  readonly accepted: number;
  readonly proposed: number;
  readonly href: string;
}
export interface RecentLine {
  readonly at: string;
  readonly by: string;
  readonly act: Message;
  readonly register: string;
  readonly seq: number;
  readonly href: string;
}
export interface OverviewView {
  readonly plan: PlanView;
  readonly figures: readonly Figure[];
  readonly byArea: readonly AreaLine[];
  readonly byKind: readonly ValueLine[];
  readonly byStrength: readonly ValueLine[];
  readonly diagnostics: readonly (Message & { readonly severity: string; readonly href: string })[];
  readonly recent: readonly RecentLine[];
  readonly asOf: { readonly entries: number; readonly at: string };
}

export interface OverviewInput {
  readonly plan: PlanView;
  /** Of live commitments and open proposals. */
  readonly tallies: readonly (LineTally & { readonly dated: boolean; readonly led: boolean })[];
  readonly places: readonly (PlaceTally & Pick<LineTally, 'state'>)[];
  /** Commitments of which something was reported. */
  readonly reported: number;
  /** Areas in reading order: headings; of a text without headings its operative provisions. */
  readonly areas: readonly Pick<AreaLine, 'id' | 'path' | 'label' | 'heading' | 'language'>[];
  readonly textId: string;
  readonly diagnostics: readonly DiagnosticFacts[];
  /** How many files are not what was recorded, for whoever can put them right. */
  readonly damagedFiles: number;
  readonly recent: readonly Omit<RecentLine, 'href'>[];
  /** RFC 3339: when it was looked at. */
  readonly at: string;
}

const accepted = { state: 'accepted' } as const;

type Tallies = OverviewInput['tallies'];

function sumOf<T extends { readonly n: number }>(tallies: readonly T[], holds: (one: T) => boolean): number {
  return tallies.reduce((sum, one) => (holds(one) ? sum + one.n : sum), 0);
}

function figuresOf({ plan, tallies, reported }: OverviewInput): readonly Figure[] {
  const { counts, id } = plan;
  const isSettled = ({ state }: Tallies[number]): boolean => state === 'accepted';
  const all = sumOf(tallies, () => true);
  const settled = sumOf(tallies, isSettled);
  const list = (query: Readonly<Record<string, string>>): string => deskAddress.register(id, query);
  const figure = (key: string, n: number, of: number | null, href: string): Figure => ({ key, n, of, href });
  const settledWhere = (name: 'dated' | 'led'): number =>
    sumOf(tallies, (one) => isSettled(one) && one[name]);
  return [
    figure(
      'provisions-settled',
      counts.covered + counts.holdingNone,
      counts.operative,
      deskAddress.review(id, { coverage: 'settled' }),
    ),
    figure(
      'provisions-uncovered',
      counts.uncovered,
      counts.operative,
      deskAddress.review(id, { coverage: 'open' }),
    ),
    figure('commitments-accepted', settled, all, list(accepted)),
    figure('proposals-open', all - settled, null, list({ state: 'proposed' })),
    figure('reported', reported, settled, list({ ...accepted, progress: 'reported' })),
    figure('with-due-date', settledWhere('dated'), settled, list({ ...accepted, due: 'dated' })),
    figure('with-lead', settledWhere('led'), settled, list({ ...accepted, lead: 'named' })),
  ];
}

const countsOf = (tallies: readonly Pick<Tallies[number], 'state' | 'n'>[]) => ({
  accepted: sumOf(tallies, ({ state }) => state === 'accepted'),
  proposed: sumOf(tallies, ({ state }) => state === 'proposed'),
});

function valueLines(tallies: Tallies, name: 'kind' | 'strength', planId: string): readonly ValueLine[] {
  return [...Map.groupBy(tallies, (one) => one[name])]
    .map(([value, group]) => ({
      value,
      ...countsOf(group),
      href: deskAddress.register(planId, { [name]: value }),
    }))
    .sort((a, b) => b.accepted + b.proposed - a.accepted - a.proposed || (a.value < b.value ? -1 : 1));
}

/** The areas that hold commitments. */
function areaLines({ plan, areas, places }: OverviewInput): readonly AreaLine[] {
  return areas.flatMap(({ id, path, label, heading, language }) => {
    const group = places.filter(({ lineage }) => lineage.includes(id));
    const line = { id, path, label, heading, language, href: deskAddress.register(plan.id, { area: id }) };
    return group.length > 0 ? [{ ...line, ...countsOf(group) }] : [];
  });
}

/** Files that are not what was recorded, before anything that is odd about the text [AP1612]. */
function damageLines({ plan, damagedFiles: n }: OverviewInput): OverviewView['diagnostics'] {
  if (n === 0) return [];
  const href = deskAddress.damagedFiles(plan.id);
  return [{ code: 'files-damaged', severity: 'error', facts: { n }, href }];
}

/** Puts the overview together. */
export function overviewView(input: OverviewInput): OverviewView {
  const { plan, tallies, textId } = input;
  return {
    plan,
    figures: figuresOf(input),
    byArea: areaLines(input),
    byKind: valueLines(tallies, 'kind', plan.id),
    byStrength: valueLines(tallies, 'strength', plan.id),
    diagnostics: [
      ...damageLines(input),
      ...input.diagnostics.map(({ code, severity, facts, start }) => ({
        code,
        severity,
        facts,
        href: deskAddress.place(plan.id, textId, start),
      })),
    ],
    recent: input.recent.map((line) => ({ ...line, href: deskAddress.entry(plan.id, line.seq) })),
    asOf: { entries: plan.counts.entries, at: input.at },
  };
}
