/**
 * Makes the first administrator by the code that the terminal showed, and signs in [HT30]. The person is coordinator as
 * well: an office of four must be able to work before it has thought about who keeps the accounts.
 */
import type { PersonRow } from '../app/index.ts';
import { err, invalid, ok, problem, type Result } from '../base/index.ts';
import { accountLine } from './account-line.ts';
import { hasAdministrator } from './administrators.ts';
import { attempt } from './attempt.ts';
import type { Limits } from './limits.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { goodCode, spendCode } from './one-time-codes.ts';
import { checkPassword } from './password-rules.ts';
import { hashPassword } from './passwords.ts';
import { newId, newToken } from './secrets.ts';
import { openSession } from './sessions.ts';

export interface SetUpInput {
  readonly code: string;
  readonly name: string;
  readonly displayName: string;
  readonly password: string;
  readonly language: PersonRow['language'];
  readonly address: string;
  readonly previousToken: string | null;
}

export async function setUp(
  app: AccountApp,
  limits: Limits,
  input: SetUpInput,
): Promise<Result<{ readonly token: string }>> {
  const { address } = input;
  const keys = [['code-address', address] as const, ['code-all', 'setup'] as const]; // pairs, not lists
  const allowed = await attempt(app, limits, keys, 'code-refused', { address });
  if (!allowed.ok) return allowed;
  const name = foldName(input.name);
  if (name === '') return err(invalid('/name', 'empty'));
  const ready = await app.store.read(async (r) => ({
    done: await hasAdministrator(r.accounts),
    code: await goodCode(app, r, input.code, 'setup'),
  }));
  if (ready.done) return err(problem('setup-done'));
  if (ready.code === null) return err(problem('code-invalid'));
  limits.forgive(keys);
  const strong = checkPassword(input.password, input);
  if (!strong.ok) return strong;
  const passwordHash = await hashPassword(input.password);
  const personId = newId(app);
  const token = newToken(app);
  return app.store.write('node', async (w) => {
    if (await hasAdministrator(w.accounts)) return err(problem('setup-done'));
    const code = await goodCode(app, w, input.code, 'setup');
    if (code === null) return err(problem('code-invalid'));
    if ((await w.accounts.personByName(name)) !== null)
      return err(problem('name-taken', { name: input.name }));
    await spendCode(app, w, code);
    const pseudonym = `a-${await w.accounts.nextPseudonym()}`;
    await w.accounts.putPerson(
      {
        personId,
        pseudonym,
        name: input.name.trim(),
        displayName: input.displayName.trim(),
        grants: [
          { role: 'administrator', areas: {} },
          { role: 'coordinator', areas: {} },
        ],
        asked: null,
        language: input.language,
        active: true,
        passwordHash,
        version: 1,
      },
      name,
    );
    await w.accounts.addAccountHistory([
      accountLine(app, pseudonym, 'set-up', personId, {
        name: input.name.trim(),
        displayName: input.displayName.trim(),
      }),
    ]);
    await openSession(app, w, personId, token, input.previousToken);
    return ok({ token });
  });
}
