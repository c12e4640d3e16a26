/** Counts of several plans at once, by the database: a list of plans reads none of what it counts. */
import type { PlanId, PlanTally, TextPlace } from '../../app/index.ts';
import { type Db, inPieces } from '../rows.ts';

/** Plans a round: each is counted by its own part of every index. */
const AT_ONCE = 200;
/** Letter of the internal log. */
const INTERNAL = 'a';

type Counts = Readonly<Record<string, number>>;

async function countProvisions(db: Db, places: readonly TextPlace[]): Promise<Map<PlanId, Counts>> {
  const rows = await db
    .selectFrom('provisions')
    .select(['plan_id', 'role', 'coverage', (eb) => eb.fn.countAll<number>().as('n')])
    .where(
      'plan_id',
      'in',
      places.map(({ planId }) => planId),
    )
    .where(
      'text_id',
      'in',
      places.map(({ textId }) => textId),
    )
    .groupBy(['plan_id', 'role', 'coverage'])
    .execute();
  const byPlan = Map.groupBy(rows, (row) => row.plan_id);
  const sum = (of: typeof rows): number => of.reduce((all, { n }) => all + n, 0);
  return new Map(
    [...byPlan].map(([planId, of]) => {
      const operative = of.filter(({ role }) => role === 'operative');
      const withCoverage = (coverage: string): number =>
        sum(operative.filter((row) => row.coverage === coverage));
      const counts = {
        provisions: sum(of),
        open: withCoverage('open'),
        covered: withCoverage('covered'),
        none: withCoverage('none'),
      };
      return [planId, counts];
    }),
  );
}

async function countRest(db: Db, places: readonly TextPlace[]) {
  const planIds = places.map(({ planId }) => planId);
  const count = (rows: readonly { plan_id: string; n: number }[]): Map<PlanId, number> =>
    new Map(rows.map(({ plan_id, n }) => [plan_id, n]));
  const [commitments, proposals, logs] = await Promise.all([
    db
      .selectFrom('commitments')
      .select(['plan_id', (eb) => eb.fn.countAll<number>().as('n')])
      .where('plan_id', 'in', planIds)
      .where('is_live', '=', 1)
      .groupBy('plan_id')
      .execute(),
    db
      .selectFrom('proposals')
      .select(['plan_id', (eb) => eb.fn.countAll<number>().as('n')])
      .where('plan_id', 'in', planIds)
      .where(
        'text_id',
        'in',
        places.map(({ textId }) => textId),
      )
      .where('state', '=', 'open')
      .groupBy('plan_id')
      .execute(),
    db
      .selectFrom('logs')
      .select(['plan_id', 'size as n'])
      .where('plan_id', 'in', planIds)
      .where('log', '=', INTERNAL)
      .execute(),
  ]);
  return { commitments: count(commitments), proposals: count(proposals), logs: count(logs) };
}

/** The tally of each plan, for the text given. */
export async function readTallies(
  db: Db,
  places: readonly TextPlace[],
): Promise<ReadonlyMap<PlanId, PlanTally>> {
  const tallies = new Map<PlanId, PlanTally>();
  for (const piece of inPieces(places, AT_ONCE)) {
    const [provisions, rest] = await Promise.all([countProvisions(db, piece), countRest(db, piece)]);
    for (const { planId } of piece) {
      const counted = provisions.get(planId);
      tallies.set(planId, {
        provisions: counted?.provisions ?? 0,
        open: counted?.open ?? 0,
        covered: counted?.covered ?? 0,
        none: counted?.none ?? 0,
        commitments: rest.commitments.get(planId) ?? 0,
        proposalsOpen: rest.proposals.get(planId) ?? 0,
        entries: rest.logs.get(planId) ?? 0,
      });
    }
  }
  return tallies;
}
