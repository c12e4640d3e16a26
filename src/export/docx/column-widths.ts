/**
 * How wide the columns of a table are, in twentieths of a point: as its form shares the width out, but none so narrow that a
 * day, a code or a word would break within itself [EX1594]. A word processor breaks what finds no room wherever it can: in
 * Chinese between the month and the day, in Lao between a letter and its vowel.
 */
import { formatDate } from '../../i18n/index.ts';
import type { FormColumn, PaperLanguages, SetPaper, SetText } from '../../views/index.ts';
import { laoWords } from '../set/lao-words.ts';
import { scriptRuns } from '../set/scripts.ts';

/** What stands in the columns of each table: its label, then its cells. */
export type TableWords = ReadonlyMap<string, readonly (readonly SetText[])[]>;

/** Widths in sizes of a letter. Between Chinese and other signs a word processor leaves a quarter of one. */
const wide = { han: 1, lao: 0.66, latin: 0.53, capital: 0.72, between: 0.25 } as const;
/** How much wider a label is, which is bold. */
const BOLD = 1.12;

/** Beyond the cell's own margins: its lines, and what fonts differ in. */
const AROUND = 190;

/** No single piece takes more than this share of the table. */
const MOST = 0.3;

function widthOfSign(sign: string): number {
  if (/\p{M}/u.test(sign)) return 0;
  if (/[\u2e80-\uffef]/u.test(sign)) return wide.han;
  if (/\p{Script=Lao}/u.test(sign)) return wide.lao;
  return /\p{Lu}/u.test(sign) ? wide.capital : wide.latin;
}

function widthOfPiece(text: string): number {
  const signs = [...text].filter((sign) => !/\p{M}/u.test(sign));
  const isHan = (sign: string): boolean => /[\u2e80-\uffef]/u.test(sign);
  return signs.reduce((sum, sign, i) => {
    const before = signs[i - 1];
    const gap = before !== undefined && isHan(before) !== isHan(sign) ? wide.between : 0;
    return sum + widthOfSign(sign) + gap;
  }, 0);
}

/** What of a line may not be broken: a word of Lao or of letters. Chinese breaks after every sign. */
function wordsIn(line: string): readonly string[] {
  return scriptRuns(line).flatMap(({ script, text }) => {
    if (script === 'han') return text.match(/[0-9A-Za-z.–-]+/gu) ?? [];
    const parts = text.split(/\s+/u);
    return script === 'lao' ? parts.flatMap((part) => laoWords(part)) : parts;
  });
}

/** The widest piece of a cell that may not be broken. */
function widestIn({ main, second, day }: SetText): number {
  const said = [main, second ?? ''].flatMap((text) => text.split('\n'));
  const pieces = day === undefined ? said.flatMap(wordsIn) : said;
  return Math.max(0, ...pieces.map(widthOfPiece));
}

/** The widest day of a year in the paper's languages. */
function widestDay({ main, second }: PaperLanguages): number {
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  const days = months.map((month) => `2028-${month}-28`);
  const languages = second === null ? [main] : [main, second];
  return Math.max(...languages.flatMap((one) => days.map((day) => widthOfPiece(formatDate(one, day)))));
}

/** All that stands in the tables of a paper, by the table's name; groups have the same tables. */
export function tableWords({ parts }: Pick<SetPaper, 'parts'>): TableWords {
  const found = new Map<string, SetText[][]>();
  const leaves = parts.flatMap((part) =>
    part.is === 'groups' ? part.groups.flatMap((group) => group.parts) : [part],
  );
  for (const leaf of leaves) {
    if (leaf.is !== 'table') continue;
    const columns = found.get(leaf.name) ?? leaf.columns.map(({ label }) => [label]);
    for (const row of leaf.rows) for (const [i, cell] of row.entries()) columns[i]?.push(cell);
    found.set(leaf.name, columns);
  }
  return found;
}

/** The widths of a table's columns. `size` is that of its letters in half points; `words` stands in it, where that is known. */
export function columnWidths(
  columns: readonly FormColumn[],
  { languages, width, size }: { languages: PaperLanguages; width: number; size: number },
  words: readonly (readonly SetText[])[] = [],
): readonly number[] {
  const letter = size * 10;
  const least = columns.map((column, i) => {
    const piece = Math.max(
      column.day === true ? widestDay(languages) : 0,
      ...(words[i] ?? []).map((cell, n) => widestIn(cell) * (n === 0 ? BOLD : 1)),
    );
    return piece === 0 ? 0 : Math.min(Math.ceil(piece * letter) + AROUND, width * MOST);
  });
  return shared(
    columns.map((column) => column.width),
    least,
    width,
  );
}

/** The width by shares; whoever would have less than it needs has that, and the others share what is left. */
function shared(parts: readonly number[], least: readonly number[], width: number): readonly number[] {
  const held = new Set<number>();
  for (;;) {
    const left = width - [...held].reduce((sum, i) => sum + (least[i] ?? 0), 0);
    const whole = parts.reduce((sum, part, i) => (held.has(i) ? sum : sum + part), 0);
    const short = parts.flatMap((part, i) =>
      !held.has(i) && (part / whole) * left < (least[i] ?? 0) ? [i] : [],
    );
    if (short.length === 0 || left <= 0)
      return scaled(
        parts.map((part, i) => (held.has(i) ? (least[i] ?? 0) : Math.max(0, (part / whole) * left))),
        width,
      );
    for (const i of short) held.add(i);
  }
}

/** Widths that together are the table's. */
function scaled(widths: readonly number[], width: number): readonly number[] {
  const whole = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => Math.round((one / whole) * width));
}
