/** The rule that the node always has an administrator who can sign in [HT28]. */
import type { AccountReader, PersonRow } from '../app/index.ts';

/** True for an open account with a password and the role. */
export function isAdministrator(person: PersonRow): boolean {
  return (
    person.active &&
    person.passwordHash !== null &&
    person.grants.some(({ role }) => role === 'administrator')
  );
}

export async function hasAdministrator(accounts: AccountReader): Promise<boolean> {
  return (await accounts.people()).some(isAdministrator);
}

/** True if nobody would be left to administer the node once `changed` stands as it is handed in. */
export async function wouldLeaveNone(accounts: AccountReader, changed: PersonRow): Promise<boolean> {
  const people = await accounts.people();
  if (!people.some(isAdministrator)) return false;
  return !people.some((person) => isAdministrator(person.personId === changed.personId ? changed : person));
}
