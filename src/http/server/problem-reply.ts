/** A problem as RFC 9457 wants it, in the reader's language [HT3]. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problems } from '../../base/index.ts';
import { isMessageKey, type Language, translate } from '../../i18n/index.ts';
import type { ProblemBody } from '../contract/index.ts';
import type { FieldFault } from './validation.ts';

/** The body of a problem. Codes are in the catalogues by a test; facts hold no secret by the table's rule. */
export function problemBody(
  language: Language,
  found: Problem,
  requestId: string,
  faults: readonly FieldFault[] = [],
): ProblemBody {
  const facts = { request: requestId, ...found.facts };
  const say = (key: string) => (isMessageKey(key) ? translate(language, key, facts) : key);
  const at = found.facts.at;
  const placed =
    faults.length > 0 ? faults : (found.faults ?? []).map((one) => ({ ...one, at: `/${one.at}` }));
  const named = placed.length > 0 || typeof at !== 'string' ? placed : [{ at, fault: 'other', facts: {} }];
  const errors = named.map((one) => {
    const key = `problem.field.${one.fault}`;
    return { at: one.at, message: isMessageKey(key) ? translate(language, key, one.facts) : key };
  });
  return {
    type: `urn:entente:problem:${found.code}`,
    title: say(`problem.${found.code}.title`),
    status: problems[found.code],
    detail: say(`problem.${found.code}.advice`),
    code: found.code,
    facts: { ...found.facts },
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** Answers a request with a problem. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  found: Problem,
  faults: readonly FieldFault[] = [],
): FastifyReply {
  const seconds = found.facts.seconds;
  if (found.code === 'too-many-requests' && seconds !== undefined)
    reply.header('retry-after', String(seconds));
  return reply
    .code(problems[found.code])
    .header('content-language', request.visitor.language)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemBody(request.visitor.language, found, request.id, faults));
}
