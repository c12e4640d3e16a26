/** What a folder shows at its door is documented where it is defined. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { isDoor } from './borders.ts';
import { filesIn, isNode, lineAt, type Node, parse, programOf, textOf } from './tree.ts';

interface Definition {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly isDocumented: boolean;
}

function statementsOf(file: string): readonly Node[] {
  const body = programOf(file).body;
  return Array.isArray(body) ? body.filter(isNode) : [];
}

function namesDeclaredBy(declaration: Node): readonly string[] {
  const targets = Array.isArray(declaration.declarations)
    ? declaration.declarations.filter(isNode)
    : [declaration];
  return targets.flatMap(({ id }) => (isNode(id) && typeof id.name === 'string' ? [id.name] : []));
}

/** A block comment `/**` that ends right before the statement, other than the file's head. */
function hasDocstring(file: string, statement: Node): boolean {
  return parse(file).comments.some(
    (comment) =>
      comment.type === 'Block' &&
      comment.value.startsWith('*') &&
      comment.end <= statement.start &&
      textOf(file).slice(comment.end, statement.start).trim() === '',
  );
}

function exportedName(specifier: Node, side: 'local' | 'exported'): string {
  const named = specifier[side];
  return isNode(named) && typeof named.name === 'string' ? named.name : '';
}

/** Follows re-exports to where `name` is declared. */
function define(file: string, name: string, trail: readonly string[] = []): Definition | null {
  if (trail.includes(`${file}#${name}`)) return null;
  const companions: Definition[] = [];
  for (const statement of statementsOf(file)) {
    if (isNode(statement.declaration) && namesDeclaredBy(statement.declaration).includes(name)) {
      const line = lineAt(file, statement.start);
      companions.push({ name, file, line, isDocumented: hasDocstring(file, statement) });
    }
    const specifiers = Array.isArray(statement.specifiers) ? statement.specifiers.filter(isNode) : [];
    const match = specifiers.find(
      (specifier) => specifier.type === 'ExportSpecifier' && exportedName(specifier, 'exported') === name,
    );
    if (match && isNode(statement.source) && typeof statement.source.value === 'string') {
      const next = path.posix.join(path.posix.dirname(file), statement.source.value);
      return define(next, exportedName(match, 'local'), [...trail, `${file}#${name}`]);
    }
  }
  // A schema and the type of the same name are one thing: one docstring is enough.
  return companions.find((one) => one.isDocumented) ?? companions[0] ?? null;
}

function doorNames(door: string): readonly string[] {
  return statementsOf(door).flatMap((statement) => {
    const specifiers = Array.isArray(statement.specifiers) ? statement.specifiers.filter(isNode) : [];
    return specifiers
      .filter((one) => one.type === 'ExportSpecifier')
      .map((one) => exportedName(one, 'exported'));
  });
}

/** The head of a file that shows one function speaks for that function and for what it takes and gives. */
function doesHeadSpeak(file: string): boolean {
  const functions = statementsOf(file).filter((statement) => {
    const declaration = statement.declaration;
    return (
      isNode(declaration) &&
      /^(FunctionDeclaration|ClassDeclaration|VariableDeclaration)$/.test(declaration.type)
    );
  });
  return functions.length === 1 && textOf(file).trimStart().startsWith('/**');
}

test('HO14 what index.ts shows is documented at its definition, or by the head of a file that shows one thing', (t) => {
  const doors = filesIn('src').filter((file) => isDoor(file));
  const definitions = doors.flatMap((door) =>
    doorNames(door).map((name) => define(door, name) ?? { name, file: door, line: 0, isDocumented: false }),
  );
  assert.ok(definitions.length > 50);
  const bare = definitions.filter((one) => !one.isDocumented && !doesHeadSpeak(one.file));
  const words = [...new Set(bare.map(({ file, line, name }) => `${file}:${line} ${name}`))];
  t.diagnostic(`${definitions.length} names at ${doors.length} doors, ${words.length} bare`);
  const limit: number = JSON.parse(textOf('tests/architecture/ratchet.json')).undocumented;
  assert.ok(
    words.length <= limit,
    `${words.length} names without a docstring, ratchet.json allows ${limit}:\n${words.join('\n')}`,
  );
});
