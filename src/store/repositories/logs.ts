/**
 * Logs: exact entry bytes, tree nodes, checkpoints and the head row that gives the next number. Appending asserts that
 * the head is still where the caller saw it: a number is given once [ST6].
 */
import { createHash } from 'node:crypto';
import type {
  CheckpointRow,
  EntryFilter,
  EntryPage,
  EntryRow,
  LogHead,
  LogWriter,
  TreeNode,
} from '../../app/index.ts';
import { readyChange, readyRead } from '../ready.ts';
import { readyList } from '../ready-list.ts';
import { afterPrefix, type Db, inPieces, putRows } from '../rows.ts';
import type { Tables } from '../schema.ts';
import type { Engine } from '../session.ts';
import { joinEdge, splitEdge } from './edge.ts';

/** Root of a tree without leaves [RFC 6962 §2.1]. */
const emptyRoot = new Uint8Array(createHash('sha256').digest());

function toEntry(row: Omit<Tables['log_entries'], 'plan_id' | 'log' | 'register_type'>): EntryRow {
  const { seq, bytes, kind, register, at } = row;
  return { seq, bytes, leafHash: row.leaf_hash, kind, register, by: row.by_person, at };
}

const entryColumns = ['seq', 'bytes', 'leaf_hash', 'kind', 'register', 'by_person', 'at'] as const;

/** `'reading/'` is one type; `'reading/<id>/'` a prefix; `'reading/<id>/kind'` one register. */
function isTypePrefix(register: string): boolean {
  return register.indexOf('/') === register.length - 1;
}

const headOf = (db: Db, planId: string, log: string) =>
  db.selectFrom('logs').select(['size', 'edge', 'root']).where('plan_id', '=', planId).where('log', '=', log);
const readHead = readyRead(['plan', 'log'], headOf);
const lockHead = readyRead(['plan', 'log'], (db, planId: string, log: string) =>
  headOf(db, planId, log).forUpdate(),
);
const moveHead = readyChange(
  ['plan', 'log', 1, 2, new Uint8Array(1), new Uint8Array(2)],
  (db, planId: string, log: string, before: number, size: number, edge: Uint8Array, root: Uint8Array) =>
    db
      .updateTable('logs')
      .set({ size, edge, root })
      .where('plan_id', '=', planId)
      .where('log', '=', log)
      .where('size', '=', before),
  { rows: 1, otherwise: 'the head has moved: take it for update first' },
);
const readGenesis = readyRead(['plan', 'log'], (db, planId: string, log: string) =>
  db.selectFrom('logs').select('genesis').where('plan_id', '=', planId).where('log', '=', log),
);

type PagedEntries = EntryFilter & { readonly limit: number; readonly past: number | null };

/** A page's values, and what its text depends on. */
function asked(planId: string, log: string, { register, by, past, since, until, ...page }: PagedEntries) {
  const { limit, oldestFirst = false } = page;
  const given = { planId, log, past, by, since, until, ...registers(register) };
  return [given, { limit, oldestFirst }] as const; // as: a pair
}

/** One register, all of a type, or all that begin so. */
function registers(register: string | undefined) {
  if (register === undefined) return {};
  if (!register.endsWith('/')) return { register };
  if (isTypePrefix(register)) return { type: register.slice(0, -1) };
  return { beyond: register, before: afterPrefix(register) };
}

type Narrowing = 'by' | 'since' | 'until' | 'register' | 'type' | 'beyond' | 'before';
type GivenEntries = Readonly<Partial<Record<Narrowing, string | undefined>>> & {
  readonly planId: string;
  readonly log: string;
  readonly past: number | null;
};

const readPage = readyList(
  (
    db,
    given: GivenEntries,
    { limit, oldestFirst }: { readonly limit: number; readonly oldestFirst: boolean },
  ) => {
    const { planId, log, past, by, since, until, register, type, beyond, before } = given;
    let query = db
      .selectFrom('log_entries')
      .select(entryColumns)
      .where('plan_id', '=', planId)
      .where('log', '=', log);
    if (past !== null) query = query.where('seq', oldestFirst ? '>' : '<', past);
    if (by !== undefined) query = query.where('by_person', '=', by);
    if (since !== undefined) query = query.where('at', '>=', since);
    if (until !== undefined) query = query.where('at', '<', until);
    if (register !== undefined) query = query.where('register', '=', register);
    if (type !== undefined) query = query.where('register_type', '=', type);
    if (beyond !== undefined) query = query.where('register', '>', beyond);
    if (before !== undefined) query = query.where('register', '<', before);
    return query.orderBy('seq', oldestFirst ? 'asc' : 'desc').limit(limit + 1);
  },
);
const readCheckpoint = readyList(
  (db, { planId, log }: { readonly planId: string; readonly log: string }, _: null) =>
    db
      .selectFrom('log_checkpoints')
      .select(['size', 'root', 'note'])
      .where('plan_id', '=', planId)
      .where('log', '=', log)
      .orderBy('size', 'desc')
      .limit(1),
);

const isLeaf = ({ level }: Pick<TreeNode, 'level'>): boolean => level === 0;

