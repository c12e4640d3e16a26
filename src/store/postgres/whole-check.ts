/**
 * The whole look at a store on a server, while the node goes on: every row is read, everything that has a hash is hashed
 * by the server, and where its `amcheck` extension is installed every index is compared with its table [ST45].
 */
import type pg from 'pg';
import type { DamagedFile } from '../../app/index.ts';
import type { Found, RunningCheck } from '../soundness.ts';

const MOST_FINDINGS = 20;
const MOST_FILES = 100;
const hashed = ['blobs', 'log_entries'];

const filesByHash = `select plan_id, sha256 from blobs
  where encode(sha256(bytes), 'hex') <> sha256 order by plan_id, sha256 limit ${MOST_FILES}`;

const byHash = [
  `select 'log_entries ' || plan_id || '/' || log || '/' || seq || ': bytes do not have their hash' as finding
    from log_entries where sha256('\\x00'::bytea || bytes) <> leaf_hash limit ${MOST_FINDINGS}`,
  `select 'logs ' || plan_id || '/' || log || ': not ' || size || ' entries' as finding from logs
    where size <> (select coalesce(max(seq), -1) + 1 from log_entries e
      where e.plan_id = logs.plan_id and e.log = logs.log) limit ${MOST_FINDINGS}`,
];

const tablesOfStore = `select quote_ident(table_name) as name, table_name as plain from information_schema.tables
  where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`;

const indexChecks = `select i.indexrelid::regclass::text as name,
    format('select %I.bt_index_check(%s, true)', n.nspname, i.indexrelid) as look
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam and a.amname = 'btree',
    pg_extension x join pg_namespace n on n.oid = x.extnamespace
  where x.extname = 'amcheck' and c.relnamespace = current_schema()::regnamespace and i.indisvalid`;

/** Data or index that the server itself calls damaged. */
function isDamage(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && code.startsWith('XX');
}

class ServerCheck {
  readonly #client: pg.ClientBase;
  readonly findings: string[] = [];
  files: readonly DamagedFile[] = [];
  isStopped = false;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  /** Rows of a look, or none where the server finds damage, which is then a finding. */
  async look(place: string, sql: string): Promise<readonly Record<string, unknown>[]> {
    if (this.isStopped || this.findings.length >= MOST_FINDINGS) return [];
    try {
      return (await this.#client.query<Record<string, unknown>>(sql)).rows;
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.findings.push(`${place}: ${error instanceof Error ? error.message : error}`);
      return [];
    }
  }

  async run(): Promise<Found> {
    this.files = (await this.look('blobs', filesByHash)).map(({ plan_id, sha256 }) => ({
      planId: String(plan_id),
      sha256: String(sha256),
    }));
    for (const sql of byHash)
      this.findings.push(...(await this.look('hashes', sql)).map(({ finding }) => String(finding)));
    for (const { name, plain } of await this.look('tables', tablesOfStore)) {
      if (!hashed.includes(String(plain)))
        await this.look(String(plain), `select sum(length(t::text)) from ${name} t`);
    }
    for (const { name, look } of await this.look('indexes', indexChecks))
      await this.look(String(name), String(look));
    if (this.isStopped) throw new Error('the check was ended');
    return { findings: this.findings, files: this.files };
  }
}

/** Starts the look on a connection of the pool. */
export function startServerCheck(pool: pg.Pool): RunningCheck {
  let check: ServerCheck | null = null;
  let isStopped = false;
  const found = (async () => {
    const client = await pool.connect();
    try {
      check = new ServerCheck(client);
      check.isStopped = isStopped;
      return await check.run();
    } finally {
      client.release();
    }
  })();
  found.catch(() => undefined);
  return {
    found,
    async stop() {
      isStopped = true;
      if (check !== null) check.isStopped = true;
    },
  };
}
