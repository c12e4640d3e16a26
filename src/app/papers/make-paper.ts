/**
 * Makes a paper: what its kind tells, as this reader sees the plan, as of now, from one place of the log [EX10]. A paper
 * for others than ourselves is made only by kinds that hold nothing own for them [EX12].
 */
import {
  err,
  hex,
  invalid,
  isPartialDate,
  ok,
  type Problem,
  partialDateBounds,
  problem,
  type Result,
} from '../../base/index.ts';
import { objectType, parseRef } from '../../plan/objects/index.ts';
import {
  type Audience,
  audiences,
  baselinesOf,
  type Cell,
  jointCell,
  none,
  type Paper,
  type PaperJoint,
  type PaperKind,
  type PaperSources,
  type PaperStanding,
  type PaperWish,
  paperKind,
  periodOfSpan,
  type RefViews,
  spanCell,
  words,
} from '../../views/index.ts';
import { may, partOf } from '../access.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { INTERNAL } from '../log/open-log.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import { partiesOfPlan } from '../plans/plan-parties.ts';
import type { App, PlanRow, StoreReader } from '../ports/index.ts';
import { jointStanding, loadJoint } from './load-joint.ts';
import { loadSources } from './load-sources.ts';

/** Which paper. */
export interface MakePaper {
  readonly planId: string;
  readonly kind: string;
  readonly audience?: string;
  /** `<type>/<id>` */
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  /** Name of the baseline; absent: the newest. */
  readonly baseline?: string;
  /** Which original of a paper that parties sign, from one; absent: the first. */
  readonly original?: number;
}

function toAudience(name: string): Audience | null {
  return audiences.find((one) => one === name) ?? null;
}

function wishOf(kind: PaperKind, asked: MakePaper): Result<PaperWish, Problem> {
  const audience = toAudience(asked.audience ?? kind.audiences[0] ?? 'own');
  if (audience === null) return err(invalid('/audience', 'choice'));
  if (!kind.audiences.includes(audience)) return err(problem('paper-own-only', { kind: kind.name }));
  const about = asked.about ?? null;
  if (about === null && kind.aboutNeeded) return err(invalid('/about', 'missing'));
  const type = about === null ? null : (parseRef(about)?.type ?? '');
  if (type !== null && !kind.about.includes(type)) return err(invalid('/about', 'target'));
  for (const at of ['from', 'to'] as const) {
    const given = asked[at];
    if (given !== undefined && !isPartialDate(given)) return err(invalid(`/${at}`, 'date'));
  }
  const [first, last] = [partialDateBounds(asked.from ?? ''), partialDateBounds(asked.to ?? '')];
  if (first !== null && last !== null && last.last < first.first)
    return err(invalid('/to', 'order', { first: asked.from ?? '', second: asked.to ?? '' }));
  const baseline = asked.baseline ?? null;
  if (baseline !== null && !kind.baselines) return err(invalid('/baseline', 'choice'));
  const { from = null, to = null, original = 1 } = asked;
  if (original !== 1 && kind.originals !== true) return err(invalid('/original', 'choice'));
  return ok({ audience, about, from, to, baseline, original });
}

/** Paths of what is open to somebody whose areas are a part of the plan. */
async function openPaths(sight: Sight): Promise<readonly string[] | null> {
  const { open } = sight;
  if (open === null) return null;
  const rows = [...(await sight.provisions()).values()].filter(({ id }) => open.has(id));
  const ids = new Set(rows.map(({ id }) => id));
  const widest = rows.filter(({ parent }) => parent === null || !ids.has(parent));
  return [...new Set(widest.map(({ path }) => path))].toSorted();
}

/** From which log a paper is made, and how far that was. */
type LogStanding = Pick<PaperStanding, 'entries' | 'root' | 'log'>;

async function internalStanding(r: StoreReader, planId: string): Promise<LogStanding> {
  const head = await r.logs.head(planId, INTERNAL);
  const root = head === null || head.size === 0 ? null : hex(head.root);
  return { entries: head?.size ?? 0, root, log: 'internal' };
}

/** A letter, which the other side may get, and what is signed of what we have worked out ourselves. */
function isOfNoLog({ drafted, originals }: PaperKind): boolean {
  return drafted === true || originals === true;
}

/** Of no log where it is such a one; for others of the joint one; null: of the internal one. */
async function standingForOthers(
  app: App,
  planId: string,
  kind: PaperKind,
  isForOthers: boolean,
): Promise<Result<LogStanding | null, Problem>> {
  if (isOfNoLog(kind)) return ok({ entries: 0, root: null, log: 'none' });
  return isForOthers ? jointStanding(app, planId) : ok(null);
}

