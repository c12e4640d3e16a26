/** The how manieth opening of its plan a genesis is, and where the logs of an opening end [AP1290]. */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import type { FinalHead, Genesis } from '../../../ledger/index.ts';
import type { JointBook } from '../joint-book.ts';
import { refused } from '../refused.ts';

/** 1 for the first. */
export function openingNumber({ succeeds }: Pick<Genesis, 'succeeds'>): number {
  return (succeeds?.epoch ?? 0) + 1;
}

/** Where each log ends as it is held here, by letter. */
export function endsHere({ x }: JointBook): Readonly<Record<string, FinalHead>> {
  return Object.fromEntries(
    x.letters.map((letter) => {
      const { tree } = x.log(letter);
      return [letter, { size: tree.size, root: tree.citedRootAt(tree.size) }];
    }),
  );
}

/** Whether what is held of a log up to where it is said to end is that log. */
export function isSameUpTo({ x }: JointBook, letter: string, { size, root }: FinalHead): boolean {
  if (!x.letters.includes(letter)) return false;
  const { tree } = x.log(letter);
  return size > tree.size || tree.citedRootAt(size) === root;
}

/** Entries that are held here beyond where a genesis says that the logs of the present opening end. */
export function heldBeyond({ x, opened }: JointBook, { succeeds }: Pick<Genesis, 'succeeds'>): number {
  if (succeeds?.hash !== opened.hash) return 0;
  const beyond = x.letters.map((letter) => x.log(letter).tree.size - (succeeds.finals[letter]?.size ?? 0));
  return beyond.reduce((sum, n) => sum + Math.max(0, n), 0);
}

/**
 * Whether a genesis can follow the present opening here. One that names this opening must name its logs as they are; who signs must
 * hold each of them exactly as far as it is named. One of a later opening still is for a node that had no part in what was between, or has
 * come back from a backup: it holds nothing of it. One that follows another opening of the same number is for a node whose own never
 * became live, since two files had crossed [AP1346].
 */
export function checkFollows(book: JointBook, genesis: Genesis, signs: boolean): Result<null, Problem> {
  const { succeeds } = genesis;
  const { opened, x } = book;
  if (succeeds === undefined || genesis.planId !== opened.genesis.planId)
    return refused('joint-opening-refused', 'other-plan');
  if (signs && x.guard !== null) return refused('joint-opening-refused', 'guarded');
  const present = openingNumber(opened.genesis);
  if (succeeds.hash !== opened.hash)
    return succeeds.epoch > present || (succeeds.epoch === present && !x.isLive)
      ? ok(null)
      : refused('joint-opening-refused', 'not-the-present');
  const letters = Object.keys(succeeds.finals);
  const isAll = succeeds.epoch === present && letters.length === x.letters.length;
  const isSame = Object.entries(succeeds.finals).every(([letter, final]) => isSameUpTo(book, letter, final));
  if (!isAll || !isSame) return refused('joint-opening-refused', 'ends-differ');
  if (!signs) return ok(null);
  for (const [letter, { size }] of Object.entries(succeeds.finals)) {
    const held = x.log(letter).tree.size;
    if (letter === x.me && held !== size) return refused('joint-opening-refused', 'own-went-on');
    const party = opened.genesis.parties.find((one) => one.letter === letter)?.code ?? letter;
    if (held < size) return refused('joint-opening-refused', 'behind', { party });
    if (held > size) return refused('joint-opening-refused', 'went-on', { party });
  }
  return ok(null);
}
