/** Which text is the first, whatever copies replaced it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ChainLink, currentTexts } from './texts.ts';

const text = (textId: string, given: Partial<ChainLink> = {}): ChainLink => ({
  textId,
  replaces: null,
  current: true,
  ...given,
});
const ids = (texts: readonly ChainLink[]): readonly string[] =>
  currentTexts(texts).map(({ textId }) => textId);

test('PL80 the text that stands beside none is the first, in whatever order they are listed', () => {
  const texts = [text('a', { beside: 'b' }), text('b'), text('c', { beside: 'b' })];
  assert.deepEqual(ids(texts), ['b', 'a', 'c']);
  assert.deepEqual(ids([...texts].reverse()), ['b', 'a', 'c']);
});

test('PL80 a better copy takes the place of what it replaces', () => {
  const first = [text('a', { current: false }), text('b', { beside: 'a' }), text('c', { replaces: 'a' })];
  assert.deepEqual(ids(first), ['c', 'b']);
  const further = [
    text('a'),
    text('b', { beside: 'a', current: false }),
    text('c', { beside: 'a' }),
    text('d', { beside: 'a', replaces: 'b' }),
  ];
  assert.deepEqual(ids(further), ['a', 'd', 'c']);
});

test('PL80 a chain that names itself or what is not there ends', () => {
  assert.deepEqual(ids([text('a', { replaces: 'a' })]), ['a']);
  assert.deepEqual(ids([text('b', { replaces: 'gone', beside: 'a' }), text('a')]), ['a', 'b']);
  assert.deepEqual(ids([]), []);
});
