/** How many rows are wanted, as the server is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Engine, openSession, type SqlValue } from './session.ts';

async function askedFor(
  engine: Engine,
  limit: number,
): Promise<{ sql: string; values: readonly SqlValue[] }> {
  const asked: { sql: string; values: readonly SqlValue[] }[] = [];
  const { db } = openSession(engine, {
    ask: async (sql, values) => {
      asked.push({ sql, values });
      return { rows: [], changes: 0 };
    },
    tell: () => undefined,
  });
  await db.selectFrom('plans').select('plan_id').orderBy('plan_id').limit(limit).execute();
  return asked[0] ?? assert.fail('nothing was asked');
}

test('ST1301 on the server the number of lines that a list asks for stands in the text, so that one plan is kept for it; any other stays a variable', async () => {
  const text = 'select "plan_id" from "plans" order by "plan_id" limit';
  for (const limit of [1, 50, 51, 101, 201])
    assert.deepEqual(await askedFor('postgres', limit), { sql: `${text} ${limit}`, values: [] });
  for (const limit of [37, 20_001])
    assert.deepEqual(await askedFor('postgres', limit), { sql: `${text} $1`, values: [limit] });
  assert.deepEqual(await askedFor('sqlite', 51), { sql: `${text} ?`, values: [51] });
});
