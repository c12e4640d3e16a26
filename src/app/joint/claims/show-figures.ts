/**
 * What the parties say together: joint figures, how each commitment stands by what all have confirmed, and, for ourselves alone,
 * whose answer is waited for [AP884].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { confirmedContent, type PlanState } from '../../../ledger/index.ts';
import type { Progress } from '../../../plan/index.ts';
import type { JointFacts, JointFigure, JointStanding, RefViews } from '../../../views/index.ts';
import { jointFigures, jointStandings } from '../../../views/index.ts';
import type { Actor } from '../../actor.ts';
import { requirePlan } from '../../objects/find-type.ts';
import { nameRefs } from '../../objects/name-refs.ts';
import { type Sight, sightOf } from '../../objects/sight.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { pageOf } from '../narrow-registers.ts';
import { appOfOpening, bookOfOpening, earlierOpenings } from '../openings/earlier.ts';
import { isOpenedTogether } from '../openings/open-joint.ts';
import { jointPlaces } from '../told/joint-names.ts';
import { withJoint } from '../with-joint.ts';
import { jointFacts, type StandingClaim, standingClaims } from './joint-facts.ts';
import { type LockView, lockViews } from './joint-periods.ts';
import { isClosedClaim } from './locked-claims.ts';
import { type IndicatorView, indicatorsIn, jointIndicators } from './show-indicators.ts';

/** Which period, none: all; and which of its commitments, in which order and on which page. */
export interface ShowJointFigures {
  readonly planId: string;
  readonly period?: string;
  /** Those alone that the figure counts. */
  readonly figure?: JointFigure['id'];
  /** How far all have confirmed them to be. */
  readonly progress?: readonly Progress[];
  /** Whose answer to a claim is waited for. */
  readonly awaits?: 'ours' | 'theirs';
  /** Those alone that this node itself holds to be at another point, or those alone that it does not. */
  readonly differs?: boolean;
  /** In the order of the text, unless the other way is asked for. */
  readonly order?: 'place' | '-place';
  readonly from?: number;
  /** All of them where none is given. */
  readonly limit?: number;
}

/** How many of a commitment's values are agreed, of those that were ever proposed. */
export interface AgreedValues {
  readonly n: number;
  readonly m: number;
}

/** A line of the joint status. */
export interface JointStatusLine extends JointStanding {
  readonly reading: AgreedValues;
  /** How far this node itself holds it to be; null where it does not list the commitment. */
  readonly own: Progress | null;
  /** Claims of ours that others have not answered, and of others that we have not. */
  readonly awaits: { readonly ours: number; readonly theirs: number };
}

/** What stood agreed when an earlier opening of the plan ended. */
export interface EarlierFigures {
  readonly number: number;
  readonly endedAt: string;
  /** Who took part, by the letters of that opening. */
  readonly parties: readonly {
    readonly letter: string;
    readonly names: Readonly<Record<string, string>>;
    readonly isOwn: boolean;
  }[];
  readonly figures: readonly JointFigure[];
  /** Commitments of which nothing has been claimed since, in a later opening. */
  readonly items: readonly JointStanding[];
}

/** Joint figures of one opening, and what they are made of. */
export interface OpeningFigures {
  readonly period: string;
  /** Periods that anything was claimed for, in order. */
  readonly periods: readonly string[];
  /** Null where the plan is not opened together. */
  readonly me: string | null;
  readonly figures: readonly JointFigure[];
  readonly items: readonly JointStatusLine[];
  readonly awaits: {
    readonly ours: number;
    readonly theirs: number;
    /** Of each other party by its letter: claims of ours that it has not answered [AP1735]. */
    readonly of: Readonly<Record<string, number>>;
  };
  /** Each party's value of each indicator, and the difference. */
  readonly indicators: readonly IndicatorView[];
  /** Periods that all parties have locked, by which act and since when. */
  readonly locks: readonly LockView[];
  readonly refs: RefViews;
}

