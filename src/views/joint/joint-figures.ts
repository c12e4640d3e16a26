/**
 * What the parties say together: how each commitment stands by the claims that all have confirmed, and the figures that come of
 * it, always as n of m. A claim that nobody confirmed counts as claimed and for nothing else; silence is never consent, and what was taken as
 * accepted under settled terms is a figure of its own, there only where there is any. Pure, so
 * that both nodes, and whoever folds the logs, come to the same [VW881].
 */
import { type CommitmentKind, countedAs, type DueValue, leastFar, type Progress } from '../../plan/index.ts';
import { parsePeriod } from '../../plan/objects/index.ts';

/** Where the parties stand on a claim. */
export const agreements = [
  'not-asked',
  'registered',
  'noted',
  'consultation',
  'confirmed',
  'confirmed-on-paper',
  /** By silence, under terms that all have settled. */
  'deemed',
  'returned',
  'disputed',
] as const;
/** One of them. */
export type Agreement = (typeof agreements)[number];

/** A claim as figures ask for it: the newest of its register that was not withdrawn. */
export interface JointClaimFact {
  readonly commitment: string;
  readonly period: string;
  readonly claimant: string;
  readonly progress: Progress;
  readonly agreement: Agreement;
  /** What all have confirmed for this period before or with it: it holds whatever is said of a further claim. */
  readonly stands: Progress | null;
}
/** What is agreed of a commitment's reading; null where nothing is. */
export interface JointReadingFact {
  readonly commitment: string;
  readonly kind: CommitmentKind;
  readonly due: DueValue | null;
}
/** A milestone whose state is agreed. */
export interface JointMilestoneFact {
  readonly id: string;
  readonly state: string;
}
/** Everything that joint figures are made of. */
export interface JointFacts {
  readonly readings: readonly JointReadingFact[];
  readonly claims: readonly JointClaimFact[];
  readonly milestones: readonly JointMilestoneFact[];
}

/** n of m with the ids of each. */
export interface JointFigure {
  readonly id: 'results' | 'steps' | 'claimed' | 'confirmed' | 'deemed';
  readonly n: number;
  readonly m: number;
  readonly rows: readonly string[];
  readonly outOf: readonly string[];
}
/** A commitment as the parties see it together. */
export interface JointStanding {
  readonly commitment: string;
  /** By what all have confirmed. */
  readonly progress: Progress;
  /** The period that it was confirmed for; null where nothing is confirmed. */
  readonly period: string | null;
  readonly claims: readonly JointClaimFact[];
}

const isConfirmed = ({ agreement }: JointClaimFact): boolean =>
  agreement === 'confirmed' || agreement === 'confirmed-on-paper';

const endOf = (period: string): string => parsePeriod(period)?.last ?? '';

/** How a commitment stands by what was confirmed of it; of those that are confirmed the newest period speaks, and there the least far. */
function standingOf(commitment: string, claims: readonly JointClaimFact[]): JointStanding {
  const settled = claims.flatMap(({ period, stands }) =>
    stands === null ? [] : [{ period, progress: stands }],
  );
  const newest = settled
    .map(({ period }) => period)
    .toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1))
    .at(-1);
  const speaking = settled.filter(({ period }) => period === newest);
  return {
    commitment,
    progress: speaking.length === 0 ? 'not-reported' : leastFar(speaking.map(({ progress }) => progress)),
    period: newest ?? null,
    claims,
  };
}

/** Every commitment that the parties have said anything of, by id; in one period where one is given. */
export function jointStandings({ readings, claims }: JointFacts, period: string): readonly JointStanding[] {
  const within = claims.filter((claim) => period === '' || claim.period === period);
  const said = Map.groupBy(within, ({ commitment }) => commitment);
  const all = new Set([...readings, ...within].map(({ commitment }) => commitment));
  return [...all].toSorted().map((commitment) => standingOf(commitment, said.get(commitment) ?? []));
}

/** The figures, over all time or in a period. */
export function jointFigures(facts: JointFacts, period: string): readonly JointFigure[] {
  const standings = new Map(jointStandings(facts, period).map((one) => [one.commitment, one]));
  const counted = facts.readings
    .filter(({ kind, due }) => countedAs(kind, due) !== 'stance')
    .map((reading) => ({ reading, standing: standings.get(reading.commitment) }))
    .filter(({ standing }) => standing?.progress !== 'superseded');
  const results = counted.filter(({ reading: { kind, due } }) => countedAs(kind, due) === 'result');
  const claims = facts.claims.filter((claim) => period === '' || claim.period === period);
  const ids = (list: typeof counted): readonly string[] =>
    list.map(({ reading }) => reading.commitment).toSorted();
  const figure = (id: JointFigure['id'], rows: readonly string[], outOf: readonly string[]): JointFigure => ({
    id,
    n: rows.length,
    m: outOf.length,
    rows,
    outOf,
  });
  const reached = facts.milestones.filter(({ state }) => state === 'reached').map(({ id }) => id);
  const planned = facts.milestones.filter(({ state }) => state !== 'dropped').map(({ id }) => id);
  const nameOf = ({ commitment, period: of, claimant }: JointClaimFact): string =>
    `${commitment}/${of}/${claimant}`;
  const taken = claims
    .filter(({ agreement }) => agreement === 'deemed')
    .map(nameOf)
    .toSorted();
  return [
    figure('results', ids(results.filter(({ standing }) => standing?.progress === 'complete')), ids(results)),
    figure('steps', reached.toSorted(), planned.toSorted()),
    figure(
      'claimed',
      ids(counted.filter(({ standing }) => (standing?.claims.length ?? 0) > 0)),
      ids(counted),
    ),
    figure('confirmed', claims.filter(isConfirmed).map(nameOf).toSorted(), claims.map(nameOf).toSorted()),
    ...(taken.length === 0 ? [] : [figure('deemed', taken, claims.map(nameOf).toSorted())]),
  ];
}
