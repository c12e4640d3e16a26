/** Files that are really damaged: what is refused at opening, what is found later, and what goes on until then. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, type TestContext, test } from 'node:test';
import pg from 'pg';
import type { Store } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { appendLeaf, rootOf } from '../../src/ledger/index.ts';
import { nodeSha256 } from '../../src/main/node-crypto.ts';
import { openPostgresStore, openSqliteStore, restoreFile } from '../../src/store/index.ts';
import { kept, newFolder, runningCluster, withCluster } from '../contract/engines.ts';
import { entry, hashOf, planId } from '../contract/samples.ts';

withCluster();

const PAGE = 4096;
const BLOBS = 40;
/** More than opening looks at. */
const ENTRIES = 20;
const leafOf = (bytes: Uint8Array): Uint8Array => nodeSha256(new Uint8Array([0, ...bytes]));

function blob(n: number): { readonly sha256: string; readonly bytes: Uint8Array } {
  const bytes = new Uint8Array(1024 * 1024).fill(n + 1);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/** A log with true hashes, and `blobs` blobs of one MiB. */
async function fill(store: Store, blobs: number): Promise<void> {
  kept(
    await store.write(planId, async (w) => {
      await w.logs.create(planId, 'a', hashOf(0));
      const head = await w.logs.headForUpdate(planId, 'a');
      const rows = Array.from({ length: ENTRIES }, (_, seq) => entry(seq, 'cut/p1/list'));
      const sealed = rows.map((row) => ({ ...row, leafHash: leafOf(row.bytes) }));
      let { edge } = head;
      const nodes = sealed.flatMap(({ seq, leafHash }) => {
        const grown = appendLeaf(edge, seq, leafHash, nodeSha256);
        edge = [...grown.edge];
        return grown.nodes;
      });
      const root = rootOf(edge, nodeSha256);
      await w.logs.append(planId, head, sealed, nodes, { log: 'a', size: ENTRIES, edge, root });
      for (let n = 0; n < blobs; n++) await w.blobs.put(planId, blob(n).sha256, blob(n).bytes);
      return ok(await w.node.putSetting('x', 'kept'));
    }),
  );
}

/** One large file for all tests, each of which damages a copy. */
const origin = newFolder();
before(async () => {
  const store = kept(await openSqliteStore({ folder: origin }));
  await fill(store, BLOBS);
  await store.close();
});
after(() => rmSync(origin, { recursive: true }));

interface Copy {
  readonly folder: string;
  readonly file: string;
}

async function copyOf(t: TestContext): Promise<Copy> {
  const folder = newFolder();
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  await kept(await openSqliteStore({ folder })).close();
  const file = path.join(folder, 'entente.db');
  copyFileSync(path.join(origin, 'entente.db'), file);
  return { folder, file };
}

function pageOf(file: string, name: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db.prepare('select rootpage from sqlite_schema where name = ?').get(name);
  db.close();
  return Number(row?.rootpage);
}

function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const fd = openSync(file, 'r+');
  writeSync(fd, bytes, 0, bytes.length, at);
  closeSync(fd);
}

/** Turns one bit where these bytes stand in the file. */
function flipBitOf(file: string, sought: Uint8Array): void {
  const at = readFileSync(file).indexOf(sought);
  assert.ok(at > 0, 'the bytes stand in the file');
  overwrite(file, at, Uint8Array.of((sought[0] ?? 0) ^ 1));
}

/** The page in the middle of the file: one of a blob's. */
const middle = (BLOBS / 2) * 1024 * 1024;

async function refusalOf(folder: string): Promise<string> {
  const opened = await openSqliteStore({ folder });
  if (opened.ok) await opened.value.close();
  return opened.ok ? 'opened' : `${opened.error.code}: ${opened.error.facts.reason}`;
}

const putSetting = (store: Store) => store.write('node', async (w) => ok(await w.node.putSetting('y', 1)));

test('ST45 a sound store is found sound, and takes acts during the look and after', async (t) => {
  const { folder } = await copyOf(t);
  const store = kept(await openSqliteStore({ folder }));
  assert.equal(store.upkeep.health().state, 'unchecked');
  const checked = store.upkeep.checkWhole();
  assert.equal(store.upkeep.health().state, 'checking');
  kept(await putSetting(store));
  const { state, findings } = await checked;
  assert.deepEqual([state, findings], ['sound', []]);
  kept(await putSetting(store));
  await store.close();
});

test('ST44 a large file that is cut off is refused at opening and left as it was', async (t) => {
  const { folder, file } = await copyOf(t);
  truncateSync(file, middle);
  assert.equal(await refusalOf(folder), 'store-corrupt: cut-off');
  assert.equal(readFileSync(file).length, middle);
});

