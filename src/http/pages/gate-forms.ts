/**
 * Forms that work without script — those before sign-in, signing out, the own language: posted to their own address, answered by going on or by the same page with
 * the problem. What was typed stays, except passwords and codes.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { chooseLanguage, setPassword, setUp, signIn, signOut } from '../../accounts/index.ts';
import { err, invalidFields, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { isLanguage } from '../../i18n/index.ts';
import { PasswordByCode, SessionPatch, Setup, SignIn } from '../contract/index.ts';
import type { ServerContext } from '../operation.ts';
import { problemBody } from '../server/problem-reply.ts';
import { validateFields } from '../server/validation.ts';
import { setSession } from '../server/visitor.ts';
import { drawPage, type Pages } from './serve-pages.ts';

type Fields = Readonly<Record<string, string>>;
type Outcome = Result<{ readonly token: string | null; readonly to: string }, Problem>;
interface Gate {
  readonly url: string;
  readonly schema: object;
  /** `next` is where the form wants to go on to. */
  run(context: ServerContext, fields: Fields, request: FastifyRequest, next: string): Promise<Outcome>;
}

const field = (fields: Fields, name: string): string => fields[name] ?? '';

const gates: readonly Gate[] = [
  {
    url: '/sign-in',
    schema: SignIn,
    async run({ options, limits }, fields, { ip: address, visitor }, next) {
      const input = {
        name: field(fields, 'name'),
        password: field(fields, 'password'),
        address,
        previousToken: visitor.token,
      };
      const done = await signIn(options.app, limits, input);
      return done.ok ? ok({ token: done.value.token, to: ownPath(next) }) : done;
    },
  },
  {
    url: '/setup',
    schema: Setup,
    async run({ options, limits }, fields, { ip: address, visitor }) {
      const { code = '', name = '', displayName = '', password = '', language = '' } = fields;
      const input = {
        code,
        name,
        displayName,
        password,
        language: isLanguage(language) ? language : visitor.language,
        address,
        previousToken: visitor.token,
      };
      const done = await setUp(options.app, limits, input);
      return done.ok ? ok({ token: done.value.token, to: '/plans' }) : done;
    },
  },
  {
    url: '/password',
    schema: PasswordByCode,
    async run({ options, limits }, fields, { ip: address }) {
      const done = await setPassword(options.app, limits, {
        code: field(fields, 'code'),
        password: field(fields, 'password'),
        address,
      });
      return done.ok ? ok({ token: null, to: '/sign-in?password-set=1' }) : done;
    },
  },
  {
    url: '/sign-out',
    schema: Type.Object({}),
    async run({ options }, _fields, { visitor }) {
      const done = visitor.token === null ? ok(null) : await signOut(options.app, visitor.token);
      return done.ok ? ok({ token: null, to: '/sign-in' }) : done;
    },
  },
  {
    url: '/language',
    schema: SessionPatch,
    async run({ options }, { language = '' }, { visitor }, next) {
      if (visitor.signedIn === null || !isLanguage(language)) return err(problem('not-signed-in'));
      const done = await chooseLanguage(options.app, visitor.signedIn.actor, language);
      return done.ok ? ok({ token: visitor.token, to: ownPath(next) }) : done;
    },
  },
];

/** A path of this site, or the plans: a link must not lead elsewhere [HT33]. */
export function ownPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/plans';
  const here = 'https://here.invalid';
  const url = URL.canParse(next, here) ? new URL(next, here) : null;
  // '/x/..//elsewhere' is a path here, and '//elsewhere' once it has been tidied: another site to a browser.
  const isHere = url?.origin === here && !url.pathname.startsWith('//');
  return isHere ? `${url.pathname}${url.search}` : '/plans';
}

/** `next` of the address, where the form has none. */
function nextOf(request: FastifyRequest): string {
  return new URLSearchParams(request.url.split('?')[1] ?? '').get('next') ?? '';
}

export async function acceptForms(server: FastifyInstance, pages: Pages): Promise<void> {
  await server.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 20_000 },
      (_request, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      },
    );
    for (const gate of gates) {
      scope.post(gate.url, { schema: { hide: true } }, (request, reply) =>
        answerForm(server, pages, gate, request, reply),
      );
    }
  });
}

async function answerForm(
  server: FastifyInstance,
  pages: Pages,
  gate: Gate,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { next: typedNext, ...fields } = Object.fromEntries(
    Object.entries(request.body ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const faults = validateFields(gate.schema, fields);
  const outcome =
    faults.length > 0
      ? err(invalidFields(faults))
      : await gate.run(pages.context, fields, request, typedNext ?? nextOf(request));
  if (outcome.ok) {
    setSession(reply, outcome.value.token);
    return reply.redirect(outcome.value.to, 303);
  }
  const { code: _code, password: _password, ...typed } = fields;
  const body = problemBody(request.visitor.language, outcome.error, request.id);
  return drawPage(server, pages, request, reply, { problem: body, fields: typed });
}
