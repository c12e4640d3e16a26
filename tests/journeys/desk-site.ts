/**
 * A desk of its own for each run: built into a temporary folder from the sources as they are, served on a free port with
 * the strict content security policy of the server, over an API that answers from samples.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createBuilder } from 'vite';
import type { Session } from '../../src/http/contract/index.ts';
import type { PageRequest, PageResponse } from '../../src/web/render/server.tsx';
import {
  accountHistory,
  administrator,
  detail,
  figures,
  log,
  news,
  nobody,
  overview,
  people,
  plan,
  waiting,
  work,
} from './desk-sample.ts';

const policy =
  "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** What was asked of the API, for tests that look at it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}
export interface DeskSite {
  readonly origin: string;
  readonly asked: readonly Asked[];
  /** Draws one page as the server would. */
  readonly render: (request: Partial<PageRequest> & { url: string }) => Promise<PageResponse>;
  readonly close: () => Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

function answer(session: Session, url: string): Reply {
  const { pathname } = new URL(url, 'http://desk.invalid');
  const known: Readonly<Record<string, unknown>> = {
    '/api/session': session,
    '/api/plans': { items: [plan] },
    '/api/people': { items: people },
    '/api/people/p1': people[0],
    '/api/people/waiting': { items: waiting },
    '/api/people/history': accountHistory,
    '/api/colleagues': { items: people.map(({ id, displayName }) => ({ id, displayName })) },
    [`/api/plans/${plan.id}`]: plan,
    [`/api/plans/${plan.id}/overview`]: overview,
    [`/api/plans/${plan.id}/figures`]: figures,
    [`/api/plans/${plan.id}/work`]: work,
    [`/api/plans/${plan.id}/joint/news`]: news,
    [`/api/plans/${plan.id}/log`]: log,
    [`/api/plans/${plan.id}/log/7`]: detail,
    [`/api/plans/${plan.id}/commitments`]: {
      items: [],
      total: 0,
      next: null,
      facets: { area: [], actor: [], kind: [], strength: [], state: [] },
    },
  };
  const body = known[pathname];
  if (body !== undefined) return { status: 200, body };
  return { status: 404, body: problemOf(404, 'not-found', 'There is no such thing') };
}

/** A problem as the API words it. */
export function problemOf(status: number, code: string, title: string) {
  return { type: `/problems/${code}`, title, status, detail: 'What to do.', code, facts: {} };
}

function write(method: string, url: string): Reply {
  if (method === 'POST' && url.endsWith('/session'))
    return { status: 401, body: problemOf(401, 'sign-in-failed', 'Name or password is not right') };
  if (url.endsWith('/adoption'))
    return { status: 200, body: { ...plan, adopted: { on: '2026-11-24', uncovered: [] } } };
  return { status: 200, body: {} };
}

function sessionOf(request: IncomingMessage): Session {
  const as = /(?:^|; )as=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  if (as === 'fresh') return { ...nobody, setupNeeded: true };
  return as === 'nobody' ? nobody : administrator;
}

function cookie<T extends string>(
  request: IncomingMessage,
  name: string,
  allowed: readonly T[],
  otherwise: T,
): T {
  const value = new RegExp(`(?:^|; )${name}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];
  return allowed.find((one) => one === value) ?? otherwise;
}

/** Builds and serves the desk. */
export async function openDesk(): Promise<DeskSite> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-desk-'));
  const outDir = (half: string) => ({ build: { outDir: path.join(folder, half) } });
  const builder = await createBuilder({
    logLevel: 'error',
    environments: { client: outDir('client'), ssr: outDir('server') },
  });
  await builder.buildApp();
  // The bundle that was just built; what it exports is what src/web/render/server.tsx does.
  const { renderPage }: { renderPage: (request: PageRequest) => Promise<PageResponse> } = await import(
    pathToFileURL(path.join(folder, 'server', 'entry.js')).href
  );
  const asked: Asked[] = [];
  const render: DeskSite['render'] = (request) => {
    const session = request.session ?? administrator;
    const load = async (url: string) => answer(session, url);
    return renderPage({ language: 'en', theme: 'light', load, ...request, session });
  };
  const server = createServer((request, response) => void serve(request, response, folder, asked, render));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: originOf(server), asked, render, close: () => close(server, folder) };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  asked: Asked[],
  render: DeskSite['render'],
): Promise<void> {
  const url = request.url ?? '/';
  if (url.startsWith('/assets/')) {
    response.setHeader('content-type', types[path.extname(url)] ?? 'application/octet-stream');
    response.end(readFileSync(path.join(folder, 'client', url)));
    return;
  }
  const session = sessionOf(request);
  if (url.startsWith('/api/')) {
    asked.push({ method: request.method ?? '', url, headers: request.headers });
    request.resume();
    const { status, body } =
      request.method === 'GET' ? answer(session, url) : write(request.method ?? '', url);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    return;
  }
  const language = cookie(request, 'language', ['zh', 'lo', 'en'], 'en');
  const theme = cookie(request, 'theme', ['light', 'dark', 'contrast', 'system'], 'light');
  const page = await render({ url, session, language, theme });
  response.writeHead(page.status, { ...page.headers, 'content-security-policy': policy }).end(page.html);
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server, folder: string): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
}
