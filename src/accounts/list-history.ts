/** The history of accounts, newest first, by pages [AC20]: for whoever keeps accounts and for auditors. */
import {
  type AccountHistoryRow,
  type Actor,
  type PersonRow,
  type PlanAreas,
  type PlanRow,
  planAreas,
  readCursor,
  require,
  type StoreReader,
  theNode,
  writeCursor,
} from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import type { AccountApp } from './needs.ts';

/** Which lines are asked for. */
export interface ListHistory {
  /** Only lines of this account. */
  readonly person?: string;
  readonly limit?: number;
  readonly cursor?: string | null;
}
/** A page of lines, and what they speak of. */
export interface HistoryPage {
  readonly lines: readonly AccountHistoryRow[];
  readonly people: readonly PersonRow[];
  /** Plans of the node with their areas, those that were left behind included. */
  readonly plans: readonly (PlanAreas & Pick<PlanRow, 'planId' | 'title'>)[];
  readonly next: string | null;
}

async function plansOf(r: StoreReader): Promise<HistoryPage['plans']> {
  const plans: HistoryPage['plans'][number][] = [];
  for (const { planId, title } of await r.projections.plans()) {
    const areas = await planAreas(r, planId);
    if (areas !== null) plans.push({ planId, title, ...areas });
  }
  return plans;
}

/** A page of the history. */
export async function listHistory(
  app: AccountApp,
  actor: Actor,
  { person, limit = 50, cursor }: ListHistory,
): Promise<Result<HistoryPage>> {
  const permitted = require(actor, 'people.history', theNode);
  if (!permitted.ok) return permitted;
  const list = { list: 'account-history', ...(person === undefined ? {} : { person }) };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const before = read.value;
  if (before !== null && typeof before !== 'number') return err(problem('cursor-invalid', { at: '/cursor' }));
  return app.store.read(async (r) => {
    const asked = { limit: limit + 1, before, ...(person === undefined ? {} : { subject: person }) };
    const rows = await r.accounts.accountHistory(asked);
    const lines = rows.slice(0, limit);
    const last = lines.at(-1);
    const next = rows.length > limit && last ? writeCursor(app, list, last.seq) : null;
    return ok({ lines, people: await r.accounts.people(), plans: await plansOf(r), next });
  });
}
