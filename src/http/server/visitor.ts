/**
 * Who asks: the session of the cookie, the person's language, the address. Found once a request, before anything else
 * is read. The cookie is `__Host-entente`: Secure, HttpOnly, SameSite=Lax, this host and all of it only [HT29].
 */
import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findSession, type SignedIn, sessionLifetime } from '../../accounts/index.ts';
import { isLanguage, type Language, languages } from '../../i18n/index.ts';
import type { ServerContext } from '../operation.ts';

export const sessionCookie = '__Host-entente';

export interface Visitor {
  readonly signedIn: SignedIn | null;
  readonly token: string | null;
  readonly language: Language;
}
declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor;
  }
}

/** Somebody who is not signed in. */
export function nobody(request: Pick<FastifyRequest, 'headers' | 'cookies'>): Visitor {
  return { signedIn: null, token: null, language: languageOf(request) };
}

export function findVisitors(server: FastifyInstance, context: ServerContext): void {
  server.decorateRequest('visitor');
  server.addHook('onRequest', async (request) => {
    request.visitor = nobody(request);
    if (request.url.startsWith('/assets/')) return;
    const token = request.cookies[sessionCookie] ?? null;
    const signedIn =
      token === null || token.length > 100 ? null : await findSession(context.options.app, token);
    const language = signedIn?.person.language ?? request.visitor.language;
    request.visitor = { signedIn, token, language };
  });
}

/** Sets the cookie, or takes it away. */
export function setSession(reply: FastifyReply, token: string | null): void {
  const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;
  if (token === null) reply.clearCookie(sessionCookie, options);
  else reply.setCookie(sessionCookie, token, { ...options, maxAge: sessionLifetime / 1000 });
}

/** The language chosen at the desk before sign-in, else the best of Accept-Language, else English. */
export function languageOf(request: Pick<FastifyRequest, 'headers' | 'cookies'>): Language {
  const chosen = request.cookies.language;
  if (chosen !== undefined && isLanguage(chosen)) return chosen;
  const asked = (request.headers['accept-language'] ?? '')
    .split(',')
    .slice(0, 30)
    .map((part, order) => {
      const [tag = '', ...rest] = part
        .toLowerCase()
        .split(';')
        .map((piece) => piece.trim());
      const q = Number(
        rest
          .find((one) => one.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? '1',
      );
      return {
        language: languages.find((one) => tag === one || tag.startsWith(`${one}-`)),
        q: Number.isNaN(q) ? 0 : q,
        order,
      };
    });
  const best = asked
    .filter((one) => one.language && one.q > 0)
    .sort((a, b) => b.q - a.q || a.order - b.order)[0];
  return best?.language ?? 'en';
}
