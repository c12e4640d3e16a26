/** The stored characters, byte for byte. */
import type { Problem, Result } from '../../base/index.ts';

import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface GetCharacters {
  readonly planId: string;
  readonly textId: string;
}
export interface Characters {
  /** UTF-8, exactly as stored. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export async function getCharacters(
  _app: App,
  _who: Actor,
  _input: GetCharacters,
): Promise<Result<Characters, Problem>> {
  throw new Error('not built yet');
}
