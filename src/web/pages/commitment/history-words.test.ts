/** A history in words: what was, what is. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { HistoryLine } from '../../../http/contract/index.ts';
import {
  loadAllLanguages,
  type MessageKey,
  type MessageValues,
  translate,
} from '../../../i18n/desk/index.ts';
import { historyWords } from './history-words.ts';

before(loadAllLanguages);
const say = (key: MessageKey, values?: MessageValues) => translate('en', key, values);
const texts = [
  { id: 't-zh', language: 'zh' },
  { id: 't-lo', language: 'lo' },
] as const;
const words = (register: string, was: unknown, is: unknown, act = 'x') => {
  const line: HistoryLine = {
    at: '',
    by: '',
    act,
    register,
    before: was,
    after: is,
    entry: null,
    reviewAct: null,
  };
  return historyWords(say, 'en', { parties: [], texts }, line);
};

test('DK80 a change of reading names the field, what it was and what it is', () => {
  assert.equal(words('reading/c1/kind', 'train', 'build'), 'Kind: Train → Build');
  assert.equal(words('reading/c1/strength', null, 'firm'), 'Strength: Firm');
  assert.equal(words('reading/c1/leads', [], ['A', 'B']), 'Lead bodies: none → A and B');
  assert.equal(
    words('reading/c1/due', null, { date: '2026', origin: 'set', words: null }),
    'Due: by end 2026 (set by us)',
  );
});

test('DK80 an act is named; one that is not known is still told', () => {
  assert.equal(words('cut/p1/list', null, null, 'accept'), 'Accepted');
  assert.equal(words('cut/p1/list', null, null, 'something-new'), 'Registered');
});

test('AP1200 a match settled in a further text is told by that text’s language', () => {
  const cut = (lo: readonly object[]) => ({
    spans: { 't-zh': [{ start: 0, end: 4 }], 't-lo': lo },
    parents: [],
  });
  const alone = { spans: { 't-zh': [{ start: 0, end: 4 }] }, parents: [] };
  const place = [{ start: 7, end: 9 }];
  assert.equal(words('cut/p1/list', alone, cut(place), 'placed'), 'Matched in the Lao text');
  assert.equal(words('cut/p1/list', cut(place), alone, 'unplaced'), 'No settled match in the Lao text');
  // A text that this plan no longer has is told without its language.
  const other = { spans: { ...alone.spans, gone: place }, parents: [] };
  assert.equal(words('cut/p1/list', alone, other, 'placed'), 'Matched in another text');
});
