/**
 * The desk's pages: drawn by the function that `main` hands in, which asks this very API in the person's name. Assets
 * carry a hash in their names and never change.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fixedFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSetupNeeded } from '../../accounts/index.ts';
import { listOwn, permissionsOf } from '../../app/index.ts';
import { problem } from '../../base/index.ts';
import { translate } from '../../i18n/index.ts';
import type { ServerContext } from '../operation.ts';
import { sessionView } from '../operations/session/session-view.ts';
import type { FormOutcome, PageRequest } from '../options.ts';
import { sendProblem } from '../server/problem-reply.ts';

export interface Pages {
  readonly context: ServerContext;
  /** Sent with requests that a page makes to the API, so that they are not counted or logged as a person's. */
  readonly innerToken: string;
}
export const innerHeader = 'entente-page';

const themes = ['system', 'light', 'dark', 'contrast'] as const;

export async function servePages(server: FastifyInstance, pages: Pages): Promise<void> {
  const { assets } = pages.context.options;
  if (assets !== null) {
    await server.register(fixedFiles, {
      root: path.join(assets, 'assets'),
      prefix: '/assets/',
      immutable: true,
      // The build lays each file beside itself compressed.
      preCompressed: true,
      maxAge: '365d',
      decorateReply: false,
    });
    // A program that people carry away: it holds nothing of this node, and its bytes are the same on every one.
    server.get('/answer-form.html', { schema: { hide: true } }, async (_request, reply) => {
      const form = await readFile(path.join(assets, 'answer-form.html'));
      return reply
        .type('text/html; charset=utf-8')
        .header('content-disposition', 'attachment; filename="answer-form.html"')
        .send(form);
    });
  }
  server.get('/', { schema: { hide: true } }, async (request, reply) => {
    return reply.redirect(await landing(pages, request), 303);
  });
  // Pages are drawn here, so the general limit must hold here too.
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, async (request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets)(\/|$|\?)/.test(request.url);
    if (!isPage) return sendProblem(request, reply, problem('not-found'));
    return drawPage(server, pages, request, reply);
  });
}

/** Where one begins: who answers for a body and runs no plan on what is their own, everybody else on the plans. */
async function landing({ context }: Pages, { visitor }: FastifyRequest): Promise<string> {
  const { signedIn } = visitor;
  const runsPlans = signedIn !== null && permissionsOf(signedIn.actor).includes('plan.edit');
  if (signedIn === null) return '/sign-in';
  if (runsPlans) return '/plans';
  const [first] = await listOwn(context.options.app, signedIn.actor);
  return first === undefined ? '/plans' : `/plans/${encodeURIComponent(first.planId)}/own`;
}

/** Draws the page of the request's address. */
export async function drawPage(
  server: FastifyInstance,
  { context, innerToken }: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  form?: FormOutcome,
): Promise<FastifyReply> {
  const { app, renderPage } = context.options;
  const { signedIn, language } = request.visitor;
  if (renderPage === null)
    return reply
      .code(503)
      .type('text/plain; charset=utf-8')
      .send(translate(language, 'cli.server.desk-missing'));
  const load: PageRequest['load'] = async (address) => {
    const headers = {
      cookie: request.headers.cookie ?? '',
      'accept-language': language,
      [innerHeader]: innerToken,
    };
    const { statusCode, body } = await server.inject({ method: 'GET', url: address, headers });
    return { status: statusCode, body: body === '' ? null : JSON.parse(body) };
  };
  const theme = themes.find((one) => one === request.cookies.theme) ?? 'system';
  const session = await sessionView(context.options, signedIn, await isSetupNeeded(app));
  const page = await renderPage({
    // The page's type is the contract's, which is not read-only.
    session: structuredClone(session) as PageRequest['session'],
    url: request.url,
    language,
    theme,
    load,
    ...(form ? { form } : {}),
  });
  return reply.code(page.status).headers(page.headers).send(page.html);
}
