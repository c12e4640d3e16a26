/**
 * Accounts with who takes whose place [AC12]: whoever keeps them sees all, everybody the own one, and whoever may confirm
 * sees what waits. Names of colleagues with an open account are open to everybody, since deputies are chosen from them.
 */
import { type Actor, may, require, type StoreReader, theNode } from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import { mayConfirm } from './confirm-grants.ts';
import { describePeople, describePerson, type PersonWithDeputies } from './describe-person.ts';
import { mayConfirmDeputy } from './name-deputy.ts';
import type { AccountApp } from './needs.ts';

/** An account for which something waits, and what of it whoever asks may confirm: its roles, some of its deputies. */
export interface WaitingPerson extends PersonWithDeputies {
  readonly mayConfirm: boolean;
  readonly deputiesToConfirm: readonly string[];
}
/** A colleague as everybody may know one. */
export interface Colleague {
  readonly personId: string;
  readonly displayName: string;
}

async function everybody(r: StoreReader): Promise<readonly PersonWithDeputies[]> {
  return describePeople(r, await r.accounts.people());
}

/** All accounts. */
export async function listPeople(
  app: AccountApp,
  actor: Actor,
): Promise<Result<readonly PersonWithDeputies[]>> {
  const permitted = require(actor, 'people.manage', theNode);
  if (!permitted.ok) return permitted;
  return ok(await app.store.read(everybody));
}

/** One account. */
export async function getPerson(
  app: AccountApp,
  actor: Actor,
  personId: string,
): Promise<Result<PersonWithDeputies>> {
  const isOwn = personId === actor.personId;
  if (!isOwn && !may(actor, 'people.manage', theNode)) return err(problem('not-allowed'));
  return app.store.read(async (r) => {
    const person = await r.accounts.person(personId);
    return person === null ? err(problem('not-found')) : ok(await describePerson(r, person));
  });
}

/** Accounts for which roles or deputies wait for a second person. */
export async function listWaiting(app: AccountApp, actor: Actor): Promise<Result<readonly WaitingPerson[]>> {
  const permitted = require(actor, 'people.confirm', theNode);
  if (!permitted.ok) return permitted;
  return app.store.read(async (r) => {
    const waiting: WaitingPerson[] = [];
    for (const one of await everybody(r)) {
      const deputies = one.deputies.filter(({ asked }) => asked !== null);
      if (one.person.asked === null && deputies.length === 0) continue;
      const deputiesToConfirm: string[] = [];
      for (const row of deputies)
        if (await mayConfirmDeputy(r, actor, one.person, row)) deputiesToConfirm.push(row.deputyId);
      const isMine = await mayConfirm(r, actor, one.person);
      waiting.push({ ...one, deputies, mayConfirm: isMine, deputiesToConfirm });
    }
    return ok(waiting);
  });
}

/** For how many accounts something waits that the person may settle; cheap where nothing waits at all. */
export async function countWaiting(app: AccountApp, actor: Actor): Promise<number> {
  const asked = await app.store.read(async ({ accounts }) => {
    const people = (await accounts.people()).filter((row) => row.asked !== null);
    return [...people, ...(await accounts.deputies()).filter((row) => row.asked !== null)];
  });
  if (asked.length === 0) return 0;
  const isOwn = asked.some((row) => 'deputyId' in row && row.person === actor.personId);
  if (!may(actor, 'people.confirm', theNode)) return isOwn ? 1 : 0;
  const waiting = await listWaiting(app, actor);
  if (!waiting.ok) return 0;
  return waiting.value.filter((one) => one.mayConfirm || one.deputiesToConfirm.length > 0).length;
}

/** Everybody with an open account. */
export async function listColleagues(app: AccountApp): Promise<readonly Colleague[]> {
  const people = await app.store.read(({ accounts }) => accounts.people());
  return people
    .filter(({ active }) => active)
    .map(({ personId, displayName }) => ({ personId, displayName }));
}
