/**
 * The fonts that papers carry: Noto Sans SC and Noto Sans Lao in two weights, from the packages that the desk uses too.
 * Noto Sans SC comes in slices; together they hold every character, and the typesetter takes each from the slice that
 * has it. Each family begins with its slice of plain letters, so that these always look alike.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { woffToOpenType } from './read-woff.ts';

/** Names of the families in papers. Of the third come curly quotes beside letters that are not Chinese: its own are as wide as they are. */
export const families = { han: 'Entente Han', lao: 'Entente Lao', marks: 'Entente Marks' } as const;

const packages = [
  { name: '@fontsource/noto-sans-sc', family: families.han, first: 'noto-sans-sc-latin-' },
  { name: '@fontsource/noto-sans-lao', family: families.lao, first: 'noto-sans-lao-lao-' },
] as const;
const marks = { name: '@fontsource/noto-sans-lao', first: 'noto-sans-lao-latin-' } as const;
const weights = ['400', '700'] as const;

function folderOf(name: string, first: string): string {
  return path.dirname(createRequire(import.meta.url).resolve(`${name}/files/${first}400-normal.woff`));
}

/** Every font, made ready; a second's work, so done once. */
export function readFonts(): readonly Uint8Array[] {
  const others = packages.flatMap(({ name, family, first }) => {
    const folder = folderOf(name, first);
    const files = readdirSync(folder).filter((file) =>
      weights.some((weight) => file.endsWith(`-${weight}-normal.woff`)),
    );
    const sorted = files.toSorted(
      (a, b) => Number(b.startsWith(first)) - Number(a.startsWith(first)) || (a < b ? -1 : 1),
    );
    return sorted.map((file) => woffToOpenType(readFileSync(path.join(folder, file)), family));
  });
  const folder = folderOf(marks.name, marks.first);
  return [
    ...others,
    ...weights.map((weight) =>
      woffToOpenType(readFileSync(path.join(folder, `${marks.first}${weight}-normal.woff`)), families.marks),
    ),
  ];
}
