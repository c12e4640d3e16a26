/** What was done about a proposal, act by act: each has a place in a log and can be printed and signed by itself [EX1731]. */
import type { AnswerKind, PlanState, Proposal } from '../../../ledger/index.ts';

/** An act about a proposal. */
export interface ActView {
  /** Entry id. */
  readonly entry: string;
  readonly kind: 'propose' | AnswerKind | 'withdraw' | 'deem' | 'dispute.raise' | 'dispute.close';
  /** Letter of the party. */
  readonly by: string;
}

/** The acts, the proposal itself first. */
export function actsAbout(
  { disputes }: Pick<PlanState, 'disputes'>,
  id: string,
  { by, answers, withdrawn, deemed = {} }: Proposal,
): readonly ActView[] {
  const about = Object.values(disputes).filter(({ item }) => item === id);
  return [
    { entry: id, kind: 'propose', by },
    ...Object.entries(answers).map(([letter, { kind, entry }]) => ({ entry, kind, by: letter })),
    ...Object.values(deemed).map(({ entry }) => ({ entry, kind: 'deem', by }) as const),
    ...(withdrawn === null ? [] : [{ entry: withdrawn, kind: 'withdraw', by } as const]),
    ...about.map((one) => ({ entry: one.raise, kind: 'dispute.raise', by: one.by }) as const),
    ...about.flatMap((one) =>
      one.closed === null ? [] : [{ entry: one.closed, kind: 'dispute.close', by: one.by } as const],
    ),
  ];
}
