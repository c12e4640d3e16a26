/** The portable folder on media that are full, that cannot be written, and where its making is killed in between. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { fill, free, mountDisk } from './small-disk.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = !built || process.platform === 'win32';
const words = ['scripts/portable.mjs'];

function make(folder: string) {
  const done = spawnSync(process.execPath, [...words, folder], { encoding: 'utf8' });
  return { code: done.status, said: done.stdout + done.stderr };
}

function start(folder: string, ...rest: readonly string[]) {
  const env = { PATH: '/usr/bin:/bin', ENTENTE_NO_BROWSER: '1', ENTENTE_LANG: 'en' };
  const done = spawnSync('sh', [path.join(folder, 'start.sh'), ...rest], { encoding: 'utf8', env });
  return { code: done.status, said: done.stdout + done.stderr };
}

/** A folder with data and settings of somebody, and a program of which nothing but its being there matters. */
function earlier(at: string): string {
  const folder = path.join(at, 'Entente 计划');
  for (const name of ['data', 'program/node']) mkdirSync(path.join(folder, name), { recursive: true });
  for (const [name, text] of [
    ['data/own', 'own'],
    ['settings.txt', 'ENTENTE_PARTY=la\n'],
    ['program/node/node', '#!/bin/sh\necho of before\n'],
    ['start.sh', '#!/bin/sh\nexec sh "$(dirname "$0")/program/node/node"\n'],
  ] as const)
    writeFileSync(path.join(folder, name), text, { mode: 0o755 });
  return folder;
}

function isAsBefore(folder: string): void {
  assert.deepEqual(readdirSync(folder).sort(), ['data', 'program', 'settings.txt', 'start.sh']);
  assert.equal(readFileSync(path.join(folder, 'data/own'), 'utf8'), 'own');
  assert.equal(start(folder).said, 'of before\n');
}

function folderFor(t: TestContext): string {
  const at = mkdtempSync(path.join(os.tmpdir(), 'entente-portable-'));
  t.after(() => rmSync(at, { recursive: true, force: true }));
  return at;
}

test('HO1340 a medium that is too small is told in three languages, what was begun is taken away, and the program of before starts as it did', {
  skip,
}, (t) => {
  const disk = mountDisk(t, 48);
  if (disk === null) return t.skip('nothing can be mounted here');
  const fresh = make(path.join(disk, 'new', 'folder'));
  assert.equal(fresh.code, 1, fresh.said);
  for (const one of [/not enough room/, /空间不足/, /ບ່ອນຫວ່າງບໍ່ພໍ/]) assert.match(fresh.said, one);
  assert.deepEqual(readdirSync(path.join(disk, 'new', 'folder')), []);
  const folder = earlier(disk);
  assert.equal(make(folder).code, 1);
  isAsBefore(folder);
  fill(disk);
  assert.equal(make(folder).code, 1);
  isAsBefore(folder);
  free(disk);
});

test('HO1340 a medium that cannot be written, a place that is no folder, and one that the system refuses are told', {
  skip,
}, (t) => {
  const disk = mountDisk(t, 8);
  if (disk === null) return t.skip('nothing can be mounted here');
  const folder = earlier(disk);
  assert.equal(spawnSync('mount', ['-o', 'remount,ro', disk]).status, 0);
  for (const at of [folder, path.join(disk, 'new', 'folder')]) {
    const refused = make(at);
    assert.equal(refused.code, 1, refused.said);
    for (const one of [/cannot be written/, /无法写入/, /ຂຽນລົງບໍ່ໄດ້/]) assert.match(refused.said, one);
  }
  isAsBefore(folder);
  const file = path.join(folderFor(t), 'file');
  writeFileSync(file, 'own');
  const refused = make(file);
  assert.equal(refused.code, 1);
  for (const one of [/It is no folder/, /不是文件夹/, /ບໍ່ແມ່ນໂຟນເດີ/]) assert.match(refused.said, one);
  assert.equal(readFileSync(file, 'utf8'), 'own');
  assert.equal(make('/proc/entente').code, 1);
});

test('HO1340 killed at any moment it leaves nothing that looks whole and is not, and the same command makes it whole', {
  skip,
}, async (t) => {
  const at = folderFor(t);
  const folder = earlier(at);
  const empty = path.join(at, 'empty');
  for (const [n, place] of [folder, empty, folder, empty].entries()) {
    const child = spawn(process.execPath, [...words, place], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const begun = path.join(place, 'program.new', n < 2 ? 'package.json' : 'node_modules');
    while (!existsSync(begun) && child.exitCode === null) await new Promise((next) => setTimeout(next, 5));
    child.kill('SIGKILL');
    await ended;
    assert.equal(existsSync(path.join(empty, 'start.sh')), false);
    assert.equal(existsSync(path.join(empty, 'program')), false);
    assert.equal(start(folder).said, 'of before\n');
  }
  const made = make(folder);
  assert.equal(made.code, 0, made.said);
  assert.equal(readFileSync(path.join(folder, 'data/own'), 'utf8'), 'own');
  // Between the two names: the program of before is whole, under its other name.
  const [program, old] = [path.join(folder, 'program'), path.join(folder, 'program.old')];
  renameSync(program, old);
  assert.equal(start(folder, 'help').code, 0);
  assert.deepEqual([existsSync(program), existsSync(old)], [true, false]);
  rmSync(path.join(program, 'node'), { recursive: true });
  const refused = start(folder);
  assert.equal(refused.code, 3);
  for (const one of [/is not whole/, /不完整/, /ບໍ່ຄົບຖ້ວນ/]) assert.match(refused.said, one);
});
