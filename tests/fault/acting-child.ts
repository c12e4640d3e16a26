/** A process that appends to a log until it is killed, and prints each number when the store has answered. */
import { writeSync } from 'node:fs';
import { ok } from '../../src/base/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { append, entry, hashOf, planId } from '../contract/samples.ts';

const opened = await openSqliteStore({ folder: process.argv[2] ?? '' });
if (!opened.ok) {
  writeSync(1, `problem ${opened.error.code}\n`);
  process.exit(3);
}
const store = opened.value;
await store.write(planId, async (w) => {
  if ((await w.logs.head(planId, 'a')) === null) await w.logs.create(planId, 'a', hashOf(0));
  return ok(null);
});
writeSync(1, 'ready\n');
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
    if (answer.ok) writeSync(1, `${answer.value}\n`);
  }
}
await Promise.all([actForEver(), actForEver(), actForEver()]);
