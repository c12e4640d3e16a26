/** POST /api/plans/:plan/reports: what a body says for a period, entered on its behalf, with a dry run. */
import Type from 'typebox';
import { MOST_ROWS, reportClaims } from '../../../app/index.ts';
import { err, invalid, type Json, type JsonObject, ok } from '../../../base/index.ts';
import { parseRef } from '../../../plan/objects/index.ts';
import { Id, Reports, RowsOutcome } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sayFault } from '../objects/row-operations.ts';

interface Sent {
  readonly body: string | null;
  readonly period: string;
  readonly shared: JsonObject;
  readonly rows: readonly JsonObject[];
  readonly dryRun: boolean;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as the use case takes it, or the place of what is wrong with it; rows are looked at one by one there. */
function readBody(sent: unknown): Sent | string {
  if (!isObject(sent)) return '';
  const { body = null, period, shared = {}, rows, dryRun = false } = sent;
  const isBody = body === null || (typeof body === 'string' && parseRef(body)?.type === 'body');
  if (!isBody) return '/body';
  if (typeof period !== 'string') return '/period';
  if (!isObject(shared)) return '/shared';
  if (typeof dryRun !== 'boolean') return '/dryRun';
  if (!Array.isArray(rows) || rows.length > MOST_ROWS || !rows.every((row: Json) => isObject(row)))
    return '/rows';
  return { body, period, shared, rows: rows.filter(isObject), dryRun };
}

export const writeReports = operation({
  id: 'writeReports',
  method: 'POST',
  path: '/api/plans/:plan/reports',
  tag: 'status',
  summary:
    'Enters what a body says about its commitments in a period, all or none; each row names a commitment',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  body: Reports,
  checksBody: true,
  success: { status: 200, description: 'What became of each row', schema: RowsOutcome },
  problems: ['not-found', 'rows-invalid', 'entry-too-large'],
  async handle({ app, actor, params, body, language }) {
    const sent = readBody(body);
    if (typeof sent === 'string') return err(invalid(sent === '' ? '/' : sent));
    const done = await reportClaims(app, actor, { planId: params.plan, ...sent });
    if (!done.ok) return done;
    const rows = done.value.rows.map((row) => ({
      ...row,
      faults: row.faults.map((fault) => sayFault(language, fault)),
    }));
    return ok({ body: { ...done.value, rows } });
  },
});
