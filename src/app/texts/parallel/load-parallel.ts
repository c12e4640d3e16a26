/**
 * Two texts of a plan from the store: the first, and a further one aligned to it. The alignment is made from all that is
 * stored, whoever asks; what a person may see is left out when it is shown [AP62].
 */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { type AlignmentValue, currentTexts, settledGroups } from '../../../plan/index.ts';
import type { PlanPicture } from '../../plans/plan-picture.ts';
import type { App, ExtractionRow, StoreReader } from '../../ports/index.ts';
import { valueOr } from '../../projections/register-values.ts';
import { type AlignedRows, alignRows, type StoredText } from './align-rows.ts';
import { loadStored, proposedItems, settledItems, storedProposals } from './load-stored.ts';

/** Two aligned texts. */
export interface Parallel {
  readonly first: StoredText;
  readonly other: StoredText;
  readonly otherExtraction: ExtractionRow | null;
  readonly settled: AlignmentValue | null;
  /** Grows with each act that settles provisions of these texts; 0 before the first. */
  readonly version: number;
  readonly aligned: AlignedRows;
  /** Places that a person settled, by commitment. */
  readonly placed: ReadonlySet<string>;
}

/** The plan's first text as its picture holds it. */
function firstText({ text: row, chars, tree, stored }: PlanPicture): StoredText {
  const commitments = stored.commitments.filter(({ live }) => live);
  const items = [...settledItems(commitments, row.textId), ...storedProposals(stored.proposals)];
  return { row, chars, nodes: tree.provisions, items };
}

/** The further text and the first one, or a problem where the text is no further one of the plan. `picture` is the first's. */
export async function loadParallel(
  app: App,
  r: StoreReader,
  picture: PlanPicture,
  textId: string,
): Promise<Result<Parallel, Problem>> {
  const { planId } = picture.plan;
  const [firstRow, ...further] = currentTexts(picture.texts);
  const otherRow = further.find((row) => row.textId === textId);
  if (firstRow === undefined || otherRow === undefined) return err(problem('not-found', { text: textId }));
  const other = await loadStored(r, planId, otherRow, await proposedItems(r, planId, textId));
  if (!other.ok) return other;
  const first = firstText(picture);
  const register = await r.registers.get(planId, `alignment/${textId}/groups`);
  const settled = valueOr<AlignmentValue | null>(register, null);
  const aligned = alignRows(app, first, other.value.text, settledGroups(settled, firstRow.textId));
  const places = new Map(aligned.places);
  const placed = new Set<string>();
  for (const { commitmentId, spans, live } of picture.stored.commitments) {
    if (!live) continue;
    const there = spans[textId];
    if (there === undefined) continue;
    placed.add(commitmentId);
    places.set(commitmentId, there.length === 0 ? null : there);
  }
  return ok({
    first,
    other: other.value.text,
    otherExtraction: other.value.extraction,
    settled,
    version: register === null ? 0 : register.seq + 1,
    aligned: { ...aligned, places },
    placed,
  });
}
