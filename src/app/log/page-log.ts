/** The internal log, newest first. */
import type { Problem, Result } from '../../base/index.ts';
import type { LogPageView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface PageLog {
  readonly planId: string;
  /** One register, or a prefix that ends in '/'. */
  readonly register?: string;
  /** Pseudonym. */
  readonly by?: string;
  readonly limit?: number;
  readonly cursor?: string | null;
}

export async function logPage(
  _app: App,
  _who: Actor,
  _input: PageLog,
): Promise<Result<LogPageView, Problem>> {
  throw new Error('not built yet');
}
