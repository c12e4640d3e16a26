/**
 * Reply times among a person's notices: what waits for our answer and is due soon or past its day, and what of ours another party has not
 * answered by its day. Counted by party and day, so that a long list is one notice; only where terms are settled, and for whoever may
 * answer or propose there [AP1122].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import type { NoticeLine } from '../../../views/index.ts';
import { may, partOf } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { awaits } from '../awaiting.ts';
import type { JointBook } from '../joint-book.ts';
import { actable } from '../register-areas.ts';
import { withJoint } from '../with-joint.ts';
import { repliesTo } from './answer-times.ts';

/** From so many days before the last day on, one is told. */
const SOON = 7;

interface Waiting {
  readonly register: string;
  readonly kind: 'reply-due' | 'reply-past' | 'reply-theirs';
  /** The party that proposed, or that is to answer. */
  readonly letter: string;
  readonly lastDay: string;
}

function waitingIn(book: JointBook, now: number): readonly Waiting[] {
  if (book.terms === null) return [];
  return Object.entries(book.state.registers).flatMap(([register, { proposals }]) =>
    Object.entries(proposals).flatMap(([id, proposal]) => {
      const isOwn = proposal.by === book.x.me;
      if (!isOwn && !awaits(book, { id, register, proposal })) return [];
      return repliesTo(book, register, id, proposal, now).flatMap(({ letter, lastDay, left }): Waiting[] => {
        if (lastDay === null || left === null) return [];
        if (isOwn) return left < 0 ? [{ register, kind: 'reply-theirs', letter, lastDay }] : [];
        const kind = left < 0 ? 'reply-past' : 'reply-due';
        return left > SOON ? [] : [{ register, kind, letter: proposal.by, lastDay }];
      });
    }),
  );
}

/** The lines; none where the plan is not opened with others, or nothing is settled. */
export async function replyNotices(
  app: App,
  who: Actor,
  planId: string,
): Promise<Result<readonly NoticeLine[], Problem>> {
  if (!may(who, 'plan.edit', partOf(planId))) return ok([]);
  const found = await withJoint(app, planId, async ({ book }) => {
    const mine = await app.store.read((r) => actable(r, who, book, waitingIn(book, app.clock())));
    const names = new Map(book.opened.genesis.parties.map((one) => [one.letter, one.names]));
    const grouped = Map.groupBy(mine, ({ kind, lastDay, letter }) => `${kind} ${lastDay} ${letter}`);
    const lines = [...grouped].flatMap(([key, [first, ...more]]): NoticeLine[] => {
      if (first === undefined) return [];
      const { kind, lastDay, letter } = first;
      const replies = { letter, names: names.get(letter) ?? {}, n: more.length + 1 };
      return [{ key, kind, ref: null, date: lastDay, people: [], replies }];
    });
    return ok(lines);
  });
  return !found.ok && found.error.code === 'joint-not-open' ? ok([]) : found;
}
