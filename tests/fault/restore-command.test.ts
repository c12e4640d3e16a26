/** `backup`, `restore` and `verify` as whoever keeps the machine types them, on a node with plans of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/main/config.ts';
import { noteSigned } from '../../src/main/continuity.ts';
import { openNode } from '../../src/main/open-node.ts';
import { seedPlan, smallPlan } from '../app/test-node.ts';

const program = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** A data folder of the test's own with the small plan in it, and a way to type commands. */
function newNode(t: TestContext) {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'entente-restore-'));
  t.after(() => rmSync(parent, { recursive: true, force: true }));
  const env = { ENTENTE_DATA: path.join(parent, 'data'), ENTENTE_LANG: 'en', PATH: process.env.PATH ?? '' };
  const type = (...words: string[]): Ran => {
    const args = ['--disable-warning=ExperimentalWarning', program, ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    return { code: status, out: stdout, told: stderr };
  };
  const place = (name: string): string => path.join(parent, name);
  for (const [name, bytes] of [
    ['small.txt', smallPlan],
    ['seed.txt', seedPlan],
  ] as const)
    writeFileSync(place(name), bytes);
  assert.equal(type('import', place('small.txt')).code, 0);
  return { env, type, place };
}

test('ST46 what was restored is verified, and logs that are behind what was signed are named', async (t) => {
  const { env, type, place } = newNode(t);
  assert.equal(type('backup', place('backup.db')).code, 0);
  const imported = type('import', place('seed.txt'));
  const [planId = ''] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(imported.out) ?? [];
  assert.ok(planId !== '');
  // Verifying signs both logs, and the server notes beside the keys what was signed.
  assert.equal(type('verify').code, 0);
  const config = readConfig(env);
  assert.ok(config.ok);
  const node = await openNode(config.value);
  assert.ok(node.ok);
  await noteSigned(node.value.app, config.value.keys);
  await node.value.app.store.close();

  const refused = type('restore', place('backup.db'));
  assert.equal(refused.code, 1);
  assert.match(refused.told, /already holds data/);
  const restored = type('restore', place('backup.db'), '--replace');
  assert.equal(restored.code, 0, restored.told);
  assert.match(restored.out, /^Restored from .*backup\.db/);
  assert.match(restored.out, /moved to .*replaced-/);
  assert.ok(restored.told.includes(`holds 0 entries of plan ${planId}`), restored.told);
  assert.equal(type('plans', 'list').out.includes(planId), false);
  const verified = type('verify');
  assert.equal(verified.code, 0);
  assert.match(verified.out, /^All data were looked at and are sound/);
});

test('ST46 a file that is not there, a folder in use and a node without its keys each have their words', async (t) => {
  const { env, type, place } = newNode(t);
  assert.equal(type('backup', place('backup.db')).code, 0);
  const missing = type('restore', place('none.db'));
  assert.equal(missing.code, 1);
  assert.match(missing.told, /^There is no file .*none\.db\. Nothing was changed\./m);
  assert.doesNotMatch(missing.told, /ENOENT/);
  const config = readConfig(env);
  assert.ok(config.ok);
  const held = await openNode(config.value);
  assert.ok(held.ok);
  const inUse = type('restore', place('backup.db'), '--replace');
  await held.value.app.store.close();
  assert.equal(inUse.code, 1);
  assert.match(inUse.told, /holds the data folder/);
  rmSync(path.join(env.ENTENTE_DATA, 'keys'), { recursive: true });
  const keyless = type('restore', place('backup.db'), '--replace');
  assert.equal(keyless.code, 3);
  assert.match(keyless.told, /^The signing keys are not here\n.*keys folder back/m);
});

test('ST45 ST1612 verify looks at all data: a bit that turned in a stored file is found, and said to be that alone', (t) => {
  const { env, type } = newNode(t);
  const file = path.join(env.ENTENTE_DATA, 'entente.db');
  const bytes = readFileSync(file);
  const at = bytes.indexOf(smallPlan.subarray(-60));
  assert.ok(at > 0);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
  const found = type('verify');
  assert.equal(found.code, 1);
  assert.match(found.out, /^The data are sound, but for 1 file that is not what was recorded/);
});

test('AP1612 verify, files list and files put tell a swapped file and put it right from a backup or by its very bytes, while acts go on', (t) => {
  const { env, type, place } = newNode(t);
  assert.equal(type('backup', place('backup.db')).code, 0);
  const [planId = ''] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(type('plans', 'list').out) ?? [];
  const sha256 = createHash('sha256').update(smallPlan).digest('hex');
  const swap = (): void => {
    const db = new DatabaseSync(path.join(env.ENTENTE_DATA, 'entente.db'));
    const changed = db.prepare('update blobs set bytes = ? where sha256 = ?').run(Uint8Array.of(1), sha256);
    db.close();
    assert.equal(Number(changed.changes), 1);
  };
  assert.deepEqual(
    [type('files', 'list').code, type('files', 'list').out],
    [0, 'Every file is what was recorded.\n'],
  );
  swap();
  const verified = type('verify');
  assert.equal(verified.code, 1);
  assert.match(verified.out, /but for 1 file that is not what was recorded/);
  const listed = type('files', 'list');
  assert.equal(listed.code, 1);
  assert.match(listed.out, new RegExp(`${sha256}[^]*original file of a text`));
  assert.equal(type('import', place('seed.txt')).code, 0, 'acts go on');
  const other = type('files', 'put', planId, '--file', place('seed.txt'));
  assert.equal(other.code, 1);
  assert.match(other.told, /is not one of the files that are to be put right/);
  const put = type('files', 'put', planId, '--backup', place('backup.db'));
  assert.deepEqual([put.code, put.told], [0, '']);
  assert.match(put.out, new RegExp(`Put right: ${sha256}`));
  assert.equal(type('verify').code, 0);
  swap();
  assert.equal(type('files', 'put', planId, '--file', place('small.txt')).code, 0);
  assert.equal(type('files', 'list').code, 0);
  const none = type('files', 'put', planId, '--backup', place('small.txt'));
  assert.equal(none.code, 1);
  assert.match(none.told, /Files cannot be taken from .*small\.txt: name a backup/);
});
