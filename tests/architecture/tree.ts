/**
 * The checkout as the checks see it: every file that is or could be committed, its text, and its parsed module. A
 * folder that should hold something and does not makes `filesIn` throw: a check that looked at nothing proves nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';

export const root = path.resolve(import.meta.dirname, '../..');

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
/** Paths from the root, `/` between folders. */
export const allFiles: readonly string[] = [...new Set(listed.split('\0'))]
  .filter((file) => file !== '' && existsSync(path.join(root, file)))
  .sort();

const texts = new Map<string, string>();
/** The file's characters. */
export function textOf(file: string): string {
  let text = texts.get(file);
  if (text === undefined) {
    text = readFileSync(path.join(root, file), 'utf8');
    texts.set(file, text);
  }
  return text;
}

/** Files under `folder`; throws where there are none. */
export function filesIn(folder: string): readonly string[] {
  const found = allFiles.filter((file) => file.startsWith(`${folder}/`));
  if (found.length === 0) throw new Error(`nothing in ${folder}: is the checkout whole?`);
  return found;
}

export const isCode = (file: string): boolean => /\.(ts|tsx|mts|mjs)$/.test(file) && !file.endsWith('.d.ts');
export const isTest = (file: string): boolean =>
  /\.test\.(ts|tsx|mjs)$/.test(file) || file.startsWith('tests/');
/** Data tables and generated files say so in their first line and are exempt from budgets. */
export function isMarked(file: string): boolean {
  const first = textOf(file).split('\n', 1)[0] ?? '';
  return /@(data|generated)\b/.test(first);
}
/** Code that people write: everything under src, not tests, not marked files. */
export function sourceFiles(): readonly string[] {
  return filesIn('src').filter((file) => isCode(file) && !isTest(file) && !isMarked(file));
}
export function testFiles(): readonly string[] {
  return allFiles.filter((file) => isCode(file) && isTest(file));
}

const parsed = new Map<string, ParseResult>();
/** The file as oxc parses it; throws on a syntax error. */
export function parse(file: string): ParseResult {
  let result = parsed.get(file);
  if (!result) {
    result = parseSync(file, textOf(file));
    if (result.errors.length > 0) throw new Error(`${file}: ${result.errors[0]?.message}`);
    parsed.set(file, result);
  }
  return result;
}

/** A syntax node, loosely: what the walkers look at. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Visits each node with its ancestors, nearest last. */
export function walk(
  node: Node,
  visit: (node: Node, parents: readonly Node[]) => void,
  parents: Node[] = [],
): void {
  visit(node, parents);
  parents.push(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) walk(child, visit, parents);
  }
  parents.pop();
}

export function programOf(file: string): Node {
  const program: unknown = parse(file).program;
  if (!isNode(program)) throw new Error(`${file}: no program`);
  return program;
}

/** 1-based line of an offset. */
export function lineAt(file: string, offset: number): number {
  return textOf(file).slice(0, offset).split('\n').length;
}
