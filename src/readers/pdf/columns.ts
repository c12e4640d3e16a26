/**
 * The order in which a page is read. A page is in columns where a gutter runs down it with full lines on both sides; then
 * each column is read down, between the lines that cross the gutter.
 */
import type { Segment } from './rows.ts';

type Row = readonly Segment[];
/** Printed lines in reading order; `width` is that of the column that they stand in. */
export interface Column {
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
  /** Which of the page's columns: the whole page, or one of its sides. */
  readonly side: 'whole' | 'left' | 'right';
}

/** Rows with words on both sides of a gutter, at least. */
const LEAST_ROWS = 6;
/** How much of its column a line of running text fills. */
const FULL = 0.6;

function edgesOf(rows: readonly Row[]): { readonly left: number; readonly right: number } {
  const all = rows.flat();
  return {
    left: all.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: all.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Where a gutter runs: the place that most rows part at, if the words on both sides are full lines. */
function gutterOf(rows: readonly Row[]): number | null {
  const { left, right } = edgesOf(rows);
  const middles = rows.flatMap((row) =>
    row.slice(1).map((segment, at) => ((row[at]?.right ?? 0) + segment.left) / 2),
  );
  let best: { readonly x: number; readonly parted: number } | null = null;
  for (const x of middles) {
    if (x < left + (right - left) * 0.25 || x > right - (right - left) * 0.25) continue;
    const parted = rows.filter((row) => isParted(row, x)).length;
    if (best === null || parted > best.parted) best = { x, parted };
  }
  if (best === null || best.parted < LEAST_ROWS || best.parted < rows.length * 0.4) return null;
  const { x } = best;
  const both = rows.filter((row) => isParted(row, x));
  const sides = [
    both.map((row) => widthIn(row, 0, x) / (x - left)),
    both.map((row) => widthIn(row, x, right) / (right - x)),
  ];
  return sides.every((side) => median(side) >= FULL) ? x : null;
}

function isParted(row: Row, x: number): boolean {
  return row.some(({ right }) => right <= x) && row.some(({ left }) => left >= x) && !crosses(row, x);
}

function crosses(row: Row, x: number): boolean {
  return row.some(({ left, right }) => left < x && right > x);
}

function widthIn(row: Row, from: number, to: number): number {
  return row
    .filter(({ left, right }) => left >= from && right <= to + 1)
    .reduce((sum, { left, right }) => sum + right - left, 0);
}

/** The columns of a page's lines, in the order in which they are read; one where there is no gutter. */
export function toColumns(rows: readonly Row[]): readonly Column[] {
  const x = gutterOf(rows);
  if (x === null) return rows.length === 0 ? [] : [{ rows, ...edgesOf(rows), side: 'whole' }];
  const columns: Column[] = [];
  let band: Row[] = [];
  const close = (): void => {
    for (const side of ['left', 'right'] as const) {
      const isHere = ({ left, right }: Segment): boolean => (side === 'left' ? right <= x : left >= x);
      const here = band.map((row) => row.filter(isHere)).filter((row) => row.length > 0);
      if (here.length > 0) columns.push({ rows: here, ...edgesOf(here), side });
    }
    band = [];
  };
  for (const row of rows) {
    if (!crosses(row, x)) {
      band.push(row);
      continue;
    }
    close();
    columns.push({ rows: [row], ...edgesOf([row]), side: 'whole' });
  }
  close();
  return columns;
}
