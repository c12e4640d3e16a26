/** The file that was imported, byte for byte. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { pickText } from './pick-text.ts';

export interface GetSource {
  readonly planId: string;
  readonly textId: string;
}
export interface Source {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: string;
}

export async function getSource(
  app: App,
  _who: Actor,
  { planId, textId }: GetSource,
): Promise<Result<Source, Problem>> {
  return app.store.read(async (r) => {
    const text = pickText(await r.projections.texts(planId), textId);
    if (!text.ok) return text;
    const { sourceSha256: sha256, mediaType } = text.value;
    const bytes = await r.blobs.get(planId, sha256);
    return bytes === null
      ? err(problem('store-corrupt', { blob: sha256 }))
      : ok({ bytes, sha256, mediaType });
  });
}
