/** Figures as n of m from counts, and the rows that each names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresView, type StatusCount } from './figures.ts';

const cell = (n: number, more: Partial<StatusCount> = {}): StatusCount => {
  const like = { counted: 'result', progress: 'begun', basis: 'reported', evidence: 'none' } as const;
  return { ...like, timing: 'not-due', flagship: false, ...more, n };
};
const at = { asOf: '2026-05-04', period: '' };
const view = (...cells: readonly StatusCount[]) => figuresView(cells, { reached: 2, agreed: 7 }, at);
const told = (figures: ReturnType<typeof view>['figures']) =>
  figures.map(({ id, n, m }) => `${id} ${n}/${m}`);

test('OB61 results are those complete of what is undertaken once, without stances, continuing and superseded ones', () => {
  const figures = view(
    cell(3, { progress: 'complete', timing: 'on-time', evidence: 'ours' }),
    cell(2, { progress: 'complete', flagship: true, timing: 'late' }),
    cell(4, { progress: 'not-reported', basis: 'none' }),
    cell(1, { progress: 'superseded' }),
    cell(5, { counted: 'continuing', progress: 'complete' }),
    cell(6, { counted: 'stance', progress: 'complete' }),
    cell(8, { timing: 'late' }),
  );
  assert.deepEqual(told(figures.figures), [
    'results 5/17',
    'steps 2/7',
    'reported 18/22',
    'evidenced 3/22',
    'late 10/17',
  ]);
  assert.deepEqual(told(figures.flagships), ['results 2/2', 'reported 2/2', 'evidenced 0/2', 'late 2/2']);
  assert.deepEqual([figures.total, figures.stances], [23, 6]);
});

test('OB1671 what signed papers confirm is a figure of its own, of what is reported, there only where there is any', () => {
  const none = view(cell(3), cell(4, { progress: 'not-reported', basis: 'none' }));
  assert.ok(!told(none.figures).some((one) => one.startsWith('on-paper')));
  const some = view(
    cell(3, { basis: 'assessed' }),
    cell(4, { progress: 'not-reported', basis: 'none' }),
    cell(2, { progress: 'complete', basis: 'paper' }),
    cell(1, { progress: 'superseded', basis: 'paper' }),
    cell(5, { counted: 'stance', basis: 'paper' }),
    cell(6, { counted: 'continuing', basis: 'paper', flagship: true }),
  );
  assert.deepEqual(told(some.figures), [
    'results 2/9',
    'steps 2/7',
    'reported 11/15',
    'on-paper 8/11',
    'evidenced 0/15',
    'late 0/9',
  ]);
  assert.deepEqual(told(some.flagships), [
    'results 0/0',
    'reported 6/6',
    'on-paper 6/6',
    'evidenced 0/6',
    'late 0/0',
  ]);
  assert.equal(some.axes.basis.find(({ word }) => word === 'paper')?.n, 9);
});

test('OB61 an axis tells of everything that counts, and its words sum to all of it', () => {
  const { axes, total } = view(
    cell(3, { progress: 'complete' }),
    cell(4, { counted: 'continuing', progress: 'not-reported', basis: 'none' }),
    cell(9, { counted: 'stance' }),
  );
  assert.equal(total, 7);
  for (const axis of Object.values(axes))
    assert.equal(
      axis.reduce((sum, { n }) => sum + n, 0),
      total,
    );
  const not = axes.progress.find(({ word }) => word === 'not-reported');
  assert.deepEqual(not, {
    word: 'not-reported',
    n: 4,
    rows: { list: 'status', counted: ['result', 'continuing'], progress: ['not-reported'] },
  });
});

test('OB61 nothing at all is none of none', () => {
  assert.deepEqual(told(figuresView([], { reached: 0, agreed: 0 }, at).figures), [
    'results 0/0',
    'steps 0/0',
    'reported 0/0',
    'evidenced 0/0',
    'late 0/0',
  ]);
});
