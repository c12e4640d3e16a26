/**
 * Opening a plan anew: a further party joins, one leaves, or keys are to be others. The logs end where the new genesis says, and new ones
 * begin when all who take part have signed it; until then nothing is entered by whoever has signed, and a signature can be taken back
 * [AP1290]. Parties are told apart by the host of their origin, since a letter may change.
 */
import { err, fromUtf8, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { jointGenesis, type OfferedParty } from '../../../ledger/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { timestamp } from '../../log/entry-time.ts';
import type { App, JointPlanRow, NextOpening, StoreWriter } from '../../ports/index.ts';
import { dropPauses } from '../cautions/pause.ts';
import type { JointBook } from '../joint-book.ts';
import { marksTo, noMarks } from '../joint-marks.ts';
import { rootKeyFor } from '../keys/root-key.ts';
import { refused } from '../refused.ts';
import { withJoint } from '../with-joint.ts';
import { checkFollows, endsHere, heldBeyond, openingNumber } from './epochs.ts';
import {
  currentTexts,
  draftOf,
  isWhole,
  type JoinJoint,
  ownOffer,
  type ReadPlanFile,
  type RootKeyFile,
  readOffers,
  signedFile,
  signedGenesis,
} from './plan-files.ts';

/** What to open a plan anew with. */
export interface OpenAnew {
  readonly planId: string;
  /** Fresh party files of all others who take part from now on. */
  readonly offers: readonly Uint8Array[];
  /** Codes of the parties that take part no longer: each is named, so that nobody is left out by oversight. */
  readonly without: readonly string[];
  readonly rootKey?: RootKeyFile;
}

const hostOf = (origin: string): string => origin.split('/')[0] ?? '';

/** Who takes part from now on: those who stay, in their order, then those who join. */
function partiesFrom(
  { opened }: JointBook,
  own: OfferedParty,
  offered: readonly OfferedParty[],
  without: readonly string[],
): Result<readonly OfferedParty[], Problem> {
  const { parties } = opened.genesis;
  const byHost = new Map([own, ...offered].map((one) => [one.host, one]));
  const unknown = without.find((code) => !parties.some((party) => party.code === code));
  if (unknown !== undefined) return refused('joint-opening-refused', 'no-such-party', { party: unknown });
  const stay: OfferedParty[] = [];
  for (const { origin, code } of parties) {
    const party = byHost.get(hostOf(origin));
    const leaves = without.includes(code);
    if (party === undefined && !leaves) return refused('joint-opening-refused', 'unnamed', { party: code });
    if (party !== undefined && leaves)
      return refused('joint-opening-refused', 'named-twice', { party: code });
    if (party !== undefined) stay.push(party);
  }
  const joining = offered.filter(({ host }) => !stay.some((one) => one.host === host));
  const all = [...stay, ...joining];
  return all.length < 2 ? refused('joint-file-refused', 'party-missing') : ok(all);
}

/**
 * The logs can end here: nothing of ours is on its way to who stays, none of them forks, and the restore guard does not stand. An opening
 * that never became live can always end: what is in it nobody waits for [AP1346].
 */
function checkMayEnd(book: JointBook, all: readonly OfferedParty[]): Result<null, Problem> {
  const { x, opened } = book;
  if (x.guard !== null) return refused('joint-opening-refused', 'guarded');
  if (x.letters.some((letter) => x.log(letter).fork !== null))
    return refused('joint-opening-refused', 'forked');
  for (const { letter, origin, code } of opened.genesis.parties) {
    const stays = x.isLive && letter !== x.me && all.some(({ host }) => host === hostOf(origin));
    if (stays && x.own.cosignedBy(letter) !== x.own.tree.size)
      return refused('joint-opening-refused', 'unregistered', { party: code });
  }
  return ok(null);
}

/** Makes the plan file of the next opening, signed by this party. */
export async function openAnew(
  app: App,
  who: Actor,
  { planId, offers, without, rootKey = null }: OpenAnew,
): Promise<Result<NextOpening, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const offered = readOffers(app, offers);
  if (!offered.ok) return offered;
  const root = rootKeyFor(app, rootKey);
  const own = ownOffer(app, rootKey);
  if (!root.ok || !own.ok) return own.ok ? err(problem('root-key-away')) : own;
  return withJoint(app, planId, async ({ book, keep }) => {
    const parties = partiesFrom(book, own.value.party, offered.value, without);
    if (!parties.ok) return parties;
    const mayEnd = checkMayEnd(book, parties.value);
    if (!mayEnd.ok) return mayEnd;
    if ((await app.store.read((r) => r.joint.next(planId))) !== null)
      return refused('joint-opening-refused', 'signed-another');
    const texts = await app.store.read((r) => currentTexts(r, planId));
    if (!texts.ok) return texts;
    const { opened } = book;
    const epoch = openingNumber(opened.genesis);
    const succeeds = { hash: opened.hash, epoch, finals: endsHere(book) };
    const parts = { planId: opened.genesis.planId, parties: parties.value, texts: texts.value, succeeds };
    const genesis = jointGenesis(parts, app.sha256);
    const me = genesis.parties[parties.value.findIndex(({ host }) => host === own.value.party.host)];
    const note = signedGenesis(app, genesis, me?.letter ?? '', root.value);
    const draft = draftOf(app, note);
    if (!draft.ok) return draft;
    const files = [own.value.bytes, ...offers].map((offer) => fromUtf8(offer) ?? '');
    const next = { genesis: note, hash: draft.value.hash, me: me?.letter ?? '', offers: files };
    const kept = await keep([], async (w) => {
      await w.joint.putNext(planId, next);
      return ok(null);
    });
    return kept.ok ? ok(next) : kept;
  });
}

