/** A year that is kept on paper only: what the signed minutes confirm is our own progress, marked as our record of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fillStatuses,
  listStatuses,
  reportClaims,
  retireObject,
  showFigures,
} from '../../../src/app/index.ts';
import { entente } from '../../cli/entente.ts';
import { must, person } from '../test-node.ts';
import { openProgramme, type Programme } from './programme.ts';
import { makePaper } from './signed-papers.ts';

const said = async ({ app, planId }: Programme, who: Programme['who'], period = '') =>
  must(await listStatuses(app, who, { planId, period })).items.map(({ progress, basis, papers }) =>
    `${progress} ${basis} ${papers.length}`.trim(),
  );

test('OB1670 OB1671 a paper alone makes a commitment stand as it says, counted as confirmed on paper, and leads to the paper', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const [first = '', second = '', , last = ''] = programme.commitments.map((id) => `commitment/${id}`);
  assert.deepEqual(await said(programme, who), Array(4).fill('not-reported none 0'));
  const paper = await makePaper(programme, [
    { commitment: first, period: '2026-Q1', progress: 'complete' },
    { commitment: last, period: '2026-Q1', progress: 'begun' },
  ]);
  const expected = ['complete paper 1', 'not-reported none 0', 'not-reported none 0', 'begun paper 1'];
  assert.deepEqual(await said(programme, who), expected);
  assert.deepEqual(await said(programme, who, '2026-Q1'), expected);
  assert.deepEqual(await said(programme, who, '2026-Q2'), Array(4).fill('not-reported none 0'));
  const shown = must(await showFigures(app, who, { planId }));
  const figure = shown.figures.find(({ id }) => id === 'on-paper') ?? assert.fail('no figure');
  assert.deepEqual([figure.n, figure.m], [2, 2]);
  const { items, refs } = must(await listStatuses(app, who, { planId, ...rowsOf(figure.rows) }));
  assert.deepEqual(
    items.map(({ papers }) => papers),
    [[`signed-paper/${paper.id}`], [`signed-paper/${paper.id}`]],
  );
  assert.ok(refs[`signed-paper/${paper.id}`]?.open, 'the paper is named');
  const told = await entente(programme, 'figures', planId);
  assert.match(told.out, /^Confirmed on paper\t2\/2$/m);
  // What the office itself holds stands; where it says the same it is confirmed on paper.
  const rows = [
    { commitment: first, progress: 'complete' },
    { commitment: second, progress: 'begun' },
    { commitment: last, progress: 'substantial' },
  ];
  must(await reportClaims(app, who, { planId, body: null, period: '2026-Q1', rows, dryRun: false }));
  assert.deepEqual(await said(programme, who), [
    'complete paper 1',
    'begun assessed 0',
    'not-reported none 0',
    'substantial assessed 0',
  ]);
  // Taken out of use, the paper confirms nothing any more.
  const { id, version } = paper;
  must(await retireObject(app, who, { planId, type: 'signed-paper', id, version, retired: true }));
  assert.deepEqual((await said(programme, who))[0], 'complete assessed 0');
});

test('OB1671 whoever does not see the paper is told that there is one, and not which', async (t) => {
  const programme = await openProgramme(t);
  const [first = ''] = programme.commitments.map((id) => `commitment/${id}`);
  const areas = [`provision/${programme.provisions.get('2')}`];
  await makePaper(programme, [{ commitment: first, period: '2026-Q1', progress: 'complete' }], { areas });
  const narrow = person({ roles: ['reader'], areas: [programme.provisions.get('1') ?? ''] });
  assert.equal((await said(programme, narrow))[0], 'complete paper 0');
  assert.equal((await said(programme, programme.who))[0], 'complete paper 1');
});

test('OB1670 statuses that an earlier version kept without looking at papers are made anew once', async (t) => {
  const programme = await openProgramme(t);
  const { app, planId, who } = programme;
  const [first = ''] = programme.commitments.map((id) => `commitment/${id}`);
  await makePaper(programme, [{ commitment: first, period: '2026-Q1', progress: 'complete' }]);
  const kept = await app.store.read((r) => r.statuses.of(planId, [first]));
  const before = kept
    .filter(({ period }) => period === '')
    .map((row) => ({ ...row, progress: 'not-reported', basis: 'none', saidFor: '', done: null }) as const);
  must(
    await app.store.write(planId, async (w) => {
      await w.statuses.replace(planId, [first], before);
      return { ok: true, value: null } as const;
    }),
  );
  assert.equal((await said(programme, who))[0], 'not-reported none 0');
  assert.equal(must(await fillStatuses(app.store)), 1);
  assert.deepEqual(await app.store.read((r) => r.statuses.of(planId, [first])), kept);
  assert.equal(must(await fillStatuses(app.store)), 0);
});

/** The filters that a figure's rows name. */
function rowsOf({ list: _, ...rows }: { readonly list: string }): object {
  return rows;
}
