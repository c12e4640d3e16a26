/** A problem as RFC 9457 wants it, in the reader's language [HT3]. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problems } from '../../base/index.ts';
import { faultWords, type Language, problemWords, translate } from '../../i18n/index.ts';
import type { ProblemBody } from '../contract/index.ts';

/** The body of a problem. Codes are in the catalogues by a test; facts hold no secret by the table's rule. */
export function problemBody(language: Language, found: Problem, requestId: string): ProblemBody {
  const facts = { request: requestId, ...found.facts };
  const { at } = found.facts;
  const named = found.faults ?? (typeof at === 'string' ? [{ at, fault: 'other', facts: {} }] : []);
  const errors = named.map((one) => ({
    at: placeOf(one.at),
    message: faultWords(language, one, translate(language, 'problem.field.other')),
  }));
  return {
    type: `urn:entente:problem:${found.code}`,
    title: problemWords(language, found.code, 'title', facts),
    status: problems[found.code],
    detail: problemWords(language, found.code, 'advice', facts),
    code: found.code,
    facts: { ...found.facts },
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** A place as clients find it: a JSON pointer, or the name of a header, which begins with a capital. */
function placeOf(at: string): string {
  return /^[/A-Z]/.test(at) ? at : `/${at}`;
}

/** Answers a request with a problem. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, found: Problem): FastifyReply {
  const seconds = found.facts.seconds;
  if (found.code === 'too-many-requests' && seconds !== undefined)
    reply.header('retry-after', String(seconds));
  return reply
    .code(problems[found.code])
    .header('content-language', request.visitor.language)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemBody(request.visitor.language, found, request.id));
}
