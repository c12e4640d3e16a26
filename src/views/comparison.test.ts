/** Two editions compared, as a page shows them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ComparedEdition,
  type ComparedItem,
  comparisonView,
  type FoundComparison,
} from './comparison.ts';

const item = (id: string, version: number, leads: readonly string[] = []): ComparedItem => ({
  id,
  version,
  reading: { actor: 'both', kind: 'train', strength: 'firm', due: null, leads, done: null },
});
const provision = (id: string | null, path: string) => ({ id, path, label: null, heading: null });
const old: ComparedEdition = {
  provisions: [provision('o1', '1.1'), provision('o2', '1.2')],
  items: [item('a', 1, ['Sample Office']), item('b', 2)],
  visible: null,
};
const now: ComparedEdition = {
  provisions: [provision('n1', '1.1'), provision('n2', '2.1')],
  items: [item('x', 8), item('y', 9, ['Sample Office'])],
  visible: null,
};
const side = (provision: number, commitment: number | null, words: string) => {
  return { provision, commitment, words, strength: 'firm' as const };
};
const found: FoundComparison = {
  years: 5,
  changes: [
    {
      verdict: 'sharpened',
      isMoved: false,
      old: side(0, 0, 'train 500'),
      now: side(0, 0, 'train 600'),
      effects: [{ what: 'number', direction: 'sharpened', from: '500', to: '600' }],
      diff: [
        { kind: 'same', text: 'train ' },
        { kind: 'gone', text: '500' },
        { kind: 'new', text: '600' },
      ],
    },
    {
      verdict: 'kept',
      isMoved: true,
      old: side(1, 1, 'meet'),
      now: side(1, 1, 'meet'),
      effects: [],
      diff: [{ kind: 'same', text: 'meet' }],
    },
    {
      verdict: 'new',
      isMoved: false,
      old: null,
      now: side(1, null, 'as before'),
      effects: [],
      diff: [{ kind: 'new', text: 'as before' }],
    },
  ],
};

test('VW61 each change has its places in both editions, with the items that stand there', () => {
  const { changes, language, years } = comparisonView('en', found, old, now);
  assert.deepEqual([language, years], ['en', 5]);
  assert.deepEqual(
    changes.map(({ old: before, now: after }) => [
      before?.provision.path,
      before?.item,
      after?.provision.path,
      after?.item,
      after?.version,
    ]),
    [
      ['1.1', 'a', '1.1', 'x', 8],
      ['1.2', 'b', '2.1', 'y', 9],
      // A provision that holds nothing is compared as a whole.
      [undefined, undefined, '2.1', null, null],
    ],
  );
  assert.equal(changes[0]?.effects[0]?.to, '600');
});

test('VW61 what is counted is what is shown', () => {
  const none = { new: 0, gone: 0, kept: 0, reworded: 0, sharpened: 0, weakened: 0, mixed: 0, moved: 0 };
  assert.deepEqual(comparisonView('en', found, old, now).counts, {
    ...none,
    sharpened: 1,
    kept: 1,
    new: 1,
    moved: 1,
  });
  const narrow = comparisonView('en', found, { ...old, visible: new Set(['o1']) }, now);
  assert.deepEqual(narrow.counts, { ...none, sharpened: 1, new: 1 });
});

test('VW61 what lies outside of the areas in either plan is left out', () => {
  const verdicts = (before: ComparedEdition, after: ComparedEdition) =>
    comparisonView('en', found, before, after).changes.map(({ verdict }) => verdict);
  const [seeOld, seeNow] = [new Set(['o1']), new Set(['n2'])];
  assert.deepEqual(verdicts({ ...old, visible: seeOld }, now), ['sharpened', 'new']);
  assert.deepEqual(verdicts(old, { ...now, visible: seeNow }), ['kept', 'new']);
  assert.deepEqual(verdicts({ ...old, visible: seeOld }, { ...now, visible: seeNow }), ['new']);
});

test('VW61 what can be carried over is told where both sides are commitments of plans', () => {
  const carried = (before: ComparedEdition, after: ComparedEdition) =>
    comparisonView('en', found, before, after).changes.map(({ carries }) => carries);
  assert.deepEqual(carried(old, now), [{ leads: ['Sample Office'] }, null, null]);
  assert.deepEqual(carried({ ...old, items: [null, null] }, now), [null, null, null]);
  assert.deepEqual(carried(old, { ...now, items: [] }), [null, null, null]);
});
