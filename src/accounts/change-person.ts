/**
 * Changes an account: names shown, roles, areas, language, open or closed. Closing it ends its sessions at once; the
 * last administrator who can sign in stays one [HT28]. `version` is the one that the change was made from [HT12].
 */
import { type Actor, type PersonRow, require, theNode } from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import { wouldLeaveNone } from './administrators.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';

export type PersonChange = Partial<
  Pick<PersonRow, 'displayName' | 'roles' | 'areas' | 'language' | 'active'>
>;

export async function changePerson(
  app: AccountApp,
  actor: Actor,
  input: { readonly personId: string; readonly version: number; readonly change: PersonChange },
): Promise<Result<PersonRow>> {
  const permitted = require(actor, 'people.manage', theNode);
  if (!permitted.ok) return permitted;
  return app.store.write('node', async (w) => {
    const person = await w.accounts.person(input.personId);
    if (person === null) return err(problem('not-found'));
    if (person.version !== input.version) return err(problem('precondition-failed'));
    const changed: PersonRow = { ...person, ...input.change, version: person.version + 1 };
    if (await wouldLeaveNone(w.accounts, changed)) return err(problem('last-administrator'));
    await w.accounts.putPerson(changed, foldName(person.name));
    if (!changed.active) await w.accounts.removeSessionsOf(person.personId);
    return ok(changed);
  });
}
