/** What has left and what came, narrowed and in either order, each with the exact entries [AP85, HT1302]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, EvidenceRow, TransferRow, TransfersAsked } from '../ports/index.ts';
import { type CautionKind, kindOfNotTaken } from './cautions/caution-kinds.ts';
import { type HeldEntry, showRange } from './preview-exchange.ts';
import { withJoint } from './with-joint.ts';

/** What became of a transfer: one of these, or it was not taken. */
export const transferOutcomes = ['made', 'handed-out', 'taken', 'nothing-new'] as const;

/** Which transfers, and which page of them: newest first unless the other order is asked for. */
export interface ListTransfers
  extends Pick<TransfersAsked, 'direction' | 'party' | 'carrier' | 'since' | 'until' | 'oldestFirst'> {
  readonly planId: string;
  readonly outcome?: (typeof transferOutcomes)[number] | 'refused';
  readonly limit?: number;
  /** Id of the transfer after which the page begins, in its order. */
  readonly past?: string | null;
}

function outcomesOf(outcome: ListTransfers['outcome']): Pick<TransfersAsked, 'outcomes'> {
  if (outcome === undefined) return {};
  if (outcome === 'refused') return { outcomes: { are: 'none-of', words: transferOutcomes } };
  return { outcomes: { are: 'among', words: [outcome] } };
}

/** A transfer, with what people are told where it was not taken. */
export interface ShownTransfer extends TransferRow {
  readonly kind: CautionKind | null;
}

const shown = (row: TransferRow): ShownTransfer => {
  const isFine = transferOutcomes.some((one) => one === row.outcome);
  return { ...row, kind: isFine ? null : kindOfNotTaken(row.outcome) };
};

/** A page of transfers. */
export interface TransferPage {
  readonly items: readonly ShownTransfer[];
  readonly next: string | null;
}

/** A page of transfers. */
export async function listTransfers(
  app: App,
  who: Actor,
  { planId, outcome, limit = 50, past = null, ...asked }: ListTransfers,
): Promise<Result<TransferPage, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return app.store.read(async (r) => {
    if ((await r.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
    const which = { ...asked, ...outcomesOf(outcome), past, limit: limit + 1 };
    const rows = await r.joint.transfersFound(planId, which);
    const items = rows.slice(0, limit).map(shown);
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
): Promise<Result<ShownTransfer & { readonly entries: readonly HeldEntry[] }, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const row = await r.joint.transfer(planId, transfer);
      if (row === null) return err(problem('not-found', { transfer }));
      const entries: HeldEntry[] = [];
      for (const range of row.ranges) entries.push(...(await showRange(app, r, book, range)));
      return ok({ ...shown(row), entries });
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
