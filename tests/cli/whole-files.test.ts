/** Files that commands write are whole or not there: on a medium that is full, and when the command is killed on the way. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openProgramme } from '../app/objects/programme.ts';
import { fill, free, mountDisk } from '../fault/small-disk.ts';
import { entente } from './entente.ts';

const formats = ['pdf', 'docx', 'xlsx'] as const;

test('HO1190 a paper for which the medium has no room is not there under its name, and is once there is room', async (t) => {
  const mount = mountDisk(t, 1);
  if (mount === null) return t.skip('mounting needs root');
  const programme = await openProgramme(t);
  fill(mount);
  for (const format of formats) {
    const file = path.join(mount, `paper.${format}`);
    const paper = () => entente(programme, 'paper', 'task-list', '--format', format, '--out', file);
    const refused = await paper();
    assert.equal(refused.code, 1);
    assert.match(refused.told, /The disk is full: .* was not written/);
    assert.deepEqual(readdirSync(mount), ['ballast'], 'something is left of it');
    free(mount);
    assert.equal((await paper()).code, 0);
    assert.ok(statSync(file).size > 1_000);
    rmSync(file);
    fill(mount);
  }
});

test('HO1190 a command that is killed while it writes leaves nothing under the file’s name, and none that is there is touched', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'whole-files-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [fresh, taken] = [path.join(folder, 'fresh.pdf'), path.join(folder, 'taken.pdf')];
  const size = 96 * 1024 * 1024;
  const writer = `import { writeWhole } from ${JSON.stringify(path.resolve('src/cli/files.ts'))};
    process.stdout.write('begins');
    for (const file of ${JSON.stringify([fresh, taken])}) writeWhole(file, Buffer.alloc(${size}, file.includes('taken') ? 2 : 1));`;
  // Killed at every stage: at once when it has begun, and when each part has been seen to grow.
  const stages: readonly (() => boolean)[] = [
    () => true,
    () => readdirSync(folder).includes('.fresh.pdf.part'),
    () => existsSync(fresh),
    () => readdirSync(folder).includes('.taken.pdf.part'),
  ];
  for (const isReached of stages) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', writer], { stdio: 'pipe' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let isDone = false;
    void ended.then(() => {
      isDone = true;
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    while (!isReached() && !isDone) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGKILL');
    await ended;
    for (const [file, byte] of [
      [fresh, 1],
      [taken, 2],
    ] as const)
      if (existsSync(file)) {
        const bytes = readFileSync(file);
        assert.equal(bytes.length, size);
        assert.ok(bytes[0] === byte && bytes.at(-1) === byte, file);
      }
    rmSync(fresh, { force: true });
  }
});
