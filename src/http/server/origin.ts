/**
 * Requests that change something must come from this site [HT11]. Browsers say where a request comes from in
 * Sec-Fetch-Site, older ones in Origin; a request with neither is not from a browser's page, and the cookie's
 * SameSite=Lax stands behind both.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../../base/index.ts';
import { sendProblem } from './problem-reply.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

export function checkOrigins(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (safe.has(request.method) || isOwn(request)) return;
    return sendProblem(request, reply, problem('origin-refused'));
  });
}

function isOwn(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  return origin.toLowerCase() === `${request.protocol}://${request.host}`.toLowerCase();
}
