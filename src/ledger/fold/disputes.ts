/**
 * All disputes of a plan, raised ones and those that follow from acts that knew nothing of each other. Each has an id that
 * every node derives alike. They are shown to people; no rule resolves them [LG24].
 */
import type { Sha256 } from '../../base/index.ts';
import type { EntryId } from '../entry.ts';
import { disputeId, type PlanState } from './plan-state.ts';
import type { Proposal, RegisterState } from './register-state.ts';
import { closersOf, isDisputed } from './settlement.ts';

/** What a dispute is about. */
export type DisputeKind =
  /** A party raised it about an entry. */
  | 'raised'
  /** A proposal was withdrawn and confirmed, neither knowing of the other. */
  | 'withdrawn-and-confirmed'
  /** Settled values stand beside each other; a settlement that names all of them ends it. */
  | 'contested'
  /** A party denies that its silence was acceptance. */
  | 'deemed'
  /** Two nodes state different results of the same entries. */
  | 'attests';

/** A dispute as people see it. */
export interface Dispute {
  readonly id: string;
  readonly kind: DisputeKind;
  readonly register: string | null;
  /** The entries that make it, sorted. */
  readonly entries: readonly EntryId[];
  /** Parties whose closing it waits for; none where only a settlement ends it. */
  readonly awaits: readonly string[];
  readonly isClosed: boolean;
}

/** The disputes of the state, open and closed, by id. */
export function disputesOf(state: PlanState, sha256: Sha256): readonly Dispute[] {
  const found = [
    ...raisedOnes(state),
    ...Object.entries(state.registers).flatMap(([name, register]) => registerOnes(name, register)),
    ...attestOnes(state),
  ];
  return found
    .map(({ entries, ...rest }) => {
      const sorted = [...entries].sort();
      return { id: disputeId(sorted, sha256), entries: sorted, ...rest };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

type Found = Omit<Dispute, 'id'>;

function raisedOnes({ disputes }: PlanState): readonly Found[] {
  return Object.values(disputes).map(({ by, item, raise, register, closed }) => ({
    kind: 'raised',
    register,
    entries: [item, raise],
    awaits: closed === null ? [by] : [],
    isClosed: closed !== null,
  }));
}

function registerOnes(register: string, { heads, proposals }: RegisterState): readonly Found[] {
  const contested: Found = { kind: 'contested', register, entries: heads, awaits: [], isClosed: false };
  const ofProposals = Object.entries(proposals).flatMap(([id, proposal]) => [
    ...withdrawnOnes(register, id, proposal),
    ...deemedOnes(register, proposal),
  ]);
  return heads.length > 1 ? [contested, ...ofProposals] : ofProposals;
}

function withdrawnOnes(register: string, id: EntryId, proposal: Proposal): readonly Found[] {
  const { withdrawn, status, closed = {} } = proposal;
  const isClosed = status === 'withdrawn' && Object.keys(closed).length > 0;
  if (withdrawn === null || (status !== 'disputed' && !isClosed)) return [];
  const awaits = closersOf(proposal).filter((letter) => !Object.hasOwn(closed, letter));
  return [{ kind: 'withdrawn-and-confirmed', register, entries: [id, withdrawn], awaits, isClosed }];
}

function deemedOnes(register: string, { deemed = {} }: Proposal): readonly Found[] {
  return Object.entries(deemed).flatMap(([letter, claim]) => {
    if (claim.raised === null) return [];
    const isOpen = isDisputed(claim);
    const awaits = isOpen ? [letter] : [];
    return [{ kind: 'deemed', register, entries: [claim.entry, claim.raised], awaits, isClosed: !isOpen }];
  });
}

function attestOnes({ attests }: PlanState): readonly Found[] {
  const list = Object.values(attests);
  const vectorOf = ({ vector }: (typeof list)[number]): string =>
    Object.entries(vector)
      .map(([letter, n]) => `${letter}${n}`)
      .sort()
      .join();
  return list.flatMap((one, at) =>
    list
      .slice(at + 1)
      .filter((other) => vectorOf(one) === vectorOf(other) && one.digest !== other.digest)
      .map((other) => ({
        kind: 'attests' as const,
        register: null,
        entries: [one.entry, other.entry],
        awaits: [],
        isClosed: false,
      })),
  );
}
