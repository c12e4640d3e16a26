/**
 * Durable acts on both stores against a bare commit of the same bytes, timed by turns in the same run; acts a second as
 * callers grow; CPU of an append against JSON.stringify; opening. Run: node bench/store.ts [folder on the disk to measure]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Store } from '../src/app/index.ts';
import { openPostgresStore, openSqliteStore } from '../src/store/index.ts';
import { startCluster } from '../tests/contract/postgres.ts';
import {
  appendPlain,
  appendReal,
  type BareCommits,
  barePostgres,
  bareSqlite,
  cpuOf,
  createPlainLog,
  createRealLog,
  median,
  must,
  nodeOn,
  planOf,
  rateOf,
  timesOf,
} from './store/acts.ts';

const folder = mkdtempSync(path.join(process.argv[2] ?? os.tmpdir(), 'entente-bench-'));
const TURNS = 1_500;
const WARM_UP = 300;
const RUNS = 6;
const figures: Record<string, Record<string, string>> = {};

function note(what: string, engine: string, value: string): void {
  figures[what] = { ...figures[what], [engine]: value };
}

const microseconds = (ms: number): string => `${(ms * 1_000).toFixed(0)} µs`;

/** A bare commit and two acts by turns, one of each at a time, so that what else the machine does is shared by all. */
async function measureActs(engine: string, store: Store, bare: BareCommits): Promise<void> {
  const [plain, real] = [planOf(1), planOf(2)];
  const app = nodeOn(store);
  await createPlainLog(store, plain);
  await createRealLog(app, real);
  let next = 0;
  const works = {
    bare: () => bare.commit(),
    plain: () => appendPlain(store, plain, 1),
    real: () => appendReal(app, real, next++, 1),
  };
  const times: Record<keyof typeof works, number[]> = { bare: [], plain: [], real: [] };
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    for (const name of ['bare', 'plain', 'real'] as const) {
      const [took = 0] = await timesOf(1, works[name]);
      if (turn >= 0) times[name].push(took);
    }
  }
  const [floor, ofPlain, ofReal] = [median(times.bare), median(times.plain), median(times.real)];
  note('a bare commit', engine, microseconds(floor));
  note('an append of one entry, the store alone', engine, microseconds(ofPlain));
  note('  : bare commit [G8]', engine, (ofPlain / floor).toFixed(2));
  note('an act of one entry, whole', engine, microseconds(ofReal));
  note('  : bare commit', engine, (ofReal / floor).toFixed(2));
}

/** The best of some runs: callers that share two cores with other work are slowed by it, never sped up. */
async function bestRate(
  callers: number,
  acts: number,
  work: (caller: number) => Promise<void>,
): Promise<string> {
  const rates: number[] = [];
  for (let run = 0; run < RUNS; run++) rates.push(await rateOf(callers, acts, work));
  return Math.max(...rates).toFixed(0);
}

async function measureCallers(engine: string, store: Store): Promise<void> {
  const app = nodeOn(store);
  const shared = planOf(3);
  await createRealLog(app, shared);
  let next = 0;
  for (const callers of [1, 8, 64]) {
    const rate = await bestRate(callers, 640, () => appendReal(app, shared, next++, 1));
    note(`acts a second, one plan, ${callers} callers`, engine, rate);
  }
  for (const callers of [8, 64]) {
    const plans = Array.from({ length: callers }, (_, caller) => planOf(100 * callers + caller));
    for (const plan of plans) await createRealLog(app, plan);
    const rate = await bestRate(callers, 640, (caller) => appendReal(app, plans[caller] ?? '', next++, 1));
    note(`acts a second, a plan each, ${callers} callers`, engine, rate);
  }
}

/** CPU an entry, with one signature in ten entries, against JSON.stringify of the same entry. */
async function measureCpu(engine: string, store: Store): Promise<void> {
  const app = nodeOn(store);
  const plan = planOf(4);
  await createRealLog(app, plan);
  let next = 0;
  const bulk = async (acts: number, entries: number): Promise<number> => {
    const used = await cpuOf(async () => {
      for (let i = 0; i < acts; i++) {
        await appendReal(app, plan, next, entries);
        next += entries;
        for (let signed = 0; signed < entries / 10; signed++) app.keys.log.sign(new Uint8Array(150));
      }
    });
    return used / (acts * entries);
  };
  await bulk(4, 500);
  const [newest] = await store.read((r) => r.logs.entries(plan, 'a', 1, 1));
  const entry: unknown = JSON.parse(new TextDecoder().decode(newest?.bytes));
  const floors: number[] = [];
  const costs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const repeats = 50_000;
    const used = await cpuOf(async () => {
      for (let i = 0; i < repeats; i++) JSON.stringify(entry);
    });
    floors.push(used / repeats);
    costs.push(await bulk(8, 500));
  }
  const floor = Math.min(...floors);
  note('bytes of the entry', engine, String(newest?.bytes.length));
  note('CPU of JSON.stringify of it', engine, `${floor.toFixed(2)} µs`);
  note('CPU an entry, acts of 500', engine, `${Math.min(...costs).toFixed(1)} µs`);
  note('  : JSON.stringify [G7]', engine, (Math.min(...costs) / floor).toFixed(1));
  note('CPU an act of one entry', engine, `${(await bulk(1_000, 1)).toFixed(0)} µs`);
}

async function measureOpening(): Promise<void> {
  const place = path.join(folder, 'large');
  const plan = planOf(1);
  const store = must(await openSqliteStore({ folder: place }));
  await createPlainLog(store, plan);
  for (let i = 0; i < 100; i++) await appendPlain(store, plan, 1_000);
  await store.close();
  const began = performance.now();
  const again = must(await openSqliteStore({ folder: place }));
  await again.read((r) => r.logs.head(plan, 'a'));
  note('opening a store of 100,000 entries', 'sqlite', `${(performance.now() - began).toFixed(0)} ms`);
  await again.close();
}

async function measure(engine: string, store: Store, bare: BareCommits): Promise<void> {
  await measureActs(engine, store, bare);
  await measureCallers(engine, store);
  await measureCpu(engine, store);
  await store.close();
  await bare.close();
}

await measure(
  'sqlite',
  must(await openSqliteStore({ folder: path.join(folder, 'acts') })),
  bareSqlite(path.join(folder, 'bare.db')),
);
await measureOpening();
const cluster = await startCluster();
if (cluster !== null) {
  try {
    const [url, bareUrl] = [await cluster.newDatabase(), await cluster.newDatabase()];
    const store = must(await openPostgresStore({ url, backupFolder: folder }));
    await measure('postgres', store, await barePostgres(bareUrl));
  } finally {
    cluster.stop();
  }
}
console.table(figures);
rmSync(folder, { recursive: true });
