/** Amounts in papers: in the unit as the paper's language writes it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayCell } from './say-cell.ts';

test('OB1595 a paper tells an amount in the unit of its language, else in the line that is kept', () => {
  const cell = { is: 'amount', amount: '4200', unit: 't', names: { zh: '吨', lo: 'ໂຕນ' } } as const;
  assert.equal(sayCell('zh', cell), '4,200 吨');
  assert.match(sayCell('lo', cell), / ໂຕນ$/);
  assert.equal(sayCell('en', cell), '4,200 t');
});
