/** Everything in use that leads to a person, a focal point or a body: what is theirs, with the version of each thing [OB68]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { objectTypes } from '../../plan/objects/index.ts';
import { nameKey, type RefViews } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { requirePlan } from '../objects/find-type.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { sightOf } from '../objects/sight.ts';
import type { App } from '../ports/index.ts';
import { staysTheirs } from './what-stays.ts';

/** Whose. */
export interface ShowHoldings {
  readonly planId: string;
  readonly from: string;
  /** Kinds of things; absent or none: all. */
  readonly type?: readonly string[];
  /** By kind, in the order of the desk, and then by name, unless names alone are to order them. */
  readonly sort?: 'name' | '-name';
  /** The language of the names that order them. */
  readonly language?: 'zh' | 'lo' | 'en';
}
/** What is theirs, in the order asked for. */
export interface Holdings {
  readonly things: readonly Holding[];
  readonly refs: RefViews;
}

interface Holding {
  readonly ref: string;
  readonly type: string;
  readonly version: number;
  readonly mayChange: boolean;
}

/** Shows it, as far as this person sees it. */
export async function showHoldings(
  app: App,
  who: Actor,
  { planId, from, type: kinds = [], sort, language }: ShowHoldings,
): Promise<Result<Holdings, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const sight = await sightOf(r, who, planId);
    const links = (await r.objects.linksTo(planId, [from])).filter((link) => !staysTheirs(link));
    const once = [...new Map(links.map((link) => [`${link.type}/${link.id}`, link])).values()];
    const rows = (await r.objects.many(planId, once)).filter(
      (row) => sight.sees(row) && !row.retired && (kinds.length === 0 || kinds.includes(row.type)),
    );
    const order = new Map(objectTypes.map(({ name }, i) => [name, i]));
    const found = rows.map(({ type, id, version, areas }) => {
      return { ref: `${type}/${id}`, type, version, mayChange: sight.mayChange(areas) };
    });
    const refs = await nameRefs(r, planId, sight, [from, ...found.map(({ ref }) => ref)]);
    const nameOf = ({ ref }: { readonly ref: string }): string => {
      return `${nameKey(language ?? sight.language, refs[ref]?.label ?? {})} ${ref}`;
    };
    const byName = (a: Holding, b: Holding): number => (nameOf(a) < nameOf(b) ? -1 : 1);
    const byKind = (a: Holding, b: Holding): number =>
      (order.get(a.type) ?? 0) - (order.get(b.type) ?? 0) || byName(a, b);
    const things = found.toSorted(sort === undefined ? byKind : byName);
    return ok({ things: sort === '-name' ? things.toReversed() : things, refs });
  });
}
