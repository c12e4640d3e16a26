/**
 * Reads: each `read` has a connection of its own for as long as it lasts, inside a deferred transaction, and so sees one
 * snapshot whatever is written meanwhile. Connections are kept for the next read. A damaged page found while reading is
 * thrown as StoreFailure.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { StoreReader } from '../../app/index.ts';
import { StoreFailure } from '../failure.ts';
import { repositoriesOf } from '../repositories/all.ts';
import { openSession } from '../session.ts';
import { openReading } from './connection.ts';
import { problemOf } from './engine-error.ts';
import { Statements } from './statements.ts';

const MAX_IDLE = 8;

interface Reader {
  readonly db: DatabaseSync;
  readonly statements: Statements;
}

export class Readers {
  readonly #file: string;
  #idle: Reader[] = [];
  #isClosed = false;

  constructor(file: string) {
    this.#file = file;
  }

  async read<T>(work: (r: StoreReader) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new Error('the store is closed');
    const { db, statements } = this.#idle.pop() ?? this.#open();
    const session = openSession('sqlite', async (sql, values) => statements.run(sql, values));
    try {
      db.exec('BEGIN DEFERRED');
      return await work(repositoriesOf('sqlite', session));
    } catch (error) {
      const found = problemOf(error);
      throw found === null ? error : new StoreFailure(found, error);
    } finally {
      session.end();
      this.#giveBack({ db, statements });
    }
  }

  #open(): Reader {
    const db = openReading(this.#file);
    return { db, statements: new Statements(db) };
  }

  #giveBack(reader: Reader): void {
    if (reader.db.isTransaction) reader.db.exec('ROLLBACK');
    if (this.#isClosed || this.#idle.length >= MAX_IDLE) reader.db.close();
    else this.#idle.push(reader);
  }

  close(): void {
    this.#isClosed = true;
    for (const { db } of this.#idle) db.close();
    this.#idle = [];
  }
}
