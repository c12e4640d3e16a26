/**
 * Idempotency-Key [HT14]: the same write sent again acts once and is answered as it was. The key is kept in the very
 * transaction of the act, so a crash between act and answer cannot make it act twice; the answer is kept right after.
 * What was refused left nothing behind and may be sent again. Two at once: the second waits for the first.
 */
import type { App, StoreWriter } from '../../app/index.ts';
import { err, hex, ok, type Problem, problem, type Result, utf8 } from '../../base/index.ts';

/** An answer as it goes out. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
interface Keyed {
  readonly personId: string;
  readonly key: string;
  readonly requestHash: string;
}

/** In a row: the act is kept, its answer not yet, or never. */
const actedOnly = 0;

export interface Idempotency {
  /** Runs `work` once for the key, or answers what it answered. */
  once(keyed: Keyed, isSecret: boolean, work: (app: App) => Promise<Rendered>): Promise<Result<Rendered>>;
}

export function createIdempotency(app: App): Idempotency {
  const underWay = new Map<string, Promise<unknown>>();
  const keep = (keyed: Keyed, status: number, body: string) => (w: StoreWriter) =>
    w.node.putIdempotency({ ...keyed, status, body, createdAt: app.clock() });

  async function run(
    keyed: Keyed,
    isSecret: boolean,
    work: (app: App) => Promise<Rendered>,
  ): Promise<Result<Rendered>> {
    const before = await app.store.read((r) => r.node.idempotency(keyed.personId, keyed.key));
    if (before !== null) return replay(before, keyed);
    const act = { acted: false };
    const rendered = await work({ ...app, store: markingStore(app, keyed, keep(keyed, actedOnly, ''), act) });
    if (act.acted && !isSecret) {
      await app.store.write('node', async (w) => {
        await keep(keyed, rendered.status, JSON.stringify(rendered))(w);
        return ok(undefined);
      });
    }
    return ok(rendered);
  }

  return {
    async once(keyed, isSecret, work) {
      const name = `${keyed.personId} ${keyed.key}`;
      while (underWay.has(name)) await underWay.get(name);
      const running = run(keyed, isSecret, work);
      underWay.set(
        name,
        running.catch(() => undefined),
      );
      try {
        return await running;
      } finally {
        underWay.delete(name);
      }
    },
  };
}

/** The store, with the key put into each transaction that keeps something. */
function markingStore(
  app: App,
  keyed: Keyed,
  mark: (w: StoreWriter) => Promise<void>,
  act: { acted: boolean },
): App['store'] {
  const { store } = app;
  return {
    kind: store.kind,
    read: (work) => store.read(work),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    async write(scope, work) {
      const result = await store.write(scope, async (w) => {
        // Another process on the same database may have acted under this key since it was looked up.
        const other = act.acted ? null : await w.node.idempotency(keyed.personId, keyed.key);
        if (other !== null) return err(problem('answer-not-kept'));
        const done = await work(w);
        if (done.ok) await mark(w);
        return done;
      });
      if (result.ok) act.acted = true;
      return result;
    },
  };
}

function replay(
  row: { requestHash: string; status: number; body: string },
  keyed: Keyed,
): Result<Rendered, Problem> {
  if (row.requestHash !== keyed.requestHash) return err(problem('idempotency-key-reused'));
  if (row.status === actedOnly) return err(problem('answer-not-kept'));
  // Written by `run` above from a Rendered.
  const kept = JSON.parse(row.body) as Rendered;
  return ok({ ...kept, headers: { ...kept.headers, 'idempotency-replayed': 'true' } });
}

/** Tells two requests apart: method, address, version, body, file. */
export function hashRequest(app: App, parts: readonly (string | Uint8Array)[]): string {
  const hashes = parts.map((part) => hex(app.sha256(typeof part === 'string' ? utf8(part) : part)));
  return hex(app.sha256(utf8(hashes.join(' '))));
}
