/** A new password by one-time code. Every session of that person ends [HT31]. */
import { err, ok, problem, type Result } from '../base/index.ts';
import type { Limits } from './limits.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { goodCode, spendCode } from './one-time-codes.ts';
import { checkPassword } from './password-rules.ts';
import { hashPassword } from './passwords.ts';

export async function setPassword(
  app: AccountApp,
  limits: Limits,
  input: { readonly code: string; readonly password: string; readonly address: string },
): Promise<Result<void>> {
  const keys = [
    ['code-address', input.address],
    ['code-all', 'password'],
  ] as const; // pairs, not lists
  const allowed = limits.attempt(keys);
  if (!allowed.ok) return allowed;
  const owner = await app.store.read(async (r) => {
    const code = await goodCode(app, r, input.code, 'password');
    return code?.personId ? r.accounts.person(code.personId) : null;
  });
  if (owner === null || !owner.active) return err(problem('code-invalid'));
  limits.forgive(keys);
  const strong = checkPassword(input.password, owner);
  if (!strong.ok) return strong;
  const passwordHash = await hashPassword(input.password);
  return app.store.write('node', async (w) => {
    const code = await goodCode(app, w, input.code, 'password');
    const person = code?.personId ? await w.accounts.person(code.personId) : null;
    if (code === null || person === null || !person.active) return err(problem('code-invalid'));
    await spendCode(app, w, code);
    await w.accounts.putPerson(
      { ...person, passwordHash, version: person.version + 1 },
      foldName(person.name),
    );
    await w.accounts.removeSessionsOf(person.personId);
    return ok(undefined);
  });
}
