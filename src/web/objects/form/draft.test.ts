/** What is typed, sent, wrong and merged in the form of an object. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ObjectType, objectType } from '../../../plan/objects/index.ts';
import {
  columnsFor,
  draftFaults,
  draftFromQuery,
  faultsByField,
  rebaseDraft,
  toPatch,
  toValues,
} from './draft.ts';
import { toPlaceText } from './place-text.ts';

function typeOf(name: string): ObjectType {
  const type = objectType(name);
  assert.ok(type !== null);
  return type;
}

test('DK223 what says nothing is not sent', () => {
  const draft = {
    title: { zh: '会议', en: '' },
    lead: '',
    support: [],
    due: '2026',
    official: false,
    value: { amount: '', unit: '' },
    quotas: [{}, { province: { en: ' ' } }],
  };
  assert.deepEqual(toValues(draft), {
    title: { zh: '会议', en: '' },
    due: '2026',
    quotas: [{}, { province: { en: ' ' } }],
  });
  assert.deepEqual(toValues({ quotas: [{}, {}] }), {});
});

test('DK223 a change is what differs, and what was emptied is taken away', () => {
  const before = { title: { en: 'A', zh: '甲' }, due: '2026', support: ['body/1'], state: 'planned' };
  assert.deepEqual(toPatch(before, before), {});
  assert.deepEqual(toPatch(before, { ...before, title: { zh: '甲', en: 'A' } }), {}, 'order says nothing');
  assert.deepEqual(
    toPatch(before, { ...before, due: '', support: [], state: 'done', number: '4', lead: '' }),
    {
      due: null,
      support: null,
      state: 'done',
      number: '4',
    },
  );
  // A language that was emptied goes, the others stay.
  assert.deepEqual(toPatch(before, { ...before, title: { en: '', zh: '甲' } }), {
    title: { en: '', zh: '甲' },
  });
});

test('DK224 faults that need nobody else are found before anything is sent', () => {
  const faults = (draft: Parameters<typeof draftFaults>[1]) =>
    draftFaults(typeOf('task'), draft).map(({ at, fault }) => `${at} ${fault}`);
  assert.deepEqual(faults({}), ['title missing', 'state missing']);
  assert.deepEqual(faults({ title: { en: 'a' }, state: 'planned', due: '2026-2' }), ['due date']);
  assert.deepEqual(faults({ title: { en: 'a' }, state: 'planned', due: '' }), []);
  // The unit of an indicator's value is the server's to fill in.
  const value = { indicator: 'indicator/1', period: '2026', side: 'ours', value: { amount: '3', unit: '' } };
  assert.deepEqual(draftFaults(typeOf('indicator-value'), value), []);
});

test('DK225 what only they changed is taken over, what was typed stays, what both changed is named', () => {
  const opened = { title: { en: 'A' }, due: '2026', state: 'planned', number: '1' };
  const now = { title: { en: 'A' }, due: '2027', state: 'in-hand', lead: 'body/1' };
  const mine = { title: { en: 'B' }, due: '2028', state: 'planned', number: '1' };
  assert.deepEqual(rebaseDraft(opened, now, mine), {
    draft: { title: { en: 'B' }, due: '2028', state: 'in-hand', lead: 'body/1' },
    clashes: [{ field: 'due', theirs: '2027' }],
  });
  const same = rebaseDraft(opened, { ...opened, due: '2028' }, { ...opened, due: '2028' });
  assert.deepEqual(same.clashes, [], 'both the same is no clash');
  const gone = rebaseDraft(opened, { title: { en: 'A' }, state: 'planned' }, { ...opened, number: '2' });
  assert.deepEqual(gone.clashes, [{ field: 'number', theirs: undefined }]);
  assert.equal(gone.draft.due, undefined);
});

test('DK226 a link fills in references, choices, dates and words, and nothing that it does not know', () => {
  const query = new URLSearchParams(
    'title.zh=会议&commitments=commitment/1&commitments=commitment/2&lead=body/1&due=2026&state=planned&colour=red&support=',
  );
  assert.deepEqual(draftFromQuery(typeOf('task'), query), {
    title: { zh: '会议' },
    commitments: ['commitment/1', 'commitment/2'],
    lead: 'body/1',
    due: '2026',
    state: 'planned',
    support: [''],
  });
});

test('DK224 the server’s places lead to their fields', () => {
  const places = faultsByField([
    { at: '/due', message: 'a' },
    { at: 'quotas/3/used', message: 'b' },
    { at: '/quotas/0/used', message: 'c' },
  ]);
  assert.deepEqual([...places.keys()], ['due', 'quotas']);
  assert.deepEqual(places.get('quotas'), [
    { at: 'quotas/3/used', message: 'b' },
    { at: 'quotas/0/used', message: 'c' },
  ]);
});

test('DK227 a point is typed latitude first and kept longitude first', () => {
  const vientiane = '{"type":"Point","coordinates":[102.63,17.97]}';
  for (const typed of ['17.97, 102.63', ' 17.97;102.63 ', '17,97 102,63', '+17.97 +102.63'])
    assert.equal(toPlaceText(typed), vientiane, typed);
  assert.equal(toPlaceText(` ${vientiane} `), vientiane);
  assert.equal(toPlaceText('Vientiane'), 'Vientiane');
  assert.equal(toPlaceText(''), '');
});

test('OB1590 a clearance is asked whether it is given anew on rows that stood before, and on no other', () => {
  const field = typeOf('claim').fields.cleared;
  assert.ok(field?.kind === 'rows');
  const row = { wording: 'shared', by: 'Sample head', on: '2026-01-15' };
  const named = (one: typeof row & { anew?: boolean }, stood?: (typeof row)[]) =>
    columnsFor(field, one, stood).map(([name]) => name);
  assert.deepEqual(named(row, [row]), ['wording', 'by', 'on', 'anew']);
  assert.deepEqual(
    named({ ...row, anew: true }, [row]),
    ['wording', 'by', 'on', 'anew'],
    'once it is ticked',
  );
  assert.deepEqual(named({ ...row, on: '2026-02-01' }, [row]), ['wording', 'by', 'on']);
  assert.deepEqual(named(row), ['wording', 'by', 'on'], 'a new claim');
});
