/** Counts of several plans at once, by the database: a list of plans reads none of what it counts. */
import type { OutlineTally, PlanId, PlanTally, TextPlace } from '../../app/index.ts';
import { readyRead } from '../ready.ts';
import { type Db, inPieces } from '../rows.ts';

/** Plans a round: each is counted by its own part of every index. */
const AT_ONCE = 200;
/** Letter of the internal log. */
const INTERNAL = 'a';

const nothing: OutlineTally = { provisions: 0, open: 0, covered: 0, none: 0 };

interface Counted {
  readonly role: string;
  readonly coverage: string;
  readonly n: number;
}

function tallyOf(rows: readonly Counted[]): OutlineTally {
  const sum = (of: readonly Counted[]): number => of.reduce((all, { n }) => all + Number(n), 0);
  const operative = rows.filter(({ role }) => role === 'operative');
  const withCoverage = (coverage: string): number =>
    sum(operative.filter((row) => row.coverage === coverage));
  return {
    provisions: sum(rows),
    open: withCoverage('open'),
    covered: withCoverage('covered'),
    none: withCoverage('none'),
  };
}

async function countProvisions(db: Db, places: readonly TextPlace[]): Promise<Map<PlanId, OutlineTally>> {
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
  return new Map([...Map.groupBy(rows, (row) => row.plan_id)].map(([planId, of]) => [planId, tallyOf(of)]));
}

const countOutlines = readyRead(['plan'], (db, planId: string) =>
  db
    .selectFrom('provisions')
    .select(['text_id', 'role', 'coverage', (eb) => eb.fn.countAll<number>().as('n')])
    .where('plan_id', '=', planId)
    .groupBy(['text_id', 'role', 'coverage']),
);

/** The provisions of each text of a plan. */
export async function readOutlineTallies(db: Db, planId: PlanId): Promise<ReadonlyMap<string, OutlineTally>> {
  const byText = Map.groupBy(await countOutlines(db, planId), (row) => row.text_id);
  return new Map([...byText].map(([textId, of]) => [textId, tallyOf(of)]));
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
      tallies.set(planId, {
        ...(provisions.get(planId) ?? nothing),
        commitments: rest.commitments.get(planId) ?? 0,
        proposalsOpen: rest.proposals.get(planId) ?? 0,
        entries: rest.logs.get(planId) ?? 0,
      });
    }
  }
  return tallies;
}

/** The provisions of one text. */
export async function readOutlineTally(db: Db, place: TextPlace): Promise<OutlineTally> {
  return (await countProvisions(db, [place])).get(place.planId) ?? nothing;
}
