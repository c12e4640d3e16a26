/** Brings a file to a plan: looked at by its content, kept once under its hash, named by whoever brought it [OB30]. */
import { err, hex, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { requirePlan } from '../objects/find-type.ts';
import type { App, FileRow } from '../ports/index.ts';
import { endingOf, fileKind, fitsName } from './file-kind.ts';
import { keepFile } from './kept-file.ts';

/** The largest file that is kept. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;

/** A file as it came. */
export interface AddFile {
  readonly planId: string;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A name without folders and without characters that could turn it around; never empty. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/[\p{Cc}\p{Cf}\p{Cs}"]/gu, '').trim();
  return shown === '' ? 'file' : [...shown].slice(0, 200).join('');
}

/** Keeps the file; one that is there already stays as it is. */
export async function addFile(
  app: App,
  who: Actor,
  { planId, bytes, name }: AddFile,
): Promise<Result<FileRow, Problem>> {
  const permitted = require(who, 'programme.act', partOf(planId));
  if (!permitted.ok) return permitted;
  if (bytes.length === 0) return err(problem('file-empty'));
  if (bytes.length > MOST_FILE_BYTES) return err(problem('file-too-large', { limit: MOST_FILE_BYTES }));
  const kind = fileKind(bytes);
  if (kind === null) return err(problem('file-kind-refused', { named: endingOf(name) }));
  const shown = safeName(name);
  if (!fitsName(kind, shown))
    return err(problem('file-kind-differs', { named: endingOf(shown), found: kind.name }));
  const sha256 = hex(app.sha256(bytes));
  const row: FileRow = {
    sha256,
    mediaType: kind.mediaType,
    size: bytes.length,
    name: shown,
    broughtAt: timestamp(app.clock()),
    broughtBy: who.pseudonym,
  };
  return app.store.write(planId, async (w) => {
    const there = await requirePlan(w, planId);
    if (!there.ok) return there;
    await keepFile(app, w, { planId, sha256 }, bytes);
    await w.objects.putFile(planId, row);
    return ok((await w.objects.file(planId, sha256)) ?? row);
  });
}
