/**
 * Tasks of commitments that were chosen in the register, one each or one for all: lead, support, deadline, what counts as done
 * and the document that orders them come from their readings and the plan, unless something else is said. Those that have a
 * task already are left out unless they are wanted again [OB843].
 */
import { err, firstWords, type Json, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Values } from '../../plan/objects/index.ts';
import { findNames, languageOf, type TaskWorld } from '../../plan/tables/index.ts';
import type { PaperCommitment, TaskRowsView } from '../../views/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { requirePlan } from '../objects/find-type.ts';
import { sightOf } from '../objects/sight.ts';
import { loadCommitments } from '../papers/load-sources.ts';
import type { App, PlanRow } from '../ports/index.ts';
import { type DraftTask, keepTaskRows, type TaskRowsWish } from './keep-task-rows.ts';

/** Which commitments, and what is said of all of their tasks. */
export interface TasksOfCommitments extends TaskRowsWish {
  /** Ids. */
  readonly commitments: readonly string[];
  readonly how: 'each' | 'one';
  /** Also of those that have a task already. */
  readonly again: boolean;
  readonly lead?: string;
  readonly support?: readonly string[];
  readonly due?: string;
  readonly issued?: string;
  readonly issuedAs?: string;
}

/** The longest title that a task can have. */
const TITLE = 500;
const cut = (words: string): string => firstWords(words, TITLE - 1);

/** The words of a commitment in every language in which it stands. */
const titleOf = ({ quotes }: PaperCommitment): Readonly<Record<string, string>> =>
  Object.fromEntries(quotes.map(({ language, text }) => [language, cut(text)]));

/** The plan and the places in it, as a letter would name them. */
function orderedBy(plan: PlanRow, of: readonly PaperCommitment[]): string {
  const language = of[0]?.quotes[0]?.language ?? 'zh';
  const title = plan.title[language] ?? Object.values(plan.title)[0] ?? '';
  const paths = [...new Set(of.map(({ path }) => path))];
  const places = paths.slice(0, 3).join(language === 'zh' ? '、' : ', ');
  const more = paths.length > 3 ? '…' : '';
  const named = language === 'zh' && title !== '' ? `《${title}》` : title === '' ? '' : `${title}, `;
  return cut(`${named}${places}${more}`);
}

/** The latest of the deadlines, where each has one. */
function dueOf(of: readonly PaperCommitment[]): string | null {
  const dates = of.map(({ reading }) => reading.due?.date ?? null);
  if (dates.includes(null)) return null;
  return (
    dates
      .flatMap((date) => date ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function valuesOf(
  plan: PlanRow,
  of: readonly PaperCommitment[],
  given: TasksOfCommitments,
  world: TaskWorld,
) {
  const [first] = of;
  const leads = findNames(of.flatMap(({ reading }) => reading.leads).join('\n'), world.bodies);
  const lead = given.lead ?? leads.found[0];
  const support = [...new Set([...(given.support ?? []), ...leads.found])].filter((ref) => ref !== lead);
  const due = given.due ?? dueOf(of);
  const done = [...new Set(of.flatMap(({ reading }) => reading.done ?? []))].join('\n');
  const issuedAs = given.issuedAs ?? (given.issued === undefined ? orderedBy(plan, of) : undefined);
  const set: readonly (readonly [string, Json | undefined])[] = [
    ['title', first === undefined ? {} : titleOf(first)],
    ['state', 'planned'],
    ['commitments', of.map(({ id }) => `commitment/${id}`)],
    ['lead', lead],
    ['support', support.length === 0 ? undefined : support],
    ['due', due ?? undefined],
    ['issued', given.issued],
    ['issuedAs', issuedAs],
    ['measure', done === '' ? undefined : { [languageOf(done)]: done }],
  ];
  const patch: Values = Object.fromEntries(
    set.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
  return { patch, unknown: given.lead === undefined ? leads.unknown : [] };
}

function drawTasks(plan: PlanRow, chosen: readonly PaperCommitment[], given: TasksOfCommitments) {
  return (world: TaskWorld): readonly DraftTask[] => {
    const tasks = [...new Set([...world.bySigns.values()].flat())];
    const taskOf = (id: string) =>
      tasks.find(
        ({ values }) => Array.isArray(values.commitments) && values.commitments.includes(`commitment/${id}`),
      );
    const groups = given.how === 'each' ? chosen.map((one) => [one]) : [chosen];
    return groups.map((of, i): DraftTask => {
      const task = given.again || given.how === 'one' ? undefined : taskOf(of[0]?.id ?? '');
      const base = { line: i + 1, matched: null, stale: false } as const;
      if (task !== undefined) return { ...base, task, patch: {}, faults: [], unknownBodies: [] };
      const { patch, unknown } = valuesOf(plan, of, given, world);
      return { ...base, task: null, patch, faults: [], unknownBodies: unknown };
    });
  };
}

/** Looks at the tasks that would be made, or makes them as they were seen. */
export async function tasksOfCommitments(
  app: App,
  who: Actor,
  given: TasksOfCommitments,
): Promise<Result<TaskRowsView, Problem>> {
  const { planId } = given;
  const permitted = require(who, 'programme.act', partOf(planId));
  if (!permitted.ok) return permitted;
  const read = await app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    const plan = await r.projections.plan(planId);
    if (!there.ok || plan === null) return err(problem('not-found', { plan: planId }));
    const all = await loadCommitments(r, planId, await sightOf(r, who, planId));
    const wanted = new Set(given.commitments);
    const chosen = all.filter(({ id }) => wanted.has(id));
    return ok({ plan, chosen });
  });
  if (!read.ok) return read;
  const { plan, chosen } = read.value;
  if (chosen.length < new Set(given.commitments).size)
    return err(problem('not-found', { item: 'commitment' }));
  return keepTaskRows(app, who, given, drawTasks(plan, chosen, given));
}
