/** Lines of the register as a real store lists them: exact words, found words, order, pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommitmentItem, PlaceInOrder, RegisterSort } from '../../src/views/index.ts';
import type { RegisterQuery } from './register-model.ts';
import { commitment, items, linesOf, proposal, spanOf, tree } from './sample-plan.ts';
import { registerPage } from './stored-register.ts';

const idsOf = (lines: readonly CommitmentItem[]): readonly string[] => lines.map(({ id }) => id);
const listed = async (query: RegisterQuery, lines = items): Promise<readonly string[]> =>
  idsOf((await registerPage(lines, query, tree)).items);

/** A line with words of its own. */
const saying = (words: string): CommitmentItem => ({ ...items[0], ...blank, words });
const blank = {
  id: 'one',
  what: 'proposal',
  provision: { id: 'A1', path: '1.1', label: '1.', heading: null },
  version: 1,
  ordinal: 1,
  text: 'now',
  spans: [],
  reading: { actor: 'both', kind: 'build', strength: 'firm', due: null, leads: [], done: null },
  found: [],
  progress: 'not-reported',
  anchored: true,
} as const; // as const: many members are one word of several
/** Where the query is found in the words, as pairs; null where the line is not listed. */
async function foundIn(words: string, q: string): Promise<readonly (readonly [number, number])[] | null> {
  const [line] = (await registerPage([saying(words)], { q }, tree)).items;
  return line === undefined ? null : line.found.map(({ start, end }) => [start, end] as const);
}

test('VW3 spans that touch are joined, others are set apart by one space', () => {
  const [train, comma, build] = ['Train', ' 20', 'build'].map((words) => spanOf('b1', words));
  assert.ok(train && comma && build);
  assert.equal(linesOf([], [proposal('p', 'B1', [train, comma, build])])[0]?.words, 'Train 20 build');
  const [lost] = linesOf(
    [
      commitment('c', 'A1', {
        before: [
          { start: 3, end: 5 },
          { start: 5, end: 7 },
        ],
      }),
    ],
    [],
  );
  assert.deepEqual([lost?.words, lost?.text, lost?.anchored], ['双方互访', 'before', false]);
});

test('VW3 lines stand by provision, first code point and id, numbered within their provision', () => {
  const at = (words: string) => ({ now: [spanOf('b1', words)] });
  const lines = linesOf(
    [commitment('z', 'gone', {}), commitment('b', 'B1', at('build')), commitment('c', 'B1', at('Train'))],
    [proposal('a', 'B1', [spanOf('b1', 'build')]), proposal('x', 'A1', [spanOf('a1')])],
  );
  assert.deepEqual(
    lines.map(({ id, ordinal }) => [id, ordinal]),
    [
      ['x', 1],
      ['c', 1],
      ['a', 2],
      ['b', 3],
      ['z', 1],
    ],
  );
  assert.deepEqual(lines[0]?.provision, { id: 'A1', path: '1.1', label: '1.', heading: null });
  assert.deepEqual(lines[4]?.provision, { id: 'gone', path: 'gone', label: null, heading: null });
});

test('VW4 three scripts are found in each form that looks alike, and only in a line’s own words', async () => {
  const queries: readonly (readonly [string, readonly string[]])[] = [
    ['expo', ['c-expo']],
    ['ｅｘｐｏ 2', ['c-expo']],
    ['举办', ['c-expo']],
    ['TRAIN', ['c-train']],
    ['STRASSE', ['p-build']],
    ['ນ\u0ec9\u0ecd\u0eb2', ['p-water']],
    ['ນ\u0ecd\u0ec9\u0eb2', ['p-water']],
    ['ນາ', []],
    ['teachers build', []],
    ['exchange', []],
    ['贸易', []],
    ['1.2', []],
    ['  ', ['c-expo', 'p-water', 'c-train', 'p-build']],
  ];
  for (const [q, expected] of queries) assert.deepEqual(await listed({ q }), expected, q);
});

test('VW4 what cannot be seen between letters does not matter on either side', async () => {
  // U+200B parts Lao words for line breaking, U+00AD Latin ones.
  assert.deepEqual(await foundIn('ລົດ\u200bໄຟ', 'ລົດໄຟ'), [[0, 6]]);
  assert.deepEqual(await foundIn('ລົດໄຟ', 'ລົດ\u200bໄຟ'), [[0, 5]]);
  assert.deepEqual(await foundIn('a rail\u00adway', 'railway'), [[2, 10]]);
});

test('VW5 what is found is told in code points of the stored words, merged and in order', async () => {
  assert.deepEqual((await registerPage(items, { q: '2 expo' }, tree)).items[0]?.found, [
    { start: 4, end: 5 },
    { start: 6, end: 10 },
  ]);
  assert.deepEqual(await foundIn('ສ້າງນ້ຳປະປາ', 'ນ\u0ecd\u0ec9\u0eb2'), [[4, 7]]);
  assert.deepEqual(await foundIn('ແມ່ນ\u0ecd\u0ec9\u0eb2ຂອງ', 'ນ\u0ec9\u0eb3'), [[3, 7]]);
  assert.deepEqual(await foundIn('𠀀𠀀 km 𠀀', 'KM'), [[3, 5]]);
  assert.deepEqual(await foundIn('bad bed', 'ba ad bed'), [
    [0, 3],
    [4, 7],
  ]);
});

