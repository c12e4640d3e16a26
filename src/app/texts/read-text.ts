/**
 * The text as signed, with outline and marks, and with what differs from the plan's other texts. A further text shows the
 * commitments of the first where it says the same [AP61].
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { currentTexts } from '../../plan/index.ts';
import {
  type DiagnosticFacts,
  outlineTree,
  parallelDiagnostics,
  type ReaderView,
  readerView,
} from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { loadPicture, type PlanPicture } from '../plans/plan-picture.ts';
import type { App, StoreReader } from '../ports/index.ts';
import { loadParallel } from './parallel/load-parallel.ts';
import { loadBeside, mirroredItems, mirroredSight } from './parallel/show-alignment.ts';
import { isFurtherText } from './pick-text.ts';

export interface ReadText {
  readonly planId: string;
  readonly textId: string;
}

/** What the first text says otherwise than the further ones. */
async function differencesOfFirst(
  app: App,
  r: StoreReader,
  picture: PlanPicture,
): Promise<Result<readonly DiagnosticFacts[], Problem>> {
  const { texts, text } = picture;
  const [first, ...further] = currentTexts(texts);
  if (first?.textId !== text.textId) return ok([]);
  const found: DiagnosticFacts[] = [];
  for (const other of further) {
    const parallel = await loadParallel(app, r, picture, other.textId);
    if (!parallel.ok) return parallel;
    found.push(...parallelDiagnostics(parallel.value.aligned.differences, 'first', other));
  }
  return ok(found);
}

async function readFurther(
  app: App,
  r: StoreReader,
  who: Actor,
  { planId, textId }: ReadText,
): Promise<Result<ReaderView, Problem>> {
  const loaded = await loadBeside(app, r, who, { planId, textId });
  if (!loaded.ok) return loaded;
  const { picture, parallel, rows } = loaded.value;
  const { other, otherExtraction, first, aligned } = parallel;
  return ok(
    readerView({
      planId,
      text: other.row,
      chars: other.chars,
      tree: outlineTree(rows),
      visible: mirroredSight(picture, parallel),
      items: mirroredItems(picture, rows, parallel),
      mentions: await r.own.mentions(planId, textId),
      diagnostics: [
        ...(otherExtraction?.diagnostics ?? []),
        ...parallelDiagnostics(aligned.differences, 'other', first.row),
      ],
    }),
  );
}

export async function readText(
  app: App,
  who: Actor,
  { planId, textId }: ReadText,
): Promise<Result<ReaderView, Problem>> {
  return app.store.read(async (r) => {
    const texts = await r.projections.texts(planId);
    if (texts.some((text) => text.textId === textId && isFurtherText(texts, text)))
      return readFurther(app, r, who, { planId, textId });
    const picture = await loadPicture(r, who, planId, textId);
    if (!picture.ok) return picture;
    const { text, chars, tree, visible, items, extraction } = picture.value;
    const differences = await differencesOfFirst(app, r, picture.value);
    if (!differences.ok) return differences;
    return ok(
      readerView({
        planId,
        text,
        chars,
        tree,
        visible,
        items,
        mentions: await r.own.mentions(planId, textId),
        diagnostics: [...(extraction?.diagnostics ?? []), ...differences.value],
      }),
    );
  });
}
