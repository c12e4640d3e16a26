/**
 * A declared field as a schema: what may be sent for it and what is answered. The same declarations are the rules, the
 * tables and the pages, so that the document of the API cannot say anything else.
 */
import Type, { type TSchema } from 'typebox';
import {
  bounds,
  type ChoiceField,
  type ColumnField,
  type Field,
  isSide,
  objectTypes,
  outsideTargets,
  sideCode,
  wordsLanguages,
} from '../../plan/objects/index.ts';
import { keepable } from './shared.ts';

const datePattern = '^(\\d{4}(-\\d{2}(-\\d{2})?)?)?$';
/** A period of reporting: a year, a half, a quarter or a month. */
export const Period = Type.String({
  pattern: '^(\\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?)?$',
  description: 'A year, a half, a quarter or a month: 2026, 2026-H1, 2026-Q3, 2026-03',
});
/** What a link may lead to. */
export function refPattern(to: readonly string[]): string {
  return `^(${to.join('|')})/[A-Za-z0-9_-]{1,128}$`;
}

function words(most: number): TSchema {
  const each = Type.Optional(Type.String({ maxLength: most, pattern: keepable }));
  return Type.Object(Object.fromEntries(wordsLanguages.map((language) => [language, each])), {
    description: 'The same words in one or more languages',
  });
}

/** One of the words; a single one is a list of one. */
export function oneOf(list: readonly string[]) {
  return Type.Union(list.map((word) => Type.Literal(word)));
}

function amount(units: readonly string[] | 'any', sends: boolean): TSchema {
  const unit = units === 'any' ? Type.String({ maxLength: 60, pattern: keepable }) : oneOf(units);
  return Type.Object({
    amount: Type.String({ maxLength: 40, description: 'A decimal' }),
    unit: sends ? Type.Optional(unit) : unit,
  });
}

const file = (sends: boolean): TSchema => {
  const name = Type.String({ maxLength: 300, pattern: keepable });
  return Type.Object({
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    name: sends ? Type.Optional(name) : name,
  });
};

/** Said of one save and not kept: nothing of it is ever answered. */
const isPassing = (column: ColumnField): boolean => column.kind === 'flag' && column.passing === true;

function row(columns: Readonly<Record<string, ColumnField>>, sends: boolean): TSchema {
  const told = Object.entries(columns).filter(([, column]) => sends || !isPassing(column));
  const entries = told.map(([name, column]) => {
    const schema = fieldSchema(column, sends);
    return [name, column.required ? schema : Type.Optional(schema)] as const;
  });
  return Type.Object(Object.fromEntries(entries));
}

const cadence = Type.Object({
  // What is wrong with a rule is said at its field, as it is for whatever else is written there.
  rule: Type.String({
    maxLength: 100,
    description: 'FREQ=YEARLY, FREQ=MONTHLY or FREQ=WEEKLY, and ;INTERVAL=2 to 99 for every so many',
  }),
  from: Type.String({ pattern: datePattern }),
});

/** One of a field's words, or where it says whose something is, a party's code. */
export function choice(field: ChoiceField): TSchema {
  const words = field.of;
  if (!isSide(field)) return oneOf(words);
  return Type.String({
    maxLength: 16,
    pattern: sideCode,
    description: `${words.join(', ')}, or the code of a party of the plan: the own one is kept as 'ours', the only other one as 'theirs'`,
  });
}

/** The schema of a field's value; `sends` for what somebody sends. */
export function fieldSchema(field: Field | ColumnField, sends: boolean): TSchema {
  switch (field.kind) {
    case 'name':
      return words(bounds.name);
    case 'words':
      return words(bounds.words);
    case 'line':
      if (field.form === 'period') return Period;
      return Type.String({ maxLength: field.form === 'web' ? 2_000 : bounds.line, pattern: keepable });
    case 'date':
      return Type.String({ pattern: datePattern, description: 'A year, a month or a day' });
    case 'amount':
      return amount(field.units, sends);
    case 'count':
      return Type.Integer({ minimum: 0, maximum: bounds.count });
    case 'choice':
      return choice(field);
    case 'flag':
      return Type.Boolean();
    case 'link':
      return Type.String({ pattern: refPattern(field.to), maxLength: 200 });
    case 'links':
      return Type.Array(Type.String({ pattern: refPattern(field.to), maxLength: 200 }), {
        maxItems: bounds.links,
      });
    case 'rows':
      return Type.Array(row(field.columns, sends), { maxItems: bounds.rows });
    case 'cadence':
      return cadence;
    case 'place':
      return Type.String({ maxLength: bounds.place, contentMediaType: 'application/geo+json' });
    case 'files':
      return Type.Array(file(sends), { maxItems: field.most });
  }
}

const targets = [...outsideTargets, ...objectTypes.map(({ name }) => name)];

/** Any reference. */
export const Ref = Type.String({
  pattern: refPattern(targets),
  maxLength: 200,
});
/** What a reference may lead to. */
export const TargetKind = oneOf(targets);
