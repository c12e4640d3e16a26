/**
 * A plan against the one before it, commitment by commitment, with what was accepted of it. What a comparison finds is a
 * proposal; what a person accepted stands in both logs and is looked up there by its id [AP1060].
 */
import { isJsonObject, jsonText, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { type LocalName, type SuccessionLink, successionId } from '../../plan/index.ts';
import { parseElsewhere } from '../../plan/objects/index.ts';
import type { ComparedSide, SuccessionLine, SuccessionState, SuccessionView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { requirePlan } from '../objects/find-type.ts';
import { sightOf } from '../objects/sight.ts';
import { type ComparePlans, comparePlans } from '../plans/compare-plans.ts';
import type { App, ListedObject, StoreReader } from '../ports/index.ts';

/** Two plans that follow each other, and the language in which they are compared. */
export interface SuccessionPlans {
  readonly planId: string;
  /** The plan before it. */
  readonly from: string;
  readonly language?: ComparePlans['language'];
}
/** A line with the link that accepting it makes. */
export interface FoundLine extends SuccessionLine {
  readonly link: SuccessionLink;
  /** Ids under which the plans hold it: its own, or that under which it was taken over from another party [AP1734]. */
  readonly held: { readonly before: string | null; readonly after: string | null };
}
/** All lines, in the new plan's order. */
export interface FoundSuccession {
  readonly language: SuccessionLink['language'];
  readonly years: number;
  readonly further: SuccessionView['further'];
  readonly lines: readonly FoundLine[];
}

interface Stands {
  readonly title: LocalName;
  /** Ids of live commitments that the person sees. */
  readonly settled: ReadonlySet<string>;
  /** Links of the plan, those that were taken back last. */
  readonly links: readonly ListedObject[];
  readonly sees: (row: ListedObject) => boolean;
  /** Provisions of which a person has settled that they hold no commitment. */
  readonly holdNone: ReadonlySet<string>;
}

async function standsIn(
  r: StoreReader,
  who: Actor,
  planId: string,
  sides: readonly ComparedSide[],
): Promise<Stands> {
  const plan = await r.projections.plan(planId);
  const sight = await sightOf(r, who, planId);
  const items = sides.flatMap(({ item }) => item ?? []);
  const places = await r.projections.places(planId, items);
  const bare = sides.flatMap(({ item, provision }) => (item === null ? (provision.id ?? []) : []));
  const provisions = await r.projections.provisionsById(planId, bare);
  const rows = await r.objects.ofType(planId, 'succession');
  return {
    title: plan?.title ?? {},
    settled: new Set(
      places.filter((one) => one.live && sight.seesCommitment(one)).map(({ commitmentId }) => commitmentId),
    ),
    links: rows.toSorted((a, b) => Number(a.retired) - Number(b.retired)),
    sees: (row) => sight.sees(row),
    holdNone: new Set(provisions.filter(({ coverage }) => coverage === 'none').map(({ id }) => id)),
  };
}

/** Whether the row tells of the other plan's commitment, by its id in a plan of this node or else by its words and place there. */
function tellsOf({ values }: ListedObject, other: SuccessionLink['before'], link: SuccessionLink): boolean {
  const named = jsonText(values.other);
  const found = named === null ? null : parseElsewhere(named);
  if (found !== null) return found.plan === other.plan && found.id === other.side?.id;
  if (other.side === null) return jsonText(values.place) === null && (values.words ?? null) === null;
  const said = isJsonObject(values.words ?? null) ? Reflect.get(Object(values.words), link.language) : null;
  return jsonText(values.place) === other.side.place && said === other.side.words;
}

/** The link as a plan holds it, whoever accepted it first. */
function linkIn(
  { links }: Stands,
  id: string,
  link: SuccessionLink,
  here: 'before' | 'after',
): ListedObject | null {
  const [own, other] = here === 'before' ? [link.before, link.after] : [link.after, link.before];
  const direction = here === 'before' ? 'to-next' : 'from-last';
  const isIt = (row: ListedObject): boolean =>
    row.values.commitment === `commitment/${own.side?.id}` &&
    row.values.direction === direction &&
    tellsOf(row, other, link);
  return links.find((row) => row.id === id) ?? (own.side === null ? null : links.find(isIt)) ?? null;
}

const sideOf = (side: ComparedSide | null): SuccessionLink['before']['side'] =>
  side?.item == null ? null : { id: side.item, place: side.provision.path, words: side.words };

interface Stood {
  readonly before: Stands;
  readonly after: Stands;
}

function stateOf(
  rows: { readonly before: ListedObject | null; readonly after: ListedObject | null },
  change: { readonly old: ComparedSide | null; readonly now: ComparedSide | null },
  { before, after }: Stood,
): SuccessionState {
  const sides = [
    [change.old, before, rows.before],
    [change.now, after, rows.after],
  ] as const;
  const needed = sides.filter(([side]) => side !== null);
  const noted = needed.filter(([, { sees }, row]) => row !== null && !row.retired && sees(row));
  if (noted.length === needed.length) return 'accepted';
  if (needed.some(([side, { settled }]) => side?.item == null || !settled.has(side.item))) return 'unsettled';
  return noted.length > 0 ? 'half' : 'open';
}

/** Whether neither plan undertakes anything there, as people have settled it: then there is nothing to go on [AP1750]. */
function isNothing(
  change: { readonly old: ComparedSide | null; readonly now: ComparedSide | null },
  { before, after }: Stood,
): boolean {
  const isBare = (side: ComparedSide | null, { holdNone }: Stands): boolean =>
    side === null || (side.item === null && side.provision.id !== null && holdNone.has(side.provision.id));
  return isBare(change.old, before) && isBare(change.now, after);
}

/** Compares the plans and says of each line how far it was accepted. */
export async function successionLines(
  app: App,
  who: Actor,
  { planId, from, language }: SuccessionPlans,
): Promise<Result<FoundSuccession, Problem>> {
  if (planId === from) return { ok: false, error: problem('not-found', { plan: from }) };
  const compared = await comparePlans(app, who, {
    planId,
    withPlan: from,
    ...(language === undefined ? {} : { language }),
  });
  if (!compared.ok) return compared;
  return app.store.read(async (r) => {
    for (const id of [planId, from]) {
      const there = await requirePlan(r, id);
      if (!there.ok) return there;
    }
    const changes = compared.value.changes.map((change) => {
      const link: SuccessionLink = {
        language: compared.value.language,
        verdict: change.verdict,
        before: { plan: from, title: {}, side: sideOf(change.old) },
        after: { plan: planId, title: {}, side: sideOf(change.now) },
      };
      return { change, link, id: successionId(link, app.sha256) };
    });
    const sides = (which: 'old' | 'now') => changes.flatMap(({ change }) => change[which] ?? []);
    const before = await standsIn(r, who, from, sides('old'));
    const after = await standsIn(r, who, planId, sides('now'));
    const real = changes.filter(({ change }) => !isNothing(change, { before, after }));
    const lines = real.map(({ change, link, id }): FoundLine => {
      const rows = {
        before: linkIn(before, id, link, 'before'),
        after: linkIn(after, id, link, 'after'),
      };
      return {
        ...change,
        id,
        state: stateOf(rows, change, { before, after }),
        held: { before: rows.before?.id ?? null, after: rows.after?.id ?? null },
        link: {
          ...link,
          before: { ...link.before, title: before.title },
          after: { ...link.after, title: after.title },
        },
      };
    });
    const { years, further } = compared.value;
    return ok({ language: compared.value.language, years, further, lines });
  });
}
