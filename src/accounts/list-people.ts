/** Everybody with an account, and who takes whose place. Administrators see it. */
import { type Actor, type DeputyRow, type PersonRow, require, theNode } from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import type { AccountApp } from './needs.ts';

export interface PersonWithDeputies {
  readonly person: PersonRow;
  /** Who takes this person's place, and when; periods that are over included. */
  readonly deputies: readonly DeputyRow[];
}

export async function listPeople(
  app: AccountApp,
  actor: Actor,
): Promise<Result<readonly PersonWithDeputies[]>> {
  const permitted = require(actor, 'people.manage', theNode);
  if (!permitted.ok) return permitted;
  const { people, deputies } = await app.store.read(async ({ accounts }) => ({
    people: await accounts.people(),
    deputies: await accounts.deputies(),
  }));
  return ok(
    people.map((person) => ({ person, deputies: deputies.filter((row) => row.person === person.personId) })),
  );
}

export async function getPerson(
  app: AccountApp,
  actor: Actor,
  personId: string,
): Promise<Result<PersonWithDeputies>> {
  const everybody = await listPeople(app, actor);
  if (!everybody.ok) return everybody;
  const found = everybody.value.find(({ person }) => person.personId === personId);
  return found === undefined ? err(problem('not-found')) : ok(found);
}
