/** The span of time that a paper tells of, in words; and the period of reporting that it is, where it is one. */
import { partialDateBounds } from '../../base/index.ts';
import { parsePeriod } from '../../plan/objects/index.ts';
import { type Cell, plain, say } from './cell.ts';
import type { PaperWish } from './paper.ts';
import type { PaperSources } from './sources.ts';

type Span = Pick<PaperWish, 'from' | 'to'>;

/** From when to when; an end that was not asked for is the plan's own. */
export function spanCell({ period }: Pick<PaperSources, 'period'>, { from, to }: Span): Cell {
  const [first, last] = [from ?? period?.from ?? null, to ?? period?.to ?? null];
  const day = (of: string | null): Cell => (of === null ? plain('…') : { is: 'date', date: of });
  return from !== null && from === to
    ? day(from)
    : say('joint.told.period', { from: day(first), to: day(last) });
}

const endings = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'];

/** The period of reporting with exactly the days of the span; null where none has them. */
export function periodOfSpan({ from, to }: Span): string | null {
  const [first, last] = [partialDateBounds(from ?? '')?.first, partialDateBounds(to ?? '')?.last];
  if (first === undefined || last === undefined) return null;
  const keys = [...endings.map((ending) => `${first.slice(0, 4)}${ending}`), first.slice(0, 7)];
  return (
    keys.find((key) => {
      const period = parsePeriod(key);
      return period?.first === first && period.last === last;
    }) ?? null
  );
}
