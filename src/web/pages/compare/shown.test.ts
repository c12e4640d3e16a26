/** What the page of two plans shows by its address, and what is sent for what was picked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenPicks, pickOf, picksOf } from './carrying.ts';
import { type Change, countOf, kindOf, kinds, piecesOf, sectionsOf, shownChanges } from './shown.ts';

const side = (path: string, item: string | null = null): NonNullable<Change['old']> => ({
  item,
  version: item === null ? null : 7,
  provision: { id: path, path, label: null, heading: null },
  words: path,
  strength: 'firm',
});
const change = (verdict: Change['verdict'], more: Partial<Change> = {}): Change => ({
  ...{ verdict, isMoved: false, old: side('1.1', 'a'), now: side('1.1', 'x') },
  ...{ effects: [], carries: null, diff: [], ...more },
});
const changes = [
  change('kept'),
  change('kept', { isMoved: true, now: side('2.1', 'y') }),
  change('sharpened'),
  change('gone', { now: null }),
  change('new', { old: null, now: side('2.1') }),
];

test('DK184 the address names a kind; without one, all that changed is shown', () => {
  const kind = (search: string) => kindOf(new URLSearchParams(search));
  assert.deepEqual(
    [kind(''), kind('show=gone'), kind('show=moved'), kind('show=nonsense')],
    [null, 'gone', 'moved', null],
  );
  const verdicts = (of: Parameters<typeof shownChanges>[1]) =>
    shownChanges(changes, of).map(({ verdict }) => verdict);
  assert.deepEqual(verdicts(null), ['kept', 'sharpened', 'gone', 'new']);
  assert.deepEqual(verdicts('moved'), ['kept']);
  assert.deepEqual(verdicts('kept'), ['kept', 'kept']);
  assert.deepEqual(verdicts('weakened'), []);
});

test('DK184 each kind counts what it would show', () => {
  const counts = {
    ...{ new: 1, gone: 1, kept: 2, reworded: 0, sharpened: 1, weakened: 0, mixed: 0, moved: 1 },
  };
  for (const kind of kinds) assert.equal(countOf(counts, kind), shownChanges(changes, kind).length, kind);
});

test('DK184 changes stand together by provision, those of the earlier plan apart', () => {
  assert.deepEqual(
    sectionsOf(changes).map((section) => [section.key, section.changes.length]),
    [
      ['now 1.1', 1],
      ['now 2.1', 1],
      ['now 1.1', 1],
      ['old 1.1', 1],
      ['now 2.1', 1],
    ],
  );
  assert.deepEqual(
    sectionsOf([changes[0], changes[2]].flatMap((each) => each ?? [])).map((each) => each.changes.length),
    [2],
  );
});

test('DK184 each piece of a wording has a place of its own', () => {
  const pieces = piecesOf([
    { kind: 'same', text: 'train ' },
    { kind: 'gone', text: '500' },
    { kind: 'new', text: '600' },
    { kind: 'same', text: ' officials' },
  ]);
  assert.deepEqual(
    pieces.map(({ at }) => at),
    [0, 6, 9, 12],
  );
  assert.equal(pieces.map(({ text }) => text).join(''), 'train 500600 officials');
});

test('DK185 what has something to carry over can be picked, by the versions that are shown', () => {
  const carries = { leads: ['Sample Office'] };
  const pick = { old: 'a', now: 'x', version: 7 };
  assert.deepEqual(pickOf(change('kept', { carries })), pick);
  assert.equal(pickOf(change('kept')), null);
  assert.equal(pickOf(change('kept', { carries, now: side('1.1') })), null);
  assert.equal(pickOf(change('gone', { carries, now: null })), null);
  const all = picksOf([
    ...changes,
    change('kept', { carries }),
    change('kept', { carries, now: side('3', 'z') }),
  ]);
  assert.deepEqual([...all.keys()], ['x', 'z']);
  assert.deepEqual(chosenPicks(all, new Set(['x', 'gone since'])), [pick]);
  assert.deepEqual(chosenPicks(all, new Set()), []);
});
