/** The figures that a body owes for a period as its own page asks for them, as far as the person sees what they belong to. */
import { parseRef, type WordsLanguage } from '../../plan/objects/index.ts';
import type { FigureItem } from '../../plan/rounds/index.ts';
import type { Sight } from '../objects/sight.ts';
import type { PlanId, StoreReader } from '../ports/index.ts';
import { type BodyFigure, figuresOfBody } from '../rounds/figures-of-bodies.ts';

/** A figure of the body's. */
export interface OwnFigure extends Omit<BodyFigure, 'kept' | 'stands'> {
  /** What stands for the period, and the version of what holds it; 0 where nothing does. */
  readonly said: BodyFigure['stands'];
  readonly version: number;
}

/** Figures of the body for the period that the person sees. */
export async function seenFigures(
  r: StoreReader,
  planId: PlanId,
  sight: Pick<Sight, 'sees'>,
  body: string,
  period: string,
  language: WordsLanguage,
): Promise<readonly BodyFigure[]> {
  const figures = await figuresOfBody(r, planId, body, period, [language]);
  const keys = [...new Set(figures.map(({ of }) => of))].flatMap((ref) => parseRef(ref) ?? []);
  const rows = await r.objects.many(planId, keys);
  const seen = new Set(rows.filter((row) => sight.sees(row)).map(({ type, id }) => `${type}/${id}`));
  return figures.filter(({ of }) => seen.has(of));
}

/** As the page shows it. */
export function toOwnFigure({ kept, stands, ...figure }: BodyFigure): OwnFigure {
  return { ...figure, said: stands, version: kept?.version ?? 0 };
}

/** As a row of a form, by which it is judged: its reference is its key. */
export const toFormFigure = (figure: BodyFigure): FigureItem => {
  return { ...figure, key: figure.ref, printed: figure.stands };
};
