/** Names of files and exports. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { isDoor, roomOf } from './borders.ts';
import { importsOf } from './imports.ts';
import { allFiles, filesIn, isCode, isMarked, isNode, isTest, type Node, programOf, textOf } from './tree.ts';

const code = allFiles.filter((file) => isCode(file) && /^(src|tests|scripts|tools|bench)\//.test(file));
/** Tools that read a default export. */
const defaultExports = new Set(['vite.config.ts', 'scripts/reporter.mjs']);

test('HO14 files are kebab-case, or PascalCase.tsx for one component', () => {
  const isGood = (name: string): boolean =>
    /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|browser\.test))?\.(ts|mjs|tsx|d\.mts)$/.test(name) ||
    /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/.test(name);
  assert.deepEqual(
    code.filter((file) => !isGood(path.basename(file)) && !isMarked(file)),
    [],
  );
});

test('HO14 no file is a dump: utils, helpers, common, misc, types', () => {
  const dumps = /(^|\/)(utils?|helpers?|common|misc|types|shared-types|stuff)(\.[a-z.]+|\/|$)/;
  assert.deepEqual(
    code.filter((file) => dumps.test(file)),
    [],
  );
});

function exportsOf(file: string): readonly Node[] {
  const body = programOf(file).body;
  return Array.isArray(body) ? body.filter((node) => isNode(node) && node.type.startsWith('Export')) : [];
}

test('HO14 exports are named, one by one: no default export but where a tool asks, no `export *`', () => {
  const wrong = allFiles.filter(isCode).flatMap((file) =>
    exportsOf(file)
      .filter(
        (node) =>
          node.type === 'ExportAllDeclaration' ||
          (node.type === 'ExportDefaultDeclaration' && !defaultExports.has(file)),
      )
      .map((node) => `${file}: ${node.type}`),
  );
  assert.deepEqual(wrong, []);
});

test('HO14 every file of code begins with what it is for, unless it only lists names', () => {
  const headless = filesIn('src')
    .filter((file) => isCode(file) && !isTest(file) && !isMarked(file) && path.basename(file) !== 'index.ts')
    .filter((file) => !/^(#!.*\n)?\s*(\/\*\*|\/\/)/.test(textOf(file)));
  assert.deepEqual(headless, []);
});

/** They make catalogues ready: whoever enters by them may translate at once. */
const doorsThatAct = ['src/i18n/index.ts', 'src/i18n/desk/index.ts'];

test('HO14 an index.ts lists names and does nothing', () => {
  const doors = filesIn('src').filter(
    (file) => path.basename(file) === 'index.ts' && !doorsThatAct.includes(file),
  );
  assert.ok(doors.length > 5);
  const wrong = doors.filter((file) => {
    const body = programOf(file).body;
    return (
      !Array.isArray(body) ||
      body.some((node) => isNode(node) && !/^(ExportNamedDeclaration|ImportDeclaration)$/.test(node.type))
    );
  });
  assert.deepEqual(wrong, []);
});

test('HO14 a folder does not enter itself by its own index.ts', () => {
  const wrong = filesIn('src')
    .filter((file) => isCode(file) && !isTest(file))
    .filter((file) =>
      importsOf(file).some(
        (found) => found.target && isDoor(found.target) && roomOf(found.target) === roomOf(file),
      ),
    );
  assert.deepEqual(wrong, []);
});
