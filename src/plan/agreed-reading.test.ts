/** Members of a reading as another node may have written them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDue, parseKind, parseReadingMember } from './agreed-reading.ts';

test('PL980 a member of a reading that has its form is read', () => {
  assert.deepEqual(parseReadingMember('actor', 'both'), { actor: 'both' });
  assert.deepEqual(parseReadingMember('kind', 'build'), { kind: 'build' });
  assert.deepEqual(parseReadingMember('strength', 'effort'), { strength: 'effort' });
  const due = { date: '2027-06', origin: 'stated', words: 'by June 2027' };
  assert.deepEqual(parseReadingMember('due', due), { due });
  assert.deepEqual(parseReadingMember('leads', ['Sample Ministry']), { leads: ['Sample Ministry'] });
  assert.deepEqual(parseReadingMember('done', 'signed'), { done: 'signed' });
});

test('PL980 no due date, no lead and no condition are values', () => {
  assert.deepEqual(parseReadingMember('due', null), { due: null });
  assert.deepEqual(parseReadingMember('leads', null), { leads: [] });
  assert.deepEqual(parseReadingMember('leads', []), { leads: [] });
  assert.deepEqual(parseReadingMember('done', null), { done: null });
});

test('PL980 what has not its form is none', () => {
  for (const [field, value] of [
    ['actor', ''],
    ['actor', 7],
    ['actor', null],
    ['kind', 'heaven'],
    ['kind', null],
    ['strength', 'strong'],
    ['due', '2027'],
    ['due', { date: '2027', origin: 'dream' }],
    ['due', { date: 'some day', origin: 'stated', words: 'x' }],
    ['leads', 'Sample Ministry'],
    ['leads', ['Sample Ministry', 7]],
    ['leads', ['x'.repeat(4_001)]],
    ['done', { en: 'signed' }],
    ['done', '\ud800'],
    ['unheard', 'x'],
    ['toString', 'x'],
  ] as const)
    assert.equal(parseReadingMember(field, value), null, field);
  assert.equal(parseKind(undefined), null);
  assert.equal(parseDue(['x']), null);
});
