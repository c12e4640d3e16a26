/** A reading in words, in each language. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  type Language,
  loadAllLanguages,
  type MessageKey,
  type MessageValues,
  translate,
} from '../../../i18n/desk/index.ts';
import { cutAtSpans } from './cut-at-spans.ts';
import { links } from './links.ts';
import { readPartialDate } from './reading-fields.ts';
import { actorWords, dueWords, mentionWords, type Party } from './reading-words.ts';

const parties: Party[] = [
  { code: 'aa', name: { zh: '甲国', lo: 'ປະເທດ ກ', en: 'Aland' }, ours: true },
  { code: 'bb', name: { zh: '乙国', en: 'Beland' }, ours: false },
];
const sayIn = (language: Language) => (key: MessageKey, values?: MessageValues) =>
  translate(language, key, values);
before(loadAllLanguages);

test('DK76 who acts is named as the plan names its parties', () => {
  assert.equal(actorWords(sayIn('zh'), 'zh', parties, 'both'), '双方');
  assert.equal(actorWords(sayIn('zh'), 'zh', parties, 'aa+bb'), '甲国和乙国');
  assert.equal(actorWords(sayIn('lo'), 'lo', parties, 'aa'), 'ປະເທດ ກ');
  assert.equal(actorWords(sayIn('en'), 'en', parties, 'xx'), 'XX', 'a code that is no party stays visible');
});

test('DK77 a due date is shown with its origin, as precisely as it is known', () => {
  const due = (
    date: string | null,
    origin: 'instrument' | 'soft' | 'stated',
    words: string | null = null,
  ) => ({ date, origin, words });
  assert.equal(dueWords(sayIn('en'), 'en', due('2026', 'instrument')), 'by end 2026 (from the instrument)');
  assert.equal(
    dueWords(sayIn('en'), 'en', due('2026-03-31', 'stated')),
    'by 31 March 2026 (stated in the text)',
  );
  assert.equal(dueWords(sayIn('zh'), 'zh', due('2026-03', 'stated')), '2026年3月底前（文本载明）');
  assert.equal(dueWords(sayIn('zh'), 'zh', due('2026', 'instrument')), '2026年底前（依据所涉文件）');
  assert.equal(dueWords(sayIn('en'), 'en', due(null, 'soft', '早日')), '“早日” (no fixed date)');
  assert.equal(dueWords(sayIn('en'), 'en', null), 'No date');
});

test('DK77 a date may be typed in parts, and what is no date is refused', () => {
  assert.equal(readPartialDate(' 2026 '), '2026');
  assert.equal(readPartialDate('2026/3'), '2026-03');
  assert.equal(readPartialDate('2026-3-5'), '2026-03-05');
  for (const wrong of ['', '26', '2026-13', '2026-02-30', 'soon', '2026-00'])
    assert.equal(readPartialDate(wrong), null, wrong);
});

test('DK76 a mention of an unknown type shows its letter', () => {
  assert.equal(mentionWords(sayIn('en'), 'J'), 'Project');
  assert.equal(mentionWords(sayIn('en'), 'Z'), 'Z');
});

test('DK78 found words are marked by code points, and the parts joined are the text', () => {
  const parts = cutAtSpans('𠮷野铁路', [{ start: 2, end: 4 }]);
  assert.deepEqual(
    parts.map(({ text, inside }) => [text, inside]),
    [
      ['𠮷野', false],
      ['铁路', true],
    ],
  );
  const odd = cutAtSpans('abc', [
    { start: 1, end: 9 },
    { start: 0, end: 2 },
  ]);
  assert.equal(odd.map(({ text }) => text).join(''), 'abc');
  assert.deepEqual(cutAtSpans('', []), []);
});

test('DK79 an address escapes what it is made of', () => {
  assert.equal(links.commitment('p/1', 'a b'), '/plans/p%2F1/commitments/a%20b');
  assert.equal(links.text('p', 't', { at: 12 }), '/plans/p/text/t?at=12');
  assert.equal(links.entry('p', 4), '/plans/p/log/4');
});
