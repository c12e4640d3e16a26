/** The text as signed, with outline and marks. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { type ReaderView, readerView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { loadPicture } from '../plans/plan-picture.ts';
import type { App } from '../ports/index.ts';

export interface ReadText {
  readonly planId: string;
  readonly textId: string;
}

export async function readText(
  app: App,
  who: Actor,
  { planId, textId }: ReadText,
): Promise<Result<ReaderView, Problem>> {
  return app.store.read(async (r) => {
    const picture = await loadPicture(r, who, planId, textId);
    if (!picture.ok) return picture;
    const { text, chars, tree, visible, items, extraction } = picture.value;
    const mentions = await r.own.mentions(planId, textId);
    return ok(
      readerView({
        planId,
        text,
        chars,
        tree,
        visible,
        items,
        mentions,
        diagnostics: extraction?.diagnostics ?? [],
      }),
    );
  });
}
