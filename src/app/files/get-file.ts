/**
 * Hands out a file to whoever sees an object that names it. What is held and not shown is handed to the coordinator of the
 * whole plan alone; a file that nothing names yet, to whoever brought it [OB31].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { objectType } from '../../plan/objects/index.ts';
import { may, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import type { App, FileRow, ListedObject, StoreReader } from '../ports/index.ts';
import { keptFile } from './kept-file.ts';

/** Which file. */
export interface GetFile {
  readonly planId: string;
  readonly sha256: string;
}
/** A file with its bytes. */
export interface BroughtFile extends FileRow {
  readonly bytes: Uint8Array;
}

function isHeld({ type, values }: ListedObject): boolean {
  const held = objectType(type)?.held;
  return held !== undefined && values[held.field] === held.word;
}

async function objectsNaming(
  r: StoreReader,
  planId: string,
  sha256: string,
): Promise<readonly ListedObject[]> {
  return r.objects.many(planId, await r.objects.linksTo(planId, [`file/${sha256}`]));
}

function refusal(who: Actor, planId: string, sight: Sight, named: readonly ListedObject[], row: FileRow) {
  if (named.length === 0)
    return row.broughtBy === who.pseudonym ? null : problem('not-found', { file: row.sha256 });
  const seen = named.filter((one) => sight.sees(one));
  if (seen.length === 0) return problem('not-found', { file: row.sha256 });
  const isShown = seen.some((one) => !isHeld(one));
  return isShown || may(who, 'plan.edit', wholePlan(planId)) ? null : problem('file-held');
}

/** The file, or why it is not handed out. */
export async function getFile(
  app: App,
  who: Actor,
  { planId, sha256 }: GetFile,
): Promise<Result<BroughtFile, Problem>> {
  return app.store.read(async (r) => {
    const row = await r.objects.file(planId, sha256);
    if (row === null) return err(problem('not-found', { file: sha256 }));
    const sight = await sightOf(r, who, planId);
    const refused = refusal(who, planId, sight, await objectsNaming(r, planId, sha256), row);
    if (refused !== null) return err(refused);
    const bytes = await keptFile(app, r, { planId, sha256 });
    return bytes.ok ? ok({ ...row, bytes: bytes.value }) : bytes;
  });
}
