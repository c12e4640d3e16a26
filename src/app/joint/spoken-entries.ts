/**
 * Which entries of the joint log name a register: the shared state holds each party's last word, and a thing's history tells all that was
 * said [AP1730]. Logs only grow, so each entry is read once; where a log is cut another of these begins.
 */
import type { PlacedEntry } from '../../ledger/index.ts';

const none: readonly string[] = [];

export class SpokenEntries {
  readonly #ids = new Map<string, string[]>();
  readonly #read = new Map<string, number>();

  /** Reads on in each log from where it stopped. */
  read(letters: readonly string[], from: (log: string, seq: number) => Iterable<PlacedEntry>): this {
    for (const log of letters)
      for (const { id, seq, entry } of from(log, this.#read.get(log) ?? 0)) {
        this.#read.set(log, seq + 1);
        const register = entry?.reg;
        if (register === undefined) continue;
        const ids = this.#ids.get(register) ?? [];
        ids.push(id);
        this.#ids.set(register, ids);
      }
    return this;
  }

  /** Ids of the entries that name it. */
  in(register: string): readonly string[] {
    return this.#ids.get(register) ?? none;
  }
}
