/**
 * Registers that are closed: while a register that closes them is settled so, an act on them counts for nothing [LG1660]. Which register
 * closes which, and with what value, is handed in by whoever knows what registers mean; here only what an act's author had seen is asked.
 * So an act that knew of the closing is void on every node, and one that crossed with it stands on every node.
 */
import type { Json } from '../../base/index.ts';
import type { EntryId } from '../entry.ts';
import type { ConfirmRule } from '../genesis/genesis.ts';
import type { RegisterState } from './register-state.ts';
import { isHeadAsKnown } from './settlement.ts';

/** Which registers close others. */
export interface ClosingRule {
  /** Names of the registers that can close this one; the same at all times. */
  readonly closersOf: (register: string) => readonly string[];
  /** Whether a register that is settled at this value closes what it can close. */
  readonly closes: (value: Json | undefined) => boolean;
}

/** What the fold knows at an entry. */
export interface ClosingContext {
  readonly letters: readonly string[];
  readonly ruleFor: (register: string) => ConfirmRule;
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