/**
 * Takes over a plan file of the next opening, signed here where that is asked. When all have signed, the next opening begins. A party that
 * has signed another file takes that signature back first, or two files that cross could both come to bear all signatures [AP1346].
 */
export async function joinAnew(
  app: App,
  { planId, sign, goesBack = false, rootKey = null }: JoinJoint,
  read: ReadPlanFile,
): Promise<Result<NextOpening, Problem>> {
  const root = sign ? rootKeyFor(app, rootKey) : null;
  if (root?.ok === false) return root;
  return withJoint(app, planId, async ({ book }) => {
    const follows = checkFollows(book, read.draft.genesis, sign);
    if (!follows.ok) return follows;
    return app.store.write(planId, async (w) => {
      const row = await w.joint.plan(planId);
      if (row?.version !== book.row.version) return err(problem('joint-moved'));
      const before = await w.joint.next(planId);
      const known = before?.hash === read.draft.hash ? before : null;
      if (sign && before !== null && known === null)
        return refused('joint-opening-refused', 'signed-another');
      const next = signedFile(app, read, known, root === null ? null : root.value);
      const isComplete = isWhole(app, next);
      if (known === null && !sign && !isComplete)
        return err(problem('joint-not-signed', { hash: read.draft.hash }));
      const beyond = isComplete ? heldBeyond(book, read.draft.genesis) : 0;
      if (beyond > 0 && !goesBack) return refused('joint-opening-refused', 'goes-back', { n: beyond });
      if (isComplete) await beginNext(app, w, book, next);
      else {
        await w.joint.putNext(planId, next);
        await w.joint.putPlan(planId, { ...row, version: row.version + 1 });
      }
      return ok(next);
    });
  });
}

/** Puts the present opening aside, whole, and begins the next. */
async function beginNext(app: App, w: StoreWriter, book: JointBook, next: NextOpening): Promise<void> {
  const { planId, opened, row } = book;
  await w.joint.putAside(planId, openingNumber(opened.genesis), timestamp(app.clock()));
  const begun: JointPlanRow = { ...next, marks: marksTo(noMarks), version: row.version + 1 };
  await w.joint.putPlan(planId, begun);
  await dropPauses(w, planId);
}

/** Takes the own signature back, as long as not all have signed: the present opening goes on. */
export async function takeBackOpening(
  app: App,
  who: Actor,
  { planId }: { readonly planId: string },
): Promise<Result<null, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ keep }) => {
    const next = await app.store.read((r) => r.joint.next(planId));
    if (next === null) return refused('joint-opening-refused', 'none-under-way');
    return keep([], async (w) => {
      await w.joint.dropNext(planId);
      return ok(null);
    });
  });
}
