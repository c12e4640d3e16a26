/** One entry: its exact bytes and the proof that the newest checkpoint covers it. */
import { base64, err, fromUtf8, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { LogEntryView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { inclusionProof } from './inclusion-proof.ts';
import { INTERNAL } from './open-log.ts';
import { checkpoint } from './sign-checkpoint.ts';
import { isVisible, logGlossary, logLine } from './visible-entries.ts';

export interface ShowEntry {
  readonly planId: string;
  readonly seq: number;
}

export async function logEntry(
  app: App,
  who: Actor,
  { planId, seq }: ShowEntry,
): Promise<Result<LogEntryView, Problem>> {
  const signed = await checkpoint(app, who, { planId });
  if (!signed.ok) return signed;
  const { size, root } = signed.value;
  return app.store.read(async (r) => {
    const [row] = await r.logs.entries(planId, INTERNAL, seq, 1);
    if (row === undefined || row.seq !== seq || seq >= size) return err(problem('not-found', { entry: seq }));
    const glossary = await logGlossary(r, who, planId, [row]);
    if (!isVisible(row, glossary)) return err(problem('not-allowed', { entry: seq }));
    const hashes = await inclusionProof(r.logs, planId, seq, size, app.sha256);
    return ok({
      ...logLine(row, glossary),
      json: fromUtf8(row.bytes) ?? '',
      proof: { size, root, hashes: hashes.map(base64) },
    });
  });
}
