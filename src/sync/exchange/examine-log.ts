/**
 * What a bundle brings of one log, judged against what is held. Whole or nothing: entries are taken only where they lead
 * to a root that the log's own key signed, or to one that a proof shows to be a beginning of it. What does not continue
 * what is held is not taken, and where it can be proven that the log has two histories, it is [SY11].
 */
import { equalBytes } from '../../base/index.ts';
import {
  type Authority,
  type CheckpointFault,
  type ForkProof,
  filterNote,
  LogTree,
  leafHash,
  type SignedHead,
  statementsAbout,
  verifyConsistency,
} from '../../ledger/index.ts';
import type { BundledLog } from '../bundle/bundle.ts';
import type { Exchange } from './exchange.ts';
import type { HeldLog } from './held-log.ts';
import { isSameTree } from './retained-notes.ts';
import type { TakenStatements } from './take-statements.ts';

/** What came of a log in a bundle. */
export type LogOutcome =
  | { readonly outcome: 'nothing-new' }
  /** More of the log is signed than came here and than is held. */
  | { readonly outcome: 'heard' }
  /** Entries from what was held on, the tree with them, and the checkpoint under which they stand. */
  | {
      readonly outcome: 'take';
      readonly entries: readonly Uint8Array[];
      readonly tree: LogTree;
      readonly head: SignedHead;
    }
  | { readonly outcome: 'refused'; readonly reason: LogRefusal }
  | { readonly outcome: 'forked'; readonly proof: ForkProof };

/** Why nothing of a log is taken. */
export type LogRefusal =
  | CheckpointFault
  /** Fewer entries than the checkpoint covers, and no proof for those there are; or they begin after what is held. */
  | 'entries-missing'
  /** More entries than the checkpoint covers. */
  | 'entries-beyond'
  /** The log's owner signed a continuation of what is held, and these entries are not it. */
  | 'entries-altered'
  /** What the log's owner signed does not continue what is held. */
  | 'history-differs'
  /** Somebody signed more under the node's own key, and the node has not been restored. */
  | 'own-log-ahead'
  | 'log-frozen'
  | 'log-unknown';

/** A log's checkpoints in a bundle, opened. */
export interface OpenedNotes {
  readonly head: SignedHead | null;
  readonly fault: CheckpointFault | null;
  /** All that open and are of this log, the newest included. */
  readonly all: readonly SignedHead[];
  /** Statements about keys under which they were opened, those that came with them included, and what these say. */
  readonly statements: readonly Uint8Array[];
  readonly authority: Authority;
}

/** Opens the checkpoints. Further ones that do not open are left out: they are other people's gossip. */
export function openNotes(
  letter: string,
  { checkpoint, notes }: BundledLog,
  { authority, known }: Pick<TakenStatements, 'authority' | 'known'>,
): OpenedNotes {
  const first = checkpoint === null ? null : authority.open(checkpoint);
  const isOther = first?.ok === true && first.value.letter !== letter;
  const head = first?.ok === true && !isOther ? first.value : null;
  const fault = first === null || head !== null ? null : first.ok ? 'origin-wrong' : first.error;
  const others = notes.flatMap((note) => {
    const opened = authority.open(note);
    return opened.ok && opened.value.letter === letter ? [opened.value] : [];
  });
  return { head, fault, all: head === null ? others : [...others, head], statements: known, authority };
}

/** Judges what came of a log. */
export function examineLog(x: Exchange, log: HeldLog, bundled: BundledLog, notes: OpenedNotes): LogOutcome {
  if (log.fork !== null) return refused('log-frozen');
  const fork = forkWithin(x, log, notes);
  if (fork !== null) return fork;
  const { head, fault } = notes;
  if (fault !== null) return refused(fault);
  if (head === null || head.size <= log.tree.size) return { outcome: 'nothing-new' };
  return examineEntries(x, log, bundled, { ...notes, head });
}

const refused = (reason: LogRefusal): LogOutcome => ({ outcome: 'refused', reason });

/**
 * Compares checkpoints of trees that are held, and those of one size with each other. What stands under an origin that
 * people have ended after a fork is no news.
 */
function forkWithin(x: Exchange, log: HeldLog, notes: OpenedNotes): LogOutcome | null {
  const heads = notes.all;
  for (const head of heads.filter(({ origin }) => !x.authority.isEnded(log.letter, origin))) {
    const known = [...log.notes, ...heads];
    const rival = known.find(
      (each) => each.origin === head.origin && each.size === head.size && !isSameTree(each, head),
    );
    if (rival !== undefined) return { outcome: 'forked', proof: proofOf(x, notes, [rival, head]) };
    if (head.size > log.tree.size || equalBytes(log.tree.rootAt(head.size), head.root)) continue;
    const newer = log.notes.find(
      ({ size, origin }) => size > head.size && size <= log.tree.size && origin === head.origin,
    );
    if (newer === undefined) return refused('history-differs');
    return { outcome: 'forked', proof: proofOf(x, notes, [head, newer], log.tree) };
  }
  return null;
}

