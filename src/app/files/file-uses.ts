/** What of a plan hangs on a file: texts, things that name it, returns, entries that all parties keep, values of the own record [AP1612]. */
import type { LocalName } from '../../plan/index.ts';
import type { StoreReader } from '../ports/index.ts';

/** One thing that hangs on it. */
export type FileUse =
  /** The original file of a text, its characters, or the map from these to the original. */
  | { readonly kind: 'source' | 'characters' | 'places'; readonly textId: string; readonly language: string }
  | { readonly kind: 'object'; readonly type: string; readonly id: string; readonly name: LocalName }
  | { readonly kind: 'return'; readonly returnId: string }
  /** An entry in a log that the parties share: its value, or what it shows as evidence. */
  | { readonly kind: 'entry'; readonly log: string; readonly seq: number }
  /** None of these: a large value of the own record. */
  | { readonly kind: 'value' };

async function textUses(r: StoreReader, planId: string, sha256: string): Promise<readonly FileUse[]> {
  const uses: FileUse[] = [];
  for (const { textId, lang: language, sourceSha256, charsSha256 } of await r.projections.texts(planId)) {
    if (sourceSha256 === sha256) uses.push({ kind: 'source', textId, language });
    if (charsSha256 === sha256) uses.push({ kind: 'characters', textId, language });
    if ((await r.own.placeMap(planId, textId)) === sha256) uses.push({ kind: 'places', textId, language });
  }
  return uses;
}

/** What hangs on it here; `entries` are the places in joint logs that name it. */
export async function fileUses(
  r: StoreReader,
  planId: string,
  sha256: string,
  entries: readonly { readonly log: string; readonly seq: number }[],
): Promise<readonly FileUse[]> {
  const texts = await textUses(r, planId, sha256);
  const naming = await r.objects.many(planId, await r.objects.linksTo(planId, [`file/${sha256}`]));
  const objects = naming.map(({ type, id, label: name }): FileUse => ({ kind: 'object', type, id, name }));
  const returns = (await r.rounds.sameFile(planId, sha256)).map(
    ({ returnId }): FileUse => ({ kind: 'return', returnId }),
  );
  const shared = entries.map(({ log, seq }): FileUse => ({ kind: 'entry', log, seq }));
  const uses = [...texts, ...objects, ...returns, ...shared];
  return uses.length === 0 ? [{ kind: 'value' }] : uses;
}
