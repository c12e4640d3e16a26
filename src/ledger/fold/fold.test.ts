import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry, EntryKind } from '../entry.ts';
import { entryId, parseEntryId } from '../entry-id.ts';
import { type FoldContext, foldEntry } from './fold-entry.ts';
import { agreedContent, isContested, type RegisterState } from './register-state.ts';

const idOf = (log: string, seq: number) =>
  entryId(log, seq, new Uint8Array(32).fill(log.charCodeAt(0) + seq));
interface Act {
  readonly log: string;
  readonly seq: number;
  readonly kind: EntryKind;
  readonly item?: string;
  readonly base?: readonly string[];
  readonly value?: number;
  /** Entries seen of other logs: how many of each. */
  readonly seen?: Readonly<Record<string, number>>;
}
function fold(acts: readonly Act[], letters = ['a', 'b'], rule: FoldContext['rule'] = 'all') {
  let state: RegisterState | null = null;
  const voids: string[] = [];
  for (const { log, seq, kind, item, base, value, seen = {} } of acts) {
    const entry: Entry = {
      v: 1,
      plan: 'p',
      log,
      seq,
      at: '2026-11-22T08:00:00Z',
      by: `${log}-1`,
      kind,
      reg: 'x/y/z',
      ...(item === undefined ? {} : { item }),
      ...(base === undefined ? {} : { base }),
      ...(value === undefined ? {} : { body: { value } }),
    };
    const knows = (id: string) => {
      const place = parseEntryId(id);
      return place !== null && place.seq < (place.log === log ? seq : (seen[place.log] ?? 0));
    };
    const folded = foldEntry(state, entry, idOf(log, seq), { letters, rule, knows });
    state = folded.state;
    for (const change of folded.changes) if (change.change === 'void') voids.push(change.reason);
  }
  return { state: state ?? assert.fail(), voids };
}
const p1 = idOf('a', 1);
const propose: Act = { log: 'a', seq: 1, kind: 'propose', value: 1 };
const all = { a: 99, b: 99, c: 99 };

test('LG14 in a genesis of one a proposal settles at once and replaces its base', () => {
  const { state } = fold([propose, { log: 'a', seq: 2, kind: 'propose', value: 2, base: [p1] }], ['a']);
  assert.deepEqual([agreedContent(state), state.heads], [{ value: 2 }, [idOf('a', 2)]]);
  assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
});

test('LG15 two settled proposals that do not replace each other are contested until one names both', () => {
  const rivals: Act[] = [propose, { log: 'a', seq: 2, kind: 'propose', value: 2 }];
  const { state } = fold(rivals, ['a']);
  assert.deepEqual([isContested(state), agreedContent(state)], [true, null]);
  const closed = fold(
    [...rivals, { log: 'a', seq: 3, kind: 'propose', value: 3, base: [p1, idOf('a', 2)] }],
    ['a'],
  );
  assert.deepEqual(agreedContent(closed.state), { value: 3 });
});

test('LG16 whose confirmation settles follows the rule, and the proposer has confirmed', () => {
  const confirm = (log: string): Act => ({ log, seq: 1, kind: 'confirm', item: p1, seen: all });
  const status = (acts: Act[], rule: FoldContext['rule']) =>
    fold(acts, ['a', 'b', 'c'], rule).state.proposals[p1]?.status;
  assert.equal(status([propose], 'all'), 'open');
  assert.equal(status([propose, confirm('b')], 'all'), 'open');
  assert.equal(status([propose, confirm('b'), confirm('c')], 'all'), 'settled');
  assert.equal(status([propose, confirm('c')], { of: 2 }), 'settled');
  assert.equal(status([propose, confirm('c')], { named: ['b'] }), 'open');
  assert.equal(status([propose, confirm('b')], { named: ['b'] }), 'settled');
});

