/** How faults are told apart and how schemas are closed. Schemas and expected faults are written by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Type from 'typebox';
import { checkAnswer, closed, validateFields } from './validation.ts';

const seen = (schema: object, value: unknown) =>
  validateFields(schema, value)
    .map(({ at, fault }) => `${at} ${fault}`)
    .sort();

const Person = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 5 }),
  age: Type.Optional(Type.Integer({ minimum: 0, maximum: 150 })),
  tags: Type.Optional(Type.Array(Type.String(), { minItems: 1, maxItems: 2 })),
  born: Type.Optional(Type.String({ format: 'date' })),
  kind: Type.Optional(Type.Union([Type.Literal('a'), Type.Literal('b')])),
});

test('HT2 each way in which a value can be wrong has a word of its own, at the place of the value', () => {
  assert.deepEqual(seen(Person, { name: 'Keo', age: 30, tags: ['x'], born: '2024-02-29', kind: 'a' }), []);
  for (const [value, expected] of [
    [{}, ['/name required']],
    [{ name: 'K' }, ['/name too-short']],
    [{ name: 'Keophila' }, ['/name too-long']],
    [{ name: 7 }, ['/name type']],
    [{ name: 'Keo', age: -1 }, ['/age too-small']],
    [{ name: 'Keo', age: 151 }, ['/age too-great']],
    [{ name: 'Keo', age: 1.5 }, ['/age type']],
    [{ name: 'Keo', age: '30' }, ['/age type']],
    [{ name: 'Keo', tags: [] }, ['/tags too-few']],
    [{ name: 'Keo', tags: ['a', 'b', 'c'] }, ['/tags too-many']],
    [{ name: 'Keo', tags: ['a', 2] }, ['/tags/1 type']],
    [{ name: 'Keo', born: '2026-02-30' }, ['/born form']],
    [{ name: 'Keo', born: '26-2-3' }, ['/born form']],
    [{ name: 'Keo', kind: 'c' }, ['/kind choice']],
    [{ name: 'Keo', nick: 'x' }, ['/nick unknown']],
    [[], ['/ type']],
    ['Keo', ['/ type']],
    [null, ['/ type']],
    [{ name: 'K', age: -1, nick: 1 }, ['/age too-small', '/name too-short', '/nick unknown']],
  ] as const)
    assert.deepEqual(seen(Person, value), expected, JSON.stringify(value));
});

test('HT2 days are those of the calendar, leap years included', () => {
  const Day = Type.Object({ day: Type.String({ format: 'date' }) });
  for (const day of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])
    assert.deepEqual(seen(Day, { day }), [], day);
  for (const day of [
    '2023-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-04-31',
    '2026-1-1',
    '2026-01-01T00:00',
  ])
    assert.deepEqual(seen(Day, { day }), ['/day form'], day);
});

test('HT2 of a choice between forms only the one that was meant is spoken of', () => {
  const Act = Type.Union([
    Type.Object({ act: Type.Literal('give'), to: Type.String() }),
    Type.Object({ act: Type.Literal('take'), items: Type.Array(Type.String(), { minItems: 1 }) }),
  ]);
  const Acts = Type.Object({ acts: Type.Array(Act) });
  assert.deepEqual(
    seen(Acts, {
      acts: [
        { act: 'give', to: 'a' },
        { act: 'take', items: ['x'] },
      ],
    }),
    [],
  );
  assert.deepEqual(seen(Acts, { acts: [{ act: 'give' }] }), ['/acts/0/to required']);
  assert.deepEqual(
    seen(Acts, {
      acts: [
        { act: 'give', to: 'a' },
        { act: 'take', items: [] },
      ],
    }),
    ['/acts/1/items too-few'],
  );
  assert.deepEqual(seen(Acts, { acts: [{ act: 'burn' }] }), ['/acts/0 choice']);
  const Maybe = Type.Object({
    due: Type.Union([Type.Null(), Type.Object({ date: Type.String({ minLength: 4 }) })]),
  });
  assert.deepEqual(seen(Maybe, { due: null }), []);
  assert.deepEqual(seen(Maybe, { due: { date: 'x' } }), ['/due/date too-short']);
});

test('HT2 a schema is closed at every depth; records and answers of anything stay open; parts of a whole are one', () => {
  const Deep = Type.Object({
    in: Type.Object({ er: Type.Array(Type.Object({ a: Type.Optional(Type.String()) })) }),
  });
  assert.deepEqual(seen(Deep, { in: { er: [{ a: 'x' }] } }), []);
  assert.deepEqual(seen(Deep, { in: { er: [{ b: 'x' }] } }), ['/in/er/0/b unknown']);
  const Named = Type.Object({ areas: Type.Record(Type.String(), Type.Array(Type.String())) });
  assert.deepEqual(seen(Named, { areas: { any: ['x'], name: [] } }), []);
  assert.deepEqual(seen(Named, { areas: { any: 'x' } }), ['/areas/any type']);
  const Whole = Type.Intersect([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() })]);
  assert.deepEqual(seen(Whole, { a: 'x', b: 'y' }), []);
  assert.deepEqual(seen(Whole, { a: 'x' }), ['/b required']);
  assert.equal(seen(Whole, { a: 'x', b: 'y', c: 'z' }).length, 1);
  assert.deepEqual(closed(Type.Object({})), { type: 'object', properties: {}, additionalProperties: false });
});

test('HT2 a request with faults without number is answered with a page of them', () => {
  const Many = Type.Object({ list: Type.Array(Type.Integer()) });
  const faults = validateFields(Many, { list: Array.from({ length: 500 }, () => 'x') });
  assert.equal(faults.length, 20);
  assert.equal(new Set(faults.map(({ at }) => at)).size, 20);
});

test('HT1 an answer that does not fit its schema is a bug and is thrown, with where it does not', () => {
  const Answer = Type.Object({ n: Type.Integer() });
  checkAnswer(Answer, { n: 1 });
  assert.throws(() => checkAnswer(Answer, { n: 'one' }), /\/n/);
  assert.throws(() => checkAnswer(Answer, { n: 1, more: true }), /more/);
  // What JSON leaves out is not there.
  checkAnswer(Answer, { n: 1, more: undefined });
});
