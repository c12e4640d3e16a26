/** Filters, facets, order and pages of the register, on invented lines. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { CommitmentItem } from './commitment.ts';
import { commitmentItems } from './commitment-items.ts';
import { outlineTree } from './outline-tree.ts';
import { registerPage } from './register.ts';
import type { ProvisionFacts } from './rows.ts';
import { sliceText } from './text-slices.ts';

function provision(
  id: string,
  parent: string | null,
  order: number,
  role: ProvisionFacts['role'],
): ProvisionFacts {
  const place = { textId: 't', path: id, label: null, heading: null, start: 0, end: 100 };
  return { ...place, id, parent, order, role, coverage: 'open' };
}
const tree = outlineTree([
  provision('root', null, 0, 'root'),
  provision('A', 'root', 1, 'heading'),
  provision('A1', 'A', 2, 'operative'),
  provision('B', 'root', 3, 'heading'),
  provision('B1', 'B', 4, 'operative'),
]);

function line(id: string, at: string, given: Partial<CommitmentItem['reading']> = {}): CommitmentItem {
  return {
    id,
    what: id.startsWith('p') ? 'proposal' : 'commitment',
    provision: { id: at, path: at, label: null, heading: null },
    version: 1,
    ordinal: 1,
    text: 't',
    spans: [{ start: Number(id.slice(1)), end: Number(id.slice(1)) + 1 }],
    words: `words ${id}`,
    reading: { actor: 'both', kind: 'build', strength: 'firm', due: null, leads: [], done: null, ...given },
    found: [],
    progress: 'not-reported',
    anchored: true,
  };
}
const items = [
  line('c1', 'A1', { due: { date: '2027', origin: 'stated', words: '2027' } }),
  line('p2', 'A1', { actor: 'cn', strength: 'effort' }),
  line('c3', 'B1', { actor: 'la', kind: 'train', leads: ['Ministry'] }),
  line('c4', 'B1', { due: { date: '2026-03', origin: 'set', words: null } }),
];
const ids = (query: Parameters<typeof registerPage>[1]): readonly string[] =>
  registerPage(items, query, tree).items.map(({ id }) => id);

test('AP32 filters narrow together, and an area means its whole subtree', () => {
  assert.deepEqual(ids({ area: ['A'] }), ['c1', 'p2']);
  assert.deepEqual(ids({ area: ['A', 'B'], state: ['accepted'] }), ['c1', 'c3', 'c4']);
  assert.deepEqual(ids({ actor: ['cn', 'la'] }), ['p2', 'c3']);
  assert.deepEqual(ids({ due: ['dated'] }), ['c1', 'c4']);
  assert.deepEqual(ids({ lead: ['named'] }), ['c3']);
  assert.deepEqual(ids({ progress: ['reported'] }), []);
});

test('AP32 a facet counts what changing its own filter would list', () => {
  const { facets } = registerPage(items, { actor: ['la'] }, tree);
  assert.deepEqual(facets.actor, [
    { value: 'both', count: 2 },
    { value: 'cn', count: 1 },
    { value: 'la', count: 1 },
  ]);
  assert.deepEqual(facets.kind, [{ value: 'train', count: 1 }]);
  assert.deepEqual(facets.area, [
    { value: 'B', count: 1 },
    { value: 'B1', count: 1 },
  ]);
});

test('AP34 pages in every order hold each line once, also when lines before the place go', () => {
  for (const sort of ['place', '-place', 'actor', 'kind', 'strength', 'due'] as const) {
    const whole = ids({ sort });
    const first = registerPage(items, { sort, limit: 2 }, tree);
    const rest = registerPage(
      items.filter(({ id }) => id !== whole[0]),
      { sort, limit: 2, after: first.next },
      tree,
    );
    assert.deepEqual(
      [...first.items, ...rest.items].map(({ id }) => id),
      whole,
    );
    assert.equal(rest.next, null);
  }
  assert.deepEqual(ids({ sort: 'due' }).slice(0, 2), ['c4', 'c1']);
});

test('AP33 a commitment that the current text no longer holds is quoted from the last text that does', () => {
  const reading = line('c1', 'A1').reading;
  const row = {
    commitmentId: 'c1',
    provisionId: 'A1',
    path: 'A1',
    ordinal: 1,
    parents: [],
    reading,
    live: true,
    version: 1,
  };
  const [item] = commitmentItems([{ ...row, spans: { old: [{ start: 1, end: 3 }] }, anchored: false }], [], {
    progress: new Map(),
    texts: [
      { textId: 'new', slices: sliceText('xxxx') },
      { textId: 'old', slices: sliceText('a𠀀bc') },
    ],
    tree,
  });
  assert.deepEqual([item?.text, item?.words, item?.anchored], ['old', '𠀀b', false]);
});
