/** A second process on the folder of a running server: a server, and each command that opens the folder. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { languages, translate } from '../../src/i18n/index.ts';
import { freePort } from '../free-port.ts';
import { runCommand, startRefused, startServer } from '../journeys/real-server.ts';
import { inventedPlan, Office } from './served-office.ts';

test('HO24 ST7 whoever comes second is told so in their language and what to do; the first works on unharmed', async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-held-'));
  const place = { folder: path.join(folder, 'node'), port: await freePort() };
  const server = await startServer(place);
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const plan = await office.begin(inventedPlan(1));
  const file = path.join(folder, 'plan.txt');
  writeFileSync(file, inventedPlan(2));
  const commands = [
    ['plans', 'list'],
    ['import', file],
    ['rebuild'],
    ['people', 'reset-code', 'noy'],
    ['people', 'confirm', 'noy'],
    ['clock', 'accept', plan],
  ];
  for (const [n, language] of languages.entries()) {
    const words = [
      translate(language, 'problem.store-locked.title'),
      translate(language, 'problem.store-locked.advice'),
      translate(language, 'cli.server-has-it'),
    ];
    const second = await startRefused({ ...place, port: await freePort(), env: { ENTENTE_LANG: language } });
    assert.equal(second.code, 3, second.said);
    for (const word of words) assert.ok(second.said.includes(word), second.said);
    for (const command of commands.slice(n * 2, n * 2 + 2)) {
      const run = runCommand(place.folder, command, language);
      assert.equal(run.code, 3, `${command.join(' ')}: ${run.said}`);
      for (const word of words) assert.ok(run.said.includes(word), `${command.join(' ')}: ${run.said}`);
    }
    assert.equal((await office.acceptOne(plan))?.status, 200);
  }
  await office.assertUnharmed();
  const { items } = await office.get<{ items: unknown[] }>('/api/plans');
  assert.equal(items.length, 2, 'the example and the one plan');
});
