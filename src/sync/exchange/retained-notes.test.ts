import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkpointOf, planOf, sha256, signersOf, verify } from '../../../tests/sync/parties.ts';
import { Authority, cosignNote, joinNotes, parseNote, type SignedHead } from '../../ledger/index.ts';
import { isSameTree, newestHeld, retainNotes } from './retained-notes.ts';

const plan = planOf(3);
const authority = new Authority(plan.opened, [], { verify, sha256 });
const headOf = (size: number, cosigners = '', time = 1): SignedHead => {
  const opened = authority.open(
    checkpointOf(plan, 'a', { size, root: new Uint8Array(32).fill(size) }, cosigners, time),
  );
  return opened.ok ? opened.value : assert.fail(opened.error);
};
const retained = (heads: readonly SignedHead[], held: number) => {
  const kept = heads.reduce<readonly SignedHead[]>(
    (all, head) => retainNotes(all, head, held, authority),
    [],
  );
  return kept.map(({ size, cosigned }) => `${size}${cosigned.map(({ letter }) => letter).join('')}`);
};

test('SY6 kept are the newest, the furthest of each cosigner and of all', () => {
  const heads = [headOf(1, 'bc'), headOf(2, 'b'), headOf(3, 'c'), headOf(4, 'b'), headOf(5)];
  assert.deepEqual(retained(heads, 9), ['1bc', '3c', '4b', '5']);
  assert.deepEqual(retained([...heads].reverse(), 9), ['1bc', '3c', '4b', '5']);
  assert.deepEqual(retained([...heads, headOf(6, 'bc')], 9), ['6bc']);
});

test('SY6 of what is heard of beyond what is held the nearest and the furthest are kept', () => {
  const heads = [headOf(2, 'bc'), headOf(7, 'b'), headOf(5), headOf(9), headOf(8, 'bc')];
  assert.deepEqual(retained(heads, 4), ['2bc', '5', '9']);
  assert.equal(newestHeld(heads.slice(0, 1), 4)?.size, 2);
  assert.equal(newestHeld([headOf(7)], 4), null);
});

test('SY6 signatures on one tree are joined, each key once, the first that came', () => {
  assert.deepEqual(retained([headOf(3, 'b'), headOf(3, 'c')], 9), ['3bc']);
  const [joined] = retainNotes([headOf(3, 'b', 7)], headOf(3, 'bc', 9), 9, authority);
  assert.deepEqual(joined?.cosigned, [
    { letter: 'b', time: 7 },
    { letter: 'c', time: 9 },
  ]);
  const parsed = parseNote(joined?.note ?? assert.fail());
  assert.equal(parsed.ok && parsed.value.lines.length, 3);
  assert.equal(isSameTree(headOf(3), headOf(3, 'b')), true);
  assert.equal(isSameTree(headOf(3), headOf(4)), false);
});

test('SY6 lines of unknown keys are kept only where they are of the log’s own side, and few of them', () => {
  const strange = (name: string, at: number) => ({
    name,
    keyId: `0000000${at % 10}`,
    sign: () => new Uint8Array(64).fill(at),
  });
  const { log } = signersOf(plan, 'a');
  const national = Array.from({ length: 9 }, (_, at) => strange(`${log.name}/national`, at));
  const note = cosignNote(headOf(3, 'b').note, [strange('elsewhere.example', 1), ...national]);
  const opened = authority.open(note);
  const [kept] = retainNotes([], opened.ok ? opened.value : assert.fail(), 9, authority);
  const parsed = parseNote(kept?.note ?? assert.fail());
  const names = parsed.ok ? parsed.value.lines.map(({ name }) => name) : [];
  assert.equal(names.length, 2 + 8);
  assert.equal(names.includes('elsewhere.example'), false);
  assert.equal(joinNotes(note, note)?.length, note.length);
});
