/** What the parties say of one thing, beside what this node holds itself: own and joint columns, and the claims on it [AP885]. */
import { err, type Json, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { agreedContent, type RegisterState } from '../../../ledger/index.ts';
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
import { jointValue } from '../joint-values.ts';
import { isOpenedTogether } from '../openings/open-joint.ts';
import { withJoint } from '../with-joint.ts';
import { type EntryAbout, entriesAbout } from './entries-about.ts';
import { isAbout } from './registers-about.ts';
import { type ToldSubject, ToldWorld } from './tell-proposals.ts';

/** Which thing. */
export interface ShowAbout {
  readonly planId: string;
  /** `<type>/<id>` */
  readonly ref: string;
}

/** How a value stands between the parties. */
export type ValueStanding = 'agreed' | 'deemed' | 'contested' | 'proposed' | 'withdrawn';

/** One value of the thing: `before` in its lines is what this node holds, `after` what is agreed. */
export interface AboutValue {
  readonly register: string;
  readonly field: ToldSubject['field'];
  readonly lines: readonly ToldLine[];
  readonly standing: ValueStanding;
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
  /** What has been said of it in the joint log, oldest first. */
  readonly entries: readonly EntryAbout[];
}

function valueStanding({ heads, proposals }: RegisterState): ValueStanding {
  if (heads.length > 1) return 'contested';
  const [head] = heads;
  if (head !== undefined) return proposals[head]?.status === 'deemed' ? 'deemed' : 'agreed';
  const isOpen = Object.values(proposals).some(({ status }) => status !== 'withdrawn');
  return isOpen ? 'proposed' : 'withdrawn';
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
  if (!isOpened)
    return ok({ me: null, values: [], claims: [], indicators: [], ownIndicators: own, entries: [] });
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const world = await ToldWorld.load(app, r, book, who);
      const values: AboutValue[] = [];
      for (const [register, state] of Object.entries(book.state.registers)) {
        if (!isAbout(register, ref) || parseJointClaim(register) !== null) continue;
        const agreed: Json = await jointValue(r, planId, agreedContent(state));
        const { subject, lines } = await world.tellBesideOwn(register, agreed);
        values.push({ register, field: subject.field, lines, standing: valueStanding(state) });
      }
      const claims = standingClaims(book.state)
        .filter(({ register }) => isAbout(register, ref))
        .map(toFact);
      const entries = await entriesAbout(r, who, book, ref);
      const sight = await sightOf(r, who, planId);
      const indicators = indicatorsAbout(await jointIndicators(r, book, sight), ref);
      return ok({ me: book.x.me, values, claims, indicators, ownIndicators: own, entries });
    }),
  );
}
