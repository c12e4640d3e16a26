/** A page of the succession from one plan to the next [AP1060]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { type SuccessionAsked, type SuccessionView, successionView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { type SuccessionPlans, successionLines } from './succession-lines.ts';

/** Which plans, and which of the lines. */
export interface ShowSuccession extends SuccessionPlans {
  readonly asked: SuccessionAsked;
}

/** The page; nothing is written. */
export async function showSuccession(
  app: App,
  who: Actor,
  { asked, ...plans }: ShowSuccession,
): Promise<Result<SuccessionView, Problem>> {
  const found = await successionLines(app, who, plans);
  if (!found.ok) return found;
  const lines = found.value.lines.map(({ link: _link, held: _held, ...line }) => line);
  return ok(successionView(found.value, lines, asked));
}
