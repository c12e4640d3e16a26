/** What must not be in the tree: registry hosts, this machine's paths, secrets, large or built files. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { allFiles, root, textOf } from './tree.ts';

const isText = (file: string): boolean =>
  !/\.(woff2?|png|jpg|ico|bin|pdf|docx|zip|gz)$/.test(file) && !textOf(file).includes('\0');
const texts = allFiles.filter(isText);

/** Put together here so that this file does not hold what it looks for. */
const registryHosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npmmirror', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['arti', 'factory'],
].map((parts) => parts.join(parts[0] === 'arti' ? '' : '.'));
const machinePaths = [
  ['', 'work', ''],
  ['', 'root', ''],
  ['', 'home', ''],
  ['', 'Users', ''],
  ['', 'tmp', 'bash_jobs'],
].map((parts) => parts.join('/'));
const secrets = [
  new RegExp(`-----BEGIN ${'[A-Z ]*'}PRIVATE ${'KEY'}-----`),
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
];

function findIn(needles: readonly (string | RegExp)[], files: readonly string[]): readonly string[] {
  return files.flatMap((file) =>
    needles
      .filter((needle) =>
        typeof needle === 'string' ? textOf(file).includes(needle) : needle.test(textOf(file)),
      )
      .map((needle) => `${file}: ${needle}`),
  );
}

test('HO17 no file names a package registry, and the lock file says of no package where it came from', () => {
  assert.ok(texts.length > 100);
  assert.deepEqual(findIn(registryHosts, texts), []);
  assert.doesNotMatch(textOf('package-lock.json'), /"resolved"/);
});

test('HO17 no file names a path of the machine it was written on', () => {
  // SQLite's and browsers' own words may begin like a path: only whole path beginnings after a quote, space or `=` count.
  const needles = machinePaths.map((place) => new RegExp(`(^|[\\s"'\`=(:])${place}[a-z]`, 'm'));
  assert.deepEqual(
    findIn(
      needles,
      texts.filter((file) => !file.startsWith('fixtures/')),
    ),
    [],
  );
});

test('HO17 no file holds a secret', () => {
  assert.deepEqual(findIn(secrets, texts), []);
});

/** A compiled catalogue holds all words of a language, in Lao at three bytes a letter. */
const mostBytes = (file: string): number => (file.startsWith('src/i18n/compiled/') ? 1_000_000 : 500_000);

test('HO17 nothing built, no data and nothing over 500 kB is in the tree, fonts and compiled catalogues apart', () => {
  assert.deepEqual(
    allFiles.filter((file) => /^(dist|data|node_modules|coverage)\//.test(file)),
    [],
  );
  const large = allFiles.filter(
    (file) => statSync(path.join(root, file)).size > mostBytes(file) && !/\.woff2$/.test(file),
  );
  assert.deepEqual(large, []);
});
