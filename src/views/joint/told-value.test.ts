/** Values of the joint log as lines, by hand: expected words follow from the declarations and the catalogues' keys. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Json } from '../../base/index.ts';
import type { Cell } from '../papers/cell.ts';
import { type ToldRegister, type ToldSources, toldCut, toldField, toldLines } from './told-value.ts';

const text = 'abcdefghij';
const sources: ToldSources = {
  refs: {
    'body/b1': {
      label: { en: 'Sample Ministry' },
      words: null,
      state: null,
      due: null,
      retired: false,
      open: true,
    },
  },
  parties: [{ code: 'xa', name: { en: 'State A' }, ours: true }],
  quote: (spans) =>
    (spans.t ?? []).map(({ start, end }) => ({ language: 'en', text: text.slice(start, end) })),
};
const register = (type: string, field: string): ToldRegister => ({ type, id: '1', field });
const plain = (words: string): Cell => ({ is: 'plain', text: words });
const none: Cell = { is: 'none' };
const told = (at: ToldRegister, before: Json | null, after: Json | null) =>
  toldLines(sources, at, before, after).map((line) => [line.key, line.before, line.after]);

test('VW880 words stand by language, so that a change in one does not hide behind another', () => {
  const title = register('task', 'title');
  assert.deepEqual(told(title, { en: 'Port', lo: 'ກ' }, { en: 'Ports', lo: 'ກ' }), [
    ['lo', plain('ກ'), plain('ກ')],
    ['en', plain('Port'), plain('Ports')],
  ]);
  assert.deepEqual(told(title, null, { en: 'Ports' }), [['en', none, plain('Ports')]]);
  assert.deepEqual(told(title, { en: 'Port' }, null), [['en', plain('Port'), none]]);
});

test('VW880 choices, dates and references are told by what they mean', () => {
  assert.deepEqual(told(register('milestone', 'due'), null, '2026-03'), [
    ['', none, { is: 'date', date: '2026-03' }],
  ]);
  assert.deepEqual(told(register('task', 'lead'), null, 'body/b1'), [
    ['', none, { is: 'words', words: { en: 'Sample Ministry' } }],
  ]);
  assert.deepEqual(told(register('reading', 'actor'), null, 'xa'), [
    ['', none, { is: 'words', words: { en: 'State A' } }],
  ]);
  assert.deepEqual(told(register('reading', 'strength'), 'effort', 'firm'), [
    [
      '',
      { is: 'say', key: 'term.strength.effort', facts: {} },
      { is: 'say', key: 'term.strength.firm', facts: {} },
    ],
  ]);
});

test('VW880 a due date that somebody set says that the proposing party set it', () => {
  const [line] = toldLines(sources, register('reading', 'due'), null, {
    date: '2027',
    origin: 'set',
    words: null,
  });
  assert.deepEqual(line?.after, {
    is: 'say',
    key: 'term.due.year',
    facts: {
      date: { is: 'date', date: '2027' },
      origin: { is: 'say', key: 'joint.told.due-set', facts: {} },
    },
  });
});

test('VW880 commitments of a cut are quoted word by word, one line each, those taken out too', () => {
  const cut = register('cut', 'list');
  const item = (id: string, start: number, end: number) => ({ id, spans: { t: [{ start, end }] } });
  const quote = (words: string): Cell => ({ is: 'quote', language: 'en', text: words });
  assert.deepEqual(told(cut, { items: [item('1', 0, 3)] }, { items: [item('1', 0, 4), item('2', 5, 7)] }), [
    ['1', quote('abc'), quote('abcd')],
    ['2', none, quote('fg')],
  ]);
  assert.deepEqual(told(cut, null, { holds: 'none' }), [
    ['', none, { is: 'say', key: 'joint.told.holds-none', facts: {} }],
  ]);
});

test('VW880 a whole thing is told field by field, a small table row by row', () => {
  const whole = toldLines(sources, register('claim', '*'), null, {
    progress: 'begun',
    evidence: [{ address: 'https://sample.example/report' }],
    said: { words: { en: 'Under way' }, evidence: [{ en: 'Sample report' }] },
  });
  assert.deepEqual(
    whole.map(({ after }) => after),
    [
      { is: 'choice', set: 'progress', word: 'begun' },
      plain('Under way'),
      {
        is: 'several',
        apart: 'lines',
        cells: [plain('Sample report'), plain('https://sample.example/report')],
      },
    ],
  );
  const rows = toldLines(sources, register('indicator', 'targets'), null, [
    { period: '2026', target: { amount: '5', unit: 'percent' } },
  ]);
  assert.deepEqual(
    rows.map(({ label }) => label),
    [{ is: 'say', key: 'joint.told.row', facts: { n: 1 } }],
  );
});

test('VW880 what another node wrote in no known form is told as it stands, and breaks nothing', () => {
  assert.deepEqual(told(register('task', 'state'), null, 'invented-word'), [
    ['', none, plain('"invented-word"')],
  ]);
  assert.deepEqual(told(register('reading', 'kind'), null, 'unheard'), [['', none, plain('unheard')]]);
  assert.deepEqual(told(register('reading', 'due'), null, { origin: 'dream', date: '2027' }), [
    ['', none, plain('2027')],
  ]);
  assert.deepEqual(told(register('unknown-type', 'x'), null, 1), []);
  assert.deepEqual(toldCut({ items: [7, { id: 3 }, { id: 'a', spans: { t: [{ start: 'x' }] } }] }), [
    { id: 'a', spans: { t: [] } },
  ]);
  assert.deepEqual(toldCut('nothing'), []);
});

test('VW880 a field or kind of thing that only another node knows is told by its own name', () => {
  assert.deepEqual(toldField(register('mechanism', 'invented')), plain('invented'));
  assert.deepEqual(toldField(register('unknown-type', 'x')), plain('x'));
  const value = { title: { en: 'Sample' }, entries: 'many', date: 7 };
  assert.deepEqual(
    told(register('package', 'list'), null, value).map(([key]) => key),
    ['title en', 'entries'],
  );
});

test('VW880 which of its values it is has a name', () => {
  assert.deepEqual(toldField(register('reading', 'leads')), {
    is: 'say',
    key: 'term.field.leads',
    facts: {},
  });
  assert.deepEqual(toldField(register('claim', '*')), none);
  assert.deepEqual(toldField(register('milestone', 'retired')), {
    is: 'say',
    key: 'joint.told.retired',
    facts: {},
  });
});

test('VW880 a field that this program does not know stands as it is', () => {
  for (const type of ['plan', 'reading', 'milestone', 'dispute', 'unknown-type', 'constructor', '__proto__'])
    for (const field of ['invented', 'toString', '__proto__'])
      assert.deepEqual(toldField(register(type, field)), plain(field), `${type}/${field}`);
});

test('VW980 where a disagreement goes and how it ends is told in words, a meeting by the name that is given', () => {
  const level = { level: 'committee', meeting: 'meeting/m', name: { en: 'Sample session' }, on: '2026-09' };
  assert.deepEqual(told(register('dispute', 'level'), null, level), [
    [
      '',
      none,
      {
        is: 'several',
        apart: 'lines',
        cells: [
          { is: 'say', key: 'disagreement.level.committee', facts: {} },
          plain('Sample session'),
          { is: 'date', date: '2026-09' },
        ],
      },
    ],
  ]);
  assert.deepEqual(told(register('dispute', 'outcome'), null, { outcome: 'settled', said: 'Twelve' }), [
    [
      '',
      none,
      {
        is: 'several',
        apart: 'lines',
        cells: [{ is: 'say', key: 'disagreement.outcome.settled', facts: {} }, plain('Twelve')],
      },
    ],
  ]);
  assert.deepEqual(told(register('dispute', 'outcome'), null, { outcome: 'invented' }), [
    ['', none, plain('invented')],
  ]);
  assert.deepEqual(told(register('dispute', 'level'), null, 7), [['', none, none]]);
  assert.deepEqual(toldField(register('dispute', 'level')), {
    is: 'say',
    key: 'disagreement.field.level',
    facts: {},
  });
});
