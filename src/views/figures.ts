/**
 * Figures of a plan as n of m, each with the rows that it is made of [OB61]. Results are commitments complete of those that are
 * undertaken once; stances are never counted, what continues has no end, what was superseded is another's. What nobody reported
 * is not reported and never nought. What signed papers confirm, as our record, is a figure of its own, there only where there is any [OB1671].
 */
import {
  type Basis,
  basisWords,
  type Counted,
  type EvidenceAxis,
  evidenceWords,
  type Progress,
  progressWords,
  type Timing,
  timingWords,
} from '../plan/index.ts';

/** How many commitments stand alike. */
export interface StatusCount {
  readonly counted: Counted;
  readonly progress: Progress;
  readonly basis: Basis;
  readonly evidence: EvidenceAxis;
  readonly timing: Timing;
  readonly flagship: boolean;
  readonly n: number;
}
/** What narrows the list of statuses, or of milestones, to the rows of a figure. */
export interface FigureRows {
  readonly list: 'status' | 'milestones';
  readonly counted?: readonly Counted[];
  readonly progress?: readonly Progress[];
  readonly basis?: readonly Basis[];
  readonly evidence?: readonly EvidenceAxis[];
  readonly timing?: readonly Timing[];
  readonly state?: readonly string[];
  readonly flagship?: boolean;
}
/** n of m, and the rows of each. */
export interface ProgressFigure {
  readonly id: 'results' | 'steps' | 'reported' | 'on-paper' | 'evidenced' | 'late';
  readonly n: number;
  readonly m: number;
  readonly rows: FigureRows;
  readonly outOf: FigureRows;
}
/** How many of those that count stand at one word of an axis. */
export interface AxisLine {
  readonly word: string;
  readonly n: number;
  readonly rows: FigureRows;
}
/** The figures of a plan, now or in a period. */
export interface FiguresView {
  readonly asOf: string;
  readonly period: string;
  /** Commitments that count: all but stances. */
  readonly total: number;
  readonly stances: number;
  readonly figures: readonly ProgressFigure[];
  readonly flagships: readonly ProgressFigure[];
  readonly axes: Readonly<Record<'progress' | 'timing' | 'evidence' | 'basis', readonly AxisLine[]>>;
}
/** Milestones reached of those that were not dropped. */
export interface Steps {
  readonly reached: number;
  readonly agreed: number;
}

const counting: readonly Counted[] = ['result', 'continuing'];
const without = <T>(words: readonly T[], ...left: readonly T[]): readonly T[] =>
  words.filter((word) => !left.includes(word));
const sum = (cells: readonly StatusCount[], fits: (cell: StatusCount) => boolean): number =>
  cells.reduce((n, cell) => n + (fits(cell) ? cell.n : 0), 0);

function fits(rows: FigureRows): (cell: StatusCount) => boolean {
  const has = <T>(words: readonly T[] | undefined, word: T): boolean =>
    words === undefined || words.includes(word);
  return (cell) =>
    has(rows.counted, cell.counted) &&
    has(rows.progress, cell.progress) &&
    has(rows.basis, cell.basis) &&
    has(rows.evidence, cell.evidence) &&
    has(rows.timing, cell.timing) &&
    (rows.flagship === undefined || rows.flagship === cell.flagship);
}

function figure(
  cells: readonly StatusCount[],
  id: ProgressFigure['id'],
  outOf: FigureRows,
  more: Partial<FigureRows>,
): ProgressFigure {
  const rows = { ...outOf, ...more };
  return { id, n: sum(cells, fits(rows)), m: sum(cells, fits(outOf)), rows, outOf };
}

function figuresOf(cells: readonly StatusCount[], among: Partial<FigureRows>): readonly ProgressFigure[] {
  const live = without(progressWords, 'superseded');
  const due = { list: 'status', counted: counting, progress: live, ...among } as const;
  const results = { ...due, counted: ['result'] } as const;
  const reported = { progress: without(live, 'not-reported') };
  const onPaper = figure(cells, 'on-paper', { ...due, ...reported }, { basis: ['paper'] });
  return [
    figure(cells, 'results', results, { progress: ['complete'] }),
    figure(cells, 'reported', due, reported),
    ...(onPaper.n === 0 ? [] : [onPaper]),
    figure(cells, 'evidenced', due, { evidence: without(evidenceWords, 'none') }),
    figure(cells, 'late', results, { timing: ['late'] }),
  ];
}

/** All figures from counts. */
export function figuresView(
  cells: readonly StatusCount[],
  { reached, agreed }: Steps,
  at: { readonly asOf: string; readonly period: string },
): FiguresView {
  const all = { list: 'status', counted: counting } as const;
  const axis = <T extends string>(
    words: readonly T[],
    narrow: (word: T) => Partial<FigureRows>,
  ): readonly AxisLine[] =>
    words.map((word) => {
      const rows = { ...all, ...narrow(word) };
      return { word, n: sum(cells, fits(rows)), rows };
    });
  const [results, ...others] = figuresOf(cells, {});
  const milestones = { list: 'milestones', state: ['planned', 'rescheduled', 'reached'] } as const;
  const steps: ProgressFigure = {
    id: 'steps',
    n: reached,
    m: agreed,
    rows: { ...milestones, state: ['reached'] },
    outOf: milestones,
  };
  return {
    ...at,
    total: sum(cells, fits(all)),
    stances: sum(cells, ({ counted }) => counted === 'stance'),
    figures: [...(results === undefined ? [] : [results]), steps, ...others],
    flagships: figuresOf(cells, { flagship: true }),
    axes: {
      progress: axis(progressWords, (word) => ({ progress: [word] })),
      timing: axis(timingWords, (word) => ({ timing: [word] })),
      evidence: axis(evidenceWords, (word) => ({ evidence: [word] })),
      basis: axis(basisWords, (word) => ({ basis: [word] })),
    },
  };
}
