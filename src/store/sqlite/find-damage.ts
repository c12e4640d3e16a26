/**
 * What is damaged in a store's file, in words for whoever keeps the server. The whole look reads every page, index and
 * foreign key, and everything that has a hash; the short one looks at what each start needs, and costs the same however
 * much there is [ST44]. Files that are not what their hash says are found apart: they are no damage of the store [ST1612].
 */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { DamagedFile } from '../../app/index.ts';
import { rootOf } from '../../ledger/index.ts';
import { splitEdge } from '../repositories/edge.ts';

const MOST_FINDINGS = 20;
const MOST_FILES = 100;
/** Tables that stay small, whatever the store holds. */
const smallTables = ['migrations', 'settings', 'counters', 'people', 'deputies', 'one_time_codes', 'logs'];
/** Logs whose end the short look compares, and how many entries of each. */
const SHORT_LOGS = 50;
const SHORT_ENTRIES = 8;

/** How much is looked at. */
export type Look = 'whole' | 'short';

type Row = Readonly<Record<string, unknown>>;

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const isSame = (a: Uint8Array, b: unknown): boolean => b instanceof Uint8Array && Buffer.compare(a, b) === 0;
const bytesOf = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array(0));

function* rowsOf(db: DatabaseSync, sql: string, ...values: (string | number)[]): Iterable<Row> {
  for (const row of db.prepare(sql).iterate(...values)) yield row;
}

function hasTable(db: DatabaseSync, table: string): boolean {
  return db.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(table) !== undefined;
}

function* badPages(db: DatabaseSync, pragma: string): Iterable<string> {
  for (const row of rowsOf(db, `PRAGMA ${pragma}`)) {
    const [finding] = Object.values(row);
    if (finding !== 'ok') yield String(finding);
  }
}

/** Leaf hash [RFC 9162 §2.1.1]: of a zero byte and the entry. */
function leafOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest());
}

function* badEntries(rows: Iterable<Row>): Iterable<string> {
  for (const { plan_id, log, seq, bytes, leaf_hash } of rows) {
    if (!isSame(leafOf(bytesOf(bytes)), leaf_hash))
      yield `log_entries ${plan_id}/${log}/${seq}: bytes do not have their hash`;
  }
}

function* badHeads(db: DatabaseSync, most: number): Iterable<string> {
  const heads = rowsOf(
    db,
    'select plan_id, log, size, edge, root from logs order by plan_id desc limit ?',
    most,
  );
  for (const { plan_id, log, size, edge, root } of heads) {
    if (!isSame(rootOf(splitEdge(bytesOf(edge)), sha256), root))
      yield `logs ${plan_id}/${log}: the root is not that of the edge`;
    const last = db
      .prepare('select max(seq) as seq from log_entries where plan_id = ? and log = ?')
      .get(String(plan_id), String(log));
    if (Number(last?.seq ?? -1) !== Number(size) - 1) yield `logs ${plan_id}/${log}: not ${size} entries`;
  }
}

function* lookWhole(db: DatabaseSync): Iterable<string> {
  yield* badPages(db, `integrity_check(${MOST_FINDINGS})`);
  for (const { table, rowid, parent } of rowsOf(db, 'PRAGMA foreign_key_check'))
    yield `${table} ${rowid ?? ''}: refers to nothing in ${parent}`;
  if (hasTable(db, 'logs')) yield* badHeads(db, -1);
  if (hasTable(db, 'log_entries'))
    yield* badEntries(rowsOf(db, 'select plan_id, log, seq, bytes, leaf_hash from log_entries'));
}

function* lookShort(db: DatabaseSync): Iterable<string> {
  for (const table of smallTables) if (hasTable(db, table)) yield* badPages(db, `quick_check(${table})`);
  if (!hasTable(db, 'logs')) return;
  yield* badHeads(db, SHORT_LOGS);
  const newest = `select plan_id, log, seq, bytes, leaf_hash from log_entries
    where plan_id = ? and log = ? order by seq desc limit ${SHORT_ENTRIES}`;
  for (const head of rowsOf(db, 'select plan_id, log from logs order by plan_id desc limit ?', SHORT_LOGS))
    yield* badEntries(rowsOf(db, newest, String(head.plan_id), String(head.log)));
}

/** Some findings, or none where nothing is damaged. A page that cannot even be walked over is a finding. */
export function findDamage(db: DatabaseSync, look: Look): readonly string[] {
  const findings: string[] = [];
  try {
    for (const finding of look === 'whole' ? lookWhole(db) : lookShort(db)) {
      findings.push(finding);
      if (findings.length === MOST_FINDINGS) break;
    }
  } catch (error) {
    findings.push(error instanceof Error ? error.message : String(error));
  }
  return findings;
}

/** Some of the files whose bytes do not have the hash that they are kept under. A page that cannot be read is found by `findDamage`. */
export function findDamagedFiles(db: DatabaseSync): readonly DamagedFile[] {
  const found: DamagedFile[] = [];
  if (!hasTable(db, 'blobs')) return found;
  try {
    for (const { plan_id, sha256: name, bytes } of rowsOf(db, 'select plan_id, sha256, bytes from blobs')) {
      if (Buffer.from(sha256(bytesOf(bytes))).toString('hex') === name) continue;
      found.push({ planId: String(plan_id), sha256: String(name) });
      if (found.length === MOST_FILES) break;
    }
  } catch {
    // The pages cannot be read: the whole look says so.
  }
  return found;
}