test('ST44 damage in the tables of the node, the heads or the newest entries of a large file is refused at opening', async (t) => {
  const whole = await copyOf(t);
  for (const name of ['settings', 'people', 'logs']) {
    const { folder, file } = await copyOf(t);
    overwrite(file, (pageOf(whole.file, name) - 1) * PAGE, new Uint8Array(64).fill(0xa5));
    assert.match(await refusalOf(folder), /^store-corrupt/, name);
  }
  const { folder, file } = await copyOf(t);
  flipBitOf(file, entry(ENTRIES - 1, null).bytes);
  assert.equal(await refusalOf(folder), 'store-corrupt: damaged-page');
});

test('ST45 a page that is damaged inside a large file is found by the whole look: acts stop, reads go on', async (t) => {
  const { folder, file } = await copyOf(t);
  overwrite(file, middle, new Uint8Array(PAGE));
  const store = kept(await openSqliteStore({ folder }));
  kept(await putSetting(store));
  const { state, findings } = await store.upkeep.checkWhole();
  assert.equal(state, 'damaged');
  assert.ok(findings.length > 0);
  const refused = await putSetting(store);
  assert.deepEqual(refused.ok ? null : refused.error, {
    code: 'store-corrupt',
    facts: { reason: 'damage-known' },
  });
  assert.equal(await store.read((r) => r.node.setting('x')), 'kept');
  await store.close();
  assert.ok(existsSync(path.join(folder, 'damage-found.txt')));
  // The next opening looks at everything: it is refused until the file is whole again.
  assert.equal(await refusalOf(folder), 'store-corrupt: damaged-page');
  copyFileSync(path.join(origin, 'entente.db'), file);
  assert.equal(await refusalOf(folder), 'opened');
  assert.equal(existsSync(path.join(folder, 'damage-found.txt')), false);
});

test('ST45 one bit that turned in an old entry is found by its hash', async (t) => {
  const { folder, file } = await copyOf(t);
  flipBitOf(file, entry(0, null).bytes);
  const store = kept(await openSqliteStore({ folder }));
  const { state, findings } = await store.upkeep.checkWhole();
  assert.equal(state, 'damaged');
  assert.match(findings.join('\n'), /^log_entries .*bytes do not have their hash$/);
  await store.close();
});

test('ST1612 one bit that turned in a file is told with its hash: it is handed to nobody, all else goes on, and the right bytes mend it', async (t) => {
  const { folder, file } = await copyOf(t);
  flipBitOf(file, blob(7).bytes.subarray(0, 2000));
  // A note that an earlier program left for it is dropped.
  writeFileSync(path.join(folder, 'damage-found.txt'), 'blobs: bytes do not have their hash\n');
  const store = kept(await openSqliteStore({ folder }));
  assert.equal(existsSync(path.join(folder, 'damage-found.txt')), false);
  const { state, findings, files } = await store.upkeep.checkWhole();
  const damaged = { planId, sha256: blob(7).sha256 };
  assert.deepEqual([state, findings, files], ['files-damaged', [], [damaged]]);
  kept(await putSetting(store));
  assert.deepEqual(await store.read((r) => r.blobs.get(planId, blob(8).sha256)), blob(8).bytes);
  await assert.rejects(
    store.read((r) => r.blobs.get(planId, blob(7).sha256)),
    /file-not-as-named/,
  );
  const acted = await store.write(planId, async (w) => {
    await w.node.putSetting('before', 'it');
    return ok(await w.blobs.get(planId, blob(7).sha256));
  });
  assert.equal(acted.ok ? 'kept' : acted.error.code, 'file-not-as-named');
  assert.equal(await store.read((r) => r.node.setting('before')), null);
  const seen = await store.read((r) => r.blobs.peek(planId, blob(7).sha256));
  assert.equal(seen?.length, blob(7).bytes.length);
  await store.close();
  assert.equal(existsSync(path.join(folder, 'damage-found.txt')), false);
  assert.equal(await refusalOf(folder), 'opened');
  const again = kept(await openSqliteStore({ folder }));
  kept(
    await again.write(planId, async (w) => {
      await w.blobs.drop(planId, blob(7).sha256);
      return ok(await w.blobs.put(planId, blob(7).sha256, blob(7).bytes));
    }),
  );
  assert.equal((await again.upkeep.checkWhole()).state, 'sound');
  await again.close();
});

