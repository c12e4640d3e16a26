/** Counts what a store is asked and how many rows it hands over, on whichever engine and thread, while some work is done. */
import { type CompiledQuery, DefaultQueryExecutor } from 'kysely';

/** What the work cost. */
export interface Cost {
  readonly statements: number;
  readonly rows: number;
}

const prototype = DefaultQueryExecutor.prototype;
const { executeQuery } = prototype;

/** Does the work and says what was asked for it; writes whose answer nobody needs are not counted. Nothing else may run meanwhile. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  let [statements, rows] = [0, 0];
  // Their type promises the rows of whoever asks, which are handed on as they came.
  Reflect.set(prototype, 'executeQuery', async function (this: DefaultQueryExecutor, query: CompiledQuery) {
    const answer = await executeQuery.call(this, query);
    statements += 1;
    rows += answer.rows.length;
    return answer;
  });
  try {
    await work();
  } finally {
    Reflect.set(prototype, 'executeQuery', executeQuery);
  }
  return { statements, rows };
}
