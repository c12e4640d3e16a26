/** Acts of the demonstration either succeed or end it with the problem, which is then said to people. */
import type { Problem, Result } from '../base/index.ts';

/** An act of the demonstration that was refused. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The value, or the end of the demonstration. */
export function must<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Refused(result.error);
  return result.value;
}
