/** Names of registers taken apart, and rows from registers written by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutlineNode } from '../../plan/index.ts';
import type { RegisterRow } from '../ports/index.ts';
import { coverageOf, planRow, provisionRows, textRows } from './project-rows.ts';
import { cutItems, outlineOf, parseRegister, valueOr } from './register-values.ts';

function row(register: string, value: RegisterRow['value'], seq = 0): RegisterRow {
  return { register, state: null, value, heads: [], seq };
}

test('AP3 a register’s name is type, id and field; what follows the second stroke is the field', () => {
  assert.deepEqual(parseRegister('cut/abc/list'), { type: 'cut', id: 'abc', field: 'list' });
  assert.deepEqual(parseRegister('milestone/m/due/2026'), { type: 'milestone', id: 'm', field: 'due/2026' });
  assert.deepEqual(parseRegister('plan/p'), { type: 'plan', id: 'p', field: '' });
  assert.deepEqual(parseRegister(''), { type: '', id: '', field: '' });
});

test('AP3 a register of status holds all of a claim, whose id is the rest of its name', () => {
  assert.deepEqual(parseRegister('status/c/2026/cn'), { type: 'claim', id: 'c_2026_cn', field: '*' });
});

test('AP3 what is not agreed reads as what stands for it, and an agreed value as it is', () => {
  assert.equal(valueOr(undefined, 'none'), 'none');
  assert.equal(valueOr(null, 'none'), 'none');
  assert.equal(valueOr(row('x/y/z', null), 'none'), 'none');
  assert.equal(valueOr(row('x/y/z', 0), 7), 0);
  assert.equal(valueOr(row('x/y/z', ''), 'none'), '');
  assert.deepEqual(outlineOf(row('outline/t/nodes', null)), []);
});

test('AP3 a provision is open until it is cut, covered where the cut has items, and none where it is marked so', () => {
  const item = { id: 'c', spans: { t: [{ start: 0, end: 1 }] } };
  assert.equal(coverageOf(null), 'open');
  assert.equal(coverageOf(row('cut/p/list', null)), 'open');
  assert.equal(coverageOf(row('cut/p/list', { items: [] })), 'open');
  assert.equal(coverageOf(row('cut/p/list', { items: [item] })), 'covered');
  assert.equal(coverageOf(row('cut/p/list', { holds: 'none' })), 'none');
  assert.deepEqual(cutItems({ items: [item] }), [item]);
  for (const value of [null, { holds: 'none' }, 'x', 3]) assert.deepEqual(cutItems(value), []);
});

test('AP3 a plan’s row holds what its registers agree on, and its version is that of the newest of them', () => {
  const parties = [{ code: 'cn', name: { en: 'A' }, ours: true }];
  const rows = [
    row('plan/p/title', { en: 'Sample' }, 2),
    row('plan/p/parties', parties, 3),
    row('plan/p/period', { from: '2026', to: '2028' }, 9),
    row('plan/q/title', { en: 'Another' }, 4),
  ];
  assert.deepEqual(planRow('p', rows, '2026-01-01T00:00:00Z'), {
    planId: 'p',
    title: { en: 'Sample' },
    parties,
    period: { from: '2026', to: '2028' },
    adopted: null,
    version: 10,
    createdAt: '2026-01-01T00:00:00Z',
  });
  const empty = planRow('p', [], '2026-01-01T00:00:00Z');
  assert.deepEqual([empty.title, empty.parties, empty.period, empty.version], [{}, [], null, 0]);
});

test('AP3 a text is current until another replaces it, and has an outline once one is agreed', () => {
  const record = (replaces: string | null) => ({ lang: 'zh', charsSha256: 'c', replaces });
  const rows = textRows(
    [row('text/a/record', record(null)), row('text/b/record', record('a')), row('text/c/record', null)],
    [row('outline/a/nodes', []), row('outline/b/nodes', null)],
  );
  assert.deepEqual(
    rows.map(({ textId, current, outlineAccepted }) => [textId, current, outlineAccepted]),
    [
      ['a', false, true],
      ['b', true, false],
    ],
  );
});

test('AP3 a provision lies in the innermost one around it that came before; what touches or stands outside does not hold it', () => {
  const node = (id: string, start: number, end: number): OutlineNode => {
    return { id, path: id, label: null, heading: null, role: 'operative', start, end };
  };
  const nodes = [
    node('root', 0, 100),
    node('a', 0, 40),
    node('b', 10, 20),
    node('c', 20, 40),
    node('d', 40, 90),
    node('e', 50, 60),
  ];
  const parents = provisionRows('t', nodes, () => 'open').map(({ id, parent, order }) => [id, parent, order]);
  assert.deepEqual(parents, [
    ['root', null, 0],
    ['a', 'root', 1],
    ['b', 'a', 2],
    ['c', 'a', 3],
    ['d', 'root', 4],
    ['e', 'd', 5],
  ]);
});
