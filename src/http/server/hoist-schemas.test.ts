/** The document says each named schema once. Schemas are written by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Type from 'typebox';
import { hoistSchemas } from './hoist-schemas.ts';

const Word = Type.Union([Type.Literal('a'), Type.Literal('b')]);
const Inner = Type.Object({ word: Word });
const Outer = Type.Object({ inner: Inner, list: Type.Array(Inner) });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test('HT1 what is the same schema anywhere is referred to by its name, also inside another named one', () => {
  const { document, schemas } = hoistSchemas(plain({ here: Outer, there: { deep: [Inner] } }), {
    Inner,
    Outer,
  });
  assert.deepEqual(document, { here: ref('Outer'), there: { deep: [ref('Inner')] } });
  assert.deepEqual(schemas.Outer, {
    type: 'object',
    required: ['inner', 'list'],
    properties: { inner: ref('Inner'), list: { type: 'array', items: ref('Inner') } },
  });
});

test('HT1 a choice between words is one list, and a single word a list of one', () => {
  const { document } = hoistSchemas(plain({ many: Word, one: Type.Literal('x') }), {});
  assert.deepEqual(document, {
    many: { type: 'string', enum: ['a', 'b'] },
    one: { type: 'string', enum: ['x'] },
  });
});

test('HT1 a choice that is not between words alone stays a choice', () => {
  const mixed = Type.Union([Type.Literal('a'), Type.Integer()]);
  const { document } = hoistSchemas(plain(mixed), {});
  assert.deepEqual(document, { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'integer' }] });
});

test('HT1 a record of anything by any name is said as the document wants it, and the schemas themselves stay as they were', () => {
  const record = Type.Record(Type.String(), Type.Integer());
  const before = JSON.stringify(record);
  const { document } = hoistSchemas(plain(record), {});
  assert.deepEqual(document, { type: 'object', additionalProperties: { type: 'integer' } });
  assert.equal(JSON.stringify(record), before);
});
