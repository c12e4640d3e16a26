/** The file that was imported, byte for byte. */
import type { Problem, Result } from '../../base/index.ts';

import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface GetSource {
  readonly planId: string;
  readonly textId: string;
}
export interface Source {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: string;
}

export async function getSource(_app: App, _who: Actor, _input: GetSource): Promise<Result<Source, Problem>> {
  throw new Error('not built yet');
}
