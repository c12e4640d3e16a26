/** Opening, upgrading and refusing: the embedded store's folder, and the same rules on a server. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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
import { ok } from '../../src/base/index.ts';
import { openPostgresStore, openSqliteStore } from '../../src/store/index.ts';
import { allMigrations } from '../../src/store/migrations/all.ts';
import type { Migration } from '../../src/store/migrations/migration.ts';
import { kept, newFolder, runningCluster, withCluster } from './engines.ts';

withCluster();

const known = allMigrations.length;
const next: Migration = {
  number: known + 1,
  name: 'next',
  up: async (_db, { table }) => table('added', ['plan_id', 'id']).execute(),
};
const failing: Migration = {
  number: known + 1,
  name: 'failing',
  async up(db, columns) {
    await next.up(db, columns);
    throw new Error('half way');
  },
};

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = newFolder();
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A store with something in it, closed. */
async function makeStore(folder: string): Promise<string> {
  const store = kept(await openSqliteStore({ folder }));
  kept(await store.write('node', async (w) => ok(await w.node.putSetting('x', 'kept'))));
  await store.close();
  return path.join(folder, 'entente.db');
}

async function refusal(folder: string, options: object = {}): Promise<string> {
  const opened = await openSqliteStore({ folder, ...options });
  if (!opened.ok) return opened.error.code;
  await opened.value.close();
  return 'opened';
}

/** The refused file is as it was, and a later good start is not hindered by a lock. */
async function assertRefusedUntouched(folder: string, code: string, options: object = {}): Promise<void> {
  const file = path.join(folder, 'entente.db');
  const before = readFileSync(file);
  assert.equal(await refusal(folder, options), code);
  assert.deepEqual(readFileSync(file), before);
  assert.equal(existsSync(path.join(folder, 'lock')), false);
}

test('ST9 folders are 0700 and files 0600, while open and after', () =>
  withFolder(async (parent) => {
    const folder = path.join(parent, 'node');
    const store = kept(await openSqliteStore({ folder }));
    kept(await store.write('node', async (w) => ok(await w.node.putSetting('x', 1))));
    const modes = readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mode & 0o777]);
    assert.ok(modes.length >= 4);
    assert.deepEqual(
      modes.filter(([, mode]) => mode !== 0o600),
      [],
    );
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    await store.close();
  }));

test('ST7 a folder that this process has open is locked, and free again after closing', () =>
  withFolder(async (folder) => {
    const store = kept(await openSqliteStore({ folder }));
    const again = await openSqliteStore({ folder });
    assert.deepEqual(again.ok ? null : again.error, {
      code: 'store-locked',
      facts: { pid: process.pid, folder },
    });
    await store.close();
    assert.equal(await refusal(folder), 'opened');
  }));

