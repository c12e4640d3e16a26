/** The history of accounts, newest first or oldest first, by pages [AC20]: for whoever keeps accounts and for auditors. */
import {
  type AccountHistoryFilter,
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
export interface ListHistory extends Pick<AccountHistoryFilter, 'act' | 'by' | 'oldestFirst'> {
  /** Only lines of this account. */
  readonly person?: string;
  /** Instants that their times are not before, and before. */
  readonly since?: string;
  readonly until?: string;
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

/** What the store is asked for: an absent filter is left away. */
function filterOf({ person, act, by, since, until, oldestFirst }: ListHistory): AccountHistoryFilter {
  return {
    ...(person === undefined ? {} : { subject: person }),
    ...(act === undefined ? {} : { act }),
    ...(by === undefined ? {} : { by }),
    ...(since === undefined ? {} : { since: Date.parse(since) }),
    ...(until === undefined ? {} : { until: Date.parse(until) }),
    ...(oldestFirst === undefined ? {} : { oldestFirst }),
  };
}

/** A page of the history. */
export async function listHistory(
  app: AccountApp,
  actor: Actor,
  { limit = 50, cursor, ...asked }: ListHistory,
): Promise<Result<HistoryPage>> {
  const permitted = require(actor, 'people.history', theNode);
  if (!permitted.ok) return permitted;
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const list = { list: 'account-history', ...given };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const past = read.value;
  if (past !== null && typeof past !== 'number') return err(problem('cursor-invalid', { at: '/cursor' }));
  return app.store.read(async (r) => {
    const rows = await r.accounts.accountHistory({ ...filterOf(asked), limit: limit + 1, past });
    const lines = rows.slice(0, limit);
    const last = lines.at(-1);
    const next = rows.length > limit && last ? writeCursor(app, list, last.seq) : null;
    return ok({ lines, people: await r.accounts.people(), plans: await plansOf(r), next });
  });
}
