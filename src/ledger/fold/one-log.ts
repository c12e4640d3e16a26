/**
 * Causality of a plan with one log: its author had seen exactly the entries before. Several logs will bring a context that
 * reads `seen` vectors; the fold does not change for them [LG14].
 */
import type { EntryId } from '../entry.ts';
import { parseEntryId } from '../entry-id.ts';
import { confirmRuleFor, type Genesis } from '../genesis/genesis.ts';
import type { FoldContext } from './fold-entry.ts';

/** Context for folding the entry `seq` of log `log` into `register`. */
export function oneLogContext(genesis: Genesis, register: string, log: string, seq: number): FoldContext {
  return {
    letters: genesis.parties.map(({ letter }) => letter),
    rule: confirmRuleFor(genesis.confirm, register),
    knows(id: EntryId) {
      const place = parseEntryId(id);
      return place !== null && place.log === log && place.seq < seq;
    },
  };
}
