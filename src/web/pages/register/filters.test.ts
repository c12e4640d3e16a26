/** The register's state in its address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, queryString } from '../../data/index.ts';
import { readColumns } from './columns.ts';
import { filterQuery, isNarrowed, noFilters, readFilters } from './filters.ts';
import { nextRow } from './use-grid-keys.ts';

const read = (search: string) => readFilters(new URLSearchParams(search));

test('DK63 what is read from an address gives the same address again', () => {
  const search = 'q=%E9%93%81%E8%B7%AF&area=p1&area=p2&kind=build&strength=firm&state=proposed&sort=due';
  assert.equal(queryString(filterQuery(read(search))), search);
});

test('DK63 the usual state has an empty address', () => {
  assert.equal(queryString(filterQuery(read(''))), '');
  assert.equal(queryString(filterQuery(read('q=+&sort=place'))), '');
  assert.equal(isNarrowed(read('sort=due')), false);
  assert.equal(isNarrowed(read('lead=none')), true);
});

test('DK63 values that are none of the known are dropped, and each stands once', () => {
  const filters = read('kind=build&kind=build&kind=steal&strength=&sort=price');
  assert.deepEqual(filters.kind, ['build']);
  assert.deepEqual(filters.strength, []);
  assert.equal(filters.sort, 'place');
});

test('DK63 the address of the desk and that of the API narrow alike', () => {
  const query = { ...filterQuery(read('kind=train&actor=la&q=ລົດໄຟ')), limit: 100 };
  const asked = new URLSearchParams(address(['api', 'plans', 'p', 'commitments'], query).split('?')[1]);
  assert.deepEqual(
    [asked.get('kind'), asked.get('actor'), asked.get('q'), asked.get('limit')],
    ['train', 'la', 'ລົດໄຟ', '100'],
  );
});

test('DK63 taking all filters away keeps the rest of the address', () => {
  assert.deepEqual(Object.keys(noFilters).sort(), [
    'actor',
    'area',
    'cursor',
    'due',
    'kind',
    'lead',
    'progress',
    'q',
    'state',
    'strength',
  ]);
});

test('DK64 chosen columns are kept in their order; what is not known is left out', () => {
  assert.deepEqual(readColumns('state price kind'), ['words', 'kind', 'state']);
  assert.ok(readColumns('').includes('due'), 'nothing kept: the usual ones');
});

test('DK65 arrows move by one, Home and End to the ends, and never beyond them', () => {
  assert.equal(nextRow(0, 'ArrowUp', 5), 0);
  assert.equal(nextRow(4, 'ArrowDown', 5), 4);
  assert.equal(nextRow(2, 'End', 2000), 1999);
  assert.equal(nextRow(1500, 'Home', 2000), 0);
  assert.equal(nextRow(3, 'PageDown', 100), 13);
  assert.equal(nextRow(3, 'constructor', 100), null);
  assert.equal(nextRow(3, 'q', 100), null);
});
