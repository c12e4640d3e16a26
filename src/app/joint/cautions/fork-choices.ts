/**
 * Which history of a forked log can stand: none that would take back what all have cosigned. The heads are those that this
 * node holds and those that the proof shows, for its own log may be the one that others do not have [AP869].
 */
import { base64url, equalBytes } from '../../../base/index.ts';
import { parseForkProof, type TreeHead } from '../../../ledger/index.ts';
import type { JointBook } from '../joint-book.ts';

/** A history of the log up to a size. */
export interface ForkChoice {
  readonly size: number;
  /** Root at that size, base64url. */
  readonly root: string;
  /** All other parties have cosigned it. */
  readonly isRegistered: boolean;
  /** This node holds its entries. */
  readonly isHeld: boolean;
}

/** The histories between which people choose, the longest first. */
export function forkChoices({ x }: JointBook, letter: string): readonly ForkChoice[] {
  const log = x.log(letter);
  const proof = log.fork === null ? null : parseForkProof(log.fork);
  const shown = proof?.ok === true ? [proof.value.first, proof.value.second] : [];
  const heads = [...log.notes.map(({ note }) => note), ...shown].flatMap((note) => {
    const opened = x.authority.open(note);
    return opened.ok && opened.value.letter === letter ? [opened.value] : [];
  });
  const registered = heads.filter((head) => x.authority.isCosignedByAll(head));
  const least = Math.max(0, ...registered.map(({ size }) => size));
  const { tree } = log;
  const isSame = (one: TreeHead, other: TreeHead): boolean =>
    one.size === other.size && equalBytes(one.root, other.root);
  const [older, newer] = shown.flatMap((note) => {
    const opened = x.authority.open(note);
    return opened.ok ? [opened.value] : [];
  });
  const isShownToDiffer = (one: TreeHead, head: TreeHead): boolean =>
    older !== undefined && newer !== undefined && isSame(older, one) && isSame(newer, head);
  const isHeld = ({ size, root }: TreeHead): boolean =>
    size <= tree.size && equalBytes(tree.rootAt(size), root);
  const found = new Map<string, ForkChoice>();
  // Of two heads of one size the one that all have registered stands; a longer one must have that head in it, as far as can be seen.
  const contradicts = (head: TreeHead): boolean =>
    registered.some((one) => {
      if (one.size === head.size) return !equalBytes(one.root, head.root);
      if (one.size > head.size) return false;
      if (isHeld(head)) return !equalBytes(tree.rootAt(one.size), one.root);
      return isShownToDiffer(one, head);
    });
  for (const head of [...heads, { size: tree.size, root: tree.root }]) {
    if (head.size < least || contradicts(head)) continue;
    const root = base64url(head.root);
    const name = `${head.size} ${root}`;
    const isRegistered = registered.some(
      ({ size, root: at }) => size === head.size && equalBytes(at, head.root),
    );
    found.set(name, { size: head.size, root, isRegistered, isHeld: isHeld(head) });
  }
  return [...found.values()].sort((one, other) => other.size - one.size);
}
