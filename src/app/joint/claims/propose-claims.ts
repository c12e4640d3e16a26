/**
 * Claims go to the other parties one by one, as the preview showed them to the byte. A corrected claim is a new proposal; the
 * one that it corrects, while nobody has confirmed it, is withdrawn in the same act [AP882]. A period that the parties have locked takes
 * none [AP883].
 */
import { canonicalText, err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { lockRegister } from '../../../plan/index.ts';
import { parsePeriod, parseRef } from '../../../plan/objects/index.ts';
import { partOf, require } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, CommitmentPlace, StoreReader } from '../../ports/index.ts';
import { appendJoint, type WordedDraft } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { comparePlaces, pageOf } from '../narrow-registers.ts';
import { withdrawals } from '../own-open.ts';
import { refused } from '../refused.ts';
import { actable } from '../register-areas.ts';
import { requireNoRoute } from '../release/route.ts';
import { type Told, ToldWorld } from '../told/tell-proposals.ts';
import { withJoint } from '../with-joint.ts';
import { lockedPeriods, lockingPeriod } from './joint-periods.ts';
import { type ClaimStanding, type OutgoingClaim, outgoingClaims } from './own-claims.ts';

/** An own claim as it would go, in words and to the byte. */
export interface ClaimPreview extends Omit<OutgoingClaim, 'value' | 'beside' | 'forPublic'> {
  /** Exact text of the value. */
  readonly value: string;
  /** Exact text of what goes beside it. */
  readonly beside: string | null;
  readonly told: Told;
}

/** Which claims are previewed, in which order, and which page of them. */
export interface PreviewClaims {
  readonly planId: string;
  readonly period?: string;
  readonly standing?: readonly ClaimStanding[];
  /** Those alone that can go, or those alone that cannot as they stand. */
  readonly can?: boolean;
  /** In the order of the text, unless another is asked for. */
  readonly order?: ClaimsOrder;
  readonly from?: number;
  readonly limit?: number;
}
export type ClaimsOrder = 'place' | '-place' | 'period' | '-period';

/** A page of them. */
export interface ClaimPreviewPage {
  readonly items: readonly ClaimPreview[];
  /** Periods of all own claims, whatever the page is narrowed to, and those that the parties have locked; with whose lock they are. */
  readonly periods: readonly {
    readonly period: string;
    readonly isLocked: boolean;
    /** The period itself, or one that holds it. */
    readonly lockedWith: string | null;
  }[];
  readonly total: number;
  readonly next: number | null;
}

async function previewOf(
  book: JointBook,
  world: ToldWorld,
  { value, beside, forPublic: _public, ...claim }: OutgoingClaim,
): Promise<ClaimPreview> {
  const heads = book.state.registers[claim.register]?.heads ?? [];
  const [head] = heads.length === 1 ? heads : [];
  const content = head === undefined ? undefined : book.state.registers[claim.register]?.proposals[head];
  const told = await world.tellClaim(
    claim.register,
    content?.content.value ?? null,
    value,
    beside?.value ?? null,
  );
  return { ...claim, value: canonicalText(value), beside: beside?.raw ?? null, told };
}

/** Whether the claim is ready to go: it says something new, and nothing stands in its way. */
const canGo = (claim: OutgoingClaim): boolean => claimFault(claim) === null;

/** Claims in the order asked for; those on the same commitment by period, those of a period by the text. */
async function inOrder(
  r: StoreReader,
  planId: string,
  claims: readonly OutgoingClaim[],
  order: ClaimsOrder,
): Promise<readonly OutgoingClaim[]> {
  const idOf = ({ commitment }: OutgoingClaim): string => parseRef(commitment)?.id ?? '';
  const places = new Map(
    (await r.projections.places(planId, [...new Set(claims.map(idOf))])).map((row) => [
      row.commitmentId,
      row,
    ]),
  );
  const byPlace = (a: OutgoingClaim, b: OutgoingClaim): number =>
    comparePlaces(placeOf(places.get(idOf(a))), placeOf(places.get(idOf(b))));
  const byPeriod = (a: OutgoingClaim, b: OutgoingClaim): number =>
    a.period === b.period ? 0 : a.period < b.period ? -1 : 1;
  const way = order.startsWith('-') ? -1 : 1;
  const [first, then] = order.endsWith('place') ? [byPlace, byPeriod] : [byPeriod, byPlace];
  return claims.toSorted((a, b) => way * first(a, b) || then(a, b) || (a.claim < b.claim ? -1 : 1));
}

function placeOf(row: CommitmentPlace | undefined) {
  return { path: row?.path ?? '', n: row?.ordinal ?? 0 };
}

/** Own claims as they would go. */
export async function previewClaims(
  app: App,
  who: Actor,
  { planId, period, standing = [], can, order = 'place', ...asked }: PreviewClaims,
): Promise<Result<ClaimPreviewPage, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const found = await outgoingClaims(app, r, book, who, {});
      if (!found.ok) return found;
      const all = await actable(r, who, book, found.value);
      const meant = all
        .filter((one) => period === undefined || one.period === period)
        .filter((one) => standing.length === 0 || standing.includes(one.standing))
        .filter((one) => can === undefined || can === canGo(one));
      const page = pageOf(await inOrder(r, planId, meant, order), asked);
      const world = await ToldWorld.load(app, r, book, who);
      const items: ClaimPreview[] = [];
      for (const one of page.items) items.push(await previewOf(book, world, one));
      const keys = new Set([...all.map((one) => one.period), ...lockedPeriods(book.state)]);
      const periods = [...keys].toSorted().map((one) => {
        const lockedWith = lockingPeriod(book.state, one);
        return { period: one, isLocked: lockedWith !== null, lockedWith };
      });
      return ok({ ...page, items, periods });
    }),
  );
}

