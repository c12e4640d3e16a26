/** GET /api/openapi.json: OpenAPI 3.1 from the very schemas that validate requests [HT1]. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  CommitmentDetail,
  CommitmentItem,
  CommitmentPage,
  HistoryLine,
  LogEntry,
  LogEntryDetail,
  LogPage,
  Overview,
  objectSchemas,
  Person,
  Plan,
  PlanCounts,
  Reader,
  Reading,
  RefView,
  ReviewAct,
  ReviewProvision,
  ReviewQueue,
  ReviewResult,
  RowsOutcome,
  Session,
  Text,
  Verification,
} from '../contract/index.ts';
import { namesOf } from '../operations/objects/object-words.ts';
import { hoistSchemas } from './hoist-schemas.ts';
import { Problem } from './route-schema.ts';
import { sessionCookie } from './visitor.ts';

/** The schemas of declared types, each under its type's name. */
const namedObjects = objectSchemas.flatMap(({ type, values, item, list, detail }) => {
  const { one, many } = namesOf(type);
  return Object.entries({
    [`${one}Values`]: values,
    [`${one}Item`]: item,
    [`${many}Page`]: list,
    [one]: detail,
  });
});

/** The schemas that the document names. */
const named = {
  ...Object.fromEntries(namedObjects),
  HistoryLine,
  RefView,
  RowsOutcome,
  CommitmentDetail,
  CommitmentItem,
  CommitmentPage,
  LogEntry,
  LogEntryDetail,
  LogPage,
  Overview,
  Person,
  Plan,
  PlanCounts,
  Reader,
  Reading,
  ReviewAct,
  ReviewProvision,
  ReviewQueue,
  ReviewResult,
  Session,
  Text,
  Verification,
};

const tags = {
  session: 'Signing in and out, and the first set-up',
  people: 'Accounts of the node',
  plans: 'Plans',
  texts: 'Texts of a plan',
  commitments: 'The register of commitments',
  review: 'Review of what was proposed',
  overview: 'How a plan stands',
  status: 'How commitments stand, period by period, and what follows from it',
  rounds: 'Rounds: forms to bodies that do not sign in, and what comes back',
  objects: 'The programme: tasks, milestones, instruments, letters, meetings and whatever else is declared',
  papers: 'Papers for print, made anew for whoever asks',
  log: 'The internal log',
  node: 'The node itself',
};

export async function documentApi(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Entente',
        version,
        description: 'Runs an action plan that parties have signed: from the signed words to results.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'This node' }],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie } } },
    },
  });
}

/** The document as it is served. */
export function apiDocument(server: FastifyInstance): object {
  const plain: unknown = JSON.parse(JSON.stringify(server.swagger()));
  const { document, schemas } = hoistSchemas(plain, { ...named, Problem });
  const whole = typeof document === 'object' && document !== null ? document : {};
  const components: unknown = Reflect.get(whole, 'components');
  const kept = typeof components === 'object' ? components : {};
  return { ...whole, components: { ...kept, schemas } };
}

/** Serves the document; everything that is to stand in it must be bound before. */
export function serveDocument(server: FastifyInstance): void {
  let text: string | null = null;
  server.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(apiDocument(server));
    return reply.type('application/json; charset=utf-8').serializer(String).send(text);
  });
}
