/** Own proposals that nobody has settled: a new one takes their place, and they are withdrawn in the same act. */
import type { WordedDraft } from './joint-act.ts';
import type { JointBook } from './joint-book.ts';

/** Entries that withdraw the own proposals of a register that nobody has settled. */
export function withdrawals(book: JointBook, register: string): readonly WordedDraft[] {
  return Object.entries(book.register(register)?.proposals ?? {})
    .filter(([, { by, status }]) => by === book.x.me && (status === 'open' || status === 'objected'))
    .map(([item]) => ({ draft: { kind: 'withdraw', reg: register, item }, words: [] }));
}
