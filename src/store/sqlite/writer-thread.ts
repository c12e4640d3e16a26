/**
 * The writer's thread: the only connection that writes, so that a slow disk never holds up the process. It runs batches
 * of statements in order and stops a batch at its first failure. It decides nothing.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openWriting } from './connection.ts';
import { errcodeOf } from './engine-error.ts';
import { Statements } from './statements.ts';
import type { BatchAnswer, BatchRequest } from './writer.ts';

const port = parentPort;
if (port === null) throw new Error('runs as a thread');
const db = openWriting(String(workerData));
const statements = new Statements(db);

function runBatch({ id, batch }: BatchRequest): BatchAnswer {
  let at = 0;
  try {
    let answer: BatchAnswer['answer'] = { rows: [], changes: 0 };
    for (const { sql, values } of batch) {
      answer = statements.run(sql, values);
      at++;
    }
    return { id, answer };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, failure: { message, errcode: errcodeOf(error), at } };
  }
}

port.on('message', (message: BatchRequest | 'close') => {
  if (message === 'close') {
    db.close();
    port.close();
  } else {
    port.postMessage(runBatch(message));
  }
});
