/** How a joint plan stands: who is in it, who has signed, what each holds, what waits for us, what is in dispute [AP87]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { type Dispute, disputesOf, type Genesis, readGenesisDraft } from '../../ledger/index.ts';
import { parsePackageRegister } from '../../plan/index.ts';
import { may, partOf, require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, JointPlanRow } from '../ports/index.ts';
import { reachOfParties } from './exchange-by-line.ts';
import type { JointBook } from './joint-book.ts';
import { isRootHere } from './keys/root-key.ts';
import { isWhole } from './openings/plan-files.ts';
import { refused } from './refused.ts';
import { readRouteOf } from './release/route.ts';
import { wholePlanHolders } from './whole-plan-holders.ts';
import { withJoint } from './with-joint.ts';

/** One party of the joint plan. */
export interface JointPartyView {
  readonly letter: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly isOwn: boolean;
  readonly hasSigned: boolean;
  readonly origin: string;
  readonly logKey: string;
  readonly cosignKey: string;
  readonly rootKey: string;
  /** Address of its node; null where it exchanges by file. */
  readonly url: string | null;
  /** Entries of its log that are held here. */
  readonly held: number;
  /** Of our log: handed to it, and registered by it. */
  readonly sent: number;
  readonly registered: number;
  readonly lastIn: string | null;
  readonly lastOut: string | null;
  readonly isForked: boolean;
}

/** The joint plan. */
export interface JointView {
  readonly state: 'none' | 'opening' | 'waiting' | 'live';
  readonly hash: string | null;
  readonly me: string | null;
  readonly texts: readonly string[];
  readonly parties: readonly JointPartyView[];
  readonly ownEntries: number;
  /** Own entries not handed to all others yet. */
  readonly unsent: number;
  /** Proposals of others that wait for our answer. */
  readonly waiting: number;
  readonly contested: number;
  readonly disputes: number;
  /** True while the restore guard stands. */
  readonly isGuarded: boolean;
  /** True from our signature under a further opening until all have signed it. */
  readonly isEnding: boolean;
  /** False where the root key, of an open plan the one that its genesis names, lies on a medium of its own. */
  readonly isRootHere: boolean;
  readonly evidence: number;
  /** Whether what goes takes a route before it. */
  readonly hasRoute: boolean;
  /** Whether this person may do what concerns the whole plan: exchange, open, keys. */
  readonly mayWhole: boolean;
  /** Where not: who may. */
  readonly holders: readonly string[];
}

const nothing: JointView = {
  state: 'none',
  hash: null,
  me: null,
  texts: [],
  parties: [],
  ownEntries: 0,
  unsent: 0,
  waiting: 0,
  contested: 0,
  disputes: 0,
  isGuarded: false,
  isEnding: false,
  isRootHere: true,
  evidence: 0,
  hasRoute: false,
  mayWhole: false,
  holders: [],
};

function partyOf(genesis: Genesis, letter: string, me: string, hasSigned: boolean): JointPartyView {
  const party = genesis.parties.find((one) => one.letter === letter);
  if (party === undefined) throw new RangeError(letter);
  const { code, names, origin, logKey, cosignKey, rootKey } = party;
  return {
    ...{ letter, code, names, origin, logKey, cosignKey, rootKey, hasSigned },
    ...{ isOwn: letter === me, url: null, held: 0, sent: 0, registered: 0 },
    ...{ lastIn: null, lastOut: null, isForked: false },
  };
}

function openingView(app: App, row: JointPlanRow): Result<JointView, Problem> {
  const draft = readGenesisDraft(row.genesis, app.verifyEd25519, app.sha256);
  if (!draft.ok) return refused('joint-file-refused', draft.error);
  const { genesis, hash, signed } = draft.value;
  const parties = genesis.parties.map(({ letter }) =>
    partyOf(genesis, letter, row.me, signed.includes(letter)),
  );
  return ok({ ...nothing, state: 'opening', hash, me: row.me, texts: genesis.texts, parties });
}

