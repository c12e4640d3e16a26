/** The plan of milestones: owner, date, a baseline and the days since then, what each waits for, by which agreement. */
import { baselineDate, baselinesOf, type MilestoneFacts, milestoneLine } from '../../milestone-plan.ts';
import { type Cell, date, none, say, several } from '../cell.ts';
import { columnsOf, fieldCell, ordinal, refCell, rowOf } from '../field-cells.ts';
import type { FormColumn } from '../form.ts';
import type { PaperKind } from '../paper.ts';
import { leadsTo, type PaperSources, type PaperThing, thingsOf } from '../sources.ts';

const columns: readonly FormColumn[] = [
  ordinal,
  ...columnsOf('milestone', { title: 21, of: 14, owner: 13, due: 11 }),
  { name: 'baseline', label: 'paper.column.baseline', width: 11, day: true },
  { name: 'slip', label: 'paper.column.slip', width: 8, align: 'end' },
  ...columnsOf('milestone', { state: 12, rescheduled: 15, waits: 13 }),
];

const factsOf = (thing: PaperThing): MilestoneFacts => ({ ...thing });

/** By which agreement it was moved last. */
function agreementCell(sources: PaperSources, of: ReturnType<typeof milestoneLine>['rescheduled']): Cell {
  if (of === null) return none;
  const moved = say('paper.milestone-plan.moved', { from: date(of.from), to: date(of.to) });
  return several([moved, refCell(sources, of.by)]);
}

export const milestonePlanPaper: PaperKind = {
  name: 'milestone-plan',
  landscape: true,
  needs: ['milestone'],
  about: ['project', 'body', 'instrument', 'mechanism'],
  baselines: true,
  audiences: ['own'],
  parts: () => [
    {
      is: 'facts',
      name: 'against',
      fields: [
        { name: 'baseline_name', label: 'field.baseline-name' },
        { name: 'baseline_set', label: 'field.set-on' },
      ],
    },
    { is: 'table', name: 'milestones', columns, empty: 'paper.milestone-plan.empty' },
  ],
  fill(sources, { about, baseline }) {
    const all = thingsOf(sources, 'milestone').map(factsOf);
    const taken = baselinesOf(all);
    const against = baseline === null ? taken[0] : taken.find(({ name }) => name === baseline);
    const byId = new Map(all.map((one) => [one.id, one]));
    const wanted = about === null ? null : new Set([about]);
    const shown = thingsOf(sources, 'milestone').filter(
      (one) => wanted === null || leadsTo(one, 'of', wanted) || leadsTo(one, 'owner', wanted),
    );
    return {
      baseline_name:
        against === undefined ? say('paper.milestone-plan.no-baseline') : { is: 'plain', text: against.name },
      baseline_set: date(against?.set),
      milestones: shown.map((thing, i) => {
        const line = milestoneLine(factsOf(thing), against?.name ?? null, byId);
        return {
          ...rowOf(sources, thing, i, columns),
          due: fieldCell(sources, thing, 'due'),
          baseline: date(against === undefined ? null : baselineDate(thing, against.name)),
          slip: line.slip === null ? none : { is: 'count', n: line.slip },
          rescheduled: agreementCell(sources, line.rescheduled),
        };
      }),
    };
  },
};
