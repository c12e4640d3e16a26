/**
 * Between a document's structure and its characters: lines of pieces, each with its place. Paragraphs are lines; the rows
 * of a table are lines whose cells stand between bars, as in a table of plain text, unless the cells hold whole passages.
 */
import { CharacterWriter } from './places/character-writer.ts';
import type { Place } from './places/place.ts';

/** Characters from one place. */
export interface Piece {
  readonly text: string;
  readonly place: Place | null;
}
/** A line of the text to be. */
export type Line = readonly Piece[];

/** The line's characters. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** Longest cell, in characters and in paragraphs, that is set between bars. */
const MAX_CELL = { characters: 600, lines: 4 };

function isLong(cell: readonly Line[]): boolean {
  const lines = cell.filter((line) => textOf(line).trim() !== '');
  return lines.length > MAX_CELL.lines || lines.some((line) => textOf(line).length > MAX_CELL.characters);
}

/** A cell's lines as one, without line breaks inside. */
function inOne(cell: readonly Line[]): Line {
  return cell
    .filter((line) => textOf(line).trim() !== '')
    .flatMap((line, at): Line => {
      const flat = line.map(({ text, place }) => ({ text: text.replace(/\s*[\n\t]\s*/g, ' '), place }));
      return at === 0 ? flat : [{ text: ' ', place: null }, ...flat];
    });
}

/** The lines of a table: rows of cells of lines. */
export function tableLines(rows: readonly (readonly (readonly Line[])[])[]): readonly Line[] {
  const isLayout = rows.every((row) => row.length < 2) || rows.some((row) => row.some(isLong));
  if (isLayout) return rows.flat(2);
  return rows.flatMap((row): readonly Line[] => {
    const cells = row.map(inOne);
    if (cells.every((cell) => textOf(cell).trim() === '')) return [];
    const pieces = cells.flatMap(
      (cell): Line => [{ text: ' ', place: null }, ...cell, { text: ' |', place: null }],
    );
    return [[{ text: '|', place: null }, ...pieces]];
  });
}

/** Writes lines one below the other. */
export function writeLines(lines: readonly Line[], writer = new CharacterWriter()): CharacterWriter {
  for (const line of lines) {
    for (const { text, place } of line) writer.write(text, place);
    writer.write('\n');
  }
  return writer;
}
