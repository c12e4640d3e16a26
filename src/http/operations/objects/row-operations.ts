/**
 * Many objects of one type as rows: written all or none, with a dry run, and had back in the same form. The rows are
 * documented exactly and checked by the use case, so that each wrong row says what is wrong with it [HT50].
 */
import Type from 'typebox';
import { exportRows, MOST_ROWS, writeRows } from '../../../app/index.ts';
import { err, invalid, type Json, ok, type PlacedFault } from '../../../base/index.ts';
import { faultWords, type Language } from '../../../i18n/index.ts';
import { Id, type ObjectSchemas, RowsOutcome } from '../../contract/index.ts';
import { type Operation, operation } from '../../operation.ts';
import { namesOf } from './object-words.ts';
import { namedQuery, readFilters } from './read-query.ts';

const place = (collection: string): string => `/api/plans/:plan/rows/${collection}`;

/** A fault of a row in the reader's words. */
export function sayFault(language: Language, { at, fault, facts }: PlacedFault) {
  return { at: `/${at}`, fault, message: faultWords(language, { fault, facts }) };
}

interface RowsSent {
  readonly rows: readonly Json[];
  readonly dryRun: boolean;
}

/** The body, which nothing has looked at yet. */
function readBody(body: unknown): RowsSent | null {
  if (typeof body !== 'object' || body === null) return null;
  const rows: unknown = Reflect.get(body, 'rows');
  const dryRun: unknown = Reflect.get(body, 'dryRun');
  if (!Array.isArray(rows) || rows.length > MOST_ROWS) return null;
  return dryRun === undefined || typeof dryRun === 'boolean' ? { rows, dryRun: dryRun ?? false } : null;
}

function writeOperation({ type, rowsBody }: ObjectSchemas): Operation {
  const { many, words } = namesOf(type);
  return operation({
    id: `write${many}`,
    method: 'POST',
    path: place(type.collection),
    tag: 'objects',
    summary: `Adds and changes many of type ${words}, all or none; a dry run says what would become of each row`,
    access: 'programme.act',
    params: Type.Object({ plan: Id }),
    body: rowsBody,
    checksBody: true,
    success: { status: 200, description: 'What became of each row', schema: RowsOutcome },
    problems: ['not-found', 'rows-invalid', 'entry-too-large'],
    async handle({ app, actor, params, body, language }) {
      const sent = readBody(body);
      if (sent === null) return err(invalid('/rows'));
      const done = await writeRows(app, actor, { planId: params.plan, type: type.name, ...sent });
      if (!done.ok) return done;
      const rows = done.value.rows.map((row) => ({
        ...row,
        faults: row.faults.map((fault) => sayFault(language, fault)),
      }));
      return ok({ body: { ...done.value, rows } });
    },
  });
}

function exportOperation({ type, rows, exportQuery }: ObjectSchemas): Operation {
  const { many, words } = namesOf(type);
  return operation({
    id: `export${many}`,
    method: 'GET',
    path: place(type.collection),
    tag: 'objects',
    summary: `All of type ${words} that a list finds, as rows that can be sent back`,
    access: 'signed-in',
    params: Type.Object({ plan: Id }),
    query: exportQuery,
    success: { status: 200, description: 'The rows', schema: rows },
    problems: ['not-found'],
    async handle({ app, actor, params, query }) {
      const filters = readFilters(type, namedQuery(query));
      const found = await exportRows(app, actor, { planId: params.plan, type: type.name, ...filters });
      return found.ok ? ok({ body: { rows: found.value } }) : found;
    },
  });
}

/** Writing rows and having them back. */
export function rowOperations(schemas: ObjectSchemas): readonly Operation[] {
  return [exportOperation(schemas), writeOperation(schemas)];
}
