/** A list's state in its address, and its columns. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ObjectType, objectType } from '../../../plan/objects/index.ts';
import { queryString } from '../../data/addresses.ts';
import { columnFields, readColumns, usualColumns } from './columns.ts';
import { isNarrowed, listQuery, noFilters, readList } from './list-query.ts';

function typeOf(name: string): ObjectType {
  const type = objectType(name);
  assert.ok(type !== null);
  return type;
}

const task = typeOf('task');
const read = (query: string) => readList(task, new URLSearchParams(query));

test('DK221 the address holds filters, order and place, and gives them back to the API', () => {
  const query =
    'state=planned&state=done&lead=body%2F1&q=%E4%BC%9A%E8%AE%AE&linked=commitment%2Fc&area=p1&ended=false&dueFrom=2026-01-01&dueTo=2026-12-31&sort=-due&cursor=abc';
  const state = read(query);
  assert.deepEqual(state.fields, { state: ['planned', 'done'], lead: ['body/1'] });
  assert.deepEqual([state.q, state.ended, state.sort, state.cursor], ['会议', 'open', '-due', 'abc']);
  assert.deepEqual(
    [...new URLSearchParams(queryString(listQuery(state)))].sort(),
    [...new URLSearchParams(query)].sort(),
  );
});

test('DK221 unknown values and names are dropped', () => {
  const state = read('state=perhaps&lead=nobody&colour=red&sort=sideways&ended=soon&dueTo=2026&retired=yes');
  assert.equal(queryString(listQuery(state)), '');
  assert.equal(isNarrowed(state), false);
});

test('DK221 whatever narrows is told, and can all be taken away', () => {
  for (const query of [
    'q=a',
    'state=done',
    'linked=body%2F1',
    'area=p',
    'ended=true',
    'dueTo=2026-01-01',
    'retired=true',
  ])
    assert.equal(isNarrowed(read(query)), true, query);
  for (const query of ['', 'sort=-due', 'cursor=abc']) assert.equal(isNarrowed(read(query)), false, query);
  const away = Object.keys(noFilters(task));
  for (const name of [
    'state',
    'lead',
    'support',
    'commitments',
    'q',
    'linked',
    'area',
    'ended',
    'dueFrom',
    'cursor',
  ])
    assert.ok(away.includes(name), name);
  assert.ok(!away.includes('sort'));
});

test('DK222 columns are those of the declaration until others are chosen; the name is none of them', () => {
  assert.deepEqual(usualColumns(task), ['number', 'lead', 'due', 'state', 'commitments']);
  assert.deepEqual(readColumns(task, ''), usualColumns(task));
  assert.deepEqual(
    readColumns(task, 'notes due nothing'),
    ['due', 'notes'],
    'in the order of the declaration',
  );
  assert.deepEqual(readColumns(task, '-'), []);
  assert.ok(!columnFields(task).includes('title'));
});
