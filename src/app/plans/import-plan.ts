/** From a file's bytes to a plan with its text, what the machine proposes in it, and an internal log of one. */
import type { Problem, Result } from '../../base/index.ts';
import type { LocalName, Standing } from '../../plan/index.ts';
import type { PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface ImportPlan {
  readonly bytes: Uint8Array;
  /** Tells a reader which form the file has, where its bytes do not. */
  readonly mediaType?: string;
  readonly language?: 'zh' | 'lo' | 'en';
  /** Default: working-copy. */
  readonly standing?: Standing;
  readonly authentic?: boolean;
  readonly title?: LocalName;
  readonly encoding?: string;
  /** Imports a text that is already there once more, as a plan of its own. */
  readonly force?: boolean;
}

export async function importPlan(
  _app: App,
  _who: Actor,
  _input: ImportPlan,
): Promise<Result<PlanView, Problem>> {
  throw new Error('not built yet');
}
