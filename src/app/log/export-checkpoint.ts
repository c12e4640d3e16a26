/** What an outsider needs to check entries: the signed note, the key, the entries' bytes and proofs. */
import type { Problem, Result } from '../../base/index.ts';

import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface ExportCheckpoint {
  readonly planId: string;
  /** Entries to hand out with their proofs; none: the checkpoint and the key alone. */
  readonly seqs?: readonly number[];
}
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function exportCheckpoint(
  _app: App,
  _who: Actor,
  _input: ExportCheckpoint,
): Promise<Result<{ readonly files: readonly ExportedFile[] }, Problem>> {
  throw new Error('not built yet');
}