test('LG16 object may become confirm, note and consult settle nothing, unseen confirm and withdrawal are disputed', () => {
  const answer = (seq: number, kind: EntryKind): Act => ({ log: 'b', seq, kind, item: p1, seen: all });
  assert.equal(fold([propose, answer(1, 'object')]).state.proposals[p1]?.status, 'objected');
  assert.equal(
    fold([propose, answer(1, 'object'), answer(2, 'confirm')]).state.proposals[p1]?.status,
    'settled',
  );
  assert.equal(fold([propose, answer(1, 'note'), answer(2, 'consult')]).state.proposals[p1]?.status, 'open');
  const withdraw: Act = { log: 'a', seq: 2, kind: 'withdraw', item: p1 };
  const blind: Act = { log: 'b', seq: 1, kind: 'confirm', item: p1, seen: { a: 2 } };
  for (const acts of [
    [propose, withdraw, blind],
    [propose, blind, withdraw],
  ]) {
    const { state } = fold(acts);
    assert.deepEqual([state.proposals[p1]?.status, state.heads], ['disputed', []]);
  }
  assert.equal(fold([propose, withdraw]).state.proposals[p1]?.status, 'withdrawn');
});

test('LG17 an entry that means nothing is void with its reason and changes nothing', () => {
  const cases: readonly (readonly [string, Act[]])[] = [
    ['content-missing', [propose, { log: 'a', seq: 2, kind: 'propose' }]],
    ['base-unknown', [propose, { log: 'a', seq: 2, kind: 'propose', value: 2, base: [idOf('b', 5)] }]],
    ['proposal-unknown', [propose, { log: 'b', seq: 1, kind: 'confirm', item: p1 }]],
    ['own-proposal', [propose, { log: 'a', seq: 2, kind: 'confirm', item: p1 }]],
    ['not-proposer', [propose, { log: 'b', seq: 1, kind: 'withdraw', item: p1, seen: all }]],
    ['party-unknown', [propose, { log: 'z', seq: 1, kind: 'report', value: 1 }]],
    [
      'already-withdrawn',
      [
        propose,
        { log: 'a', seq: 2, kind: 'withdraw', item: p1 },
        { log: 'b', seq: 1, kind: 'confirm', item: p1, seen: all },
      ],
    ],
    [
      'already-confirmed',
      [
        propose,
        { log: 'b', seq: 1, kind: 'confirm', item: p1, seen: all },
        { log: 'b', seq: 2, kind: 'object', item: p1, seen: all },
      ],
    ],
    [
      'already-settled',
      [
        propose,
        { log: 'b', seq: 1, kind: 'confirm', item: p1, seen: all },
        { log: 'a', seq: 2, kind: 'withdraw', item: p1, seen: all },
      ],
    ],
  ];
  for (const [reason, acts] of cases) {
    const { state, voids } = fold(acts);
    assert.deepEqual(voids, [reason]);
    assert.deepEqual(state, fold(acts.slice(0, -1)).state, reason);
  }
});

test('LG14 entries that knew nothing of each other give one state in either order', () => {
  const kinds = fc.constantFrom<EntryKind>('confirm', 'object', 'note', 'consult');
  const ofB = fc.array(kinds, { maxLength: 4 });
  fc.assert(
    fc.property(ofB, ofB, fc.boolean(), fc.integer(), (b, c, withdraws, salt) => {
      const answers = (log: string, list: EntryKind[]) =>
        list.map((kind, i): Act => ({ log, seq: i + 1, kind, item: p1, seen: { a: 2 } }));
      const queues = [
        answers('b', b),
        answers('c', c),
        withdraws ? [{ log: 'a', seq: 2, kind: 'withdraw', item: p1 } as const] : [],
      ];
      const one = fold([propose, ...queues.flat()], ['a', 'b', 'c']).state;
      const mixed: Act[] = [];
      for (let i = salt >>> 0; queues.some((queue) => queue.length > 0); i = (i * 1103515245 + 12345) >>> 0)
        mixed.push(...(queues[(i >>> 8) % 3]?.splice(0, 1) ?? []));
      assert.deepEqual(fold([propose, ...mixed], ['a', 'b', 'c']).state, one);
    }),
  );
});
