/** Queries whose text is made once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readyChange, readyRead } from './ready.ts';
import { type Engine, openSession, type SqlValue, type Statement } from './session.ts';

/** A session that only writes down what it was given. */
function listening(engine: Engine) {
  const asked: { sql: string; values: readonly SqlValue[]; isRead: boolean }[] = [];
  const told: Statement[] = [];
  const { db } = openSession(engine, {
    ask: async (sql, values, isRead) => {
      asked.push({ sql, values, isRead });
      return { rows: [{ value: 'v' }], changes: 0 };
    },
    tell: (statement) => void told.push(statement),
  });
  return { db, asked, told };
}

const readSetting = readyRead(['name'], (db, name: string) =>
  db.selectFrom('settings').select('value').where('key', '=', name),
);
const moveBoth = readyChange(
  ['from', 'to'],
  (db, from: string, to: string) =>
    db.updateTable('settings').set({ key: to, value: to }).where('key', '=', from),
  { rows: 1, otherwise: 'not there' },
);

test('ST4 a ready query is asked in the form of its engine, each time with its own values', async () => {
  for (const [engine, place] of [
    ['sqlite', '?'],
    ['postgres', '$1'],
  ] as const) {
    const { db, asked } = listening(engine);
    assert.deepEqual(await readSetting(db, 'first'), [{ value: 'v' }]);
    await readSetting(db, 'second');
    const sql = `select "value" from "settings" where "key" = ${place}`;
    assert.deepEqual(asked, [
      { sql, values: ['first'], isRead: true },
      { sql, values: ['second'], isRead: true },
    ]);
  }
});

test('ST4 a value that stands at several places of a ready change is bound at each', async () => {
  const { db, told } = listening('sqlite');
  await moveBoth(db, 'a', 'b');
  assert.deepEqual(told, [
    {
      sql: 'update "settings" set "key" = ?, "value" = ? where "key" = ?',
      lines: [['b', 'b', 'a']],
      must: { rows: 1, otherwise: 'not there' },
    },
  ]);
});

test('ST4 a ready query with a value of its own is refused: it would be bound as the first caller had it', async () => {
  const wrong = readyRead(['name'], (db, name: string) =>
    db.selectFrom('settings').select('value').where('key', '=', name).where('value', '=', 'fixed'),
  );
  await assert.rejects(wrong(listening('sqlite').db, 'x'), /no values of its own/);
});

test('ST4 samples that are alike are refused: nobody could tell where each stands', async () => {
  const wrong = readyRead(['same', 'same'], (db, name: string, value: string) =>
    db.selectFrom('settings').select('value').where('key', '=', name).where('value', '=', value),
  );
  await assert.rejects(wrong(listening('sqlite').db, 'x', 'y'), /must differ/);
});
