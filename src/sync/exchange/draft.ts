/**
 * The node's own entries. Each states what its author had verified of the other logs, where that has grown; so nothing
 * that a party has cosigned can later be said to have been unknown to it [SY7]. While the restore guard stands, or after
 * the node's own log was shown to have forked, nothing is appended: acts stay drafts.
 */
import { err, type JsonObject, ok, type Problem, type Result } from '../../base/index.ts';
import { type Entry, type EntryKind, type SeenHead, sealEntry } from '../../ledger/index.ts';
import type { Exchange } from './exchange.ts';
import { missingKey } from './own-keys.ts';
import type { Write } from './record.ts';

/** Time as the caller's clock has it. */
export interface Now {
  readonly unixSeconds: number;
}

/** RFC 3339 in UTC, to the second. */
export function timeText({ unixSeconds }: Now): string {
  return `${new Date(unixSeconds * 1_000).toISOString().slice(0, 19)}Z`;
}

/** An act before it has its place in the log. */
export interface ActDraft {
  readonly kind: EntryKind;
  readonly by: string;
  readonly reg?: string;
  readonly item?: string;
  readonly base?: readonly string[];
  readonly body?: JsonObject;
  readonly _sd?: readonly string[];
}

/** Why nothing can be appended to the own log. */
export type DraftFault =
  | { readonly fault: 'restore-guard' }
  | { readonly fault: 'own-log-frozen' }
  /** The key that counts is not held: what is entered could not be signed. */
  | { readonly fault: 'key-missing' }
  | { readonly fault: 'entry'; readonly problem: Problem };

/** Pseudonym under which the node itself acts. */
export function nodePseudonym(letter: string): string {
  return `${letter}-0`;
}

/** An append to the own log. */
export type AppendWrite = Extract<Write, { write: 'append' }>;

/** Entries for the drafts, at the end of the own log. `at` is the claimed time. */
export function draftEntries(
  x: Exchange,
  drafts: readonly ActDraft[],
  at: string,
): Result<AppendWrite, DraftFault> {
  return x.guard === null ? sealDrafts(x, drafts, at) : err({ fault: 'restore-guard' });
}

/** The same, whether or not the restore guard stands: for the entry that lifts it. */
export function sealDrafts(
  x: Exchange,
  drafts: readonly ActDraft[],
  at: string,
): Result<AppendWrite, DraftFault> {
  if (x.own.fork !== null) return err({ fault: 'own-log-frozen' });
  if (x.ports.keys !== undefined && missingKey(x) !== null) return err({ fault: 'key-missing' });
  const entries: Uint8Array[] = [];
  const tree = x.own.tree.branch();
  for (const [n, draft] of drafts.entries()) {
    const seen = n === 0 ? seenNow(x) : {};
    const entry: Entry = {
      v: 1,
      plan: x.genesis.hash,
      log: x.me,
      seq: x.own.tree.size + n,
      at,
      ...draft,
      ...(Object.keys(seen).length === 0 ? {} : { seen }),
    };
    const sealed = sealEntry(entry, x.ports.sha256);
    if (!sealed.ok) return err({ fault: 'entry', problem: sealed.error });
    entries.push(sealed.value.bytes);
    tree.append(sealed.value.leafHash);
  }
  return ok({ write: 'append', entries, tree });
}

/** Heads of other logs that are held and not cited yet. A frozen log is not cited: there is no one root to cite. */
function seenNow(x: Exchange): Readonly<Record<string, SeenHead>> {
  const grown = x.others.filter((log) => log.fork === null && log.tree.size > x.cited(log.letter));
  return Object.fromEntries(
    grown.map(({ letter, tree }) => [letter, { n: tree.size, root: tree.citedRootAt(tree.size) }]),
  );
}