test('ST1612 a read that meets such a file makes it known before the next look, and damage beside it still stops acts', async (t) => {
  const { folder, file } = await copyOf(t);
  flipBitOf(file, blob(7).bytes.subarray(0, 2000));
  flipBitOf(file, entry(0, null).bytes);
  const store = kept(await openSqliteStore({ folder }));
  await store.read((r) => r.blobs.get(planId, blob(7).sha256)).catch(() => undefined);
  const damaged = { planId, sha256: blob(7).sha256 };
  assert.deepEqual([store.upkeep.health().state, store.upkeep.health().files], ['files-damaged', [damaged]]);
  kept(await putSetting(store));
  const { state, files } = await store.upkeep.checkWhole();
  assert.deepEqual([state, files], ['damaged', [damaged]]);
  assert.equal((await putSetting(store)).ok, false);
  await store.close();
});

test('ST1612 a backup that holds such a file is restored', async (t) => {
  const { file } = await copyOf(t);
  flipBitOf(file, blob(7).bytes.subarray(0, 2000));
  const folder = newFolder();
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const restored = await restoreFile(file, folder, false);
  assert.ok(restored.ok, JSON.stringify(restored));
  assert.equal(await refusalOf(folder), 'opened');
});

test('ST45 damage that a read meets stops acts as well', async (t) => {
  const { folder, file } = await copyOf(t);
  overwrite(file, middle, new Uint8Array(PAGE));
  const store = kept(await openSqliteStore({ folder }));
  let isMet = false;
  for (let n = 0; n < BLOBS; n++) {
    await store
      .read((r) => r.blobs.get(planId, blob(n).sha256))
      .catch((error: unknown) => {
        assert.match(String(error), /store-corrupt/);
        isMet = true;
      });
  }
  assert.ok(isMet, 'one of the blobs has the damaged page');
  assert.equal(store.upkeep.health().state, 'damaged');
  const refused = await putSetting(store);
  assert.equal(refused.ok ? 'kept' : refused.error.code, 'store-corrupt');
  await store.close();
});

test('ST45 closing ends a look that is under way', async (t) => {
  const { folder } = await copyOf(t);
  const store = kept(await openSqliteStore({ folder }));
  const checked = store.upkeep.checkWhole();
  const ended = assert.rejects(checked, /was ended/);
  await store.close();
  await ended;
});

test('ST45 ST1612 on a server rows that do not have their hash are found, and entries among them stop acts', async (t) => {
  const cluster = runningCluster();
  if (cluster === null) return t.skip('PostgreSQL is not installed');
  const url = await cluster.newDatabase();
  const store = kept(await openPostgresStore({ url, backupFolder: '/nonexistent' }));
  await fill(store, 3);
  assert.equal((await store.upkeep.checkWhole()).state, 'sound');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // With the extension the indexes are compared with their tables as well.
  await client.query('create extension amcheck');
  assert.equal((await store.upkeep.checkWhole()).state, 'sound');
  await client.query('update blobs set bytes = set_byte(bytes, 5, 77) where sha256 = $1', [blob(1).sha256]);
  const damaged = { planId, sha256: blob(1).sha256 };
  const looked = await store.upkeep.checkWhole();
  assert.deepEqual([looked.state, looked.findings, looked.files], ['files-damaged', [], [damaged]]);
  kept(await putSetting(store));
  await assert.rejects(
    store.read((r) => r.blobs.get(planId, blob(1).sha256)),
    /file-not-as-named/,
  );
  await client.query('update log_entries set bytes = set_byte(bytes, 1, 77) where seq = 1');
  await client.end();
  const { state, findings, files } = await store.upkeep.checkWhole();
  assert.deepEqual([state, files], ['damaged', [damaged]]);
  assert.deepEqual(findings, [`log_entries ${planId}/a/1: bytes do not have their hash`]);
  const refused = await putSetting(store);
  assert.equal(refused.ok ? 'kept' : refused.error.code, 'store-corrupt');
  await store.close();
});

test('ST45 on a server a damaged page of a table is found by reading it', async (t) => {
  const cluster = runningCluster();
  if (cluster === null) return t.skip('PostgreSQL is not installed');
  const url = await cluster.newDatabase();
  const first = kept(await openPostgresStore({ url, backupFolder: '/nonexistent' }));
  await fill(first, 1);
  await first.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [row] = (await client.query("select pg_relation_filepath('settings') as file")).rows;
  await client.end();
  cluster.restart((folder) => {
    const file = path.join(folder, String(row?.file));
    const head = Buffer.alloc(24);
    const fd = openSync(file, 'r');
    readSync(fd, head, 0, head.length, 0);
    closeSync(fd);
    // pd_upper before pd_lower: no page of PostgreSQL is like that.
    overwrite(file, 14, Uint8Array.of(1, 0));
  });
  const store = kept(await openPostgresStore({ url, backupFolder: '/nonexistent' }));
  const { state, findings } = await store.upkeep.checkWhole();
  assert.equal(state, 'damaged');
  assert.match(findings[0] ?? '', /^settings: invalid page/);
  await store.close();
});
