/**
 * Registers that are closed: while a register that closes them is settled so, an act on them counts for nothing [LG1660]. Which register
 * closes which, and with what value, is handed in by whoever knows what registers mean; here only what an act's author had seen is asked.
 * So an act that knew of the closing is void on every node, and one that crossed with it stands on every node.
 */
import type { Json } from '../../base/index.ts';
import type { Entry, EntryId } from '../entry.ts';
import type { ConfirmRule } from '../genesis/genesis.ts';
import type { Proposal, RegisterState } from './register-state.ts';
import { isConfirmed, isHeadAsKnown, own, type Quorum } from './settlement.ts';

/** Which registers close others. */
export interface ClosingRule {
  /** Names of the registers that can close this one; the same at all times. */
  readonly closersOf: (register: string) => readonly string[];
  /** Whether a register that is settled at this value closes what it can close. */
  readonly closes: (value: Json | undefined) => boolean;
}

/**
 * Of each register that can close others the proposals that somebody could take for settled: those that another party has confirmed
 * or is said to accept, and those that need nobody else. Whoever proposes without end, and is confirmed by nobody, makes no act dearer
 * [LG1776].
 */
export class ClosingProposals {
  readonly #letters: readonly string[];
  readonly #ruleFor: (register: string) => ConfirmRule;
  readonly #byRegister = new Map<string, Set<EntryId>>();

  constructor(letters: readonly string[], ruleFor: (register: string) => ConfirmRule) {
    this.#letters = letters;
    this.#ruleFor = ruleFor;
  }

  /** The register with these proposals alone. The first time that it is asked for, all of it is looked through. */
  of(name: string, state: RegisterState): RegisterState {
    const quorum = { letters: this.#letters, rule: this.#ruleFor(name) };
    const known = this.#byRegister.get(name);
    const ids = known ?? new Set(Object.keys(state.proposals).filter((id) => mayCount(state, id, quorum)));
    if (known === undefined) this.#byRegister.set(name, ids);
    const proposals = [...ids].flatMap((id): readonly (readonly [EntryId, Proposal])[] => {
      const proposal = own(state.proposals, id);
      return proposal === undefined ? [] : [[id, proposal]];
    });
    return { ...state, proposals: Object.fromEntries(proposals) };
  }

  /** An entry changed the register. */
  entered(name: string, { kind, item }: Entry, id: EntryId, state: RegisterState): void {
    const ids = this.#byRegister.get(name);
    const touched = kind === 'propose' ? id : item;
    if (ids === undefined || touched === undefined) return;
    if (mayCount(state, touched, { letters: this.#letters, rule: this.#ruleFor(name) })) ids.add(touched);
  }
}

const knowsNothing = (): boolean => false;

/** A confirmation is not taken back and neither is it forgotten that silence was taken as one: who counts once, may always. */
function mayCount({ proposals }: RegisterState, id: EntryId, quorum: Quorum): boolean {
  const proposal = own(proposals, id);
  if (proposal === undefined) return false;
  const isConfirmedBySomebody = Object.values(proposal.answers).some(({ kind }) => kind === 'confirm');
  return (
    isConfirmedBySomebody || proposal.deemed !== undefined || isConfirmed(proposal, quorum, knowsNothing)
  );
}

/** What the fold knows at an entry. */
export interface ClosingContext {
  readonly letters: readonly string[];
  readonly ruleFor: (register: string) => ConfirmRule;
  /** With at least those proposals that may count as settled. */
  readonly register: (name: string) => RegisterState | undefined;
  readonly knows: (id: EntryId) => boolean;
}

/** Whether the register is closed for one who knows this: every settled value of one that closes it says so. */
export function isClosedAsKnown(
  name: string,
  { closersOf, closes }: ClosingRule,
  { letters, ruleFor, register, knows }: ClosingContext,
): boolean {
  return closersOf(name).some((closer) => {
    const state = register(closer);
    if (state === undefined) return false;
    const quorum = { letters, rule: ruleFor(closer) };
    const heads = Object.entries(state.proposals).filter(([id]) => isHeadAsKnown(state, id, quorum, knows));
    return heads.length > 0 && heads.every(([, { content }]) => closes(content.value));
  });
}

/** Whether what stands in the register says so now; of several values that stand beside each other, all of them. */
export function isSettledSo(
  state: RegisterState | undefined,
  says: (value: Json | undefined) => boolean,
): boolean {
  const { heads = [], proposals = {} } = state ?? {};
  return heads.length > 0 && heads.every((head) => says(proposals[head]?.content.value));
}