/** What a paper is about, by name: of the joint record by the name that it has there; null where it is not there. */
function aboutOf(joint: PaperJoint | null, named: RefViews, about: string): Cell | null {
  if (joint === null) return named[about]?.open === true ? words(named[about]?.label) : null;
  const found = joint.record.things.find(({ type, id }) => `${type}/${id}` === about);
  if (found === undefined) return null;
  const [label] = objectType(found.type)?.label ?? [];
  return label === undefined ? none : jointCell(joint, found, label);
}

/** Of the entries that it rests on those that a statement can be made of. */
function statedOf(kind: PaperKind, sources: PaperSources, wish: PaperWish): readonly string[] {
  const { joint } = sources;
  if (joint === null) return [];
  return (kind.stated?.(sources, wish) ?? []).filter((entry) => joint.record.registered.has(entry));
}

/** Whether there is that original: one for each party, and nobody signs alone. */
function isOriginal({ parties }: PlanRow, { original }: PaperWish): boolean {
  return Number.isInteger(original) && original >= 1 && original <= Math.max(parties.length, 2);
}

/** The paper, in no language yet. */
export async function makePaper(app: App, who: Actor, asked: MakePaper): Promise<Result<Paper, Problem>> {
  const kind = paperKind(asked.kind);
  if (kind === null) return err(problem('not-found', { paper: asked.kind }));
  const wish = wishOf(kind, asked);
  if (!wish.ok) return wish;
  const { planId } = asked;
  const { audience, about } = wish.value;
  const isJoint = kind.isJoint === true;
  const joint = isJoint || kind.tellsJoint === true ? await loadJoint(app, who, planId) : ok(null);
  if (!joint.ok) return joint;
  const isForOthers = isJoint || audience !== 'own' || kind.drafted === true;
  const shared = await standingForOthers(app, planId, kind, isForOthers);
  if (!shared.ok) return shared;
  // What a joint paper is about stands in the joint record: where that is not to be had, this is said, and not that the thing is unknown.
  if (isJoint && about !== null && joint.value === null)
    return err(
      shared.value?.log === 'none' ? problem('joint-not-open', { plan: planId }) : problem('not-allowed'),
    );
  return app.store.read(async (r) => {
    const plan = await r.projections.plan(planId);
    if (plan === null || !may(who, 'read', partOf(planId)))
      return err(problem('not-found', { plan: planId }));
    if (!isOriginal(plan, wish.value)) return err(invalid('/original', 'range'));
    const sight = await sightOf(r, who, planId);
    const refs = about === null ? [] : [about];
    const named = isJoint ? {} : await nameRefs(r, planId, sight, refs);
    const span = kind.spans === true && !isJoint ? spanCell(plan, wish.value) : none;
    const subject = about === null ? span : aboutOf(isJoint ? joint.value : null, named, about);
    if (subject === null) return err(problem('not-found', { about: about ?? '' }));
    const standing: PaperStanding = {
      at: timestamp(app.clock()),
      ...(shared.value ?? (await internalStanding(r, planId))),
      // What it is about was chosen; which areas somebody of ours works on is nothing to whoever gets it.
      areas: isOfNoLog(kind) ? null : await openPaths(sight),
    };
    const isOwn = audience === 'own';
    const needs = kind.needsFor?.(wish.value) ?? (isOwn ? kind.needs : (kind.released ?? []));
    const stands = isOwn && kind.stands === true;
    const period = kind.spans === true ? (periodOfSpan(wish.value) ?? '') : '';
    const given = { needs, refs, stands, period, day: standing.at.slice(0, 10), joint: joint.value };
    const parties = await partiesOfPlan(app, r, plan);
    const sources = await loadSources(r, { ...plan, parties }, sight, given);
    const { baseline } = wish.value;
    const milestones = sources.things.milestone ?? [];
    if (baseline !== null && !baselinesOf(milestones).some(({ name }) => name === baseline))
      return err(invalid('/baseline', 'choice'));
    return ok({
      kind: kind.name,
      landscape: kind.landscape,
      audience,
      drafted: kind.drafted ?? false,
      plan: (isJoint ? joint.value?.title : null) ?? plan.title,
      about: subject,
      standing,
      parts: kind.parts(audience),
      values: kind.fill(sources, wish.value),
      stated: statedOf(kind, sources, wish.value),
    });
  });
}
