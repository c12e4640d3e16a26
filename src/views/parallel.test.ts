/** Two texts side by side, as a page shows them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chars, items, pieces, spanOf, text, tree } from '../../tests/views/sample-plan.ts';
import { type ParallelDifference, parallelDiagnostics, parallelView } from './parallel.ts';
import { readerView } from './reader.ts';

const differences: readonly ParallelDifference[] = [
  {
    kind: 'number',
    first: { span: spanOf('a1', '２次'), words: '２次' },
    other: { span: { start: 4, end: 5 }, words: '3' },
  },
  {
    kind: 'date',
    first: { span: { start: 9, end: 9 }, words: null },
    other: { span: { start: 7, end: 11 }, words: '2027' },
  },
];
const side = { text, chars, tree, visible: null, items, mentions: [], diagnostics: [] };
const otherText = { ...text, textId: 'other', lang: 'en' as const };

test('VW60 what differs is told in both texts, from the side where each stands', () => {
  assert.deepEqual(
    parallelDiagnostics(differences, 'first', { lang: 'en' }).map(({ code, start, end, facts }) => [
      code,
      start,
      end,
      facts,
    ]),
    [
      [
        'parallel-number-differs',
        spanOf('a1', '２次').start,
        spanOf('a1', '２次').end,
        { words: '２次', other: '3', beside: 'en' },
      ],
      ['parallel-date-missing', 9, 9, { words: '', other: '2027', beside: 'en' }],
    ],
  );
  assert.deepEqual(
    parallelDiagnostics(differences, 'other', { lang: 'zh' }).map(({ code, start, facts }) => [
      code,
      start,
      facts.words,
      facts.beside,
    ]),
    [
      ['parallel-number-differs', 4, '3', 'zh'],
      ['parallel-date-alone', 7, '2027', 'zh'],
    ],
  );
});

test('VW60 each text stands as its reader shows it, with what differs added to its own remarks', () => {
  const remark = { code: 'breaks-off', severity: 'warning', start: 1, end: 2, facts: {} } as const; // as const: a severity is one of three
  const view = parallelView({
    planId: 'plan/1',
    version: 4,
    first: { ...side, diagnostics: [remark] },
    other: { ...side, text: otherText },
    groups: [{ first: ['A1'], other: ['A1'], isSettled: true }],
    places: [],
    differences,
  });
  const alone = readerView({ ...side, planId: 'plan/1' });
  assert.deepEqual(view.first.provisions, alone.provisions);
  assert.deepEqual(view.first.marks, alone.marks);
  assert.deepEqual(
    view.first.diagnostics.map(({ code }) => code),
    ['breaks-off', 'parallel-number-differs', 'parallel-date-missing'],
  );
  assert.deepEqual(
    view.other.diagnostics.map(({ code }) => code),
    ['parallel-number-differs', 'parallel-date-alone'],
  );
  assert.deepEqual([view.version, view.groups.length, view.other.text], [4, 1, 'other']);
  assert.equal(view.first.provisions.find(({ id }) => id === 'A1')?.own[0]?.text, pieces.a1);
});