test('VW5 a stored letter that folds to several is found whole', async () => {
  assert.deepEqual(await foundIn('Straße', 's'), [
    [0, 1],
    [4, 5],
  ]);
  assert.deepEqual(await foundIn('5㎞ of rail', 'km'), [[1, 2]]);
  assert.deepEqual(await foundIn('cafe\u0301s', 'é'), [[3, 5]]);
});

test('VW6 a facet’s counts are those of the lists that choosing each value gives', async () => {
  const queries: readonly RegisterQuery[] = [
    {},
    { kind: ['build'] },
    { q: 'build' },
    { area: ['B'], state: ['proposed'] },
  ];
  for (const query of queries) {
    const { facets, total } = await registerPage(items, query, tree);
    assert.equal(total, (await listed(query)).length);
    for (const name of ['area', 'actor', 'kind', 'strength', 'state'] as const)
      for (const { value, count } of facets[name])
        assert.equal(
          (await listed({ ...query, [name]: [value] })).length,
          count,
          `${JSON.stringify(query)} ${name} ${value}`,
        );
  }
  const { facets } = await registerPage(items, { state: ['proposed'] }, tree);
  assert.deepEqual(facets.area, [
    { value: 'A', count: 1 },
    { value: 'A2', count: 1 },
    { value: 'B', count: 1 },
    { value: 'B1', count: 1 },
  ]);
  assert.deepEqual(facets.state, [
    { value: 'accepted', count: 2 },
    { value: 'proposed', count: 2 },
  ]);
});

test('VW6 filters narrow together, values within one widen', async () => {
  assert.deepEqual(await listed({ kind: ['build'] }), ['p-water', 'p-build']);
  assert.deepEqual(await listed({ kind: ['build', 'train'], area: ['B'] }), ['c-train', 'p-build']);
  assert.deepEqual(await listed({ area: ['A2', 'B'] }), ['p-water', 'c-train', 'p-build']);
  assert.deepEqual(await listed({ due: ['undated'], area: ['A'] }), ['c-expo', 'p-water']);
  assert.deepEqual(await listed({ kind: ['build'], q: 'straße', state: ['accepted'] }), []);
  assert.deepEqual(await listed({ lead: ['none'], progress: ['not-reported'], strength: ['firm'] }), [
    'c-expo',
    'p-water',
  ]);
});

const dated = (id: string, date: string | null): CommitmentItem => {
  const [line] = linesOf(
    [],
    [proposal(id, 'A1', [spanOf('a1')], { due: { date, origin: 'stated', words: null } })],
  );
  assert.ok(line);
  return line;
};

test('VW7 a due date counts as the last day that it may mean; no date comes last', async () => {
  const lines = [
    dated('none', null),
    dated('year', '2026'),
    dated('may', '2026-05'),
    dated('day', '2026-05-30'),
    dated('new year', '2027-01-01'),
    dated('last day', '2026-12-31'),
    dated('february', '2028-02'),
    dated('leap day', '2028-02-29'),
  ];
  const order = ['day', 'may', 'year', 'last day', 'new year', 'february', 'leap day', 'none'];
  assert.deepEqual(await listed({ sort: 'due' }, lines), order);
});

test('VW7 lines are sorted by actor, kind and strength, then by place', async () => {
  assert.deepEqual(await listed({ sort: 'actor' }), ['c-expo', 'p-water', 'p-build', 'c-train']);
  assert.deepEqual(await listed({ sort: 'kind' }), ['p-water', 'p-build', 'c-expo', 'c-train']);
  assert.deepEqual(await listed({ sort: 'strength' }), ['c-expo', 'p-water', 'c-train', 'p-build']);
  assert.deepEqual(await listed({ sort: 'place' }), ['c-expo', 'p-water', 'c-train', 'p-build']);
  assert.deepEqual(await listed({ sort: '-place' }), ['p-build', 'c-train', 'p-water', 'c-expo']);
});

test('VW8 lines that come or go between two pages make no other be missed or seen twice', async () => {
  const firm: readonly RegisterSort[] = ['place', '-place', 'actor', 'kind', 'strength', 'due'];
  for (const sort of firm) {
    const whole = await listed({ sort });
    const { next } = await registerPage(items, { sort, limit: 2 }, tree);
    const seen = whole.slice(0, 2);
    // The line that the place was taken from goes; one comes at the very place of one already seen.
    const [gone, kept] = [seen[1], items.find(({ id }) => id === seen[0])];
    assert.ok(kept);
    const changed = [
      { ...kept, id: `${kept.id.slice(0, -1)}\u0000` },
      ...items.filter(({ id }) => id !== gone),
    ];
    const rest = await registerPage(changed, { sort, limit: 2, after: next }, tree);
    assert.deepEqual(idsOf(rest.items), whole.slice(2), sort);
    assert.equal(rest.next, null, sort);
  }
});

test('VW8 pages of every size hold each line once, also where all sort alike', async () => {
  const lines = ['d', 'b', 'a', 'c', 'e'].map((id) => dated(id, '2026'));
  for (const limit of [1, 2, 3, 5, 6]) {
    const seen: string[] = [];
    let after: PlaceInOrder | null = null;
    for (let n = 0; n < 6; n += 1) {
      const page: Awaited<ReturnType<typeof registerPage>> = await registerPage(
        lines,
        { sort: 'due', limit, after },
        tree,
      );
      seen.push(...idsOf(page.items));
      assert.equal(page.total, 5);
      after = page.next;
      if (after === null) break;
    }
    assert.deepEqual(seen, ['a', 'b', 'c', 'd', 'e'], String(limit));
  }
});
