/**
 * The whole look at a store's file, in a thread and on a connection of its own, while the node goes on. And the note that
 * damage was met: a file in the data folder, because the store itself cannot be trusted to keep it. Where it stands, the
 * next opening looks at everything before anything may write [ST45].
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Found, RunningCheck } from '../soundness.ts';
import { makePrivateFile } from './folder.ts';

const NOTE = 'damage-found.txt';

/** Starts the look. */
export function startWholeCheck(file: string): RunningCheck {
  const worker = new Worker(new URL('./whole-check-thread.ts', import.meta.url), { workerData: file });
  worker.unref();
  const found = new Promise<Found>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the check was ended')));
  });
  found.catch(() => undefined);
  return {
    found,
    async stop() {
      await worker.terminate();
    },
  };
}

/** Whether damage was met in this folder and not found mended since. */
export function isDamageNoted(folder: string): boolean {
  return existsSync(path.join(folder, NOTE));
}

/** Leaves the note, with what was found for whoever looks into the folder. */
export function noteDamage(folder: string, findings: readonly string[]): void {
  const note = path.join(folder, NOTE);
  makePrivateFile(note);
  writeFileSync(note, `${new Date().toISOString()}\n${findings.join('\n')}\n`);
}

/** Takes the note away: the file was looked at whole and nothing was found. */
export function dropDamageNote(folder: string): void {
  rmSync(path.join(folder, NOTE), { force: true });
}
