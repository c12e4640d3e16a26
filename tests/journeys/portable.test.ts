/** The portable folder as it is used: at a path as people have them, without home, network tools or npm; moved, upgraded, on media that refuse. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
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
import { after, before, test } from 'node:test';
import { makePortable, neededPackages } from '../../scripts/portable.mjs';
import { smallPlan } from '../app/test-node.ts';
import { freePort } from '../free-port.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = !built || process.platform === 'win32';
const root = mkdtempSync(path.join(os.tmpdir(), 'entente-portable-'));
let folder = path.join(root, 'USB ແຟລດ #1 100% 计划');

before(() => {
  if (skip) return;
  mkdirSync(folder);
  assert.equal(makePortable(folder, 'la'), 'made');
});
after(() => rmSync(root, { recursive: true, force: true }));

/** What a machine without anything gives. */
const bare = { PATH: '/usr/bin:/bin', ENTENTE_NO_BROWSER: '1', ENTENTE_LANG: 'en' };

function run(words: readonly string[], at = folder) {
  const done = spawnSync('sh', [path.join(at, 'start.sh'), ...words], {
    encoding: 'utf8',
    env: bare,
    cwd: '/',
  });
  return { code: done.status, said: done.stdout + done.stderr };
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly origin: string;
}

async function start(): Promise<Started> {
  const port = await freePort();
  const child = spawn('sh', [path.join(folder, 'start.sh')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...bare, ENTENTE_PORT: String(port) },
    cwd: '/',
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (bytes) => {
      said += String(bytes);
      if (said.includes('Ctrl+C')) resolve();
    });
    child.stderr.on('data', (bytes) => {
      said += String(bytes);
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
  return { child, ended, origin: `http://localhost:${port}` };
}

async function stop({ child, ended }: Started): Promise<number | null> {
  child.kill('SIGTERM');
  return ended;
}

test('HO1000 what the server needs is found where Node would find it, nested versions and cycles too', () => {
  const packages = {
    'node_modules/a': { dependencies: { b: '1', c: '1' } },
    'node_modules/a/node_modules/c': { dependencies: { a: '1' } },
    'node_modules/b': { optionalDependencies: { gone: '1', d: '1' } },
    'node_modules/c': {},
    'node_modules/d': { dependencies: { c: '1' } },
    'node_modules/unused': {},
  };
  assert.deepEqual(neededPackages({ packages }, ['a']), [
    'node_modules/a',
    'node_modules/a/node_modules/c',
    'node_modules/b',
    'node_modules/c',
    'node_modules/d',
  ]);
});

test('HO1000 it starts from any path without home or npm, serves its pages and keeps all it writes in itself', {
  skip,
}, async () => {
  const server = await start();
  const health = await fetch(`${server.origin}/api/health`);
  assert.equal(health.status, 200);
  const page = await fetch(`${server.origin}/setup`);
  assert.equal(page.status, 200);
  const [script = assert.fail('no script')] = /\/assets\/[^"]+\.js/.exec(await page.text()) ?? [];
  assert.equal((await fetch(server.origin + script)).status, 200);
  const form = await fetch(`${server.origin}/answer-form.html`);
  assert.match(form.headers.get('content-disposition') ?? '', /attachment; filename="answer-form.html"/);
  assert.match(await form.text(), /default-src 'none'/);
  const busy = run(['plans', 'list']);
  assert.equal(busy.code, 3, busy.said);
  assert.equal(makePortable(folder, 'la'), 'running');
  assert.equal(await stop(server), 0);
  assert.deepEqual(readdirSync(root), [path.basename(folder)]);
  assert.ok(readdirSync(path.join(folder, 'data')).includes('entente.db'));
});

test('HO1000 moved elsewhere it is the same node, and commands work in it', { skip }, () => {
  const file = path.join(root, 'plan.txt');
  writeFileSync(file, smallPlan);
  const taken = run(['import', file]);
  assert.equal(taken.code, 0, taken.said);
  const moved = path.join(root, 'ບ່ອນໃໝ່ (2)');
  renameSync(folder, moved);
  folder = moved;
  assert.match(run(['plans', 'list']).said, /甲国和乙国合作行动计划/);
  const backup = path.join(root, 'copy.backup');
  assert.equal(run(['backup', backup]).code, 0);
  assert.ok(existsSync(backup));
  // A paper needs the typesetter and the letters of both scripts, which are the largest things in the folder.
  const pdf = path.join(root, 'paper.pdf');
  const printed = run(['paper', 'task-list', '--language', 'zh', '--beside', 'lo', '--out', pdf]);
  assert.equal(printed.code, 0, printed.said);
  assert.match(readFileSync(pdf, 'latin1').slice(0, 8), /^%PDF-1/);
});

test('HO1001 an upgrade replaces the program alone', { skip }, () => {
  const stale = path.join(folder, 'program', 'src', 'stale.ts');
  writeFileSync(stale, '');
  const settings = path.join(folder, 'settings.txt');
  const own = `${readFileSync(settings, 'utf8')}ENTENTE_BACKUP_KEEP=3\n`;
  writeFileSync(settings, own);
  assert.equal(makePortable(folder, 'other'), 'made');
  assert.equal(existsSync(stale), false);
  assert.equal(readFileSync(settings, 'utf8'), own);
  assert.match(run(['plans', 'list']).said, /甲国和乙国合作行动计划/);
  const names = readdirSync(folder).filter((name) => name.startsWith('program'));
  assert.deepEqual(names, ['program']);
});

/** The folder once more, at a place that was mounted with these options; null where nothing can be mounted. */
function mounted(t: { after(close: () => void): void }, options: string): string | null {
  const at = mkdtempSync(path.join(os.tmpdir(), 'entente-medium-'));
  t.after(() => {
    spawnSync('umount', ['-l', at]);
    rmSync(at, { recursive: true, force: true });
  });
  const isBound = spawnSync('mount', ['--bind', folder, at]).status === 0;
  const isSet = isBound && spawnSync('mount', ['-o', `remount,bind,${options}`, at]).status === 0;
  return isSet ? at : null;
}

for (const { options, code, words } of [
  { options: 'ro', code: 4, words: [/cannot be written \(EROFS\)/, /无法写入/, /ຂຽນລົງໂຟນເດີນີ້ບໍ່ໄດ້/] },
  { options: 'noexec', code: 3, words: [/programs may not run/, /不允许运行程序/, /ບໍ່ອະນຸຍາດໃຫ້ແລ່ນໂປຣແກຣມ/] },
])
  test(`HO1002 a medium that is ${options} is told in three languages before anything is begun`, {
    skip,
  }, (t) => {
    const at = mounted(t, options);
    if (at === null) return t.skip('nothing can be mounted here');
    const before = readdirSync(path.join(folder, 'data')).toSorted();
    const refused = run([], at);
    assert.equal(refused.code, code, refused.said);
    for (const one of words) assert.match(refused.said, one);
    assert.deepEqual(readdirSync(path.join(folder, 'data')).toSorted(), before);
  });
