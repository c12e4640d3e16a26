/**
 * How far an entry has come with each party that did not write it, worked out from what is held and never kept: a bundle with
 * it was handed to the party, the party cosigned a checkpoint that covers it, the party's own log answers it [SY1070].
 */
import type { Exchange } from './exchange.ts';

/**
 * From the least to the most. `unknown`: another party's entry, of which nothing here says that a third one has it. `made`: in an
 * exchange file of which it is not known whether it was handed over.
 */
export const entryStates = ['unknown', 'local', 'made', 'sent', 'registered', 'answered'] as const;
/** How far an entry has come with one party. */
export type EntryState = (typeof entryStates)[number];

/** How far it has come with whom. */
export interface PartyReach {
  readonly letter: string;
  readonly state: EntryState;
}

function stateWith(x: Exchange, log: string, seq: number, letter: string): EntryState {
  if (seq < x.log(log).cosignedBy(letter)) return 'registered';
  // What is held here has come here; what a party said that it holds has come there.
  const isHeld = letter === x.me || seq < (x.told[letter]?.[log] ?? 0);
  if (isHeld) return 'sent';
  if (log !== x.me) return 'unknown';
  if (seq < (x.handed[letter] ?? 0)) return 'sent';
  return seq < (x.sent[letter] ?? 0) ? 'made' : 'local';
}

/** How far the entry has come with each other party; `answered` are those whose own log answers it. */
export function reachOf(
  x: Exchange,
  log: string,
  seq: number,
  answered: ReadonlySet<string>,
): readonly PartyReach[] {
  return x.letters
    .filter((letter) => letter !== log)
    .map((letter) => ({
      letter,
      state: answered.has(letter) ? 'answered' : stateWith(x, log, seq, letter),
    }));
}
