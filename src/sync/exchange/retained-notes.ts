/**
 * Which checkpoints of a log are kept. The newest that is held; for each other party the furthest that it cosigned; the
 * furthest that all have cosigned; and of what was heard of beyond what is held the nearest and the furthest, to be
 * compared when the log gets there. Signatures on one text are joined, each key's line once [SY6].
 */
import { equalBytes } from '../../base/index.ts';
import {
  type Authority,
  filterNote,
  joinNotes,
  type SignatureLine,
  type SignedHead,
} from '../../ledger/index.ts';

/** Further lines by the log's own side that a note may keep, such as a national algorithm. */
const MAX_OTHER_LINES = 8;

/** The heads with one more, joined where it is of a tree that is known, and cut down to those worth keeping. */
export function retainNotes(
  heads: readonly SignedHead[],
  added: SignedHead,
  held: number,
  authority: Authority,
): readonly SignedHead[] {
  const twin = heads.find((head) => isSameTree(head, added));
  const joined = twin === undefined ? added.note : (joinNotes(twin.note, added.note) ?? twin.note);
  const opened = authority.open(tidy(joined, added, authority));
  const next = opened.ok ? opened.value : (twin ?? added);
  const all = [...heads.filter((head) => head !== twin), next].sort((one, other) => one.size - other.size);
  return all.filter((head) => isWorthKeeping(head, all, held, authority));
}

/** Whether both are of one tree of one log. */
export function isSameTree(one: SignedHead, other: SignedHead): boolean {
  return one.origin === other.origin && one.size === other.size && equalBytes(one.root, other.root);
}

/** The newest head of a tree that is held whole, or null. */
export function newestHeld(heads: readonly SignedHead[], held: number): SignedHead | null {
  return heads.findLast(({ size }) => size <= held) ?? null;
}

function isWorthKeeping(
  head: SignedHead,
  all: readonly SignedHead[],
  held: number,
  authority: Authority,
): boolean {
  const beyond = all.filter(({ size }) => size > held);
  if (head.size > held) return head === beyond[0] || head === beyond.at(-1);
  const within = all.filter(({ size }) => size <= held);
  if (head === within.at(-1)) return true;
  const isFurthest = (counts: (each: SignedHead) => boolean): boolean => head === within.findLast(counts);
  if (isFurthest((each) => authority.isCosignedByAll(each))) return true;
  return head.cosigned.some(({ letter }) =>
    isFurthest((each) => each.cosigned.some((by) => by.letter === letter)),
  );
}

/** Keeps each known key's line once, and few others, which must be of the log's own side. */
function tidy(note: Uint8Array, head: SignedHead, authority: Authority): Uint8Array {
  const known = new Set<string>();
  let others = 0;
  const keeps = (line: SignatureLine): boolean => {
    if (!authority.isKnownLine(head, line))
      return line.name.startsWith(head.origin) && others++ < MAX_OTHER_LINES;
    const key = `${line.name} ${line.keyId}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };
  return filterNote(note, keeps) ?? note;
}
