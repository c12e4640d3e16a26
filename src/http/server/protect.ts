/**
 * What stands before every request: headers that keep a page to itself (no inline script, nothing from elsewhere, no
 * frames), the general rate limit, request ids, the access log. Log lines hold no query string, no name, no address.
 */
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../../base/index.ts';
import type { ServerOptions } from '../options.ts';

/** Thrown by the rate limiter, answered by the error handler. */
export class TooMany extends Error {
  readonly problem;
  constructor(seconds: number) {
    super('too-many-requests');
    this.problem = problem('too-many-requests', { seconds });
  }
}

export async function protect(
  server: FastifyInstance,
  options: ServerOptions,
  isInternal: (request: FastifyRequest) => boolean,
): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // React Aria places its overlays by style attributes; style elements stay forbidden.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.tls || options.behindProxy ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  await server.register(rateLimit, {
    max: options.requestsPerMinute ?? 1200,
    timeWindow: 60_000,
    allowList: (request) => isInternal(request) || request.url.startsWith('/assets/'),
    errorResponseBuilder: (_request, { ttl }) => new TooMany(Math.max(1, Math.ceil(ttl / 1000))),
  });
  // A connection that was busy when the server began to stop would be kept open for more; it must end with its answer.
  let isStopping = false;
  server.addHook('preClose', async () => {
    isStopping = true;
  });
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (isStopping) reply.header('connection', 'close');
  });
  if (options.log) keepAccessLog(server, options, options.log, isInternal);
}

function keepAccessLog(
  server: FastifyInstance,
  { app }: ServerOptions,
  log: (line: string) => void,
  isInternal: (request: FastifyRequest) => boolean,
): void {
  server.addHook('onResponse', async (request, reply) => {
    if (isInternal(request)) return;
    const at = new Date(app.clock()).toISOString();
    const route = request.routeOptions.url ?? '-';
    const milliseconds = Math.round(reply.elapsedTime);
    const { id, method } = request;
    log(JSON.stringify({ at, request: id, method, route, status: reply.statusCode, milliseconds }));
  });
}
