/** A process that appends to a log until it is killed, and prints each number when the store has answered. */
import { writeSync } from 'node:fs';
import { ok } from '../../src/base/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { append, entry, hashOf, planId } from '../contract/samples.ts';

/** Writes a line at once; a full pipe is waited for, since a line that is lost would count as never answered. */
function say(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

const opened = await openSqliteStore({ folder: process.argv[2] ?? '' });
if (!opened.ok) {
  say(`problem ${opened.error.code}`);
  process.exit(3);
}
const store = opened.value;
await store.write(planId, async (w) => {
  if ((await w.logs.head(planId, 'a')) === null) await w.logs.create(planId, 'a', hashOf(0));
  return ok(null);
});
say('ready');
async function actForEver(): Promise<void> {
  for (;;) {
    const answer = await store.write(planId, async (w) => {
      const { size } = await w.logs.headForUpdate(planId, 'a');
      await append(w.logs, [entry(size, `r/${size}/x`)]);
      await w.registers.put(planId, [
        { register: `r/${size}/x`, state: null, value: size, heads: [], seq: size },
      ]);
      return ok(size);
    });
    if (answer.ok) say(String(answer.value));
  }
}
await Promise.all([actForEver(), actForEver(), actForEver()]);
