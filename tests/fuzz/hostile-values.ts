/**
 * Values for a JSON schema, right ones and hostile ones mixed: what a stranger sends who has read the API's document and
 * means no good. Nothing is left out because a handler might not like it.
 */
import { pickOf } from './seeded.ts';

/** As much of a schema as the API's document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minLength?: number;
}

/** Strings that have broken something somewhere. */
const badStrings: readonly [string, ...string[]] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  '\uffff\ufffe',
  '\u202e\u2066right to left',
  '\ufeff',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table plans; --",
  '%',
  '%25%00',
  '_%\\',
  '../../../../data/keys/keys.json',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  'ກ'.repeat(400),
  '中'.repeat(3_000),
  'A'.repeat(70_000),
  '9999-99-99',
  '2026-02-30',
  '-1',
  '1e999',
  '9007199254740993',
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  '2',
  '2.1.1',
  '🚆🇱🇦',
];

const badValues: readonly [unknown, ...unknown[]] = [
  null,
  true,
  0,
  -1,
  1.5,
  -0,
  1e308,
  2 ** 53,
  -(2 ** 31) - 1,
  [],
  {},
  [[[[[[[[]]]]]]]],
  { __proto__: null },
  JSON.parse('{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}}}'),
  Array.from({ length: 300 }, () => 'x'),
];

/** Makes values by one seed; `known` are ids that are there. */
export class HostileValues {
  readonly #random: () => number;
  readonly #schemas: Readonly<Record<string, Schema>>;
  readonly #known: readonly string[];
  /** How often a value is hostile. */
  readonly malice: number;

  constructor(
    random: () => number,
    schemas: Readonly<Record<string, Schema>>,
    known: readonly string[],
    malice: number,
  ) {
    this.#random = random;
    this.#schemas = schemas;
    this.#known = known;
    this.malice = malice;
  }

  is(share: number): boolean {
    return this.#random() < share;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return pickOf(this.#random, list);
  }

  /** A text for a path, a query or a header. */
  text(): string {
    const [first, ...more] = this.#known;
    return first !== undefined && this.is(0.5) ? this.pick([first, ...more]) : this.pick(badStrings);
  }

  value(schema: Schema, depth = 0): unknown {
    if (this.is(this.malice)) return this.is(0.6) ? this.pick(badStrings) : this.pick(badValues);
    if (schema.$ref !== undefined)
      return this.value(this.#schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, depth);
    if ('const' in schema) return schema.const;
    const [choice, ...choices] = schema.enum ?? [];
    if (choice !== undefined) return this.pick([choice, ...choices]);
    const [way, ...ways] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
    if (way !== undefined) return this.value(this.pick([way, ...ways]), depth);
    return this.#ofType(schema, depth);
  }

  #ofType(schema: Schema, depth: number): unknown {
    const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
    if (type === 'object' || schema.properties !== undefined) return this.#object(schema, depth);
    if (type === 'array') {
      const length = depth > 5 ? 0 : Math.floor(this.#random() * 4);
      return Array.from({ length }, () => this.value(schema.items ?? {}, depth + 1));
    }
    if (type === 'integer' || type === 'number') return this.pick([0, 1, 2, 7, 50, 2_026]);
    if (type === 'boolean') return this.is(0.5);
    if (type === 'null') return null;
    return this.is(0.5) ? this.text() : 'words of a sample'.padEnd(schema.minLength ?? 0, '.');
  }

  #object({ properties = {}, patternProperties = {}, required = [] }: Schema, depth: number): unknown {
    const fields: [string, unknown][] = [];
    for (const [name, schema] of Object.entries(properties)) {
      const isDue = required.includes(name) ? !this.is(this.malice / 4) : depth < 6 && this.is(0.5);
      if (isDue) fields.push([name, this.value(schema, depth + 1)]);
    }
    for (const schema of Object.values(patternProperties))
      fields.push([this.pick(['zh', 'lo', 'en', 'xa']), this.value(schema, depth + 1)]);
    if (this.is(this.malice / 4)) fields.push([this.text(), this.text()]);
    return Object.fromEntries(fields);
  }
}
