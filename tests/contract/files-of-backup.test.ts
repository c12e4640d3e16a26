/** Files taken out of backups of each kind, and what is no backup. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import type { Store } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { openPostgresStore, openSqliteStore, readFilesOfBackup } from '../../src/store/index.ts';
import { CopiedRows } from '../../src/store/postgres/copied-rows.ts';
import { endings, kept, newFolder, runningCluster, withCluster } from './engines.ts';
import { otherPlan, planId } from './samples.ts';

withCluster();

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Bytes that would be taken for tabs, ends of lines and of the table, were they not written as hex. */
const odd = new TextEncoder().encode('a\tb\n\\.\n\\x00');
const large = new Uint8Array(3_000_000).map((_, at) => at % 251);
const elsewhere = new TextEncoder().encode('of another plan');
const gone = new TextEncoder().encode('was never there');
const swapped = new TextEncoder().encode('what was recorded');
const hashes = [odd, large, elsewhere, gone, swapped].map(sha256);

async function fill(store: Store): Promise<void> {
  kept(
    await store.write(planId, async (w) => {
      await w.blobs.put(planId, sha256(odd), odd);
      await w.blobs.put(planId, sha256(large), large);
      // In this backup, too, it is not what was recorded.
      await w.blobs.put(planId, sha256(swapped), odd);
      return ok(null);
    }),
  );
  kept(
    await store.write(otherPlan, async (w) => {
      await w.blobs.put(otherPlan, sha256(elsewhere), elsewhere);
      return ok(null);
    }),
  );
}

async function assertGives(backup: string): Promise<void> {
  const before = sha256(readFileSync(backup.endsWith('data') ? path.join(backup, 'entente.db') : backup));
  const found = kept(await readFilesOfBackup(backup, { planId, hashes }));
  assert.deepEqual([...found.keys()].toSorted(), [sha256(odd), sha256(large)].toSorted());
  for (const bytes of [odd, large]) assert.ok(Buffer.from(found.get(sha256(bytes)) ?? []).equals(bytes));
  assert.equal(kept(await readFilesOfBackup(backup, { planId, hashes: [] })).size, 0);
  assert.equal(
    sha256(readFileSync(backup.endsWith('data') ? path.join(backup, 'entente.db') : backup)),
    before,
  );
}

const codeFor = async (backup: string): Promise<string> => {
  const found = await readFilesOfBackup(backup, { planId, hashes });
  return found.ok ? 'found' : found.error.code;
};

function ownFolder(t: TestContext): string {
  const folder = newFolder();
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('ST1775 files come out of a backup and out of a data folder, by their hash alone', async (t) => {
  const parent = ownFolder(t);
  const store = kept(await openSqliteStore({ folder: path.join(parent, 'data') }));
  await fill(store);
  const backup = path.join(parent, 'backup.db');
  kept(await store.backup(backup));
  await store.close();
  await assertGives(backup);
  await assertGives(path.join(parent, 'data'));
});

test('ST1775 what is no backup, cut off, another program’s or not there is said to be none', async (t) => {
  const parent = ownFolder(t);
  const at = (name: string) => path.join(parent, name);
  writeFileSync(at('text.db'), 'no backup');
  writeFileSync(at('empty.db'), '');
  mkdirSync(at('folder'));
  const other = new DatabaseSync(at('other.db'));
  other.exec('create table notes (n integer)');
  other.close();
  for (const name of ['text.db', 'empty.db', 'other.db'])
    assert.equal(await codeFor(at(name)), 'store-corrupt', name);
  for (const name of ['folder', 'nowhere.db'])
    assert.equal(await codeFor(at(name)), 'store-unwritable', name);
});

test('ST1775 files come out of a dump without a database; a dump that was cut off is said to be none (postgres)', async (t) => {
  const cluster = runningCluster();
  if (cluster === null) return t.skip('PostgreSQL is not installed');
  const folder = newFolder();
  const atEnd = endings(t);
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const store = kept(await openPostgresStore({ url: await cluster.newDatabase(), backupFolder: folder }));
  atEnd(() => store.close());
  await fill(store);
  const dump = path.join(folder, 'backup.dump');
  kept(await store.backup(dump));
  await assertGives(dump);
  const cut = path.join(folder, 'cut.dump');
  copyFileSync(dump, cut);
  writeFileSync(cut, readFileSync(dump).subarray(0, 2_000));
  assert.equal(await codeFor(cut), 'store-corrupt');
  const missing = await readFilesOfBackup(dump, { planId, hashes }, '/nowhere/pg_restore');
  assert.equal(missing.ok ? 'found' : missing.error.code, 'backup-program-missing');
});

test('ST1775 rows are told apart however they arrive, in whichever order their columns stand', () => {
  const text = [
    '--',
    'COPY public.blobs (plan_id, sha256, bytes) FROM stdin;',
    'p\th1\t\\\\x61',
    'q\th1\t\\\\x62',
    'p\th2\t\\\\x63',
    '\\.',
    'p\th1\t\\\\x64',
    'COPY public.others ("n", plan_id, sha256, bytes) FROM stdin;',
    '1\tp\th1\t',
    '\\.',
    '',
  ].join('\n');
  for (const size of [1, 2, 7, 1_000]) {
    const found: string[] = [];
    const rows = new CopiedRows(
      ({ plan_id, sha256: hash }) => plan_id === 'p' && hash === 'h1',
      (row) => found.push(String(row.bytes)),
    );
    for (let from = 0; from < text.length; from += size) rows.take(text.slice(from, from + size));
    assert.deepEqual(found, ['\\\\x61', ''], `${size}`);
  }
});
