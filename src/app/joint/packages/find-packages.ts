/**
 * Packages in the joint log: their heads, and what each holds, which is what follows the head in its author's log. As long as
 * that has not all come, nothing of it is answered [AP962].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { entryId, type Proposal, parseEntryId, type RegisterState } from '../../../ledger/index.ts';
import { type JointPackage, parsePackageRegister, readJointPackage } from '../../../plan/index.ts';
import type { JointBook } from '../joint-book.ts';
import { refused } from '../refused.ts';

/** The head of a package. */
export interface PackageHead extends JointPackage {
  readonly id: string;
  /** Entry id of the head. */
  readonly entry: string;
  readonly register: string;
  readonly by: string;
  readonly seq: number;
  readonly proposal: Proposal;
}

/** A proposal with its register. */
export interface PackageItem {
  readonly id: string;
  readonly register: string;
  readonly proposal: Proposal;
}

/** Every package, in the order of its author's log; an id counts once. */
export function packageHeads({ index }: JointBook): readonly PackageHead[] {
  return index.heads;
}

/** The head that stands in a register; null where it is none of a package. */
export function headIn(register: string, { proposals }: RegisterState): PackageHead | null {
  const id = parsePackageRegister(register);
  if (id === null) return null;
  const [first] = Object.entries(proposals)
    .flatMap(([entry, proposal]): readonly PackageHead[] => {
      const said = readJointPackage(proposal.content.value ?? null);
      const seq = parseEntryId(entry)?.seq;
      return said === null || seq === undefined
        ? []
        : [{ ...said, id, entry, register, by: proposal.by, seq, proposal }];
    })
    .sort((one, other) => one.seq - other.seq);
  return first ?? null;
}

/** Whether all that the head announces has come. */
export function hasAllCome({ x }: JointBook, { by, seq, entries }: PackageHead): boolean {
  return x.log(by).tree.size >= seq + 1 + entries;
}

const holds = ({ by, seq, entries }: PackageHead, id: string): boolean => {
  const place = parseEntryId(id);
  return place !== null && place.log === by && place.seq > seq && place.seq <= seq + entries;
};

/** What has come of a package, in the order of the list: what stands in its author's log after the head. */
export function packageItems(book: JointBook, { by, seq, entries }: PackageHead): readonly PackageItem[] {
  const { tree } = book.x.log(by);
  const items: PackageItem[] = [];
  for (let at = seq + 1; at <= seq + entries && at < tree.size; at++) {
    const id = entryId(by, at, tree.leafAt(at));
    const register = book.index.registerOf(id);
    const proposal = register === null ? undefined : book.register(register)?.proposals[id];
    if (register !== null && proposal !== undefined) items.push({ id, register, proposal });
  }
  return items;
}

/** The package that a proposal belongs to; null where it went by itself. */
export function packageOf(heads: readonly PackageHead[], id: string): PackageHead | null {
  return heads.find((head) => holds(head, id)) ?? null;
}

/** Refuses what belongs to a package of which a part has not come yet, and the head of a package by itself. */
export function requireWhole(book: JointBook, items: readonly string[]): Result<null, Problem> {
  const heads = packageHeads(book);
  for (const item of items) {
    const isHead = heads.some(({ entry, by }) => entry === item && by !== book.x.me);
    if (isHead) return refused('joint-step-refused', 'package-head');
    const head = packageOf(heads, item);
    if (head !== null && head.by !== book.x.me && !hasAllCome(book, head))
      return refused('joint-step-refused', 'package-partial');
  }
  return ok(null);
}
