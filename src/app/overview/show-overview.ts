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
import { damagedIn } from '../files/damaged-files.ts';
import { timestamp } from '../log/entry-time.ts';
import { INTERNAL } from '../log/open-log.ts';
import { isVisible, logGlossary, logLine, readNames } from '../log/visible-entries.ts';
import { openCounts, wholeCounts } from '../plans/list-plans.ts';
import { type ReadScope, readScope } from '../plans/read-scope.ts';
import type { App, StoreReader } from '../ports/index.ts';
import { headingsIn } from '../texts/headings-in.ts';

export interface ShowOverview {
  readonly planId: string;
}

/** Newest entries that are shown. */
const RECENT = 10;
/** How many are looked through for somebody who does not see all of them. */
const LOOKED_THROUGH = 50;

/** The newest entries, and how many the log has in all. */
interface Recent {
  readonly lines: readonly Omit<RecentLine, 'href'>[];
  readonly entries: number;
}

async function recentLines(
  r: StoreReader,
  who: Actor,
  planId: string,
  open: ReadonlySet<string> | null,
): Promise<Recent> {
  const limit = open === null ? RECENT : LOOKED_THROUGH;
  const names = readNames(r);
  const [newest] = await Promise.all([r.logs.entryPage(planId, INTERNAL, { limit, past: null }), names]);
  const glossary = await logGlossary(r, who, planId, newest.rows, names);
  const seen = newest.rows.filter((row) => isVisible(row, glossary));
  const lines = seen.slice(0, RECENT).map((row) => {
    const { at, byName, summary, seq } = logLine(row, glossary);
    return { at, by: byName, act: summary, register: row.register ?? '', seq };
  });
  // A log has no gaps: its newest entry says how long it is.
  return { lines, entries: (newest.rows[0]?.seq ?? -1) + 1 };
}

/** The plan's counts; what is counted for the figures is not counted again. */
function countsOf(
  r: StoreReader,
  scope: ReadScope,
  { tallies, outlines, recent }: Awaited<ReturnType<typeof readFigures>>,
): Promise<PlanCounts> {
  if (scope.open !== null) return openCounts(r, scope);
  const inState = (state: string): number =>
    tallies.reduce((sum, line) => (line.state === state ? sum + line.n : sum), 0);
  const outline = outlines.get(scope.text.textId) ?? { provisions: 0, open: 0, covered: 0, none: 0 };
  const rest = { commitments: inState('accepted'), proposalsOpen: inState('proposed') };
  return wholeCounts(r, scope, { ...outline, ...rest, entries: recent.entries });
}

/** What needs to know no more than the plan and what of it is open. */
async function readFigures(r: StoreReader, who: Actor, planId: string, open: ReadonlySet<string> | null) {
  const query = { open, states: usualStates };
  const [tallies, places, reported, areas, recent, outlines, diagnostics] = await Promise.all([
    r.lines.counts(planId, query),
    r.lines.countsByPlace(planId, query),
    r.lines.reported(planId, open),
    r.lines.areas(planId),
    recentLines(r, who, planId, open),
    r.projections.outlineTallies(planId),
    r.own.diagnostics(planId),
  ]);
  return { tallies, places, reported, areas, recent, outlines, diagnostics };
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
    const [figures, headings] = await Promise.all([reading, headingsIn(r, planId, texts, who.language)]);
    const { tallies, places, reported, areas, recent, diagnostics } = figures;
    const damagedFiles = may(who, 'plan.edit', wholePlan(planId))
      ? (await damagedIn(app, r, planId)).length
      : 0;
    const counts = await countsOf(r, scope.value, figures);
    return ok(
      overviewView({
        plan: countedPlanView(scope.value, counts),
        ...{ tallies, places, reported },
        recent: recent.lines,
        areas: areas.map(({ provisionId, ...area }) => {
          const printed = headings.get(area.path) ?? { language: text.lang };
          return { id: provisionId, ...area, ...printed };
        }),
        textId: text.textId,
        diagnostics: diagnostics.get(text.textId) ?? [],
        damagedFiles,
        at: timestamp(app.clock()),
      }),
    );
  });
}
