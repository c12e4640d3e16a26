/**
 * The lists that a page asks for on PostgreSQL with many plans, against a query written by hand for the same rows, in the
 * same database and run by turns. Run: node bench/lists.ts [plans]
 */
import pg from 'pg';
import { type Actor, listCommitments, listPlans, logPage, overview } from '../src/app/index.ts';
import { openPostgresStore } from '../src/store/index.ts';
import { startCluster } from '../tests/contract/postgres.ts';
import { must, nodeOn, planOf } from './store/acts.ts';
import { makePlans } from './store/many-plans.ts';

const plans = Number(process.argv[2] ?? 100);
const TURNS = 200;
const cluster = await startCluster();
if (cluster === null) throw new Error('PostgreSQL is not here');

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
  const url = await cluster.newDatabase();
  const store = must(await openPostgresStore({ url, backupFolder: '/nonexistent' }));
  const app = nodeOn(store);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  await makePlans(app, client, { plans, commitments: 1_000, entriesEach: 10 });
  console.log(`${plans} plans made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  let turn = 0;
  const next = (): string => planOf(1 + (turn++ % plans));
  const ask = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  const inPlan = (name: string, rest: string) => (planId: string) =>
    ask(name, `select * from commitments where plan_id = $1 and is_live = 1 ${rest}`, [planId]);
  const order = 'order by path_key, ordinal, commitment_id limit 50';
  const inLog = (name: string, rest: string) => (planId: string) =>
    ask(
      name,
      `select * from log_entries where plan_id = $1 and log = 'a' ${rest} order by seq desc limit 50`,
      [planId],
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
      'log, first page': [(planId) => logPage(app, who, { planId }).then(must), inLog('log', '')],
      'log, one type of register': [
        (planId) => logPage(app, who, { planId, register: 'reading/' }).then(must),
        inLog('log-type', "and register_type = 'reading'"),
      ],
      'log, one person': [
        (planId) => logPage(app, who, { planId, by: 'a-1' }).then(must),
        inLog('log-by', "and by_person = 'a-1'"),
      ],
      'register, first page': [
        (planId) => listCommitments(app, who, { planId, limit: 50 }).then(must),
        inPlan('register', order),
      ],
      'register, filter by kind': [
        (planId) => listCommitments(app, who, { planId, kind: ['build'], limit: 50 }).then(must),
        inPlan('register-kind', `and kind = 'build' ${order}`),
      ],
      overview: [
        (planId) => overview(app, who, { planId }).then(must),
        inPlan('figures', 'and false union all select * from commitments where plan_id = $1 and is_live = 1'),
      ],
    };
  const table: Record<string, Record<string, string>> = {};
  for (const [name, [ours, byHand]] of Object.entries(lists)) {
    const times: Record<'ours' | 'byHand', number[]> = { ours: [], byHand: [] };
    for (let round = -20; round < TURNS; round++) {
      const planId = next();
      for (const [which, work] of [
        ['byHand', byHand],
        ['ours', ours],
      ] as const) {
        const from = performance.now();
        await work(planId);
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
  await store.close();
} finally {
  cluster.stop();
}
