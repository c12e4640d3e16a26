/**
 * A better copy of the same text: the review is kept by exact match, what has lost its place is listed, nothing is guessed
 * [AP18]. Without `confirm` nothing is kept, and the answer says what would be.
 */
import { err, ok, type Problem, problem, type Result, type Span, uuidV7 } from '../../base/index.ts';
import {
  type AlignmentValue,
  type AnchorText,
  type CutValue,
  carriedAreas,
  currentTexts,
  decideBetterCopy,
  decideFurtherCopy,
  type Fact,
  type OutlineNode,
  rebase,
  textFact,
} from '../../plan/index.ts';
import { sliceText, type TextView, textView } from '../../views/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import { INTERNAL } from '../log/open-log.ts';
import { nameOfPlan } from '../plans/import-plan.ts';
import { readChars } from '../plans/plan-words.ts';
import type { App, ProposalRow, StoreReader, StoreWriter, TextRow } from '../ports/index.ts';
import { parseRegister, valueOr } from '../projections/register-values.ts';
import { type Carrying, carryGrants, type LeftArea, leftAreas } from './carry-grants.ts';
import { keepText } from './keep-text.ts';
import type { PartyNames } from './name-actors.ts';
import { pickText } from './pick-text.ts';
import { type FileInput, proposalRows, type ReadFile, readFile, weightOf } from './read-file.ts';

export interface ReplaceText extends FileInput {
  readonly planId: string;
  readonly textId: string;
  /** Without it nothing is kept, and the answer says what would be. */
  readonly confirm?: boolean;
  /** To confirm: `version` of the answer that showed what would be. Whatever has changed since is to be seen first. */
  readonly version?: number;
}
export interface Orphan {
  readonly id: string;
  readonly kind: 'commitment' | 'proposal';
  readonly words: string;
  readonly spans: readonly Span[];
}
export interface Replacement {
  readonly applied: boolean;
  readonly text: TextView | null;
  readonly kept: number;
  readonly orphans: readonly Orphan[];
  /** Areas that people hold and the copy does not: whoever keeps accounts chooses anew. */
  readonly leftAreas: readonly LeftArea[];
  /** How far the plan's log had come: names what was seen. */
  readonly version: number;
}

interface Outcome {
  readonly facts: readonly Fact[];
  readonly proposals: readonly ProposalRow[];
  readonly kept: number;
  readonly orphans: readonly Orphan[];
  readonly carrying: Carrying;
}

async function outlineOf(r: StoreReader, planId: string, text: TextRow): Promise<readonly OutlineNode[]> {
  if (text.outlineAccepted) return r.projections.provisions(planId, text.textId);
  return (await r.own.extraction(planId, text.textId))?.outline ?? [];
}

/** Facts of the settled review; before an outline is accepted there is none, and only the record is new. */
async function settledOutcome(
  r: StoreReader,
  planId: string,
  old: TextRow,
  before: AnchorText,
  copy: AnchorText & { readonly textId: string; readonly file: ReadFile },
): Promise<
  Result<
    Pick<Outcome, 'facts' | 'kept'> & { readonly lost: readonly { id: string; spans: readonly Span[] }[] },
    Problem
  >
> {
  const { textId, file, ...anchors } = copy;
  if (!old.outlineAccepted) return ok({ facts: [textFact(textId, file.record)], kept: 0, lost: [] });
  const rows = await r.registers.withPrefix(planId, 'cut/');
  const cuts = new Map(
    rows.map((row) => [parseRegister(row.register).id, valueOr<CutValue>(row, { items: [] })]),
  );
  const alignments = new Map(
    (await r.registers.withPrefix(planId, 'alignment/')).flatMap((row) => {
      const value = valueOr<AlignmentValue | null>(row, null);
      return value === null ? [] : [[parseRegister(row.register).id, value] as const];
    }),
  );
  const replaced = { ...before, textId: old.textId, cuts, alignments };
  const better = { ...anchors, textId, record: file.record };
  const [first] = currentTexts(await r.projections.texts(planId));
  const decided =
    first === undefined || first.textId === old.textId
      ? decideBetterCopy(replaced, better)
      : decideFurtherCopy(replaced, better, first.textId);
  if (!decided.ok) return decided;
  const { facts, kept, orphans } = decided.value;
  return ok({ facts, kept: kept.length, lost: orphans.map(({ id, spans }) => ({ id, spans })) });
}

/**
 * Proposals of both copies. One that still stands keeps its id and what was done to it; the copy's own proposal over the
 * same words is then the same proposal, and is left out.
 */
