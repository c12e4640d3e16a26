/** Expected by hand: 48 code points and no more, whatever the script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, markedExcerpt } from './excerpt.ts';

test('VW1050 short words stand whole, and white space in them is one space', () => {
  assert.equal(excerptOf('建立 经贸\n  合作机制'), '建立 经贸 合作机制');
  assert.equal(excerptOf(''), '');
});

test('VW1050 longer words are cut after 48 code points, counted as such, and say that more follow', () => {
  assert.equal(excerptOf('字'.repeat(48)), '字'.repeat(48));
  assert.equal(excerptOf('字'.repeat(49)), `${'字'.repeat(48)}…`);
  // A sign outside the basic plane is one of them, never half of one.
  assert.equal(excerptOf('𠮷'.repeat(60)), `${'𠮷'.repeat(48)}…`);
});

test('VW1050 what is marked in a text speaks; where nothing is, the text itself', () => {
  assert.equal(
    markedExcerpt({ words: '（一）建设口岸。培训教师。', marks: [{ start: 3, end: 8 }] }),
    '建设口岸。',
  );
  assert.equal(markedExcerpt({ words: '（一）建设口岸。', marks: [] }), '（一）建设口岸。');
});
