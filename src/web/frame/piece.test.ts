/** Pieces of the desk: fetched once, tried again after a break, one for each page. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { later } from '../parts/later.ts';
import { pages } from '../routes.ts';
import { piece } from './piece.ts';

const Nothing = () => null;
const web = new URL('../', import.meta.url);

test('DK101 a piece is fetched once, however often it is asked for, and is there afterwards', async () => {
  let fetched = 0;
  const part = piece('pages/x/X.tsx', async () => {
    fetched++;
    return Nothing;
  });
  assert.equal(part.loaded(), null);
  const both = await Promise.all([part.load(), part.load()]);
  assert.deepEqual([both, part.loaded(), fetched], [[Nothing, Nothing], Nothing, 1]);
  await part.load();
  assert.equal(fetched, 1);
});

test('DK101 a piece that could not be fetched is tried again by the next who asks', async () => {
  let broken = true;
  const part = later(async () => {
    if (broken) throw new Error('the line is down');
    return Nothing;
  });
  await assert.rejects(part.load(), /the line is down/);
  assert.equal(part.loaded(), null);
  broken = false;
  assert.equal(await part.load(), Nothing);
});

/** The plain modules of a folder of pages: what the desk loads before any page. */
const plainModules = (folder: string): string[] =>
  readdirSync(new URL(`pages/${folder}/`, web))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(`pages/${folder}/${name}`, web), 'utf8'));

test('DK101 each page names the file of its components, and imports it only there', () => {
  for (const { route, piece: part } of pages) {
    const file = new URL(part.source, web);
    assert.ok(existsSync(file), `${route}: ${part.source}`);
    const [, folder = '', name = ''] = /^pages\/([^/]+)\/(\w+)\.tsx$/.exec(part.source) ?? [];
    const fetched = plainModules(folder).flatMap((source) => [
      ...source.matchAll(new RegExp(`import\\('\\./${name}\\.tsx'\\)\\)\\.(\\w+)`, 'g')),
    ]);
    assert.ok(fetched.length > 0, `${route} fetches ${name}`);
    for (const [, component] of fetched)
      assert.match(readFileSync(file, 'utf8'), new RegExp(`export (?:function|const) ${component}\\b`));
  }
});

test('DK101 what the desk must know of a page holds no component', () => {
  for (const folder of readdirSync(new URL('pages/', web), { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const index = readFileSync(new URL(`pages/${folder.name}/index.ts`, web), 'utf8');
    assert.doesNotMatch(index, /^import [^;]*\.tsx'/m, folder.name);
  }
});
