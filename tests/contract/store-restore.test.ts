/** Backups put back: what takes a store's place, what is refused, and what stands there after either. */
import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import type { Store } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { openPostgresStore, openSqliteStore, restoreDatabase, restoreFile } from '../../src/store/index.ts';
import { allMigrations } from '../../src/store/migrations/all.ts';
import { endings, kept, newFolder, runningCluster, withCluster } from './engines.ts';

withCluster();

const put = (store: Store, value: string) =>
  store.write('node', async (w) => ok(await w.node.putSetting('x', value)));
const get = (store: Store) => store.read((r) => r.node.setting('x'));

/** A folder of the test's own with a backup of a store that holds 'old'. */
async function withBackup(t: TestContext) {
  const parent = newFolder();
  t.after(() => rmSync(parent, { recursive: true, force: true }));
  const store = kept(await openSqliteStore({ folder: path.join(parent, 'origin') }));
  kept(await put(store, 'old'));
  const backup = path.join(parent, 'backup.db');
  kept(await store.backup(backup));
  await store.close();
  return { parent, backup, folder: path.join(parent, 'data') };
}

async function valueIn(folder: string): Promise<unknown> {
  const store = kept(await openSqliteStore({ folder }));
  const value = await get(store);
  await store.close();
  return value;
}

async function makeData(folder: string, value: string): Promise<Buffer> {
  const store = kept(await openSqliteStore({ folder }));
  kept(await put(store, value));
  await store.close();
  return readFileSync(path.join(folder, 'entente.db'));
}

test('ST46 a backup becomes the store of an empty folder, closed to others', async (t) => {
  const { backup, folder } = await withBackup(t);
  const restored = kept(await restoreFile(backup, folder, false));
  assert.deepEqual(restored, { bytes: statSync(backup).size, replaced: null });
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.equal(statSync(path.join(folder, 'entente.db')).mode & 0o777, 0o600);
  assert.equal(await valueIn(folder), 'old');
});

test('ST46 a folder in use is refused, whether its data may be replaced or not', async (t) => {
  const { backup, folder } = await withBackup(t);
  const store = kept(await openSqliteStore({ folder }));
  for (const mayReplace of [false, true]) {
    const refused = await restoreFile(backup, folder, mayReplace);
    assert.equal(refused.ok ? 'restored' : refused.error.code, 'store-locked');
  }
  kept(await put(store, 'goes on'));
  await store.close();
  assert.equal(await valueIn(folder), 'goes on');
});

test('ST46 a folder that holds data is refused and left as it was; with leave they are moved aside', async (t) => {
  const { backup, folder } = await withBackup(t);
  const before = await makeData(folder, 'newer');
  const refused = await restoreFile(backup, folder, false);
  assert.deepEqual(refused.ok ? null : refused.error, { code: 'restore-over-data', facts: { folder } });
  assert.deepEqual(readFileSync(path.join(folder, 'entente.db')), before);
  const { replaced } = kept(await restoreFile(backup, folder, true));
  assert.deepEqual(readFileSync(path.join(replaced ?? '', 'entente.db')), before);
  assert.equal(await valueIn(folder), 'old');
  // What was moved aside is a store like any other.
  assert.equal(await valueIn(replaced ?? ''), 'newer');
});

test('ST46 what a kill left in the WAL goes aside with its file and does not come back into the restored one', async (t) => {
  const { backup, folder, parent } = await withBackup(t);
  const store = kept(await openSqliteStore({ folder }));
  kept(await put(store, 'in the WAL'));
  const killed = path.join(parent, 'killed');
  await makeData(killed, 'first');
  for (const ending of ['', '-wal', '-shm'])
    copyFileSync(path.join(folder, `entente.db${ending}`), path.join(killed, `entente.db${ending}`));
  await store.close();
  const { replaced } = kept(await restoreFile(backup, killed, true));
  assert.equal(await valueIn(killed), 'old');
  assert.equal(await valueIn(replaced ?? ''), 'in the WAL');
});

