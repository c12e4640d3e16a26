/**
 * The exchange by line: this node hands its bundle to another and takes the answer, until neither has news; and answers
 * others who do. Each side is known by the certificate that its party file names. The plan is not held while the line is
 * waited for: two nodes may call each other at once [AP86].
 */
import { err, ok, type Problem, problem, type Result, utf8 } from '../../base/index.ts';
import { openOffer, type Reach } from '../../ledger/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { type App, nothingLeft } from '../ports/index.ts';
import { noteRefusal } from './cautions/note-refusal.ts';
import { refuseWhilePaused } from './cautions/pause.ts';
import { type BundleReport, readBundleFiles, takeBundle } from './exchange-joint.ts';
import type { JointBook } from './joint-book.ts';
import { makeBundle, noteHandedOut, noteNotLeft } from './make-bundle.ts';
import { refused } from './refused.ts';
import { withJoint } from './with-joint.ts';

const MOST_ROUNDS = 8;

/** How each other party is reached, by letter; those that are reached by file alone are left out. */
export function reachOfParties(app: App, { opened, row, x }: JointBook): ReadonlyMap<string, Reach> {
  const found = new Map<string, Reach>();
  for (const text of row.offers) {
    const offer = openOffer(utf8(text), app.verifyEd25519, app.sha256);
    if (!offer.ok || offer.value.reach === null) continue;
    const party = opened.genesis.parties.find(({ code }) => code === offer.value.code);
    if (party !== undefined && party.letter !== x.me) found.set(party.letter, offer.value.reach);
  }
  return found;
}

/** What came of an exchange by line. */
export interface LineReport {
  readonly party: string;
  readonly rounds: number;
  readonly sent: number;
  readonly taken: number;
  /** Why something of what came was refused. */
  readonly refusals: readonly string[];
}

/** With whom. */
export interface ExchangeByLine {
  readonly planId: string;
  readonly party: string;
}

/** Exchanges with one party until there is no news. */
export async function exchangeByLine(
  app: App,
  who: Actor,
  { planId, party }: ExchangeByLine,
): Promise<Result<LineReport, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const { line } = app;
  let total: LineReport = { party, rounds: 0, sent: 0, taken: 0, refusals: [] };
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const made = await withJoint(app, planId, async (desk) => {
      const reach = reachOfParties(app, desk.book).get(party);
      if (line === null || reach === undefined) return refused('line-unreachable', 'no-line');
      const resting = await refuseWhilePaused(app, desk.book, [party]);
      if (!resting.ok) return resting;
      const bundle = await makeBundle(app, desk, [party], { carrier: 'line', outcome: 'made' });
      return bundle.ok ? ok({ ...bundle.value, reach, hash: desk.book.opened.hash }) : bundle;
    });
    if (!made.ok) return made;
    const answer = await (line?.exchange(made.value.reach, made.value.hash, made.value.bytes) ??
      refused('line-unreachable', 'no-line'));
    const { leaving } = made.value;
    if (!answer.ok) {
      if (answer.error.facts.left !== nothingLeft.left) return answer;
      const stayed = await withJoint(app, planId, (desk) => noteNotLeft(desk, leaving));
      return stayed.ok ? answer : stayed;
    }
    const taken = await withJoint(app, planId, async (desk) => {
      const noted = await noteHandedOut(desk, leaving);
      if (!noted.ok) return noted;
      const read = await readOrNote(app, desk.book, { party, bytes: answer.value });
      if (!read.ok) return read;
      return takeBundle(app, desk, read.value, 'line');
    });
    if (!taken.ok) return taken;
    total = added(total, round, made.value.ranges, taken.value);
    const isQuiet =
      made.value.ranges.length === 0 && taken.value.logs.every(({ outcome }) => outcome !== 'take');
    if (isQuiet) break;
  }
  return ok(total);
}

function added(
  before: LineReport,
  rounds: number,
  ranges: readonly { readonly from: number; readonly to: number }[],
  { logs }: BundleReport,
): LineReport {
  const sum = (parts: readonly { readonly from: number; readonly to: number }[]) =>
    parts.reduce((n, { from, to }) => n + to - from, 0);
  return {
    ...before,
    rounds,
    sent: before.sent + sum(ranges),
    taken: before.taken + sum(logs),
    refusals: [...before.refusals, ...logs.flatMap(({ reason }) => reason ?? [])],
  };
}

/** Reads what came from the party; what cannot be used, or is another's, is refused and noted. */
async function readOrNote(
  app: App,
  book: JointBook,
  { party, bytes }: { readonly party: string; readonly bytes: Uint8Array },
): Promise<ReturnType<typeof readBundleFiles>> {
  const read = readBundleFiles(app, book, [bytes]);
  const isOther = read.ok && read.value.bundle.from !== party;
  if (read.ok && !isOther) return read;
  const reason = read.ok ? 'other-party' : String(read.error.facts.reason).replaceAll('_', '-');
  await noteRefusal(app, { planId: book.planId, party, carrier: 'line', bytes, reason });
  return read.ok ? refused('bundle-refused', 'other-party') : read;
}

/** A bundle that came by line, and the certificate by which its sender was known. */
export interface AnswerByLine {
  readonly plan: string;
  /** SHA-256 of the sender's certificate, hex. */
  readonly certificate: string;
  readonly bytes: Uint8Array;
}

/** Takes a bundle that another node handed over, and answers with what that node lacks. */
export async function answerByLine(
  app: App,
  { plan, certificate, bytes }: AnswerByLine,
): Promise<Result<Uint8Array, Problem>> {
  const [plans, ended] = await app.store.read((r) => Promise.all([r.joint.plans(), r.joint.endedPlan(plan)]));
  const planId = plans.find(({ hash }) => hash === plan)?.planId;
  if (planId === undefined)
    return err(problem(ended === null ? 'not-found' : 'joint-opening-ended', { plan }));
  return withJoint(app, planId, async (desk) => {
    const known = [...reachOfParties(app, desk.book)];
    const party = known.find(([, reach]) => reach.certificate === certificate)?.[0];
    if (party === undefined) return err(problem('not-allowed', { permission: 'exchange' }));
    const resting = await refuseWhilePaused(app, desk.book, [party]);
    if (!resting.ok) return resting;
    const read = await readOrNote(app, desk.book, { party, bytes });
    if (!read.ok) return read;
    const taken = await takeBundle(app, desk, read.value, 'line');
    if (!taken.ok) return taken;
    const made = await makeBundle(app, desk, [party], { carrier: 'line', outcome: 'handed-out' });
    return made.ok ? ok(made.value.bytes) : made;
  });
}

/** Every party of every open plan that is reached by line. */
export async function partiesOnLine(
  app: App,
): Promise<readonly { readonly planId: string; readonly party: string }[]> {
  if (app.line === null) return [];
  const found: { readonly planId: string; readonly party: string }[] = [];
  for (const { planId } of await app.store.read((r) => r.joint.plans())) {
    const parties = await withJoint(app, planId, async ({ book }) =>
      ok([...reachOfParties(app, book).keys()]),
    );
    if (parties.ok) found.push(...parties.value.map((party) => ({ planId, party })));
  }
  return found;
}
