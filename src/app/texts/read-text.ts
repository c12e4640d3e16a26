/** The text as signed, with outline and marks. */
import type { Problem, Result } from '../../base/index.ts';
import type { ReaderView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface ReadText {
  readonly planId: string;
  readonly textId: string;
}

export async function readText(
  _app: App,
  _who: Actor,
  _input: ReadText,
): Promise<Result<ReaderView, Problem>> {
  throw new Error('not built yet');
}
