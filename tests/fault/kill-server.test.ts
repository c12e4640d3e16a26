/**
 * The real server killed while it accepts acts over HTTP: 20 times in `npm test`, 200 with PROVE=1. After each start the
 * entries and commitments that it acknowledged are there; what was not answered is sent again under its own
 * Idempotency-Key and acts once. At the end the log is sound and a rebuild shows the same.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { freePort } from '../free-port.ts';
import { killWhileStarting, runCommand, startServer } from '../journeys/real-server.ts';
import { tellProgress } from '../progress.ts';
import { Acting } from './acting-client.ts';

const kills = process.env.PROVE ? 200 : 20;

/** Numbers in [0, 1) from a seed (mulberry32), so that a failing run can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test(`HO23 a server killed ${kills} times while it accepts acts has lost none that it acknowledged`, async (t) => {
  const seed = Number(process.env.KILL_SEED ?? 23);
  const random = randomFrom(seed);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-kill-'));
  const place = { folder, port: await freePort() };
  let server = await startServer(place);
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const acting = new Acting(server.origin, random);
  await acting.setUp(server.code ?? '');
  let cutOff = 0;
  for (let round = 1; round <= kills; round++) {
    const where = `seed ${seed}, kill ${round}`;
    const working = acting.actUntilCutOff(2);
    await new Promise((resolve) => setTimeout(resolve, 20 + random() * 400));
    await server.end('SIGKILL');
    cutOff += await working;
    if (random() < 0.2) await killWhileStarting(place, random() * 1000);
    server = await startServer(place);
    assert.equal(server.code, null, `${where}: the administrator is lost`);
    await acting.checkKept(where);
    await acting.sendAgain();
    await acting.checkKept(`${where}, after sending again`);
    tellProgress('kills of the server', round, kills);
  }
  assert.ok(acting.acknowledged > kills, `only ${acting.acknowledged} acts were acknowledged`);
  assert.ok(cutOff > kills / 4, `only ${cutOff} acts were under way when the server was killed`);
  await acting.checkWholeLog();
  await acting.checkSound();
  const before = await acting.everything();
  assert.equal(await server.end('SIGTERM'), 0);
  const rebuilt = runCommand(folder, ['rebuild']);
  assert.equal(rebuilt.code, 0, rebuilt.said);
  server = await startServer(place);
  assert.deepEqual(await acting.everything(), before);
  await acting.checkSound();
});
