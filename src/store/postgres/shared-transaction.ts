/**
 * A transaction of the server that acts of one scope share. It begins by taking its scope's rows: until it ends, no other
 * process can act on the same plan (or on the node's own tables), so each statement sees what was answered before. What an
 * act tells is sent at once and answered later, so that an act costs as many ways to the server as it asks questions.
 */
import type pg from 'pg';
import type { WriteScope } from '../../app/index.ts';
import { CommitFailed, type SharedTransaction } from '../acts.ts';
import { checkChanges, type SqlAnswer, type Statement, type StatementLine } from '../session.ts';
import { runOn } from './pool.ts';

const BEGIN =
  "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit TO on; SET LOCAL lock_timeout TO '20s'";
const ACTS = 'acts';

/** Ends a transaction that is not kept, and gives the connection back; one that is broken is dropped. */
export async function abandon(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}

/** The row whose holder acts on the node as a whole. */
export const makeNodeRow = `insert into counters (name, value) values ('${ACTS}', 0) on conflict do nothing`;
const takeNode = `select name from counters where name = '${ACTS}' for update`;
/**
 * The heads of the logs of the plan, or of two, always in the same order so that no two acts wait for each other; where
 * there are none yet a plan is being made, and plans are made one after the other.
 */
const takePlans = `with heads as (
    select log from logs where plan_id = $1 or plan_id = $2 order by plan_id, log for update)
  select name from counters where name = '${ACTS}' and not exists (select from heads) for update`;

export class ServerTransaction implements SharedTransaction {
  readonly #client: pg.PoolClient;
  readonly #scope: WriteScope;
  /** What was sent and is not answered yet, in order. */
  #pending: Promise<unknown>[] = [];
  #isOpen = false;
  #begunBy: 'nothing' | 'begin' | 'savepoint' = 'nothing';

  constructor(client: pg.PoolClient, scope: WriteScope) {
    this.#client = client;
    this.#scope = scope;
  }

  readonly line: StatementLine = {
    ask: async (sql, values) => {
      this.#start();
      const asked = this.#send(sql, values);
      // Answers come in order: where an earlier statement failed, that is what went wrong.
      await this.#settle();
      return asked;
    },
    tell: (statement) => {
      this.#start();
      this.#tell(statement);
    },
  };

  begin(): void {
    this.#begunBy = 'nothing';
  }

  async keep(isLast: boolean): Promise<void> {
    await this.#settle();
    if (this.#begunBy === 'savepoint') this.#tellControl('RELEASE SAVEPOINT act');
    if (isLast) await this.commit();
  }

  async undo(): Promise<void> {
    const begunBy = this.#begunBy;
    await Promise.allSettled(this.#pending);
    this.#pending = [];
    if (begunBy === 'nothing') return;
    if (begunBy === 'begin') {
      await this.#send('ROLLBACK', []);
      this.#isOpen = false;
    } else {
      this.#tellControl('ROLLBACK TO SAVEPOINT act');
      this.#tellControl('RELEASE SAVEPOINT act');
      await this.#settle();
    }
  }

  async commit(): Promise<void> {
    if (!this.#isOpen) return;
    await this.#settle();
    try {
      const { command } = await this.#client.query('COMMIT');
      if (command !== 'COMMIT') throw new Error(`the server answered COMMIT with ${command}`);
      this.#isOpen = false;
    } catch (cause) {
      throw new CommitFailed(cause);
    }
  }

  async finish(): Promise<void> {
    await Promise.allSettled(this.#pending);
    if (this.#isOpen) await abandon(this.#client);
    else this.#client.release();
  }

  #start(): void {
    if (this.#begunBy !== 'nothing') return;
    this.#begunBy = this.#isOpen ? 'savepoint' : 'begin';
    if (this.#isOpen) {
      this.#tellControl('SAVEPOINT act');
      return;
    }
    this.#isOpen = true;
    this.#tellControl(BEGIN);
    const scope = this.#scope;
    if (scope === 'node') this.#tell({ sql: takeNode, lines: [[]], must: null });
    else {
      const plans = typeof scope === 'string' ? [scope, scope] : scope;
      this.#tell({ sql: takePlans, lines: [plans], must: null });
    }
  }

  #tellControl(sql: string): void {
    this.#tell({ sql, lines: [[]], must: null });
  }

  #tell({ sql, lines, must }: Statement): void {
    const answers = Promise.all(lines.map((values) => this.#send(sql, values)));
    const told = answers.then((all) =>
      checkChanges(
        must,
        all.reduce((sum, answer) => sum + answer.changes, 0),
      ),
    );
    told.catch(() => undefined);
    this.#pending.push(told);
  }

  #send(sql: string, values: Statement['lines'][number]): Promise<SqlAnswer> {
    const answer = runOn(this.#client)(sql, values);
    answer.catch(() => undefined);
    return answer;
  }

  /** Waits for what was told; throws what failed first. */
  async #settle(): Promise<void> {
    while (this.#pending.length > 0) await this.#pending.shift();
  }
}
