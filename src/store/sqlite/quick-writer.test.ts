/** The writer that is in this thread or in another, as the disk is. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { openReading, openWriting } from './connection.ts';
import { EngineError } from './engine-error.ts';
import { type DiskPatience, QuickWriter } from './quick-writer.ts';
import { openWriterThread, packed, type Writer } from './writer.ts';

const endless: DiskPatience = { once: Number.MAX_VALUE, onAverage: Number.MAX_VALUE, away: 0 };
const none: DiskPatience = { once: 0, onAverage: 0, away: Number.MAX_VALUE };

/** A writer on a file with one table, and how many batches its thread was given. */
async function openOn(t: TestContext, disk: DiskPatience) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-writer-'));
  const file = path.join(folder, 'x.db');
  const made = openWriting(file);
  made.exec('create table t (n integer primary key, where_from text not null)');
  made.close();
  const batches: string[] = [];
  const writer = new QuickWriter(
    file,
    (place): Writer => {
      const thread = openWriterThread(place);
      return {
        run: (batch) => {
          batches.push(batch.map(({ sql }) => sql).join('; '));
          return thread.run(batch);
        },
        isGone: () => thread.isGone(),
        hold: (isBusy) => thread.hold(isBusy),
        close: () => thread.close(),
      };
    },
    disk,
  );
  writer.hold(true);
  t.after(async () => {
    await writer.close();
    rmSync(folder, { recursive: true });
  });
  const rows = (): unknown[] => {
    const db = openReading(file);
    const found = db.prepare('select n from t order by n').all();
    db.close();
    return found.map(({ n }) => n);
  };
  return { writer, batches, rows };
}

const control = (sql: string) => ({ sql, lines: [[]], must: null });
const insert = (n: number) => ({ sql: 'insert into t values (?, ?)', lines: [[n, 'here']], must: null });
const act = (n: number) => [control('BEGIN IMMEDIATE'), insert(n), control('COMMIT')];

test('ST42 while the disk answers at once, acts are committed here and the thread is not even started', async (t) => {
  const { writer, batches, rows } = await openOn(t, endless);
  for (let n = 0; n < 20; n++) await writer.run(act(n));
  assert.deepEqual(batches, []);
  assert.equal(rows().length, 20);
});

test('ST42 after a COMMIT that was slow the thread takes over, and what each committed is there once', async (t) => {
  const { writer, batches, rows } = await openOn(t, none);
  for (let n = 0; n < 5; n++) await writer.run(act(n));
  assert.equal(batches.length, 4, 'all but the first');
  assert.deepEqual(rows(), [0, 1, 2, 3, 4]);
});

test('ST802 a heavy act is the thread’s from BEGIN to COMMIT however quick the disk, and the next light one is here', async (t) => {
  const { writer, batches, rows } = await openOn(t, endless);
  await writer.run(act(0));
  await writer.run([control('BEGIN IMMEDIATE'), insert(1)], 'heavy');
  await writer.run([insert(2)], 'heavy');
  await writer.run([control('COMMIT')], 'heavy');
  const name = 'insert into t values (?, ?)';
  assert.deepEqual(batches, [`BEGIN IMMEDIATE; ${name}`, name, 'COMMIT']);
  await writer.run(act(3));
  assert.equal(batches.length, 3);
  assert.deepEqual(rows(), [0, 1, 2, 3]);
});

test('ST42 when its time is over, commits come back here', async (t) => {
  const { writer, batches, rows } = await openOn(t, { once: 0, onAverage: 0, away: 0 });
  for (let n = 0; n < 3; n++) await writer.run(act(n));
  assert.deepEqual(batches, []);
  assert.deepEqual(rows(), [0, 1, 2]);
});

test('ST42 a transaction that has begun here ends here, however slow', async (t) => {
  const { writer, batches, rows } = await openOn(t, none);
  await writer.run([control('BEGIN IMMEDIATE'), insert(1)]);
  await writer.run([insert(2)]);
  await writer.run([control('COMMIT')]);
  assert.deepEqual(batches, []);
  // And one that has begun in the thread ends there.
  await writer.run([control('BEGIN IMMEDIATE'), insert(3)]);
  await writer.run([insert(4), control('ROLLBACK')]);
  assert.equal(batches.length, 2);
  assert.deepEqual(rows(), [1, 2]);
});

