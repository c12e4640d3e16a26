/** Names a deputy for a period of days, both included [HT26]; ends one. */
import { type Actor, type DeputyRow, require, theNode } from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import type { AccountApp } from './needs.ts';
import { newId } from './secrets.ts';

export async function nameDeputy(
  app: AccountApp,
  actor: Actor,
  input: { readonly person: string; readonly deputy: string; readonly from: string; readonly to: string },
): Promise<Result<DeputyRow>> {
  const permitted = require(actor, 'people.manage', theNode);
  if (!permitted.ok) return permitted;
  if (input.to < input.from) return err(problem('request-invalid', { at: '/to' }));
  if (input.deputy === input.person) return err(problem('request-invalid', { at: '/deputy' }));
  const row: DeputyRow = { ...input, deputyId: newId(app) };
  return app.store.write('node', async (w) => {
    if ((await w.accounts.person(input.person)) === null) return err(problem('not-found'));
    const deputy = await w.accounts.person(input.deputy);
    if (deputy === null || !deputy.active) return err(problem('request-invalid', { at: '/deputy' }));
    await w.accounts.putDeputy(row);
    return ok(row);
  });
}

export async function endDeputy(
  app: AccountApp,
  actor: Actor,
  input: { readonly person: string; readonly deputyId: string },
): Promise<Result<void>> {
  const permitted = require(actor, 'people.manage', theNode);
  if (!permitted.ok) return permitted;
  return app.store.write('node', async (w) => {
    const found = (await w.accounts.deputies()).find((row) => row.deputyId === input.deputyId);
    if (found === undefined || found.person !== input.person) return err(problem('not-found'));
    await w.accounts.removeDeputy(found.deputyId);
    return ok(undefined);
  });
}
