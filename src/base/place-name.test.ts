import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeName } from './place-name.ts';

test('VW1835 a place is named by the number of its passage and its own, else by heading and first words as they are printed', () => {
  assert.equal(
    placeName({ number: '2.1.3', heading: 'Trade', words: 'The parties open a port.' }, 2),
    '2.1.3–2',
  );
  assert.equal(
    placeName({ number: '', heading: 'Trade', words: 'Both open a port.' }, 9),
    'Trade · Both open a port.',
  );
  assert.equal(placeName({ number: null, words: '双方将开通口岸' }, 9), '双方将开通口岸');
  assert.equal(
    placeName({ number: '', words: 'The parties will open a port at the border by the end' }, 9).at(-1),
    '…',
  );
  assert.equal(placeName({ number: '', heading: '', words: ' ' }, 9), '(9)');
});
