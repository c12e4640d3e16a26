/** What the parties say of one thing, beside what this node holds itself: own and joint columns, and the claims on it [AP885]. */
import { err, type Json, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { agreedContent, type Content, type RegisterState } from '../../../ledger/index.ts';
import { parseJointClaim } from '../../../plan/index.ts';
import type { JointClaimFact, ToldLine } from '../../../views/index.ts';
import type { Actor } from '../../actor.ts';
import { requirePlan } from '../../objects/find-type.ts';
import { nameRefs } from '../../objects/name-refs.ts';
import { sightOf } from '../../objects/sight.ts';
import type { App } from '../../ports/index.ts';
import { standingClaims, toFact } from '../claims/joint-facts.ts';
import {
  type IndicatorView,
  indicatorsAbout,
  jointIndicators,
  ownIndicators,
} from '../claims/show-indicators.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { bookOfOpening, earlierOpenings } from '../openings/earlier.ts';
import { isOpenedTogether } from '../openings/open-joint.ts';
import { isStated, reportOf } from '../stated/stated-registers.ts';
import { withJoint } from '../with-joint.ts';
import { type EntryAbout, entriesAbout } from './entries-about.ts';
import { type RecordedPaper, recordedPapers } from './recorded-papers.ts';
import { isAbout } from './registers-about.ts';
import { type ToldSubject, ToldWorld } from './tell-proposals.ts';

/** Which thing. */
export interface ShowAbout {
  readonly planId: string;
  /** `<type>/<id>` */
  readonly ref: string;
}

/** How a value stands between the parties. */
export type ValueStanding = 'agreed' | 'deemed' | 'contested' | 'proposed' | 'withdrawn' | 'stated';

/** One value of the thing: `before` in its lines is what this node holds, `after` what is agreed, or what a party states. */
export interface AboutValue {
  readonly register: string;
  readonly field: ToldSubject['field'];
  readonly lines: readonly ToldLine[];
  readonly standing: ValueStanding;
  /** Letter of the party that states it; null where it is for all to agree on. */
  readonly by: string | null;
}

/** Who took part in an opening that has ended. */
export interface OpeningSpoken {
  readonly number: number;
  readonly parties: readonly {
    readonly letter: string;
    readonly names: Readonly<Record<string, string>>;
    readonly isOwn: boolean;
  }[];
}

/** A thing between the parties. */
export interface AboutView {
  /** Null where the plan is not opened together. */
  readonly me: string | null;
  readonly values: readonly AboutValue[];
  readonly claims: readonly JointClaimFact[];
  /** Each party's value of the indicator, or of those that serve the commitment; and what the own register holds of both sides. */
  readonly indicators: readonly IndicatorView[];
  readonly ownIndicators: readonly IndicatorView[];
  /** What has been said of it in the joint logs, oldest first. */
  readonly entries: readonly EntryAbout[];
  /** Signed papers that were recorded for one of these. */
  readonly papers: readonly RecordedPaper[];
  /** Openings that have ended in which something was said of it: letters may have meant other parties then. */
  readonly openings: readonly OpeningSpoken[];
}

function valueStanding({ heads, proposals }: RegisterState): ValueStanding {
  if (heads.length > 1) return 'contested';
  const [head] = heads;
  if (head !== undefined) return proposals[head]?.status === 'deemed' ? 'deemed' : 'agreed';
  const isOpen = Object.values(proposals).some(({ status }) => status !== 'withdrawn');
  return isOpen ? 'proposed' : 'withdrawn';
}

interface ValueIn extends Pick<AboutValue, 'standing' | 'by'> {
  readonly content: Content | null;
}

/** What all have agreed in a register; of what a party states alone, what each of them states. */
function valuesIn(register: string, state: RegisterState): readonly ValueIn[] {
  const stated = isStated(register)
    ? Object.keys(state.positions).flatMap((by) => {
        const said = reportOf(state, by);
        return said === null ? [] : [{ standing: 'stated', by, content: said.content } as const];
      })
    : [];
  const isProposed = Object.keys(state.proposals).length > 0;
  const agreed = { standing: valueStanding(state), by: null, content: agreedContent(state) };
  return isProposed ? [agreed, ...stated] : stated;
}

const nothingSaid = {
  ...{ me: null, values: [], claims: [], indicators: [], entries: [], openings: [] },
  papers: [],
};

/** What was said of it in the openings that have ended, oldest first. */
async function saidBefore(
  app: App,
  who: Actor,
  { planId, ref }: ShowAbout,
): Promise<
  Result<Pick<AboutView, 'entries' | 'openings'> & { readonly books: readonly JointBook[] }, Problem>
> {
  const books: JointBook[] = [];
  const entries: EntryAbout[] = [];
  const openings: OpeningSpoken[] = [];
  for (const { number } of (await earlierOpenings(app, planId)).toReversed()) {
    const book = await bookOfOpening(app, planId, number);
    if (!book.ok) return book;
    const { opened, x } = book.value;
    const said = await app.store.read((r) => entriesAbout(r, who, book.value, ref, number));
    if (said.length === 0) continue;
    entries.push(...said);
    books.unshift(book.value);
    const parties = opened.genesis.parties.map(({ letter, names }) => {
      return { letter, names, isOwn: letter === x.me };
    });
    openings.push({ number, parties });
  }
  return ok({ entries, openings, books });
}

/** What is said of the thing; nothing where the plan is not opened together. */
export async function showAbout(
  app: App,
  who: Actor,
  { planId, ref }: ShowAbout,
): Promise<Result<AboutView, Problem>> {
  const there = await app.store.read(async (r) => {
    const plan = await requirePlan(r, planId);
    if (!plan.ok) return plan;
    const sight = await sightOf(r, who, planId);
    const named = await nameRefs(r, planId, sight, [ref]);
    if (named[ref]?.open !== true) return err(problem('not-found', { ref }));
    const own = await ownIndicators(r, planId, sight, ref);
    return ok({ isOpened: await isOpenedTogether(app, r, planId), own });
  });
  if (!there.ok) return there;
  const { isOpened, own } = there.value;
  if (!isOpened) return ok({ ...nothingSaid, ownIndicators: own });
  const before = await saidBefore(app, who, { planId, ref });
  if (!before.ok) return before;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const world = await ToldWorld.load(app, r, book, who);
      const values: AboutValue[] = [];
      for (const [register, state] of Object.entries(book.state.registers)) {
        if (!isAbout(register, ref) || parseJointClaim(register) !== null) continue;
        for (const one of valuesIn(register, state)) {
          const value: Json = await jointValue(r, planId, one.content);
          const { subject, lines } = await world.tellBesideOwn(register, value);
          values.push({ register, field: subject.field, lines, standing: one.standing, by: one.by });
        }
      }
      const claims = standingClaims(book.state)
        .filter(({ register }) => isAbout(register, ref))
        .map(toFact);
      const entries = [...before.value.entries, ...(await entriesAbout(r, who, book, ref))];
      const { openings, books } = before.value;
      const recorded = await recordedPapers(r, [book, ...books], who);
      const papers = entries.flatMap(({ id }) => recorded.get(id) ?? []);
      const sight = await sightOf(r, who, planId);
      const indicators = indicatorsAbout(await jointIndicators(r, book, sight), ref);
      return ok({ me: book.x.me, values, claims, indicators, ownIndicators: own, entries, papers, openings });
    }),
  );
}
