/**
 * An office with its server: the real store, real keys, an access log that the test reads, a first administrator.
 * Answers come parsed, with their headers.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { renewSetupCode } from '../../src/accounts/index.ts';
import type { App, Store } from '../../src/app/index.ts';
import { buildServer, type ServerOptions } from '../../src/http/index.ts';
import { openNode } from '../app/test-node.ts';

export interface Site {
  readonly server: FastifyInstance;
  readonly app: App;
  readonly clock: { now: number };
  readonly lines: string[];
}
export interface Asked {
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
  readonly address?: string;
}
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** As JSON.parse gives it: any operation's body; what a test looks into it asserts. */
  readonly body: ReturnType<typeof JSON.parse>;
}
export const goodPassword = 'seven quiet boats';

export async function openSite(
  t: TestContext,
  options: Partial<ServerOptions> = {},
  wrap: (store: Store) => Store = (store) => store,
): Promise<Site> {
  const { app, clock } = await openNode(t, wrap);
  const lines: string[] = [];
  const server = await buildServer({
    app,
    version: '0.0.0',
    host: '127.0.0.1',
    backupFolder: '/nowhere',
    renderPage: null,
    assets: null,
    log: (line) => lines.push(line),
    checkAnswers: true,
    requestsPerMinute: 100_000,
    ...options,
  });
  t.after(() => server.close());
  return { server, app, clock, lines };
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Asks the server; `as` is a session cookie's value. */
export async function ask(
  { server }: Site,
  method: Method,
  url: string,
  asked: Asked = {},
): Promise<Answered> {
  const payload = asked.body === undefined ? asked.payload : JSON.stringify(asked.body);
  const answered = await server.inject({
    method,
    url,
    headers: {
      ...(asked.as ? { cookie: `__Host-entente=${asked.as}` } : {}),
      ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...asked.headers,
    },
    ...(payload === undefined ? {} : { payload }),
    ...(asked.address ? { remoteAddress: asked.address } : {}),
  });
  const text = answered.body;
  const isJson = /json/.test(String(answered.headers['content-type'] ?? ''));
  return {
    status: answered.statusCode,
    headers: answered.headers,
    text,
    body: isJson && text ? JSON.parse(text) : null,
  };
}

/** The session token that an answer sets. */
export function tokenOf(answer: Answered): string {
  const found = /__Host-entente=([^;]*)/.exec(String(answer.headers['set-cookie'] ?? ''));
  assert.ok(found?.[1], `no session in ${answer.status} ${answer.text}`);
  return found[1];
}

export async function setupCode({ app }: Site): Promise<string> {
  const code = await renewSetupCode(app);
  assert.ok(code.ok && code.value !== null);
  return code.value;
}

/** Makes the first administrator; answers the session. */
export async function setUp(site: Site): Promise<string> {
  const code = await setupCode(site);
  const body = { code, name: 'Somsri', displayName: 'Somsri Sample', password: goodPassword, language: 'en' };
  const made = await ask(site, 'POST', '/api/setup', { body });
  assert.equal(made.status, 201, made.text);
  return tokenOf(made);
}

/** Adds a person with a password; answers id and session. */
export async function addPerson(
  site: Site,
  admin: string,
  name: string,
  roles: readonly string[],
): Promise<{ readonly id: string; readonly token: string }> {
  const grants = roles.map((role) => ({ role, areas: {} }));
  const body = { name, displayName: name, grants, language: 'en' };
  const made = await ask(site, 'POST', '/api/people', { as: admin, body });
  assert.equal(made.status, 201, made.text);
  const code: unknown = made.body.code.code;
  const set = await ask(site, 'POST', '/api/password', { body: { code, password: goodPassword } });
  assert.equal(set.status, 204, set.text);
  const signed = await ask(site, 'POST', '/api/session', { body: { name, password: goodPassword } });
  assert.equal(signed.status, 201, signed.text);
  return { id: made.body.person.id, token: tokenOf(signed) };
}

/** Imports the bytes as a plan. */
export async function importText(site: Site, as: string, bytes: Uint8Array): Promise<Answered['body']> {
  const mark = 'sample-boundary';
  const head = `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="plan.txt"\r\nContent-Type: text/plain\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${mark}--\r\n`)]);
  const headers = { 'content-type': `multipart/form-data; boundary=${mark}` };
  const made = await ask(site, 'POST', '/api/plans', { as, headers, payload });
  assert.equal(made.status, 201, made.text);
  return made.body;
}