/** Joint figures of the present opening; beside them, and not counted among them, what the openings before left. */
export interface JointFiguresView extends OpeningFigures {
  /** How many there are in all of the commitments that are asked for. */
  readonly total: number;
  readonly next: number | null;
  /** The newest first; none where the plan was never opened anew. */
  readonly earlier: readonly EarlierFigures[];
}

/** Who sees a commitment: by its place here, or as the joint log has it. */
async function visible(
  r: StoreReader,
  book: JointBook,
  sight: Sight,
  facts: JointFacts,
): Promise<(commitment: string) => boolean> {
  const { open } = sight;
  if (open === null) return () => true;
  const ids = [...new Set([...facts.claims, ...facts.readings].map(({ commitment }) => commitment))];
  const here = new Map((await r.projections.places(book.planId, ids)).map((one) => [one.commitmentId, one]));
  const joint = await jointPlaces(r, book);
  return (commitment) => {
    const provision = here.get(commitment)?.provisionId ?? joint.get(commitment)?.provision;
    return provision !== undefined && open.has(provision);
  };
}

function agreedValues({ registers }: PlanState): ReadonlyMap<string, AgreedValues> {
  const counts = new Map<string, AgreedValues>();
  for (const [name, register] of Object.entries(registers)) {
    const { type, id } = parseRegister(name);
    if (type !== 'reading') continue;
    const { n, m } = counts.get(id) ?? { n: 0, m: 0 };
    counts.set(id, { n: n + (confirmedContent(register) === null ? 0 : 1), m: m + 1 });
  }
  return counts;
}

function isWaitedFor(
  book: JointBook,
  { register, proposal, agreement }: StandingClaim,
  whose: 'ours' | 'theirs',
  others: readonly string[] = book.x.others.map(({ letter }) => letter),
): boolean {
  const { x } = book;
  if (agreement === 'confirmed' || agreement === 'deemed') return false;
  if (isClosedClaim(register, (name) => book.register(name))) return false;
  if (whose === 'ours') return proposal.by !== x.me && proposal.answers[x.me] === undefined;
  return proposal.by === x.me && others.some((letter) => proposal.answers[letter] === undefined);
}

/** How many claims wait for us, for any of the others, and for each of them. */
function awaitsIn(book: JointBook, claims: readonly StandingClaim[]): OpeningFigures['awaits'] {
  const waiting = (whose: 'ours' | 'theirs', others?: readonly string[]): number =>
    claims.filter((claim) => isWaitedFor(book, claim, whose, others)).length;
  const of = book.x.others.map(({ letter }) => [letter, waiting('theirs', [letter])] as const);
  return { ours: waiting('ours'), theirs: waiting('theirs'), of: Object.fromEntries(of) };
}

/** Those that are asked for, in the order asked for. */
function linesAsked(
  lines: readonly JointStatusLine[],
  figures: readonly JointFigure[],
  { figure, progress = [], awaits, differs, order }: ShowJointFigures,
): readonly JointStatusLine[] {
  const counted = figures.find(({ id }) => id === figure)?.rows ?? [];
  // A claim is counted as `<commitment>/<period>`, a commitment as itself.
  const ids = new Set(counted.map((row) => row.split('/')[0]));
  const found = lines
    .filter(({ commitment }) => figure === undefined || ids.has(commitment))
    .filter((line) => progress.length === 0 || progress.includes(line.progress))
    .filter((line) => awaits === undefined || line.awaits[awaits] > 0)
    .filter((line) => differs === undefined || differs === (line.own !== null && line.own !== line.progress));
  return order === '-place' ? found.toReversed() : found;
}

const nothing: OpeningFigures = {
  period: '',
  periods: [],
  me: null,
  figures: [],
  items: [],
  awaits: { ours: 0, theirs: 0, of: {} },
  indicators: [],
  locks: [],
  refs: {},
};

