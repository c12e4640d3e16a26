/** A plan's internal log as the use cases hold it: its genesis, checked against its root key, and its head. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { internalOrigin, type OpenedGenesis, openGenesis } from '../../ledger/index.ts';
import type { App, LogHead, LogReader } from '../ports/index.ts';

/** Letter of the party that writes an internal log: there is one party. */
export const INTERNAL = 'a';

export interface OpenLog {
  readonly genesis: OpenedGenesis;
  readonly head: LogHead;
  readonly origin: string;
}

/** Opens the log; `lock` takes the head row for this transaction. */
export async function openLog(
  app: App,
  logs: LogReader,
  planId: string,
  head: () => Promise<LogHead | null> = () => logs.head(planId, INTERNAL),
): Promise<Result<OpenLog, Problem>> {
  const note = await logs.genesis(planId, INTERNAL);
  if (note === null) return err(problem('not-found', { plan: planId }));
  const genesis = openGenesis(note, app.verifyEd25519, app.sha256);
  if (!genesis.ok) return err(problem('log-inconsistent', { reason: genesis.error }));
  const found = await head();
  if (found === null) return err(problem('log-inconsistent', { reason: 'head-missing' }));
  const party = genesis.value.genesis.parties.find(({ letter }) => letter === INTERNAL);
  return ok({
    genesis: genesis.value,
    head: found,
    origin: party?.origin ?? internalOrigin(app.node.host, planId),
  });
}
