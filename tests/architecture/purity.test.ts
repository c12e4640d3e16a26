/** Pure folders touch no platform, no clock and no chance: these are handed in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pureRooms, roomOf } from './borders.ts';
import { isNode, lineAt, type Node, parse, programOf, sourceFiles, walk } from './tree.ts';

const platform = new Set([
  'process',
  'Buffer',
  'console',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
  'require',
  'Temporal',
]);
/** Their answer depends on the machine's language settings. */
const localeCalls = new Set([
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
]);

function isName(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name;
}

/** Names the file itself declares: a parameter called `document` is not the DOM's. */
function declaredIn(program: Node): Set<string> {
  const names = new Set<string>();
  const collect = (node: unknown): void => {
    if (isNode(node))
      walk(node, (inner) => {
        if (inner.type === 'Identifier' && typeof inner.name === 'string') names.add(inner.name);
      });
  };
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') collect(node.id);
    if (/Function/.test(node.type) && Array.isArray(node.params)) node.params.forEach(collect);
    if (node.type === 'FunctionDeclaration') collect(node.id);
    if (/^Import.*Specifier$/.test(node.type)) collect(node.local);
  });
  return names;
}

/** What in the program reaches for the platform. */
function findImpure(program: Node): readonly { readonly what: string; readonly at: number }[] {
  const found: { what: string; at: number }[] = [];
  const own = declaredIn(program);
  walk(program, (node, parents) => {
    const parent = parents.at(-1);
    if (
      node.type === 'NewExpression' &&
      isName(node.callee, 'Date') &&
      Array.isArray(node.arguments) &&
      node.arguments.length === 0
    ) {
      found.push({ what: 'new Date()', at: node.start });
    }
    if (node.type === 'CallExpression' && isName(node.callee, 'Date'))
      found.push({ what: 'Date()', at: node.start });
    if (node.type === 'MemberExpression' && isNode(node.property)) {
      if (isName(node.object, 'Date') && isName(node.property, 'now'))
        found.push({ what: 'Date.now', at: node.start });
      if (isName(node.object, 'Math') && isName(node.property, 'random'))
        found.push({ what: 'Math.random', at: node.start });
      if (typeof node.property.name === 'string' && localeCalls.has(node.property.name))
        found.push({ what: node.property.name, at: node.start });
    }
    if (
      node.type !== 'Identifier' ||
      typeof node.name !== 'string' ||
      !platform.has(node.name) ||
      own.has(node.name)
    )
      return;
    const isProperty =
      parent?.type === 'MemberExpression' && parent.property === node && parent.computed !== true;
    const isKey =
      (parent?.type === 'Property' || parent?.type === 'TSPropertySignature') && parent.key === node;
    if (!isProperty && !isKey) found.push({ what: node.name, at: node.start });
  });
  return found;
}

test('HO12 pure folders touch no platform, clock, randomness or locale', () => {
  const pure: readonly string[] = pureRooms;
  const files = sourceFiles().filter((file) => pure.includes(roomOf(file)));
  assert.ok(files.length > 10, `only ${files.length} files in pure folders`);
  const wrong = files.flatMap((file) =>
    findImpure(programOf(file)).map(({ what, at }) => `${file}:${lineAt(file, at)} ${what}`),
  );
  assert.deepEqual(wrong, []);
});

test('HO12 the finder finds each kind of reach for the platform, and leaves own names alone', async () => {
  const { parseSync } = await import('oxc-parser');
  const look = (code: string): readonly string[] => {
    const program: unknown = parseSync('sample.ts', code).program;
    assert.ok(isNode(program));
    return findImpure(program).map(({ what }) => what);
  };
  assert.deepEqual(look('export const a = Date.now();'), ['Date.now']);
  assert.deepEqual(look('export const a = new Date();'), ['new Date()']);
  assert.deepEqual(look('export const a = new Date(0);'), []);
  assert.deepEqual(look('export const a = Math.random() + process.pid;'), ['Math.random', 'process']);
  assert.deepEqual(look('export const a = (document: string) => document.length;'), []);
  assert.deepEqual(look('export const a = { process: 1 }.process;'), []);
  assert.deepEqual(look('export const a = globalThis.fetch;'), ['globalThis']);
  assert.ok(parse('tests/architecture/tree.ts').module.hasModuleSyntax);
});
