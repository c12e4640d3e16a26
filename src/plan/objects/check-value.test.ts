/** One field at a time: the form that is kept, and what is said of what cannot be taken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../../base/index.ts';
import { checkValue } from './check-value.ts';
import { toDecimal } from './decimal.ts';
import type { Field } from './field.ts';
import { toPlace } from './place.ts';

const kept = (field: Field, value: Json): Json => {
  const checked = checkValue(field, value, 'f');
  assert.ok(checked.ok, JSON.stringify(checked));
  return checked.value;
};
const faults = (field: Field, value: Json): readonly string[] => {
  const checked = checkValue(field, value, 'f');
  return checked.ok ? [] : checked.faults.map(({ at, fault }) => `${at} ${fault}`);
};

const name: Field = { kind: 'name' };
const words: Field = { kind: 'words' };
const line: Field = { kind: 'line' };

test('OB2 words lose blanks around them, languages without words and, all gone, are not set', () => {
  assert.deepEqual(kept(name, { zh: ' 贸易  联委会 ', en: '  ' }), { zh: '贸易 联委会' });
  assert.equal(kept(name, { lo: '   ' }), null);
  assert.equal(kept(name, {}), null);
  assert.deepEqual(kept(words, { en: '\r\none\r\n\r\ntwo\n' }), { en: 'one\n\ntwo' });
  assert.equal(kept(line, ' 外 \t函 12 '), '外 函 12');
});

test('OB2 names stand in one order, whatever the order they were sent in', () => {
  const agenda: Field = {
    kind: 'rows',
    columns: { what: { kind: 'name' }, at: { kind: 'date' } },
  };
  const sent = [{ what: { zh: '一', lo: 'ໜຶ່ງ', en: 'one' }, at: '2026' }];
  assert.equal(JSON.stringify(kept(words, { zh: '一', en: 'one' })), '{"en":"one","zh":"一"}');
  assert.equal(JSON.stringify(kept(agenda, sent)), '[{"at":"2026","what":{"en":"one","lo":"ໜຶ່ງ","zh":"一"}}]');
});

test('OB3 words of no language of the plan, too many words and characters that no database keeps are faults', () => {
  assert.deepEqual(faults(name, { fr: 'oui' }), ['f/fr choice']);
  assert.deepEqual(faults(name, { en: 'x'.repeat(501) }), ['f/en too-long']);
  assert.deepEqual(kept(name, { en: '𠀀'.repeat(500) }), { en: '𠀀'.repeat(500) });
  assert.deepEqual(faults(name, { en: 'a\u0000b', zh: '\ud800' }), ['f/en keepable', 'f/zh keepable']);
  assert.deepEqual(faults(name, 'words'), ['f type']);
  assert.deepEqual(faults(words, { en: 5 }), ['f/en type']);
});

test('OB3 addresses of the web and of mail look like such', () => {
  const web: Field = { kind: 'line', form: 'web' };
  const mail: Field = { kind: 'line', form: 'mail' };
  assert.equal(kept(web, 'https://sample.example/a?b'), 'https://sample.example/a?b');
  assert.deepEqual(faults(web, 'javascript:alert(1)'), ['f web']);
  assert.deepEqual(faults(web, 'sample.example'), ['f web']);
  assert.equal(kept(mail, 'desk@sample.example'), 'desk@sample.example');
  assert.deepEqual(faults(mail, 'desk at sample'), ['f mail']);
});

test('OB3 a date is a year, month or day that exists', () => {
  const date: Field = { kind: 'date' };
  for (const good of ['2026', '2026-02', '2024-02-29']) assert.equal(kept(date, good), good);
  for (const bad of ['2025-02-29', '2026-13', '26', '2026-1-1', 'soon', 2026])
    assert.deepEqual(faults(date, bad), ['f date']);
  assert.equal(kept(date, ''), null);
});

test('OB2 a decimal has one form', () => {
  const forms = {
    '098.50': '98.5',
    '-0': '0',
    '-0.0': '0',
    '00': '0',
    '7': '7',
    '-3.250': '-3.25',
    ' 4.0 ': '4',
  };
  for (const [written, form] of Object.entries(forms)) assert.equal(toDecimal(written), form, written);
  for (const bad of ['', '.5', '5.', '1e3', '+1', '1,5', '1.0000001', '1234567890123456', '٣'])
    assert.equal(toDecimal(bad), null, bad);
});

test('OB2 the one form of a decimal is its own form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.integer({ min: 0, max: 6 }),
      (n, places) => {
        const form = toDecimal((n / 10 ** places).toFixed(6));
        assert.ok(form !== null);
        assert.equal(toDecimal(form), form);
        assert.equal(Number(form), n / 10 ** places);
      },
    ),
  );
});

test('OB6 an amount has a number and a unit that may stand there', () => {
  const money: Field = { kind: 'amount', units: ['CNY', 'LAK'] };
  assert.deepEqual(kept(money, { amount: '1200.50', unit: 'LAK' }), { amount: '1200.5', unit: 'LAK' });
  assert.equal(kept(money, { amount: '', unit: '' }), null);
  assert.deepEqual(faults(money, { amount: 'many', unit: 'LAK' }), ['f decimal']);
  assert.deepEqual(faults(money, { amount: '1', unit: 'GBP' }), ['f unit']);
  assert.deepEqual(faults(money, { amount: '1' }), ['f unit-missing']);
  assert.deepEqual(faults(money, '5 LAK'), ['f type']);
});

test('OB3 counts are whole and not below zero; choices are among their words; a flag is yes or not set', () => {
  const count: Field = { kind: 'count' };
  assert.equal(kept(count, 0), 0);
  const bads: readonly Json[] = [-1, 1.5, '3', null];
  for (const bad of bads) assert.deepEqual(faults(count, bad), ['f type']);
  assert.deepEqual(faults(count, 2_000_000_000_000), ['f at-most']);
  const choice: Field = { kind: 'choice', set: 's', of: ['a', 'b'] };
  assert.equal(kept(choice, 'b'), 'b');
  assert.equal(kept(choice, ''), null);
  assert.deepEqual(faults(choice, 'c'), ['f choice']);
  assert.equal(kept({ kind: 'flag' }, false), null);
  assert.equal(kept({ kind: 'flag' }, true), true);
  assert.deepEqual(faults({ kind: 'flag' }, 'yes'), ['f type']);
});

test('OB4 a reference has its form and leads to a type that may stand there; each stands once', () => {
  const link: Field = { kind: 'link', to: ['body'] };
  const links: Field = { kind: 'links', to: ['body', 'commitment'] };
  assert.equal(kept(link, 'body/0190-a'), 'body/0190-a');
  assert.equal(kept(link, ''), null);
  assert.deepEqual(faults(link, 'task/1'), ['f wrong-kind']);
  for (const bad of ['body', 'body/', 'body/a b', '/1', 7])
    assert.deepEqual(faults(link, bad), ['f form'], String(bad));
  assert.deepEqual(kept(links, ['body/1', 'commitment/c', 'body/1']), ['body/1', 'commitment/c']);
  assert.equal(kept(links, []), null);
  assert.deepEqual(faults(links, ['body/1', 'letter/2']), ['f/1 wrong-kind']);
  assert.deepEqual(
    faults(
      links,
      Array.from({ length: 501 }, (_, i) => `body/${i}`),
    ),
    ['f too-many'],
  );
});

const quotas: Field = {
  kind: 'rows',
  columns: {
    province: { kind: 'name', required: true },
    offered: { kind: 'count' },
    used: { kind: 'count' },
    from: { kind: 'date' },
    to: { kind: 'date' },
  },
  key: ['province'],
  atMost: [['used', 'offered']],
  order: [['from', 'to']],
};

test('OB2 rows lose blank ones; a row keeps what is set', () => {
  assert.deepEqual(kept(quotas, [{ province: { zh: '云南' }, offered: 20 }, {}, { province: { zh: ' ' } }]), [
    { province: { zh: '云南' }, offered: 20 },
  ]);
  assert.equal(kept(quotas, [{}]), null);
});

test('OB3 each fault of a table is named at row and column', () => {
  const rows = [
    { province: { zh: '云南' }, offered: 10, used: 12 },
    { offered: 3 },
    { province: { zh: '云南' }, from: '2026', to: '2025-12' },
    { province: { zh: '湖南' }, colour: 'red', offered: 'ten' },
  ];
  assert.deepEqual(faults(quotas, rows), [
    'f/0/used at-most',
    'f/1/province missing',
    'f/2/to order',
    'f/3/colour form',
    'f/3/offered type',
  ]);
  const twice = [{ province: { zh: '云南' } }, { province: { zh: '云南' } }];
  assert.deepEqual(faults(quotas, twice), ['f/1/province twice']);
  // Partial dates that may fall on the same day are in order.
  assert.deepEqual(faults(quotas, [{ province: { zh: '湖南' }, from: '2026-05', to: '2026' }]), []);
});

test('OB3 a cadence is every so many years, months or weeks from a date precise enough', () => {
  const cadence: Field = { kind: 'cadence' };
  assert.deepEqual(kept(cadence, { rule: 'FREQ=YEARLY;INTERVAL=1', from: '2024' }), {
    rule: 'FREQ=YEARLY',
    from: '2024',
  });
  assert.equal(kept(cadence, { rule: '', from: '' }), null);
  assert.deepEqual(faults(cadence, { rule: 'FREQ=DAILY', from: '2024' }), ['f/rule cadence']);
  assert.deepEqual(faults(cadence, { rule: 'FREQ=YEARLY;BYDAY=MO', from: '2024' }), ['f/rule cadence']);
  assert.deepEqual(faults(cadence, { rule: 'FREQ=MONTHLY', from: '2024' }), ['f/from cadence-from']);
  assert.deepEqual(faults(cadence, { rule: 'FREQ=YEARLY', from: 'spring' }), ['f/from date']);
});

test('OB2 a place is a geometry in one form', () => {
  const vientiane = '{"type":"Point","coordinates":[102.63312345678,17.97569]}';
  assert.equal(toPlace(vientiane), '{"type":"Point","coordinates":[102.633123,17.97569]}');
  const railway = '{"coordinates":[[102.1,21.0],[102.6,18.0]],"type":"LineString"}';
  assert.equal(toPlace(railway), '{"type":"LineString","coordinates":[[102.1,21],[102.6,18]]}');
  const area = '{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}';
  assert.equal(toPlace(area), area);
});

test('OB3 what is no geometry of longitude and latitude is a fault', () => {
  const bad = [
    'Vientiane',
    '[1,2]',
    '{"type":"Feature","geometry":null}',
    '{"type":"Point","coordinates":[200,10]}',
    '{"type":"Point","coordinates":["1","2"]}',
    '{"type":"LineString","coordinates":[[1,2]]}',
    '{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[3,3]]]}',
    '{"type":"toString","coordinates":[1,2]}',
    '{"type":"MultiPoint","coordinates":[]}',
  ];
  for (const text of bad) assert.equal(toPlace(text), null, text);
  assert.deepEqual(faults({ kind: 'place' }, 'Vientiane'), ['f place']);
});

test('OB3 files are named by hash, each once, as many as may stand there', () => {
  const files: Field = { kind: 'files', most: 2 };
  const sha256 = 'ab'.repeat(32);
  assert.deepEqual(
    kept(files, [
      { sha256, name: ' scan.pdf ' },
      { sha256, name: 'again.pdf' },
    ]),
    [{ sha256, name: 'scan.pdf' }],
  );
  assert.deepEqual(kept(files, [{ sha256 }]), [{ sha256, name: 'abababababab' }]);
  assert.deepEqual(faults(files, [{ sha256: 'AB', name: 'x' }]), ['f/0 form']);
  assert.deepEqual(faults(files, [{}, {}, {}]), ['f too-many']);
});

test('OB2 what was kept is kept as it is when it is sent again', () => {
  const samples: readonly (readonly [Field, Json])[] = [
    [name, { zh: ' 甲 ', en: 'b  c' }],
    [
      { kind: 'amount', units: 'any' },
      { amount: '0010.10', unit: ' km ' },
    ],
    [quotas, [{ province: { en: 'x' }, used: 1, offered: 1 }, {}]],
    [{ kind: 'place' }, '{"type":"Point","coordinates":[1.12345678,2]}'],
    [{ kind: 'cadence' }, { rule: 'FREQ=MONTHLY;INTERVAL=6', from: '2026-01' }],
  ];
  for (const [field, value] of samples) {
    const once = kept(field, value);
    assert.deepEqual(kept(field, once), once);
  }
});