function moveProposals(
  old: readonly ProposalRow[],
  before: AnchorText,
  copy: AnchorText & { readonly textId: string; readonly file: ReadFile },
  parties: PartyNames,
): { readonly rows: readonly ProposalRow[]; readonly kept: number; readonly lost: readonly ProposalRow[] } {
  const isPending = ({ state }: ProposalRow): boolean => state === 'open' || state === 'rejected';
  const open = old.filter(isPending);
  const anchors = open.map(({ proposalId, provisionId, spans }) => ({ id: proposalId, provisionId, spans }));
  const { placed } = rebase(before, copy, anchors);
  const places = new Map(placed.map((place) => [place.id, place]));
  const moved = open.flatMap((row): ProposalRow[] => {
    const place = places.get(row.proposalId);
    return place === undefined
      ? []
      : [{ ...row, textId: copy.textId, provisionId: place.provisionId, spans: place.spans }];
  });
  const settled = rebase(
    before,
    copy,
    old
      .filter(({ state }) => state === 'accepted')
      .map(({ proposalId, provisionId, spans }) => ({ id: proposalId, provisionId, spans })),
  ).placed;
  const taken = [...moved, ...settled].flatMap(({ spans }) => spans);
  const fresh = proposalRows(copy.textId, copy.file, parties).filter(
    ({ spans }) =>
      !spans.some((span) => taken.some((other) => span.start < other.end && other.start < span.end)),
  );
  const lost = open.filter(({ proposalId, state }) => state === 'open' && !places.has(proposalId));
  const orphaned = lost.map((row): ProposalRow => ({ ...row, state: 'orphaned' }));
  return { rows: [...orphaned, ...moved, ...fresh], kept: moved.length, lost };
}

async function decide(
  r: StoreReader,
  planId: string,
  old: TextRow,
  textId: string,
  file: ReadFile,
): Promise<Result<Outcome, Problem>> {
  const chars = await readChars(r.blobs, planId, old.charsSha256);
  if (!chars.ok) return chars;
  const before = { characters: [...chars.value], nodes: await outlineOf(r, planId, old) };
  const copy = { characters: [...file.chars], nodes: file.outline, textId, file };
  const settled = await settledOutcome(r, planId, old, before, copy);
  if (!settled.ok) return settled;
  const proposals = await r.own.proposals(planId, { textId: old.textId });
  const parties = (await r.projections.plan(planId))?.parties ?? [];
  const moved = moveProposals(proposals, before, copy, parties);
  const slices = sliceText(chars.value);
  const orphan = (kind: Orphan['kind'], id: string, spans: readonly Span[]): Orphan => ({
    id,
    kind,
    words: slices.words(spans),
    spans,
  });
  return ok({
    facts: settled.value.facts,
    proposals: moved.rows,
    kept: settled.value.kept + moved.kept,
    orphans: [
      ...settled.value.lost.map(({ id, spans }) => orphan('commitment', id, spans)),
      ...moved.lost.map(({ proposalId, spans }) => orphan('proposal', proposalId, spans)),
    ],
    carrying: { planId, before: before.nodes, carried: carriedAreas(before, copy) },
  });
}

async function apply(
  app: App,
  w: StoreWriter,
  who: Actor,
  input: ReplaceText,
  made: { readonly textId: string; readonly file: ReadFile; readonly outcome: Outcome },
): Promise<Result<Replacement, Problem>> {
  const { planId, bytes } = input;
  const { textId, file, outcome } = made;
  await keepText(app, w, planId, textId, file, bytes);
  await w.own.putProposals(planId, outcome.proposals);
  const committed = await commitFacts(app, w, who, planId, outcome.facts);
  if (!committed.ok) return committed;
  const left = await leftAreas(w.accounts, outcome.carrying);
  await carryGrants(app, w, who, outcome.carrying);
  const row = pickText(await w.projections.texts(planId), textId);
  if (!row.ok) return row;
  const { kept, orphans } = outcome;
  const version = (await w.logs.head(planId, INTERNAL))?.size ?? 0;
  return ok({ applied: true, text: textView(row.value), kept, orphans, leftAreas: left, version });
}

/** A better copy of a further text stands beside the first text as the old one did. */
function withPlaceOf({ beside }: TextRow, file: ReadFile): ReadFile {
  return beside === undefined ? file : { ...file, record: { ...file.record, beside } };
}

/** Replaces a text by a better copy, or says what that would do. */
export async function replaceText(
  app: App,
  who: Actor,
  input: ReplaceText,
): Promise<Result<Replacement, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(input.planId));
  if (!permitted.ok) return permitted;
  const { planId } = input;
  const read = await readFile(app, input, input.textId);
  if (!read.ok) return read;
  const file = read.value;
  const textId = uuidV7(app.clock(), app.random);
  const prepare = async (r: StoreReader): Promise<Result<Outcome, Problem>> => {
    const old = pickText(await r.projections.texts(planId), input.textId);
    if (!old.ok) return old;
    const { current, sourceSha256 } = old.value;
    if (!current || sourceSha256 === file.record.sourceSha256) {
      const plan = await r.projections.plan(planId);
      const title = plan === null ? planId : nameOfPlan(plan);
      return err(problem('text-duplicate', { plan: planId, text: input.textId, title }));
    }
    return decide(r, planId, old.value, textId, withPlaceOf(old.value, file));
  };
  if (input.confirm !== true) {
    return app.store.read(async (r) => {
      const outcome = await prepare(r);
      if (!outcome.ok) return outcome;
      const { kept, orphans, carrying } = outcome.value;
      const left = await leftAreas(r.accounts, carrying);
      const version = (await r.logs.head(planId, INTERNAL))?.size ?? 0;
      return ok({ applied: false, text: null, kept, orphans, leftAreas: left, version });
    });
  }
  return app.store.write(
    planId,
    async (w) => {
      const current = (await w.logs.head(planId, INTERNAL))?.size ?? 0;
      if (input.version !== undefined && input.version !== current)
        return err(problem('precondition-failed', { version: input.version, current }));
      const outcome = await prepare(w);
      return outcome.ok ? apply(app, w, who, input, { textId, file, outcome: outcome.value }) : outcome;
    },
    weightOf(input),
  );
}
