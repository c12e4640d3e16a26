/**
 * What was caught in a joint plan, in kinds that people can be told about: where it came from, when last, which entries, and
 * the proof that a third person can check. What stays usable is said with it: a frozen log counts up to the last size that
 * all had cosigned [AP866].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, EvidenceRow, StoreReader, TransferRow } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { withJoint } from '../with-joint.ts';
import { type AttestView, compareAttests } from './attest.ts';
import { type CautionKind, kindOfOutcome } from './caution-kinds.ts';
import { findMisdated } from './find-misdated.ts';
import { type ForkChoice, forkChoices } from './fork-choices.ts';
import { pausedParties } from './pause.ts';

/** Something that was caught. */
export interface Caution {
  readonly kind: CautionKind;
  /** Letter of the log or the sender; empty where it is not known. */
  readonly party: string;
  /** How often. */
  readonly count: number;
  /** When last, as far as it is known. */
  readonly at: string | null;
  /** Entries as `<letter>:<seq>`, the first of them. */
  readonly entries: readonly string[];
  /** Evidence that can be handed to a third person. */
  readonly evidence: readonly string[];
}

/** A log that is frozen, and between which sizes people may choose what stands. */
export interface FrozenLog {
  readonly log: string;
  readonly isOwn: boolean;
  /** Up to here all had cosigned: it stands in any case. */
  readonly agreed: number;
  readonly held: number;
  readonly choices: readonly ForkChoice[];
}

/** What was caught, and what people have decided. */
export interface CautionsView {
  readonly items: readonly Caution[];
  readonly frozen: readonly FrozenLog[];
  readonly paused: readonly string[];
  readonly attests: readonly AttestView[];
}

const MOST_TRANSFERS = 2_000;
const MOST_ENTRIES = 20;

function fromTransfers(transfers: readonly TransferRow[]): readonly Caution[] {
  const found = new Map<string, Caution>();
  for (const { direction, party, outcome, at } of transfers) {
    const kind = direction === 'in' ? kindOfOutcome(outcome) : null;
    if (kind === null) continue;
    const name = `${kind} ${party}`;
    const before = found.get(name);
    const count = (before?.count ?? 0) + 1;
    found.set(name, { kind, party, count, at: before?.at ?? at, entries: [], evidence: [] });
  }
  return [...found.values()];
}

function fromLogs({ x }: JointBook, evidence: readonly EvidenceRow[]): readonly Caution[] {
  return x.letters.flatMap((letter): readonly Caution[] => {
    const proofs = evidence.filter(({ log, kind }) => log === letter && kind === 'fork');
    if (proofs.length === 0 && x.log(letter).fork === null) return [];
    const [newest] = proofs.toSorted((one, other) => (one.at < other.at ? 1 : -1));
    const kind = 'two-histories';
    const ids = proofs.map(({ id }) => id);
    return [
      { kind, party: letter, count: proofs.length, at: newest?.at ?? null, entries: [], evidence: ids },
    ];
  });
}

function byLog(kind: CautionKind, entries: readonly string[]): readonly Caution[] {
  const letters = [...new Set(entries.map((entry) => entry.charAt(0)))];
  return letters.map((party) => {
    const own = entries.filter((entry) => entry.startsWith(`${party}:`));
    return { kind, party, count: own.length, at: null, entries: own.slice(0, MOST_ENTRIES), evidence: [] };
  });
}

/** Whose entries are at the wrong place; what merely means nothing, such as a second confirmation, is nobody's fault. */
const faults: readonly string[] = [
  ...['wrong-plan', 'wrong-log', 'wrong-seq', 'plan-open-misplaced', 'over-quota', 'bad-seen'],
  ...['seen-decreasing', 'not-author', 'notice-unfounded'],
];

/** `<letter>:<seq>` of an entry id. */
const placeOf = (id: string): string => id.split(':').slice(0, 2).join(':');

function fromFold({ state, x }: JointBook, isForked: boolean): readonly Caution[] {
  const places = Object.entries(state.voids).flatMap(([place, reason]) => {
    // Of a log with two histories others may have cited the one that is not held here: that is not their fault.
    const isFault = faults.includes(reason) && !(isForked && reason === 'bad-seen');
    const isMeant = x.letters.includes(place.charAt(0)) && (isFault || reason.startsWith('entry-'));
    return isMeant ? [place] : [];
  });
  const released = Object.keys(state.overrides).map(placeOf);
  return [...byLog('void', places), ...byLog('released', released)];
}

function frozenLogs(book: JointBook): readonly FrozenLog[] {
  const { x } = book;
  return x.letters.flatMap((letter) => {
    const log = x.log(letter);
    if (log.fork === null) return [];
    const agreed = log.cosignedByAll(x.authority)?.size ?? 0;
    const choices = forkChoices(book, letter);
    return [{ log: letter, isOwn: letter === x.me, agreed, held: log.tree.size, choices }];
  });
}

async function viewOf(r: StoreReader, book: JointBook): Promise<CautionsView> {
  const { planId } = book;
  const [transfers, evidence, paused, misdated] = [
    await r.joint.transfers(planId, MOST_TRANSFERS, null),
    await r.joint.evidence(planId),
    await pausedParties(r, planId),
    await findMisdated(r, book),
  ];
  const forks = fromLogs(book, evidence);
  const attests = compareAttests(book);
  const items = [
    ...forks,
    ...fromTransfers(transfers),
    ...fromFold(book, forks.length > 0),
    ...byLog('dated', misdated),
    ...byLog(
      'differs',
      attests.filter(({ result }) => result === 'differs').map(({ entry }) => placeOf(entry)),
    ),
  ];
  return { items, frozen: frozenLogs(book), paused, attests };
}

/** Of which plan. */
export interface ListCautions {
  readonly planId: string;
}

/** What was caught in the plan. */
export async function listCautions(
  app: App,
  who: Actor,
  { planId }: ListCautions,
): Promise<Result<CautionsView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => ok(await app.store.read((r) => viewOf(r, book))));
}
