/** Letters that wait for an answer: theirs that we owe one, ours that they do. Days of waiting are counted for ourselves alone. */
import { partialDateBounds } from '../../../base/index.ts';
import { type Cell, none } from '../cell.ts';
import { columnsOf, ordinal, rowOf } from '../field-cells.ts';
import type { FormColumn, FormPart } from '../form.ts';
import type { PaperKind } from '../paper.ts';
import { type PaperSources, type PaperThing, textAt, thingsOf } from '../sources.ts';

const days: FormColumn = { name: 'days', label: 'paper.column.days-since', width: 7, align: 'end' };
const columns = (who: 'from' | 'to'): readonly FormColumn[] => [
  ordinal,
  ...columnsOf('letter', { number: 13, title: 28, [who]: 18, date: 11, due: 11, commitments: 10 }),
  days,
];

/** Whole days since the letter was written, where its day is known. */
function daysSince(thing: PaperThing, today: string): Cell {
  const written = textAt(thing, 'date');
  const bounds = written === null ? null : partialDateBounds(written);
  if (bounds === null || bounds.first !== bounds.last) return none;
  const n = Math.floor((Date.parse(today) - Date.parse(bounds.first)) / 86_400_000);
  return n < 0 ? none : { is: 'count', n };
}

function rows(sources: PaperSources, direction: 'in' | 'out', who: 'from' | 'to') {
  const waiting = thingsOf(sources, 'letter').filter(
    (thing) => thing.state === 'reply-expected' && textAt(thing, 'direction') === direction,
  );
  const byDue = waiting.toSorted((a, b) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1));
  return byDue.map((thing, i) => ({
    ...rowOf(sources, thing, i, columns(who)),
    days: daysSince(thing, sources.day),
  }));
}

const table = (name: string, who: 'from' | 'to'): FormPart => ({
  is: 'table',
  name,
  heading: `paper.letters-pending.${name}`,
  columns: columns(who),
  empty: 'paper.letters-pending.empty',
});

export const lettersPending: PaperKind = {
  name: 'letters-pending',
  landscape: true,
  needs: ['letter'],
  about: [],
  audiences: ['own'],
  parts: () => [table('received', 'from'), table('sent', 'to')],
  fill: (sources) => ({ received: rows(sources, 'in', 'from'), sent: rows(sources, 'out', 'to') }),
};
