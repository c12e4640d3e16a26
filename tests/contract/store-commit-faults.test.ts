/**
 * For every write of every repository: a failure that was not kept and a failure that was. After each the store is whole,
 * holds exactly what it should, and goes on by its normal path. A twin store that nothing befalls says what it should hold.
 */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import pg from 'pg';
import type { Store } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { openPostgresStore, openSqliteStore } from '../../src/store/index.ts';
import { type OpenWriter, openWriterThread } from '../../src/store/sqlite/writer.ts';
import { startProxy } from './cutting-proxy.ts';
import { endings, kept, newFolder, runningCluster, withCluster } from './engines.ts';
import { everyTable, everyWrite } from './every-write.ts';
import { append, entry, hashOf, planId } from './samples.ts';

withCluster();

type When = 'before' | 'after';
/** A store, what it holds, and a way to break its next commit. */
interface Breakable {
  readonly store: Store;
  holds(): Promise<string>;
  breakNext(when: When): void;
}

async function checkEveryWrite(twin: Breakable, broken: Breakable, when: When): Promise<void> {
  for (const [name, act] of Object.entries(everyWrite)) {
    const work = (store: Store) => store.write(planId, async (w) => ok(await act(w)));
    const before = await broken.holds();
    kept(await work(twin.store));
    const wanted = await twin.holds();
    broken.breakNext(when);
    const answer = await work(broken.store);
    assert.equal(answer.ok ? 'kept' : answer.error.code, 'outcome-unknown', name);
    assert.equal(await broken.holds(), when === 'before' ? before : wanted, name);
    if (when === 'before') kept(await work(broken.store));
    assert.equal(await broken.holds(), wanted, name);
  }
}

function holdsOfFile(file: string): string {
  const db = new DatabaseSync(file, { readOnly: true });
  assert.deepEqual(
    db
      .prepare('PRAGMA integrity_check')
      .all()
      .map((row) => row.integrity_check),
    ['ok'],
  );
  assert.deepEqual(db.prepare('PRAGMA foreign_key_check').all(), []);
  const all = everyTable.map((table) => [table, db.prepare(`select * from ${table}`).all()]);
  db.close();
  return JSON.stringify(all, null, 1).split('\n').sort().join('\n');
}

async function breakableFile(folder: string): Promise<Breakable> {
  let armed: When | null = null;
  const openWriter: OpenWriter = (file) => {
    const real = openWriterThread(file);
    return {
      async run(batch) {
        const when = armed;
        if (when === null || batch.at(-1)?.sql !== 'COMMIT') return real.run(batch);
        armed = null;
        if (when === 'after') await real.run(batch);
        await real.crash();
        return real.run(batch);
      },
      isGone: () => real.isGone(),
      hold: (isBusy) => real.hold(isBusy),
      close: () => real.close(),
    };
  };
  return {
    store: kept(await openSqliteStore({ folder, openWriter })),
    holds: async () => holdsOfFile(path.join(folder, 'entente.db')),
    breakNext(when) {
      armed = when;
    },
  };
}

for (const when of ['before', 'after'] as const) {
  test(`ST15 every write whose writer ends right ${when} COMMIT says so, and the store goes on (sqlite)`, async (t) => {
    const atEnd = endings(t);
    const folder = newFolder();
    atEnd(() => rmSync(folder, { recursive: true }));
    const open = async (name: string): Promise<Breakable> => {
      const made = await breakableFile(path.join(folder, name));
      atEnd(() => made.store.close());
      return made;
    };
    await checkEveryWrite(await open('twin'), await open('broken'), when);
  });

  test(`ST15 every write whose line breaks right ${when} COMMIT says so, and the store goes on (postgres)`, async (t) => {
    const cluster = runningCluster();
    if (cluster === null) return t.skip('PostgreSQL is not installed');
    const atEnd = endings(t);
    const proxy = await startProxy(cluster.port);
    atEnd(() => proxy.stop());
    const open = async (): Promise<Breakable> => {
      const url = await cluster.newDatabase();
      const throughProxy = url.replace(`:${cluster.port}/`, `:${proxy.port}/`);
      const store = kept(await openPostgresStore({ url: throughProxy, backupFolder: '/nonexistent' }));
      atEnd(() => store.close());
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      atEnd(() => client.end());
      const holds = async () => {
        const all: unknown[] = [];
        for (const table of everyTable) {
          all.push([table, (await client.query(`select * from ${table}`)).rows]);
        }
        return JSON.stringify(all, null, 1).split('\n').sort().join('\n');
      };
      return { store, holds, breakNext: (moment) => proxy.cutNext(moment) };
    };
    await checkEveryWrite(await open(), await open(), when);
  });
}

