/**
 * Reads: each `read` has a connection of its own for as long as it lasts, inside a deferred transaction, and so sees one
 * snapshot whatever is written meanwhile. Connections are kept for the next read. A damaged page found while reading is
 * thrown as StoreFailure.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { StoreReader } from '../../app/index.ts';
import { StoreFailure } from '../failure.ts';
import { repositoriesOf } from '../repositories/all.ts';
import { lineOf, openSession, type SqlAnswer, type SqlValue } from '../session.ts';
import { openReading } from './connection.ts';
import { problemOf } from './engine-error.ts';
import { Statements } from './statements.ts';

const MAX_IDLE = 8;

interface Reader {
  readonly db: DatabaseSync;
  readonly statements: Statements;
}

/** One snapshot on a connection of its own, until it is closed. */
export interface Snapshot {
  run(sql: string, values: readonly SqlValue[]): SqlAnswer;
  close(): void;
}

export class Readers {
  readonly #file: string;
  #idle: Reader[] = [];
  #isClosed = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** A snapshot begins with its first statement. */
  open(): Snapshot {
    if (this.#isClosed) throw new Error('the store is closed');
    const reader = this.#idle.pop() ?? this.#connect();
    try {
      reader.statements.run('BEGIN DEFERRED', []);
    } catch (error) {
      reader.db.close();
      throw error;
    }
    return {
      run: (sql, values) => reader.statements.run(sql, values),
      close: () => this.#giveBack(reader),
    };
  }

  async read<T>(work: (r: StoreReader) => Promise<T>): Promise<T> {
    let snapshot: Snapshot | null = null;
    try {
      const opened = this.open();
      snapshot = opened;
      const session = openSession(
        'sqlite',
        lineOf(async (sql, values) => opened.run(sql, values)),
      );
      try {
        return await work(repositoriesOf('sqlite', session));
      } finally {
        session.end();
      }
    } catch (error) {
      const found = problemOf(error);
      throw found === null ? error : new StoreFailure(found, error);
    } finally {
      snapshot?.close();
    }
  }

  #connect(): Reader {
    const db = openReading(this.#file);
    return { db, statements: new Statements(db) };
  }

  #giveBack(reader: Reader): void {
    if (reader.db.isTransaction) reader.statements.run('ROLLBACK', []);
    if (this.#isClosed || this.#idle.length >= MAX_IDLE) reader.db.close();
    else this.#idle.push(reader);
  }

  close(): void {
    this.#isClosed = true;
    for (const { db } of this.#idle) db.close();
    this.#idle = [];
  }
}
