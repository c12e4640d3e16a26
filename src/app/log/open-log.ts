/** A plan's internal log as the use cases hold it: its genesis, checked against its root key, and its head. */
import { equalBytes, err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { type GenesisFault, internalOrigin, type OpenedGenesis, openGenesis } from '../../ledger/index.ts';
import type { App, LogHead, LogReader } from '../ports/index.ts';

/** Letter of the party that writes an internal log: there is one party. */
export const INTERNAL = 'a';

export interface OpenLog {
  readonly genesis: OpenedGenesis;
  readonly head: LogHead;
  readonly origin: string;
}

/** The genesis of each plan as it was last checked, with the bytes that were: the same bytes need no second look. */
const checked = new WeakMap<App['keys'], Map<string, { note: Uint8Array; genesis: OpenedGenesis }>>();
const MOST_KEPT = 1_000;

function openedGenesis(app: App, planId: string, note: Uint8Array): Result<OpenedGenesis, GenesisFault> {
  const kept = checked.get(app.keys) ?? new Map<string, { note: Uint8Array; genesis: OpenedGenesis }>();
  const before = kept.get(planId);
  if (before !== undefined && equalBytes(before.note, note)) return ok(before.genesis);
  const opened = openGenesis(note, app.verifyEd25519, app.sha256);
  if (!opened.ok) return opened;
  if (kept.size >= MOST_KEPT) kept.clear();
  checked.set(app.keys, kept.set(planId, { note, genesis: opened.value }));
  return opened;
}

/** Opens the log; `lock` takes the head row for this transaction. */
export async function openLog(
  app: App,
  logs: LogReader,
  planId: string,
  head: () => Promise<LogHead | null> = () => logs.head(planId, INTERNAL),
): Promise<Result<OpenLog, Problem>> {
  const [note, found] = await Promise.all([logs.genesis(planId, INTERNAL), head()]);
  if (note === null) return err(problem('not-found', { plan: planId }));
  const genesis = openedGenesis(app, planId, note);
  if (!genesis.ok) return err(problem('log-inconsistent', { reason: genesis.error }));
  if (found === null) return err(problem('log-inconsistent', { reason: 'head-missing' }));
  const party = genesis.value.genesis.parties.find(({ letter }) => letter === INTERNAL);
  return ok({
    genesis: genesis.value,
    head: found,
    origin: party?.origin ?? internalOrigin(app.node.host, planId),
  });
}
