/** What decides whether something is to be installed, and that the lock file is whole for every platform. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findAbsent, findUnhashed, platformOf } from './complete-lock.mjs';
import { findMissingPackage } from './install.mjs';

const lockOf = (packages) => ({ packages: { '': {}, ...packages } });

test('HO1 what the lock file names in another version, or at all, is missing; other platforms are not', () => {
  const lock = lockOf({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  });
  assert.equal(findMissingPackage(lock, lockOf({ 'node_modules/a': { version: '1.0.0' } })), null);
  assert.equal(findMissingPackage(lock, lockOf({})), 'node_modules/a');
  assert.equal(
    findMissingPackage(lock, lockOf({ 'node_modules/a': { version: '1.0.1' } })),
    'node_modules/a',
  );
  const wrong = lockOf({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } });
  assert.equal(findMissingPackage(lock, wrong), 'node_modules/b');
});

test('HO1 the lock file holds every optional package that one of its packages asks for, so that npm ci takes it', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  assert.deepEqual(findAbsent(lock.packages), []);
  assert.equal(
    findAbsent({ 'node_modules/a': { optionalDependencies: { 'a-win32-x64': '1.0.0' } } }).length,
    1,
  );
});

test('HO1 a platform package’s name says where it runs', () => {
  assert.deepEqual(platformOf('@node-rs/jieba-linux-arm64-musl'), {
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  });
  assert.deepEqual(platformOf('@oxc-parser/binding-win32-x64-msvc'), { os: ['win32'], cpu: ['x64'] });
  assert.deepEqual(platformOf('@biomejs/cli-darwin-arm64'), { os: ['darwin'], cpu: ['arm64'] });
});

test('HO1 the lock file says of each package which bytes it is, so that every registry must serve the same', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  assert.ok(Object.keys(lock.packages).length > 100);
  assert.deepEqual(findUnhashed(lock.packages), [], 'run scripts/complete-lock.mjs');
  assert.deepEqual(
    findUnhashed({ '': {}, a: { integrity: 'sha512-x' }, b: { version: '1' }, c: { link: true } }),
    ['b'],
  );
});
