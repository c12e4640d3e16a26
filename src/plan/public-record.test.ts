/** Records for the public, as any node may have written them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  MOST_IN_RECORD,
  parsePublicRegister,
  publicRecordValue,
  publicRegister,
  readPublicRecord,
} from './index.ts';

const id = '01970000-0000-7000-8000-000000000001';
const items = [
  { entry: 'a:1:x', words: null },
  { entry: 'b:2:y', words: 'sampleDigest' },
];
const record = { title: { zh: '示例公布', en: 'Sample release' }, date: null, items };

test('PL1710 a record comes back as it was written, and says nothing that is not said', () => {
  assert.deepEqual(publicRecordValue(record), {
    title: { zh: '示例公布', en: 'Sample release' },
    items: [{ entry: 'a:1:x' }, { entry: 'b:2:y', words: 'sampleDigest' }],
  });
  assert.deepEqual(readPublicRecord(publicRecordValue(record)), record);
  const dated = { ...record, date: '2026-11' };
  assert.deepEqual(readPublicRecord(publicRecordValue(dated)), dated);
});

test('PL1710 one without title, without entries, with too many, with one twice or one that is none, is none', () => {
  const read = (change: object) => readPublicRecord({ ...publicRecordValue(record), ...change });
  for (const title of [{}, { en: ' ' }, { fr: 'liste' }, 'title', { en: 'x'.repeat(501) }])
    assert.equal(read({ title }), null);
  const many = (n: number) => Array.from({ length: n }, (_, at) => ({ entry: `a:${at}:x` }));
  assert.equal(read({ items: many(MOST_IN_RECORD) })?.items.length, MOST_IN_RECORD);
  for (const wrong of [
    ...[[], many(MOST_IN_RECORD + 1), 'x', {}, [{ entry: 1 }], ['a:1:x'], [{ words: 'x' }]],
    ...[[{ entry: 'a:1:x' }, { entry: 'a:1:x' }], [{ entry: 'a:1:x', words: 7 }]],
    [{ entry: 'x'.repeat(101) }],
  ])
    assert.equal(read({ items: wrong }), null, JSON.stringify(wrong).slice(0, 80));
  for (const date of ['yesterday', 2026, '2026-13']) assert.equal(read({ date }), null);
  for (const other of [null, 'record', 7, []]) assert.equal(readPublicRecord(other), null);
});

test('PL1710 a record is told by its register, and by nothing that only looks like one', () => {
  assert.equal(parsePublicRegister(publicRegister(id)), id);
  for (const other of [`public/${id}`, `public/${id}/list`, `public/${id}/record/x`, 'public/x/record'])
    assert.equal(parsePublicRegister(other), null, other);
});
