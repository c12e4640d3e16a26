/** A new account, and the code by which its person sets the first password. */
import { type Actor, type PersonRow, type Role, require, theNode } from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import type { PasswordCode } from './make-password-code.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { keepCode } from './one-time-codes.ts';
import { newCode, newId } from './secrets.ts';

export interface NewPerson {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly areas: PersonRow['areas'];
  readonly language: PersonRow['language'];
}

export async function createPerson(
  app: AccountApp,
  actor: Actor,
  input: NewPerson,
): Promise<Result<{ readonly person: PersonRow; readonly code: PasswordCode }>> {
  const permitted = require(actor, 'people.manage', theNode);
  if (!permitted.ok) return permitted;
  const folded = foldName(input.name);
  if (folded === '') return err(problem('request-invalid', { at: '/name' }));
  const personId = newId(app);
  const code = newCode(app);
  return app.store.write('node', async (w) => {
    if ((await w.accounts.personByName(folded)) !== null)
      return err(problem('name-taken', { name: input.name.trim() }));
    const person: PersonRow = {
      personId,
      pseudonym: `a-${await w.accounts.nextPseudonym()}`,
      name: input.name.trim(),
      displayName: input.displayName.trim(),
      roles: [...new Set(input.roles)],
      areas: input.areas,
      language: input.language,
      active: true,
      passwordHash: null,
      version: 1,
    };
    await w.accounts.putPerson(person, folded);
    const { expiresAt } = await keepCode(app, w, code, 'password', personId);
    return ok({ person, code: { code, expiresAt } });
  });
}
