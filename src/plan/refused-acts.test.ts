/** What each act of review and each value of a plan is refused for, and better copies whose words leave a choice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeSha256 as sha256 } from '../main/node-crypto.ts';
import {
  type AnchorText,
  decideReview,
  type OutlineNode,
  type ReadingValue,
  type ReviewCommand,
  type ReviewProposal,
  type ReviewState,
  rebase,
} from './index.ts';

const node = (id: string, start: number, end: number, role: OutlineNode['role']): OutlineNode => {
  return { id, path: id, label: null, heading: null, role, start, end };
};
/** A heading over x, which holds the provision y inside, so that x's own text is in two stretches; z stands after. */
const nodes = [
  node('r', 0, 100, 'root'),
  node('h', 10, 90, 'heading'),
  node('x', 20, 60, 'operative'),
  node('y', 30, 40, 'operative'),
  node('z', 60, 90, 'operative'),
];
const reading: ReadingValue = {
  actor: 'both',
  kind: 'cooperate',
  strength: 'firm',
  due: null,
  leads: [],
  done: null,
};
const span = (start: number, end: number) => ({ start, end });
const proposal = (id: string, provisionId: string, start: number, end: number): [string, ReviewProposal] => [
  id,
  { id, provisionId, spans: [span(start, end)], reading, state: 'open', origin: 'machine', byMark: false },
];
const closed = (id: string, provisionId: string, start: number, end: number): [string, ReviewProposal] => [
  id,
  {
    id,
    provisionId,
    spans: [span(start, end)],
    reading,
    state: 'rejected',
    origin: 'machine',
    byMark: false,
  },
];
const state: ReviewState = {
  textId: 't',
  charsSha256: 'c'.repeat(64),
  nodes,
  cuts: new Map([
    ['x', { items: [{ id: 'c', spans: { t: [span(20, 30)] } }] }],
    ['y', { holds: 'none' as const }],
  ]),
  readings: new Map([['c', reading]]),
  proposals: new Map([
    proposal('p', 'x', 40, 50),
    proposal('q', 'x', 50, 60),
    proposal('over', 'x', 25, 30),
    proposal('s', 'z', 60, 70),
    closed('gone', 'z', 70, 80),
  ]),
};
const problemOf = (...acts: ReviewCommand[]) => {
  const decided = decideReview(state, acts, sha256);
  if (decided.ok) return 'ok';
  const { code, facts } = decided.error;
  return facts.reason === undefined ? code : `${code}:${facts.reason}`;
};
const factsOf = (...acts: ReviewCommand[]) => {
  const decided = decideReview(state, acts, sha256);
  return decided.ok ? decided.value.facts : assert.fail(decided.error.code);
};
const add = (provision: string, ...spans: { start: number; end: number }[]): ReviewCommand => {
  return { act: 'add', provision, spans, reading };
};
const split = (item: string, ...parts: { start: number; end: number }[][]): ReviewCommand => {
  return { act: 'split', item, parts };
};
const holdsNone = (...provisions: string[]): ReviewCommand => ({ act: 'holds-none', provisions });
const reopen = (...provisions: string[]): ReviewCommand => ({ act: 'reopen', provisions });
const join = (...items: string[]): ReviewCommand => ({ act: 'join', items });

test('PL4 spans are refused outside the own text, in what is nested, in no operative provision, and where they are none', () => {
  const cases: readonly (readonly [string, ReviewCommand])[] = [
    ['span-invalid:outside', add('x', span(19, 25))],
    ['span-invalid:outside', add('x', span(55, 61))],
    ['span-invalid:outside', add('x', span(30, 40))],
    ['span-invalid:outside', add('x', span(45, 50), span(30, 31))],
    // Both ends are x's own and the words between are not.
    ['span-invalid:outside', add('x', span(29, 41))],
    ['span-invalid:empty', add('x')],
    ['span-invalid:empty', add('x', span(45, 45))],
    ['span-invalid:empty', add('x', span(46, 45))],
    ['span-invalid:empty', add('x', span(45.5, 46))],
    ['span-invalid:empty', add('x', span(-1, 46))],
    ['span-invalid:empty', add('x', span(45, Number.NaN))],
    ['span-invalid:role', add('h', span(10, 12))],
    ['span-invalid:role', add('r', span(0, 2))],
    ['not-found', add('nowhere', span(45, 46))],
    ['spans-overlap', add('x', span(41, 45), span(44, 46))],
    ['spans-overlap', add('x', span(41, 45), span(41, 45))],
    ['spans-overlap', add('x', span(29, 30))],
    ['spans-overlap', add('x', span(45, 46), span(20, 21))],
    ['ok', add('x', span(40, 41))],
  ];
  for (const [expected, command] of cases)
    assert.equal(problemOf(command), expected, JSON.stringify(command));
});

