/**
 * Changes an account: name shown, grants, language, open or closed. Closing it ends its sessions at once; the last
 * administrator who can sign in stays one [HT28]. What is taken away goes at once; what is given holds at once where the
 * giver holds it, and waits for somebody who does where not [AC17]. `version` is the one that the change was made from.
 */
import { type Actor, type PersonRow, require, type StoreWriter, theNode } from '../app/index.ts';
import { err, type JsonObject, ok, problem, type Result } from '../base/index.ts';
import { accountLine, grantsJson } from './account-line.ts';
import { wouldLeaveNone } from './administrators.ts';
import { checkGrants } from './check-grants.ts';
import { describePerson, type PersonWithDeputies } from './describe-person.ts';
import { give, giverOf } from './giving.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { restNamedByOthers } from './rest-deputies.ts';

/** What may be changed; what is absent stays. */
export type PersonChange = Partial<Pick<PersonRow, 'displayName' | 'grants' | 'language' | 'active'>>;

/** The account as it is after the change. */
export async function changePerson(
  app: AccountApp,
  actor: Actor,
  input: { readonly personId: string; readonly version: number; readonly change: PersonChange },
): Promise<Result<PersonWithDeputies>> {
  const permitted = require(actor, 'people.manage', theNode);
  if (!permitted.ok) return permitted;
  return app.store.write('node', async (w) => {
    const person = await w.accounts.person(input.personId);
    if (person === null) return err(problem('not-found'));
    if (person.version !== input.version) return err(problem('precondition-failed'));
    const given = await giveGrants(app, w, actor, person, input.change.grants);
    if (!given.ok) return given;
    const changed: PersonRow = { ...person, ...input.change, ...given.value, version: person.version + 1 };
    if (await wouldLeaveNone(w.accounts, changed)) return err(problem('last-administrator'));
    await w.accounts.putPerson(changed, foldName(person.name));
    if (input.change.grants !== undefined) await restNamedByOthers(app, w, person.personId);
    if (!changed.active) await w.accounts.removeSessionsOf(person.personId);
    await w.accounts.addAccountHistory(linesOf(app, actor, person, changed));
    return ok(await describePerson(w, changed));
  });
}

async function giveGrants(
  app: AccountApp,
  w: StoreWriter,
  actor: Actor,
  person: PersonRow,
  listed: PersonRow['grants'] | undefined,
): Promise<Result<Partial<Pick<PersonRow, 'grants' | 'asked'>>>> {
  if (listed === undefined) return ok({});
  const wanted = await checkGrants(w, listed, person.grants, '/grants');
  if (!wanted.ok) return wanted;
  const { grants, isWhole } = give(await giverOf(w, actor), person.grants, wanted.value);
  const asked = { grants: wanted.value, by: actor.personId, at: app.clock() };
  return ok({ grants, asked: isWhole ? null : asked });
}

/** What an account looks like, as far as its history tells. */
function picture({ displayName, language, active, grants }: PersonRow): JsonObject {
  return { displayName, language, active, grants: grantsJson(grants) };
}

function linesOf(app: AccountApp, actor: Actor, before: PersonRow, after: PersonRow) {
  const [old, now] = [picture(before), picture(after)];
  const names = Object.keys(now).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
  const only = (whole: JsonObject): JsonObject =>
    Object.fromEntries(names.map((name) => [name, whole[name] ?? null]));
  const { personId, asked } = after;
  const isNewlyAsked = asked !== null && asked !== before.asked;
  return [
    ...(names.length === 0
      ? []
      : [
          accountLine(app, actor.pseudonym, 'person-changed', personId, {
            before: only(old),
            after: only(now),
          }),
        ]),
    ...(isNewlyAsked
      ? [accountLine(app, actor.pseudonym, 'grants-asked', personId, { grants: grantsJson(asked.grants) })]
      : []),
  ];
}
