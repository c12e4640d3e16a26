/** The form of an entry, member by member: what must be there, what may be, and that nothing else is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json, JsonObject } from '../base/index.ts';
import { entryFormFault } from './entry-form.ts';

const hash = 'A'.repeat(43);
const least: JsonObject = {
  v: 1,
  plan: hash,
  log: 'a',
  seq: 0,
  at: '2026-11-22T08:00:00Z',
  by: 'a-1',
  kind: 'ack',
};

const bad: readonly (readonly [string, readonly Json[]])[] = [
  ['v', [0, 2, '1', true]],
  ['plan', ['', hash.slice(1), `${hash}A`, `${hash.slice(1)}+`, 1]],
  ['log', ['', 'A', 'ab', 'é', 1]],
  ['seq', [-1, '0', true]],
  ['at', ['', '2026-11-22', '2026-02-30T08:00:00Z', '2026-11-22T24:00:00Z', '2026-11-22T08:00:60Z', 1]],
  ['by', ['', 'a', 'a-', 'a-01', 'A-1', 'a-1234567890', 1]],
  ['kind', ['', 'bless', 'Ack', 1]],
];

test('LG3 an entry has each of its members in its form; the first that is missing or ill-formed is named', () => {
  assert.equal(entryFormFault(least), null);
  for (const [name, values] of bad) {
    const { [name]: _, ...without } = least;
    assert.equal(entryFormFault(without), name);
    for (const value of [null, [], {}, ...values])
      assert.equal(entryFormFault({ ...least, [name]: value }), name, `${name} ${JSON.stringify(value)}`);
  }
  assert.equal(entryFormFault({}), 'v');
  assert.equal(entryFormFault({ ...least, seq: -1, kind: 'bless' }), 'seq');
});

test('LG3 an entry may have further members of their form, and no others', () => {
  const id = `a:1:${hash}`;
  const sound: JsonObject = {
    reg: 'plan/p/title',
    item: id,
    base: [id],
    body: { value: 1 },
    seen: { b: { n: 1, root: hash } },
    _sd: [hash],
  };
  assert.equal(entryFormFault({ ...least, ...sound }), null);
  const ill: readonly (readonly [string, readonly Json[]])[] = [
    ['reg', ['plan/p', 'Plan/p/title', `plan/p/${'t'.repeat(300)}`, 1, null]],
    ['item', [1, null, []]],
    ['base', [id, ['a:01:x'], [1], null]],
    ['body', [[], 'x', null]],
    [
      'seen',
      [[], { B: { n: 1, root: hash } }, { b: { n: -1, root: hash } }, { b: { n: 1, root: 'x' } }, { b: 1 }],
    ],
    ['_sd', [hash, ['x'], [1], null]],
    ['toString', [1, null, 'x']],
    ['prev', [null, 'x']],
  ];
  for (const [name, values] of ill)
    for (const value of values) assert.equal(entryFormFault({ ...least, [name]: value }), name, name);
});

test('LG3 what a member of another name holds stands for no member', () => {
  const { v: _, ...without } = least;
  const read = JSON.parse(`{"__proto__":{"v":1},${JSON.stringify(without).slice(1)}`);
  assert.equal(entryFormFault(read), 'v');
  assert.equal(entryFormFault({ ...read, v: 1 }), '__proto__');
});
