/**
 * Two nodes prove to each other that they have worked out the same: each enters the hash of its state at a vector; the other
 * works out the state at that vector itself and compares. A difference is shown, and nothing follows from it by rule [AP873].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { appendJoint } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';

/** What came of a party's statement. */
export interface AttestView {
  readonly party: string;
  readonly at: string;
  readonly entry: string;
  /** 'waiting': not all entries that it rests on are here yet. */
  readonly result: 'same' | 'differs' | 'waiting';
}

/** Enters what this node has worked out. Answers the entry. */
export function attestState(
  app: App,
  who: Actor,
  { planId }: { readonly planId: string },
): Promise<Result<readonly string[], Problem>> {
  return appendJoint(app, who, planId, async (book) => {
    const vector = Object.fromEntries(book.x.letters.map((log) => [log, book.x.log(log).tree.size]));
    const digest = book.digestAt(vector);
    return ok(
      digest === null ? [] : [{ draft: { kind: 'fold.attest', body: { vector, digest } }, words: [] }],
    );
  });
}

/** The latest statement of each party, held against what this node works out itself. */
export function compareAttests(book: JointBook): readonly AttestView[] {
  return Object.entries(book.state.attests).map(([party, { entry, vector, digest }]) => {
    const own = book.digestAt(vector);
    const result = own === null ? 'waiting' : own === digest ? 'same' : 'differs';
    const seq = Number(entry.split(':')[1]);
    return { party, entry, at: book.placed(party, seq)?.entry?.at ?? '', result };
  });
}
