/**
 * A new account, and the code by which its person sets the first password. Roles that whoever adds it does not hold wait
 * for somebody who does [AC17].
 */
import { type Actor, type GrantRow, type PersonRow, require, theNode } from '../app/index.ts';
import { err, invalid, ok, problem, type Result } from '../base/index.ts';
import { accountLine, grantsJson } from './account-line.ts';
import { checkGrants } from './check-grants.ts';
import { describePerson, type PersonWithDeputies } from './describe-person.ts';
import { give, giverOf } from './giving.ts';
import type { PasswordCode } from './make-password-code.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { keepCode } from './one-time-codes.ts';
import { newCode, newId } from './secrets.ts';

/** A person as an administrator enters one. */
export interface NewPerson {
  readonly name: string;
  readonly displayName: string;
  readonly grants: readonly GrantRow[];
  readonly language: PersonRow['language'];
}

/** The account with its code. */
export async function createPerson(
  app: AccountApp,
  actor: Actor,
  input: NewPerson,
): Promise<Result<PersonWithDeputies & { readonly code: PasswordCode }>> {
  const permitted = require(actor, 'people.manage', theNode);
  if (!permitted.ok) return permitted;
  const folded = foldName(input.name);
  if (folded === '') return err(invalid('/name', 'empty'));
  const personId = newId(app);
  const code = newCode(app);
  return app.store.write('node', async (w) => {
    if ((await w.accounts.personByName(folded)) !== null)
      return err(problem('name-taken', { name: input.name.trim() }));
    const wanted = await checkGrants(w, input.grants, [], '/grants');
    if (!wanted.ok) return wanted;
    const { grants, isWhole } = give(await giverOf(w, actor), [], wanted.value);
    const person: PersonRow = {
      personId,
      pseudonym: `a-${await w.accounts.nextPseudonym()}`,
      name: input.name.trim(),
      displayName: input.displayName.trim(),
      grants,
      asked: isWhole ? null : { grants: wanted.value, by: actor.personId, at: app.clock() },
      language: input.language,
      active: true,
      passwordHash: null,
      version: 1,
    };
    await w.accounts.putPerson(person, folded);
    const { expiresAt } = await keepCode(app, w, code, 'password', personId, actor.personId);
    const { name, displayName } = person;
    await w.accounts.addAccountHistory([
      accountLine(app, actor.pseudonym, 'person-added', personId, {
        name,
        displayName,
        grants: grantsJson(grants),
      }),
      ...(isWhole
        ? []
        : [
            accountLine(app, actor.pseudonym, 'grants-asked', personId, { grants: grantsJson(wanted.value) }),
          ]),
      accountLine(app, actor.pseudonym, 'code-made', personId),
    ]);
    return ok({ ...(await describePerson(w, person)), code: { code, expiresAt } });
  });
}