test('PL4 an item moves neither out of its provision nor over another, and an unknown or closed one not at all', () => {
  const recut = (item: string, ...spans: { start: number; end: number }[]): ReviewCommand => {
    return { act: 'recut', item, spans };
  };
  assert.equal(problemOf(recut('c', span(60, 62))), 'span-invalid:outside');
  assert.equal(problemOf(recut('c')), 'span-invalid:empty');
  assert.equal(problemOf(add('x', span(40, 45)), recut('c', span(20, 25), span(44, 46))), 'spans-overlap');
  assert.equal(problemOf({ act: 'accept', items: ['over'] }), 'spans-overlap');
  assert.equal(problemOf({ act: 'accept', items: ['c'] }), 'proposal-settled');
  for (const [item, expected] of [
    ['nothing', 'not-found'],
    ['gone', 'proposal-settled'],
  ] as const)
    for (const command of [
      recut(item, span(70, 75)),
      split(item, [span(70, 75)], [span(75, 80)]),
      join(item, 's'),
      { act: 'accept', items: ['s', item] },
      { act: 'reject', items: ['s', item] },
      { act: 'reread', items: [item], reading: { strength: 'effort' } },
    ] as const)
      assert.equal(problemOf(command), expected, `${command.act} ${item}`);
});

test('PL6 a split needs two parts or more that lie in the item and apart from each other', () => {
  for (const item of ['c', 'p'] as const) {
    const from = item === 'c' ? 20 : 40;
    const part = (start: number, end: number) => [span(from + start, from + end)];
    assert.equal(problemOf(split(item)), 'span-invalid:parts');
    assert.equal(problemOf(split(item, part(0, 10))), 'span-invalid:parts');
    assert.equal(problemOf(split(item, part(0, 5), part(4, 10))), 'spans-overlap');
    assert.equal(problemOf(split(item, part(0, 5), part(0, 5))), 'spans-overlap');
    assert.equal(problemOf(split(item, part(0, 5), [])), 'span-invalid:empty');
    assert.equal(problemOf(split(item, part(0, 2), part(2, 4), part(3, 5))), 'spans-overlap');
    assert.equal(problemOf(split(item, part(0, 5), part(5, 10))), 'ok');
    assert.equal(problemOf(split(item, part(0, 1), part(9, 10))), 'ok');
  }
  assert.equal(problemOf(split('p', [span(40, 45)], [span(45, 51)])), 'span-invalid:outside');
});

test('PL6 a join needs two items of one provision', () => {
  assert.equal(problemOf(join()), 'join-needs-two');
  assert.equal(problemOf(join('p')), 'join-needs-two');
  assert.equal(problemOf(join('c', 'c', 'c')), 'join-needs-two');
  assert.equal(problemOf(join('p', 's')), 'span-invalid:provisions');
  assert.equal(problemOf(join('p', 'q', 's')), 'span-invalid:provisions');
  assert.deepEqual(factsOf(join('p', 'q')), []);
  // With a commitment among them the result is one, names it as its parent, and keeps its stretches apart.
  const [cut] = factsOf(join('q', 'c'));
  const value: unknown = cut?.value;
  assert.equal(cut?.register, 'cut/x/list');
  assert.partialDeepStrictEqual(value, {
    items: [{ spans: { t: [span(20, 30), span(50, 60)] }, parents: ['c'] }],
  });
});

test('PL7 a provision with commitments, of another role or unknown is not marked, and one refusal refuses all', () => {
  assert.equal(problemOf(holdsNone('x')), 'provision-has-commitments');
  assert.equal(problemOf(holdsNone('z', 'x')), 'provision-has-commitments');
  assert.equal(problemOf(holdsNone('h')), 'span-invalid:role');
  assert.equal(problemOf(holdsNone('nowhere')), 'not-found');
  assert.equal(problemOf(add('z', span(60, 61)), holdsNone('z')), 'provision-has-commitments');
  const decided = decideReview(state, [{ act: 'reject', items: ['c'] }, holdsNone('x')], sha256);
  const { facts, proposals } = decided.ok ? decided.value : assert.fail(decided.error.code);
  assert.deepEqual(facts, [
    { register: 'cut/x/list', value: { items: [] } },
    { register: 'cut/x/list', value: { holds: 'none' } },
  ]);
  assert.deepEqual(
    proposals.map((row) => [row.id, row.state]),
    ['c', 'p', 'q', 'over'].map((id) => [id, 'rejected']),
  );
});

