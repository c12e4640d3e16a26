/** How the plan stands, in numbers that lead to what they are made of. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { type OverviewView, overviewView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { INTERNAL } from '../log/open-log.ts';
import { isVisible, logGlossary, logLine } from '../log/visible-entries.ts';
import { loadPicture, pictureView } from '../plans/plan-picture.ts';
import type { App } from '../ports/index.ts';

export interface ShowOverview {
  readonly planId: string;
}

export async function overview(
  app: App,
  who: Actor,
  { planId }: ShowOverview,
): Promise<Result<OverviewView, Problem>> {
  return app.store.read(async (r) => {
    const picture = await loadPicture(r, who, planId);
    if (!picture.ok) return picture;
    const { tree, items, text, extraction } = picture.value;
    const newest = await r.logs.entriesNewestFirst(planId, INTERNAL, { limit: 50, before: null });
    const glossary = await logGlossary(r, who, planId, newest.rows);
    const recent = newest.rows
      .filter((row) => isVisible(row, glossary))
      .slice(0, 10)
      .map((row) => {
        const { at, byName, summary, seq } = logLine(row, glossary);
        return { at, by: byName, act: summary, register: row.register ?? '', seq };
      });
    return ok(
      overviewView({
        plan: pictureView(picture.value),
        tree,
        items,
        textId: text.textId,
        diagnostics: extraction?.diagnostics ?? [],
        recent,
        at: timestamp(app.clock()),
      }),
    );
  });
}
