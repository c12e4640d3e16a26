/**
 * What an outsider needs to check entries without any server: the signed checkpoint, the key, the genesis, and each chosen
 * entry's bytes with its proof.
 */
import { err, ok, type Problem, problem, type Result, utf8 } from '../../base/index.ts';
import { formatLogProof } from '../../ledger/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { inclusionProof } from './inclusion-proof.ts';
import { INTERNAL, openLog } from './open-log.ts';
import { checkpoint } from './sign-checkpoint.ts';
import { isVisible, logGlossary } from './visible-entries.ts';

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
  app: App,
  who: Actor,
  { planId, seqs = [] }: ExportCheckpoint,
): Promise<Result<{ readonly files: readonly ExportedFile[] }, Problem>> {
  const signed = await checkpoint(app, who, { planId });
  if (!signed.ok) return signed;
  const { note, size } = signed.value;
  return app.store.read(async (r) => {
    const log = await openLog(app, r.logs, planId);
    if (!log.ok) return log;
    const genesis = await r.logs.genesis(planId, INTERNAL);
    const { hash, genesis: terms } = log.value.genesis;
    const files: ExportedFile[] = [
      { name: 'checkpoint', bytes: note },
      { name: 'log.vkey', bytes: utf8(`${terms.parties[0]?.logKey ?? ''}\n`) },
      { name: 'genesis', bytes: genesis ?? new Uint8Array(0) },
      { name: 'genesis.hash', bytes: utf8(`${hash}\n`) },
    ];
    for (const seq of seqs) {
      const [row] = await r.logs.entries(planId, INTERNAL, seq, 1);
      if (row === undefined || seq >= size) return err(problem('not-found', { entry: seq }));
      if (!isVisible(row, await logGlossary(r, who, planId, [row])))
        return err(problem('not-allowed', { entry: seq }));
      const hashes = await inclusionProof(r.logs, planId, seq, size, app.sha256);
      files.push(
        { name: `entry-${seq}.json`, bytes: row.bytes },
        { name: `entry-${seq}.proof`, bytes: formatLogProof({ index: seq, hashes, checkpoint: note }) },
      );
    }
    return ok({ files });
  });
}
