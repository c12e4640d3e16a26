/**
 * How a commitment stands: worked out from what was claimed, what was brought over from before the system, its reading and the
 * evidence for it. A pure function of these, so that lists, figures and a fold of the log agree [OB60]. What the office itself
 * holds goes before what bodies reported, and what a signed paper confirms before that; where several bodies report, the one that is least
 * far counts, so that nothing is overstated. What the office holds and a paper confirms alike is confirmed on paper, as our record [OB1670]. What nobody has said is not reported, which is no number.
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
export const basisWords = ['none', 'opening', 'reported', 'assessed', 'paper'] as const;
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
/** What a paper that was signed confirms. */
export interface PaperFacts {
  readonly period: string;
  readonly progress: Progress;
  /** Partial date on which it was signed. */
  readonly signed: string;
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
  readonly papers: readonly PaperFacts[];
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

interface DatedPaper {
  readonly paper: PaperFacts;
  readonly period: Period;
}

/** What was said for the newest period. */
interface Speaking {
  readonly period: Period;
  /** Those that count: the office's own; else those of bodies, unless a paper speaks. */
  readonly claims: readonly DatedClaim[];
  readonly progress: Progress;
  readonly basis: Basis;
}

/** What the newest paper of these says; of several of one day the least far. Null where there is none. */
function paperSays(papers: readonly DatedPaper[]): Progress | null {
  const newest = latestDate(papers.map(({ paper }) => paper.signed));
  const said = papers.filter(({ paper }) => paper.signed === newest).map(({ paper }) => paper.progress);
  return said.length === 0 ? null : leastFar(said);
}

/** What counts of the newest period: the office's own, then what a signed paper confirms, then what bodies reported. */
function speaking(claims: readonly DatedClaim[], papers: readonly DatedPaper[]): Speaking | null {
  const period = [...claims, ...papers]
    .map((one) => one.period)
    .toSorted(later)
    .at(-1);
  if (period === undefined) return null;
  const isOf = (one: { readonly period: Period }): boolean => one.period.key === period.key;
  const same = claims.filter(isOf);
  const own = same.filter(({ claim }) => claim.body === null);
  const onPaper = paperSays(papers.filter(isOf));
  const of = (said: readonly DatedClaim[]): Progress => leastFar(said.map(({ claim }) => claim.progress));
  if (own.length > 0)
    return { period, claims: own, progress: of(own), basis: of(own) === onPaper ? 'paper' : 'assessed' };
  if (onPaper !== null) return { period, claims: [], progress: onPaper, basis: 'paper' };
  return { period, claims: same, progress: of(same), basis: 'reported' };
}

function statusOf(
  facts: StatusFacts,
  at: string,
  { claims, papers }: { readonly claims: readonly DatedClaim[]; readonly papers: readonly DatedPaper[] },
  evidence: readonly EvidenceSource[],
): Status {
  const { kind, due } = facts;
  const said = speaking(claims, papers);
  const movedTo = latestDate(claims.map(({ claim }) => claim.moved));
  const opening = facts.openings.toSorted((a, b) => comparePartialDates(a.period, b.period)).at(-1);
  const base = {
    period: at,
    counted: countedAs(kind, due),
    due: movedTo ?? due?.date ?? null,
    moved: movedTo !== null,
    evidence: evidenceOf(evidence),
  };
  if (said === null) {
    if (opening === undefined || at !== '')
      return { ...base, progress: 'not-reported', basis: 'none', saidFor: '', done: null };
    const { progress, period } = opening;
    const done = progress === 'complete' ? period : null;
    return { ...base, progress, basis: 'opening', saidFor: period, done };
  }
  const { progress, basis, period } = said;
  const finished = latestDate(said.claims.map(({ claim }) => claim.finished)) ?? period.last;
  const done = progress === 'complete' ? finished : null;
  return { ...base, progress, basis, saidFor: period.key, done };
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
  const papers = facts.papers.flatMap((paper): readonly DatedPaper[] => {
    const period = parsePeriod(paper.period);
    return period === null ? [] : [{ paper, period }];
  });
  const within = (key: string) => (one: { readonly period: Period }) => enclosing(one.period).includes(key);
  const periods = new Set([...dated, ...papers].flatMap(({ period }) => enclosing(period)));
  return [
    statusOf(facts, '', { claims: dated, papers }, all),
    ...[...periods].toSorted().map((key) => {
      const claims = dated.filter(within(key));
      const shown = claims.flatMap(({ claim }) => claim.evidence);
      return statusOf(facts, key, { claims, papers: papers.filter(within(key)) }, shown);
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
