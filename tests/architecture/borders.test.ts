/** The walls of the house, read from the syntax of every import. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { borders, isDoor, type Room, roomOf, roomsToCome } from './borders.ts';
import { type Import, importsOf } from './imports.ts';
import { allFiles, filesIn, isCode, isTest } from './tree.ts';

const rooms = [...new Set(filesIn('src').map(roomOf))];
const ownCode = filesIn('src').filter((file) => isCode(file) && !isTest(file));

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** What is wrong with one import, or null. */
function judge(file: string, found: Import): string | null {
  const room = roomOf(file);
  const rules: Room | undefined = borders[room];
  if (!rules) return `${file}: the folder ${room} is not in the table of borders`;
  if (found.specifier.startsWith('node:')) {
    return rules.node ? null : `${file}: ${room} must not touch ${found.specifier}`;
  }
  if (!found.specifier.startsWith('.')) {
    const isAllowed = rules.packages === 'any' || rules.packages.includes(packageOf(found.specifier));
    return isAllowed ? null : `${file}: ${room} must not use the package ${found.specifier}`;
  }
  if (found.target === null) return `${file}: ${found.specifier} does not exist`;
  if (!found.target.startsWith('src/')) {
    return room === 'main' ? null : `${file}: ${found.specifier} is outside src`;
  }
  const other = roomOf(found.target);
  // A small room and the folder it stands in are one household.
  if (other === room || other.startsWith(`${room}/`) || room.startsWith(`${other}/`)) return null;
  const mayHold = rules.rooms.includes(other) || (found.isType && rules.types?.includes(other));
  if (!mayHold) return `${file}: ${room} must not import ${other} (${found.specifier})`;
  return isDoor(found.target) ? null : `${file}: enter ${other} by its index.ts, not by ${found.specifier}`;
}

test('HO10 every folder of src is a room of the table, and every room that should hold code does', () => {
  assert.deepEqual(
    rooms.filter((room) => !(room in borders)),
    [],
  );
  const empty = Object.keys(borders).filter(
    (room) => !roomsToCome.includes(room) && !ownCode.some((file) => roomOf(file) === room),
  );
  assert.deepEqual(empty, []);
});

test('HO10 no folder imports what the table of borders does not allow, and enters others by their index.ts', () => {
  const wrong = ownCode.flatMap((file) =>
    importsOf(file)
      .map((found) => judge(file, found))
      .filter((words) => words !== null),
  );
  assert.deepEqual(wrong, []);
});

test('HO10 the judge refuses a border crossed, a side door and a platform module', () => {
  const to = (specifier: string, target: string | null, isType = false): Import => ({
    specifier,
    target,
    isType,
  });
  assert.match(
    judge('src/text/a.ts', to('../plan/index.ts', 'src/plan/index.ts')) ?? '',
    /must not import plan/,
  );
  assert.match(
    judge('src/store/a.ts', to('../app/ports/logs.ts', 'src/app/ports/logs.ts')) ?? '',
    /by its index.ts/,
  );
  assert.match(judge('src/ledger/a.ts', to('node:crypto', null)) ?? '', /must not touch/);
  assert.match(judge('src/plan/a.ts', to('kysely', null)) ?? '', /must not use the package/);
  assert.match(
    judge('src/web/a.tsx', to('../views/index.ts', 'src/views/index.ts')) ?? '',
    /must not import views/,
  );
  assert.equal(judge('src/web/a.tsx', to('../views/index.ts', 'src/views/index.ts', true)), null);
  assert.equal(judge('src/store/a.ts', to('../app/index.ts', 'src/app/index.ts')), null);
});

test('HO11 no file is in a cycle of run-time imports', () => {
  const code = allFiles.filter((file) => isCode(file) && /^(src|tests|scripts|tools|bench)\//.test(file));
  const next = (file: string): readonly string[] =>
    importsOf(file).flatMap((found) =>
      found.isType || !found.target || !isCode(found.target) ? [] : [found.target],
    );
  assert.deepEqual(findCycles(code, next), []);
  assert.deepEqual(
    findCycles(['a', 'b', 'c'], (file) => ({ a: ['b'], b: ['a'], c: ['a'] })[file] ?? []),
    ['a → b → a'],
  );
});

function findCycles(nodes: readonly string[], next: (node: string) => readonly string[]): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    const at = trail.indexOf(node);
    if (at >= 0) {
      found.push([...trail.slice(at), node].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const other of next(node)) visit(other, [...trail, node]);
    done.add(node);
  };
  for (const node of nodes) visit(node, []);
  return found;
}
