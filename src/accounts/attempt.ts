/**
 * One try at a door: counted first, and where it goes beyond the limit refused, with one line of history for each window in
 * which that happens [AC16, AC20]. The line holds the address; a name only where it is somebody's, since what is typed into
 * the wrong field may be a password.
 */
import type { AccountAct } from '../app/index.ts';
import { type JsonObject, ok, type Result } from '../base/index.ts';
import { accountLine } from './account-line.ts';
import type { LimitedAct, Limits } from './limits.ts';
import type { AccountApp } from './needs.ts';

/** Counts one try under each key. */
export async function attempt(
  app: AccountApp,
  limits: Limits,
  keys: readonly (readonly [LimitedAct, string])[],
  act: Extract<AccountAct, 'sign-in-refused' | 'code-refused'>,
  { address, foldedName }: { readonly address: string; readonly foldedName?: string },
): Promise<Result<void>> {
  const allowed = limits.attempt(keys);
  if (allowed.ok || !limits.isFirstRefusal(keys)) return allowed;
  // The refusal stands whether or not its line could be kept.
  await app.store.write('node', async (w) => {
    const person = foldedName === undefined ? null : await w.accounts.personByName(foldedName);
    const detail: JsonObject = { address };
    await w.accounts.addAccountHistory([accountLine(app, '', act, person?.personId ?? null, detail)]);
    return ok(undefined);
  });
  return allowed;
}
