/**
 * Binds operations to addresses: who may ask, the version that a change was made from, the file of a form, the
 * Idempotency-Key, and how an answer looks. Everything that can be refused is refused before the operation runs.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type App, may, type Place, partOf, theNode } from '../../app/index.ts';
import { err, invalid, ok, type Problem, problem, problems, type Result } from '../../base/index.ts';
import type { Call, Operation, Reply, ServerContext } from '../operation.ts';
import { hashRequest, type Idempotency, type Rendered } from './idempotency.ts';
import { followSteps, saidOfRest, saidOfThrown } from './kept-steps.ts';
import { problemBody, sendProblem } from './problem-reply.ts';
import { readForm } from './read-form.ts';
import { routeSchema } from './route-schema.ts';
import { anyBody, checkAnswer } from './validation.ts';
import { setSession } from './visitor.ts';

interface Bound {
  readonly context: ServerContext;
  readonly idempotency: Idempotency;
}

export function bindOperations(
  server: FastifyInstance,
  operations: readonly Operation[],
  bound: Bound,
): void {
  for (const operation of operations) {
    server.route({
      method: operation.method,
      url: operation.path,
      schema: routeSchema(operation),
      ...(operation.takesFile || operation.checksBody ? { validatorCompiler: anyBody } : {}),
      // Before the body is read: who may not act learns nothing from it and costs nothing.
      onRequest: async (request, reply) => {
        const refused = refusal(operation, request);
        if (refused !== null) return sendProblem(request, reply, refused);
      },
      handler: (request, reply) => answer(operation, bound, request, reply),
    });
  }
}

async function answer(
  operation: Operation,
  bound: Bound,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const version = readVersion(operation, request);
  if (!version.ok) return sendProblem(request, reply, version.error);
  const form = operation.takesFile
    ? await readForm(request, operation)
    : ok({ fields: request.body, uploads: [] });
  if (!form.ok) return sendProblem(request, reply, form.error);
  const { fields: body, uploads } = form.value;
  const upload = uploads[0] ?? null;
  const { signedIn, token, language } = request.visitor;
  const call = {
    context: bound.context,
    actor: signedIn?.actor ?? null,
    signedIn,
    token,
    address: request.ip,
    origin: `${request.protocol}://${request.host}`,
    language,
    params: request.params,
    query: request.query,
    body,
    upload,
    uploads,
    watch: watchOf(operation, bound, request, reply),
    version: version.value,
  };
  const run = async (app: Call<unknown, unknown, unknown, unknown>['app']) => operation.run({ ...call, app });
  const key = request.headers['idempotency-key'];
  const { app } = bound.context.options;
  if (operation.method === 'GET' || signedIn === null)
    return sendReply(operation, bound.context, request, reply, await run(app));
  if (key === undefined)
    return sendReply(operation, bound.context, request, reply, await runTruthfully(app, run));
  if (typeof key !== 'string' || key.length > 200)
    return sendProblem(request, reply, invalid('Idempotency-Key', 'too-long', { limit: 200 }));
  const parts = [
    operation.method,
    request.url,
    String(version.value),
    JSON.stringify(body ?? null),
    upload?.bytes ?? '',
    ...uploads.slice(1).map(({ bytes }) => bytes),
  ];
  const keyed = { personId: signedIn.person.personId, key, requestHash: hashRequest(app, parts) };
  const kept = await bound.idempotency.once(keyed, operation.isSecret === true, async (marking) =>
    render(operation, bound.context, request, await run(marking)),
  );
  if (!kept.ok) return sendProblem(request, reply, kept.error);
  return sendRendered(reply, kept.value);
}

/** Runs an act that bears no key: where a step of it was kept and a later one found no room, the answer says so. */
async function runTruthfully<T>(app: App, run: (app: App) => Promise<Result<T>>): Promise<Result<T>> {
  const steps = followSteps(app);
  try {
    const result = await run(steps.app);
    const said = result.ok || !steps.hasKept() ? null : saidOfRest(result.error.code);
    return said === null ? result : err(said);
  } catch (error) {
    if (!steps.hasKept()) throw error;
    return err(saidOfThrown(error));
  }
}

/** A file that is being read is watched under its key; nothing else takes long. */
function watchOf(
  operation: Operation,
  { context }: Bound,
  request: FastifyRequest,
  reply: FastifyReply,
): Call<unknown, unknown, unknown, unknown>['watch'] {
  if (!operation.takesFile) return {};
  const key = request.headers['idempotency-key'];
  const { signedIn } = request.visitor;
  return context.readings.begin(
    reply,
    signedIn?.person.personId ?? null,
    typeof key === 'string' ? key : null,
  );
}

