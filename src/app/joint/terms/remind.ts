/**
 * A reminder of what a party has not answered under the settled terms: drafted, never sent by itself. It is a letter for paper, or the
 * note of a consultation draft; nothing of it enters a log [AP1044].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { draftReminder, plain, type ReminderLetter, several } from '../../../views/index.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import type { ProposalView } from '../list-proposals.ts';
import { refused } from '../refused.ts';
import { withJoint } from '../with-joint.ts';
import { showTerms } from './show-terms.ts';

/** Whom to remind. */
export interface Remind {
  readonly planId: string;
  /** Letter of the party; without one, the first with which something waits. */
  readonly party?: string;
}

/** The letter, and the registers of what it names. */
export interface ReminderView extends ReminderLetter {
  readonly party: string;
  readonly registers: readonly string[];
}

interface Waiting {
  readonly item: ProposalView;
  readonly since: string;
  readonly lastDay: string;
  readonly left: number;
  readonly deemed: boolean;
}

function waitingFor(party: string, items: readonly ProposalView[]): readonly Waiting[] {
  return items.flatMap((item) =>
    item.replies.flatMap(({ letter, since, lastDay, left, deemed }) =>
      letter !== party || since === null || lastDay === null || left === null
        ? []
        : [{ item, since: since.slice(0, 10), lastDay, left, deemed }],
    ),
  );
}

/** Drafts a reminder of what is overdue with the party; where nothing is, of what waits there. */
export async function remind(
  app: App,
  who: Actor,
  { planId, party: asked }: Remind,
): Promise<Result<ReminderView, Problem>> {
  const terms = await showTerms(app, who, { planId });
  if (!terms.ok) return terms;
  const { theirs } = terms.value;
  const letters = theirs.flatMap(({ replies }) => replies.map(({ letter }) => letter));
  const party = asked ?? letters.toSorted()[0] ?? '';
  const waiting = waitingFor(party, theirs);
  const overdue = waiting.filter(({ left }) => left < 0);
  const meant = overdue.length > 0 ? overdue : waiting;
  if (meant.length === 0) return refused('joint-act-refused', 'reminder-none');
  return withJoint(app, planId, async ({ book }) => {
    const { parties } = book.opened.genesis;
    const namesOf = (letter: string) => parties.find((one) => one.letter === letter)?.names ?? {};
    const plan = await app.store.read((r) => r.projections.plan(planId));
    const letter = draftReminder({
      plan: plan?.title ?? {},
      from: namesOf(book.x.me),
      to: namesOf(party),
      on: new Date(app.clock()).toISOString().slice(0, 10),
      matters: meant.map(({ item: { register, told }, since, lastDay }) => {
        const { name, field } = told.subject;
        const named = several([name, field], 'list');
        return { name: named.is === 'none' ? plain(register) : named, since, lastDay };
      }),
      isDeemed: meant.some(({ deemed }) => deemed),
    });
    const registers = [...new Set(meant.map(({ item }) => item.register))];
    return ok({ ...letter, party, registers });
  });
}
