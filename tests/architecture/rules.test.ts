/** Every rule of spec/ is proved by a test whose title begins with its id, and every test title begins with such an id. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesIn, isNode, isTest, lineAt, type Node, programOf, testFiles, textOf, walk } from './tree.ts';

const ruleLine = /^(?:[-*|]\s*)?\*\*([A-Z]{2}\d+[a-z]?)\*\*/gm;
const titleStart = /^((?:[A-Z]{2}\d+[a-z]?(?:[, ]+(?:and )?)?)+)/;

interface Title {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

function rulesOf(): ReadonlyMap<string, string> {
  const rules = new Map<string, string>();
  const twice: string[] = [];
  for (const file of filesIn('spec')) {
    for (const [, id] of textOf(file).matchAll(ruleLine)) {
      if (id === undefined) continue;
      if (rules.has(id)) twice.push(`${id} in ${file} and ${rules.get(id)}`);
      rules.set(id, file);
    }
  }
  assert.deepEqual(twice, [], 'rules with one id');
  return rules;
}

/** The fixed words at the beginning of a title: a literal, or a template up to its first hole. */
function wordsOf(argument: unknown): string | null {
  if (!isNode(argument)) return null;
  if (typeof argument.value === 'string') return argument.value;
  const first: unknown = Array.isArray(argument.quasis) ? argument.quasis[0] : null;
  if (!isNode(first) || typeof first.value !== 'object' || first.value === null || !('cooked' in first.value))
    return null;
  return typeof first.value.cooked === 'string' ? first.value.cooked : null;
}

/** `test('…')`, `it('…')`, `test.skip('…')`; subtests of a test (`t.test`) stand under their parent's rule. */
function isTestCall(node: Node): boolean {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return false;
  const callee =
    node.callee.type === 'MemberExpression' && isNode(node.callee.object) ? node.callee.object : node.callee;
  return callee.type === 'Identifier' && (callee.name === 'test' || callee.name === 'it');
}

function titlesOf(file: string): readonly Title[] {
  const titles: Title[] = [];
  walk(programOf(file), (node) => {
    if (!isTestCall(node) || !Array.isArray(node.arguments) || node.arguments.length < 2) return;
    titles.push({
      file,
      line: lineAt(file, node.start),
      words: wordsOf(node.arguments[0]) ?? '(no fixed title)',
    });
  });
  return titles;
}

const idsOf = (title: Title): readonly string[] =>
  titleStart.exec(title.words)?.[1]?.match(/[A-Z]{2}\d+[a-z]?/g) ?? [];
const titles = testFiles().flatMap(titlesOf);

test('HO15 every test title begins with the id of a rule in spec/', () => {
  assert.ok(titles.length > 50, `only ${titles.length} tests found`);
  const rules = rulesOf();
  const wrong = titles.filter(
    (title) => idsOf(title).length === 0 || idsOf(title).some((id) => !rules.has(id)),
  );
  assert.deepEqual(
    wrong.map(({ file, line, words }) => `${file}:${line} ${words}`),
    [],
  );
});

test('HO15 every rule in spec/ has a test', (t) => {
  const proved = new Set(titles.flatMap(idsOf));
  const rules = rulesOf();
  t.diagnostic(`${rules.size} rules, ${titles.length} tests`);
  assert.deepEqual(
    [...rules].filter(([id]) => !proved.has(id)).map(([id, file]) => `${id} (${file})`),
    [],
  );
});

test('HO15 no test is left skipped, alone or to do', () => {
  const wrong = testFiles()
    .filter((file) => isTest(file) && file !== 'tests/architecture/rules.test.ts')
    .filter((file) => /\b(test|it|describe|suite)\.(only|todo|skip)\b/.test(textOf(file)));
  assert.deepEqual(wrong, []);
});