function refusal(operation: Operation, request: FastifyRequest): Problem | null {
  const { signedIn } = request.visitor;
  if (operation.access === 'anyone') return null;
  if (signedIn === null) return problem('not-signed-in');
  if (operation.access === 'signed-in') return null;
  const allowed = may(signedIn.actor, operation.access, placeOf(request));
  return allowed ? null : problem('not-allowed');
}

/** What is known before the body is read: the plan, or that it is about the node. What the act touches is asked later. */
function placeOf({ params }: FastifyRequest): Place {
  const plan: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, 'plan') : undefined;
  return typeof plan === 'string' ? partOf(plan) : theNode;
}

/** The version of If-Match; 0 where the operation asks for none, or none was needed yet. */
function readVersion(operation: Operation, request: FastifyRequest): Result<number> {
  if (!operation.needsVersion) return ok(0);
  const tag = request.headers['if-match'];
  if (tag === undefined)
    return operation.needsVersion === 'to-confirm' ? ok(0) : err(problem('precondition-required'));
  const found = /^(?:W\/)?"(\d{1,15})"$/.exec(tag.trim());
  return found ? ok(Number(found[1])) : err(problem('precondition-failed'));
}

function headersOf(
  operation: Operation,
  request: FastifyRequest,
  reply: Reply<unknown>,
): Record<string, string> {
  return {
    'content-language': request.visitor.language,
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Accept-Language',
    ...(reply.version === undefined ? {} : { etag: `"${reply.version}"` }),
    ...(reply.next ? { link: `<${nextPage(request.url, reply.next)}>; rel="next"` } : {}),
    ...(operation.success.status === 204 || reply.bytes
      ? {}
      : { 'content-type': 'application/json; charset=utf-8' }),
    ...reply.headers,
  };
}

function nextPage(url: string, cursor: string): string {
  const at = url.indexOf('?');
  const search = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
  search.set('cursor', cursor);
  return `${at < 0 ? url : url.slice(0, at)}?${search}`;
}

function render(
  operation: Operation,
  context: ServerContext,
  request: FastifyRequest,
  result: Result<Reply<unknown>>,
): Rendered {
  if (!result.ok) {
    const body = problemBody(request.visitor.language, result.error, request.id);
    const headers = {
      'content-type': 'application/problem+json',
      'content-language': request.visitor.language,
      'cache-control': 'no-store',
    };
    return { status: problems[result.error.code], headers, body: JSON.stringify(body) };
  }
  if (context.options.checkAnswers && operation.success.schema)
    checkAnswer(operation.success.schema, result.value.body);
  const status = result.value.status ?? operation.success.status;
  const body = result.value.body === undefined ? '' : JSON.stringify(result.value.body);
  const rendered = { status, headers: headersOf(operation, request, result.value), body };
  return operation.revalidates ? revalidated(context, request, rendered) : rendered;
}

/** The answer with its hash as ETag; without its body for who holds it already. */
function revalidated(
  context: ServerContext,
  request: FastifyRequest,
  { status, headers, body }: Rendered,
): Rendered {
  const etag = `"${hashRequest(context.options.app, [body])}"`;
  const held = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (!held.includes(etag)) return { status, headers: { ...headers, etag }, body };
  const { 'content-type': _none, ...rest } = headers;
  return { status: 304, headers: { ...rest, etag }, body: '' };
}

function sendReply(
  operation: Operation,
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  result: Result<Reply<unknown>>,
): FastifyReply {
  if (!result.ok) return sendProblem(request, reply, result.error);
  const { session, bytes, lines } = result.value;
  if (session !== undefined) setSession(reply, session);
  if (lines !== undefined) return sendLines(reply, headersOf(operation, request, result.value), lines);
  if (bytes === undefined) return sendRendered(reply, render(operation, context, request, result));
  return reply
    .code(operation.success.status)
    .headers(headersOf(operation, request, result.value))
    .send(Buffer.from(bytes));
}

/** Sends lines as they come; whoever goes away is told of to whoever makes them. */
function sendLines(
  reply: FastifyReply,
  headers: Record<string, string>,
  lines: NonNullable<Reply<unknown>['lines']>,
): FastifyReply {
  const listener = { gone: false };
  reply.raw.once('close', () => {
    listener.gone = true;
  });
  async function* written(): AsyncIterable<string> {
    for await (const line of lines(listener)) yield `${JSON.stringify(line)}\n`;
  }
  const type = 'application/x-ndjson; charset=utf-8';
  return reply
    .code(200)
    .headers({ ...headers, 'content-type': type, 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    .send(Readable.from(written()));
}

function sendRendered(reply: FastifyReply, { status, headers, body }: Rendered): FastifyReply {
  return reply.code(status).headers(headers).serializer(String).send(body);
}
