/** The commands of the house, tried on small trees of their own: what builds, what counts, what is installed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { demoFolder } from './demo-folder.mjs';
import { hashSources } from './desk.mjs';
import { pinnedNode, root } from './install.mjs';
import { findChromium, lookForPrograms } from './programs.mjs';

function inFolder(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-commands-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('HO2 the stamp of the desk changes with a byte of what it is made of, and with nothing else', () => {
  inFolder((folder) => {
    writeFileSync(path.join(folder, 'vite.config.ts'), 'one');
    writeFileSync(path.join(folder, 'unrelated.txt'), 'one');
    const first = hashSources(folder);
    writeFileSync(path.join(folder, 'unrelated.txt'), 'two');
    assert.equal(hashSources(folder), first);
    writeFileSync(path.join(folder, 'vite.config.ts'), 'two');
    assert.notEqual(hashSources(folder), first);
    writeFileSync(path.join(folder, 'vite.config.ts'), 'one');
    assert.equal(hashSources(folder), first);
  });
});

const sample = `import { test } from 'node:test';
test('passes', () => {});
test('fails', () => { throw new Error('on purpose'); });
test('skips', { skip: 'a reason' }, () => {});
`;

test('HO3 passed, failed and skipped tests are each counted, and a skipped one is named with its reason', () => {
  inFolder((folder) => {
    const [file, counts] = [path.join(folder, 'a.test.mjs'), path.join(folder, 'counts.json')];
    writeFileSync(file, sample);
    const env = { ...process.env, ENTENTE_TEST_COUNTS: counts };
    delete env.NODE_TEST_CONTEXT;
    const reporter = path.join(root, 'scripts', 'reporter.mjs');
    const args = ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', file];
    const run = spawnSync(pinnedNode, args, { env, encoding: 'utf8' });
    assert.equal(run.status, 1);
    assert.deepEqual(JSON.parse(readFileSync(counts, 'utf8')), { passed: 1, failed: 1, skipped: 1 });
    assert.match(run.stdout, /skip .*a reason/);
    assert.match(run.stdout, /on purpose/);
  });
});

test('HO4 a program that is missing and may not be installed is named with the one command that would', () => {
  const words = [];
  const missing = lookForPrograms(
    [{ name: 'Nothing', debian: 'nothing-at-all', isThere: () => false }],
    false,
    (line) => words.push(line),
  );
  assert.deepEqual(missing, ['Nothing']);
  assert.match(words.join('\n'), /SKIPPED/);
  assert.match(words.join('\n'), /apt-get install --no-install-recommends nothing-at-all/);
});

test('HO4 a program that CHROMIUM names is found where it is', () => {
  const before = process.env.CHROMIUM;
  process.env.CHROMIUM = process.execPath;
  try {
    assert.equal(findChromium(), process.execPath);
  } finally {
    if (before === undefined) delete process.env.CHROMIUM;
    else process.env.CHROMIUM = before;
  }
});

test('HO25 what a process compiled serves the next, and where that cannot be kept nothing else changes', () => {
  inFolder((folder) => {
    const help = (kept) =>
      spawnSync('sh', [path.join(root, 'entente'), '--help', '--lang', 'en'], {
        env: { ...process.env, NODE_COMPILE_CACHE: kept },
        encoding: 'utf8',
      });
    const kept = path.join(folder, 'compiled');
    const first = help(kept);
    assert.equal(first.status, 0, first.stderr);
    assert.notEqual(readdirSync(kept).length, 0);
    const inTheWay = path.join(folder, 'file');
    writeFileSync(inTheWay, 'not a folder');
    for (const again of [help(kept), help(inTheWay)])
      assert.deepEqual([again.status, again.stdout], [0, first.stdout], again.stderr);
    assert.equal(readFileSync(inTheWay, 'utf8'), 'not a folder');
  });
});

test('HO1514 the demonstration fills the folder that its server runs on, however it is named', () => {
  const env = { ENTENTE_DATA: '/one' };
  assert.equal(demoFolder(['--port', '1', '--data', '/two'], env), '/two');
  assert.equal(demoFolder(['--data=/two'], env), '/two');
  assert.equal(demoFolder(['--port', '1'], env), '/one');
  assert.equal(demoFolder([], {}), path.join(root, 'data-demo'));
  inFolder((folder) => {
    const args = [path.join(root, 'scripts', 'demo.mjs'), '--data', folder, '--no-such-flag'];
    spawnSync(pinnedNode, args, { encoding: 'utf8' });
    assert.ok(
      readdirSync(folder).some((name) => name.startsWith('entente')),
      readdirSync(folder).join(),
    );
  });
});
