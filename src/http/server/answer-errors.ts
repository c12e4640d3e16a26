/** What was thrown on the way, as a problem: faults of the request, of the store, and bugs, which alone are logged. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { invalid, type Problem, problem, problems } from '../../base/index.ts';
import type { ServerOptions } from '../options.ts';
import { sendProblem } from './problem-reply.ts';
import { nobody } from './visitor.ts';

/** The problem that a thrown thing carries, as a store's failure does; null where it carries none. */
export function carriedProblem(error: unknown): Problem | null {
  const carried: unknown = error instanceof Error ? Reflect.get(error, 'problem') : null;
  if (typeof carried !== 'object' || carried === null) return null;
  const { code, facts = {}, faults } = carried as Partial<Problem>; // looked at before it is believed
  if (code === undefined || !Object.hasOwn(problems, code)) return null;
  return { code, facts, ...(faults === undefined ? {} : { faults }) };
}

const byFastifyCode: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: problem('request-too-large'),
  FST_ERR_CTP_INVALID_JSON_BODY: invalid('/', 'json'),
  FST_ERR_CTP_EMPTY_JSON_BODY: invalid('/', 'empty'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: invalid('Content-Length'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: problem('media-type-unknown'),
};

export function answerErrors(server: FastifyInstance, options: ServerOptions): void {
  server.setErrorHandler((error, request, reply) => {
    const carried = carriedProblem(error);
    if (carried !== null) return sendProblem(request, reply, carried);
    const known = byFastifyCode[error instanceof Error ? String(Reflect.get(error, 'code')) : ''];
    if (known) return sendProblem(request, reply, known);
    const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : null;
    if (typeof status === 'number' && status >= 400 && status < 500) {
      return sendProblem(request, reply, invalid('/'));
    }
    const at = new Date(options.app.clock()).toISOString();
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    options.log?.(JSON.stringify({ at, request: request.id, fault }));
    return sendProblem(request, reply, problem('internal'));
  });
}

/** An address that cannot be read, such as one with a broken escape: found before any hook has run. */
export function answerBadAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const language = /\blanguage=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  const cookies = language === undefined ? {} : { language };
  request.visitor = nobody({ headers: request.headers, cookies });
  sendProblem(request, reply, invalid('/', 'address'));
}
