/**
 * Durable appends a second, single and grouped, against a bare SQLite commit with `synchronous=FULL` of the same bytes in
 * the same run; and opening a store of 100,000 entries. Run: node bench/store.ts [folder on the disk to measure]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EntryRow, Store, TreeNode } from '../src/app/index.ts';
import { ok } from '../src/base/index.ts';
import { openSqliteStore } from '../src/store/index.ts';

const plan = '01900000-0000-7000-8000-000000000001';
const folder = mkdtempSync(path.join(process.argv[2] ?? os.tmpdir(), 'entente-bench-'));
const hash = new Uint8Array(32);
const bytes = new Uint8Array(588);
const ACTS = 1_000;

async function open(name: string): Promise<Store> {
  const opened = await openSqliteStore({ folder: path.join(folder, name) });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function append(store: Store, count: number): Promise<void> {
  await store.write(plan, async (w) => {
    const before = await w.logs.headForUpdate(plan, 'a');
    const rows: EntryRow[] = [];
    const nodes: TreeNode[] = [];
    for (let seq = before.size; seq < before.size + count; seq++) {
      const register = `reading/${seq}/kind`;
      rows.push({
        seq,
        bytes,
        leafHash: hash,
        kind: 'propose',
        register,
        by: 'a-1',
        at: '2026-01-01T00:00:00Z',
      });
      nodes.push({ level: 0, index: seq, hash });
    }
    const after = { ...before, size: before.size + count, edge: [hash] };
    return ok(await w.logs.append(plan, before, rows, nodes, after));
  });
}

async function rate(acts: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (acts * 1_000) / (performance.now() - began);
}

/** One row of the same bytes a commit, and nothing else. */
function bareCommits(): void {
  const db = new DatabaseSync(path.join(folder, `bare-${performance.now()}.db`));
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; create table t (n integer primary key, b blob)',
  );
  const insert = db.prepare('insert into t (b) values (?)');
  for (let i = 0; i < ACTS; i++) insert.run(bytes);
  db.close();
}

const store = await open('acts');
await store.write(plan, async (w) => ok(await w.logs.create(plan, 'a', hash)));
await rate(100, async () => append(store, 1));
const rows: Record<string, string> = {};
const bare = await rate(ACTS, async () => bareCommits());
const single = await rate(ACTS, async () => {
  for (let i = 0; i < ACTS; i++) await append(store, 1);
});
const grouped = await rate(ACTS * 5, async () => {
  await Promise.all(Array.from({ length: ACTS * 5 }, () => append(store, 1)));
});
await store.close();
rows['bare SQLite FULL commits a second'] = bare.toFixed(0);
rows['single acts a second'] = single.toFixed(0);
rows['time of a single act : bare commit (goal ≤ 1.3)'] = (bare / single).toFixed(2);
rows['grouped acts a second'] = grouped.toFixed(0);

const large = await open('large');
await large.write(plan, async (w) => ok(await w.logs.create(plan, 'a', hash)));
for (let i = 0; i < 100; i++) await append(large, 1_000);
await large.close();
const began = performance.now();
const again = await open('large');
await again.read((r) => r.logs.head(plan, 'a'));
rows['opening 100,000 entries, ms'] = (performance.now() - began).toFixed(0);
await again.close();
console.table(rows);
rmSync(folder, { recursive: true });
