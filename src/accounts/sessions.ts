/**
 * Sessions inside a transaction: a random token of which only the hash is kept; 12 idle hours and 7 days in all end it
 * [HT29].
 */
import type { SessionRow, StoreWriter } from '../app/index.ts';
import type { AccountApp } from './needs.ts';
import { tokenToHash } from './secrets.ts';

/** How long a session lasts at most, however busy. */
export const sessionLifetime = 7 * 24 * 60 * 60_000;
export const sessionIdle = 12 * 60 * 60_000;
/** A session's last sight is written at most this often, so that reading pages does not write. */
export const sessionTouch = 5 * 60_000;

/** Opens a session and ends the one that the browser held before, so that a planted token is never signed in. */
export async function openSession(
  app: AccountApp,
  w: StoreWriter,
  personId: string,
  token: string,
  previousToken: string | null,
): Promise<void> {
  const now = app.clock();
  if (previousToken !== null) await w.accounts.removeSession(tokenToHash(app, previousToken));
  const expiresAt = now + sessionLifetime;
  await w.accounts.putSession({
    tokenHash: tokenToHash(app, token),
    personId,
    createdAt: now,
    seenAt: now,
    expiresAt,
  });
}

export function isLive(row: SessionRow, now: number): boolean {
  return now < row.expiresAt && now - row.seenAt < sessionIdle;
}
