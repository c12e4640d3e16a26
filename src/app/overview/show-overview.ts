/** How the plan stands, in numbers that lead to what they are made of; the database counts, no line is read for it. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import {
  countedPlanView,
  type OverviewView,
  overviewView,
  type PlanCounts,
  type RecentLine,
  usualStates,
} from '../../views/index.ts';
import { may, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { INTERNAL } from '../log/open-log.ts';
import { isVisible, logGlossary, logLine } from '../log/visible-entries.ts';
import { openCounts, wholeCounts } from '../plans/list-plans.ts';
import { type ReadScope, readScope } from '../plans/read-scope.ts';
import type { App, LineCount, LinePlace, StoreReader } from '../ports/index.ts';
import { headingsIn } from '../texts/headings-in.ts';

export interface ShowOverview {
  readonly planId: string;
}

/** Newest entries that are shown. */
const RECENT = 10;
/** How many are looked through for somebody who does not see all of them. */
const LOOKED_THROUGH = 50;

async function recentLines(
  r: StoreReader,
  who: Actor,
  planId: string,
  open: ReadonlySet<string> | null,
): Promise<readonly Omit<RecentLine, 'href'>[]> {
  const limit = open === null ? RECENT : LOOKED_THROUGH;
  const newest = await r.logs.entryPage(planId, INTERNAL, { limit, past: null });
  const glossary = await logGlossary(r, who, planId, newest.rows);
  const seen = newest.rows.filter((row) => isVisible(row, glossary));
  return seen.slice(0, RECENT).map((row) => {
    const { at, byName, summary, seq } = logLine(row, glossary);
    return { at, by: byName, act: summary, register: row.register ?? '', seq };
  });
}

/** Areas of the outline: its headings; where it has none its operative provisions. */
async function areasOf(r: StoreReader, planId: string): Promise<readonly LinePlace[]> {
  const headings = await r.lines.places(planId, 'heading');
  return headings.length > 0 ? headings : r.lines.places(planId, 'operative');
}

/** The plan's counts; what is counted for the figures is not counted again. */
async function countsOf(
  r: StoreReader,
  scope: ReadScope,
  tallies: Promise<readonly LineCount[]>,
): Promise<PlanCounts> {
  if (scope.open !== null) return openCounts(r, scope);
  const { planId } = scope.plan;
  const [outline, head, lines] = await Promise.all([
    r.projections.outlineTally({ planId, textId: scope.text.textId }),
    r.logs.head(planId, INTERNAL),
    tallies,
  ]);
  const inState = (state: string): number =>
    lines.reduce((sum, line) => (line.state === state ? sum + line.n : sum), 0);
  const rest = { commitments: inState('accepted'), proposalsOpen: inState('proposed') };
  return wholeCounts(r, scope, { ...outline, ...rest, entries: head?.size ?? 0 });
}

/** What needs to know no more than the plan and what of it is open. */
async function readFigures(r: StoreReader, who: Actor, planId: string, open: ReadonlySet<string> | null) {
  const query = { open, states: usualStates };
  const [tallies, places, reported, areas, recent] = await Promise.all([
    r.lines.counts(planId, query),
    r.lines.countsByPlace(planId, query),
    r.lines.reported(planId, open),
    areasOf(r, planId),
    recentLines(r, who, planId, open),
  ]);
  return { tallies, places, reported, areas, recent };
}

/** The overview of a plan, for this person. */
export async function overview(
  app: App,
  who: Actor,
  { planId }: ShowOverview,
): Promise<Result<OverviewView, Problem>> {
  return app.store.read(async (r) => {
    // Whoever sees all of the plan is not asked about first: everything goes to the store on one way.
    const whole = may(who, 'read', wholePlan(planId)) ? readFigures(r, who, planId, null) : null;
    const scope = await readScope(r, who, planId);
    const reading = whole ?? readFigures(r, who, planId, scope.ok ? scope.value.open : new Set());
    if (!scope.ok) return reading.then(() => scope);
    const { text, texts } = scope.value;
    const [{ areas, ...figures }, counts, diagnostics, headings] = await Promise.all([
      reading,
      countsOf(
        r,
        scope.value,
        reading.then(({ tallies }) => tallies),
      ),
      r.own.diagnostics(planId, text.textId),
      headingsIn(r, planId, texts, who.language),
    ]);
    return ok(
      overviewView({
        plan: countedPlanView(scope.value, counts),
        ...figures,
        areas: areas.map(({ provisionId, ...area }) => {
          const printed = headings.get(area.path) ?? { language: text.lang };
          return { id: provisionId, ...area, ...printed };
        }),
        textId: text.textId,
        diagnostics,
        at: timestamp(app.clock()),
      }),
    );
  });
}
