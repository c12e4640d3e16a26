/**
 * How a commitment stands: worked out from what was claimed, what was brought over from before the system, its reading and the
 * evidence for it. A pure function of these, so that lists, figures and a fold of the log agree [OB60]. What the office itself
 * holds goes before what bodies reported; where several bodies report, the one that is least far counts, so that nothing is
 * overstated. What nobody has said is not reported, which is no number.
 */
import { comparePartialDates, partialDateBounds } from '../base/index.ts';
import { type Period, parsePeriod } from './objects/index.ts';
import type { CommitmentKind, DueValue } from './values.ts';

/** How far it is. */
export const progressWords = [
  'not-reported',
  'not-begun',
  'begun',
  'substantial',
  'complete',
  'suspended',
  'superseded',
] as const;
/** A word for how far it is. */
export type Progress = (typeof progressWords)[number];
/** Where the word comes from. */
export const basisWords = ['none', 'opening', 'reported', 'assessed'] as const;
/** A word for where it comes from. */
export type Basis = (typeof basisWords)[number];
/** What shows it. */
export const evidenceWords = ['none', 'ours', 'theirs', 'both', 'independent'] as const;
/** A word for what shows it. */
export type EvidenceAxis = (typeof evidenceWords)[number];
/** How it counts: results are undertaken once; what continues has no end; stances are listed and never counted. */
export const countedWords = ['result', 'continuing', 'stance'] as const;
/** A word for how it counts. */
export type Counted = (typeof countedWords)[number];
/** How it stands to its date. */
export const timingWords = ['not-due', 'on-time', 'late', 'rescheduled', 'no-date'] as const;
/** A word for how it stands to its date. */
export type Timing = (typeof timingWords)[number];

/** A claim as far as status asks; `body` is null for the office's own. */
export interface ClaimFacts {
  readonly body: string | null;
  readonly period: string;
  readonly progress: Progress;
  readonly finished: string | null;
  readonly moved: string | null;
  readonly evidence: readonly EvidenceSource[];
}
/** What was known before the system. */
export interface OpeningFacts {
  readonly period: string;
  readonly progress: Progress;
}
/** Whose a piece of evidence is. */
export type EvidenceSource = 'ours' | 'theirs' | 'independent';

/** Everything that a status is made from. */
export interface StatusFacts {
  /** Null for a commitment from elsewhere, which has no kind. */
  readonly kind: CommitmentKind | null;
  readonly due: DueValue | null;
  readonly claims: readonly ClaimFacts[];
  readonly openings: readonly OpeningFacts[];
  /** Evidence for the commitment itself, whoever claimed what. */
  readonly evidence: readonly EvidenceSource[];
}

/** How it stands now (`period` is ''), or stood in a period. */
export interface Status {
  readonly period: string;
  readonly counted: Counted;
  readonly progress: Progress;
  readonly basis: Basis;
  /** The period that the newest claim is for, or of the opening balance; '' where there is none. */
  readonly saidFor: string;
  /** Partial date by which it is due, as it was moved by agreement; null where no date says so. */
  readonly due: string | null;
  readonly moved: boolean;
  /** When it was finished: as stated, or else by the end of the period it was claimed complete for. */
  readonly done: string | null;
  readonly evidence: EvidenceAxis;
}

/** How a commitment counts by its reading: to meet and to cooperate has no end unless a date of its own is set. */
export function countedAs(kind: CommitmentKind | null, due: DueValue | null): Counted {
  if (kind === 'position') return 'stance';
  const hasOwnDate = due !== null && due.date !== null && due.origin !== 'plan-end';
  return (kind === 'exchange' || kind === 'cooperate') && !hasOwnDate ? 'continuing' : 'result';
}

const ranks: readonly Progress[] = ['suspended', 'not-begun', 'begun', 'substantial', 'complete'];

/** The least far of several words; superseded only where all say so. */
export function leastFar(words: readonly Progress[]): Progress {
  const ranked = words.filter((word) => ranks.includes(word));
  const [least = words[0] ?? 'not-reported'] = ranked.toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b));
  return least;
}

function evidenceOf(sources: readonly EvidenceSource[]): EvidenceAxis {
  if (sources.includes('independent')) return 'independent';
  const [ours, theirs] = [sources.includes('ours'), sources.includes('theirs')];
  return ours && theirs ? 'both' : ours ? 'ours' : theirs ? 'theirs' : 'none';
}

