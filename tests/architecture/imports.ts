/**
 * What a file imports, from its syntax: declarations, re-exports, `import()` and `import('…')` in types. An import is
 * type-only where the whole declaration is (`import type`): `import { type X }` still loads the module at run time.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isNode, type Node, programOf, root, walk } from './tree.ts';

export interface Import {
  readonly specifier: string;
  readonly isType: boolean;
  /** Path from the root for relative specifiers that exist, else null. */
  readonly target: string | null;
}

const declarations = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function specifierOf(node: Node): string | null {
  const source = node.source ?? node.argument;
  if (!isNode(source)) return null;
  if (typeof source.value === 'string') return source.value;
  return isNode(source.literal) && typeof source.literal.value === 'string' ? source.literal.value : null;
}

function resolve(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
  return existsSync(path.join(root, target)) ? target : null;
}

const known = new Map<string, readonly Import[]>();
export function importsOf(file: string): readonly Import[] {
  const before = known.get(file);
  if (before) return before;
  const found: Import[] = [];
  walk(programOf(file), (node) => {
    if (!declarations.has(node.type)) return;
    const specifier = specifierOf(node);
    if (specifier === null) return;
    const isType = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
    found.push({ specifier, isType, target: resolve(file, specifier) });
  });
  known.set(file, found);
  return found;
}
