/** Bulk acts in parts, and what a selection holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CommitmentItem } from '../../http/contract/index.ts';
import { inParts, partSize } from './act-parts.ts';
import { selectionFigures } from './selection.ts';

test('DK109 the parts of an act hold each thing once, in order, and no part is too large', () => {
  const counts = fc.record({ n: fc.nat(700), size: fc.integer({ min: 1, max: 300 }) });
  fc.assert(
    fc.property(counts, ({ n, size }) => {
      const items = Array.from({ length: n }, (_, i) => `i${i}`);
      const parts = inParts({ act: 'accept', items }, size);
      assert.deepEqual(
        parts.flatMap((part) => part.items),
        items,
      );
      assert.ok(parts.every((part) => part.items.length > 0 && part.items.length <= size));
    }),
  );
});

test('DK109 every part says the whole act: what is rejected for a reason, what is read anew', () => {
  const items = Array.from({ length: partSize + 1 }, (_, i) => `i${i}`);
  const parts = inParts({ act: 'reread', items, reading: { kind: 'build' } });
  assert.deepEqual(
    parts.map((part) => ({ ...part, items: part.items.length })),
    [partSize, 1].map((n) => ({ act: 'reread', reading: { kind: 'build' }, items: n })),
  );
  assert.deepEqual(inParts({ act: 'reject', items: [] }), []);
});

const item = (
  id: string,
  what: CommitmentItem['what'],
  kind: CommitmentItem['reading']['kind'],
): CommitmentItem => ({
  ...{ id, what, version: 1, ordinal: 1, text: 't', spans: [], words: '', found: [], anchored: true },
  provision: { id: 'p', path: '1', label: null, heading: null },
  reading: { actor: 'both', kind, strength: 'firm', due: null, leads: [], done: null },
  progress: 'not-reported',
});

test('DK110 a selection says what it holds, the most frequent kind first', () => {
  const figures = selectionFigures([
    item('a', 'proposal', 'train'),
    item('b', 'proposal', 'build'),
    item('c', 'commitment', 'build'),
    item('d', 'rejected', 'exchange'),
  ]);
  assert.deepEqual([figures.total, figures.proposals, figures.commitments, figures.rejected], [4, 2, 1, 1]);
  assert.deepEqual(
    figures.kinds.map(({ kind, n }) => [kind, n]),
    [
      ['build', 2],
      ['exchange', 1],
      ['train', 1],
    ],
  );
  assert.deepEqual(selectionFigures([]), { total: 0, proposals: 0, commitments: 0, rejected: 0, kinds: [] });
});
