/** What a reference may lead to, found by words: objects in use, commitments, provisions, people, as this person sees them. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { type ObjectType, objectType } from '../../plan/objects/index.ts';
import { foldForSearch, type RefViews, searchTerms } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { readScope } from '../plans/read-scope.ts';
import type { App, StoreReader } from '../ports/index.ts';
import { requirePlan } from './find-type.ts';
import { toQuery } from './list-objects.ts';
import { nameRefs } from './name-refs.ts';
import { type Sight, sightOf } from './sight.ts';

/** Which kinds, by which words; no words find the first of each kind. */
export interface FindRefs {
  readonly planId: string;
  readonly to: readonly string[];
  readonly q?: string;
  readonly limit?: number;
}
/** References in the order in which they are offered, and their names. */
export interface FoundRefs {
  readonly items: readonly string[];
  readonly refs: RefViews;
}

interface Search {
  readonly r: StoreReader;
  readonly who: Actor;
  readonly planId: string;
  readonly sight: Sight;
  readonly q: string;
  readonly limit: number;
}

async function findObjects(
  { r, planId, sight, q, limit }: Search,
  type: ObjectType,
): Promise<readonly string[]> {
  const query = await toQuery(type, { q, sort: 'label' }, sight);
  const page = await r.objects.list(planId, query, { limit, after: null });
  return page.rows.map(({ id }) => `${type.name}/${id}`);
}

async function findCommitments({ r, who, planId, q, limit }: Search): Promise<readonly string[]> {
  const scope = await readScope(r, who, planId);
  if (!scope.ok) return [];
  const accepted = { states: ['accepted'], open: scope.value.open } as const; // as const: a state is one of three
  const page = { order: 'place', limit, after: null } as const; // as const: an order is one of six
  const number = q.trim();
  const byNumber = number === '' ? [] : (await r.lines.page(planId, { ...accepted, number }, page)).rows;
  const byWords = (await r.lines.page(planId, { ...accepted, terms: searchTerms(q) }, page)).rows;
  const found = [...byNumber, ...byWords].map(({ lineId }) => `commitment/${lineId}`);
  return [...new Set(found)].slice(0, limit);
}

async function findProvisions({ r, planId, q, limit }: Search): Promise<readonly string[]> {
  const current = (await r.projections.texts(planId)).filter((text) => text.current);
  const terms = searchTerms(q);
  const found: string[] = [];
  for (const { textId } of current)
    for (const { id, path, label, heading, role } of await r.projections.provisions(planId, textId)) {
      if (role !== 'heading' && role !== 'operative') continue;
      const words = foldForSearch(`${path} ${label ?? ''} ${heading ?? ''}`).text;
      if (terms.every((term) => words.includes(term))) found.push(`provision/${id}`);
      if (found.length >= limit) return found;
    }
  return found;
}

async function findPeople({ r, q, limit }: Search): Promise<readonly string[]> {
  const terms = searchTerms(q);
  const people = (await r.accounts.people()).filter(
    ({ active, displayName }) =>
      active && terms.every((term) => foldForSearch(displayName).text.includes(term)),
  );
  return people.slice(0, limit).map(({ personId }) => `person/${personId}`);
}

function findOf(search: Search, kind: string): Promise<readonly string[]> {
  if (kind === 'commitment') return findCommitments(search);
  if (kind === 'provision') return findProvisions(search);
  if (kind === 'person') return findPeople(search);
  const type = objectType(kind);
  return type === null ? Promise.resolve([]) : findObjects(search, type);
}

/** Offers references. */
export async function findRefs(
  app: App,
  who: Actor,
  { planId, to, q = '', limit = 20 }: FindRefs,
): Promise<Result<FoundRefs, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const sight = await sightOf(r, who, planId);
    const found: string[] = [];
    for (const kind of new Set(to)) found.push(...(await findOf({ r, who, planId, sight, q, limit }, kind)));
    const refs = await nameRefs(r, planId, sight, found);
    return ok({ items: found.filter((ref) => refs[ref]?.open), refs });
  });
}

/** Names of references that are known already. */
export async function nameReferences(
  app: App,
  who: Actor,
  { planId, refs }: { readonly planId: string; readonly refs: readonly string[] },
): Promise<Result<FoundRefs, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    return ok({ items: refs, refs: await nameRefs(r, planId, await sightOf(r, who, planId), refs) });
  });
}
