/**
 * The writer's thread: the only connection that writes, so that a slow disk never holds up the process. It runs batches
 * of statements in order and stops a batch at its first failure. It decides nothing.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openWriting } from './connection.ts';
import { EngineError } from './engine-error.ts';
import { runBatch, Statements } from './statements.ts';
import type { BatchAnswer, BatchRequest } from './writer.ts';

const port = parentPort;
if (port === null) throw new Error('runs as a thread');
const db = openWriting(String(workerData));
const statements = new Statements(db);

function answerTo({ id, batch }: BatchRequest): BatchAnswer {
  try {
    return { id, answer: runBatch(statements, batch) };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { message, errcode, at } = error;
    return { id, failure: { message, errcode, at } };
  }
}

port.on('message', (message: BatchRequest | 'close') => {
  if (message === 'close') {
    db.close();
    port.close();
  } else {
    port.postMessage(answerTo(message));
  }
});
