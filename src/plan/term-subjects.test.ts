/** What terms of answering can be about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coversOf, subjectOf, termSubjects } from './index.ts';

test('PL1040 subjects cover claims, cuts and readings, and the programme, none of them twice', () => {
  const all = termSubjects.flatMap((subject) => coversOf(subject));
  assert.equal(new Set(all).size, all.length);
  assert.deepEqual(coversOf('claims'), ['status']);
  assert.deepEqual(coversOf('readings'), ['cut', 'reading']);
  for (const type of ['plan', 'instrument', 'mechanism', 'project', 'milestone', 'indicator'])
    assert.ok(coversOf('programme').includes(type), type);
  for (const type of [
    'rule',
    'schema',
    'dispute',
    'period',
    'package',
    'signed-paper',
    'task',
    'letter',
    'claim',
  ])
    assert.ok(!all.includes(type), type);
});

test('PL1040 beginnings of registers name a subject when all of them are its own', () => {
  for (const subject of termSubjects) assert.equal(subjectOf(coversOf(subject)), subject);
  assert.equal(subjectOf(['milestone']), 'programme');
  assert.equal(subjectOf(['status', 'reading']), null);
  assert.equal(subjectOf(['somewhere']), null);
  assert.equal(subjectOf([]), null);
});
