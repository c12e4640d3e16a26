/** Accounts of the node, for administrators. GET/POST /api/people, GET/PATCH /api/people/:person, POST …/codes, …/deputies. */
import Type, { type Static } from 'typebox';
import { Role } from './session.ts';
import { Id, Language, ShownName, TypedName } from './shared.ts';

/** Areas by plan: provision ids whose subtree is open. A plan that is absent is wholly open. */
export const Areas = Type.Record(Type.String(), Type.Array(Id));
export const Person = Type.Object({
  id: Id,
  pseudonym: Type.String(),
  name: Type.String(),
  displayName: Type.String(),
  roles: Type.Array(Role),
  areas: Areas,
  language: Language,
  active: Type.Boolean(),
  version: Type.Integer(),
  deputies: Type.Array(Type.Object({ id: Id, deputy: Id, from: Type.String(), to: Type.String() })),
});
export type Person = Static<typeof Person>;
export const PersonList = Type.Object({ items: Type.Array(Person) });
export const PersonNew = Type.Object({
  name: TypedName,
  displayName: ShownName,
  roles: Type.Array(Role, { minItems: 1 }),
  areas: Type.Optional(Areas),
  language: Type.Optional(Language),
});
export const PersonPatch = Type.Partial(
  Type.Object({
    displayName: ShownName,
    roles: Type.Array(Role, { minItems: 1 }),
    areas: Areas,
    language: Language,
    active: Type.Boolean(),
  }),
);
/** The code is shown once; the administrator hands it over. */
export const OneTimeCode = Type.Object({ code: Type.String(), expiresAt: Type.String() });
/** POST /api/people answers the person and the code for the first password. */
export const PersonCreated = Type.Object({ person: Person, code: OneTimeCode });
export const DeputyNew = Type.Object({
  deputy: Id,
  from: Type.String({ format: 'date' }),
  to: Type.String({ format: 'date' }),
});
