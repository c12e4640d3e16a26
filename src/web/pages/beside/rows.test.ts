/** The rows of two texts in step, and what settling a row sends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Static } from 'typebox';
import type { Parallel } from '../../../http/contract/index.ts';
import { apart, joined, rowsOf } from './rows.ts';
import { settlingActs } from './settling-acts.ts';

type Answer = Static<typeof Parallel>;
type Provision = Answer['first']['provisions'][number];
type Mark = Answer['first']['marks'][number];

const provision = (
  id: string,
  start: number,
  text: string,
  role: Provision['role'] = 'operative',
): Provision => ({
  id,
  path: id,
  label: null,
  heading: null,
  role,
  start,
  end: start + text.length,
  depth: 1,
  coverage: 'open',
  own: [{ start, end: start + text.length, text }],
});
const reading: Mark['reading'] = {
  actor: 'both',
  kind: 'train',
  strength: 'firm',
  due: null,
  leads: [],
  done: null,
};
const mark = (id: string, of: string, what: Mark['what']): Mark => ({
  id,
  what,
  provision: of,
  spans: [{ start: 10, end: 14 }],
  reading,
});
const text = (provisions: readonly Provision[], marks: readonly Mark[] = []): Answer['first'] => ({
  plan: 'p',
  text: 't',
  outlineAccepted: true,
  provisions: [...provisions],
  marks: [...marks],
  mentions: [],
  diagnostics: [],
});

// Ten characters each: a title before any group, then two measures; the other text has a third.
const answer: Answer = {
  plan: 'p',
  version: 3,
  first: text(
    [
      provision('af', 0, 'title.....', 'front'),
      provision('a1', 10, 'train 500.'),
      provision('a2', 20, 'build one.'),
    ],
    [mark('x', 'a1', 'commitment'), mark('y', 'a1', 'proposal'), mark('z', 'a2', 'commitment')],
  ),
  other: text([
    provision('bf', 0, 'TITLE.....', 'front'),
    provision('b1', 10, 'TRAIN 50..'),
    provision('b3', 20, 'EXTRA.....'),
  ]),
  groups: [
    { first: ['a1'], other: ['b1'], isSettled: true },
    { first: ['a2'], other: [], isSettled: false },
    { first: [], other: ['b3'], isSettled: false },
  ],
  places: [
    { item: 'x', spans: [{ start: 10, end: 15 }], isSettled: false },
    { item: 'y', spans: [{ start: 15, end: 18 }], isSettled: false },
    { item: 'z', spans: null, isSettled: false },
  ],
  differences: [
    {
      kind: 'number',
      first: { span: { start: 16, end: 19 }, words: '500' },
      other: { span: { start: 16, end: 18 }, words: '50' },
    },
    {
      kind: 'provision',
      first: { span: { start: 30, end: 30 }, words: null },
      other: { span: { start: 20, end: 30 }, words: 'EXTRA.....' },
    },
  ],
};
const [head, train, build, extra] = rowsOf(answer);

test('DK180 each group is a row, and no line of either text is left out', () => {
  const rows = rowsOf(answer);
  assert.deepEqual(
    rows.map(({ key, isGroup, isSettled }) => [key, isGroup, isSettled]),
    [
      ['af', false, false],
      ['a1', true, true],
      ['a2', true, false],
      ['b3', true, false],
    ],
  );
  const words = (side: 'firstLines' | 'otherLines'): string =>
    rows
      .flatMap((row) => row[side])
      .flatMap(({ runs }) => runs.flatMap(({ pieces }) => pieces.map((piece) => piece.text)))
      .join('');
  assert.equal(words('firstLines'), 'title.....train 500.build one.');
  assert.equal(words('otherLines'), 'TITLE.....TRAIN 50..EXTRA.....');
});

test('DK180 a difference stands in the row whose words it is about, and is marked in them', () => {
  assert.deepEqual(train?.differences, [{ key: 'number 16 16', kind: 'number', first: '500', other: '50' }]);
  assert.deepEqual(
    extra?.differences.map(({ kind, other }) => [kind, other]),
    [['provision', 'EXTRA.....']],
  );
  assert.deepEqual(build?.differences, []);
  const marked = train?.firstLines[0]?.runs
    .flatMap(({ pieces }) => pieces)
    .filter(({ mention }) => mention !== null);
  assert.deepEqual(
    marked?.map((piece) => piece.text),
    ['500'],
  );
  // A whole provision is not painted over.
  assert.ok(
    extra?.otherLines.every(({ runs }) =>
      runs.every(({ pieces }) => pieces.every(({ mention }) => mention === null)),
    ),
  );
});

test('DK180 what stands in no group makes a row that cannot be settled', () => {
  assert.deepEqual([head?.first, head?.other, head?.isGroup], [['af'], ['bf'], false]);
});

test('DK181 rows are joined and taken apart as groups', () => {
  assert.deepEqual(joined(train ?? assert.fail(), build ?? assert.fail()), {
    first: ['a1', 'a2'],
    other: ['b1'],
  });
  assert.deepEqual(apart(train ?? assert.fail()), [
    { first: ['a1'], other: [] },
    { first: [], other: ['b1'] },
  ]);
  assert.deepEqual(apart({ first: ['a1'], other: [] }), [{ first: ['a1'], other: [] }]);
});

test('DK181 with a row the places of its accepted commitments are settled as they are shown', () => {
  assert.deepEqual(settlingActs(answer, [train ?? assert.fail()]), [
    { act: 'settle', groups: [{ first: ['a1'], other: ['b1'] }] },
    { act: 'place', places: [{ commitment: 'x', spans: [{ start: 10, end: 15 }] }] },
  ]);
  assert.deepEqual(settlingActs(answer, [build ?? assert.fail()]), [
    { act: 'settle', groups: [{ first: ['a2'], other: [] }] },
  ]);
});
