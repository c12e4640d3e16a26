/** Sign-in by name and password: the same work and the same answer whatever was wrong [HT24]. */
import { err, ok, problem, type Result } from '../base/index.ts';
import { attempt } from './attempt.ts';
import type { LimitedAct, Limits } from './limits.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { verifyPassword } from './passwords.ts';
import { newToken } from './secrets.ts';
import { openSession } from './sessions.ts';

export interface SignInInput {
  readonly name: string;
  readonly password: string;
  readonly address: string;
  /** The token that the browser held before, if any. */
  readonly previousToken: string | null;
}

/** Answers the new session's token. */
export async function signIn(
  app: AccountApp,
  limits: Limits,
  input: SignInInput,
): Promise<Result<{ readonly token: string }>> {
  const name = foldName(input.name);
  const keys: readonly (readonly [LimitedAct, string])[] = [
    ['sign-in-name-address', `${input.address} ${name}`],
    ['sign-in-name', name],
    ['sign-in-address', input.address],
  ];
  const door = { address: input.address, foldedName: name };
  const allowed = await attempt(app, limits, keys, 'sign-in-refused', door);
  if (!allowed.ok) return allowed;
  const person = await app.store.read(({ accounts }) => accounts.personByName(name));
  const right = await verifyPassword(person?.active ? person.passwordHash : null, input.password);
  if (person === null || !right) return err(problem('sign-in-failed'));
  limits.forgive(keys);
  const token = newToken(app);
  return app.store.write('node', async (w) => {
    const now = await w.accounts.person(person.personId);
    // Closed or given another password while the hash was worked out: the old password opens nothing.
    if (now === null || !now.active || now.passwordHash !== person.passwordHash)
      return err(problem('sign-in-failed'));
    await openSession(app, w, person.personId, token, input.previousToken);
    return ok({ token });
  });
}
