/**
 * A second person confirms what waits for one, or declines it [AC17]. Whoever confirms holds what is given, did not ask for
 * it and does not gain by it; and the account has been taken into use, so that there is somebody to have spoken with.
 */
import {
  type Actor,
  type PersonRow,
  require,
  type StoreReader,
  type StoreWriter,
  theNode,
} from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import { accountLine, grantsJson } from './account-line.ts';
import { wouldLeaveNone } from './administrators.ts';
import { describePerson, type PersonWithDeputies } from './describe-person.ts';
import { covers, giverOf, toGrants } from './giving.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { restNamedByOthers } from './rest-deputies.ts';

/** Which account, and the version that was looked at. */
export interface WhichAccount {
  readonly personId: string;
  readonly version: number;
}

/** Whether the person may confirm what waits for this account: not what they asked for, only what they hold. */
export async function mayConfirm(r: StoreReader, actor: Actor, person: PersonRow): Promise<boolean> {
  const { asked, grants, personId } = person;
  if (asked === null || asked.by === actor.personId || personId === actor.personId) return false;
  const giver = await giverOf(r, actor);
  const holder = { ...giver, grants: toGrants(grants), isOperator: false };
  return asked.grants.every((grant) => covers(giver, grant) || covers(holder, grant));
}

/** Confirms: what was asked for holds. */
export function confirmGrants(
  app: AccountApp,
  actor: Actor,
  which: WhichAccount,
): Promise<Result<PersonWithDeputies>> {
  return settle(app, actor, which, async (w, person, asked) => {
    if (!(await mayConfirm(w, actor, person))) return err(problem('needs-another'));
    if (person.passwordHash === null) return err(problem('account-unused'));
    const confirmed = { ...person, grants: asked.grants, asked: null, version: person.version + 1 };
    if (await wouldLeaveNone(w.accounts, confirmed)) return err(problem('last-administrator'));
    const detail = { before: grantsJson(person.grants), grants: grantsJson(asked.grants) };
    return ok({
      row: confirmed,
      line: accountLine(app, actor.pseudonym, 'grants-confirmed', person.personId, detail),
    });
  });
}

/** The same by sign-in name, for the command line: the account as it is now. */
export async function confirmByName(
  app: AccountApp,
  actor: Actor,
  name: string,
): Promise<Result<PersonWithDeputies>> {
  const person = await app.store.read(({ accounts }) => accounts.personByName(foldName(name)));
  if (person === null) return err(problem('not-found'));
  return confirmGrants(app, actor, { personId: person.personId, version: person.version });
}

/** Declines: what was asked for is dropped, the present grants stay. Who asked may take it back as well. */
export function declineGrants(
  app: AccountApp,
  actor: Actor,
  which: WhichAccount,
): Promise<Result<PersonWithDeputies>> {
  return settle(app, actor, which, async (_w, person, asked) => {
    const row = { ...person, asked: null, version: person.version + 1 };
    const detail = { grants: grantsJson(asked.grants) };
    return ok({ row, line: accountLine(app, actor.pseudonym, 'grants-declined', person.personId, detail) });
  });
}

interface Settled {
  readonly row: PersonRow;
  readonly line: ReturnType<typeof accountLine>;
}

async function settle(
  app: AccountApp,
  actor: Actor,
  { personId, version }: WhichAccount,
  decide: (
    w: StoreWriter,
    person: PersonRow,
    asked: NonNullable<PersonRow['asked']>,
  ) => Promise<Result<Settled>>,
): Promise<Result<PersonWithDeputies>> {
  const permitted = require(actor, 'people.confirm', theNode);
  if (!permitted.ok) return permitted;
  return app.store.write('node', async (w) => {
    const person = await w.accounts.person(personId);
    if (person === null || person.asked === null) return err(problem('not-found'));
    if (person.version !== version) return err(problem('precondition-failed'));
    const settled = await decide(w, person, person.asked);
    if (!settled.ok) return settled;
    await w.accounts.putGrants(settled.value.row);
    await restNamedByOthers(app, w, personId);
    await w.accounts.addAccountHistory([settled.value.line]);
    return ok(await describePerson(w, settled.value.row));
  });
}
