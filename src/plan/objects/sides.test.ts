import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field } from './field.ts';
import { isSide, withSides } from './sides.ts';

const side: Field = { kind: 'choice', set: 'side', of: ['ours', 'theirs', 'third'] };
const level: Field = { kind: 'choice', set: 'level', of: ['ministers', 'experts'] };
const chairs: Field = { kind: 'rows', columns: { side, person: { kind: 'line' } } };
const upper = (word: string): string => word.toUpperCase();

test('AP1704 a field says whose something is where ours and theirs are among its words', () => {
  assert.deepEqual([side, level, chairs].map(isSide), [true, false, false]);
});

test('AP1704 in a field and in rows those words alone are put through, and nothing else changes', () => {
  assert.equal(withSides(side, 'ours', upper), 'OURS');
  assert.equal(withSides(level, 'ministers', upper), 'ministers');
  assert.equal(withSides(side, null, upper), null);
  const rows = [{ side: 'ours', person: 'ours' }, { person: 'Sample' }, 'no row'];
  assert.deepEqual(withSides(chairs, rows, upper), [
    { side: 'OURS', person: 'ours' },
    { person: 'Sample' },
    'no row',
  ]);
  assert.deepEqual(withSides({ kind: 'rows', columns: { person: { kind: 'line' } } }, rows, upper), rows);
});
