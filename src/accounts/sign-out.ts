/** Sign-out: the session is gone from the store, not only from the browser. */
import { ok, type Result } from '../base/index.ts';
import type { AccountApp } from './needs.ts';
import { tokenToHash } from './secrets.ts';

export function signOut(app: AccountApp, token: string): Promise<Result<void>> {
  return app.store.write('node', async (w) => {
    await w.accounts.removeSession(tokenToHash(app, token));
    return ok(undefined);
  });
}
