/** A reminder as it is drafted, before any language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftReminder, plain, toldLines } from '../index.ts';

const facts = {
  plan: { en: 'Sample plan' },
  from: { en: 'State A' },
  to: { en: 'State B' },
  on: '2026-07-08',
  matters: [
    { name: plain('later'), since: '2026-06-05', lastDay: '2026-07-05' },
    { name: plain('sooner'), since: '2026-06-03', lastDay: '2026-07-03' },
  ],
};
const keys = (isDeemed: boolean): readonly string[] =>
  draftReminder({ ...facts, isDeemed }).lines.flatMap((line) => (line.is === 'say' ? [line.key] : []));

test('VW1040 a reminder holds what is due first at the top, with since when and until when', () => {
  const matters = draftReminder({ ...facts, isDeemed: false }).lines.flatMap((line) =>
    line.is === 'say' && line.key === 'reply.reminder.matter' ? [line.facts] : [],
  );
  const day = (of: string) => ({ is: 'date', date: of });
  assert.deepEqual(matters, [
    { n: 1, name: plain('sooner'), since: day('2026-06-03'), last: day('2026-07-03') },
    { n: 2, name: plain('later'), since: day('2026-06-05'), last: day('2026-07-05') },
  ]);
});

test('VW1040 that silence may count is said only where the terms say so', () => {
  assert.ok(keys(true).includes('reply.reminder.terms'));
  assert.ok(!keys(false).includes('reply.reminder.terms'));
});

test('VW1041 terms are told a line for each subject, and what has no known form exactly', () => {
  const sources = { refs: {}, parties: [], quote: () => [] };
  const register = { type: 'rule', id: 'p', field: 'answers' };
  const tell = (value: Parameters<typeof toldLines>[3]) => toldLines(sources, register, null, value);
  const value = {
    terms: [
      { covers: ['status'], days: 30, deemed: true },
      { covers: ['milestone'], days: 60, deemed: false },
      { covers: ['status', 'cut'], days: 5, deemed: false },
    ],
  };
  assert.deepEqual(
    tell(value).map(({ label }) => label),
    [
      { is: 'say', key: 'reply.subject.claims', facts: {} },
      { is: 'say', key: 'reply.subject.programme', facts: {} },
      plain('status · cut'),
    ],
  );
  assert.deepEqual(tell({ terms: [] })[0]?.after, { is: 'say', key: 'reply.told.none', facts: {} });
  assert.deepEqual(tell('soon')[0]?.after, plain('"soon"'));
});
