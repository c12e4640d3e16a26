/**
 * Deemed acceptance is off until the parties have settled a rule for it. The rule is the value of the register
 * `rule/<planId>/deemed`: `{ covers, parties? }`, beginnings of register names and, where it is not for all, whose silence
 * counts. How long silence must last is in the same value and is for people and views: the fold has no clock. An entry that
 * claims a silence names the rule's head in `base`, and its author must have seen that head settled [LG24].
 */
import type { Json } from '../../base/index.ts';
import type { Entry, EntryId } from '../entry.ts';
import { confirmRuleFor, type Genesis } from '../genesis/genesis.ts';
import type { RegisterState } from './register-state.ts';
import { isHeadAsKnown, own } from './settlement.ts';

/** Name of the register that holds the rule. */
export function deemedRuleRegister(planId: string): string {
  return `rule/${planId}/deemed`;
}

/** Whether the author of `entry` knew of a settled rule that covers its register and the party's silence. */
export function isDeemable(
  genesis: Genesis,
  rule: RegisterState | undefined,
  entry: Entry,
  party: string,
  knows: (id: EntryId) => boolean,
): boolean {
  const [head, ...others] = entry.base ?? [];
  if (rule === undefined || head === undefined || others.length > 0) return false;
  const name = deemedRuleRegister(genesis.planId);
  const quorum = {
    letters: genesis.parties.map(({ letter }) => letter),
    rule: confirmRuleFor(genesis.confirm, name),
  };
  if (!isHeadAsKnown(rule, head, quorum, knows)) return false;
  return allows(own(rule.proposals, head)?.content.value, entry.reg ?? '', party);
}

function allows(value: Json | undefined, register: string, party: string): boolean {
  if (typeof value !== 'object' || value === null || !('covers' in value)) return false;
  const { covers } = value;
  const parties = 'parties' in value ? value.parties : undefined;
  const isCovered =
    Array.isArray(covers) &&
    covers.some(
      (cover) => typeof cover === 'string' && (register === cover || register.startsWith(`${cover}/`)),
    );
  return isCovered && (parties === undefined || (Array.isArray(parties) && parties.includes(party)));
}