test('PL7 the mark is taken back where it stands; without one, reopening changes nothing', () => {
  assert.deepEqual(factsOf(reopen('y')), [{ register: 'cut/y/list', value: { items: [] } }]);
  assert.deepEqual(factsOf(reopen('y', 'y')), [{ register: 'cut/y/list', value: { items: [] } }]);
  assert.deepEqual(factsOf(reopen('x', 'z')), []);
  assert.deepEqual(factsOf(holdsNone('y')), []);
  assert.equal(problemOf(reopen('h')), 'span-invalid:role');
  assert.equal(problemOf(reopen('nowhere')), 'not-found');
});

test('PL8 a due date that is none, or soft with a date, is refused wherever a reading is given', () => {
  for (const due of [
    { date: '2026-02-29', origin: 'stated', words: 'by then' },
    { date: '2026-13', origin: 'set', words: null },
    { date: null, origin: 'plan-end', words: null },
    { date: '2026', origin: 'soft', words: 'soon' },
    { date: null, origin: 'soft', words: null },
  ] as const) {
    const dated = { ...reading, due };
    const rereads = { act: 'reread', items: ['c'], reading: { due } } as const;
    const adds = { act: 'add', provision: 'z', spans: [span(60, 61)], reading: dated } as const;
    for (const command of [rereads, adds])
      assert.match(problemOf(command), /^request-invalid/, JSON.stringify(command));
  }
});

/** A text whose operative provisions are its lines, each under the path that stands before the bar. */
function textOf(tag: string, lines: readonly string[]): AnchorText {
  const parts = lines.map((line) => line.split('|'));
  const characters = [...parts.map(([, words = '']) => words).join('')];
  const placed: OutlineNode[] = [{ ...node(`${tag}r`, 0, characters.length, 'root'), path: '' }];
  let at = 0;
  for (const [path = '', words = ''] of parts) {
    const end = at + [...words].length;
    placed.push({ ...node(`${tag}${placed.length}`, at, end, 'operative'), path });
    at = end;
  }
  return { characters, nodes: placed };
}
const moved = (before: string[], after: string[], provisionId: string, ...spans: ReturnType<typeof span>[]) =>
  rebase(textOf('o', before), textOf('n', after), [{ id: 'i', provisionId, spans }]).placed.map(
    (place) => [place.provisionId, ...place.spans.map(({ start }) => start)] as const,
  );

test('PL11 words that stand twice, on either side, are placed only where provision and path leave no choice', () => {
  const road = span(0, 4);
  // Twice in the new provision of the same path.
  assert.deepEqual(moved(['1|修建公路。'], ['1|修建公路，修建公路。'], 'o1', road), []);
  // Twice in the old provision, once in the new: which of the two was meant, nobody knows.
  assert.deepEqual(moved(['1|修建公路，修建公路。'], ['1|修建公路。'], 'o1', road), []);
  // Gone from its path and standing in two others.
  assert.deepEqual(moved(['1|修建公路。'], ['2|修建公路，', '3|修建公路；'], 'o1', road), []);
  // Gone from its path and standing in one other.
  assert.deepEqual(moved(['1|修建公路。'], ['2|修建公路；'], 'o1', road), [['n1', 0]]);
  // Two old provisions with the same words: the same path decides; without one nothing does.
  const twins = ['1|修建公路。', '2|修建公路。'];
  assert.deepEqual(moved(twins, ['1|修建公路。', '2|修建公路。'], 'o2', span(5, 9)), [['n2', 5]]);
  assert.deepEqual(moved(twins, ['7|修建公路。'], 'o2', span(5, 9)), []);
});

test('PL11 words overlapping themselves, in other order, across a border or folded are orphans', () => {
  assert.deepEqual(moved(['1|甲甲。'], ['1|甲甲甲。'], 'o1', span(0, 2)), []);
  assert.deepEqual(moved(['1|甲乙丙丁'], ['1|丙丁甲乙'], 'o1', span(0, 2), span(2, 4)), []);
  assert.deepEqual(moved(['1|甲乙丙'], ['1|甲', '2|乙丙'], 'o1', span(0, 2)), []);
  assert.deepEqual(moved(['1|Roads.'], ['1|roads!'], 'o1', span(0, 5)), []);
  assert.deepEqual(moved(['1|é.'], ['1|e\u0301!'], 'o1', span(0, 1)), []);
  assert.deepEqual(moved(['1|𠀀甲。'], ['1|序𠀀甲！'], 'o1', span(0, 2)), [['n1', 1]]);
});