test('ST42 a failure says which statement of the batch it was and keeps SQLite’s number, here and in the thread', async (t) => {
  for (const disk of [endless, none]) {
    const { writer } = await openOn(t, disk);
    await writer.run(act(1));
    const failing = writer.run([control('BEGIN IMMEDIATE'), insert(2), insert(1), control('COMMIT')]);
    await assert.rejects(failing, (error) => {
      assert.ok(error instanceof EngineError);
      // SQLITE_CONSTRAINT_PRIMARYKEY
      assert.deepEqual([error.at, error.errcode], [2, 1555]);
      return true;
    });
    await writer.run([control('ROLLBACK')]);
    const must = { rows: 1, otherwise: 'nothing there' };
    const missing = { sql: 'delete from t where n = ?', lines: [[9]], must };
    await assert.rejects(writer.run([missing]), /nothing there/);
  }
});

test('ST42 the WAL is copied into the file by the thread while acts go on', async (t) => {
  const { writer, batches, rows } = await openOn(t, endless);
  for (let n = 0; n < 400; n++) await writer.run(act(n));
  assert.deepEqual([...new Set(batches)], ['PRAGMA wal_checkpoint(PASSIVE)']);
  assert.equal(rows().length, 400);
});

test('ST42 a writer that is closed right after an act leaves a whole file', async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-writer-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'x.db');
  const made = openWriting(file);
  made.exec('create table t (n integer primary key, where_from text not null)');
  made.close();
  const writer = new QuickWriter(file, openWriterThread, endless);
  for (let n = 0; n < 300; n++) await writer.run(act(n));
  await writer.close();
  const db = openReading(file);
  t.after(() => db.close());
  assert.equal(db.prepare('select count(*) as n from t').get()?.n, 300);
  assert.deepEqual({ ...db.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
});

/** 20,000 lines in one statement, after BEGIN. */
const long = (from = 0) => ({
  sql: 'insert into t values (?, ?)',
  lines: Array.from({ length: 20_000 }, (_, n) => [from + n, 'here']),
  must: null,
});

test('ST43 while one act writes very much, the process does other work', async (t) => {
  const { writer, rows } = await openOn(t, endless);
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await writer.run([control('BEGIN IMMEDIATE'), long(), control('COMMIT')]);
  isOver = true;
  assert.ok(turns >= 30, `${turns} turns`);
  assert.equal(rows().length, 20_000);
});

test('ST43 a long act that fails in its middle names the statement, and nothing of it is kept', async (t) => {
  const { writer, rows } = await openOn(t, endless);
  await writer.run(act(15_000));
  const failing = writer.run([control('BEGIN IMMEDIATE'), long(), control('COMMIT')]);
  await assert.rejects(failing, (error) => error instanceof EngineError && error.at === 1);
  await writer.run([control('ROLLBACK')]);
  assert.deepEqual(rows(), [15_000]);
});

test('ST43 how many rows a long write must change is counted over all of it', async (t) => {
  const { writer, rows } = await openOn(t, endless);
  const must = { rows: 20_001, otherwise: 'one is missing' };
  const failing = writer.run([control('BEGIN IMMEDIATE'), { ...long(), must }]);
  await assert.rejects(failing, /one is missing/);
  await writer.run([control('ROLLBACK')]);
  await writer.run([
    control('BEGIN IMMEDIATE'),
    { ...long(), must: { ...must, rows: 20_000 } },
    control('COMMIT'),
  ]);
  assert.equal(rows().length, 20_000);
});

test('ST1171 views of something large go over as one piece of memory with nothing else', async (t) => {
  const large = Uint8Array.from({ length: 100_000 }, (_, at) => at & 255);
  const views = [
    large.subarray(10, 14),
    large.subarray(99_000, 99_003),
    new Uint8Array(0),
    large.subarray(7, 8),
  ];
  const batch = [
    {
      sql: 'x',
      lines: [
        [1, views[0] ?? null, 'a'],
        [null, views[1] ?? null, 'b'],
      ],
      must: null,
    },
    { sql: 'y', lines: [[views[2] ?? null, views[3] ?? null]], must: { rows: 1, otherwise: 'no' } },
  ];
  const moved = packed(batch);
  assert.equal(moved.bytes.byteLength, 8);
  assert.deepEqual(moved.batch, batch);
  assert.deepEqual(packed([control('COMMIT')]).batch, [control('COMMIT')]);
  const { writer, rows } = await openOn(t, none);
  const put = { sql: 'insert into t values (length(?), ?)', lines: [[views[0] ?? null, 'here']], must: null };
  await writer.run([control('BEGIN IMMEDIATE'), put, control('COMMIT')]);
  assert.deepEqual(rows(), [4]);
  assert.deepEqual(large.subarray(10, 14), Uint8Array.of(10, 11, 12, 13));
});
