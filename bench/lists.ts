/**
 * The lists that a page asks for on PostgreSQL with many plans, against a query written by hand for the same rows, in the
 * same database and run by turns. Run: node bench/lists.ts [plans]
 */
import pg from 'pg';
import { type Actor, listCommitments, listPlans, logPage, overview } from '../src/app/index.ts';
import { must, planOf } from './store/acts.ts';
import { openServer } from './store/server.ts';
import { things } from './store/things.ts';

const plans = Number(process.argv[2] ?? 100);
const TURNS = 200;
const server = await openServer({ plans, commitments: 1_000, entriesEach: 10 }, things(1_000));
if (server === null) throw new Error('PostgreSQL is not here');
const { app, store, url } = server;

const who: Actor = {
  personId: 'p1',
  pseudonym: 'a-1',
  displayName: 'Sample Person',
  language: 'en',
  grants: [{ role: 'coordinator', areasOf: () => null, inPlaceOf: null }],
};

const at = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

try {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let turn = 0;
  const next = (): string => planOf(1 + (turn++ % plans));
  const ask = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  const inPlan = (name: string, rest: string) => (planId: string) =>
    ask(name, `select * from commitments where plan_id = $1 and is_live = 1 ${rest}`, [planId]);
  const order = 'order by path_key, ordinal, commitment_id limit 50';
  /** What a page says beside its rows: how many there are, by actor, kind, strength and place. */
  const counts = (name: string, rest: string) => (planId: string) =>
    ask(
      name,
      `select actor, kind, strength, provision_id, count(*) from commitments where plan_id = $1 and is_live = 1 ${rest}
       group by grouping sets ((actor), (kind), (strength), (provision_id), ())`,
      [planId],
    );
  const both =
    (...asked: readonly ((planId: string) => Promise<unknown>)[]) =>
    (planId: string) =>
      Promise.all(asked.map((one) => one(planId)));
  const inLog = (name: string, rest: string) => (planId: string) =>
    ask(
      name,
      `select * from log_entries where plan_id = $1 and log = 'a' ${rest} order by seq desc limit 50`,
      [planId],
    );
  /** What a page of the log says: each entry with its person's name and its place, how long the log is, its checkpoint. */
  const namedLog = (name: string, rest: string) =>
    both(
      (planId) =>
        ask(
          `${name}-named`,
          `select e.*, p.display_name, c.path, c.ordinal from
             (select * from log_entries where plan_id = $1 and log = 'a' ${rest} order by seq desc limit 50) e
           left join people p on p.pseudonym = e.by_person
           left join commitments c on c.plan_id = $1 and c.commitment_id = split_part(e.register, '/', 2)
           order by e.seq desc`,
          [planId],
        ),
      (planId) => ask('head', "select * from logs where plan_id = $1 and log = 'a'", [planId]),
      (planId) =>
        ask(
          'checkpoint',
          "select * from log_checkpoints where plan_id = $1 and log = 'a' order by size desc limit 1",
          [planId],
        ),
    );
  const lists: Record<string, [(planId: string) => Promise<unknown>, (planId: string) => Promise<unknown>]> =
    {
      'plans, first 100': [
        () => listPlans(app, who, { limit: 100 }).then(must),
        () =>
          ask(
            'plans',
            `select p.*, (select count(*) from commitments c where c.plan_id = p.plan_id and c.is_live = 1),
             (select count(*) from provisions v where v.plan_id = p.plan_id and v.role = 'operative'),
             (select size from logs l where l.plan_id = p.plan_id and l.log = 'a')
           from plans p order by plan_id limit 100`,
            [],
          ),
      ],
      'log, first page': [(planId) => logPage(app, who, { planId }).then(must), namedLog('log', '')],
      'log, one type of register': [
        (planId) => logPage(app, who, { planId, register: 'reading/' }).then(must),
        namedLog('log-type', "and register_type = 'reading'"),
      ],
      'log, one person': [
        (planId) => logPage(app, who, { planId, by: 'a-1' }).then(must),
        namedLog('log-by', "and by_person = 'a-1'"),
      ],
      'log, entries alone': [
        (planId) => store.read((r) => r.logs.entryPage(planId, 'a', { limit: 50, past: null })),
        inLog('log', ''),
      ],
      'register, first page': [
        (planId) => listCommitments(app, who, { planId, limit: 50 }).then(must),
        both(inPlan('register', order), counts('register-counts', '')),
      ],
      'register, filter by kind': [
        (planId) => listCommitments(app, who, { planId, kind: ['build'], limit: 50 }).then(must),
        both(
          inPlan('register-kind', `and kind = 'build' ${order}`),
          counts('register-kind-counts', "and kind = 'build'"),
        ),
      ],
      'register, rows alone': [
        (planId) =>
          store.read((r) =>
            r.lines.page(
              planId,
              { states: ['accepted'], open: null },
              { order: 'place', limit: 50, after: null },
            ),
          ),
        inPlan('register', order),
      ],
      overview: [
        (planId) => overview(app, who, { planId }).then(must),
        both(counts('register-counts', ''), inLog('log-newest', ''), (planId) =>
          ask(
            'coverage',
            `select role, coverage, count(*) from provisions where plan_id = $1 group by 1, 2`,
            [planId],
          ),
        ),
      ],
    };
  const table: Record<string, Record<string, string>> = {};
  for (const [name, [ours, byHand]] of Object.entries(lists)) {
    const times: Record<'ours' | 'byHand', number[]> = { ours: [], byHand: [] };
    for (let round = -20; round < TURNS; round++) {
      const planId = next();
      const work = { byHand, ours };
      // Whoever comes first reads the plan's pages from the disk for both: each does it every other round.
      const order = round % 2 === 0 ? (['byHand', 'ours'] as const) : (['ours', 'byHand'] as const); // as: two words
      for (const which of order) {
        const from = performance.now();
        await work[which](planId);
        if (round >= 0) times[which].push(performance.now() - from);
      }
    }
    const [a, b] = [times.ours, times.byHand];
    table[name] = {
      'ms, p50': at(a, 0.5).toFixed(2),
      'by hand': at(b, 0.5).toFixed(2),
      ratio: (at(a, 0.5) / at(b, 0.5)).toFixed(2),
      'ms, p99': at(a, 0.99).toFixed(2),
      'by hand, p99': at(b, 0.99).toFixed(2),
    };
  }
  console.table(table);
  await client.end();
} finally {
  await server.close();
}
