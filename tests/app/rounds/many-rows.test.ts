/** A return of very many rows, every tenth of them wrong: 500 in `npm test`, 10,000 with PROVE=1. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bringReturn,
  correctReturn,
  keepReturn,
  listObjects,
  prepareForms,
  showReturn,
  showRound,
  writeRows,
} from '../../../src/app/index.ts';
import { findings, make, openProgramme } from '../objects/programme.ts';
import { codeOf, must } from '../test-node.ts';
import { fillIn, tableOf, workbook } from './office.ts';

const many = process.env.PROVE ? 10_000 : 500;
const isWrong = (n: number): boolean => n % 10 === 9;

test(`RD820 a return of ${many} rows says at each tenth what is wrong with it, keeps none, and is kept whole once corrected`, async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const { id } = await make(programme, 'body', { name: { en: 'Sample Office' }, side: 'ours' });
  const body = `body/${id}`;
  const undertakings = Array.from({ length: many }, (_, n) => {
    return { title: { en: `Undertaking ${n}` }, source: 'minutes', actor: 'both', lead: body };
  });
  const type = 'further-commitment';
  must(await writeRows(app, who, { planId, type, rows: undertakings, dryRun: false }));
  const round = await make(programme, 'round', {
    title: { en: 'Reports for 2026' },
    period: '2026',
    state: 'open',
    language: 'en',
    bodies: [body],
  });
  must(await prepareForms(app, who, { planId, roundId: round.id }));
  const { lines } = must(await showRound(app, who, { planId, roundId: round.id }));
  const table = await tableOf({ app, who, planId }, lines[0]?.code ?? '');
  const answers = Object.fromEntries(
    Array.from({ length: many }, (_, n) => [
      n,
      isWrong(n) ? { progress: 'Nearly', due: '3/4/2026' } : { progress: 'Begun', done: `Said ${n}` },
    ]),
  );
  const bytes = await workbook(fillIn(table, answers));
  const brought = must(await bringReturn(app, who, { planId, bytes, name: 'return.xlsx', mail: null }));
  const { returnId } = brought;
  const shown = must(await showReturn(app, who, { planId, returnId }));
  assert.deepEqual(shown.counts, { add: (many * 9) / 10, change: 0, skip: 0, error: many / 10 });
  for (const [n, { outcome, faults }] of shown.rows.entries()) {
    assert.equal(outcome, isWrong(n) ? 'error' : 'add', String(n));
    assert.deepEqual(
      faults.map(({ at, fault }) => `${at} ${fault}`),
      isWrong(n) ? ['progress choice', 'due date-two-ways'] : [],
      String(n),
    );
  }
  const refused = await keepReturn(app, who, { planId, returnId, tag: shown.tag });
  assert.equal(codeOf(refused), 'rows-invalid');
  assert.equal(!refused.ok && refused.error.faults?.length, (many / 10) * 2);
  const claims = async () => must(await listObjects(app, who, { planId, type: 'claim' })).total;
  assert.equal(await claims(), 0);
  const rows = shown.rows
    .filter((_, n) => isWrong(n))
    .map(({ key }) => ({ key: key ?? '', progress: 'Begun', due: '2026-04-03' }));
  const corrected = must(await correctReturn(app, who, { planId, returnId, tag: shown.tag, rows }));
  assert.equal(corrected.counts.error, 0);
  must(await keepReturn(app, who, { planId, returnId, tag: corrected.tag }));
  assert.equal(await claims(), many);
  assert.deepEqual(await findings(programme), []);
});
