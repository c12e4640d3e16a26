/** Faults of rows at their cells, and rows opened for correction. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadAllLanguages } from '../../../i18n/desk/index.ts';
import { rowProblems } from './row-problems.ts';
import { writtenCells } from './written-cells.ts';

before(loadAllLanguages);

const trouble = { code: 'request-invalid', status: 400, title: 'T', detail: 'D', facts: {} };

test('RD1598 a fault of a row stands at its cell, any other with the problem', () => {
  const errors = [
    { at: '/rows/1/done', message: 'too long' },
    { at: '/rows/1/due', message: 'no day' },
    { at: '/head/by', message: 'too long a name' },
    { at: '/rows/7/done', message: 'of no row' },
  ];
  const { byRow, rest } = rowProblems(['01AA', '02BB'], { ...trouble, errors });
  assert.deepEqual(Object.fromEntries(byRow), { '02BB': { done: 'too long', due: 'no day' } });
  assert.deepEqual(
    rest?.errors?.map(({ message }) => message),
    ['too long a name', 'of no row'],
  );
  const placed = rowProblems(['01AA', '02BB'], { ...trouble, errors: errors.slice(0, 2) });
  assert.equal(placed.rest?.errors, undefined, 'nothing is told twice');
  assert.equal(placed.rest?.title, 'T');
  assert.deepEqual(rowProblems(['01AA'], null), { byRow: new Map(), rest: null });
});

test('RD1598 a row is opened for correction with every cell as it was written, the stage too', () => {
  const filled = [
    { key: '01AA', progress: 'begun', due: 'next spring', done: 'A start', same: 'x' },
    { key: '02BB', progress: '已启动 / ເລີ່ມແລ້ວ' },
    { key: '03CC', progress: 'half', value: 12, source: 'Customs' },
  ];
  const item = (key: string) => writtenCells('zh', { filled }, { key });
  assert.deepEqual(item('01AA'), { progress: 'begun', due: 'next spring', done: 'A start' });
  assert.deepEqual(item('02BB'), { progress: 'begun' });
  assert.deepEqual(item('03CC'), {}, 'what is no stage is chosen anew');
  const figure = { key: '03CC', kind: 'value' };
  assert.deepEqual(writtenCells('zh', { filled }, figure), { value: '12', source: 'Customs' });
});
