/**
 * An operation as Fastify and the OpenAPI document want it: one source for both [HT1]. Problems stand under their
 * status with their codes.
 */
import type { FastifySchema } from 'fastify';
import Type from 'typebox';
import { type ProblemCode, problems } from '../../base/index.ts';
import { ProblemBody } from '../contract/index.ts';
import type { Operation } from '../operation.ts';

/** The body of a problem, with the codes of the table. */
export const Problem = Type.Object({
  ...ProblemBody.properties,
  code: Type.Union(Object.keys(problems).map((code) => Type.Literal(code))),
});

const anywhere: readonly ProblemCode[] = [
  'request-invalid',
  'too-many-requests',
  'address-too-long',
  'file-not-as-named',
  'headers-too-large',
  'internal',
  'store-busy',
  'store-corrupt',
  'store-unreachable',
];
const signedIn: readonly ProblemCode[] = ['not-signed-in', 'not-allowed'];
const writing: readonly ProblemCode[] = [
  'origin-refused',
  'media-type-unknown',
  'request-too-large',
  'store-full',
  'outcome-unknown',
];
const keyed: readonly ProblemCode[] = ['idempotency-key-reused', 'answer-not-kept', 'clock-went-back'];
const versioned: readonly ProblemCode[] = ['precondition-required', 'precondition-failed'];

/** Every code that the operation can answer. */
export function problemCodes(operation: Operation): readonly ProblemCode[] {
  const isWrite = operation.method !== 'GET';
  const isOpen = operation.access === 'anyone';
  return [
    ...new Set([
      ...operation.problems,
      ...anywhere,
      ...(isOpen ? [] : signedIn),
      ...(isWrite ? writing : []),
      ...(isWrite && !isOpen ? keyed : []),
      ...(operation.needsVersion ? versioned : []),
    ]),
  ];
}

export function routeSchema(operation: Operation): FastifySchema {
  const headers = headerSchema(operation);
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    security: operation.access === 'anyone' ? [] : [{ session: [] }],
    ...(operation.params ? { params: operation.params } : {}),
    ...(operation.query ? { querystring: operation.query } : {}),
    ...(operation.body ? { body: bodySchema(operation) } : {}),
    ...(operation.takesFile ? { consumes: ['multipart/form-data'] } : {}),
    ...(headers ? { headers } : {}),
    response: {
      [operation.success.status]: successSchema(operation),
      ...(operation.revalidates ? { 304: { description: 'As the ETag says', type: 'null' } } : {}),
      ...problemSchemas(operation),
    },
  };
}

function bodySchema(operation: Operation): object {
  if (!operation.takesFile) return operation.body ?? {};
  const properties: unknown = Reflect.get(operation.body ?? {}, 'properties');
  const file = Type.String({ contentMediaType: 'application/octet-stream' });
  return {
    type: 'object',
    required: ['file'],
    properties: { file, ...(typeof properties === 'object' ? properties : {}) },
  };
}

function headerSchema(operation: Operation): object | null {
  const properties = {
    ...(operation.needsVersion
      ? { 'if-match': { type: 'string', description: 'The ETag that the change was made from' } }
      : {}),
    ...(operation.revalidates
      ? { 'if-none-match': { type: 'string', description: 'The ETag of the answer that is held already' } }
      : {}),
    ...(operation.method !== 'GET' && operation.access !== 'anyone'
      ? { 'idempotency-key': { type: 'string', description: 'The same key sent again acts once' } }
      : {}),
  };
  return Object.keys(properties).length === 0 ? null : { type: 'object', properties };
}

function successSchema({ success }: Operation): object {
  const { description, schema, mediaType } = success;
  if (mediaType) return { description, content: { [mediaType]: { schema: { type: 'string' } } } };
  if (!schema) return { description, type: 'null' };
  return { description, content: { 'application/json': { schema } } };
}

function problemSchemas(operation: Operation): Record<string, object> {
  const codes = problemCodes(operation);
  const byStatus = Map.groupBy(codes, (code) => problems[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      { description: of.join(', '), content: { 'application/problem+json': { schema: Problem } } },
    ]),
  );
}
