/**
 * Whether an act has kept something before the rest of it failed, as on a full disk: then it is said to be kept, and never that
 * nothing was [HT14]. What was refused for a reason of its own keeps that reason: a step before it may stand by itself.
 */
import type { App } from '../../app/index.ts';
import { type Problem, problem, problems } from '../../base/index.ts';
import { carriedProblem } from './answer-errors.ts';

/** An act under way. */
export interface KeptSteps {
  /** The app to act with. */
  readonly app: App;
  readonly hasKept: () => boolean;
}

/** The app, with a note of whether a transaction was kept. */
export function followSteps(app: App): KeptSteps {
  const { store } = app;
  let kept = false;
  const write: App['store']['write'] = async (scope, work, weight) => {
    const result = await store.write(scope, work, weight);
    if (result.ok) kept = true;
    return result;
  };
  const followed: App['store'] = {
    kind: store.kind,
    read: (work) => store.read(work),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    write,
  };
  return { app: { ...app, store: followed }, hasKept: () => kept };
}

/** What is to be said where something was kept and this came of the rest; null where what came of it is true as it stands. */
export function saidOfRest(code: Problem['code']): Problem | null {
  return problems[code] >= 500 ? problem('answer-not-kept') : null;
}

/** The same of a failure of the store that was thrown on the way, as readings throw it; anything else is thrown on. */
export function saidOfThrown(error: unknown): Problem {
  const carried = carriedProblem(error);
  const said = carried === null ? null : saidOfRest(carried.code);
  if (said === null) throw error;
  return said;
}
