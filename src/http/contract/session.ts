/** Sign-in, set-up, the person who is signed in. */
import Type, { type Static } from 'typebox';
import { Id, Language, LocalName, ShownName, TypedName } from './shared.ts';

/** What a person can be here. */
export const Role = Type.Union([
  Type.Literal('administrator'),
  Type.Literal('coordinator'),
  Type.Literal('contributor'),
  Type.Literal('reader'),
  Type.Literal('auditor'),
]);
/** What the person may do here, already worked out from roles and deputies. */
export const Permission = Type.Union([
  Type.Literal('plan.import'),
  Type.Literal('plan.edit'),
  Type.Literal('review.act'),
  Type.Literal('programme.act'),
  Type.Literal('log.verify'),
  Type.Literal('people.manage'),
  Type.Literal('people.confirm'),
  Type.Literal('people.history'),
  Type.Literal('node.backup'),
]);
/** Which node this is. */
export const NodeInfo = Type.Object({
  party: Type.String(),
  names: LocalName,
  version: Type.String(),
  store: Type.String(),
});
/** GET /api/session */
export const Session = Type.Object({
  signedIn: Type.Boolean(),
  setupNeeded: Type.Boolean(),
  node: NodeInfo,
  person: Type.Union([
    Type.Null(),
    Type.Object({
      id: Id,
      name: Type.String(),
      displayName: Type.String(),
      roles: Type.Array(Role),
      language: Language,
      permissions: Type.Array(Permission),
      deputyFor: Type.Array(Type.String()),
      /** Own roles wait for another person to confirm them. */
      rolesWaiting: Type.Boolean(),
      /** For how many accounts something waits that this person may settle. */
      waiting: Type.Integer(),
    }),
  ]),
});
export type Session = Static<typeof Session>;
/** POST /api/session */
export const SignIn = Type.Object({
  name: TypedName,
  password: Type.String({ minLength: 1, maxLength: 1000 }),
});
/** POST /api/setup: the first administrator, by the code printed on the terminal. Signs in. */
export const Setup = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 100 }),
  name: TypedName,
  displayName: ShownName,
  password: Type.String({ minLength: 1, maxLength: 1000 }),
  language: Type.Optional(Language),
});
/** POST /api/password: a new password by one-time code. Signs out every session of that person. */
export const PasswordByCode = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 1000 }),
});
/** PATCH /api/session: own language. */
export const SessionPatch = Type.Object({ language: Language });
