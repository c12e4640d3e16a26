/** The acts that the store is measured with, the bare commits they are measured against, and how both are timed. */
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Actor, App, Store, TreeNode } from '../../src/app/index.ts';
import { appendEntries } from '../../src/app/log/append-entries.ts';
import { createInternalLog } from '../../src/app/log/create-log.ts';
import { err, ok, type Problem, problem, type Result } from '../../src/base/index.ts';
import { formMaker } from '../../src/export/index.ts';
import { appendLeaf, rootOf } from '../../src/ledger/index.ts';
import { digestInThreads } from '../../src/main/digesting.ts';
import { nodeCompression } from '../../src/main/node-compression.ts';
import {
  generateEd25519Pem,
  nodeRandom,
  nodeSha256,
  nodeVerifyEd25519,
  signerFromPem,
} from '../../src/main/node-crypto.ts';
import { printInThread } from '../../src/main/printing.ts';

const hash = new Uint8Array(32);
/** As long as the entry that LEDGER's goals speak of. */
export const sampleBytes = new Uint8Array(588);
const sampleLeaf = nodeSha256(new Uint8Array(589));
export const planOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export function must<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function createPlainLog(store: Store, plan: string): Promise<void> {
  must(await store.write(plan, async (w) => ok(await w.logs.create(plan, 'a', hash))));
}

/** The store's own part of an append: head row, `count` entries with their three indexes, the tree's nodes. */
export async function appendPlain(store: Store, plan: string, count: number): Promise<void> {
  const done = await store.write(plan, async (w) => {
    const before = await w.logs.headForUpdate(plan, 'a');
    const seqs = Array.from({ length: count }, (_, i) => before.size + i);
    const rows = seqs.map((seq) => ({
      seq,
      bytes: sampleBytes,
      leafHash: sampleLeaf,
      kind: 'propose',
      register: `reading/${seq}/kind`,
      by: 'a-1',
      at: '2026-01-01T00:00:00Z',
    }));
    const nodes: TreeNode[] = [];
    let { edge } = before;
    for (const seq of seqs) {
      const grown = appendLeaf(edge, seq, sampleLeaf, nodeSha256);
      nodes.push(...grown.nodes);
      edge = [...grown.edge];
    }
    const after = { log: 'a', size: before.size + count, edge, root: rootOf(edge, nodeSha256) };
    return ok(await w.logs.append(plan, before, rows, nodes, after));
  });
  must(done);
}

/** A node around the store, with keys of its own. */
export function nodeOn(store: Store): App {
  const signer = (): App['keys']['log'] => signerFromPem(generateEd25519Pem());
  const root = signer();
  return {
    store,
    keys: { log: signer(), cosign: signer(), root, home: root },
    ring: { keys: () => [], make: () => err(problem('internal')), open: () => null },
    verifyEd25519: nodeVerifyEd25519,
    sha256: nodeSha256,
    clock: () => Date.now(),
    random: nodeRandom,
    digesting: digestInThreads(),
    forms: formMaker,
    mail: null,
    printing: printInThread(),
    compression: nodeCompression,
    marker: { read: () => null, note: () => ok(null) },
    line: null,
    node: { party: 'xa', names: { en: 'Sample State' }, host: 'ledger.example' },
  };
}

const coordinator: Actor = {
  personId: 'p1',
  pseudonym: 'a-1',
  displayName: 'Sample Person',
  language: 'en',
  grants: [{ role: 'coordinator', areasOf: () => null, inPlaceOf: null }],
};

export async function createRealLog(app: App, plan: string): Promise<void> {
  must(await app.store.write(plan, (w) => createInternalLog(app, w, coordinator, plan, [])));
}

/** Some 590 bytes as an entry: a Chinese wording of 90 characters and its English, invented. */
const wording = {
  zh: '双方同意在本计划期内每年举行一次联合委员会会议,检查各领域合作项目的进展,协调解决执行中的问题,并就下一年度的重点任务提出建议。'.slice(
    0,
    62,
  ),
  en: 'Both sides agree to hold one meeting of the joint committee in each year of this plan.',
};

/** A whole act of `count` entries on registers of their own: canonical bytes, leaf, tree, fold, all of it kept. */
export async function appendReal(app: App, plan: string, from: number, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, i) => ({
    kind: 'propose' as const, // as const: one of the entry's kinds
    register: `reading/${String(from + i).padStart(43, '0')}/words`,
    value: wording,
  }));
  must(await app.store.write(plan, (w) => appendEntries(app, w, coordinator, plan, drafts)));
}

export interface BareCommits {
  commit(): Promise<void>;
  close(): Promise<void>;
}

/** One row of the same length a commit, and nothing else: SQLite. */
export function bareSqlite(file: string): BareCommits {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec('create table t (n integer primary key, b blob)');
  const insert = db.prepare('insert into t (b) values (?)');
  return {
    async commit() {
      insert.run(sampleBytes);
    },
    async close() {
      db.close();
    },
  };
}

/** The same on PostgreSQL: one prepared statement that commits by itself. */
export async function barePostgres(url: string): Promise<BareCommits> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table bare (n bigserial primary key, b bytea)');
  return {
    async commit() {
      await client.query({ name: 'bare', text: 'insert into bare (b) values ($1)', values: [sampleBytes] });
    },
    close: () => client.end(),
  };
}

/** Milliseconds of each of `count` runs, one after the other. */
export async function timesOf(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Acts a second when `callers` each begin their next act when the last was answered. */
export async function rateOf(
  callers: number,
  acts: number,
  work: (caller: number) => Promise<void>,
): Promise<number> {
  const began = performance.now();
  const loop = async (caller: number): Promise<void> => {
    for (let i = caller; i < acts; i += callers) await work(caller);
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => loop(caller)));
  return (acts * 1_000) / (performance.now() - began);
}

/** CPU of this process, its threads included, in microseconds. */
export async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const used = process.cpuUsage(before);
  return used.user + used.system;
}
