/**
 * Nothing unused, nothing generated that is stale, nothing in the documents that does not exist. Each check runs the
 * tool that a person would run.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { compileCatalogues } from '../../scripts/build-messages.ts';
import { variables } from '../../src/main/config.ts';
import { root } from './tree.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'SECURITY.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

test('HO19 no exported name and no dependency is unused', () => {
  const knip = path.join(root, 'node_modules', '.bin', 'knip');
  const run = spawnSync(knip, ['--no-progress', '--no-config-hints'], { cwd: root, encoding: 'utf8' });
  assert.equal(run.status, 0, `${run.stdout}${run.stderr}`);
});

test('HO20 each npm script and each `./entente` command that the documents name exists', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
  const help = spawnSync(path.join(root, 'entente'), ['help', '--lang', 'en'], { encoding: 'utf8' });
  assert.equal(help.status, 0, help.stderr);
  const known = help.stdout + help.stderr;
  let seen = 0;
  for (const file of documents) {
    for (const [, name = ''] of read(file).matchAll(/`npm (?:run )?([a-z-]+)[^`]*`/g)) {
      if (['ci', 'install'].includes(name)) continue;
      seen++;
      assert.ok(Object.hasOwn(scripts, name), `${file}: npm ${name}`);
    }
    for (const [, name = ''] of read(file).matchAll(
      /\.\/entente ([a-z]+(?: (?:list|export|reset-code|confirm))?)/g,
    )) {
      seen++;
      assert.ok(name === 'help' || known.includes(name), `${file}: ./entente ${name}`);
    }
  }
  assert.ok(seen > 10, `${seen} commands found in the documents`);
});

test('HO20 each ENTENTE_ setting that the documents name is read, and each that is read is documented', () => {
  const named = new Set(documents.flatMap((file) => read(file).match(/\bENTENTE_[A-Z_]+[A-Z]/g) ?? []));
  const ofTests = ['ENTENTE_NO_INSTALL', 'ENTENTE_TEST_COUNTS', 'ENTENTE_TEST_STDERR'];
  const known: readonly string[] = variables;
  assert.deepEqual(
    [...named].filter((name) => !known.includes(name) && !ofTests.includes(name)),
    [],
  );
  const settings = read('docs/operate/settings.md');
  assert.deepEqual(
    known.filter((name) => !settings.includes(name)),
    [],
  );
});

test('HO21 the compiled catalogues are what their generator makes', () => {
  const { files, faults } = compileCatalogues();
  assert.deepEqual(faults, []);
  for (const [name, source] of files) assert.equal(read(`src/i18n/compiled/${name}`), source, name);
});
