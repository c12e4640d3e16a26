/**
 * A whole server for tests: the real store in a folder of its own, the real accounts and use cases, each answer checked
 * against its schema. Requests go in without a socket. People are made the way an office makes them: by one-time code.
 */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { renewSetupCode } from '../../src/accounts/index.ts';
import type { App, Role, Store } from '../../src/app/index.ts';
import { buildServer, type ServerOptions } from '../../src/http/index.ts';
import { type Closing, must, openNode, smallPlan } from '../app/test-node.ts';

export { must, smallPlan } from '../app/test-node.ts';

export interface Site {
  readonly server: FastifyInstance;
  readonly app: App;
  readonly clock: { now: number };
  /** The cookie of the first person, who is administrator and coordinator. */
  readonly admin: string;
}
export interface Ask {
  /** A `cookie` header. */
  readonly as?: string;
  readonly body?: unknown;
  /** Sent as it is, whatever it is. */
  readonly payload?: string;
  /** Several files under one name go in their order. */
  readonly form?: Readonly<Record<string, string | Uint8Array | readonly Uint8Array[]>>;
  readonly headers?: Readonly<Record<string, string>>;
}
/** A problem as the tests look at it. */
export interface SeenProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly errors?: readonly { readonly at: string; readonly message: string }[];
}

export const password = 'a long enough sentence of a sample';

/** A server nobody has set up yet. */
export async function openBareSite(
  t: Closing,
  options: Partial<ServerOptions> = {},
  wrap?: (store: Store) => Store,
): Promise<Omit<Site, 'admin'>> {
  const { app, clock } = await openNode(t, wrap);
  const server = await buildServer({
    app,
    version: '1.2.3',
    host: '127.0.0.1',
    backupFolder: '/nowhere',
    renderPage: null,
    assets: null,
    checkAnswers: true,
    // A test asks faster than any person; what the limit does is shown where it is set.
    requestsPerMinute: 100_000,
    ...options,
  });
  t.after(() => server.close());
  return { server, app, clock };
}

/** A server with its first administrator. */
export async function openSite(
  t: Closing,
  options: Partial<ServerOptions> = {},
  wrap?: (store: Store) => Store,
): Promise<Site> {
  const site = await openBareSite(t, options, wrap);
  const code = must(await renewSetupCode(site.app)) ?? '';
  const body = { code, name: 'first', displayName: 'First Sample', password, language: 'en' };
  const made = await ask(site, 'POST /api/setup', { body });
  return { ...site, admin: cookieOf(made) };
}

/** Asks `METHOD /path`. */
export async function ask(
  { server }: Pick<Site, 'server'>,
  what: string,
  { as, body, payload, form, headers }: Ask = {},
): Promise<LightMyRequestResponse> {
  const [method = '', url = ''] = what.split(' ');
  const sent = form ? await encodeForm(form) : null;
  return server.inject({
    method: method as 'GET', // one of the methods that the tests write
    url,
    headers: {
      ...(as === undefined ? {} : { cookie: as }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(sent ? { 'content-type': sent.type } : {}),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
    ...(sent ? { payload: sent.bytes } : body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
}

async function encodeForm(form: NonNullable<Ask['form']>): Promise<{ type: string; bytes: Buffer }> {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) {
    if (typeof value === 'string') data.set(name, value);
    else
      for (const file of value instanceof Uint8Array ? [value] : value)
        data.append(name, new Blob([new Uint8Array(file)], { type: 'text/plain' }), 'sample.txt');
  }
  const encoded = new Response(data);
  return {
    type: encoded.headers.get('content-type') ?? '',
    bytes: Buffer.from(await encoded.arrayBuffer()),
  };
}

/** The session cookie that an answer sets, as a browser sends it back. */
export function cookieOf(response: LightMyRequestResponse): string {
  const line = [response.headers['set-cookie'] ?? ''].flat()[0] ?? '';
  return line.split(';')[0] ?? '';
}

export const problemOf = (response: LightMyRequestResponse): SeenProblem => response.json<SeenProblem>();

/** Makes an account with a password, and signs in. */
export async function join(
  site: Site,
  name: string,
  roles: readonly Role[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly cookie: string }> {
  const { areas = {}, ...rest } = more;
  const grants = roles.map((role) => ({ role, areas }));
  const body = { name, displayName: `Sample ${name}`, grants, ...rest };
  const made = await ask(site, 'POST /api/people', { as: site.admin, body });
  const { person, code } = made.json<{ person: { id: string }; code: { code: string } }>();
  await ask(site, 'POST /api/password', { body: { code: code.code, password } });
  const cookie = cookieOf(await ask(site, 'POST /api/session', { body: { name, password } }));
  return { id: person.id, cookie };
}

export interface SeenPlan {
  readonly id: string;
  readonly version: number;
  readonly title: Readonly<Record<string, string>>;
  readonly texts: readonly { readonly id: string; readonly encoding: string }[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Imports a plan; the small one where no file is handed in. */
export async function importPlan(site: Site, file: Uint8Array = smallPlan): Promise<SeenPlan> {
  const made = await ask(site, 'POST /api/plans', { as: site.admin, form: { file } });
  if (made.statusCode !== 201) throw new Error(made.body);
  return made.json<SeenPlan>();
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Versions of everything that a plan's review shows now. */
export async function seenNow(
  site: Site,
  planId: string,
  as: string = site.admin,
): Promise<readonly Versioned[]> {
  const answer = await ask(site, `GET /api/plans/${planId}/review`, { as });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  type Provision = Versioned & {
    readonly items: readonly Versioned[];
    readonly rejected: readonly Versioned[];
  };
  const { provisions } = answer.json<{ provisions: readonly Provision[] }>();
  const shown = provisions.flatMap((one) => [one, ...one.items, ...one.rejected]);
  return shown.map(({ id, version }) => ({ id, version }));
}
