/** Narrowing and ordering the list of accounts: by name, role and state. Desk, API and sheet do it alike. */
import Type, { type Static } from 'typebox';
import type { Person } from './people.ts';
import { Role } from './session.ts';
import { keepable } from './shared.ts';

/** How an account stands; the first of these that holds, except that `active` is all that can sign in and waits for nothing. */
export const personStates = [
  'closed',
  'waiting',
  'areas-left',
  'deputed',
  'active',
] as const satisfies readonly PersonState[];
/** One of them. */
export const PersonState = Type.Union([
  Type.Literal('closed'),
  Type.Literal('waiting'),
  Type.Literal('areas-left'),
  Type.Literal('deputed'),
  Type.Literal('active'),
]);
export type PersonState = Static<typeof PersonState>;

/** Orders of the list; without one it is as accounts were made. */
export const peopleSorts = ['name', '-name', 'account', '-account', 'state', '-state'] as const;
/** GET /api/people?q=&role=&state=&sort= */
export const PeopleQuery = Type.Object({
  /** Part of the name shown, the name to sign in with, or the name in the log. */
  q: Type.Optional(Type.String({ maxLength: 200, pattern: keepable })),
  role: Type.Optional(Type.Array(Role, { maxItems: 5 })),
  state: Type.Optional(Type.Array(PersonState, { maxItems: 5 })),
  sort: Type.Optional(
    Type.Union([
      Type.Literal('name'),
      Type.Literal('-name'),
      Type.Literal('account'),
      Type.Literal('-account'),
      Type.Literal('state'),
      Type.Literal('-state'),
    ]),
  ),
});
export type PeopleQuery = Static<typeof PeopleQuery>;

/** How an account stands. */
export function stateOfPerson(
  person: Pick<Person, 'active'> & {
    readonly waiting: unknown;
    readonly leftAreas: readonly unknown[];
    readonly deputies: readonly unknown[];
  },
): PersonState {
  if (!person.active) return 'closed';
  if (person.waiting !== null) return 'waiting';
  if (person.leftAreas.length > 0) return 'areas-left';
  return person.deputies.length > 0 ? 'deputed' : 'active';
}

/** An account as far as lists look at it. */
type Listed = Parameters<typeof stateOfPerson>[0] &
  Pick<Person, 'displayName' | 'name' | 'pseudonym'> & {
    readonly grants: readonly { readonly role: string }[];
  };

/** Those that are asked for, in the order asked for: by code points, alike on server and screen. */
export function peopleMeant<T extends Listed>(people: readonly T[], query: PeopleQuery): readonly T[] {
  const found = people.filter((person) => isPersonMeant(person, query));
  const { sort } = query;
  if (sort === undefined) return found;
  const keyOf = (person: T): string => {
    if (sort.endsWith('state')) return String(personStates.indexOf(stateOfPerson(person)));
    return (sort.endsWith('name') ? person.displayName : person.name).toLowerCase();
  };
  const way = sort.startsWith('-') ? -1 : 1;
  return found
    .map((person) => [keyOf(person), person] as const)
    .toSorted(([a], [b]) => (a === b ? 0 : way * (a < b ? -1 : 1)))
    .map(([, person]) => person);
}

function isPersonMeant(person: Listed, { q = '', role = [], state = [] }: PeopleQuery): boolean {
  const words = q.trim().toLowerCase();
  const names = [person.displayName, person.name, person.pseudonym].map((name) => name.toLowerCase());
  const roles: readonly string[] = role;
  return (
    (words === '' || names.some((name) => name.includes(words))) &&
    (roles.length === 0 || person.grants.some((grant) => roles.includes(grant.role))) &&
    (state.length === 0 || state.includes(stateOfPerson(person)))
  );
}
