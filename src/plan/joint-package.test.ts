/** Heads of packages, as any node may have written them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  jointPackageValue,
  MOST_IN_PACKAGE,
  packageRegister,
  parsePackageRegister,
  readJointPackage,
} from './index.ts';

const id = '01970000-0000-7000-8000-000000000001';
const head = { title: { zh: '示例清单', en: 'Sample list' }, occasion: {}, date: null, entries: 20 };

test('PL960 a head comes back as it was written, and says nothing that is not said', () => {
  assert.deepEqual(jointPackageValue(head), { title: { zh: '示例清单', en: 'Sample list' }, entries: 20 });
  assert.deepEqual(readJointPackage(jointPackageValue(head)), head);
  const full = { ...head, occasion: { lo: 'ຕົວຢ່າງ' }, date: '2026-11' };
  assert.deepEqual(readJointPackage(jointPackageValue(full)), full);
});

test('PL960 one that names nothing, no title, no day, or more than it can hold is none', () => {
  const read = (change: object) => readJointPackage({ ...jointPackageValue(head), ...change });
  for (const entries of [0, -1, 1.5, MOST_IN_PACKAGE + 1, '20', null]) assert.equal(read({ entries }), null);
  for (const title of [{}, { en: ' ' }, { fr: 'liste' }, 'list', { en: 'x'.repeat(501) }])
    assert.equal(read({ title }), null);
  for (const date of ['yesterday', 2026, '2026-13']) assert.equal(read({ date }), null);
  assert.equal(readJointPackage('list'), null);
  assert.deepEqual(read({ occasion: 'x' })?.occasion, {});
  assert.equal(read({ entries: MOST_IN_PACKAGE })?.entries, MOST_IN_PACKAGE);
});

test('PL960 a package is told by its register, and by nothing that only looks like one', () => {
  assert.equal(parsePackageRegister(packageRegister(id)), id);
  for (const other of [
    `package/${id}`,
    `package/${id}/list/x`,
    `package/${id}/title`,
    'package/x/list',
    `status/${id}/list`,
  ])
    assert.equal(parsePackageRegister(other), null);
});