/**
 * Two checkpoints that no one history has; `tree` is that of the second. With them goes what a third person needs who has
 * the genesis alone: the signatures that count, and the statements that lead to the log's keys [SY1340].
 */
function proofOf(
  x: Exchange,
  { statements, authority }: OpenedNotes,
  [first, second]: readonly [SignedHead, SignedHead],
  tree?: LogTree,
): ForkProof {
  const counting = (head: SignedHead): Uint8Array =>
    filterNote(head.note, (line) => authority.isKnownLine(head, line)) ?? head.note;
  const head = {
    plan: x.genesis.hash,
    first: counting(first),
    second: counting(second),
    statements: statementsAbout(statements, first.letter, 'log'),
  };
  if (tree === undefined) return head;
  return {
    ...head,
    prefix: { root: tree.rootAt(first.size), hashes: tree.consistency(first.size, second.size) },
  };
}

function examineEntries(
  x: Exchange,
  log: HeldLog,
  bundled: BundledLog,
  notes: OpenedNotes & { readonly head: SignedHead },
): LogOutcome {
  const { head } = notes;
  const { from, entries } = bundled.range;
  const end = from + entries.length;
  const held = log.tree.size;
  if (log.letter === x.me && x.guard === null) return refused('own-log-ahead');
  if (entries.length === 0) return heardOf(x, log, bundled, head);
  if (from > held || end <= held) return refused('entries-missing');
  if (end > head.size) return refused('entries-beyond');
  const fresh = entries.slice(held - from);
  const grown = treeWith(x, log.tree.branch(), fresh);
  if (isBeginning({ size: end, root: grown.root }, head, bundled, x))
    return takeUnlessForked(x, log, fresh, notes, grown);
  if (end < head.size && !bundled.proofs.some((proof) => proof.from === end))
    return refused('entries-missing');
  return explain(x, log, bundled, notes);
}

/** Only a checkpoint came: it may be compared later, when the entries are here. */
function heardOf(x: Exchange, log: HeldLog, bundled: BundledLog, head: SignedHead): LogOutcome {
  const { head: newest } = log;
  const proof = bundled.proofs.find(({ from, to }) => from === newest?.size && to === head.size);
  const isShown = newest !== null && proof !== undefined;
  if (isShown && !verifyConsistency(newest, head, proof.hashes, x.ports.sha256))
    return refused('history-differs');
  return { outcome: 'heard' };
}

function treeWith(x: Exchange, tree: LogTree, entries: readonly Uint8Array[]): LogTree {
  for (const entry of entries) tree.append(leafHash(entry, x.ports.sha256));
  return tree;
}

/** Whether a tree is that of the checkpoint, or is shown by the bundle's proof to be a beginning of it. */
function isBeginning(
  tree: { readonly size: number; readonly root: Uint8Array },
  head: SignedHead,
  { proofs }: BundledLog,
  { ports }: Exchange,
): boolean {
  if (tree.size === head.size) return equalBytes(tree.root, head.root);
  const proof = proofs.find(({ from, to }) => from === tree.size && to === head.size);
  return proof !== undefined && verifyConsistency(tree, head, proof.hashes, ports.sha256);
}

/** The longer log must also have the roots that were heard of, before and now. */
function takeUnlessForked(
  x: Exchange,
  log: HeldLog,
  entries: readonly Uint8Array[],
  notes: OpenedNotes & { readonly head: SignedHead },
  grown: LogTree,
): LogOutcome {
  const { head, all } = notes;
  const rival = [...log.heard, ...all].find(
    ({ size, root, origin }) =>
      size <= grown.size && !x.authority.isEnded(log.letter, origin) && !equalBytes(grown.rootAt(size), root),
  );
  if (rival === undefined) return { outcome: 'take', entries, tree: grown, head };
  // With only a part of the new branch here there is no proof yet that others could check.
  return head.size === grown.size && rival.origin === head.origin
    ? { outcome: 'forked', proof: proofOf(x, notes, [rival, head], grown) }
    : refused('history-differs');
}

/** The entries do not lead to the checkpoint: are they not its own, or is its history another than the one held? */
function explain(
  x: Exchange,
  log: HeldLog,
  bundled: BundledLog,
  notes: OpenedNotes & { readonly head: SignedHead },
): LogOutcome {
  const { head } = notes;
  const { from, entries } = bundled.range;
  const newest = log.head;
  if (from === 0) {
    const branch = treeWith(x, new LogTree(x.ports.sha256), entries);
    const isWhole = branch.size === head.size && equalBytes(branch.root, head.root);
    const rival = log.notes.findLast(
      ({ size, root, origin }) =>
        origin === head.origin && size < head.size && isWhole && !equalBytes(branch.rootAt(size), root),
    );
    if (rival !== undefined) return { outcome: 'forked', proof: proofOf(x, notes, [rival, head], branch) };
    if (!isWhole) return refused('entries-altered');
  }
  const proof = bundled.proofs.find((each) => each.from === newest?.size && each.to === head.size);
  const isContinued =
    newest !== null && proof !== undefined && verifyConsistency(newest, head, proof.hashes, x.ports.sha256);
  return refused(isContinued ? 'entries-altered' : 'history-differs');
}
