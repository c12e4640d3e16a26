/** The thread that reads one file and looks through its text; it ends with the answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { digestFile } from '../app/index.ts';
import { isFileFault } from '../readers/index.ts';
import type { DigestMessage, DigestOrder } from './digesting.ts';

const port = parentPort;
if (port === null) throw new Error('runs as a thread');
const { file }: DigestOrder = workerData;
const say = (message: DigestMessage): void => port.postMessage(message);

// Thrown again here, it ends the thread and is told as a fault of ours.
process.on('unhandledRejection', (reason) => {
  if (!isFileFault(reason)) throw reason;
});

say({ kind: 'answer', answer: await digestFile(file, (progress) => say({ kind: 'progress', progress })) });
