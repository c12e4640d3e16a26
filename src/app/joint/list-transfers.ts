/** What has left and what came, newest first, each with the exact entries [AP85]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, EvidenceRow, TransferRow } from '../ports/index.ts';
import { type HeldEntry, showRange } from './preview-exchange.ts';
import { withJoint } from './with-joint.ts';

/** Which page. */
export interface ListTransfers {
  readonly planId: string;
  readonly limit?: number;
  /** Id of the transfer after which the page begins. */
  readonly before?: string | null;
}

/** A page of transfers. */
export interface TransferPage {
  readonly items: readonly TransferRow[];
  readonly next: string | null;
}

/** A page of transfers, newest first. */
export async function listTransfers(
  app: App,
  who: Actor,
  { planId, limit = 50, before = null }: ListTransfers,
): Promise<Result<TransferPage, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return app.store.read(async (r) => {
    if ((await r.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
    const rows = await r.joint.transfers(planId, limit + 1, before);
    const items = rows.slice(0, limit);
    return ok({ items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  });
}

/** Which transfer. */
export interface ShowTransfer {
  readonly planId: string;
  readonly transfer: string;
}

/** One transfer with the entries that went or came. */
export async function showTransfer(
  app: App,
  who: Actor,
  { planId, transfer }: ShowTransfer,
): Promise<Result<TransferRow & { readonly entries: readonly HeldEntry[] }, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const [row] = (await r.joint.transfers(planId, 10_000, null)).filter(({ id }) => id === transfer);
      if (row === undefined) return err(problem('not-found', { transfer }));
      const entries: HeldEntry[] = [];
      for (const range of row.ranges) entries.push(...(await showRange(app, r, book, range)));
      return ok({ ...row, entries });
    }),
  );
}

/** Whose evidence. */
export interface ListEvidence {
  readonly planId: string;
}

/** Evidence of what went wrong, each a file that a third person can check. */
export async function listEvidence(
  app: App,
  who: Actor,
  { planId }: ListEvidence,
): Promise<Result<readonly EvidenceRow[], Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return app.store.read(async (r) => {
    if ((await r.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
    return ok(await r.joint.evidence(planId));
  });
}
