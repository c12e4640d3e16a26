/**
 * Settles how a further text goes with the first: which provisions say the same, and where commitments stand in it. All
 * acts of a request are kept together, or none. Refused where somebody else settled provisions since [AP63].
 */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import {
  type AlignmentAct,
  acceptOutline,
  type CutValue,
  currentTexts,
  decideAlignment,
  type Fact,
  type OutlineNode,
} from '../../../plan/index.ts';
import { areaTree, inAreas, may } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { commitFacts } from '../../log/commit-facts.ts';
import type { App, StoreReader, StoreWriter, TextRow } from '../../ports/index.ts';
import { parseRegister, valueOr } from '../../projections/register-values.ts';

export interface SettleAlignment {
  readonly planId: string;
  /** The further text. */
  readonly textId: string;
  /** The alignment's version that the acts were made from. */
  readonly version: number;
  readonly acts: readonly AlignmentAct[];
}
export interface SettledAlignment {
  readonly version: number;
  readonly entries: readonly { readonly seq: number; readonly id: string }[];
}

/** The provisions of the first text that the acts are about; none: the plan as a whole. */
function areasOf(
  acts: readonly AlignmentAct[],
  homes: ReadonlyMap<string, string>,
): readonly string[] | null {
  const areas = new Set<string>();
  for (const act of acts) {
    if (act.act === 'settle')
      for (const { first } of act.groups) {
        if (first.length === 0) return null;
        for (const id of first) areas.add(id);
      }
    else if (act.act === 'reopen') for (const id of act.provisions) areas.add(id);
    else for (const { commitment } of act.places) areas.add(homes.get(commitment) ?? commitment);
  }
  return [...areas];
}

async function outlineOf(r: StoreReader, planId: string, text: TextRow): Promise<readonly OutlineNode[]> {
  return text.outlineAccepted ? r.projections.provisions(planId, text.textId) : [];
}

interface Laid {
  readonly facts: readonly Fact[];
  readonly nodes: readonly OutlineNode[];
}

/** The further text's outline: accepted with the first act that settles anything in it. */
async function furtherOutline(r: StoreReader, planId: string, text: TextRow): Promise<Result<Laid, Problem>> {
  if (text.outlineAccepted) return ok({ facts: [], nodes: await outlineOf(r, planId, text) });
  const extraction = await r.own.extraction(planId, text.textId);
  if (extraction === null) return err(problem('not-found', { text: text.textId }));
  const fact = acceptOutline(text.textId, extraction.outline, text.codePoints);
  return fact.ok ? ok({ facts: [fact.value], nodes: extraction.outline }) : fact;
}

async function decide(
  r: StoreReader,
  who: Actor,
  { planId, textId, version, acts }: SettleAlignment,
): Promise<Result<readonly Fact[], Problem>> {
  const [first, ...further] = currentTexts(await r.projections.texts(planId));
  const other = further.find((row) => row.textId === textId);
  if (first === undefined || other === undefined) return err(problem('not-found', { text: textId }));
  const register = await r.registers.get(planId, `alignment/${textId}/groups`);
  const current = register === null ? 0 : register.seq + 1;
  if (version !== current) return err(problem('precondition-failed', { version, current }));
  const rows = first.outlineAccepted ? await r.projections.provisions(planId, first.textId) : [];
  const commitments = await r.projections.commitments(planId, { live: true });
  const homes = new Map(commitments.map(({ commitmentId, provisionId }) => [commitmentId, provisionId]));
  const place = inAreas(planId, areasOf(acts, homes) ?? [], areaTree(rows));
  if (!may(who, 'review.act', place)) return err(problem('not-allowed', { permission: 'review.act' }));
  const outline = await furtherOutline(r, planId, other);
  if (!outline.ok) return outline;
  const cuts = await r.registers.withPrefix(planId, 'cut/');
  const decided = decideAlignment(
    {
      first: { textId: first.textId, nodes: rows },
      other: { textId, nodes: outline.value.nodes },
      settled: valueOr(register, null),
      cuts: new Map(
        cuts.map((row) => [parseRegister(row.register).id, valueOr<CutValue>(row, { items: [] })]),
      ),
    },
    acts,
  );
  return decided.ok ? ok([...outline.value.facts, ...decided.value]) : decided;
}

/** Carries the acts out. */
export async function settleAlignment(
  app: App,
  who: Actor,
  input: SettleAlignment,
): Promise<Result<SettledAlignment, Problem>> {
  const { planId, textId } = input;
  return app.store.write(planId, async (w: StoreWriter) => {
    if ((await w.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
    const facts = await decide(w, who, input);
    if (!facts.ok) return facts;
    const committed = await commitFacts(app, w, who, planId, facts.value);
    if (!committed.ok) return committed;
    const register = await w.registers.get(planId, `alignment/${textId}/groups`);
    return ok({ version: register === null ? 0 : register.seq + 1, entries: committed.value.entries });
  });
}
