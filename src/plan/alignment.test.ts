/** What a person settles between two texts, as facts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem, Result } from '../base/index.ts';
import { type AlignmentAct, type AlignmentState, decideAlignment, settledGroups } from './alignment.ts';
import { decideBetterCopy, decideFurtherCopy } from './better-copy.ts';
import type { Fact } from './register.ts';
import type { AlignmentGroup, CutValue, OutlineNode, TextRecord } from './values.ts';

const node = (
  id: string,
  start: number,
  end: number,
  role: OutlineNode['role'] = 'operative',
): OutlineNode => ({
  id,
  path: id.slice(1) === 'r' ? '' : id.slice(1),
  label: null,
  heading: null,
  role,
  start,
  end,
});
/** Three operative provisions of ten characters each after a heading of ten. */
const outline = (of: string): readonly OutlineNode[] => [
  node(`${of}r`, 0, 40, 'root'),
  node(`${of}h`, 0, 10, 'heading'),
  node(`${of}1`, 10, 20),
  node(`${of}2`, 20, 30),
  node(`${of}3`, 30, 40),
];
const cuts: ReadonlyMap<string, CutValue> = new Map([
  ['a1', { items: [{ id: 'x', spans: { A: [{ start: 10, end: 15 }] } }] }],
  ['a2', { items: [{ id: 'y', spans: { A: [{ start: 20, end: 30 }], B: [{ start: 21, end: 29 }] } }] }],
  ['a3', { holds: 'none' }],
]);
const state = (
  groups: readonly AlignmentGroup[] = [],
  given: Partial<AlignmentState> = {},
): AlignmentState => ({
  first: { textId: 'A', nodes: outline('a') },
  other: { textId: 'B', nodes: outline('b') },
  settled: groups.length === 0 ? null : { with: 'A', groups },
  cuts,
  ...given,
});

function facts(result: Result<readonly Fact[], Problem>): readonly Fact[] {
  return result.ok ? result.value : assert.fail(result.error.code);
}
const code = (result: Result<unknown, Problem>): string => (result.ok ? 'no problem' : result.error.code);
const pair = (a: string, b: string): AlignmentGroup => ({ first: [a], other: [b] });
const settle = (...groups: AlignmentGroup[]): AlignmentAct => ({ act: 'settle', groups });

test('PL81 a settled group is one fact, in the first text’s order', () => {
  const made = facts(
    decideAlignment(state([pair('a2', 'b2')]), [settle({ first: [], other: ['b3'] }, pair('a1', 'b1'))]),
  );
  assert.deepEqual(made, [
    {
      register: 'alignment/B/groups',
      value: { with: 'A', groups: [pair('a1', 'b1'), pair('a2', 'b2'), { first: [], other: ['b3'] }] },
    },
  ]);
});

test('PL81 a later group takes the place of those that it touches', () => {
  const before = [pair('a1', 'b1'), pair('a2', 'b2'), pair('a3', 'b3')];
  const [fact] = facts(decideAlignment(state(before), [settle({ first: ['a1', 'a2'], other: ['b1'] })]));
  assert.deepEqual(fact?.value, {
    with: 'A',
    groups: [{ first: ['a1', 'a2'], other: ['b1'] }, pair('a3', 'b3')],
  });
});

test('PL81 what is reopened is left to the machine, and no fact is written for what stays', () => {
  const before = [pair('a1', 'b1'), pair('a2', 'b2')];
  const [fact] = facts(decideAlignment(state(before), [{ act: 'reopen', provisions: ['b2'] }]));
  assert.deepEqual(fact?.value, { with: 'A', groups: [pair('a1', 'b1')] });
  assert.deepEqual(facts(decideAlignment(state(before), [settle(pair('a1', 'b1'))])), []);
  assert.deepEqual(facts(decideAlignment(state(before), [{ act: 'reopen', provisions: ['a3'] }])), []);
});

test('PL81 groups are refused that are empty, name a provision twice, or one that their text has not', () => {
  const refused = (...groups: AlignmentGroup[]): string =>
    code(decideAlignment(state(), [settle(...groups)]));
  assert.equal(refused({ first: [], other: [] }), 'alignment-invalid');
  assert.equal(refused(pair('a1', 'b1'), pair('a1', 'b2')), 'alignment-invalid');
  assert.equal(refused({ first: ['a1'], other: ['b1', 'b1'] }), 'alignment-invalid');
  assert.equal(refused(pair('a9', 'b1')), 'not-found');
  assert.equal(refused(pair('b1', 'a1')), 'not-found');
  assert.equal(refused(pair('ar', 'br')), 'not-found');
});

test('PL81 nothing is settled before both outlines are accepted', () => {
  const open = (side: 'first' | 'other'): string =>
    code(decideAlignment(state([], { [side]: { textId: 'T', nodes: [] } }), [settle(pair('a1', 'b1'))]));
  assert.equal(open('first'), 'outline-not-accepted');
  assert.equal(open('other'), 'outline-not-accepted');
});

test('PL81 what was settled with a text that is first no more counts no more', () => {
  const old = { with: 'Z', groups: [pair('z1', 'b1')] };
  assert.deepEqual(settledGroups(old, 'A'), []);
  assert.deepEqual(settledGroups(null, 'A'), []);
  const [fact] = facts(decideAlignment(state([], { settled: old }), [settle(pair('a1', 'b1'))]));
  assert.deepEqual(fact?.value, { with: 'A', groups: [pair('a1', 'b1')] });
});