function bookView(
  app: App,
  book: JointBook,
): Omit<JointView, 'evidence' | 'isEnding' | 'isRootHere' | 'hasRoute' | 'mayWhole' | 'holders'> {
  const { x, opened, state } = book;
  const reach = reachOfParties(app, book);
  const registers = Object.entries(state.registers).flatMap(([register, held]) =>
    parsePackageRegister(register) === null ? [held] : [],
  );
  const parties = opened.genesis.parties.map(({ letter }) => ({
    ...partyOf(opened.genesis, letter, x.me, true),
    url: reach.get(letter)?.url ?? null,
    held: x.log(letter).tree.size,
    isForked: x.log(letter).fork !== null,
    ...(letter === x.me ? {} : book.reach(letter)),
  }));
  const size = x.own.tree.size;
  return {
    state: x.isLive ? 'live' : 'waiting',
    hash: opened.hash,
    me: x.me,
    texts: opened.genesis.texts,
    parties,
    ownEntries: size,
    unsent: size - Math.min(...x.others.map(({ letter }) => x.sent[letter] ?? 0)),
    waiting: book.index.count,
    contested: registers.filter(({ heads }) => heads.length > 1).length,
    disputes: disputesOf(state, app.sha256).filter(({ isClosed }) => !isClosed).length,
    isGuarded: x.guard !== null,
  };
}

/** What of the whole plan this person may do; who does not is told who may. */
async function rightsOf(
  app: App,
  who: Actor,
  planId: string,
): Promise<Pick<JointView, 'mayWhole' | 'holders'>> {
  const mayWhole = may(who, 'plan.edit', wholePlan(planId));
  // Whoever edits nothing here is offered nothing either.
  if (mayWhole || !may(who, 'plan.edit', partOf(planId))) return { mayWhole, holders: [] };
  const people = await app.store.read((r) => r.accounts.people());
  return { mayWhole, holders: wholePlanHolders(people, planId) };
}

/** Which plan. */
export interface ShowJoint {
  readonly planId: string;
}

/** The joint plan, or that there is none. */
export async function showJoint(
  app: App,
  who: Actor,
  { planId }: ShowJoint,
): Promise<Result<JointView, Problem>> {
  if (!may(who, 'read', partOf(planId))) return err(problem('not-found', { plan: planId }));
  const isNodeRootHere = app.keys.root.sign !== null;
  const row = await app.store.read(async (r) => {
    if ((await r.projections.plan(planId)) === null) return undefined;
    return r.joint.plan(planId);
  });
  if (row === undefined) return err(problem('not-found', { plan: planId }));
  const rights = await rightsOf(app, who, planId);
  if (row === null) return ok({ ...nothing, ...rights, isRootHere: isNodeRootHere });
  if (!isWhole(app, row)) {
    const opening = openingView(app, row);
    return opening.ok ? ok({ ...opening.value, ...rights, isRootHere: isNodeRootHere }) : opening;
  }
  return withJoint(app, planId, async ({ book }) => {
    const [transfers, evidence, { isSet: hasRoute }, next] = await app.store.read((r) =>
      Promise.all([
        r.joint.transfers(planId, 500, null),
        r.joint.evidence(planId),
        readRouteOf(r, planId),
        r.joint.next(planId),
      ]),
    );
    const lastOf = (letter: string, direction: 'in' | 'out'): string | null =>
      transfers.find((one) => one.direction === direction && one.party.includes(letter))?.at ?? null;
    const view = bookView(app, book);
    const parties = view.parties.map((party) => ({
      ...party,
      lastIn: lastOf(party.letter, 'in'),
      lastOut: lastOf(party.letter, 'out'),
    }));
    return ok({
      ...view,
      ...rights,
      parties,
      isEnding: next !== null,
      isRootHere: isRootHere(app, book),
      evidence: evidence.length,
      hasRoute,
    });
  });
}

/** Disputes that nobody has closed, and those that were. */
export async function listDisputes(
  app: App,
  who: Actor,
  { planId }: ShowJoint,
): Promise<Result<{ readonly items: readonly Dispute[] }, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => ok({ items: disputesOf(book.state, app.sha256) }));
}
