/**
 * Puts the server together. Order matters: visitors before origins before operations, the document after what it
 * describes, pages last. The caller listens and closes.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { createLimits } from '../accounts/index.ts';
import { operations } from './operations/index.ts';
import type { ServerOptions } from './options.ts';
import { acceptForms } from './pages/gate-forms.ts';
import { acceptOwnForms } from './pages/own-form.ts';
import { innerHeader, servePages } from './pages/serve-pages.ts';
import { answerBadAddress, answerErrors } from './server/answer-errors.ts';
import { bindOperations } from './server/bind-operations.ts';
import { compressAnswers } from './server/compress.ts';
import { documentApi, serveDocument } from './server/document-api.ts';
import { createIdempotency } from './server/idempotency.ts';
import { answerRaw, limitTransport, parserOptions } from './server/limits-of-transport.ts';
import { checkOrigins } from './server/origin.ts';
import { protect } from './server/protect.ts';
import { createReadings } from './server/readings.ts';
import { createValidators } from './server/validation.ts';
import { findVisitors } from './server/visitor.ts';

const bodyLimit = 4 * 1024 * 1024;

/** A server that is ready to listen. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = createServer(options);
  const innerToken = randomBytes(24).toString('base64url');
  const context = { options, limits: createLimits(options.app.clock), readings: createReadings() };
  const pages = { context, innerToken };
  server.setValidatorCompiler(createValidators());
  server.setSerializerCompiler(() => (body) => JSON.stringify(body));
  answerErrors(server, options);
  await server.register(cookie);
  findVisitors(server, context);
  limitTransport(server);
  await protect(server, options, (request) => request.headers[innerHeader] === innerToken);
  compressAnswers(server);
  checkOrigins(server);
  await server.register(multipart);
  await documentApi(server, options.version);
  bindOperations(server, operations, { context, idempotency: createIdempotency(options.app) });
  serveDocument(server);
  await acceptForms(server, pages);
  acceptOwnForms(server, pages);
  await servePages(server, pages);
  await server.ready();
  return server;
}

function createServer({ tls, behindProxy }: ServerOptions): FastifyInstance {
  const shared = {
    bodyLimit,
    trustProxy: behindProxy ?? false,
    genReqId: () => randomUUID(),
    requestTimeout: 120_000,
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerRaw,
    forceCloseConnections: 'idle' as const, // an option's word
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  };
  if (!tls) return fastify({ ...shared, http: parserOptions });
  const secure = {
    ...parserOptions,
    cert: Buffer.from(tls.cert),
    key: Buffer.from(tls.key),
    minVersion: 'TLSv1.2' as const,
  }; // an option's word
  // The server over TLS differs only in its raw socket, which nobody here touches.
  return fastify({ ...shared, https: secure }) as unknown as FastifyInstance;
}
