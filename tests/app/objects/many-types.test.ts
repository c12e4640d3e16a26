/**
 * Thousands of rows of other kinds, every tenth of them wrong as such rows are in an office: a unit that does not fit, a body that
 * is not there, a sender that is none, a date that does not exist. Each says what, and nothing is half done.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listObjects, MOST_ROWS, writeRows } from '../../../src/app/index.ts';
import type { JsonObject } from '../../../src/base/index.ts';
import { codeOf, must } from '../test-node.ts';
import { entriesOf, make, openProgramme, type Programme } from './programme.ts';

/** All of it in the long proof, a part in `npm test`. */
const many = process.env.PROVE ? MOST_ROWS : 1_000;
const isWrong = (n: number): boolean => n % 10 === 9;

interface Kind {
  readonly type: string;
  readonly good: (n: number) => JsonObject;
  /** Ways of being wrong, by turns: what is put in place of what was good, and what is said of it where. */
  readonly wrongs: readonly { readonly change: JsonObject; readonly says: string }[];
}

/** Every tenth says what is wrong with it, the others would be added; asked to keep them, the store keeps none. */
async function refusesAll(programme: Programme, { type, good, wrongs }: Kind): Promise<void> {
  const { app, who, planId } = programme;
  const wrongOf = (n: number) => wrongs[Math.floor(n / 10) % wrongs.length] ?? assert.fail(type);
  const rows = Array.from({ length: many }, (_, n) =>
    isWrong(n) ? { ...good(n), ...wrongOf(n).change } : good(n),
  );
  const had = must(await listObjects(app, who, { planId, type })).total;
  const before = await entriesOf(programme);
  const tried = must(await writeRows(app, who, { planId, type, rows, dryRun: true }));
  assert.deepEqual(tried.counts, { add: many * 0.9, change: 0, skip: 0, error: many / 10 }, type);
  const said = tried.rows.map(({ faults }) => faults.map(({ at, fault }) => `${at} ${fault}`).join('; '));
  const expected = rows.map((_, n) => (isWrong(n) ? wrongOf(n).says : ''));
  assert.deepEqual(said, expected, type);
  assert.equal(codeOf(await writeRows(app, who, { planId, type, rows, dryRun: false })), 'rows-invalid');
  assert.equal(must(await listObjects(app, who, { planId, type })).total, had, type);
  assert.equal(await entriesOf(programme), before, type);
}

test(`OB1062 of ${many} bodies and ${many} letters every tenth says what is wrong with it, and none is kept`, async (t) => {
  const programme = await openProgramme(t);
  const ours = `body/${(await make(programme, 'body', { name: { en: 'Sample Ministry' }, side: 'ours' })).id}`;
  await refusesAll(programme, {
    type: 'body',
    good: (n) => ({ name: { en: `Body ${n}`, zh: `单位${n}` }, side: 'ours', parent: ours }),
    wrongs: [
      { change: { parent: 'body/nobody' }, says: 'parent not-there' },
      { change: { side: 'nobody' }, says: 'side choice' },
      { change: { name: null }, says: 'name missing' },
    ],
  });
  await refusesAll(programme, {
    type: 'letter',
    good: (n) => ({
      ...{ number: `S-${n}`, title: { en: `Letter ${n}` }, direction: 'out', from: ours },
      ...{ date: '2026-03-01', state: 'registered' },
    }),
    wrongs: [
      { change: { date: '2026-13-01' }, says: 'date date' },
      { change: { from: 'contact/nobody' }, says: 'from wrong-kind' },
      { change: { direction: 'up' }, says: 'direction choice' },
    ],
  });
});

test(`OB1062 of ${many} values of indicators every tenth says that its unit does not fit, that it is no number, or that there is no such indicator`, async (t) => {
  const programme = await openProgramme(t);
  const indicators: string[] = [];
  for (let n = 0; n < 10; n++) {
    const it = { title: { en: `Sample ${n}` }, unit: 'km', comparator: 'at-least', aggregation: 'latest' };
    indicators.push(`indicator/${(await make(programme, 'indicator', it)).id}`);
  }
  // A value for each indicator and day of some three years: each stands once.
  const day = (n: number): string =>
    new Date(Date.UTC(2024, 0, 1 + Math.floor(n / 10))).toISOString().slice(0, 10);
  await refusesAll(programme, {
    type: 'indicator-value',
    good: (n) => ({
      ...{ indicator: indicators[n % 10] ?? '', period: day(n), side: 'ours' },
      value: { amount: String(n) },
    }),
    wrongs: [
      { change: { value: { amount: '3', unit: 'tonnes' } }, says: 'value unit' },
      { change: { value: { amount: 'three' } }, says: 'value decimal' },
      { change: { indicator: 'indicator/none' }, says: 'value unit-missing; indicator not-there' },
    ],
  });
});