function latestDate(dates: readonly (string | null)[]): string | null {
  const set = dates.filter((date) => date !== null);
  return set.toSorted(comparePartialDates).at(-1) ?? null;
}

interface DatedClaim {
  readonly claim: ClaimFacts;
  readonly period: Period;
}

/** By their last day; of those that end together the longer one stands for all of it. */
function later(a: Period, b: Period): number {
  if (a.last !== b.last) return a.last < b.last ? -1 : 1;
  return a.first > b.first ? -1 : a.first < b.first ? 1 : 0;
}

/** What counts of the claims: those of the newest period, and there the office's own before the bodies'. */
function speaking(claims: readonly DatedClaim[]): readonly DatedClaim[] {
  const newest = claims.toSorted((a, b) => later(a.period, b.period)).at(-1);
  const same = claims.filter(({ period }) => period.key === newest?.period.key);
  const own = same.filter(({ claim }) => claim.body === null);
  return own.length > 0 ? own : same;
}

function statusOf(
  facts: StatusFacts,
  at: string,
  claims: readonly DatedClaim[],
  evidence: readonly EvidenceSource[],
): Status {
  const { kind, due } = facts;
  const said = speaking(claims);
  const movedTo = latestDate(claims.map(({ claim }) => claim.moved));
  const opening = facts.openings.toSorted((a, b) => comparePartialDates(a.period, b.period)).at(-1);
  const base = {
    period: at,
    counted: countedAs(kind, due),
    due: movedTo ?? due?.date ?? null,
    moved: movedTo !== null,
    evidence: evidenceOf(evidence),
  };
  const [first] = said;
  if (first === undefined) {
    if (opening === undefined || at !== '')
      return { ...base, progress: 'not-reported', basis: 'none', saidFor: '', done: null };
    const { progress, period } = opening;
    const done = progress === 'complete' ? period : null;
    return { ...base, progress, basis: 'opening', saidFor: period, done };
  }
  const progress = leastFar(said.map(({ claim }) => claim.progress));
  const finished = latestDate(said.map(({ claim }) => claim.finished)) ?? first.period.last;
  return {
    ...base,
    progress,
    basis: first.claim.body === null ? 'assessed' : 'reported',
    saidFor: first.period.key,
    done: progress === 'complete' ? finished : null,
  };
}

/** The period and the longer ones that it is a part of. */
function enclosing({ key, first }: Period): readonly string[] {
  const year = first.slice(0, 4);
  const month = Number(first.slice(5, 7));
  const half = `${year}-H${Math.ceil(month / 6)}`;
  const quarter = `${year}-Q${Math.ceil(month / 3)}`;
  if (key === year) return [year];
  if (key === half) return [half, year];
  return key === quarter ? [quarter, half, year] : [key, quarter, half, year];
}

/** How it stands now, first, and how it stood in each period that something was claimed for. */
export function statusesOf(facts: StatusFacts): readonly Status[] {
  const dated = facts.claims.flatMap((claim): readonly DatedClaim[] => {
    const period = parsePeriod(claim.period);
    return period === null ? [] : [{ claim, period }];
  });
  const all = [...facts.evidence, ...dated.flatMap(({ claim }) => claim.evidence)];
  const byPeriod = new Map<string, DatedClaim[]>();
  for (const one of dated)
    for (const key of enclosing(one.period)) byPeriod.set(key, [...(byPeriod.get(key) ?? []), one]);
  const periods = [...byPeriod].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    statusOf(facts, '', dated, all),
    ...periods.map(([key, claims]) => {
      const shown = claims.flatMap(({ claim }) => claim.evidence);
      return statusOf(facts, key, claims, shown);
    }),
  ];
}

/** How it stands to its date on the day `asOf`. */
export function timingOf(
  { due, moved, progress, done }: Pick<Status, 'due' | 'moved' | 'progress' | 'done'>,
  asOf: string,
): Timing {
  const last = due === null ? undefined : partialDateBounds(due)?.last;
  if (last === undefined) return 'no-date';
  if (progress === 'complete') {
    const first = done === null ? undefined : partialDateBounds(done)?.first;
    if (first !== undefined && first > last) return 'late';
    return moved ? 'rescheduled' : 'on-time';
  }
  if (last < asOf) return 'late';
  return moved ? 'rescheduled' : 'not-due';
}
