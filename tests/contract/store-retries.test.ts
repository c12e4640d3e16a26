/** Acts that a real server asks to run again: a deadlock with somebody else's transaction, and a lock that is not given. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Store } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { openPostgresStore } from '../../src/store/index.ts';
import { endings, kept, runningCluster, withCluster } from './engines.ts';
import { append, entry, hashOf, planId } from './samples.ts';

withCluster();

/** A store with one log, and a client of somebody else on its database. */
async function storeAndStranger(
  t: TestContext,
): Promise<{ store: Store; stranger: pg.Client; watcher: pg.Client } | null> {
  const running = runningCluster();
  if (running === null) {
    t.skip('PostgreSQL is not installed');
    return null;
  }
  const atEnd = endings(t);
  const url = await running.newDatabase();
  // Each looks for a deadlock once, so long after it began to wait: the act ten seconds after, for a slow machine; the stranger never.
  const patient = new URL(url);
  patient.searchParams.set('options', '-c deadlock_timeout=10s');
  const store = kept(await openPostgresStore({ url: patient.href, backupFolder: '/nonexistent' }));
  atEnd(() => store.close());
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    atEnd(() => client.end());
    return client;
  };
  const [stranger, watcher] = [await connect(), await connect()];
  kept(
    await store.write(planId, async (w) => {
      await w.logs.create(planId, 'a', hashOf(0));
      return ok(await w.node.putSetting('x', 'before'));
    }),
  );
  return { store, stranger, watcher };
}

async function untilSomebodyWaits(url: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await url.query('select count(*)::int as n from pg_locks where not granted');
    if (rows[0].n > 0) return;
    await wait(10);
  }
}

test('ST15 an act that the server ends for a deadlock runs again and is kept once (postgres)', async (t) => {
  const opened = await storeAndStranger(t);
  if (opened === null) return;
  const { store, stranger, watcher } = opened;
  let runs = 0;
  await stranger.query("set deadlock_timeout = '10min'");
  await stranger.query('begin');
  await stranger.query("update settings set value = value where key = 'x'");
  let strangerWaits: Promise<unknown> = Promise.resolve();
  const act = store.write(planId, async (w) => {
    runs++;
    const { size } = await w.logs.headForUpdate(planId, 'a');
    if (runs === 1) {
      // The act waits for the setting, which the stranger has; then the stranger for the log's head, which the act has.
      await w.node.putSetting('x', 'first attempt');
      await untilSomebodyWaits(watcher);
      strangerWaits = stranger.query("update logs set size = size where log = 'a'");
    }
    await append(w.logs, [entry(size, 'cut/p1/list')]);
    return ok(await w.node.putSetting('x', 'after'));
  });
  let isSettled = false;
  void act
    .finally(() => {
      isSettled = true;
    })
    .catch(() => undefined);
  while (runs < 2 && !isSettled) await wait(10);
  await strangerWaits;
  await stranger.query('commit');
  kept(await act);
  // A slow machine may have to end it more than once.
  assert.ok(runs > 1);
  assert.equal(await store.read((r) => r.node.setting('x')), 'after');
  assert.equal((await store.read((r) => r.logs.entries(planId, 'a', 0, 9))).length, 1);
});

test('ST15 an act that finds its plan taken waits, and goes on when it is given back (postgres)', async (t) => {
  const opened = await storeAndStranger(t);
  if (opened === null) return;
  const { store, stranger } = opened;
  await stranger.query('begin');
  await stranger.query("select from logs where log = 'a' for update");
  let isDone = false;
  const act = store
    .write(planId, async (w) => ok(await w.node.putSetting('x', 'after')))
    .then((result) => {
      isDone = true;
      return result;
    });
  await wait(150);
  assert.equal(isDone, false);
  // Acts on other plans and on the node are not held up by it.
  kept(await store.write('node', async (w) => ok(await w.node.putSetting('y', 1))));
  await stranger.query('commit');
  kept(await act);
});
