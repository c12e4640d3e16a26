/**
 * The one-time code for the first administrator. Called at each start: while nobody administers the node it makes a
 * new code, which makes the one of the start before worthless; afterwards it makes none [HT30].
 */
import { ok, type Result } from '../base/index.ts';
import { hasAdministrator } from './administrators.ts';
import { operatorId } from './giving.ts';
import type { AccountApp } from './needs.ts';
import { keepCode } from './one-time-codes.ts';
import { newCode } from './secrets.ts';

/** The code to print, or null where there is an administrator. */
export function renewSetupCode(app: AccountApp): Promise<Result<string | null>> {
  const code = newCode(app);
  return app.store.write('node', async (w) => {
    if (await hasAdministrator(w.accounts)) return ok(null);
    await keepCode(app, w, code, 'setup', null, operatorId);
    return ok(code);
  });
}

/** True while the first administrator is still to be made. */
export async function isSetupNeeded(app: AccountApp): Promise<boolean> {
  return !(await app.store.read(({ accounts }) => hasAdministrator(accounts)));
}
