/**
 * Idempotency-Key [HT14]: the same write sent again acts once and is answered as it was. The key is kept in the very
 * transaction of the act, so a crash between act and answer cannot make it act twice; the answer is kept right after.
 * What was refused left nothing behind and may be sent again. Equal requests that come while the first is under way wait
 * for it and get its answer, be it a secret or a refusal [HT800]; another process on the same database is waited for too.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { App, IdempotencyRow, StoreWriter } from '../../app/index.ts';
import { err, hex, ok, type Problem, problem, type Result, utf8 } from '../../base/index.ts';
import { saidOfThrown } from './kept-steps.ts';

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

interface Running {
  readonly requestHash: string;
  /** Null where it was not answered at all. */
  readonly answer: Promise<Result<Rendered> | null>;
}

/** How long another process, whose act is kept, is given to keep its answer. */
const OTHERS_MS = 3_000;
const LOOK_EVERY_MS = 50;
const SECRET_MS = 5_000;

/** Answers in memory: of requests under way, and for a moment of those that are kept nowhere. */
class Answers {
  readonly #underWay = new Map<string, Running>();
  readonly #secret = new Map<string, Running>();

  /** Starts a request, or gives it what an equal one that came before it is answered. */
  async once(
    name: string,
    requestHash: string,
    isSecret: boolean,
    start: () => Promise<Result<Rendered>>,
  ): Promise<Result<Rendered>> {
    for (
      let first = this.#first(name, requestHash);
      first !== undefined;
      first = this.#first(name, requestHash)
    ) {
      const answer = await first.answer;
      if (answer !== null && first.requestHash === requestHash) return replayed(answer);
    }
    // Nothing is waited for between the last look and this: no other request begins in between.
    const running = start();
    const current = { requestHash, answer: running.catch(() => null) };
    this.#underWay.set(name, current);
    try {
      return await running;
    } finally {
      if (isSecret) await this.#remember(name, current);
      this.#underWay.delete(name);
    }
  }

  /** What is to be waited for: whatever runs under the key, or an equal request that was just answered with a secret. */
  #first(name: string, requestHash: string): Running | undefined {
    const secret = this.#secret.get(name);
    return this.#underWay.get(name) ?? (secret?.requestHash === requestHash ? secret : undefined);
  }

  /** A secret is kept nowhere; equal requests that were sent with the first and come a moment after it still get it. */
  async #remember(name: string, running: Running): Promise<void> {
    const answer = await running.answer;
    if (answer === null || !answer.ok || answer.value.status >= 400) return;
    this.#secret.set(name, running);
    setTimeout(() => this.#secret.delete(name), SECRET_MS).unref();
  }
}

export function createIdempotency(app: App): Idempotency {
  const answers = new Answers();
  const keep = (keyed: Keyed, status: number, body: string) => (w: StoreWriter) =>
    w.node.putIdempotency({ ...keyed, status, body, createdAt: app.clock() });

  async function run(
    keyed: Keyed,
    isSecret: boolean,
    work: (app: App) => Promise<Rendered>,
  ): Promise<Result<Rendered>> {
    const before = await keptAnswer(app, keyed);
    if (before !== null) return replay(before, keyed);
    const act = { acted: false, byAnother: false };
    const marking = { ...app, store: markingStore(app, keyed, keep(keyed, actedOnly, ''), act) };
    const worked = await attempted(() => work(marking), act);
    if (!worked.ok) return worked;
    const rendered = worked.value;
    if (act.byAnother) {
      const other = await keptAnswer(app, keyed);
      return other === null ? err(problem('answer-not-kept')) : replay(other, keyed);
    }
    // Something was kept before the rest failed: to say that nothing was would be untrue.
    if (act.acted && rendered.status >= 500) return err(problem('answer-not-kept'));
    if (act.acted && !isSecret) {
      await app.store.write('node', async (w) => {
        await keep(keyed, rendered.status, JSON.stringify(rendered))(w);
        return ok(undefined);
      });
    }
    return ok(rendered);
  }

  return {
    once: ({ personId, key, requestHash }, isSecret, work) =>
      answers.once(`${personId} ${key}`, requestHash, isSecret, () =>
        run({ personId, key, requestHash }, isSecret, work),
      ),
  };
}

/** What the work answered; a failure of the store that was thrown after something was kept says that it was. */
async function attempted(
  work: () => Promise<Rendered>,
  act: { readonly acted: boolean },
): Promise<Result<Rendered>> {
  try {
    return ok(await work());
  } catch (error) {
    if (!act.acted) throw error;
    return err(saidOfThrown(error));
  }
}

/** The store, with the key put into each transaction that keeps something. */
function markingStore(
  app: App,
  keyed: Keyed,
  mark: (w: StoreWriter) => Promise<void>,
  act: { acted: boolean; byAnother: boolean },
): App['store'] {
  const { store } = app;
  return {
    kind: store.kind,
    read: (work) => store.read(work),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    async write(scope, work, weight) {
      const result = await store.write(
        scope,
        async (w) => {
          // Another process on the same database may have acted under this key since it was looked up.
          const other = act.acted ? null : await w.node.idempotency(keyed.personId, keyed.key);
          act.byAnother = other !== null;
          if (other !== null) return err(problem('answer-not-kept'));
          const done = await work(w);
          if (done.ok) await mark(w);
          return done;
        },
        weight,
      );
      if (result.ok) act.acted = true;
      return result;
    },
  };
}

/**
 * What is kept under the key. An act whose answer is not there yet may be another process's, which is about to keep it;
 * where there is no other process it is lost.
 */
async function keptAnswer(app: App, { personId, key }: Keyed): Promise<IdempotencyRow | null> {
  const look = () => app.store.read((r) => r.node.idempotency(personId, key));
  let row = await look();
  const others = app.store.kind === 'sqlite' ? 0 : OTHERS_MS;
  for (let waited = 0; row?.status === actedOnly && waited < others; waited += LOOK_EVERY_MS) {
    await wait(LOOK_EVERY_MS);
    row = await look();
  }
  return row;
}

function replayed(answer: Result<Rendered>): Result<Rendered> {
  if (!answer.ok) return answer;
  return ok({ ...answer.value, headers: { ...answer.value.headers, 'idempotency-replayed': 'true' } });
}

function replay(
  row: { requestHash: string; status: number; body: string },
  keyed: Keyed,
): Result<Rendered, Problem> {
  if (row.requestHash !== keyed.requestHash) return err(problem('idempotency-key-reused'));
  if (row.status === actedOnly) return err(problem('answer-not-kept'));
  // Written by `run` above from a Rendered.
  const kept = JSON.parse(row.body) as Rendered;
  return replayed(ok(kept));
}

/** Tells two requests apart: method, address, version, body, file. */
export function hashRequest(app: App, parts: readonly (string | Uint8Array)[]): string {
  const hashes = parts.map((part) => hex(app.sha256(typeof part === 'string' ? utf8(part) : part)));
  return hex(app.sha256(utf8(hashes.join(' '))));
}