/** Joint figures, as this person sees the plan; none where it is not opened together: one party alone has own figures. */
export async function showJointFigures(
  app: App,
  who: Actor,
  asked: ShowJointFigures,
): Promise<Result<JointFiguresView, Problem>> {
  const present = await figuresOf(app, who, asked);
  if (!present.ok) return present;
  if (present.value.me === null) return ok({ ...present.value, total: 0, next: null, earlier: [] });
  const claimed = new Set(
    present.value.items.flatMap(({ commitment, claims }) => (claims.length > 0 ? commitment : [])),
  );
  const earlier: EarlierFigures[] = [];
  let refs = present.value.refs;
  for (const { number, endedAt } of await earlierOpenings(app, asked.planId)) {
    const book = await bookOfOpening(app, asked.planId, number);
    const found = await figuresOf(appOfOpening(app, number), who, asked);
    if (!book.ok) return book;
    if (!found.ok) return found;
    const { opened, x } = book.value;
    const parties = opened.genesis.parties.map(({ letter, names }) => {
      return { letter, names, isOwn: letter === x.me };
    });
    const items = found.value.items.filter(
      ({ commitment, claims }) => claims.length > 0 && !claimed.has(commitment),
    );
    for (const { commitment } of items) claimed.add(commitment);
    refs = { ...found.value.refs, ...refs };
    earlier.push({ number, endedAt, parties, figures: found.value.figures, items: items.map(toStanding) });
  }
  const meant = linesAsked(present.value.items, present.value.figures, asked);
  const page = pageOf(meant, { from: asked.from ?? 0, limit: asked.limit ?? meant.length });
  return ok({ ...present.value, ...page, refs, earlier });
}

const toStanding = ({ commitment, progress, period, claims }: JointStatusLine): JointStanding => {
  return { commitment, progress, period, claims };
};

/** The figures of the opening that the node's store shows. */
async function figuresOf(
  app: App,
  who: Actor,
  { planId, period = '' }: ShowJointFigures,
): Promise<Result<OpeningFigures, Problem>> {
  const there = await app.store.read(async (r) => {
    const plan = await requirePlan(r, planId);
    return plan.ok ? ok(await isOpenedTogether(app, r, planId)) : plan;
  });
  if (!there.ok) return there;
  if (!there.value) return ok({ ...nothing, period });
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const sight = await sightOf(r, who, planId);
      const whole = jointFacts(book.state);
      const sees = await visible(r, book, sight, whole);
      const facts: JointFacts = {
        readings: whole.readings.filter(({ commitment }) => sees(commitment)),
        claims: whole.claims.filter(({ commitment }) => sees(commitment)),
        milestones: sight.open === null ? whole.milestones : [],
      };
      const claims = standingClaims(book.state).filter(
        (claim) => sees(claim.commitment) && (period === '' || claim.period === period),
      );
      const reading = agreedValues(book.state);
      const count = (commitment: string, whose: 'ours' | 'theirs'): number =>
        claims.filter((claim) => claim.commitment === commitment && isWaitedFor(book, claim, whose)).length;
      const standings = jointStandings(facts, period);
      const named = standings.map(({ commitment }) => `commitment/${commitment}`);
      const rows = await r.statuses.of(planId, named);
      const here = rows.filter((row) => row.period === period);
      const own = new Map(here.map((row) => [row.commitment, row.progress]));
      const order = new Map(rows.map(({ commitment, orderKey }) => [commitment, orderKey]));
      // What this node does not list comes last.
      const placeOf = (id: string): string => order.get(`commitment/${id}`) ?? `~${id}`;
      const inOrder = standings.toSorted((a, b) => (placeOf(a.commitment) < placeOf(b.commitment) ? -1 : 1));
      const items = inOrder.map((standing) => ({
        ...standing,
        reading: reading.get(standing.commitment) ?? { n: 0, m: 0 },
        own: own.get(`commitment/${standing.commitment}`) ?? null,
        awaits: { ours: count(standing.commitment, 'ours'), theirs: count(standing.commitment, 'theirs') },
      }));
      return ok({
        period,
        periods: [...new Set(facts.claims.map((claim) => claim.period))].toSorted(),
        me: book.x.me,
        figures: jointFigures(facts, period),
        items,
        awaits: awaitsIn(book, claims),
        locks: lockViews(book),
        indicators: indicatorsIn(await jointIndicators(r, book, sight), period),
        refs: await nameRefs(r, planId, sight, named),
      });
    }),
  );
}
