/** The pairing of two rows, on rows of letters whose right pairing can be seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Pairing, pairRows } from './sequence.ts';

/** Letters pair with themselves; two may pair with one that names both. */
function pairLetters(a: readonly string[], b: readonly string[]): readonly Pairing[] {
  const join = (row: readonly string[], at: number, count: number): string =>
    row.slice(at, at + count).join('');
  return pairRows({
    n: a.length,
    m: b.length,
    moves: (_x, _y, offer) => {
      for (const [p, q] of [
        [1, 1],
        [2, 1],
        [1, 2],
      ] as const)
        offer(p, q);
    },
    fit: (x, p, y, q) => (join(a, x, p) === join(b, y, q) ? 2 : -9),
    aloneA: () => -1,
    aloneB: () => -1,
  });
}

const shown = (a: string, b: string): string =>
  pairLetters(a.split(' '), b.split(' '))
    .map(
      ({ a: x, p, b: y, q }) =>
        `${a
          .split(' ')
          .slice(x, x + p)
          .join('+')}=${b
          .split(' ')
          .slice(y, y + q)
          .join('+')}`,
    )
    .join(' ');

test('TX82 equal rows pair one to one', () => {
  assert.equal(shown('a b c', 'a b c'), 'a=a b=b c=c');
});

test('TX82 what stands in one row only stays alone', () => {
  assert.equal(shown('a b c', 'a c'), 'a=a b= c=c');
  assert.equal(shown('a c', 'a b c'), 'a=a =b c=c');
});

test('TX82 what is joined in one row pairs with its parts', () => {
  assert.equal(shown('a b c', 'ab c'), 'a+b=ab c=c');
  assert.equal(shown('ab c', 'a b c'), 'ab=a+b c=c');
});

test('TX82 an empty row pairs with nothing', () => {
  assert.deepEqual(pairLetters([], []), []);
  assert.deepEqual(pairLetters(['a'], []), [{ a: 0, p: 1, b: 0, q: 0 }]);
  assert.deepEqual(pairLetters([], ['a']), [{ a: 0, p: 0, b: 0, q: 1 }]);
});

test('TX82 every item stands in exactly one pairing, in order, whatever the rows', () => {
  const rows = fc.array(fc.constantFrom('a', 'b', 'c', 'ab', 'bc'), { maxLength: 30 });
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      let [x, y] = [0, 0];
      for (const pairing of pairLetters(a, b)) {
        assert.deepEqual([pairing.a, pairing.b], [x, y]);
        assert.ok(pairing.p + pairing.q > 0);
        [x, y] = [x + pairing.p, y + pairing.q];
      }
      assert.deepEqual([x, y], [a.length, b.length]);
    }),
    { numRuns: 200 },
  );
});

test('TX82 rows too long for every cell are paired in a band around the diagonal', () => {
  const row = Array.from({ length: 3000 }, (_, i) => `w${i}`);
  const other = row.filter((_, i) => i % 100 !== 7);
  const pairings = pairLetters(row, other);
  const together = pairings.filter(({ p, q }) => p === 1 && q === 1);
  assert.equal(together.length, other.length);
  assert.ok(together.every(({ a, b }) => row[a] === other[b]));
});
