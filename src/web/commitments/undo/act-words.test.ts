/** Acts of review and their undoing in words. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ReviewActLine } from '../../../http/contract/index.ts';
import {
  type Language,
  loadAllLanguages,
  type MessageKey,
  type MessageValues,
  translate,
} from '../../../i18n/desk/index.ts';
import { actEntries, actPlaces, actTitle, undoSentences } from './act-words.ts';

before(loadAllLanguages);
const sayIn = (language: Language) => (key: MessageKey, values?: MessageValues) =>
  translate(language, key, values);
const en = sayIn('en');
const line: ReviewActLine = {
  ...{ id: 'a1', at: '2026-05-04T08:00:00Z', by: 'a-1', byName: 'Sample', act: 'accept', reason: null },
  ...{ items: 12, provisionCount: 1, entries: null, undoes: null, undone: null },
  provisions: [{ id: 'p', path: '2.1.1' }],
};
const nothing = {
  ...{
    waiting: 0,
    rejected: 0,
    withdrawn: 0,
    takenOut: 0,
    putIn: 0,
    recut: 0,
    reread: 0,
    marked: 0,
    unmarked: 0,
  },
};

test('DK113 an act is named, also one that the desk does not know', () => {
  assert.equal(actTitle(en, { act: 'holds-none' }), 'Marked as holding none');
  assert.equal(actTitle(en, { act: 'something-new' }), 'Registered');
});

test('DK113 an act says where it was done: the first provisions by name, the rest counted', () => {
  assert.equal(actPlaces(en, line), '2.1.1');
  const many = {
    ...line,
    provisions: ['1', '2', '3'].map((path) => ({ id: path, path })),
    provisionCount: 25,
  };
  assert.equal(actPlaces(en, many), '1 · 2 · 3 and 22 more');
  assert.equal(actPlaces(sayIn('zh'), many), '1 · 2 · 3等，另有22个条款');
  assert.equal(actPlaces(en, { ...line, provisions: [], provisionCount: 0 }), '');
});

test('DK113 an act leads to its entries: one, several, or none', () => {
  assert.equal(actEntries(en, { entries: { first: 7, last: 7 } }), 'Entry 7');
  assert.equal(actEntries(en, { entries: { first: 7, last: 9 } }), 'Entries 7 to 9');
  assert.equal(actEntries(en, line), null);
});

test('DK113 before an act is undone each thing that the undo would do is said, and whether the log grows', () => {
  const undo = { does: { ...nothing, waiting: 2, takenOut: 2 }, entries: 1 };
  assert.deepEqual(undoSentences(en, undo), [
    '2 proposals wait to be decided again',
    '2 commitments leave the register',
    'One entry is added; what was registered stays in the log',
  ]);
  assert.deepEqual(undoSentences(sayIn('zh'), { does: { ...nothing, rejected: 1 }, entries: 0 }), [
    '1项恢复为不采纳',
    '记录簿不变',
  ]);
  assert.equal(undoSentences(sayIn('lo'), undo).length, 3);
});
