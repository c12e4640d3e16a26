/** The task list, as offices annex it: who leads, who supports, by when, on whose order. Of one body, or of all. */
import { taskCode } from '../../../plan/tables/index.ts';
import { type Cell, plain, say, several } from '../cell.ts';
import { columnsOf, fieldCell, ordinal, rowOf } from '../field-cells.ts';
import type { FormColumn } from '../form.ts';
import type { PaperKind } from '../paper.ts';
import { leadsTo, type PaperSources, type PaperThing, textAt, thingsOf } from '../sources.ts';

const columns: readonly FormColumn[] = [
  ordinal,
  ...columnsOf('task', {
    number: 7,
    title: 22,
    lead: 13,
    support: 13,
    due: 11,
    state: 8,
    issued: 12,
    commitments: 9,
    measure: 14,
  }),
  { name: 'code', label: 'paper.column.code', width: 11 },
];

function isOf(thing: PaperThing, body: string | null): boolean {
  if (body === null) return true;
  const wanted = new Set([body]);
  return leadsTo(thing, 'lead', wanted) || leadsTo(thing, 'support', wanted);
}

/** The document that issued it, and the number that it bears. */
function issuedBy(sources: PaperSources, thing: PaperThing): Cell {
  return several([fieldCell(sources, thing, 'issued'), plain(textAt(thing, 'issuedAs'))]);
}

/** By which its row is known again when the table comes back. */
const codeOf = ({ id, version }: PaperThing): Cell => plain(taskCode(id, version));

export const taskList: PaperKind = {
  name: 'task-list',
  landscape: true,
  needs: ['task'],
  about: ['body'],
  audiences: ['own'],
  parts: () => [
    { is: 'table', name: 'tasks', columns, empty: 'paper.task-list.empty' },
    { is: 'words', name: 'filling', heading: 'paper.task-list.filling-heading', look: 'filling' },
  ],
  fill(sources, { about }) {
    const tasks = thingsOf(sources, 'task').filter((thing) => isOf(thing, about));
    return {
      filling: say('paper.task-list.filling'),
      tasks: tasks.map((thing, i) => {
        return {
          ...rowOf(sources, thing, i, columns),
          issued: issuedBy(sources, thing),
          code: codeOf(thing),
        };
      }),
    };
  },
};
