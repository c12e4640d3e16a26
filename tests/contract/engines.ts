/**
 * Both real stores for the contract suite: SQLite in a temporary folder, PostgreSQL in a database of its own. A test that
 * is given to `onBothStores` runs on each with a new, empty store.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, type TestContext } from 'node:test';
import type { Store } from '../../src/app/index.ts';
import type { Problem, Result } from '../../src/base/index.ts';
import { openPostgresStore, openSqliteStore } from '../../src/store/index.ts';
import { type Cluster, startCluster } from './postgres.ts';

export const engines = ['sqlite', 'postgres'] as const;
export type EngineName = (typeof engines)[number];

let cluster: Cluster | null = null;
let isStarted = false;

/** Call at the top of a test file that uses PostgreSQL. */
export function withCluster(): void {
  before(async () => {
    cluster = await startCluster();
    isStarted = true;
  });
  after(() => cluster?.stop());
}

export function runningCluster(): Cluster | null {
  if (!isStarted) throw new Error('call withCluster first');
  return cluster;
}

/** What succeeded; fails the test on a problem. */
export function kept<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(`problem ${JSON.stringify(result.error)}`);
  return result.value;
}

export function newFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'entente-store-'));
}

/** What is handed to the answer is done when the test has ended, last first, each of it, whatever became of the test. */
export function endings(t: TestContext): (end: () => unknown) => void {
  const ends: (() => unknown)[] = [];
  t.after(async () => {
    const failures: unknown[] = [];
    for (const end of ends.reverse()) {
      try {
        await end();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'ending a test');
  });
  return (end) => {
    ends.push(end);
  };
}

/** Runs `work` on a new store of the engine. */
export async function onStore(
  engine: EngineName,
  t: TestContext,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const folder = newFolder();
  let store: Store | null = null;
  try {
    if (engine === 'sqlite') {
      store = kept(await openSqliteStore({ folder }));
    } else {
      const running = runningCluster();
      if (running === null) return t.skip('PostgreSQL is not installed');
      store = kept(await openPostgresStore({ url: await running.newDatabase(), backupFolder: folder }));
    }
    await work(store);
  } finally {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
