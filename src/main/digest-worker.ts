/** The thread that reads one file and looks through its text; it ends with the answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { digestFile } from '../app/index.ts';
import type { DigestMessage, DigestOrder } from './digesting.ts';

const port = parentPort;
if (port === null) throw new Error('runs as a thread');
const { file }: DigestOrder = workerData;
const say = (message: DigestMessage): void => port.postMessage(message);

say({ kind: 'answer', answer: await digestFile(file, (progress) => say({ kind: 'progress', progress })) });