const place = (commitment: string, ...spans: { start: number; end: number }[]): AlignmentAct => ({
  act: 'place',
  places: [{ commitment, spans }],
});

test('PL82 a commitment is placed in the further text; its place in the first stays', () => {
  assert.deepEqual(facts(decideAlignment(state(), [place('x', { start: 11, end: 14 })])), [
    {
      register: 'cut/a1/list',
      value: { items: [{ id: 'x', spans: { A: [{ start: 10, end: 15 }], B: [{ start: 11, end: 14 }] } }] },
    },
  ]);
});

test('PL82 no span says that it was looked for and stands nowhere', () => {
  const [fact] = facts(decideAlignment(state(), [place('y')]));
  assert.deepEqual(fact?.value, { items: [{ id: 'y', spans: { A: [{ start: 20, end: 30 }], B: [] } }] });
});

test('PL82 spans lie in the own text of an operative provision, and commitments are live ones', () => {
  const refused = (act: AlignmentAct): string => code(decideAlignment(state(), [act]));
  assert.equal(refused(place('x', { start: 5, end: 9 })), 'span-invalid');
  assert.equal(refused(place('x', { start: 18, end: 22 })), 'span-invalid');
  assert.equal(refused(place('x', { start: 11, end: 14 }, { start: 13, end: 16 })), 'spans-overlap');
  assert.equal(refused(place('gone', { start: 11, end: 14 })), 'not-found');
});

test('PL82 several acts write each register once', () => {
  const made = facts(
    decideAlignment(state(), [
      settle(pair('a1', 'b1')),
      place('x', { start: 11, end: 14 }),
      place('x', { start: 12, end: 14 }),
      settle(pair('a2', 'b2')),
    ]),
  );
  assert.deepEqual(
    made.map(({ register }) => register),
    ['alignment/B/groups', 'cut/a1/list'],
  );
});

// Better copies. Ten characters a provision; the copy begins with five more, and its second provision has other words.
const characters = (...parts: string[]): readonly string[] => [...parts.join('')];
const words = ['heading...', '1111111111', '2222222222', '3333333333'] as const;
const shifted = (of: string): readonly OutlineNode[] =>
  outline(of).map((each) => ({
    ...each,
    start: each.role === 'root' ? 0 : each.start + 5,
    end: each.end + 5,
  }));
const record = (replaces: string): TextRecord => ({
  lang: 'zh',
  sourceSha256: '',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  converter: 'x/1',
  charsSha256: '',
  codePoints: 45,
  authentic: true,
  standing: 'signed-copy',
  replaces,
});
const copyOf = (of: string, replaces: string) => ({
  characters: characters('front', words[0], words[1], 'otherwords', words[3]),
  nodes: shifted(of),
  textId: 'N',
  record: record(replaces),
});
const settled = {
  with: 'A',
  groups: [pair('ah', 'bh'), pair('a1', 'b1'), pair('a2', 'b2'), { first: ['a3'], other: [] }],
};

test('PL83 a better copy of the first text keeps the groups whose provisions kept their words', () => {
  const old = {
    characters: characters(...words),
    nodes: outline('a'),
    textId: 'A',
    cuts,
    alignments: new Map([['B', settled]]),
  };
  const decided = decideBetterCopy(old, copyOf('n', 'A'));
  const made = decided.ok ? decided.value.facts : assert.fail();
  assert.deepEqual(made.find(({ register }) => register === 'alignment/B/groups')?.value, {
    with: 'N',
    groups: [pair('nh', 'bh'), pair('n1', 'b1'), { first: ['n3'], other: [] }],
  });
});

test('PL83 a better copy of a further text keeps groups and places, and moves no commitment', () => {
  const placed = new Map<string, CutValue>([
    ['a1', { items: [{ id: 'x', spans: { A: [{ start: 10, end: 15 }], B: [{ start: 11, end: 14 }] } }] }],
    ['a2', { items: [{ id: 'y', spans: { A: [{ start: 20, end: 30 }], B: [{ start: 21, end: 29 }] } }] }],
  ]);
  const old = {
    characters: characters(...words),
    nodes: outline('b'),
    textId: 'B',
    cuts: placed,
    alignments: new Map([['B', settled]]),
  };
  const decided = decideFurtherCopy(old, copyOf('n', 'B'), 'A');
  const { facts: made, orphans } = decided.ok ? decided.value : assert.fail();
  const valueAt = (name: string): unknown => made.find(({ register }) => register === name)?.value;
  assert.deepEqual(valueAt('alignment/N/groups'), {
    with: 'A',
    groups: [pair('ah', 'nh'), pair('a1', 'n1'), { first: ['a3'], other: [] }],
  });
  assert.deepEqual(valueAt('cut/a1/list'), {
    items: [
      {
        id: 'x',
        spans: { A: [{ start: 10, end: 15 }], B: [{ start: 11, end: 14 }], N: [{ start: 16, end: 19 }] },
      },
    ],
  });
  assert.equal(valueAt('cut/a2/list'), undefined);
  assert.deepEqual(orphans, [{ id: 'y', spans: [{ start: 21, end: 29 }] }]);
});

test('PL83 a copy whose outline is none is refused', () => {
  const old = {
    characters: characters(...words),
    nodes: outline('b'),
    textId: 'B',
    cuts,
    alignments: new Map(),
  };
  assert.equal(code(decideFurtherCopy(old, { ...copyOf('n', 'B'), nodes: [] }, 'A')), 'outline-invalid');
});
