/**
 * Lists of things and figures of status against a query written by hand for the same rows in the same database, by turns.
 * Run: node bench/objects.ts [plans on PostgreSQL, of 1,000 things, 1,000 commitments and 10,000 entries each]; the embedded store has
 * 20 plans of 500.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { ObjectQuery, Store } from '../src/app/index.ts';
import { ok } from '../src/base/index.ts';
import { openSqliteStore } from '../src/store/index.ts';
import { must, planOf } from './store/acts.ts';
import { openServer } from './store/server.ts';
import { things } from './store/things.ts';

const TURNS = 300;
async function fill(store: Store, plans: number, count: number): Promise<void> {
  const { objects, statuses } = things(count);
  for (let plan = 1; plan <= plans; plan++) {
    const id = planOf(plan);
    must(
      await store.write(id, async (w) => {
        await w.objects.put(id, objects);
        await w.statuses.replace(id, [], statuses);
        return ok(null);
      }),
    );
  }
}

/** What a person asks for, by the store and by hand. */
interface Asked {
  readonly name: string;
  readonly ours: (store: Store, plan: string) => Promise<unknown>;
  /** Queries with the plan as their one variable. */
  readonly byHand: readonly string[];
}

const everything: ObjectQuery = {
  type: 'task',
  retired: false,
  open: null,
  sort: 'due',
  language: 'en',
  descending: false,
};
const page = (query: Partial<ObjectQuery>) => (store: Store, plan: string) =>
  store.read((r) => {
    const asked = { ...everything, ...query };
    return Promise.all([
      r.objects.list(plan, asked, { limit: 50, after: null }),
      r.objects.count(plan, asked),
    ]);
  });
const from = `from objects where plan_id = $1 and type = 'task' and is_retired = 0`;
const first = 'order by due_key, object_id limit 51';
const led = `object_id in (select object_id from object_links where plan_id = $1 and type = 'task' and target = 'body/b7' and field = 'lead')`;
const has = (word: string) =>
  `object_id in (select object_id from object_words where plan_id = $1 and type = 'task' and FIND(words, '${word}') > 0)`;
const timing = `case when due_key = '~' then 'no-date'
  when progress = 'complete' and done_key > substr(due_key, 1, 10) then 'late'
  when progress = 'complete' and is_moved = 1 then 'rescheduled' when progress = 'complete' then 'on-time'
  when substr(due_key, 1, 10) < '2026-06-01' then 'late' when is_moved = 1 then 'rescheduled' else 'not-due' end`;
const cells = `select counted, progress, basis, evidence, is_led, is_flagship, ${timing} as timing, count(*) as n
  from statuses where plan_id = $1 and period = '' group by 1, 2, 3, 4, 5, 6, 7`;

const asks: readonly Asked[] = [
  {
    name: 'first page by due date, with the count',
    ours: page({}),
    byHand: [`select * ${from} ${first}`, `select count(*) as n ${from}`],
  },
  {
    name: 'filter: one state, due in a quarter',
    ours: page({ states: ['in-hand'], due: { from: '2026-04-01', to: '2026-06-30' } }),
    byHand: [
      `select * ${from} and state = 'in-hand' and due_key >= '2026-04-01' and due_key < '2026-06-30~' ${first}`,
      `select count(*) as n ${from} and state = 'in-hand' and due_key >= '2026-04-01' and due_key < '2026-06-30~'`,
    ],
  },
  {
    name: 'filter: one lead body',
    ours: page({ links: [{ field: 'lead', targets: ['body/b7'] }] }),
    byHand: [`select * ${from} and ${led} ${first}`, `select count(*) as n ${from} and ${led}`],
  },
  {
    name: 'search: two words',
    ours: page({ terms: ['rail', '示例'] }),
    byHand: [
      `select * ${from} and ${has('rail')} and ${has('示例')} ${first}`,
      `select count(*) as n ${from} and ${has('rail')} and ${has('示例')}`,
    ],
  },
  {
    name: 'figures of status',
    ours: (store, plan) => store.read((r) => r.statuses.cells(plan, '', '2026-06-01')),
    byHand: [cells],
  },
  {
    name: 'statuses, first page of the late ones',
    ours: (store, plan) =>
      store.read((r) => {
        const query = { period: '', asOf: '2026-06-01', timing: ['late'] } as const;
        return Promise.all([
          r.statuses.list(plan, query, { limit: 50, after: null }),
          r.statuses.count(plan, query),
        ]);
      }),
    byHand: [
      `select * from statuses where plan_id = $1 and period = '' and ${timing} = 'late' order by order_key limit 51`,
      `select count(*) as n from statuses where plan_id = $1 and period = '' and ${timing} = 'late'`,
    ],
  },
];

type Hand = (sql: string, plan: string) => Promise<unknown>;

/** The value below which so many of a hundred times lie. */
const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

async function measure(engine: string, store: Store, hand: Hand, plans: number): Promise<void> {
  const find = engine === 'sqlite' ? 'instr' : 'strpos';
  for (const { name, ours, byHand } of asks) {
    const queries = byHand.map((sql) => sql.replaceAll('FIND', find));
    const times: Record<'ours' | 'hand', number[]> = { ours: [], hand: [] };
    for (let turn = -30; turn < TURNS; turn++) {
      const plan = planOf(1 + ((turn * 7 + 30 * 7) % plans));
      const work = {
        ours: () => ours(store, plan),
        hand: () => Promise.all(queries.map((sql) => hand(sql, plan))),
      };
      // Whoever comes first reads the plan's pages from the disk for both: each does it every other turn.
      const order = turn % 2 === 0 ? (['ours', 'hand'] as const) : (['hand', 'ours'] as const); // as: two words
      for (const which of order) {
        const begun = performance.now();
        await work[which]();
        if (turn >= 0) times[which].push(performance.now() - begun);
      }
    }
    const told = [0.5, 0.99].map((share) => {
      const [a, b] = [at(times.ours, share), at(times.hand, share)];
      return `${a.toFixed(2)} : ${b.toFixed(2)} = ${(a / b).toFixed(2)}`;
    });
    console.log(`| ${engine} | ${name} | ${told.join(' | ')} |`);
  }
}

const plans = Number(process.argv[2] ?? 40);
const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-bench-'));
console.log('| store | what | median, ms: ours : by hand | p99, ms |\n| --- | --- | --- | --- |');
const embedded = must(await openSqliteStore({ folder }));
await fill(embedded, 20, 500);
const db = new DatabaseSync(path.join(folder, 'entente.db'), { readOnly: true });
const prepared = new Map<string, ReturnType<typeof db.prepare>>();
await measure(
  'sqlite',
  embedded,
  async (sql, plan) => {
    const text = sql.replaceAll('$1', '?1');
    const statement = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, statement);
    return statement.all(plan);
  },
  20,
);
db.close();
await embedded.close();
const server = await openServer({ plans, commitments: 1_000, entriesEach: 10 }, things(1_000));
if (server !== null) {
  const pool = new pg.Pool({ connectionString: server.url, max: 4 });
  await measure('postgres', server.store, async (sql, plan) => (await pool.query(sql, [plan])).rows, plans);
  await pool.end();
  await server.close();
}
rmSync(folder, { recursive: true, force: true });
