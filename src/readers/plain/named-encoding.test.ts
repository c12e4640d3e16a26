/** An encoding that a person named is taken at its word, and refused where the bytes say otherwise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../index.ts';

/** 行动计划 in GB18030: four pairs, from the standard's table. */
const pairs = new Uint8Array([0xd0, 0xd0, 0xb6, 0xaf, 0xbc, 0xc6, 0xbb, 0xae]);

test('TX8 bytes are read in the encoding that is named, in any case', async () => {
  const read = await readDocument(pairs, { encoding: 'GB18030' });
  assert.ok(read.ok);
  assert.deepEqual([read.value.encoding, read.value.chars], ['gb18030', '行动计划']);
  const little = await readDocument(new Uint8Array([0x4c, 0x88, 0xa8, 0x52]), { encoding: 'utf-16le' });
  assert.ok(little.ok);
  assert.equal(little.value.chars, '行动');
});

test('TX8 a named encoding that the bytes are not in is refused, and so is an unknown name', async () => {
  for (const name of ['utf-8', 'klingon']) {
    const read = await readDocument(pairs, { encoding: name });
    assert.equal(read.ok ? '' : read.error.code, 'file-encoding-unknown');
  }
});

test('TX8 a mark is not overruled by a name, and an empty name has it recognised', async () => {
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, 0x41]);
  assert.equal((await readDocument(marked, { encoding: 'utf-16le' })).ok, false);
  const read = await readDocument(marked, { encoding: '' });
  assert.ok(read.ok);
  assert.equal(read.value.encoding, 'utf-8');
});
