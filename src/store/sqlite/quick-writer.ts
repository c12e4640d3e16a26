/**
 * The writer that acts are given. While the disk answers at once, it commits in the caller's own thread: going to another
 * thread and back costs more than such a sync. When the disk grows slow, the writer's thread takes over for a while, so
 * that waiting for it never holds up the process; a heavy act is the thread's from the start, for its COMMIT alone takes
 * seconds; a long batch makes room for other work. A transaction is in one place
 * from BEGIN to its end. Copying the WAL into the store's file is left to the thread.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { ActWeight } from '../../app/index.ts';
import type { SqlAnswer, Statement } from '../session.ts';
import { openWriting } from './connection.ts';
import { runInTurns, Statements } from './statements.ts';
import { type OpenWriter, openWriterThread, type Writer } from './writer.ts';

/** When the disk counts as slow, in milliseconds a COMMIT, and for how long that is believed. */
export interface DiskPatience {
  readonly once: number;
  readonly onAverage: number;
  readonly away: number;
}
const patience: DiskPatience = { once: 100, onAverage: 10, away: 10_000 };

/** Weight of the newest COMMIT in the average. */
const NEWEST = 1 / 16;
/** Lines written after which the thread copies the WAL: some 1,000 pages. */
const LINES_BETWEEN_COPIES = 250;
/** Pages in the WAL after which it is copied here all the same, should the thread not keep up: 64 MiB. */
const PAGES_AT_MOST = 16_384;

/** Opens the writer for acts on the store's file. */
export const openQuickWriter: OpenWriter = (file) => new QuickWriter(file);

export class QuickWriter implements Writer {
  readonly #db: DatabaseSync;
  readonly #statements: Statements;
  readonly #openThread: () => Writer;
  readonly #patience: DiskPatience;
  #thread: Writer | null = null;
  #isBusy = false;
  #isAway = false;
  #awayUntil = 0;
  #average = 0;
  #linesSinceCopy = 0;
  #copying: Promise<unknown> | null = null;

  constructor(file: string, openThread: OpenWriter = openWriterThread, disk = patience) {
    this.#db = openWriting(file);
    this.#db.exec(`PRAGMA wal_autocheckpoint = ${PAGES_AT_MOST}`);
    this.#statements = new Statements(this.#db);
    this.#openThread = () => openThread(file);
    this.#patience = disk;
  }

  async run(batch: readonly Statement[], weight: ActWeight = 'light'): Promise<SqlAnswer> {
    if (!this.#db.isTransaction && batch[0]?.sql.startsWith('BEGIN')) {
      this.#isAway = weight === 'heavy' || performance.now() < this.#awayUntil;
    }
    if (this.#isAway) return this.#livingThread().run(batch);
    let committing = 0;
    const answer = await runInTurns(this.#statements, batch, (sql) => {
      if (sql === 'COMMIT') committing = performance.now();
    });
    if (committing > 0) this.#noteCommit(performance.now() - committing);
    this.#copySometimes(batch);
    return answer;
  }

  /** A thread that has ended is replaced when it is needed next; its last answer said so. */
  isGone(): boolean {
    return false;
  }

  hold(isBusy: boolean): void {
    this.#isBusy = isBusy;
    this.#thread?.hold(isBusy);
  }

  async close(): Promise<void> {
    this.hold(true);
    await this.#copying;
    await this.#thread?.close();
    this.#db.close();
  }

  #livingThread(): Writer {
    if (this.#thread === null || this.#thread.isGone()) {
      this.#thread = this.#openThread();
      this.#thread.hold(this.#isBusy);
    }
    return this.#thread;
  }

  #noteCommit(took: number): void {
    this.#average += (took - this.#average) * NEWEST;
    if (took < this.#patience.once && this.#average < this.#patience.onAverage) return;
    this.#awayUntil = performance.now() + this.#patience.away;
    this.#average = 0;
  }

  #copySometimes(batch: readonly Statement[]): void {
    this.#linesSinceCopy += batch.reduce((sum, { lines }) => sum + lines.length, 0);
    if (this.#linesSinceCopy < LINES_BETWEEN_COPIES || this.#copying !== null) return;
    // What is not committed cannot be copied.
    if (this.#db.isTransaction) return;
    this.#linesSinceCopy = 0;
    const copy = { sql: 'PRAGMA wal_checkpoint(PASSIVE)', lines: [[]], must: null };
    // What it could not copy it copies next time; what fails here fails an act as well.
    const copied = this.#livingThread()
      .run([copy])
      .catch(() => undefined);
    this.#copying = copied.then(() => {
      this.#copying = null;
    });
  }
}
