/**
 * How long a second start of the server takes until it answers, against the start of the bare runtime in the same run:
 * the ratio holds where the machine's speed does not. Needs the built desk. Run: node bench/start-up.ts
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-start-'));
const port = 4870;
const rounds = 5;

/** Milliseconds from the spawn to the first answer. */
async function start(): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, ENTENTE_DATA: path.join(folder, 'data'), ENTENTE_PORT: String(port) };
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main/server.ts'], {
    cwd: root,
    env,
    stdio: 'ignore',
  });
  try {
    for (;;) {
      if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
      if (answer?.ok) return performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } finally {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    await ended;
  }
}

function bareStart(): number {
  const began = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - began;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

try {
  const first = await start();
  const later: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(bareStart());
    later.push(await start());
  }
  console.log('| start | ms | against the bare runtime |');
  console.log('| --- | --- | --- |');
  const row = (name: string, ms: number): void =>
    console.log(`| ${name} | ${Math.round(ms)} | ${(ms / median(bare)).toFixed(1)} |`);
  row('bare runtime', median(bare));
  row('first, with the example imported', first);
  row(`later, median of ${rounds}`, median(later));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
