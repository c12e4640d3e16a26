/** One entry: its exact bytes and the proof that the newest checkpoint covers it. */
import type { Problem, Result } from '../../base/index.ts';
import type { LogEntryView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface ShowEntry {
  readonly planId: string;
  readonly seq: number;
}

export async function logEntry(
  _app: App,
  _who: Actor,
  _input: ShowEntry,
): Promise<Result<LogEntryView, Problem>> {
  throw new Error('not built yet');
}