/** An own claim that is to go, as the preview gave it. */
export interface ClaimToGo {
  readonly claim: string;
  /** What goes beside it. */
  readonly beside: string | null;
  /** Its exact text, where a preview has shown it: where it says something else since, it is looked at again first [AP1322]. */
  readonly value?: string;
}

/** What is proposed: own claims by id. */
export interface ProposeClaims {
  readonly planId: string;
  readonly claims: readonly ClaimToGo[];
}

/** The entries that propose a claim: what it corrects is withdrawn first. */
export function claimDrafts(
  book: JointBook,
  { register, value, beside }: OutgoingClaim,
): readonly WordedDraft[] {
  const heads = book.state.registers[register]?.heads ?? [];
  const base = heads.length === 0 ? {} : { base: heads };
  return [
    ...withdrawals(book, register),
    {
      draft: { kind: 'propose', reg: register, body: { value }, ...base },
      words: beside === null ? [] : [beside],
    },
  ];
}

/** Why a claim does not go; null where it does. */
export function claimFault({ standing, hindrance }: OutgoingClaim): string | null {
  if (hindrance !== null) return hindrance;
  if (standing === 'returned') return 'claim-returned';
  return standing === 'agreed' || standing === 'proposed' ? standing : null;
}

/** Proposes own claims, all or none. */
export async function proposeClaims(
  app: App,
  who: Actor,
  { planId, claims }: ProposeClaims,
): Promise<Result<readonly string[], Problem>> {
  return appendJoint(app, who, planId, async (book) => {
    const open = await requireNoRoute(app, planId);
    if (!open.ok) return open;
    const found = await claimsToGo(app, book, who, claims);
    return found.ok ? ok(found.value.flatMap((claim) => claimDrafts(book, claim))) : found;
  });
}

/** The claims as they go; none where one of them cannot. */
export async function claimsToGo(
  app: App,
  book: JointBook,
  who: Actor,
  claims: ProposeClaims['claims'],
): Promise<Result<readonly OutgoingClaim[], Problem>> {
  if (claims.length === 0) return ok([]);
  const asked = new Map(claims.map(({ claim, beside }) => [claim, beside]));
  const found = await app.store.read((r) => outgoingClaims(app, r, book, who, { claims: asked }));
  if (!found.ok) return found;
  const seen = new Map(claims.map(({ claim, value }) => [claim, value]));
  const isOld = ({ claim, value }: OutgoingClaim): boolean =>
    seen.get(claim) !== undefined && seen.get(claim) !== canonicalText(value);
  if (found.value.some(isOld)) return refused('joint-act-refused', 'preview-old');
  const registers = new Set(found.value.map(({ register }) => register));
  if (registers.size !== found.value.length) return refused('joint-act-refused', 'claim-twice');
  const fault = found.value.map(claimFault).find((one) => one !== null);
  return fault === undefined ? found : refused('joint-act-refused', fault);
}

/** Locking a period together, or opening it again. */
export interface ProposeLock {
  readonly planId: string;
  readonly period: string;
  readonly locked: boolean;
}

/** Proposes that a period takes no further claims, or that it takes them again: an act of all parties either way. */
export async function proposeLock(
  app: App,
  who: Actor,
  { planId, period, locked }: ProposeLock,
): Promise<Result<readonly string[], Problem>> {
  return appendJoint(app, who, planId, async (book) => {
    const open = await requireNoRoute(app, planId);
    return open.ok ? lockDrafts(book, { period, locked }) : open;
  });
}

/** The entry that proposes to lock a period, or to open it. */
export function lockDrafts(
  book: JointBook,
  { period, locked }: Omit<ProposeLock, 'planId'>,
): Result<readonly WordedDraft[], Problem> {
  if (parsePeriod(period) === null) return err(problem('not-found', { period }));
  const { state, x } = book;
  const lockedWith = lockingPeriod(state, period);
  if (locked && lockedWith !== null) return refused('joint-act-refused', 'period-locked');
  if (!locked && lockedWith === null) return refused('joint-act-refused', 'period-open');
  // What is locked with a longer period is opened again with that.
  if (!locked && lockedWith !== period)
    return refused('joint-act-refused', 'period-locked-with', { period: lockedWith ?? '' });
  const register = lockRegister(period);
  const { heads = [], proposals = {} } = state.registers[register] ?? {};
  const isOpen = Object.values(proposals).some(({ by, status }) => by === x.me && status === 'open');
  if (isOpen) return refused('joint-act-refused', 'proposed');
  const base = heads.length === 0 ? {} : { base: heads };
  return ok([{ draft: { kind: 'propose', reg: register, body: { value: { locked } }, ...base }, words: [] }]);
}
