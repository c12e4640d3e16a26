/**
 * The parties of a plan: those that its office names, and where the plan is opened together those of its genesis that are not among them.
 * A genesis that was kept was checked then; by its hash it is read once.
 */
import { readGenesisDraft } from '../../ledger/index.ts';
import type { PartyValue } from '../../plan/index.ts';
import type { App, JointPlanRow, PlanRow, StoreReader } from '../ports/index.ts';

const MOST_KEPT = 1_000;
const read = new WeakMap<App['keys'], Map<string, readonly PartyValue[]>>();

function partiesOf(app: App, { genesis: note, hash, me }: JointPlanRow): readonly PartyValue[] {
  const known = read.get(app.keys) ?? new Map<string, readonly PartyValue[]>();
  const before = known.get(hash);
  if (before !== undefined) return before;
  const draft = readGenesisDraft(note, app.verifyEd25519, app.sha256);
  if (!draft.ok) return [];
  const parties = draft.value.genesis.parties.map(({ letter, code, names }) => {
    return { code, name: names, ours: letter === me };
  });
  if (known.size >= MOST_KEPT) known.clear();
  read.set(app.keys, known.set(hash, parties));
  return parties;
}

/** The parties of the plan. */
export async function partiesOfPlan(
  app: App,
  r: StoreReader,
  plan: Pick<PlanRow, 'planId' | 'parties'>,
): Promise<readonly PartyValue[]> {
  const joint = await r.joint.plan(plan.planId);
  if (joint === null) return plan.parties;
  const further = partiesOf(app, joint).filter(({ code, ours }) => {
    return !plan.parties.some((one) => one.code === code || (ours && one.ours));
  });
  return [...plan.parties, ...further];
}
