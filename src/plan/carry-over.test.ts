/** What goes from a plan's commitments to those that take their places in the next one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedReading, carryOver } from './carry-over.ts';

const open = { leads: [], done: null };
const led = { leads: ['Sample Ministry of Roads'], done: null };

test('PL84 lead bodies and what counts as done go to a commitment that says nothing of them', () => {
  assert.deepEqual(carriedReading({ leads: ['A'], done: 'signed' }, open), { leads: ['A'], done: 'signed' });
  assert.deepEqual(carriedReading(led, open), { leads: ['Sample Ministry of Roads'] });
  assert.deepEqual(carriedReading({ leads: [], done: 'opened to traffic' }, open), {
    done: 'opened to traffic',
  });
});

test('PL84 what the new commitment says stays, and nothing is carried from nothing', () => {
  assert.equal(carriedReading(led, { leads: ['Another Ministry'], done: null }), null);
  assert.equal(carriedReading(open, open), null);
  assert.equal(carriedReading({ leads: [], done: 'signed' }, { leads: [], done: 'in force' }), null);
  assert.deepEqual(carriedReading({ leads: ['A'], done: 'signed' }, { leads: ['B'], done: null }), {
    done: 'signed',
  });
});

test('PL84 party, kind, strength and date of the earlier commitment are never carried', () => {
  const whole = {
    ...{ actor: 'both', kind: 'build' as const, strength: 'firm' as const },
    ...{ due: { date: '2028', origin: 'stated' as const, words: '2028' }, ...led },
  };
  assert.deepEqual(Object.keys(carriedReading(whole, open) ?? {}), ['leads']);
});

test('PL84 what reads the same is one act; each commitment is named once', () => {
  const to = (id: string, more: { leads?: readonly string[]; done?: string | null } = {}) => {
    return { id, ...open, ...more };
  };
  assert.deepEqual(
    carryOver([
      { from: led, to: to('a') },
      { from: { leads: ['B'], done: null }, to: to('b') },
      { from: led, to: to('c') },
      { from: led, to: to('c') },
      { from: led, to: to('d', { leads: ['Known already'] }) },
      { from: { ...led, done: 'signed' }, to: to('e') },
    ]),
    [
      { act: 'reread', items: ['a', 'c'], reading: { leads: ['Sample Ministry of Roads'] } },
      { act: 'reread', items: ['b'], reading: { leads: ['B'] } },
      { act: 'reread', items: ['e'], reading: { leads: ['Sample Ministry of Roads'], done: 'signed' } },
    ],
  );
  assert.deepEqual(carryOver([]), []);
});
