/** The round that the words of a command mean: a plan and a round by the beginnings of their ids. */
import { listObjects } from '../app/index.ts';
import { err, ok, type Result } from '../base/index.ts';
import type { Context, HeldNode } from './command.ts';
import { sayProblem } from './say-problem.ts';
import { findPlans, titleOf } from './with-node.ts';

/** A round, and the plan that it is of. */
export interface FoundRound {
  readonly planId: string;
  readonly roundId: string;
  readonly title: string;
}

/** The only round whose id or title begins with `start`, or words for people. */
export async function findRound(
  context: Context,
  node: HeldNode,
  plan: string | undefined,
  start: string,
): Promise<Result<FoundRound, string>> {
  const plans = await findPlans(context, node, plan);
  if (!plans.ok) return plans;
  const planId = plans.value[0]?.id ?? '';
  const rounds = await listObjects(node.app, node.who, { planId, type: 'round', limit: 200 });
  if (!rounds.ok) return err(sayProblem(context.language, rounds.error));
  const found = rounds.value.items.filter(
    ({ id, label }) => id.startsWith(start) || Object.values(label).some((name) => name === start),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0)
    return err(context.say(only === undefined ? 'cli.round-unknown' : 'cli.round-ambiguous', { id: start }));
  return ok({ planId, roundId: only.id, title: titleOf(context, only.label) });
}
