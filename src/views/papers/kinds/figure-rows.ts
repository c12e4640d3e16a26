/** Figures as rows of a paper: n of m, in words; shares come after, and never alone. */
import { type Cell, none, plain, say } from '../cell.ts';
import type { FormColumn, Scope } from '../form.ts';
import type { PaperSources } from '../sources.ts';

/** Columns of a table of figures. */
export const figureColumns: readonly FormColumn[] = [
  { name: 'what', label: 'paper.column.figure', width: 40 },
  { name: 'count', label: 'paper.column.n-of-m', width: 20 },
  { name: 'flagships', label: 'paper.column.of-flagships', width: 20 },
  { name: 'share', label: 'paper.column.share', width: 12, align: 'end' },
];

function share(n: number, of: number): Cell {
  return of === 0 ? none : plain(`${Math.round((n * 100) / of)}%`);
}

/** The figures of the plan, and beside each that of its flagships where there are any. */
export function figureRows({ figures }: PaperSources): readonly Scope[] {
  if (figures === null) return [];
  const flagships = new Map(figures.flagships.map((one) => [one.id, one]));
  return figures.figures.map(({ id, n, m }): Scope => {
    const of = flagships.get(id);
    return {
      what: say(`status.figure.${id}`),
      count: { is: 'figure', n, of: m },
      flagships: of === undefined || of.m === 0 ? none : { is: 'figure', n: of.n, of: of.m },
      share: share(n, m),
    };
  });
}
