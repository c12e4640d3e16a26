/** Figures as rows of a paper: n of m, in words; shares come after, and never alone. */
import { type Cell, none, plain, say } from '../cell.ts';
import type { FormColumn, Scope } from '../form.ts';
import type { PaperSources } from '../sources.ts';

/** Columns of a table of figures. */
export const figureColumns: readonly FormColumn[] = [
  { name: 'what', label: 'paper.column.figure', width: 50 },
  { name: 'count', label: 'paper.column.n-of-m', width: 20 },
  { name: 'share', label: 'paper.column.share', width: 12, align: 'end' },
];

function share(n: number, of: number): Cell {
  return of === 0 ? none : plain(`${Math.round((n * 100) / of)}%`);
}

/** The figures of the plan, and of its flagships where there are any. */
export function figureRows({ figures }: PaperSources): readonly Scope[] {
  if (figures === null) return [];
  const row = (what: Cell, n: number, m: number): Scope => {
    return { what, count: { is: 'figure', n, of: m }, share: share(n, m) };
  };
  const flagships = figures.flagships.filter(({ m }) => m > 0);
  return [
    ...figures.figures.map(({ id, n, m }) => row(say(`status.figure.${id}`), n, m)),
    ...flagships.map(({ id, n, m }) =>
      row(say('paper.flagship-figure', { what: say(`status.figure.${id}`) }), n, m),
    ),
  ];
}
