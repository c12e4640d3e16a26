/**
 * How a store fails where its caller has no Result to look at (reads), and how its own parts tell each other which
 * problem an engine's error is. The engine's error stays as the cause.
 */
import type { Problem } from '../base/index.ts';

/** An expected failure of the engine, thrown where the answer is not a Result. `problem` is what to show. */
export class StoreFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(`store: ${problem.code}`, { cause });
    this.name = 'StoreFailure';
    this.problem = problem;
  }
}