test('ST15 an act whose writer ends before COMMIT was sent is not kept, says so, and can be repeated (sqlite)', async (t) => {
  const atEnd = endings(t);
  const folder = newFolder();
  atEnd(() => rmSync(folder, { recursive: true }));
  let crash = async (): Promise<void> => undefined;
  const openWriter: OpenWriter = (file) => {
    const real = openWriterThread(file);
    crash = () => real.crash();
    return real;
  };
  const store = kept(await openSqliteStore({ folder, openWriter }));
  atEnd(() => store.close());
  const act = (isFatal: boolean) =>
    store.write('node', async (w) => {
      await w.node.putSetting('x', 1);
      if (isFatal) await crash();
      return ok(await w.node.putSetting('y', 2));
    });
  const answer = await act(true);
  assert.equal(answer.ok ? 'kept' : answer.error.code, 'store-busy');
  assert.equal(await store.read((r) => r.node.setting('x')), null);
  kept(await act(false));
  assert.deepEqual(
    await store.read(async (r) => [await r.node.setting('x'), await r.node.setting('y')]),
    [1, 2],
  );
});

test('ST15 an act whose connection the server ends before COMMIT runs again and is kept once (postgres)', async (t) => {
  const cluster = runningCluster();
  if (cluster === null) return t.skip('PostgreSQL is not installed');
  const atEnd = endings(t);
  const url = await cluster.newDatabase();
  const store = kept(await openPostgresStore({ url, backupFolder: '/nonexistent' }));
  atEnd(() => store.close());
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  atEnd(() => admin.end());
  let rounds = 0;
  const number = kept(
    await store.write('node', async (w) => {
      const mine = await w.accounts.nextPseudonym();
      if (rounds++ === 0) {
        await admin.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'",
        );
      }
      await w.node.putSetting('x', mine);
      return ok(mine);
    }),
  );
  assert.deepEqual([rounds, number, await store.read((r) => r.node.setting('x'))], [2, 1, 1]);
});

test('ST15 two servers on one database give each number of a log once (postgres)', async (t) => {
  const cluster = runningCluster();
  if (cluster === null) return t.skip('PostgreSQL is not installed');
  const url = await cluster.newDatabase();
  const atEnd = endings(t);
  const open = async (): Promise<Store> => {
    const store = kept(await openPostgresStore({ url, backupFolder: '/nonexistent' }));
    atEnd(() => store.close());
    return store;
  };
  const [one, two] = await Promise.all([open(), open()]);
  kept(await one.write(planId, async (w) => ok(await w.logs.create(planId, 'a', hashOf(0)))));
  const appendOne = (store: Store) =>
    store.write(planId, async (w) => {
      const { size } = await w.logs.headForUpdate(planId, 'a');
      await append(w.logs, [entry(size, null)]);
      return ok(size);
    });
  const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => appendOne(i % 2 === 0 ? one : two)));
  const given = answers.map(kept).sort((a, b) => a - b);
  assert.deepEqual(
    given,
    Array.from({ length: 30 }, (_, i) => i),
  );
  assert.equal((await two.read((r) => r.logs.head(planId, 'a')))?.size, 30);
});

test('ST2 acts that wait share commits, and each is there after the process that wrote them is gone (sqlite)', async (t) => {
  const atEnd = endings(t);
  const folder = newFolder();
  atEnd(() => rmSync(folder, { recursive: true }));
  let commits = 0;
  const openWriter: OpenWriter = (file) => {
    const real = openWriterThread(file);
    return {
      run(batch) {
        if (batch.at(-1)?.sql === 'COMMIT') commits++;
        return real.run(batch);
      },
      isGone: () => real.isGone(),
      hold: (isBusy) => real.hold(isBusy),
      close: () => real.close(),
    };
  };
  const store = kept(await openSqliteStore({ folder, openWriter }));
  atEnd(() => store.close());
  const acts = Array.from({ length: 200 }, (_, i) =>
    store.write('node', async (w) => ok(await w.node.putSetting(`s${i}`, i))),
  );
  (await Promise.all(acts)).map(kept);
  assert.ok(commits >= 1 && commits < 20, `${commits} commits for 200 acts`);
  // Read from the file by another connection while the store is still open: nothing waits in memory.
  const db = new DatabaseSync(path.join(folder, 'entente.db'), { readOnly: true });
  assert.deepEqual({ ...db.prepare('select count(*) as n from settings').get() }, { n: 200 });
  db.close();
});
