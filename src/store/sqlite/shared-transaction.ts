/**
 * A transaction of the writer's thread that acts share. Until the first of them writes, it reads on this side, from a
 * snapshot that nothing can have changed: there is one writer, and the group before has been answered. What an act tells
 * is collected and goes over with its next question or its end, so that an act of some reads and writes costs one way to
 * the thread and back, COMMIT included.
 */
import type { ActWeight } from '../../app/index.ts';
import { CommitFailed, type SharedTransaction } from '../acts.ts';
import type { SqlAnswer, SqlValue, Statement, StatementLine } from '../session.ts';
import { EngineError, WriterGone } from './engine-error.ts';
import type { Readers, Snapshot } from './readers.ts';
import type { Writer } from './writer.ts';

const COMMIT = 'COMMIT';
/** Lines that are collected before they are sent. */
const LINES_DUE = 500;

function control(sql: string): Statement {
  return { sql, lines: [[]], must: null };
}

export class ThreadTransaction implements SharedTransaction {
  readonly #writer: Writer;
  readonly #readers: Readers;
  readonly #weight: ActWeight;
  #snapshot: Snapshot | null = null;
  #due: Statement[] = [];
  #dueLines = 0;
  /** BEGIN is due or done. */
  #isOpen = false;
  /** The act under way: what it began with, and whether the thread has any of it. */
  #begunBy: 'nothing' | 'begin' | 'savepoint' = 'nothing';
  #isSent = false;

  constructor(writer: Writer, readers: Readers, weight: ActWeight) {
    this.#writer = writer;
    this.#readers = readers;
    this.#weight = weight;
  }

  readonly line: StatementLine = {
    ask: (sql, values, isRead) => {
      if (isRead && !this.#isOpen) return this.#askHere(sql, values);
      if (!isRead) this.#start();
      return this.#send([{ sql, lines: [values], must: null }]);
    },
    tell: async (statement) => {
      this.#start();
      this.#due.push(statement);
      this.#dueLines += statement.lines.length;
      // Much is written on the way, not at the end: whoever writes it is made to wait, and others get their turn.
      if (this.#dueLines >= LINES_DUE) await this.#send([]);
    },
  };

  begin(): void {
    this.#begunBy = 'nothing';
    this.#isSent = false;
  }

  async keep(isLast: boolean): Promise<void> {
    if (!this.#isOpen) return;
    const release = this.#begunBy === 'savepoint' ? [control('RELEASE act')] : [];
    if (isLast) await this.#commit(release);
    else if (this.#due.length + release.length > 0) await this.#send(release);
  }

  async undo(): Promise<void> {
    // Acts before this one were sent when they ended: what is due is this act's own.
    this.#due = [];
    this.#dueLines = 0;
    if (this.#begunBy === 'begin') {
      this.#isOpen = false;
      if (this.#isSent) await this.#send([control('ROLLBACK')]);
    } else if (this.#begunBy === 'savepoint' && this.#isSent) {
      await this.#send([control('ROLLBACK TO act'), control('RELEASE act')]);
    }
  }

  async commit(): Promise<void> {
    if (this.#isOpen) await this.#commit([]);
  }

  async finish(): Promise<void> {
    this.#closeSnapshot();
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // SQLite may have rolled back by itself, or the thread may be gone: then this fails, and that is well.
    await this.#writer.run([control('ROLLBACK')]).catch(() => undefined);
  }

  #start(): void {
    if (this.#begunBy !== 'nothing') return;
    this.#begunBy = this.#isOpen ? 'savepoint' : 'begin';
    this.#due.push(control(this.#isOpen ? 'SAVEPOINT act' : 'BEGIN IMMEDIATE'));
    this.#isOpen = true;
    this.#isSent = false;
    this.#closeSnapshot();
  }

  async #askHere(sql: string, values: readonly SqlValue[]): Promise<SqlAnswer> {
    this.#snapshot ??= this.#readers.open();
    return this.#snapshot.run(sql, values);
  }

  #closeSnapshot(): void {
    this.#snapshot?.close();
    this.#snapshot = null;
  }

  #send(more: readonly Statement[]): Promise<SqlAnswer> {
    const batch = [...this.#due, ...more];
    this.#due = [];
    this.#dueLines = 0;
    this.#isSent = true;
    return this.#writer.run(batch, this.#weight);
  }

  async #commit(before: readonly Statement[]): Promise<void> {
    const last = this.#due.length + before.length;
    const wasGone = this.#writer.isGone();
    try {
      await this.#send([...before, control(COMMIT)]);
      this.#isOpen = false;
    } catch (cause) {
      // A thread that ended with COMMIT before it: nobody knows whether it came to that. One that was gone did not.
      const isCommit =
        cause instanceof WriterGone ? !wasGone : cause instanceof EngineError && cause.at === last;
      throw isCommit ? new CommitFailed(cause) : cause;
    }
  }
}
