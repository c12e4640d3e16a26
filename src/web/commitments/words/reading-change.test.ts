/** What is chosen, typed and changed in a reading, before anything is sent. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Reading } from '../../../http/contract/index.ts';
import {
  type Language,
  loadAllLanguages,
  type MessageKey,
  type MessageValues,
  translate,
} from '../../../i18n/desk/index.ts';
import { actorOf, codesOf } from './actor-choice.ts';
import { changedFields, changesOf, leadsFrom } from './reading-change.ts';
import { dueFrom, isDueComplete } from './reading-fields.ts';
import { actorWords, type Party } from './reading-words.ts';
import { fieldWords } from './value-words.ts';

const reading: Reading = {
  ...{ actor: 'both', kind: 'train', strength: 'firm', leads: ['甲部'], done: null },
  due: { date: '2027', origin: 'stated', words: '2027年前' },
};
const three: readonly Party[] = ['aa', 'bb', 'cc'].map((code) => ({ code, name: { en: code }, ours: false }));
const sayIn = (language: Language) => (key: MessageKey, values?: MessageValues) =>
  translate(language, key, values);
before(loadAllLanguages);

test('DK108 all parties are "both" whatever their number; several are named in the plan\'s order', () => {
  assert.deepEqual([...codesOf('both', three)], ['aa', 'bb', 'cc']);
  assert.equal(actorOf(new Set(['cc', 'aa']), three), 'aa+cc');
  assert.equal(actorOf(new Set(['cc', 'bb', 'aa']), three), 'both');
  assert.equal(actorOf(new Set(['bb']), three), 'bb');
  assert.equal(actorOf(new Set(), three), null, 'somebody acts in every reading');
});

test('DK108 a code that is no party of the plan is kept, and one party alone is not all', () => {
  assert.equal(actorOf(codesOf('aa+xx', three), three), 'aa+xx');
  assert.equal(actorOf(new Set(['aa', 'bb', 'cc', 'xx']), three), 'aa+bb+cc+xx');
  assert.equal(actorOf(new Set(['aa']), three.slice(0, 1)), 'aa');
});

test('DK76 where there are more than two parties, all of them are not called both', () => {
  assert.equal(actorWords(sayIn('zh'), 'zh', three, 'both'), '各方');
  assert.equal(actorWords(sayIn('zh'), 'zh', three.slice(0, 2), 'both'), '双方');
});

test('DK107 only the fields that were changed are sent', () => {
  assert.deepEqual(changesOf(reading, reading), {});
  const due = { words: '2027年前', origin: 'stated' as const, date: '2027' };
  assert.deepEqual(changesOf(reading, { ...reading, due }), {}, 'the order of members says nothing');
  assert.deepEqual(changesOf(reading, { ...reading, kind: 'build', leads: ['甲部', '乙部'] }), {
    kind: 'build',
    leads: ['甲部', '乙部'],
  });
  assert.deepEqual(changedFields(reading, { ...reading, due: null, done: 'Opened' }), ['due', 'done']);
  assert.deepEqual(changesOf(reading, { ...reading, due: null }), { due: null }, 'taking away is a change');
});

test('DK108 lead bodies are typed one a line; blanks and doubles fall away', () => {
  assert.deepEqual(leadsFrom(' 甲部 \n\n乙部\n甲部\n'), ['甲部', '乙部']);
  assert.deepEqual(leadsFrom(' \n '), []);
});

test('DK77 choosing where a date comes from keeps what is known and asks for what is missing', () => {
  assert.equal(dueFrom('none', reading.due, '2027', null), null);
  const soft = dueFrom('soft', null, '2027', null);
  assert.deepEqual(soft, { date: null, origin: 'soft', words: null });
  assert.equal(isDueComplete(soft), false, 'a soft one needs its words');
  assert.deepEqual(dueFrom('plan-end', null, null, '2028'), {
    date: '2028',
    origin: 'plan-end',
    words: null,
  });
  const end = { date: null, origin: 'plan-end', words: '规划期内' } as const;
  assert.equal(isDueComplete(end), true, 'a plan that does not say when it ends');
  assert.equal(isDueComplete({ ...end, words: null }), false);
  const set = dueFrom('set', reading.due, '2026-03', null);
  assert.deepEqual(set, { date: '2026-03', origin: 'set', words: '2027年前' });
  assert.equal(isDueComplete(dueFrom('instrument', null, null, '2028')), false, "its date is not the plan's");
});

test('DK105 each field of a reading can be told in words, and what is not set is said', () => {
  const words = (field: Parameters<typeof fieldWords>[3], of: Reading = reading) =>
    fieldWords(sayIn('en'), 'en', three, field, of);
  assert.equal(words('kind'), 'Train');
  assert.equal(words('due'), 'by end 2027 (stated in the text)');
  assert.equal(words('leads'), '甲部');
  assert.equal(words('leads', { ...reading, leads: [] }), 'none');
  assert.equal(words('done'), 'none');
  assert.equal(words('actor'), 'All parties');
});
