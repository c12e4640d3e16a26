/**
 * The thread that reads one file and looks through its text. It answers with the digest's head, and with a piece of the
 * rest each time it is asked for more; it ends with the last one.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { digestFile } from '../app/index.ts';
import { isFileFault } from '../readers/index.ts';
import { headOf, piecesOf } from './digest-pieces.ts';
import type { DigestMessage, DigestOrder } from './digesting.ts';
import { nodeSha256 } from './node-crypto.ts';

const port = parentPort;
if (port === null) throw new Error('runs as a thread');
const { file }: DigestOrder = workerData;
const say = (message: DigestMessage): void => port.postMessage(message);

// Thrown again here, it ends the thread and is told as a fault of ours.
process.on('unhandledRejection', (reason) => {
  if (!isFileFault(reason)) throw reason;
});

const answer = await digestFile(file, (progress) => say({ kind: 'progress', progress }), nodeSha256);
if (answer.ok) {
  const pieces = piecesOf(answer.value);
  say({ kind: 'head', head: headOf(answer.value) });
  port.on('message', () => {
    const { value } = pieces.next();
    if (value !== undefined) return say({ kind: 'piece', piece: value });
    say({ kind: 'end' });
    port.close();
  });
} else say({ kind: 'refusal', problem: answer.error });
