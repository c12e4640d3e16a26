/** GET /api/openapi.json: OpenAPI 3.1 from the very schemas that validate requests [HT1]. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { sessionCookie } from './visitor.ts';

const tags = {
  session: 'Signing in and out, and the first set-up',
  people: 'Accounts of the node',
  plans: 'Plans',
  texts: 'Texts of a plan',
  commitments: 'The register of commitments',
  review: 'Review of what was proposed',
  overview: 'How a plan stands',
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

/** Serves the document; everything that is to stand in it must be bound before. */
export function serveDocument(server: FastifyInstance): void {
  server.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').serializer(String).send(JSON.stringify(server.swagger())),
  );
}
