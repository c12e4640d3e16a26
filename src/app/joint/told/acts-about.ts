/** What was done, act by act: each has a place in a log and can be printed and signed by itself [EX1731]. */
import type { AnswerKind, PlanState, Proposal } from '../../../ledger/index.ts';
import type { JointBook } from '../joint-book.ts';

/** An act of a party. */
export interface ActView {
  /** Entry id. */
  readonly entry: string;
  readonly kind:
    | 'propose'
    | AnswerKind
    | 'withdraw'
    | 'deem'
    | 'dispute.raise'
    | 'dispute.close'
    | 'report'
    | 'plan.open';
  /** Letter of the party. */
  readonly by: string;
}

/** The acts about a proposal, itself first. */
export function actsAbout(
  { disputes, registers }: Pick<PlanState, 'disputes' | 'registers'>,
  id: string,
  { by, answers, withdrawn, deemed = {} }: Proposal,
): readonly ActView[] {
  const named = Object.entries(disputes).filter(([, { item }]) => item === id);
  const about = named.map(([, one]) => one);
  const statements = named.flatMap(([dispute]) =>
    Object.entries(registers[`dispute/${dispute}/statement`]?.positions ?? {}),
  );
  return [
    { entry: id, kind: 'propose', by },
    ...Object.entries(answers).map(([letter, { kind, entry }]) => ({ entry, kind, by: letter })),
    ...Object.values(deemed).map(({ entry }) => ({ entry, kind: 'deem', by }) as const),
    ...(withdrawn === null ? [] : [{ entry: withdrawn, kind: 'withdraw', by } as const]),
    ...about.map((one) => ({ entry: one.raise, kind: 'dispute.raise', by: one.by }) as const),
    ...statements.map(([letter, { entry }]) => ({ entry, kind: 'report', by: letter }) as const),
    ...about.flatMap((one) =>
      one.closed === null ? [] : [{ entry: one.closed, kind: 'dispute.close', by: one.by } as const],
    ),
  ];
}

/** Each party's opening of its log, by which the plan was opened together; none of a log that has not come. */
export function openingActs(book: JointBook): readonly ActView[] {
  return book.x.letters.flatMap((by): readonly ActView[] => {
    const placed = book.x.log(by).tree.size === 0 ? null : book.placed(by, 0);
    return placed?.entry?.kind === 'plan.open' ? [{ entry: placed.id, kind: 'plan.open', by }] : [];
  });
}
