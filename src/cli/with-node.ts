/** Runs work on the open node and closes it whatever happens; a node that cannot be opened is exit code 3. */
import { listPlans } from '../app/index.ts';
import { err, ok, type Result } from '../base/index.ts';
import type { LocalName } from '../plan/index.ts';
import type { PlanView } from '../views/index.ts';
import type { Context, ExitCode, HeldNode } from './command.ts';
import { sayProblem } from './say-problem.ts';

/**
 * Opens, works, closes. Where no node is yet nothing is begun: a wrong folder would look like an empty node, and a copy of
 * nothing like a backup.
 */
export async function withNode(
  context: Context,
  work: (node: HeldNode) => Promise<ExitCode>,
): Promise<ExitCode> {
  return onNode(await context.open(false), context, work);
}

/** As `withNode`, for work that may begin a node where there is none. */
export async function withNewNode(
  context: Context,
  work: (node: HeldNode) => Promise<ExitCode>,
): Promise<ExitCode> {
  return onNode(await context.open(true), context, work);
}

async function onNode(
  node: Result<HeldNode, string>,
  context: Context,
  work: (node: HeldNode) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (!node.ok) {
    context.tell(node.error);
    return 3;
  }
  try {
    return await work(node.value);
  } finally {
    await node.value.close();
  }
}

/** A plan's name in the reader's language, or in one that it has. */
export function titleOf(context: Context, title: LocalName): string {
  return title[context.language] ?? title.zh ?? title.en ?? title.lo ?? context.say('cli.plans.untitled');
}

/** The plans whose id begins with `start` (all, where nothing was given); words for people where that is not one. */
export async function findPlans(
  context: Context,
  { app, who }: HeldNode,
  start: string | undefined,
): Promise<Result<readonly PlanView[], string>> {
  const plans = await listPlans(app, who, {});
  if (!plans.ok) return err(sayProblem(context.language, plans.error));
  if (start === undefined) return ok(plans.value.items);
  const found = plans.value.items.filter((plan) => plan.id.startsWith(start));
  if (found.length === 1) return ok(found);
  return err(context.say(found.length === 0 ? 'cli.plan-unknown' : 'cli.plan-ambiguous', { id: start }));
}
