/** Lists whose texts are kept by their shape. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readyList } from './ready-list.ts';
import { openSession, type SqlValue } from './session.ts';

/** A session that only writes down what it was asked. */
function listening() {
  const asked: (readonly [sql: string, values: readonly SqlValue[]])[] = [];
  const { db } = openSession('sqlite', {
    ask: async (sql, values) => {
      asked.push([sql, values]);
      return { rows: [], changes: 0 };
    },
    tell: () => undefined,
  });
  return { db, asked };
}

interface Given {
  readonly words?: readonly string[];
  readonly open?: ReadonlySet<string> | null;
  readonly from?: string;
  readonly keyed?: boolean;
}

/** Counts how often its text is built. */
function settingsList() {
  const built = { times: 0 };
  const list = readyList(
    (db, { words, open, from, keyed }: Given, { isBack }: { readonly isBack: boolean }) => {
      built.times++;
      let rows = db.selectFrom('settings').select('value').where('value', '<>', 'always');
      if (words !== undefined && words.length > 0) rows = rows.where('key', 'in', words);
      if (open !== undefined && open !== null) rows = rows.where('value', 'in', [...open]);
      if (from !== undefined) rows = rows.where('key', '>=', from);
      if (keyed !== undefined) rows = rows.where('key', keyed ? 'is not' : 'is', null);
      return rows.orderBy('key', isBack ? 'desc' : 'asc');
    },
  );
  return { list, built };
}

test('ST1420 the text of a list is made once for a shape, and each time it is asked with its own values', async () => {
  const { db, asked } = listening();
  const { list, built } = settingsList();
  await list(db, { words: ['a', 'b'], open: new Set(['x']), from: 'm' }, { isBack: false });
  const made = built.times;
  await list(db, { words: ['b', 'b'], open: new Set(['a']), from: 'a' }, { isBack: false });
  assert.equal(built.times, made, 'not built again');
  const sql =
    'select "value" from "settings" where "value" <> ? and "key" in (?, ?) and "value" in (?) and "key" >= ? order by "key" asc';
  assert.deepEqual(asked, [
    [sql, ['always', 'a', 'b', 'x', 'm']],
    [sql, ['always', 'b', 'b', 'a', 'a']],
  ]);
});

test('ST1420 another filter, another number of words, another truth value and another order are other shapes', async () => {
  const { db, asked } = listening();
  const { list } = settingsList();
  await list(db, { words: ['a'] }, { isBack: false });
  await list(db, { words: ['a', 'b'] }, { isBack: false });
  await list(db, { words: [] }, { isBack: false });
  await list(db, { from: 'a' }, { isBack: false });
  await list(db, { keyed: true }, { isBack: false });
  await list(db, { keyed: false }, { isBack: false });
  await list(db, { open: null }, { isBack: true });
  const from = 'select "value" from "settings" where "value" <> ?';
  assert.deepEqual(asked, [
    [`${from} and "key" in (?) order by "key" asc`, ['always', 'a']],
    [`${from} and "key" in (?, ?) order by "key" asc`, ['always', 'a', 'b']],
    [`${from} order by "key" asc`, ['always']],
    [`${from} and "key" >= ? order by "key" asc`, ['always', 'a']],
    [`${from} and "key" is not null order by "key" asc`, ['always']],
    [`${from} and "key" is null order by "key" asc`, ['always']],
    [`${from} order by "key" desc`, ['always']],
  ]);
});

test('ST1420 a list asked with more words than are kept is built anew and says the same', async () => {
  const { db, asked } = listening();
  const { list, built } = settingsList();
  const words = Array.from({ length: 40 }, (_, n) => `w${n}`);
  await list(db, { words }, { isBack: false });
  await list(db, { words }, { isBack: false });
  assert.equal(built.times, 2);
  assert.deepEqual(asked[0], asked[1]);
  assert.deepEqual(asked[0]?.[1], ['always', ...words]);
});

test('ST1420 a list that looks at a value is refused', async () => {
  const { db, asked } = listening();
  const looking = readyList((d, { sort }: { readonly sort: string }, _: null) =>
    d
      .selectFrom('settings')
      .select('value')
      .orderBy(sort === 'value' ? 'value' : 'key'),
  );
  await assert.rejects(async () => looking(db, { sort: 'value' }, null), /belongs into its form/);
  assert.deepEqual(asked, []);
});

test('ST1420 a list that makes another value of one is refused', async () => {
  const { db, asked } = listening();
  const making = readyList((d, { from, n }: { readonly from: string; readonly n: number }, _: null) =>
    d.selectFrom('settings').select('value').where('key', '>=', from).where('key', '<', `${from}~`).limit(n),
  );
  await assert.rejects(async () => making(db, { from: 'a', n: 1 }, null), /handed on as they are/);
  const counting = readyList((d, { n }: { readonly n: number }, _: null) =>
    d
      .selectFrom('settings')
      .select('value')
      .limit(n)
      .offset(n + 1),
  );
  await assert.rejects(async () => counting(db, { n: 1 }, null), /handed on as they are/);
  assert.deepEqual(asked, []);
});
