/** The log's query and words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logQuery, prefixOf, shortHash } from './log-query.ts';
import { prettyJson } from './pretty-json.ts';

test('DK19 a register is known by what it is about, an unknown one is not taken for another', () => {
  assert.equal(prefixOf('cut/9f86/list'), 'cut/');
  assert.equal(prefixOf('reading/9f86/strength'), 'reading/');
  assert.equal(prefixOf('milestone/1/date'), null);
});

test('DK9 the log asks for what its address says', () => {
  assert.deepEqual(logQuery(new URLSearchParams('register=cut/&cursor=c')), {
    register: 'cut/',
    by: null,
    cursor: 'c',
    limit: 50,
  });
});

test('DK19 content is set out for reading and stays as it is where it is not JSON', () => {
  assert.equal(prettyJson('{"a":[1]}'), '{\n  "a": [\n    1\n  ]\n}');
  assert.equal(prettyJson('not json'), 'not json');
  assert.equal(shortHash('9f86d081884c7d65'), '9f86d081884c…');
});
