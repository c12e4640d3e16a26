/** Tries the damaged files of one format in a thread, which lets faults of the file pass as the program's own thread does. */
import { parentPort, workerData } from 'node:worker_threads';
import { isFileFault } from '../../src/readers/index.ts';
import { tryAll } from './damaged-files.ts';

process.on('unhandledRejection', (reason) => {
  if (!isFileFault(reason)) throw reason;
});
const { name, cases }: { readonly name: string; readonly cases: number } = workerData;
parentPort?.postMessage(await tryAll(name, cases));