test('ST46 a backup that is damaged, cut off, empty, another program’s, of a newer program or half a store is refused', async (t) => {
  const { parent, backup, folder } = await withBackup(t);
  const before = await makeData(folder, 'newer');
  const files = readdirSync(folder).sort();
  const wrong = (name: string, change: (file: string) => void): string => {
    const file = path.join(parent, name);
    copyFileSync(backup, file);
    change(file);
    return file;
  };
  const whole = readFileSync(backup);
  const cases: readonly (readonly [string, string])[] = [
    [
      wrong('damaged', (file) => writeFileSync(file, Buffer.from(whole).fill(0xa5, 8192, 20_480))),
      'store-corrupt',
    ],
    [wrong('cut', (file) => truncateSync(file, whole.length / 2)), 'store-corrupt'],
    [wrong('empty', (file) => truncateSync(file, 0)), 'store-corrupt'],
    [
      wrong('text', (file) => writeFileSync(file, 'no database at all, but long enough to be read')),
      'store-corrupt',
    ],
    [wrong('half', (file) => writeFileSync(`${file}-wal`, 'pages')), 'store-corrupt'],
    [
      wrong('newer', (file) => {
        const db = new DatabaseSync(file);
        db.exec(`insert into migrations (number, name) values (${allMigrations.length + 1}, 'later')`);
        db.close();
      }),
      'store-newer',
    ],
    [path.join(parent, 'missing'), 'store-unwritable'],
  ];
  for (const [file, code] of cases) {
    const refused = await restoreFile(file, folder, true);
    assert.equal(refused.ok ? 'restored' : refused.error.code, code, file);
    assert.deepEqual(readFileSync(path.join(folder, 'entente.db')), before, file);
    assert.deepEqual(readdirSync(folder).sort(), files, file);
  }
});

test('ST46 a backup of an older program is brought forward when it is opened, and saved before that', async (t) => {
  const { parent, folder } = await withBackup(t);
  const old = kept(
    await openSqliteStore({ folder: path.join(parent, 'older'), migrations: allMigrations.slice(0, 1) }),
  );
  kept(await put(old, 'from before'));
  const backup = path.join(parent, 'older.db');
  kept(await old.backup(backup));
  await old.close();
  kept(await restoreFile(backup, folder, false));
  assert.equal(await valueIn(folder), 'from before');
  assert.equal(readdirSync(path.join(folder, 'backups')).length, 1);
});

test('ST10 a store whose pages are damaged gives no backup', async (t) => {
  const { parent, folder } = await withBackup(t);
  await makeData(folder, 'x');
  const store = kept(await openSqliteStore({ folder }));
  const file = path.join(folder, 'entente.db');
  const whole = readFileSync(file);
  // All but the pages that opening needs: the copy cannot read them.
  writeFileSync(file, Buffer.from(whole).fill(0xa5, 4096 * 3));
  const target = path.join(parent, 'copy.db');
  const refused = await store.backup(target);
  assert.equal(refused.ok ? 'written' : refused.error.code, 'store-corrupt');
  assert.deepEqual(
    [target, `${target}.unfinished`].filter((place) => existsSync(place)),
    [],
  );
  writeFileSync(file, whole);
  await store.close();
});

test('ST46 a dump becomes the store of an empty database; one that holds data is refused (postgres)', async (t) => {
  const cluster = runningCluster();
  if (cluster === null) return t.skip('PostgreSQL is not installed');
  const atEnd = endings(t);
  const folder = newFolder();
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const first = kept(await openPostgresStore({ url: await cluster.newDatabase(), backupFolder: folder }));
  atEnd(() => first.close());
  kept(await put(first, 'old'));
  const backup = path.join(folder, 'backup.dump');
  kept(await first.backup(backup));
  const url = await cluster.newDatabase();
  // A dump that was cut off leaves the database empty, for the next attempt.
  const cut = path.join(folder, 'cut.dump');
  writeFileSync(cut, readFileSync(backup).subarray(0, statSync(backup).size / 2));
  const text = path.join(folder, 'text.dump');
  writeFileSync(text, 'no dump');
  for (const wrong of [cut, text]) {
    const refused = await restoreDatabase(wrong, url);
    assert.equal(refused.ok ? 'restored' : refused.error.code, 'store-corrupt', wrong);
  }
  kept(await restoreDatabase(backup, url));
  const store = kept(await openPostgresStore({ url, backupFolder: folder }));
  atEnd(() => store.close());
  assert.equal(await get(store), 'old');
  kept(await put(store, 'goes on'));
  const again = await restoreDatabase(backup, url);
  assert.equal(again.ok ? 'restored' : again.error.code, 'restore-over-data');
  assert.equal(await get(store), 'goes on');
});
