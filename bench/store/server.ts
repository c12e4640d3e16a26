/**
 * The PostgreSQL that is measured: one of the bench's own, or by ENTENTE_BENCH_DATABASE an empty or already filled one, so that what takes
 * long to fill is filled once.
 */
import pg from 'pg';
import type { App, ObjectRow, StatusRow, Store } from '../../src/app/index.ts';
import { openPostgresStore } from '../../src/store/index.ts';
import { startCluster } from '../../tests/contract/postgres.ts';
import { must, nodeOn } from './acts.ts';
import { makePlans, type Size, template } from './many-plans.ts';

/** A store of many plans with their logs, things and statuses, and a way around it. */
export interface Server {
  readonly app: App;
  readonly store: Store;
  readonly url: string;
  close(): Promise<void>;
}

/** Opens it and fills it where it is empty; null where PostgreSQL is not here. */
export async function openServer(
  size: Size,
  things: { readonly objects: readonly ObjectRow[]; readonly statuses: readonly StatusRow[] },
): Promise<Server | null> {
  const kept = process.env.ENTENTE_BENCH_DATABASE;
  const cluster = kept === undefined ? await startCluster() : null;
  const url = kept ?? (await cluster?.newDatabase());
  if (url === undefined) return null;
  const store = must(await openPostgresStore({ url, backupFolder: '/nonexistent' }));
  const app = nodeOn(store);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ n: string }>('select count(*) as n from plans');
  if (Number(rows[0]?.n) < size.plans) {
    const began = performance.now();
    await makePlans(app, client, size, async (w) => {
      await w.objects.put(template, things.objects);
      await w.statuses.replace(template, [], things.statuses);
    });
    console.log(`${size.plans} plans made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  }
  await client.end();
  return {
    app,
    store,
    url,
    async close() {
      await store.close();
      cluster?.stop();
    },
  };
}
