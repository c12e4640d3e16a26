/** A history as steps of acts, and which of them is offered to be undone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryLine } from '../../../http/contract/index.ts';
import { historySteps } from './history-steps.ts';

const line = (
  at: string,
  act: string,
  reviewAct: HistoryLine['reviewAct'],
  seq: number | null = null,
): HistoryLine => ({
  ...{ at, by: 'Sample', act, register: `reading/c/${act}`, before: null, after: null, reviewAct },
  entry: seq === null ? null : { seq, id: `e${seq}` },
});
const did = (id: string, act: string, undone = false) => ({ id, act, undone });

test('DK112 what one act did stands together, the newest step first', () => {
  const steps = historySteps([
    line('1', 'reread', did('a1', 'reread')),
    line('2', 'accepted', did('a2', 'accept'), 6),
    line('2', 'reading-kind', did('a2', 'accept'), 7),
  ]);
  assert.deepEqual(
    steps.map(({ key, act, lines }) => [key, act, lines.length]),
    [
      ['a2', 'accept', 2],
      ['a1', 'reread', 1],
    ],
  );
});

test('DK112 only the newest step that still stands is offered to be undone', () => {
  const undo = (lines: readonly HistoryLine[]) => historySteps(lines).map((step) => step.undo);
  const first = line('1', 'reread', did('a1', 'reread'));
  assert.deepEqual(undo([first, line('2', 'accepted', did('a2', 'accept'), 6)]), ['a2', null]);
  const undone = line('2', 'accepted', did('a2', 'accept', true), 6);
  const undoing = line('3', 'taken-out', did('a3', 'undo'), 8);
  assert.deepEqual(undo([first, undone, undoing]), ['a3', null, null], 'an undo can be undone');
  const again = line('4', 'accepted', did('a4', 'undo'), 9);
  assert.deepEqual(
    undo([
      first,
      line('2', 'accepted', did('a2', 'accept'), 6),
      line('3', 'x', did('a3', 'undo', true), 8),
      again,
    ]),
    ['a4', null, null, null],
  );
});

test('DK112 a line that is no act of review is a step of its own, and never offered', () => {
  const steps = historySteps([line('1', 'orphan', null), line('1', 'orphan', null)]);
  assert.equal(steps.length, 2);
  assert.ok(steps.every(({ undo }) => undo === null));
  assert.deepEqual(historySteps([]), []);
});
