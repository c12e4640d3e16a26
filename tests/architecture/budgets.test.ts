/** Sizes: files and functions stay small enough to read, and the tests keep up with the code. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allFiles,
  isCode,
  isMarked,
  isTest,
  lineAt,
  type Node,
  programOf,
  sourceFiles,
  testFiles,
  textOf,
  walk,
} from './tree.ts';

const limits = { median: 120, p90: 300, file: 500, function: 60 };

const linesOf = (file: string): number => textOf(file).split('\n').length - 1;

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

function functionsOf(file: string): readonly { readonly line: number; readonly lines: number }[] {
  const found: { line: number; lines: number }[] = [];
  walk(programOf(file), (node: Node) => {
    if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return;
    const line = lineAt(file, node.start);
    found.push({ line, lines: lineAt(file, node.end) - line + 1 });
  });
  return found;
}

test(`HO13 half of the source files have at most ${limits.median} lines and nine in ten at most ${limits.p90}`, (t) => {
  const lengths = sourceFiles()
    .map(linesOf)
    .sort((a, b) => a - b);
  const [median, p90] = [quantile(lengths, 0.5), quantile(lengths, 0.9)];
  t.diagnostic(`${lengths.length} files, median ${median}, p90 ${p90}, longest ${lengths.at(-1)}`);
  assert.ok(median <= limits.median, `median is ${median}`);
  assert.ok(p90 <= limits.p90, `p90 is ${p90}`);
});

test(`HO13 no file has more than ${limits.file} lines, unless its first line marks it as data or generated`, () => {
  const people = allFiles.filter((file) => (isCode(file) || /\.(css|sh)$/.test(file)) && !isMarked(file));
  assert.deepEqual(
    people.filter((file) => linesOf(file) > limits.file).map((file) => `${file}: ${linesOf(file)}`),
    [],
  );
});

test(`HO13 no function has more than ${limits.function} lines`, () => {
  const wrong = allFiles
    .filter((file) => isCode(file) && !isTest(file) && !isMarked(file))
    .flatMap((file) =>
      functionsOf(file)
        .filter(({ lines }) => lines > limits.function)
        .map(({ line, lines }) => `${file}:${line} has ${lines} lines`),
    );
  assert.deepEqual(wrong, []);
});

test('HO13 lines of tests to a line of source are no fewer than before; the goal is 0.8', (t) => {
  const sum = (files: readonly string[]): number => files.reduce((lines, file) => lines + linesOf(file), 0);
  const [source, tests] = [sum(sourceFiles()), sum(testFiles().filter((file) => !isMarked(file)))];
  const ratio = Math.floor((100 * tests) / source) / 100;
  const { testRatio }: { testRatio: number } = JSON.parse(textOf('tests/architecture/ratchet.json'));
  t.diagnostic(`${tests} lines of tests, ${source} of source: ${ratio}`);
  assert.ok(ratio >= testRatio, `${ratio}, and ratchet.json asks for ${testRatio}`);
});
