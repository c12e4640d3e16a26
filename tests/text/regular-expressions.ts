/**
 * The regular expressions of the text engine, for the proof that none can run away: literals of the sources, found by a scan
 * that knows strings and comments, and patterns that the languages hold as data.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Expression {
  readonly place: string;
  readonly source: string;
}

/** TypeScript files below a folder, tests left out. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** What may stand before a literal; after anything else a slash divides. */
const BEFORE = /(?:^|[(,=:[!&|?{};+]|\breturn|=>)\s*$/;

/** Regular expression literals of a source. */
export function literalsOf(source: string): { readonly line: number; readonly source: string }[] {
  const found: { line: number; source: string }[] = [];
  let line = 1;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    const begun = at;
    if (char === '/' && source.charAt(at + 1) === '/') at = endOf(source, '\n', at) - 1;
    else if (char === '/' && source.charAt(at + 1) === '*') at = endOf(source, '*/', at + 2) + 1;
    else if (char === "'" || char === '"' || char === '`') at = closing(source, at, char);
    else if (char === '/' && BEFORE.test(source.slice(Math.max(0, at - 40), at))) {
      const end = closing(source, at, '/');
      found.push({ line, source: source.slice(at + 1, end) });
      at = end;
    }
    for (let unit = begun; unit <= at; unit++) if (source.charAt(unit) === '\n') line++;
  }
  return found;
}

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at;
}

/** Index of the mark that closes what `at` opens; in a literal a slash inside a class does not. */
function closing(source: string, at: number, mark: string): number {
  let inClass = false;
  for (let unit = at + 1; unit < source.length; unit++) {
    const char = source.charAt(unit);
    if (char === '\\') unit++;
    else if (mark === '/' && char === '[') inClass = true;
    else if (mark === '/' && char === ']') inClass = false;
    else if (char === mark && !inClass) return unit;
  }
  return source.length;
}

/** Every `pattern` member of language packs. */
export function patternsOf(value: unknown, place: string): Expression[] {
  if (value instanceof RegExp) return [{ place, source: value.source }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) =>
    member === 'pattern' && typeof inner === 'string'
      ? [{ place, source: inner }]
      : patternsOf(inner, `${place}.${member}`),
  );
}

export function expressionsOf(folder: string): Expression[] {
  return sourcesBelow(folder).flatMap((file) =>
    literalsOf(readFileSync(file, 'utf8')).map(({ line, source }) => ({
      place: `${path.relative(folder, file)}:${line}`,
      source,
    })),
  );
}
