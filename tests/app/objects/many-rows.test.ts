/** Ten thousand rows at once, every tenth of them wrong in one of several ways: each says what, and nothing is half done. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listObjects, MOST_ROWS, writeRows } from '../../../src/app/index.ts';
import type { JsonObject } from '../../../src/base/index.ts';
import { must } from '../test-node.ts';
import { entriesOf, findings, openProgramme } from './programme.ts';

/** What is kept in the end: all of it in the long proof, a part in `npm test`. */
const kept = process.env.PROVE ? MOST_ROWS : 1_000;

const good = (n: number): JsonObject => ({ title: { en: `Task ${n}` }, state: 'in-hand', due: '2026-12-31' });

/** Ways of being wrong, by turns: a day that does not exist, a word that may not stand there, a name that is missing, a field nobody declared. */
const wrongs = [
  { change: { due: '2026-02-30' }, at: 'due', fault: 'date' },
  { change: { state: 'nearly' }, at: 'state', fault: 'choice' },
  { change: { title: null }, at: 'title', fault: 'missing' },
  { change: { colour: 'blue' }, at: 'colour', fault: 'form' },
] as const; // words of the tests

const wrongOf = (n: number) => wrongs[Math.floor(n / 10) % wrongs.length] ?? wrongs[0];
const isWrong = (n: number): boolean => n % 10 === 9;
const rowsOf = (count: number): readonly JsonObject[] =>
  Array.from({ length: count }, (_, n) => (isWrong(n) ? { ...good(n), ...wrongOf(n).change } : good(n)));

test('OB826 of 10,000 rows every tenth says what is wrong with it, and none is kept', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const rows = rowsOf(MOST_ROWS);
  const tried = must(await writeRows(app, who, { planId, type: 'task', rows, dryRun: true }));
  assert.deepEqual(tried.counts, { add: 9_000, change: 0, skip: 0, error: 1_000 });
  for (const { row, outcome, faults } of tried.rows) {
    assert.equal(outcome, isWrong(row) ? 'error' : 'add', String(row));
    const expected = isWrong(row) ? [[wrongOf(row).at, wrongOf(row).fault]] : [];
    assert.deepEqual(
      faults.map(({ at, fault }) => [at, fault]),
      expected,
      String(row),
    );
  }
  const before = await entriesOf(programme);
  const refused = await writeRows(app, who, { planId, type: 'task', rows, dryRun: false });
  assert.ok(!refused.ok && refused.error.code === 'rows-invalid');
  assert.equal(refused.error.facts.n, 1_000);
  assert.deepEqual(
    refused.error.faults?.map(({ at }) => at),
    tried.rows.flatMap(({ row }) => (isWrong(row) ? [`rows/${row}/${wrongOf(row).at}`] : [])),
  );
  const list = async () => must(await listObjects(app, who, { planId, type: 'task' })).total;
  assert.equal(await list(), 0);
  assert.equal(await entriesOf(programme), before);
});

test(`OB826 the same without the faults are kept whole (${kept})`, async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const rows = Array.from({ length: kept }, (_, n) => good(n));
  const done = must(await writeRows(app, who, { planId, type: 'task', rows, dryRun: false }));
  assert.equal(done.counts.add, kept);
  assert.equal(must(await listObjects(app, who, { planId, type: 'task' })).total, kept);
  assert.deepEqual(await findings(programme), []);
});
