/**
 * A list as a workbook: all that its filters find, in the reader's words — references by their names, choices and days as such —
 * for whoever goes on working with it [HT821]. It is for reading; rows that are to be sent back are had as rows.
 */
import Type from 'typebox';
import { type Actor, type App, exportRows, getPlan, nameReferences } from '../../../app/index.ts';
import { type Json, type JsonObject, ok, type Problem, type Result } from '../../../base/index.ts';
import type { SheetCell } from '../../../export/index.ts';
import { formatPeriod, type Language } from '../../../i18n/index.ts';
import type { PartyValue } from '../../../plan/index.ts';
import { type Field, type ObjectType, parseRef, unitIn, unitNamesFor } from '../../../plan/objects/index.ts';
import type { RefViews } from '../../../views/index.ts';
import { Id, type ObjectSchemas } from '../../contract/index.ts';
import type { Operation } from '../../operation.ts';
import { choiceOf, refIn, sayOr, wordsIn } from '../../server/words.ts';
import { listSheet, type SheetColumn, sheetOperation } from '../../sheet-operation.ts';
import { namesOf } from './object-words.ts';
import { namedQuery, readFilters } from './read-query.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function localWords(language: Language, value: Json | undefined): string {
  if (!isObject(value)) return '';
  const texts = Object.entries(value).filter(([, text]) => typeof text === 'string');
  return wordsIn(language, Object.fromEntries(texts));
}

/** An amount in its unit as the language writes it. */
function amountIn(language: Language, field: Field, row: JsonObject, value: Json, refs: RefViews): SheetCell {
  if (!isObject(value)) return null;
  const names = unitNamesFor(field, row, (ref) => refs[ref]?.unit);
  return `${String(value.amount ?? '')} ${unitIn(language, String(value.unit ?? ''), names)}`.trim();
}

/** What values are told by: names of what they refer to, and the plan's parties. */
interface Around {
  readonly refs: RefViews;
  readonly parties: readonly PartyValue[];
}

/** A value as a cell; tables within a thing are counted, since they are no one cell. */
function cellOf(
  language: Language,
  field: Field,
  row: JsonObject,
  value: Json | undefined,
  { refs, parties }: Around,
): SheetCell {
  if (value === undefined || value === null) return null;
  switch (field.kind) {
    case 'name':
    case 'words':
      return localWords(language, value);
    case 'date':
      return { day: String(value) };
    case 'count':
      return typeof value === 'number' ? value : String(value);
    case 'choice':
      return choiceOf(language, field, parties, String(value));
    case 'flag':
      return value === true ? '✓' : null;
    case 'link':
      return refIn(language, String(value), refs);
    case 'links':
      return Array.isArray(value) ? value.map((ref) => refIn(language, String(ref), refs)).join('\n') : null;
    case 'line':
      return field.form === 'period' ? formatPeriod(language, String(value)) : String(value);
    case 'amount':
      return amountIn(language, field, row, value, refs);
    default:
      return Array.isArray(value) ? value.length : null;
  }
}

/** Fields that can be read in a cell, those that lists show first. */
function columnsOf({ fields }: ObjectType): readonly (readonly [string, Field])[] {
  const readable = Object.entries(fields).filter(
    ([, field]) =>
      // A way to another plan is no words.
      !['files', 'cadence'].includes(field.kind) && !(field.kind === 'line' && field.form === 'elsewhere'),
  );
  return [...readable.filter(([, { listed }]) => listed), ...readable.filter(([, { listed }]) => !listed)];
}

async function namesOfRows(
  app: App,
  who: Actor,
  planId: string,
  rows: readonly JsonObject[],
): Promise<Result<RefViews, Problem>> {
  const values = rows.flatMap((row) => Object.values(row).flatMap((value) => value ?? []));
  const refs = values.filter((one): one is string => typeof one === 'string' && parseRef(one) !== null);
  const named = await nameReferences(app, who, { planId, refs: [...new Set(refs)] });
  return named.ok ? ok(named.value.refs) : named;
}

/** The list of one type as a workbook. */
export function objectSheet({ type, exportQuery }: ObjectSchemas): Operation {
  const { many, words } = namesOf(type);
  return sheetOperation({
    id: `export${many}Sheet`,
    path: `/api/plans/:plan/sheets/${type.collection}`,
    tag: 'objects',
    summary: `All of type ${words} that a list finds, as a workbook in the reader’s words`,
    access: 'signed-in',
    params: Type.Object({ plan: Id }),
    query: exportQuery,
    problems: ['not-found'],
    async find({ app, actor, params, query, language }) {
      const planId = params.plan;
      const filters = readFilters(type, namedQuery(query));
      const found = await exportRows(app, actor, { planId, type: type.name, ...filters });
      if (!found.ok) return found;
      const refs = await namesOfRows(app, actor, planId, found.value);
      if (!refs.ok) return refs;
      const plan = await getPlan(app, actor, { planId });
      if (!plan.ok) return plan;
      const around = { refs: refs.value, parties: plan.value.parties };
      return ok(
        listSheet(language, {
          title: { words: sayOr(language, `object.${type.name}.many`, words) },
          rows: found.value,
          columns: columnsOf(type).map(([field, declared]): SheetColumn<JsonObject> => {
            const { word, kind } = declared;
            return [
              { words: sayOr(language, `field.${word ?? field}`, field) },
              kind === 'name' || kind === 'words' || kind === 'links' ? 40 : 18,
              (row) => cellOf(language, declared, row, row[field], around),
            ];
          }),
        }),
      );
    },
  });
}
