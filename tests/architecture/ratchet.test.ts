/**
 * What weakens the types is counted and may only fall: `ratchet.json` holds the counts, and a count that has fallen must be
 * written down there. Each occurrence that is left gives its reason on its line or in a comment just above.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  allFiles,
  isCode,
  isMarked,
  isNode,
  lineAt,
  type Node,
  parse,
  programOf,
  root,
  textOf,
  walk,
} from './tree.ts';

interface Weakness {
  readonly kind: 'any' | 'as' | 'suppression';
  readonly file: string;
  readonly line: number;
}

const suppression = /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;

function isConstAssertion(node: Node): boolean {
  const type = node.typeAnnotation;
  return (
    isNode(type) && type.type === 'TSTypeReference' && isNode(type.typeName) && type.typeName.name === 'const'
  );
}

function weaknessesOf(file: string): readonly Weakness[] {
  const found: Weakness[] = [];
  walk(programOf(file), (node) => {
    const line = (): number => lineAt(file, node.start);
    if (node.type === 'TSAnyKeyword') found.push({ kind: 'any', file, line: line() });
    if (node.type === 'TSNonNullExpression') found.push({ kind: 'as', file, line: line() });
    if (node.type === 'TSAsExpression' && !isConstAssertion(node)) {
      const type = node.typeAnnotation;
      found.push({ kind: 'as', file, line: lineAt(file, isNode(type) ? type.start : node.start) });
    }
  });
  for (const comment of parse(file).comments) {
    if (suppression.test(comment.value))
      found.push({ kind: 'suppression', file, line: lineAt(file, comment.start) });
  }
  return found;
}

const people = allFiles.filter((file) => isCode(file) && !isMarked(file));
const found = people.flatMap(weaknessesOf);

function hasReason({ file, line, kind }: Weakness): boolean {
  const lines = textOf(file).split('\n');
  const words = lines.slice(Math.max(0, line - 3), line).join('\n');
  if (kind === 'suppression') return /(:|--) \S+ \S+/.test(words);
  return /\/\/ \S+|\/\*.*\*\//.test(words);
}

test('HO16 each `any`, `as` and suppression gives its reason on its line', () => {
  assert.deepEqual(
    found.filter((one) => !hasReason(one)).map(({ kind, file, line }) => `${file}:${line} ${kind}`),
    [],
  );
});

test('HO16 their counts only fall', (t) => {
  const before: Record<string, number> = JSON.parse(
    readFileSync(path.join(root, 'tests/architecture/ratchet.json'), 'utf8'),
  );
  const now = { any: 0, as: 0, suppression: 0 };
  for (const one of found) now[one.kind]++;
  t.diagnostic(JSON.stringify(now));
  for (const [kind, count] of Object.entries(now)) {
    const limit = before[kind] ?? 0;
    assert.ok(count <= limit, `${kind}: ${count}, and ratchet.json allows ${limit}`);
    assert.ok(count === limit, `${kind} fell to ${count}: write that into tests/architecture/ratchet.json`);
  }
});
