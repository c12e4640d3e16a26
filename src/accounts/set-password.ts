/**
 * A new password by one-time code. Every session of that person ends [HT31], and what who made the code does not hold rests
 * until somebody who holds it confirms [AC17].
 */
import type { OneTimeCodeRow, PersonRow, StoreWriter } from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import { accountLine, grantsJson } from './account-line.ts';
import { wouldLeaveNone } from './administrators.ts';
import { attempt } from './attempt.ts';
import { absentGiver, covers } from './giving.ts';
import type { Limits } from './limits.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { goodCode, spendCode } from './one-time-codes.ts';
import { checkPassword } from './password-rules.ts';
import { hashPassword } from './passwords.ts';
import { restDeputies } from './rest-deputies.ts';

/** Sets the password where the code is good. */
export async function setPassword(
  app: AccountApp,
  limits: Limits,
  input: { readonly code: string; readonly password: string; readonly address: string },
): Promise<Result<void>> {
  const keys = [
    ['code-address', input.address],
    ['code-all', 'password'],
  ] as const; // pairs, not lists
  const allowed = await attempt(app, limits, keys, 'code-refused', { address: input.address });
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
    const opened = await afterCode(app, w, { ...person, passwordHash, version: person.version + 1 }, code);
    await w.accounts.putPerson(opened, foldName(person.name));
    await w.accounts.removeSessionsOf(person.personId);
    await w.accounts.addAccountHistory(linesOf(app, opened, person));
    return ok(undefined);
  });
}

/** The account as the code leaves it: without what its maker could not have given, which now waits. */
async function afterCode(
  app: AccountApp,
  w: StoreWriter,
  person: PersonRow,
  { madeBy }: OneTimeCodeRow,
): Promise<PersonRow> {
  await restDeputies(
    app,
    w,
    ({ deputy }) => deputy === person.personId,
    () => madeBy,
  );
  const maker = await absentGiver(w, madeBy);
  const grants = person.grants.filter((grant) => covers(maker, grant));
  if (grants.length === person.grants.length) return person;
  const wanted = person.asked?.grants ?? person.grants;
  const rested = { ...person, grants, asked: { grants: wanted, by: madeBy, at: app.clock() } };
  if (!(await wouldLeaveNone(w.accounts, rested))) return rested;
  const kept = person.grants.filter((grant) => grants.includes(grant) || grant.role === 'administrator');
  return { ...rested, grants: kept };
}

function linesOf(app: AccountApp, after: PersonRow, before: PersonRow) {
  const { pseudonym, personId, asked } = after;
  const isNewlyAsked = asked !== null && asked !== before.asked;
  return [
    accountLine(app, pseudonym, 'password-set', personId),
    ...(isNewlyAsked
      ? [accountLine(app, pseudonym, 'grants-asked', personId, { grants: grantsJson(asked.grants) })]
      : []),
  ];
}
