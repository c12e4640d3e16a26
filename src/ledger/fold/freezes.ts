/**
 * Which logs are frozen, as it follows from the notices in the given entries alone. A notice counts as soon as it is given,
 * whether or not its own log is folded that far, or two logs that freeze each other would have no answer. A log cannot
 * freeze itself [LG26], and nothing is frozen by a key that had ended [LG1340].
 */
import type { Entry, EntryId } from '../entry.ts';
import type { Freeze } from './plan-state.ts';

/** A fork that an entry proves: of which log under which origin, and the last size that all had cosigned. */
export interface ForkNotice {
  readonly notice: 'fork';
  readonly log: string;
  readonly origin: string;
  readonly size: number;
  /** Whether statements about keys show that the proof is of a key that had ended. */
  readonly isEndedBy?: (statements: readonly Uint8Array[]) => boolean;
}

/** What all root keys signed to go on after a fork: the origin that ended. */
export interface ResumeNotice {
  readonly notice: 'resume';
  readonly log: string;
  readonly origin: string;
}

/** A new key, or the end of a stolen one. */
export interface KeyNotice {
  readonly notice: 'key';
  /** The statement, and those before it. */
  readonly statements?: readonly Uint8Array[];
}

/** What a notice proves; null where it proves nothing. */
export type ReadNotice = (entry: Entry) => ForkNotice | ResumeNotice | KeyNotice | null;

export class Freezes {
  readonly #forks: (ForkNotice & { readonly id: EntryId })[] = [];
  readonly #resumed = new Set<string>();
  #statements: readonly Uint8Array[] = [];

  /** Takes a notice that the entry of this log proves. */
  add(notice: ForkNotice | ResumeNotice | KeyNotice, log: string, id: EntryId): void {
    if (notice.notice === 'fork' && notice.log !== log) this.#forks.push({ ...notice, id });
    if (notice.notice === 'key') this.#statements = [...this.#statements, ...(notice.statements ?? [])];
    if (notice.notice === 'resume') this.#resumed.add(`${notice.log} ${notice.origin}`);
  }

  /** The freezes that stand: of several notices about one log the one that all had cosigned furthest. */
  standing(): ReadonlyMap<string, Freeze> {
    const standing = new Map<string, Freeze>();
    for (const { log, origin, size, id, isEndedBy } of this.#forks) {
      if (this.#resumed.has(`${log} ${origin}`)) continue;
      if (this.#statements.length > 0 && isEndedBy?.(this.#statements) === true) continue;
      const other = standing.get(log);
      // Of equal ones the least id, so that there is one answer.
      const isBetter = other === undefined || size > other.size || (size === other.size && id < other.notice);
      if (isBetter) standing.set(log, { size, notice: id });
    }
    return standing;
  }
}

/** Whether both say the same. */
export function areSameFreezes(
  one: ReadonlyMap<string, Freeze>,
  other: ReadonlyMap<string, Freeze>,
): boolean {
  return (
    one.size === other.size &&
    [...one].every(([log, freeze]) => {
      const twin = other.get(log);
      return twin?.size === freeze.size && twin.notice === freeze.notice;
    })
  );
}
