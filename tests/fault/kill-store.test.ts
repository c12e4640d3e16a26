/** kill -9 at random moments while acts are being kept: 20 times in `npm test`, 200 with PROVE=1. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '../../src/store/index.ts';
import { kept, newFolder } from '../contract/engines.ts';
import { planId } from '../contract/samples.ts';
import { tellProgress } from '../progress.ts';

const kills = process.env.PROVE ? 200 : 20;
const program = fileURLToPath(new URL('./acting-child.ts', import.meta.url));

/** Runs the child until it has acted for a random while, kills it, and gives the numbers that it was answered. */
function actAndKill(folder: string): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let isDue = false;
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (isDue || !said.includes('ready\n')) return;
      isDue = true;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 120);
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the child ended by itself: ${said}`));
      const whole = said.slice(0, said.lastIndexOf('\n') + 1);
      resolve(
        whole
          .split('\n')
          .filter((line) => /^\d+$/.test(line))
          .map(Number),
      );
    });
  });
}

test(`ST1 kill -9 loses no act that was answered, and the folder opens again by itself`, async () => {
  const folder = newFolder();
  const answered = new Set<number>();
  for (let round = 0; round < kills; round++) {
    for (const number of await actAndKill(folder)) {
      assert.equal(answered.has(number), false, `number ${number} was given twice`);
      answered.add(number);
    }
    const store = kept(await openSqliteStore({ folder }));
    const size = await store.read(async (r) => {
      const head = await r.logs.head(planId, 'a');
      const rows = await r.logs.entries(planId, 'a', 0, 1_000_000);
      assert.deepEqual(
        rows.map((row) => row.seq),
        Array.from({ length: head?.size ?? 0 }, (_, i) => i),
      );
      // An act is whole or not there: each entry has its register.
      assert.equal((await r.registers.withPrefix(planId, 'r/')).length, head?.size);
      return head?.size ?? 0;
    });
    for (const number of answered) assert.ok(number < size, `act ${number} was answered and is lost`);
    await store.close();
    const db = new DatabaseSync(path.join(folder, 'entente.db'), { readOnly: true });
    assert.deepEqual({ ...db.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
    db.close();
    tellProgress('kills of the store', round + 1, kills);
  }
  assert.ok(answered.size > kills);
  rmSync(folder, { recursive: true });
});
