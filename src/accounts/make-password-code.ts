/**
 * A one-time code by which a person sets a password: for a new account, for a forgotten password. An administrator at
 * the desk hands it over; whoever has the machine can make one on the command line, where `actor` is null. The old
 * password stays good until the code is used, so that a mistaken reset shuts nobody out. Once it is used, roles that who
 * made it does not hold rest until somebody who holds them confirms: a code opens nobody else's office [AC17].
 */
import { type Actor, operatorPseudonym, require, theNode } from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import { accountLine } from './account-line.ts';
import { operatorId } from './giving.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { keepCode } from './one-time-codes.ts';
import { newCode } from './secrets.ts';

/** The code as it is shown, this once. */
export interface PasswordCode {
  readonly code: string;
  readonly expiresAt: number;
}

/** Makes the code, which makes an older one worthless. */
export function makePasswordCode(
  app: AccountApp,
  actor: Actor | null,
  who: { readonly personId: string } | { readonly name: string },
): Promise<Result<PasswordCode>> {
  const code = newCode(app);
  return app.store.write('node', async (w) => {
    const permitted = actor === null ? ok(null) : require(actor, 'people.manage', theNode);
    if (!permitted.ok) return permitted;
    const person =
      'personId' in who
        ? await w.accounts.person(who.personId)
        : await w.accounts.personByName(foldName(who.name));
    if (person === null || !person.active) return err(problem('not-found'));
    const madeBy = actor?.personId ?? operatorId;
    const { expiresAt } = await keepCode(app, w, code, 'password', person.personId, madeBy);
    const by = actor?.pseudonym ?? operatorPseudonym;
    await w.accounts.addAccountHistory([accountLine(app, by, 'code-made', person.personId)]);
    return ok({ code, expiresAt });
  });
}
