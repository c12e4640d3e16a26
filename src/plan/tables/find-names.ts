/**
 * Several names in one cell → what each of them names. A whole name goes before its parts, so that a ministry of 'trade and
 * industry' stays one; what separates names is whatever people put between them: lines, commas of three scripts, 'and'.
 */
import { folded } from '../rounds/index.ts';

/** By name, folded: what it names. */
export type NameIndex = ReadonlyMap<string, string>;

/** What was found, each once, and the names that nothing is called by. */
export interface FoundNames {
  readonly found: readonly string[];
  readonly unknown: readonly string[];
}

const borders: readonly RegExp[] = [/[\n\r;；|]+/u, /[、，,]+/u, /\s*[/／]\s*/u];
/** Words between the last two names, which may stand inside a name as well. */
const ands = ['以及', '和', '及', '与', ' and ', ' & ', 'ແລະ'];
/** Signs that a name in a list carries and that are no part of it. */
const trimmed = (text: string): string =>
  text
    .replace(/^[\s（(]*(?:牵头|配合|主办|协办)?[:：]/u, '')
    .replace(/[（(](?:牵头|主办|协办|配合|lead)[)）]/giu, '')
    .replace(/[\s。.等]+$/u, '')
    .trim();

/** Both sides of an 'and' that are names each; null where there is none such. */
function splitAnd(text: string, index: NameIndex): readonly string[] | null {
  for (const and of ands)
    for (let at = text.indexOf(and); at > 0; at = text.indexOf(and, at + 1)) {
      const sides = [text.slice(0, at), text.slice(at + and.length)];
      if (sides.every((side) => resolve(side, index, borders.length).unknown.length === 0)) return sides;
    }
  return null;
}

function joined(parts: readonly FoundNames[]): FoundNames {
  return {
    found: [...new Set(parts.flatMap(({ found }) => found))],
    unknown: [...new Set(parts.flatMap(({ unknown }) => unknown))],
  };
}

function resolve(text: string, index: NameIndex, level: number): FoundNames {
  const name = trimmed(text);
  if (name === '') return { found: [], unknown: [] };
  const known = index.get(folded(name)) ?? index.get(folded(text));
  if (known !== undefined) return { found: [known], unknown: [] };
  const border = borders[level];
  if (border !== undefined) {
    const parts = name.split(border).filter((part) => part.trim() !== '');
    return joined(parts.map((part) => resolve(part, index, level + 1)));
  }
  const sides = splitAnd(name, index);
  return sides === null
    ? { found: [], unknown: [name] }
    : joined(sides.map((side) => resolve(side, index, borders.length)));
}

/** Finds the names of a cell. */
export function findNames(text: string, index: NameIndex): FoundNames {
  return resolve(text, index, 0);
}