test('ST7 a second process is told who holds the folder', () =>
  withFolder(async (folder) => {
    const store = kept(await openSqliteStore({ folder }));
    const program = `const { openSqliteStore } = await import(${JSON.stringify(new URL('../../src/store/index.ts', import.meta.url))});
      process.stdout.write(JSON.stringify(await openSqliteStore({ folder: ${JSON.stringify(folder)} })));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    assert.deepEqual(JSON.parse(run.stdout).error, {
      code: 'store-locked',
      facts: { pid: process.pid, folder },
    });
    await store.close();
  }));

test('ST9 a library with the WAL-reset bug is refused', () =>
  withFolder(async (folder) => {
    for (const library of ['3.51.2', '3.50.9', '3.7.17', '2.8.0']) {
      assert.equal(await refusal(folder, { library }), 'store-library-too-old', library);
    }
    for (const library of ['3.51.3', '3.52.0', '4.0.0'])
      assert.equal(await refusal(folder, { library }), 'opened');
  }));

test('ST9 a folder of a newer program is refused and left as it was', () =>
  withFolder(async (folder) => {
    const opened = kept(await openSqliteStore({ folder, migrations: [...allMigrations, next] }));
    await opened.close();
    await assertRefusedUntouched(folder, 'store-newer');
  }));

test('ST9 a file that is no database, another program’s, cut off or damaged inside is refused and left as it was', () =>
  withFolder(async (folder) => {
    const file = await makeStore(folder);
    const whole = readFileSync(file);
    writeFileSync(file, 'these are not the pages of a database, but long enough to be looked at');
    await assertRefusedUntouched(folder, 'store-corrupt');
    truncateSync(file, 0);
    const other = new DatabaseSync(file);
    other.exec('create table notes (id integer primary key)');
    other.close();
    await assertRefusedUntouched(folder, 'store-corrupt');
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    await assertRefusedUntouched(folder, 'store-corrupt');
    writeFileSync(file, whole);
    const damaged = Buffer.from(whole);
    for (let page = 1; page < whole.length / 4096; page++) damaged.fill(0xa5, page * 4096, page * 4096 + 64);
    writeFileSync(file, damaged);
    await assertRefusedUntouched(folder, 'store-corrupt');
    writeFileSync(file, whole);
    assert.equal(await refusal(folder), 'opened');
  }));

test('ST7 a store that was closed is one file: nothing of it stands beside it', () =>
  withFolder(async (folder) => {
    const file = await makeStore(path.join(folder, 'a'));
    const left = readdirSync(path.join(folder, 'a')).filter((name) => name.startsWith('entente.db-'));
    assert.deepEqual(left, []);
    await kept(await openSqliteStore({ folder: path.join(folder, 'b') })).close();
    copyFileSync(file, path.join(folder, 'b', 'entente.db'));
    const copy = kept(await openSqliteStore({ folder: path.join(folder, 'b') }));
    assert.equal(await copy.read((r) => r.node.setting('x')), 'kept');
    await copy.close();
  }));

test('ST9 a path that is a file is refused', () =>
  withFolder(async (folder) => {
    const file = path.join(folder, 'file');
    writeFileSync(file, 'mine');
    assert.equal(await refusal(file), 'store-unwritable');
    assert.equal(readFileSync(file, 'utf8'), 'mine');
  }));

test('ST8 an upgrade takes a backup first and keeps what was there; a start without one takes none', () =>
  withFolder(async (folder) => {
    await makeStore(folder);
    const backups = path.join(folder, 'backups');
    assert.equal(await refusal(folder), 'opened');
    assert.equal(existsSync(backups), false);
    const store = kept(await openSqliteStore({ folder, migrations: [...allMigrations, next] }));
    assert.equal(await store.read((r) => r.node.setting('x')), 'kept');
    await store.close();
    const [name = '', ...others] = readdirSync(backups);
    assert.deepEqual(others, []);
    const copy = new DatabaseSync(path.join(backups, name), { readOnly: true });
    assert.deepEqual({ ...copy.prepare('select max(number) as n from migrations').get() }, { n: known });
    assert.deepEqual(
      { ...copy.prepare("select value from settings where key = 'x'").get() },
      { value: '"kept"' },
    );
    copy.close();
  }));

test('ST8 an upgrade that fails half way leaves the old store, which opens as before', () =>
  withFolder(async (folder) => {
    await makeStore(folder);
    await assert.rejects(openSqliteStore({ folder, migrations: [...allMigrations, failing] }), /half way/);
    const store = kept(await openSqliteStore({ folder }));
    assert.equal(await store.read((r) => r.node.setting('x')), 'kept');
    await store.close();
  }));

test('ST10 a backup is a complete store of its own, 0600, and never replaces a file', () =>
  withFolder(async (folder) => {
    const store = kept(await openSqliteStore({ folder: path.join(folder, 'a') }));
    kept(await store.write('node', async (w) => ok(await w.node.putSetting('x', 'kept'))));
    const target = path.join(folder, 'copy.db');
    const { bytes } = kept(await store.backup(target));
    assert.equal(bytes, statSync(target).size);
    assert.equal(statSync(target).mode & 0o777, 0o600);
    const before = readFileSync(target);
    const again = await store.backup(target);
    assert.equal(again.ok ? 'written' : again.error.code, 'backup-exists');
    assert.deepEqual(readFileSync(target), before);
    const nowhere = await store.backup(path.join(folder, 'none', 'copy.db'));
    assert.equal(nowhere.ok ? 'written' : nowhere.error.code, 'store-unwritable');
    await store.close();
    // Restoring: the copy under the store's name in a new folder.
    const restored = path.join(folder, 'b');
    await kept(await openSqliteStore({ folder: restored })).close();
    writeFileSync(path.join(restored, 'entente.db'), before);
    const copy = kept(await openSqliteStore({ folder: restored }));
    assert.equal(await copy.read((r) => r.node.setting('x')), 'kept');
    await copy.close();
  }));

async function onServer(t: TestContext, work: (url: string, folder: string) => Promise<void>): Promise<void> {
  const cluster = runningCluster();
  if (cluster === null) return t.skip('PostgreSQL is not installed');
  const url = await cluster.newDatabase();
  await withFolder((folder) => work(url, folder));
}

test('ST8 on a server an upgrade takes a backup first, and without pg_dump changes nothing', (t) =>
  onServer(t, async (url, backupFolder) => {
    await kept(await openPostgresStore({ url, backupFolder })).close();
    const migrations = [...allMigrations, next];
    const without = await openPostgresStore({
      url,
      backupFolder,
      migrations,
      dumpProgram: '/nonexistent/pg_dump',
    });
    assert.equal(without.ok ? 'opened' : without.error.code, 'backup-program-missing');
    assert.deepEqual(readdirSync(backupFolder), []);
    await kept(await openPostgresStore({ url, backupFolder })).close();
    await kept(await openPostgresStore({ url, backupFolder, migrations })).close();
    assert.equal(readdirSync(backupFolder).length, 1);
    const older = await openPostgresStore({ url, backupFolder });
    assert.deepEqual(older.ok ? null : older.error, {
      code: 'store-newer',
      facts: { found: known + 1, known },
    });
  }));

test('ST8 several servers that start at once on an empty database make one schema', (t) =>
  onServer(t, async (url, backupFolder) => {
    const opened = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url, backupFolder })));
    for (const store of opened.map(kept)) {
      assert.deepEqual(await store.read((r) => r.projections.plans()), []);
      await store.close();
    }
  }));

test('ST9 a server that is not there, refuses or has no such database is named as unreachable', (t) =>
  onServer(t, async (url, backupFolder) => {
    for (const wrong of [url.replace(/:\d+\//, ':1/'), `${url}_none`]) {
      const opened = await openPostgresStore({ url: wrong, backupFolder });
      assert.equal(opened.ok ? 'opened' : opened.error.code, 'store-unreachable');
    }
  }));

test('ST10 a dump of a server is complete and restores into an empty database', (t) =>
  onServer(t, async (url, folder) => {
    const cluster = runningCluster();
    assert.ok(cluster);
    const store = kept(await openPostgresStore({ url, backupFolder: folder }));
    kept(await store.write('node', async (w) => ok(await w.node.putSetting('x', 'kept'))));
    const target = path.join(folder, 'copy.dump');
    kept(await store.backup(target));
    assert.equal(statSync(target).mode & 0o777, 0o600);
    const again = await store.backup(target);
    assert.equal(again.ok ? 'written' : again.error.code, 'backup-exists');
    await store.close();
    const empty = await cluster.newDatabase();
    const run = spawnSync(path.join(cluster.bin, 'pg_restore'), ['--no-owner', '-d', empty, target], {
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stderr);
    const restored = kept(await openPostgresStore({ url: empty, backupFolder: folder }));
    assert.equal(await restored.read((r) => r.node.setting('x')), 'kept');
    await restored.close();
  }));
