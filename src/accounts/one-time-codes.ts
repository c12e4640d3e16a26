/**
 * One-time codes inside a transaction. Of a kind only the newest is good [HT22]: the node's settings hold its hash, so
 * that a code that was lost on the way is worthless as soon as another has been made.
 */
import type { AccountReader, NodeReader, OneTimeCodeRow, StoreReader, StoreWriter } from '../app/index.ts';
import type { AccountApp } from './needs.ts';
import { codeToHash } from './secrets.ts';

/** How long a code is good: 7 days, so that it can be handed over in an office that is closed for a holiday. */
export const codeLifetime = 7 * 24 * 60 * 60_000;

type Purpose = OneTimeCodeRow['purpose'];
const settingOf = (purpose: Purpose, personId: string | null) =>
  `accounts.code.${purpose}.${personId ?? 'node'}`;

export async function keepCode(
  app: AccountApp,
  w: StoreWriter,
  code: string,
  purpose: Purpose,
  personId: string | null,
  madeBy: string,
): Promise<{ readonly expiresAt: number }> {
  const codeHash = codeToHash(app, code);
  const expiresAt = app.clock() + codeLifetime;
  await w.accounts.putCode({ codeHash, purpose, personId, expiresAt, usedAt: null, madeBy });
  await w.node.putSetting(settingOf(purpose, personId), codeHash);
  return { expiresAt };
}

/** The code's row if it is good now for this purpose, else null. */
export async function goodCode(
  app: AccountApp,
  r: { readonly accounts: AccountReader; readonly node: NodeReader } | StoreReader,
  code: string,
  purpose: Purpose,
): Promise<OneTimeCodeRow | null> {
  const row = await r.accounts.code(codeToHash(app, code));
  if (row === null || row.purpose !== purpose || row.usedAt !== null || row.expiresAt <= app.clock())
    return null;
  const newest = await r.node.setting(settingOf(purpose, row.personId));
  return newest === row.codeHash ? row : null;
}

export function spendCode(app: AccountApp, w: StoreWriter, row: OneTimeCodeRow): Promise<void> {
  return w.accounts.putCode({ ...row, usedAt: app.clock() });
}
