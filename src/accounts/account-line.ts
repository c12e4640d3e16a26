/** A line of the accounts' history [AC20]: kept in the very transaction of what it tells, so that neither is without the other. */
import type { AccountAct, AccountHistoryRow, GrantRow } from '../app/index.ts';
import type { Json, JsonObject } from '../base/index.ts';
import type { AccountApp } from './needs.ts';

/** The line; `by` is the pseudonym of who acted, '' where nobody was signed in. */
export function accountLine(
  app: AccountApp,
  by: string,
  act: AccountAct,
  subject: string | null,
  detail: JsonObject = {},
): Omit<AccountHistoryRow, 'seq'> {
  return { at: app.clock(), by, act, subject, detail };
}

/** Grants as a line keeps them. */
export function grantsJson(grants: readonly GrantRow[]): Json {
  return grants.map(({ role, areas }) => ({
    role,
    areas: Object.fromEntries(Object.entries(areas).map(([planId, ids]) => [planId, [...ids]])),
  }));
}
