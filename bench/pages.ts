/**
 * What the pages of one commitment, the review and the register cost by the size of their plan, on both stores: a page that
 * reads what it shows costs the same in a plan of 1,000 commitments as in one of 100. Run: node bench/pages.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Actor, type App, getCommitment, listCommitments, reviewQueue } from '../src/app/index.ts';
import { openPostgresStore, openSqliteStore } from '../src/store/index.ts';
import { startCluster } from '../tests/contract/postgres.ts';
import { must, nodeOn } from './store/acts.ts';
import { makeTemplate, template } from './store/many-plans.ts';

const TURNS = 200;
const who: Actor = {
  personId: 'p1',
  pseudonym: 'a-1',
  displayName: 'Sample Person',
  language: 'en',
  grants: [{ role: 'coordinator', areasOf: () => null, inPlaceOf: null }],
};
const planId = template;
const pages: Record<string, (app: App, commitmentId: string) => Promise<unknown>> = {
  commitment: async (app, commitmentId) => must(await getCommitment(app, who, { planId, commitmentId })),
  register: async (app) => must(await listCommitments(app, who, { planId })),
  review: async (app) => must(await reviewQueue(app, who, { planId })),
};

const at = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** Median and 99th of a hundred, in milliseconds. */
async function timed(work: (turn: number) => Promise<unknown>): Promise<readonly [number, number]> {
  const times: number[] = [];
  for (let turn = -20; turn < TURNS; turn++) {
    const begun = performance.now();
    await work(turn + 20);
    if (turn >= 0) times.push(performance.now() - begun);
  }
  return [at(times, 0.5), at(times, 0.99)];
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-bench-'));
const cluster = await startCluster();
const rows: Record<string, Record<string, string>> = {};
try {
  for (const engine of ['sqlite', 'postgres'] as const) {
    if (engine === 'postgres' && cluster === null) continue;
    for (const commitments of [100, 1_000]) {
      const store =
        cluster !== null && engine === 'postgres'
          ? must(await openPostgresStore({ url: await cluster.newDatabase(), backupFolder: folder }))
          : must(await openSqliteStore({ folder: path.join(folder, String(commitments)) }));
      const app = nodeOn(store);
      await makeTemplate(app, commitments, 1);
      const { items } = must(await listCommitments(app, who, { planId, limit: 100 }));
      for (const [name, page] of Object.entries(pages)) {
        const [median, late] = await timed((turn) => page(app, items[turn % items.length]?.id ?? ''));
        rows[`${engine} ${name}`] = {
          ...rows[`${engine} ${name}`],
          [`${commitments}, p50`]: median.toFixed(2),
          [`${commitments}, p99`]: late.toFixed(2),
        };
      }
      await store.close();
    }
  }
  console.table(rows);
} finally {
  cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}
