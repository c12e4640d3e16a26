/** What the list of accounts is narrowed to, and its order: kept in the address of the page, by the API's names. */
import { type Grant, type PeopleQuery, peopleSorts, personStates } from '../../../http/contract/index.ts';

/** Roles, those that decide before those that read. */
export const roles = [
  ...(['administrator', 'coordinator', 'contributor', 'reader', 'auditor'] as const), // as: roles
] satisfies readonly Grant['role'][];

/** The filters of an address; words that it does not know are left away. */
export function peopleQuery(query: URLSearchParams): PeopleQuery {
  const role = roles.filter((one) => query.getAll('role').includes(one));
  const state = personStates.filter((one) => query.getAll('state').includes(one));
  const sort = peopleSorts.find((one) => one === query.get('sort'));
  const q = query.get('q') ?? '';
  return {
    ...(q === '' ? {} : { q }),
    ...(role.length === 0 ? {} : { role }),
    ...(state.length === 0 ? {} : { state }),
    ...(sort === undefined ? {} : { sort }),
  };
}
