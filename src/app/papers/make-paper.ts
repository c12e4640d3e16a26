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
  problem,
  type Result,
} from '../../base/index.ts';
import { parseRef } from '../../plan/objects/index.ts';
import {
  type Audience,
  audiences,
  baselinesOf,
  none,
  type Paper,
  type PaperKind,
  type PaperStanding,
  type PaperWish,
  paperKind,
  words,
} from '../../views/index.ts';
import { may, partOf } from '../access.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { INTERNAL } from '../log/open-log.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import type { App, StoreReader } from '../ports/index.ts';
import { loadJoint } from './load-joint.ts';
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
}

function toAudience(name: string): Audience | null {
  return audiences.find((one) => one === name) ?? null;
}

function wishOf(kind: PaperKind, asked: MakePaper): Result<PaperWish, Problem> {
  const audience = toAudience(asked.audience ?? 'own');
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
  const baseline = asked.baseline ?? null;
  if (baseline !== null && !kind.baselines) return err(invalid('/baseline', 'choice'));
  return ok({ audience, about, from: asked.from ?? null, to: asked.to ?? null, baseline });
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

async function standingOf(app: App, r: StoreReader, planId: string, sight: Sight): Promise<PaperStanding> {
  const head = await r.logs.head(planId, INTERNAL);
  return {
    at: timestamp(app.clock()),
    entries: head?.size ?? 0,
    root: head === null || head.size === 0 ? null : hex(head.root),
    areas: await openPaths(sight),
  };
}

/** The paper, in no language yet. */
export async function makePaper(app: App, who: Actor, asked: MakePaper): Promise<Result<Paper, Problem>> {
  const kind = paperKind(asked.kind);
  if (kind === null) return err(problem('not-found', { paper: asked.kind }));
  const wish = wishOf(kind, asked);
  if (!wish.ok) return wish;
  const { planId } = asked;
  const { audience, about } = wish.value;
  const joint = kind.isJoint === true ? await loadJoint(app, who, planId) : ok(null);
  if (!joint.ok) return joint;
  return app.store.read(async (r) => {
    const plan = await r.projections.plan(planId);
    if (plan === null || !may(who, 'read', partOf(planId)))
      return err(problem('not-found', { plan: planId }));
    const sight = await sightOf(r, who, planId);
    const refs = about === null ? [] : [about];
    const named = await nameRefs(r, planId, sight, refs);
    if (about !== null && named[about]?.open !== true) return err(problem('not-found', { about }));
    const standing = await standingOf(app, r, planId, sight);
    const isOwn = audience === 'own';
    const needs = isOwn ? kind.needs : (kind.released ?? []);
    const stands = isOwn && kind.stands === true;
    const given = { needs, refs, stands, day: standing.at.slice(0, 10), joint: joint.value };
    const sources = await loadSources(r, plan, sight, given);
    const { baseline } = wish.value;
    const milestones = sources.things.milestone ?? [];
    if (baseline !== null && !baselinesOf(milestones).some(({ name }) => name === baseline))
      return err(invalid('/baseline', 'choice'));
    return ok({
      kind: kind.name,
      landscape: kind.landscape,
      audience,
      drafted: kind.drafted ?? false,
      plan: plan.title,
      about: about === null ? none : words(named[about]?.label),
      standing,
      parts: kind.parts(audience),
      values: kind.fill(sources, wish.value),
    });
  });
}