export class LogRepository implements LogWriter {
  readonly #db: Db;
  readonly #engine: Engine;

  constructor(db: Db, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  async head(planId: string, log: string): Promise<LogHead | null> {
    const [row] = await readHead(this.#db, planId, log);
    return row === undefined ? null : { log, size: row.size, edge: splitEdge(row.edge), root: row.root };
  }

  async headForUpdate(planId: string, log: string): Promise<LogHead> {
    // SQLite has one writer: its transaction is the lock.
    const [row] = await (this.#engine === 'postgres' ? lockHead : readHead)(this.#db, planId, log);
    if (row === undefined) throw new Error(`no log ${log} of plan ${planId}`);
    return { log, size: row.size, edge: splitEdge(row.edge), root: row.root };
  }

  async entries(planId: string, log: string, from: number, limit: number): Promise<readonly EntryRow[]> {
    const rows = await this.#db
      .selectFrom('log_entries')
      .select(entryColumns)
      .where('plan_id', '=', planId)
      .where('log', '=', log)
      .where('seq', '>=', from)
      .orderBy('seq')
      .limit(limit)
      .execute();
    return rows.map(toEntry);
  }

  async entryPage(planId: string, log: string, page: PagedEntries): Promise<EntryPage> {
    const [given, form] = asked(planId, log, page);
    const rows = await readPage(this.#db, given, form);
    const shown = rows.slice(0, page.limit).map(toEntry);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > page.limit && last ? last.seq : null };
  }

  async nodes(
    planId: string,
    log: string,
    at: readonly { level: number; index: number }[],
  ): Promise<readonly TreeNode[]> {
    const found = new Map<string, TreeNode>();
    // Leaves are kept with their entries, and nowhere else [ST1774].
    for (const piece of inPieces(at.filter(isLeaf), 200)) {
      const rows = await this.#db
        .selectFrom('log_entries')
        .select(['seq', 'leaf_hash'])
        .where('plan_id', '=', planId)
        .where('log', '=', log)
        .where(
          'seq',
          'in',
          piece.map(({ index }) => index),
        )
        .execute();
      for (const { seq, leaf_hash } of rows) found.set(`0/${seq}`, { level: 0, index: seq, hash: leaf_hash });
    }
    for (const piece of inPieces(
      at.filter((node) => !isLeaf(node)),
      200,
    )) {
      const rows = await this.#db
        .selectFrom('log_nodes')
        .select(['level', 'position', 'hash'])
        .where('plan_id', '=', planId)
        .where('log', '=', log)
        .where((eb) =>
          eb.or(
            piece.map(({ level, index }) => eb.and([eb('level', '=', level), eb('position', '=', index)])),
          ),
        )
        .execute();
      for (const { level, position, hash } of rows) {
        found.set(`${level}/${position}`, { level, index: position, hash });
      }
    }
    return at.flatMap(({ level, index }) => found.get(`${level}/${index}`) ?? []);
  }

  async latestCheckpoint(planId: string, log: string): Promise<CheckpointRow | null> {
    const [row] = await readCheckpoint(this.#db, { planId, log }, null);
    return row ?? null;
  }

  async genesis(planId: string, log: string): Promise<Uint8Array | null> {
    const [row] = await readGenesis(this.#db, planId, log);
    return row?.genesis ?? null;
  }

  async create(planId: string, log: string, genesis: Uint8Array): Promise<void> {
    const row = { plan_id: planId, log, size: 0, edge: new Uint8Array(0), root: emptyRoot, genesis };
    await putRows(this.#db, 'logs', ['plan_id', 'log'], [row], 'refuse');
  }

  async append(
    planId: string,
    before: LogHead,
    rows: readonly EntryRow[],
    nodes: readonly TreeNode[],
    after: LogHead,
  ): Promise<void> {
    const { log } = before;
    const isNext = rows.every((row, i) => row.seq === before.size + i);
    if (!isNext || after.log !== log || after.size !== before.size + rows.length) {
      throw new RangeError('entries must follow the head');
    }
    await moveHead(this.#db, planId, log, before.size, after.size, joinEdge(after.edge), after.root);
    const entries = rows.map((row) => ({
      plan_id: planId,
      log,
      seq: row.seq,
      bytes: row.bytes,
      leaf_hash: row.leafHash,
      kind: row.kind,
      register: row.register,
      register_type: row.register?.split('/', 1)[0] ?? null,
      by_person: row.by,
      at: row.at,
    }));
    await putRows(this.#db, 'log_entries', ['plan_id', 'log', 'seq'], entries, 'refuse');
    const inner = nodes.filter((node) => !isLeaf(node));
    const kept = inner.map(({ level, index, hash }) => ({
      plan_id: planId,
      log,
      level,
      position: index,
      hash,
    }));
    await putRows(this.#db, 'log_nodes', ['plan_id', 'log', 'level', 'position'], kept, 'refuse');
  }

  async putCheckpoint(planId: string, log: string, row: CheckpointRow): Promise<void> {
    const { size, root, note } = row;
    const kept = { plan_id: planId, log, size, root, note };
    await putRows(this.#db, 'log_checkpoints', ['plan_id', 'log', 'size'], [kept]);
  }
}
