/**
 * Accounts of the node. GET/POST /api/people, GET/PATCH /api/people/:person, POST …/codes, …/deputies, …/confirmation; what
 * waits for a second person, and the history of accounts.
 */
import Type, { type Static } from 'typebox';
import { Role } from './session.ts';
import { Id, Language, PageQuery, ShownName, TypedName, WhoWhen } from './shared.ts';

/** Areas by plan: provision ids whose subtree is open. A plan that is absent is wholly open. */
export const Areas = Type.Record(Type.String(), Type.Array(Id));
/** A role, and where it holds. */
export const Grant = Type.Object({ role: Role, areas: Areas });
export type Grant = Static<typeof Grant>;
/** Who asked for what waits for a second person, and when. */
const Asked = { by: Type.String(), at: Type.String() };
/** Who stands in from one day to another; one that waits holds nothing yet. */
export const Deputy = Type.Object({
  id: Id,
  deputy: Id,
  name: Type.String(),
  from: Type.String(),
  to: Type.String(),
  waiting: Type.Union([Type.Null(), Type.Object(Asked)]),
});
/** An account, as those see it who may. */
export const Person = Type.Object({
  id: Id,
  pseudonym: Type.String(),
  name: Type.String(),
  displayName: Type.String(),
  grants: Type.Array(Grant),
  /** What the grants are to be once another person has confirmed it. */
  waiting: Type.Union([Type.Null(), Type.Object({ ...Asked, grants: Type.Array(Grant) })]),
  language: Language,
  active: Type.Boolean(),
  /** False until the person has set a password. */
  used: Type.Boolean(),
  version: Type.Integer(),
  deputies: Type.Array(Deputy),
  /** Areas among those of the grants that stand in no current text: a better copy has left them behind. */
  leftAreas: Type.Array(
    Type.Object({
      plan: Id,
      area: Id,
      path: Type.String(),
      label: Type.Union([Type.String(), Type.Null()]),
      heading: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export type Person = Static<typeof Person>;
/** GET /api/people */
export const PersonList = Type.Object({ items: Type.Array(Person) });
/** POST /api/people */
export const PersonNew = Type.Object({
  name: TypedName,
  displayName: ShownName,
  grants: Type.Array(Grant, { minItems: 1, maxItems: 5 }),
  language: Type.Optional(Language),
});
/** PATCH /api/people/:person: what is absent stays. */
export const PersonPatch = Type.Partial(
  Type.Object({
    displayName: ShownName,
    grants: Type.Array(Grant, { minItems: 1, maxItems: 5 }),
    language: Language,
    active: Type.Boolean(),
  }),
);
/** The code is shown once; the administrator hands it over. */
export const OneTimeCode = Type.Object({ code: Type.String(), expiresAt: Type.String() });
/** POST /api/people answers the person and the code for the first password. */
export const PersonCreated = Type.Object({ person: Person, code: OneTimeCode });
/** POST /api/people/:person/deputies */
export const DeputyNew = Type.Object({
  deputy: Id,
  from: Type.String({ format: 'date' }),
  to: Type.String({ format: 'date' }),
});
/** GET /api/people/waiting: accounts for which roles or deputies wait for a second person. */
export const WaitingList = Type.Object({
  items: Type.Array(
    Type.Object({ person: Person, mayConfirm: Type.Boolean(), deputiesToConfirm: Type.Array(Id) }),
  ),
});
/** GET /api/colleagues: everybody with an open account, by the name shown. */
export const ColleagueList = Type.Object({
  items: Type.Array(Type.Object({ id: Id, displayName: Type.String() })),
});
/** What a line of the history of accounts can tell, in the order of an account's life. */
export const accountActs = [
  'set-up',
  'person-added',
  'person-changed',
  'grants-asked',
  'grants-confirmed',
  'grants-declined',
  'areas-carried',
  'deputy-named',
  'deputy-asked',
  'deputy-confirmed',
  'deputy-ended',
  'code-made',
  'password-set',
  'sign-in-refused',
  'code-refused',
] as const; // as: acts
const AccountAct = Type.Union([
  Type.Literal('set-up'),
  Type.Literal('person-added'),
  Type.Literal('person-changed'),
  Type.Literal('grants-asked'),
  Type.Literal('grants-confirmed'),
  Type.Literal('grants-declined'),
  Type.Literal('areas-carried'),
  Type.Literal('deputy-named'),
  Type.Literal('deputy-asked'),
  Type.Literal('deputy-confirmed'),
  Type.Literal('deputy-ended'),
  Type.Literal('code-made'),
  Type.Literal('password-set'),
  Type.Literal('sign-in-refused'),
  Type.Literal('code-refused'),
]);
/** GET /api/people/history?person=&act=&by=&from=&to=&sort=&cursor= — newest first, or oldest first where that is asked for. */
export const HistoryFilter = Type.Object({
  /** Whose account. */
  person: Type.Optional(Id),
  act: Type.Optional(AccountAct),
  ...WhoWhen.properties,
});
/** A page of them. */
export const HistoryQuery = Type.Object({ ...PageQuery.properties, ...HistoryFilter.properties });
/** A line of the history of accounts, in the reader’s language. */
export const AccountLine = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  by: Type.String(),
  act: Type.String(),
  /** Whose account it is; null where it is nobody's. */
  person: Type.Union([Type.Null(), Type.Object({ id: Id, displayName: Type.String() })]),
  summary: Type.String(),
  /** What became different, in words; '' where there was nothing. */
  changes: Type.Array(Type.Object({ field: Type.String(), before: Type.String(), after: Type.String() })),
});
export type AccountLine = Static<typeof AccountLine>;
/** A page of the history of accounts. */
export const AccountHistory = Type.Object({
  items: Type.Array(AccountLine),
  next: Type.Union([Type.String(), Type.Null()]),
  /** Everybody who has an account here, and the name that lines bear. */
  people: Type.Array(
    Type.Object({ id: Type.Union([Id, Type.Null()]), by: Type.String(), name: Type.String() }),
  ),
});
export type AccountHistory = Static<typeof AccountHistory>;
